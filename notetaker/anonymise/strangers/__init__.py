"""Finds people and organisations that are not on the roster."""
