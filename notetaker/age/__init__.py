"""The age file format, version 1 (c2sp.org/age)."""
