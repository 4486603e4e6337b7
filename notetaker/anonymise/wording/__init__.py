"""What stands for a name or a detail, and its words in either language."""
