"""A text as words, folded so that spellings look alike, each with its place in what was typed."""
