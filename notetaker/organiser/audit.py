"""Looking for participants and organisations in files that are about to be published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from notetaker.anonymise import Anonymiser, Replacement
from notetaker.model.body import Mention
from notetaker.report.readback import Passage, texts_of

_IDENTITIES = frozenset({Mention.PERSON, Mention.ORGANISATION})
_ADDRESSES = frozenset({Mention.EMAIL, Mention.URL, Mention.HANDLE})
_JOINTS = re.compile(r"[^\w]+|_")
_AFTER_NUMBER = re.compile(r"(?<=\d)(?=[^\W\d_]{2})")
"""Where the number of a footnote, or of a line, runs into the word behind it."""


@dataclass(frozen=True, repr=False)
class Leak:
    """A participant or an organisation in a file: where, by which rule, and the words themselves (not printed)."""

    place: str
    rule: str
    surface: str

    def __repr__(self) -> str:
        return f"Leak({self.place!r}, {self.rule!r}, ***)"


def audit(name: str, data: bytes, anonymiser: Anonymiser) -> Iterator[Leak]:
    """Every mention of somebody of the roster in a file, with its metadata and hidden parts.

    Raises the errors of `texts_of` for a file that cannot be read in full.
    """
    for passage in texts_of(name, data):
        yield from _leaks(passage, anonymiser)


def _leaks(passage: Passage, anonymiser: Anonymiser) -> Iterator[Leak]:
    """What the text says as it stands; then what it says besides where numbers are set apart from words."""
    seen: set[str] = set()
    parted = Passage(passage.place, _AFTER_NUMBER.sub(" ", passage.text))
    for each in (passage,) if parted.text == passage.text else (passage, parted):
        found = [(one, each.text[one.start : one.end]) for one in anonymiser.strip(each.text).replacements]
        for replacement, surface in found:
            if surface not in seen and _identifies(replacement, surface, anonymiser):
                yield Leak(each.place_at(replacement.start), replacement.rule, surface)
        seen.update(surface for _, surface in found)


def _identifies(replacement: Replacement, surface: str, anonymiser: Anonymiser) -> bool:
    """Addresses of strangers are not the roster's; one that holds a name or an organisation of it is."""
    mention = replacement.placeholder.mention
    if mention in _IDENTITIES:
        return True
    if mention not in _ADDRESSES:
        return False
    inside = anonymiser.strip(_JOINTS.sub(" ", surface)).replacements
    return any(each.placeholder.mention in _IDENTITIES for each in inside)
