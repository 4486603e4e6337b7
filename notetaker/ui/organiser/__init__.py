"""The organiser's steps: prepare, import, report."""
