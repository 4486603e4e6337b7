"""Decides on each match of the roster: replace it, show it to the rapporteur, or leave it."""

from collections.abc import Iterator

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.entities import Case, Entity, FormKind
from notetaker.anonymise.judging.codes import code, initials
from notetaker.anonymise.judging.misspelt import misspelt
from notetaker.anonymise.judging.organisations import organisation
from notetaker.anonymise.judging.persons import person
from notetaker.anonymise.judging.verdict import Scene, Verdict, replaced
from notetaker.anonymise.matcher import Match
from notetaker.anonymise.rules import Rule
from notetaker.anonymise.words import Words

_WORD_RULES = {Rule.UNCLEAR_WORD, Rule.UNCLEAR_ORGANISATION_WORD, Rule.UNCLEAR_CAPITALS}


def judged(words: Words, matches: list[Match]) -> Iterator[tuple[Match, Verdict]]:
    """The matches that something is done about. What the note says beyond doubt helps to decide on the rest."""
    if not matches:
        return
    whole = (match for match in matches if match.is_whole_name or not match.is_person)
    scene = Scene(words, {index for match in whole for index in range(match.first, match.last + 1)})
    first = [_judge(scene, match) for match in matches]
    named: set[Entity] = set()
    others: set[str] = set()
    for match, verdict in zip(matches, first, strict=True):
        if verdict is not None and verdict.replace:
            named.update(match.entities)
        elif verdict is not None and verdict.rule is Rule.UNCLEAR_NAMESAKE:
            others.update(words.keys[match.first : match.last + 1])
    scene = Scene(words, scene.matched, named, others)
    for match, verdict in zip(matches, first, strict=True):
        if verdict is not None:
            yield match, (_judge(scene, match) if others or not verdict.replace else verdict) or verdict


def _judge(scene: Scene, match: Match) -> Verdict | None:
    """What to do about `match`; None leaves it without a word."""
    words = scene.words
    if match.kind is FormKind.INITIALS:
        return initials(words, match)
    if match.case is Case.UPPER:
        return organisation(words, match) if not match.is_person and not words.shouted else code(words, match)
    if match.typos and match.first == match.last:
        return misspelt(scene, match)
    verdict = person(scene, match) if match.is_person else organisation(words, match)
    if verdict is None or match.entities.isdisjoint(scene.named):
        return verdict
    clear = around.has_capital(words, match.first) and around.ends_a_name(words, match.last)
    return replaced(match) if verdict.rule in _WORD_RULES and clear else verdict
