"""Letting go of the names and words that were worked on: what is remembered for speed outlives the desk it was for."""

from notetaker.exposure import sameness
from notetaker.exposure.attack import stems


def forget_names() -> None:
    """Empty every memory of this room that is no object's own. Called when a vault is closed."""
    sameness.forget()
    for remembered in (stems.folded, stems.stem, stems.is_silent, stems.group_of, stems.groups_of_holder):
        remembered.cache_clear()
