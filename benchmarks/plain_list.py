"""The peer of the anonymiser: one regular expression of all full names, as anybody would write it first."""

import re

from notetaker.model.roster import Roster


class PlainList:
    """Replaces the full names of participants, where they stand exactly like that, by their category."""

    def __init__(self, roster: Roster) -> None:
        re.purge()  # or the second one would be found and not made
        self._category = {person.name: person.category for person in roster}
        names = sorted(self._category, key=len, reverse=True)
        self._names = re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b")

    def strip(self, text: str) -> str:
        """`text` without full names."""
        return self._names.sub(lambda found: f"[{self._category[found[0]]}]", text)
