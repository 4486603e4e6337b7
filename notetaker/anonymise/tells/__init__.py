"""Finds what may show who speaks without a name, by patterns that are tried only where they may match."""
