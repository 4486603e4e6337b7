"""What a word that is being typed may become: a code at the start of a line, a name inside the sentence. Pure."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from notetaker.model.roster import Participant
from notetaker.rapporteur.codes import Codes
from notetaker.rapporteur.folding import folded

MOST = 5
"""How many are offered at once."""

_AT_START = re.compile(r"^\s*(?P<word>[^\W\d_][\w’'-]*)$")
_COMES_OR_GOES = re.compile(r"^\s*(?:>>|»»)\s*\w[\w’' ]{0,40}:(?:.*[,;])?\s*(?P<word>[^\W\d_][\w’'-]*)$", re.DOTALL)
_IN_SENTENCE = re.compile(r"(?P<word>[^\W\d_][\w’'-]*)$")
_FIRST_IN_SENTENCE = re.compile(r"^[^:]*:\s*[+\-–>\"“«]?\s*$|[.!?…]\s*$|^\s*$")
_THEME = re.compile(r"(?:^|\s)#(?P<theme>[\w’'-]{0,40})$")
_LEAST_CAPITAL, _LEAST_SMALL = 2, 4


@dataclass(frozen=True, repr=False)
class Suggestion:
    """What may take the place of line[start:end]. Prints nothing."""

    start: int
    end: int
    text: str
    label: str
    code: str
    category: str

    def __repr__(self) -> str:
        return "Suggestion(***)"


@dataclass(frozen=True, repr=False)
class _Entry:
    form: str
    text: str
    label: str
    code: str
    person: Participant


class Suggester:
    """Every code and name of a roster, in order, so that a prefix is found without looking at all."""

    def __init__(self, codes: Codes) -> None:
        by_id = {person.id: code for code, person in codes.proposed.items()}
        self._names = sorted(set(_entries(codes, by_id)), key=lambda each: (each.form, each.text))
        self._forms = [each.form for each in self._names]
        self._codes = sorted(
            (_Entry(code, code, person.name, code, person) for code, person in codes.proposed.items()),
            key=lambda each: each.form,
        )
        self._code_forms = [each.form for each in self._codes]

    def offer(
        self, line: str, cursor: int, present: Callable[[], Collection[Participant]]
    ) -> tuple[Suggestion, ...]:
        """What the word before the cursor may become, those present first; nothing inside a word."""
        before = line[:cursor]
        if line[cursor : cursor + 1].isalnum():
            return ()
        if (match := _COMES_OR_GOES.match(before)) is not None:
            return _offered(self._coded(match["word"]), match.span("word"), present, "")
        if (match := _AT_START.match(before)) is not None and ":" not in line[cursor:]:
            return _offered(self._coded(match["word"]), match.span("word"), present, ": ")
        if (match := _IN_SENTENCE.search(before)) is not None and _is_meant(match["word"], before[: match.start()]):
            return _offered(self._named(match["word"]), match.span("word"), present, None)
        return ()

    def _coded(self, word: str) -> list[_Entry]:
        """By code, or by a name of two letters or more."""
        key = folded(word)
        found = list(_with_prefix(self._codes, self._code_forms, key))
        if len(key) > 1:
            people = {each.person.id for each in found}
            named = [each for each in self._named(word) if each.code and each.person.id not in people]
            found += {each.person.id: each for each in named}.values()
        return found

    def _named(self, word: str) -> list[_Entry]:
        return list(_with_prefix(self._names, self._forms, folded(word)))


def begun_theme(before: str) -> str | None:
    """The theme that is being typed before the cursor, without its sign; None where there is none."""
    match = _THEME.search(before)
    return match["theme"] if match is not None else None


def suggested_themes(begun: str, cursor: int, themes: Iterable[str]) -> tuple[Suggestion, ...]:
    """Themes given before that begin so."""
    key = folded(begun)
    found = [theme for theme in themes if folded(theme).startswith(key) and theme != begun]
    return tuple(Suggestion(cursor - len(begun), cursor, each, f"#{each}", "", "") for each in found[:MOST])


def _entries(codes: Codes, by_id: dict[str, str]) -> Iterator[_Entry]:
    for person in codes.proposed.values():
        code = by_id[person.id]
        for form in {folded(part) for part in (person.name, *person.name.split(), *person.aliases)} - {""}:
            yield _Entry(form, person.name, person.name, code, person)
        for name in (person.affiliation, *person.affiliation_aliases):
            if name and "." not in name:  # nobody says a web domain
                yield _Entry(folded(name), name, name, "", person)


def _with_prefix(entries: list[_Entry], forms: list[str], key: str) -> Iterator[_Entry]:
    at = bisect_left(forms, key)
    while at < len(forms) and forms[at].startswith(key):
        yield entries[at]
        at += 1


def _is_meant(word: str, before: str) -> bool:
    """Whether a word looks as if it will be a name: with a capital inside a sentence, or long enough to be sure."""
    capital = word[:1].isupper() and not _FIRST_IN_SENTENCE.search(before)
    return len(word) >= (_LEAST_CAPITAL if capital else _LEAST_SMALL)


def _offered(
    entries: list[_Entry],
    span: tuple[int, int],
    present: Callable[[], Collection[Participant]],
    behind_code: str | None,
) -> tuple[Suggestion, ...]:
    """`behind_code` is what follows a code; None where the name itself is put in, and not offered if it stands there."""
    if not entries:
        return ()
    here = {person.id for person in present()}
    once = {(each.text if behind_code is None else each.code): each for each in reversed(entries)}
    ordered = sorted(once.values(), key=lambda each: (each.person.id not in here, each.form))[:MOST]
    return tuple(
        Suggestion(
            *span,
            each.text if behind_code is None else f"{each.code}{behind_code}",
            each.label,
            each.code,
            each.person.category,
        )
        for each in ordered
    )
