"""What is said of notes of which nothing is left but what was left out, before they are sealed."""

from collections.abc import Collection

from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.key_names import key_of
from notetaker.ui.translation import counted, translate


def emptied(desk: RapporteurDesk, sessions: Collection[str] | None = None) -> str:
    """How many there are in these sessions (None: in all), and what one can do; empty where there is none."""
    count = sum(sessions is None or note.session in sessions for note in desk.emptied_notes())
    if not count:
        return ""
    one = translate(
        "review",
        "{n} note says nothing any more: {keys} in Capture says it in other words.",
    )
    more = translate(
        "review",
        "{n} notes say nothing any more: {keys} in Capture says them in other words.",
    )
    return counted(count, one, more, keys=key_of("edit_last"))
