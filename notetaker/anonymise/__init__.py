"""Text in, text without identities and findings out. Pure."""
