"""Finds those forms in a text: as they are, mistyped, named another way, taken apart, or not typed to their end."""
