"""Where an audit found something, in the language that is shown."""

from notetaker.report import places
from notetaker.ui.translation import translate


def in_words(place: str) -> str:
    """A place such as "page 3, line 7"."""
    return places.in_words(place, lambda part: translate("found", part))
