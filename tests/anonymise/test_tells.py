"""The table of tells, and roles of the roster as tells."""

import pytest

from notetaker.anonymise import Anonymiser, Lang, Rule, generalise_note
from notetaker.anonymise.tells import failing_examples, tells
from notetaker.model.body import SLOT, Body
from notetaker.model.note import Finding, FindingKind, Kind, Note
from notetaker.model.roster import Roster


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_tell_finds_its_examples_and_nothing_in_its_counterexamples(lang: Lang) -> None:
    assert failing_examples(lang) == []


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_tell_has_examples_and_counterexamples(lang: Lang) -> None:
    assert all(tell.examples and tell.counterexamples for group in tells(lang).values() for tell in group)


def test_the_speakers_own_role_is_said_to_be_theirs(anonymiser: Anonymiser, roster: Roster) -> None:
    speaker = roster.participants[0]
    text = "the head of assurance doubts it"

    assert [one.rule for one in anonymiser.strip(text, speaker=speaker).findings] == [Rule.TELL_OWN_ROLE]
    assert [one.rule for one in anonymiser.strip(text).findings] == [Rule.TELL_ROLE]


def test_a_generalised_name_goes_wherever_the_note_has_it() -> None:
    text = "Pia Holm said; my team heard Pia Holm, not Pia Holmes"
    name, tell = Finding(0, 8, FindingKind.PERSON, "x"), Finding(15, 22, FindingKind.TELL, "y")
    left = generalise_note(Note("1", "S1", "research", Kind.POINT, Body(text), (name, tell)), [name])

    assert left.body.text == f"{SLOT} said; my team heard {SLOT}, not Pia Holmes"
    assert [one.which for one in left.body.placeholders] == [1, 1]
    assert [left.body.text[one.start : one.end] for one in left.findings] == ["my team"]
