"""A line that is previewed, kept as a draft and stored is looked through once."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.anonymise.matching.beginnings import Beginnings
from notetaker.exchange import default_ladder
from notetaker.model.body import Body
from notetaker.model.roster import Participant, Roster

_SOMEBODY = Participant("p1", "Ana Barreneche", (), "Halden Water", (), "", "business", ())
_LINE = "Barreneche says that Halden Water pays, and nobody else"


@pytest.fixture
def anonymiser() -> Anonymiser:
    return Anonymiser(Roster((_SOMEBODY,)), default_ladder())


@pytest.fixture
def looked_through(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    texts: list[str] = []
    look = Anonymiser._look_through

    def counted(self: Anonymiser, source: str, *others: object) -> object:
        texts.append(source)
        return look(self, source, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(Anonymiser, "_look_through", counted)
    return texts


def test_the_same_line_is_looked_through_once(anonymiser: Anonymiser, looked_through: list[str]) -> None:
    first = anonymiser.strip(_LINE)
    assert anonymiser.strip(_LINE) == first
    assert anonymiser.restrip(Body(_LINE)).body == first.body
    assert looked_through == [_LINE]


def test_who_speaks_and_in_which_language_is_another_question(
    anonymiser: Anonymiser, looked_through: list[str]
) -> None:
    anonymiser.strip(_LINE)
    anonymiser.strip(_LINE, speaker=_SOMEBODY)
    assert anonymiser.strip(_LINE, lang="fr").lang == "fr"
    assert looked_through == [_LINE] * 3


def test_a_line_is_soon_forgotten(anonymiser: Anonymiser, looked_through: list[str]) -> None:
    anonymiser.strip(_LINE)
    for number in range(4):
        anonymiser.strip(f"another text, number {number}")
    assert all(_LINE not in asked for asked in anonymiser._latest[0])
    assert list(map(len, anonymiser._latest)) == [4, 4]
    assert anonymiser.strip(_LINE).replacements
    assert looked_through.count(_LINE) == 2


def test_whether_a_name_begins_with_a_word_is_asked_once(
    anonymiser: Anonymiser, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    look = Beginnings._is_begun

    def counted(self: Beginnings, text: str) -> bool:
        asked.append(text)
        return look(self, text)

    monkeypatch.setattr(Beginnings, "_is_begun", counted)
    said = "selon barren il faut attendre, selon barren"
    first = anonymiser.begun_in(said, ())
    assert [said[start:end] for start, end in first] == ["barren", "barren"]
    assert anonymiser.begun_in(said, ()) == first
    assert asked.count("barren") == asked.count("attendre") == 1
