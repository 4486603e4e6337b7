"""Readers for each kind of file that an audit looks into."""
