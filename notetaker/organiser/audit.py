"""Looking for participants and organisations in files that are about to be published."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from notetaker.anonymise import UNCLEAR_RULES, Anonymiser, Replacement, Rule
from notetaker.model.body import Mention
from notetaker.report.readback import Passage, texts_of

_IDENTITIES = {
    Mention.PERSON: Rule.UNCLEAR_NAME,
    Mention.ORGANISATION: Rule.UNCLEAR_ORGANISATION_NAME,
}
"""What is said of each where it stands in a part of a text, which may be torn out of what it means."""
_ADDRESSES = frozenset({Mention.EMAIL, Mention.URL, Mention.HANDLE})
_JOINTS = re.compile(r"[^\w]+|_")
_AFTER_NUMBER = re.compile(r"(?<=\d)(?=[^\W\d_]{2})")
"""Where the number of a footnote, or of a line, runs into the word behind it."""
_BY_WHAT_STANDS_AROUND = frozenset({Rule.PERSON_INITIALS, Rule.PERSON_WORD, Rule.ORGANISATION_WORD})
"""Rules that say little of letters behind a number: they may be its own (“C2PA”)."""
_CLAUSE_END = re.compile(
    r"[,:\u2013\u2014](?=\s)|(?<!\S)(?:and|but|so|or|then|yet|et|mais|donc|ou|or|car|puis)(?=\s)", re.IGNORECASE
)
"""What may end a clause: a name that is a word in small letters is looked for where each begins, as of a sentence."""
_GOES_ON = re.compile(r"\s+\w")


@dataclass(frozen=True, repr=False)
class Leak:
    """A participant or an organisation in a file: where, by which rule, and the words themselves (not printed)."""

    place: str
    rule: str
    surface: str

    @property
    def is_doubtful(self) -> bool:
        """Whether the words may mean something else: somebody has to look."""
        return self.rule in UNCLEAR_RULES

    def __repr__(self) -> str:
        return f"Leak({self.place!r}, {self.rule!r}, ***)"


def audit(
    name: str, data: bytes, anonymiser: Anonymiser, looked_at: Callable[[Passage], Passage] | None = None
) -> Iterator[Leak]:
    """Every mention of somebody of the roster in a file, with its metadata and hidden parts, and every doubtful one.

    `looked_at` says what of a passage is looked at. Raises the errors of `texts_of` for a file that cannot be read in full.
    """
    for passage in texts_of(name, data):
        yield from leaks_in(passage if looked_at is None else looked_at(passage), anonymiser)


def leaks_in(passage: Passage, anonymiser: Anonymiser) -> Iterator[Leak]:
    """What the text says: on a page each paragraph by itself, as in any other file, and then what runs over their ends."""
    seen: set[str] = set()
    for paragraph in passage.paragraphs():
        of_paragraph: set[str] = set()
        yield from _leaks_in(paragraph, anonymiser, of_paragraph)
        seen |= of_paragraph
    yield from _leaks_in(passage, anonymiser, seen)


def _leaks_in(passage: Passage, anonymiser: Anonymiser, seen: set[str]) -> Iterator[Leak]:
    """What the text says as it stands; then what it says besides where numbers are set apart from words."""
    alone = passage.cells[1:]  # a sentence may begin with each; with the first it does anyway
    parted = Passage(passage.place, _AFTER_NUMBER.sub(" ", passage.text))
    for each in (passage,) if parted.text == passage.text else (passage, parted):
        stripped = anonymiser.strip(each.text)
        found = [(one, each.text[one.start : one.end]) for one in stripped.replacements]
        for replacement, surface in found:
            if surface not in seen and _identifies(replacement, surface, anonymiser):
                yield Leak(each.place_at(replacement.start), _rule_of(replacement, each is parted), surface)
        seen.update(surface for _, surface in found)
        for finding in stripped.findings:
            start, end = stripped.source_span(finding.start, finding.end)
            if finding.rule in UNCLEAR_RULES and _runs_by_chance(each.text[start:end], passage.cells):
                alone = passage.cells
            elif finding.rule in UNCLEAR_RULES and not _is_told(each.text[start:end], passage, seen):
                seen.add(each.text[start:end])
                yield Leak(each.place_at(start), finding.rule, each.text[start:end])
    yield from _doubts_in_clauses(passage, anonymiser, seen)
    for cell in alone:
        yield from _doubts_of_cell(passage.place, cell, anonymiser, seen)


def _rule_of(replacement: Replacement, is_parted: bool) -> Rule:
    """The rule that found it, or in a text whose numbers were set apart that somebody has to look."""
    rule = Rule(replacement.rule)
    return _IDENTITIES[replacement.placeholder.mention] if is_parted and rule in _BY_WHAT_STANDS_AROUND else rule


def _is_told(surface: str, passage: Passage, seen: set[str]) -> bool:
    """Whether somebody has to look at the words anyway, or on a page at those of one of their lines."""
    return surface in seen or (passage.is_page and any(line in seen for line in surface.split("\n")))


def _runs_by_chance(surface: str, cells: tuple[str, ...]) -> bool:
    """Whether doubtful words are the end of a cell and the beginning of what the next one says."""
    return bool(cells) and not any(surface in cell for cell in cells) and surface.split()[-1] not in cells


def _doubts_of_cell(place: str, cell: str, anonymiser: Anonymiser, seen: set[str]) -> Iterator[Leak]:
    for start, end, rule in _doubted(anonymiser, cell):
        if cell[start:end] not in seen:
            seen.add(cell[start:end])
            yield Leak(place, rule, cell[start:end])


def _doubts_in_clauses(passage: Passage, anonymiser: Anonymiser, seen: set[str]) -> Iterator[Leak]:
    """“so flint does too”: what might be a name if its clause were a sentence; somebody has to look."""
    parted = _CLAUSE_END.sub(lambda match: ".".ljust(len(match.group())), passage.text)
    if parted == passage.text:
        return
    for start, end, rule in _doubted(anonymiser, parted):
        surface = passage.text[start:end]
        before = len(parted[:start].rstrip()) - 1
        opens = before >= 0 and parted[before] != passage.text[before] and _GOES_ON.match(passage.text, end)
        if opens and surface not in seen:
            seen.add(surface)
            yield Leak(passage.place_at(start), rule, surface)


def _doubted(anonymiser: Anonymiser, text: str) -> list[tuple[int, int, Rule]]:
    """What may name somebody in a part of a text; it is not sure there, though it would be if the part were all."""
    stripped = anonymiser.strip(text)
    found = [
        (one.start, one.end, _IDENTITIES[one.placeholder.mention])
        for one in stripped.replacements
        if one.placeholder.mention in _IDENTITIES
    ]
    found += [
        (*stripped.source_span(one.start, one.end), Rule(one.rule))
        for one in stripped.findings
        if one.rule in UNCLEAR_RULES
    ]
    return sorted(found)


def _identifies(replacement: Replacement, surface: str, anonymiser: Anonymiser) -> bool:
    """Addresses of strangers are not the roster's; one that holds a name or an organisation of it is."""
    mention = replacement.placeholder.mention
    if mention in _IDENTITIES:
        return True
    if mention not in _ADDRESSES:
        return False
    inside = anonymiser.strip(_JOINTS.sub(" ", surface)).replacements
    return any(each.placeholder.mention in _IDENTITIES for each in inside)
