"""Errors as three sentences in the language that is shown."""

from notetaker.model.errors import NotetakerError, in_language
from notetaker.ui.translation import translate
from notetaker.vault import damage_words


def sentences(error: NotetakerError) -> tuple[str, str, str]:
    """What happened, what was kept, what to do."""
    return in_language(error, translate, damage_words.in_words)
