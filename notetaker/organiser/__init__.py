"""The organiser's desk: prepare, import, publish."""
