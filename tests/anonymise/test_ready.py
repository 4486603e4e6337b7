"""What the first note of a day would wait for is made ready."""

import re
from itertools import chain

import pytest

from notetaker.anonymise import Anonymiser, ready
from notetaker.anonymise.judging import instruments
from notetaker.anonymise.judging.homonyms import things
from notetaker.anonymise.knowledge import compounds, rules
from notetaker.anonymise.tells import tells
from notetaker.model.category import WIDEST, Category, Ladder
from notetaker.model.roster import Roster


def test_the_first_name_that_is_typed_reads_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tells, "read_all", lambda: None)
    monkeypatch.setattr(tells, "make_ready", lambda: None)
    read = (compounds._all, instruments._titles, things._phrases, rules.reasons)
    for each in read:
        each.cache_clear()

    ready.make_ready()

    assert all(each.cache_info().currsize for each in read)


LINES = (
    "We need our own budget, and I think my country will not pay",
    "I was there when we signed, as our director knows",
    "Nous avons besoin de notre propre budget, et je crois que mon pays ne paiera pas",
)


PLAIN = (
    "Small firms cannot read the guidance, give them a form and some questions in plain words",
    "Audits come too late; the deadline of May leaves no time for any test",
    "Les petites entreprises ne lisent pas le guide, il leur faut un formulaire en mots simples",
    "Un registre public vaut mieux que dix rapports",
)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The patterns that are made from now on, for a text or whole: none is."""
    for tell in chain(*tells.tells("en").values(), *tells.tells("fr").values()):
        vars(tell).pop("match", None)
    made, compile_ = list[str](), re.compile

    def counted(expression: str) -> re.Pattern[str]:
        made.append(expression)
        return compile_(expression)

    monkeypatch.setattr(re, "compile", counted)
    return made


def _anonymiser() -> Anonymiser:
    return Anonymiser(Roster(()), Ladder((Category(WIDEST, ready.WORDLESS, ready.WORDLESS, None),)))


def test_plain_notes_make_few_patterns_ready(made: list[str]) -> None:
    """Of more than four hundred: a command that strips some notes makes no others."""
    for note in PLAIN:
        _anonymiser().strip(note)
    assert len(made) <= 20


def test_a_first_note_makes_no_whole_lists_ready(made: list[str]) -> None:
    """A pattern of a thousand letters takes a millisecond to be made, and all with their lists have a million letters."""
    _anonymiser().strip(LINES[0])
    assert 20 <= len(made) <= 80
    assert len("".join(made)) <= 60_000


def test_a_key_of_a_first_line_waits_for_few_patterns(made: list[str]) -> None:
    """Where a vault is opened at once, before all are ready: some tens at once would take longer than a turn."""
    ready.make_first_ready()

    for line in LINES:
        anonymiser = _anonymiser()
        for end in range(len(line)):
            made.clear()
            anonymiser.strip(line[: end + 1])
            assert len(made) <= 5, line[: end + 1]
            assert len("".join(made)) <= 20_000, line[: end + 1]
