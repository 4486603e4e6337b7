"""The rapporteur's desk: capture, review, seal."""
