"""A rule is passed over for want of a word beside the name only where it would not hold."""

from collections.abc import Callable

import pytest

from notetaker.anonymise.forms.entities import Case, FormKind
from notetaker.anonymise.judging import words_as_names
from notetaker.anonymise.judging.bare import places, signs
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.surroundings import pointing
from notetaker.anonymise.text.words import words_of
from tests.anonymise.marked import case, sentences

_TABLES = ("bare_names", "bare_places", "given_or_told", "where_a_name_stands", "hurried", "names_that_are_words")


class _AnyWord(frozenset[str]):
    def __contains__(self, word: object) -> bool:
        return True


def _asked_of_each_word(rule: Callable[[Scene, Match], bool]) -> list[bool]:
    """What the rule says of each word of many sentences, as if it were somebody's name."""
    answers: list[bool] = []
    for text in (case(marked).text for table in _TABLES for marked in sentences(table)):
        words = words_of(text.lower())
        kind = FormKind.SURNAME
        names = [
            Match(place, place, kind, (kind,), frozenset(), Case.WORD, is_person=True)
            for place in range(len(words))
        ]
        answers.extend(rule(Scene.of(words, names), name) for name in names)
    return answers


def _has_no_article(scene: Scene, match: Match) -> bool:
    return places.stands_where_a_noun_has_an_article(scene.words, match.first, match.last)


def _is_pointed_at(scene: Scene, match: Match) -> bool:
    return pointing.pointed_at(scene.words, match.first, match.last)


@pytest.mark.parametrize(
    ("rule", "words_beside"),
    [
        (signs.acts_or_thinks, "judging.bare.signs._of_people"),
        (_has_no_article, "judging.bare.places._before_bare_nouns"),
        (_is_pointed_at, "surroundings.pointing.words_before"),
        (words_as_names.stands_for_a_name, "judging.words_as_names._before_names"),
    ],
)
def test_no_rule_that_holds_is_passed_over(
    rule: Callable[[Scene, Match], bool], words_beside: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = _asked_of_each_word(rule)
    assert any(answers)
    monkeypatch.setattr(f"notetaker.anonymise.{words_beside}", _AnyWord)
    assert _asked_of_each_word(rule) == answers
