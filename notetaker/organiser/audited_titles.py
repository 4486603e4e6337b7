"""Titles and rooms of a programme that name somebody of the list: told once, as they are published as they stand."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from notetaker.anonymise import Anonymiser
from notetaker.model.language import LANGUAGES
from notetaker.model.programme import Programme, Session
from notetaker.organiser.audit import Leak, leaks_in
from notetaker.report.readback import Passage
from notetaker.report.words import words

_WORDS = re.compile(r"[^\W_]+")
_SIGN = re.compile(r"\S")
_BESIDE_NAMES = frozenset(
    [
        *("and", "with", "by", "from", "for", "of", "the", "mr", "ms", "mrs", "dr", "prof"),
        *("et", "avec", "par", "chez", "pour", "de", "du", "d", "la", "le", "les", "m", "mme", "pr"),
    ]
)
"""Words that a line of names has besides: "Dr Ada Ferrer and Louis Bosch", « avec Ardente »."""
_BEGINS = r"^(?:[^\w\n]|[\d_])*?\b"
_PAGE = "|".join(re.escape(words(lang).page.partition("{")[0].strip()) for lang in LANGUAGES)
_DAY = r"\d+(?:er)?[\W_]+(?:\d+[\W_]+\d+|[^\W\d_]+[\W_]+\d{4})"
_NUMBER = rf"(?:{_DAY}|\d+|(?:{_PAGE})\W\d[^\n]*)"
_ENDS = rf"(?=[^\w\n]*(?:{_NUMBER}[^\w\n]*)?$)"
"""Its line ends with it, or with a day or the number of a page behind it: a note that begins with these words goes on."""
_DOT = "·"
"""What parts a room from the day before it, or from what goes on."""


@dataclass(frozen=True, repr=False)
class AuditedTitles:
    """What the titles say of the list, each in its first place; `naming` finds those that name somebody in a text."""

    leaks: tuple[Leak, ...] = ()
    naming: re.Pattern[str] | None = None

    @classmethod
    def of(cls, programme: Programme | None, anonymiser: Anonymiser) -> "AuditedTitles":
        """Look at the title of a programme, at those of its sessions and at their rooms.

        A room that is perhaps called like somebody (« Salle Rose ») is a room.
        """
        if programme is None:
            return cls()
        titles = {session.title: f"title of session {number}" for number, session in _from_last(programme)}
        titles[programme.title] = "title of the programme"
        rooms = {each.room: f"room of session {number}" for number, each in _from_last(programme) if each.room}
        of_titles, of_rooms = _naming(titles, anonymiser), _naming(rooms, anonymiser)
        naming = [*_longest_first(_standing, of_titles), *_longest_first(_standing_room, of_rooms)]
        pattern = re.compile("|".join(naming), re.MULTILINE) if naming else None
        told = [leak for found in reversed(of_titles.values()) for leak in found]
        told += [leak for found in reversed(of_rooms.values()) for leak in found if not leak.is_doubtful]
        return cls(tuple(told), pattern)

    def left_out_of(self, passage: Passage) -> Passage:
        """The passage with blanks where such a title stands for itself: on its line, or in its cell."""
        if self.naming is None:
            return passage
        cells = tuple(map(self._blanked, passage.cells))
        text, at = self._blanked(passage.text), 0
        for before, after in zip(passage.cells, cells, strict=True):
            at = passage.text.find(before, at)
            if after != before:
                text = f"{text[:at]}{after}{text[at + len(after) :]}"
            at += len(before)
        return replace(passage, text=text, cells=cells)

    def _blanked(self, text: str) -> str:
        if self.naming is None:
            return text
        return self.naming.sub(lambda found: _SIGN.sub(" ", found.group()), text)


def _from_last(programme: Programme) -> Iterator[tuple[int, Session]]:
    return reversed(tuple(enumerate(programme.sessions, start=1)))


def _naming(titles: Mapping[str, str], anonymiser: Anonymiser) -> dict[str, tuple[Leak, ...]]:
    """Those of the titles, each with its place, that name somebody and are more than a name."""
    leaks = {title: tuple(leaks_in(Passage(place, title), anonymiser)) for title, place in titles.items()}
    return {title: found for title, found in leaks.items() if found and not _is_a_name(title, found)}


def _longest_first(standing: Callable[[str], str], titles: Iterable[str]) -> list[str]:
    return [standing(title) for title in sorted(titles, key=len, reverse=True)]


def _is_a_name(title: str, found: Iterable[Leak]) -> bool:
    """Whether a title has no words but names and what stands beside them. It is told wherever it stands: a note may end
    with it, alone on its last line, as with “— Ada Ferrer, Harbour Office”.
    """
    named = {word for leak in found for word in _WORDS.findall(leak.surface)}
    return all(word in named or word.casefold() in _BESIDE_NAMES for word in _WORDS.findall(title))


def _standing(title: str) -> str:
    """The words of a title that has a line for itself, or several."""
    return _BEGINS + r"[\W_]+".join(map(re.escape, _WORDS.findall(title))) + _ENDS


def _standing_room(room: str) -> str:
    """The words of a room that has a line or a cell for itself, but for a day or a title apart from it by a dot."""
    spelt = r"[\W_]+".join(map(re.escape, _WORDS.findall(room)))
    return rf"(?:^|{_DOT})[^\w\n]*\b{spelt}(?=[^\w\n{_DOT}]*(?:$|{_DOT}))"
