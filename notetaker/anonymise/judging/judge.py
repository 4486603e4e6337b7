"""Decides on each match of the roster: replace it, show it to the rapporteur, or leave it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import Case, Entity, FormKind
from notetaker.anonymise.judging.bare import stands_as_a_name
from notetaker.anonymise.judging.codes import code, has_a_common_acronym, initials, is_a_common_acronym
from notetaker.anonymise.judging.cut_names import is_no_plural
from notetaker.anonymise.judging.homonyms import (
    is_a_unit,
    is_in_an_expression,
    is_only_called_so,
    may_be_a_unit,
    may_begin_an_expression,
)
from notetaker.anonymise.judging.misspelt import misspelt
from notetaker.anonymise.judging.named_like_words import is_an_article
from notetaker.anonymise.judging.organisations import organisation
from notetaker.anonymise.judging.outweighed import outweighed
from notetaker.anonymise.judging.persons import person
from notetaker.anonymise.judging.scene import Known, Scene
from notetaker.anonymise.judging.verdict import Verdict, replaced, shown, unclear_word
from notetaker.anonymise.judging.weighed import weighed
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.matching.spelling import TYPO
from notetaker.anonymise.text.words import Words

_WORD_RULES = {Rule.UNCLEAR_WORD, Rule.UNCLEAR_ORGANISATION_WORD, Rule.UNCLEAR_CAPITALS}
_SOMEBODY_ELSE = {Rule.UNCLEAR_NAMESAKE, Rule.STRANGER_PERSON}
# Found faster than by their classes, as in `standing`.
_INITIALS, _PLURAL = FormKind.INITIALS, FormKind.PLURAL
_UPPER = Case.UPPER


def judged(words: Words, matches: list[Match]) -> Sequence[tuple[Match, Verdict]]:
    """The matches that something is done about. What the note says beyond doubt helps to decide on the rest."""
    if matches and words.capitals and not words.shouted and has_a_common_acronym(words):
        matches = [match for match in matches if not is_a_common_acronym(words, match)]
    if not matches:
        return ()
    scene = Scene.of(words, matches)
    looked_at: list[tuple[Match, Verdict | None, bool]] = []
    all_replaced = True
    for match in matches:
        verdict, may_change = _first_look(scene, match)
        looked_at.append((match, verdict, may_change))
        all_replaced = all_replaced and verdict is not None and verdict.replace
    if all_replaced:
        sure = [(match, verdict) for match, verdict, _ in looked_at if verdict is not None]
        return outweighed(scene, sure)
    known = scene.known = _known(words, looked_at)
    decided: list[tuple[Match, Verdict | None]] = []
    for match, verdict, may_change in looked_at:
        weak = verdict is None or not verdict.replace
        if may_change and (known.strangers or (known.clear and weak)):
            verdict = _judge(scene, match)
        decided.append((match, verdict))
    return outweighed(scene, _with_bare_ones(scene, decided))


def _with_bare_ones(scene: Scene, decided: list[tuple[Match, Verdict | None]]) -> list[tuple[Match, Verdict]]:
    """What is decided, and of the words that were let be those that stand as a name does beside the others."""
    told: list[tuple[Match, Verdict]] = []
    noticed: set[int] = set()
    for _, verdict in decided:
        if verdict is not None:
            noticed.update(range(verdict.first, verdict.last + 1))
    for match, verdict in decided:
        if verdict is None and is_an_article(scene.words, match):
            continue
        if verdict is None and stands_as_a_name(scene, match, noticed):
            verdict = unclear_word(match)
            noticed.update(range(match.first, match.last + 1))
        decisive = weighed(scene, match, verdict)
        if decisive is not verdict and not is_only_called_so(scene, match):
            verdict = decisive
        if verdict is not None:
            told.append((match, verdict))
    return told


def _first_look(scene: Scene, match: Match) -> tuple[Verdict | None, bool]:
    """What to do about `match` while nothing is known, and whether that may change once something is."""
    scene.asked = False
    verdict = _judge(scene, match)
    return verdict, scene.asked


def _known(words: Words, looked_at: Iterable[tuple[Match, Verdict | None, bool]]) -> Known:
    """What a first look at all matches made clear."""
    named: dict[Entity, list[int]] = {}
    clear: set[int] = set()
    strangers: dict[str, list[int]] = {}
    for match, verdict, _ in looked_at:
        if verdict is not None and verdict.replace:
            whole = (match.first,) if match.is_whole_name and len(match.entities) == 1 else ()
            for who in match.entities:
                named.setdefault(who, []).extend(whole)
            clear.update(range(match.first, match.last + 1))
        elif verdict is not None and verdict.rule in _SOMEBODY_ELSE:
            for index in range(match.first, match.last + 1):
                strangers.setdefault(words.keys[index], []).append(index)
    return Known(clear, named, strangers)


def _judge(scene: Scene, match: Match) -> Verdict | None:
    """What to do about `match`; None leaves it without a word. What is only called so is shown."""
    verdict = _on_the_name(scene, match)
    if verdict is None:
        return None
    if is_in_an_expression(scene.words, match):
        return shown(match, Rule.UNCLEAR_COMPOUND) if may_begin_an_expression(scene.words, match) else None
    if not verdict.replace:
        return verdict
    if may_be_a_unit(scene.words, match):
        return None if is_a_unit(scene.words, match) else shown(match, Rule.UNCLEAR_COMPOUND)
    return shown(match, Rule.UNCLEAR_COMPOUND) if is_only_called_so(scene, match) else verdict


def _on_the_name(scene: Scene, match: Match) -> Verdict | None:
    words = scene.words
    if match.kind is _INITIALS:
        return initials(scene, match)
    if match.case is _UPPER:
        return organisation(scene, match) if not match.is_person and not words.shouted else code(words, match)
    if match.typos and match.first == match.last:
        return misspelt(scene, match)
    if match.kind is _PLURAL and match.is_person and is_no_plural(words, match):
        given = replace(match, kind=FormKind.GIVEN, kinds=(FormKind.GIVEN,), case=Case.ANY, typos=TYPO)
        return misspelt(scene, given)
    verdict = person(scene, match) if match.is_person else organisation(scene, match)
    if verdict is None or verdict.rule not in _WORD_RULES or match.entities.isdisjoint(scene.named):
        return verdict
    clear = around.has_capital(words, match.first) and around.ends_a_name(words, match.last)
    return replaced(match) if clear else verdict
