"""Names and codes as they are compared: without case, accents, and differences of spacing."""

from notetaker.model.plain_letters import plain


def folded(text: str) -> str:
    """Without case, accents, and differences of spacing or hyphen."""
    return " ".join(plain(text).replace("’", "'").replace("-", " ").split())
