"""The rapporteur's four steps: prepare, capture, review, seal."""
