"""What becomes a finding, as stretches of the source: matches of the roster, strangers, organisations by other words."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from notetaker.anonymise.assembly import Cut
from notetaker.anonymise.judging import Verdict
from notetaker.anonymise.judging.rests import rest_of_a_surname, with_others
from notetaker.anonymise.knowledge.familiar import is_a_word
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.words import Words
from notetaker.model.note import FindingKind

_OF_NAMES = {
    Rule.UNCLEAR_WORD: Rule.UNCLEAR_NAME,
    Rule.UNCLEAR_ORGANISATION_WORD: Rule.UNCLEAR_ORGANISATION_NAME,
}
_STRANGERS = {Rule.STRANGER_PERSON, Rule.STRANGER_ORGANISATION}


class Shown(NamedTuple):
    """A stretch of the source that becomes a finding."""

    start: int
    end: int
    kind: FindingKind
    rule: Rule


def match_shown(words: Words, match: Match, verdict: Verdict) -> Shown:
    """A match of the roster on which the rapporteur decides, initials with their dots."""
    kind = FindingKind.PERSON if match.is_person else FindingKind.ORGANISATION
    if verdict.rule is Rule.STRANGER_ORGANISATION:
        kind = FindingKind.ORGANISATION
    end = words.ends[verdict.last]
    if verdict.rule is Rule.UNCLEAR_INITIALS:
        kind = FindingKind.CODE
        end = _with_its_dot(words, verdict.first, verdict.last)
    return Shown(words.starts[verdict.first], end, kind, _true_rule(words, match, verdict))


def rests_shown(words: Words, match: Match, last: int, matches: Sequence[Match]) -> list[Shown]:
    """What goes on behind somebody who is replaced up to `last` and may say who it is, or is somebody else's."""
    rests: list[Shown] = []
    if not match.is_person or last + 1 >= words.count:
        return rests
    if (end := rest_of_a_surname(words, last, matches)) > last:
        rests.append(Shown(words.starts[last + 1], words.ends[end], FindingKind.PERSON, Rule.UNCLEAR_PART))
    if (others := with_others(words, end)) is not None:
        rests.append(Shown(*others, FindingKind.ORGANISATION, Rule.UNCLEAR_PART))
    return rests


def _true_rule(words: Words, match: Match, verdict: Verdict) -> Rule:
    """The rule of the verdict; one that says that a word is meant perhaps, where none is, becomes what is known of it."""
    if (of_a_name := _OF_NAMES.get(verdict.rule)) is None:
        return verdict.rule
    if all(map(is_a_word, words.keys[verdict.first : verdict.last + 1])):
        return verdict.rule
    return Rule.UNCLEAR_TYPO if match.typos else of_a_name


def organisations_shown(words: Words, derived: list[tuple[int, Rule]]) -> Iterator[Shown]:
    """Words that stand for an organisation of the roster, each with the rule that tells so."""
    for place, rule in derived:
        yield Shown(words.starts[place], words.ends[place], FindingKind.ORGANISATION, rule)


def strangers_shown(words: Words, taken: Set[int], found: Iterable[tuple[int, int, Rule]]) -> Iterator[Shown]:
    """Strangers by their first and last word, each with the initials that it ends; `taken` are words decided on."""
    for first, last, rule in found:
        kind = FindingKind.PERSON if rule is Rule.STRANGER_PERSON else FindingKind.ORGANISATION
        if kind is FindingKind.PERSON and _is_last_of_initials(words, first, last, taken):
            yield Shown(words.starts[first - 1], _with_its_dot(words, first - 1, last), kind, rule)
        else:
            yield Shown(words.starts[first], words.ends[last], kind, rule)


def _is_last_of_initials(words: Words, first: int, last: int, taken: Set[int]) -> bool:
    """Whether a letter before it, which would be taken for a title, is tied to it by its dot: "M.P."."""
    letters = first == last > 0 and len(words.keys[first]) == len(words.keys[first - 1]) == 1
    return letters and words.before(first) == "." and first - 1 not in taken


def _with_its_dot(words: Words, first: int, last: int) -> int:
    """Where the initials end, with the dot of the last one where the others have theirs: "J.P."."""
    end = words.ends[last]
    dotted = first < last and words.before(last).startswith(".") and words.source[end : end + 1] == "."
    return end + dotted


def once_each(source: str, shown: Iterable[Shown]) -> list[Shown]:
    """Strangers are shown once in a note; everything else wherever it stands."""
    seen: set[str] = set()
    kept = []
    for one in shown:
        if one.rule in _STRANGERS:
            spelling = folded(source[one.start : one.end])
            if spelling in seen:
                continue
            seen.add(spelling)
        kept.append(one)
    return kept


def covered(words: Words, decided: Sequence[Cut | Shown]) -> set[int]:
    """The words that these stretches have, by their places."""
    covered: set[int] = set()
    for one in decided:
        first = bisect_left(words.starts, one.start)
        covered.update(range(first, bisect_left(words.starts, one.end)))
    return covered
