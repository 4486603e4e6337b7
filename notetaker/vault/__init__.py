"""The sealed journal on disk."""
