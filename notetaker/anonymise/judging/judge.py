"""Decides on each match of the roster: replace it, show it to the rapporteur, or leave it."""

from collections.abc import Iterable, Iterator

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.entities import Case, Entity, FormKind
from notetaker.anonymise.judging.codes import code, initials
from notetaker.anonymise.judging.misspelt import misspelt
from notetaker.anonymise.judging.organisations import organisation
from notetaker.anonymise.judging.persons import person
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.verdict import Verdict, replaced
from notetaker.anonymise.match import Match
from notetaker.anonymise.rules import Rule
from notetaker.anonymise.words import Words

_WORD_RULES = {Rule.UNCLEAR_WORD, Rule.UNCLEAR_ORGANISATION_WORD, Rule.UNCLEAR_CAPITALS}
_SOMEBODY_ELSE = {Rule.UNCLEAR_NAMESAKE, Rule.STRANGER_PERSON}


def judged(words: Words, matches: list[Match]) -> Iterator[tuple[Match, Verdict]]:
    """The matches that something is done about. What the note says beyond doubt helps to decide on the rest."""
    if not matches:
        return
    scene = Scene.of(words, matches)
    first = [_judge(scene, match) for match in matches]
    if not any(first):
        return
    scene = _after(scene, zip(matches, first, strict=True))
    for match, verdict in zip(matches, first, strict=True):
        if scene.strangers or (scene.clear and (verdict is None or not verdict.replace)):
            verdict = _judge(scene, match)
        if verdict is not None:
            yield match, verdict


def _after(scene: Scene, decided: Iterable[tuple[Match, Verdict | None]]) -> Scene:
    """The scene with what a first look at all matches made clear."""
    named: dict[Entity, list[int]] = {}
    clear: set[int] = set()
    strangers: dict[str, list[int]] = {}
    for match, verdict in decided:
        if verdict is not None and verdict.replace:
            whole = (match.first,) if match.is_whole_name and len(match.entities) == 1 else ()
            for who in match.entities:
                named.setdefault(who, []).extend(whole)
            clear.update(range(match.first, match.last + 1))
        elif verdict is not None and verdict.rule in _SOMEBODY_ELSE:
            for index in range(match.first, match.last + 1):
                strangers.setdefault(scene.words.keys[index], []).append(index)
    return Scene(
        scene.words,
        scene.matched,
        scene.persons,
        scene.organisations,
        clear,
        named,
        strangers,
        scene.matches,
        scene.has_both,
    )


def _judge(scene: Scene, match: Match) -> Verdict | None:
    """What to do about `match`; None leaves it without a word."""
    words = scene.words
    if match.kind is FormKind.INITIALS:
        return initials(scene, match)
    if match.case is Case.UPPER:
        return organisation(scene, match) if not match.is_person and not words.shouted else code(words, match)
    if match.typos and match.first == match.last:
        return misspelt(scene, match)
    verdict = person(scene, match) if match.is_person else organisation(scene, match)
    if verdict is None or match.entities.isdisjoint(scene.named):
        return verdict
    clear = around.has_capital(words, match.first) and around.ends_a_name(words, match.last)
    return replaced(match) if verdict.rule in _WORD_RULES and clear else verdict
