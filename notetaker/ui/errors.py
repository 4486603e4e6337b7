"""Errors as three sentences in the language that is shown."""

from notetaker.model.errors import NotetakerError
from notetaker.ui.translation import translate


def sentences(error: NotetakerError) -> tuple[str, str, str]:
    """What happened, what was kept, what to do."""
    what, kept, todo = (translate("errors", template).format(**error.fields) for template in error.sentences())
    return what, kept, todo
