"""Tells whom a note says not to mean: "A. Wood (not Alice)"."""

from collections.abc import Iterable

from notetaker.anonymise.forms.entities import Entity
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words


def excluded(words: Words, matches: Iterable[Match]) -> frozenset[Entity]:
    """The participants before whom a "not" stands, each named beyond doubt."""
    return frozenset(
        who
        for match in matches
        if match.is_person and len(match.entities) == 1 and _is_after_not(words, match.first)
        for who in match.entities
    )


def meant(entities: frozenset[Entity], speaker: str, not_meant: frozenset[Entity]) -> frozenset[Entity]:
    """Those of the namesakes who may be meant: not the speaker, unless the note excludes all the others."""
    others = frozenset(one for one in entities if one.key != speaker)
    return others if len(entities) > 1 and not others <= not_meant else entities


def _is_after_not(words: Words, first: int) -> bool:
    return words.gap[first].isspace() and lexicon.is_in("excluding", words.at[first - 1])
