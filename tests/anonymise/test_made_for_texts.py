"""A pattern that is made for a text alone matches what the whole one does."""

import re
from collections.abc import Callable

import pytest

from notetaker.anonymise.knowledge.tables import read_table
from notetaker.anonymise.tells.made_for_texts import LIST, MadeForTexts, Match, may_stand
from notetaker.anonymise.tells.tells import Tell, tells
from notetaker.anonymise.text.words import words_of
from notetaker.model.language import Lang

_FEW = {"house": ("port", "town hall", "stud(?:y|ies)"), "mind": ("hope", "wait")}
_LISTS = {name: (*words, *("unsaid",) * 1_000) for name, words in _FEW.items()}
_WHOLE = re.compile(r"our (?!(?:hope|wait)\b)(?:port|town hall|stud(?:y|ies))s?\b").match
_REACH = 400


def _said(name: str, text: str) -> tuple[str, ...]:
    return may_stand(_LISTS[name], text)


def _made(whole: Callable[[], Match]) -> MadeForTexts:
    return MadeForTexts(r"our (?!{mind}\b){house}s?\b", _LISTS, _said, whole)


def _never_whole() -> Match:
    raise AssertionError("it is made whole")


@pytest.mark.parametrize(
    "text", ["our port", "our town halls grow", "our study", "our hope", "our portfolio", "our hall", "we", ""]
)
def test_a_pattern_made_for_a_text_matches_the_same_of_it(text: str) -> None:
    own, whole = _made(_never_whole)(text, 0, _REACH), _WHOLE(text, 0, _REACH)
    assert (own and own.span()) == (whole and whole.span())


def test_what_was_made_for_a_text_is_tried_in_another_with_the_same_words(monkeypatch: pytest.MonkeyPatch) -> None:
    made, compile_ = list[str](), re.compile

    def counted(spelt: str) -> re.Pattern[str]:
        made.append(spelt)
        return compile_(spelt)

    monkeypatch.setattr(re, "compile", counted)
    pattern = _made(_never_whole)
    assert pattern("our port grows", 0, _REACH)
    assert not pattern("we hold our port", 0, _REACH)
    assert made == [r"our (?!(?:(?!))\b)(?:port|stud(?:y|ies))s?\b"]


def test_a_pattern_that_is_tried_again_and_again_is_made_whole() -> None:
    asked = list[str]()

    def whole() -> Match:
        asked.append("whole")
        return _WHOLE

    pattern = _made(whole)
    for _ in range(30):
        assert pattern("our port", 0, _REACH)
    assert not asked
    assert pattern("our port", 0, _REACH)
    assert asked


def test_a_pattern_is_made_whole_for_a_long_text() -> None:
    assert _made(lambda: _WHOLE)("our study" + " is long" * 1_000, 0, _REACH)
    with pytest.raises(AssertionError, match="whole"):
        _made(_never_whole)("our study" + " is long" * 1_000, 0, _REACH)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_tells_match_the_same_in_one_text_and_whole(lang: Lang) -> None:
    """One in five of those with lists, for each is made in both ways here."""
    rows = {row["pattern"]: row for row in read_table(f"tells_{lang}.toml")["tell"]}
    with_lists = (tell for group in tells(lang).values() for tell in group if LIST.search(tell.pattern))
    for tell in [*dict.fromkeys(with_lists)][::5]:
        alone = Tell(tell.rule, tell.shows, lang, tell.pattern)
        tell.make_whole()
        for example in (rows[tell.pattern]["examples"][-1], rows[tell.pattern]["not"][-1]):
            words = words_of(example.replace("[", "").replace("]", ""))
            for start in words.folded_starts[: words.count]:
                asked = words.folded.text, start, start + _REACH
                own, whole = alone.match(*asked), tell.match(*asked)
                assert (own and own.span()) == (whole and whole.span()), (tell.pattern, example)
