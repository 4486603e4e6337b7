"""A note of which no word tells a language is worded in that of the notes beside it, else of the window or the titles."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from notetaker.model.body import Body
from notetaker.model.language import Lang
from notetaker.model.note import Decision, Note
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.edits import with_slots
from notetaker.vault import Vault
from tests.rapporteur.conftest import PASSPHRASE

Seated = Callable[[Callable[[], Lang] | None], RapporteurDesk]


@pytest.fixture
def seated(folder: Path) -> Iterator[Seated]:
    with Vault.open(folder, PASSPHRASE) as vault:
        yield lambda reads: RapporteurDesk.open(vault, reads=reads)


def emptied(desk: RapporteurDesk) -> Note:
    """A note that is one tell, left out."""
    desk.choose_session("S1")
    note = desk.commit("cm: our lawyers")
    for finding in desk.open_findings():
        if finding.note.id == note.id:
            desk.decide(finding, Decision.GENERALISE)
    return next(each for each in desk.notes() if each.id == note.id)


def test_it_is_in_the_language_of_whoever_reads_it_and_changes_with_it(seated: Seated) -> None:
    language: list[Lang] = ["fr"]
    desk = seated(lambda: language[-1])
    note = emptied(desk)

    assert (desk.text_of(note), desk.shown(note).text) == ("[un détail omis]", "[un détail omis]")
    language.append("en")
    assert (desk.text_of(note), desk.shown(note).text) == ("[a detail left out]", "[a detail left out]")


def test_beside_notes_of_one_language_it_is_in_that_one(seated: Seated) -> None:
    desk = seated(lambda: "en")
    desk.choose_session("S1")
    early = desk.commit("cm: Kettwerk attend")
    assert desk.text_of(early) == "[a company] attend"

    for number in range(3):
        desk.commit(f"cm: le délai de la semaine {number} est trop court")

    assert desk.text_of(desk.commit("cm: Kettwerk attend")) == "[une entreprise] attend"
    assert desk.text_of(early) == "[une entreprise] attend"
    assert desk.preview("sg: Kettwerk attend").text == "[une entreprise] attend"


def test_beside_notes_of_both_languages_it_is_in_that_of_whoever_reads(seated: Seated) -> None:
    desk = seated(lambda: "fr")
    desk.choose_session("S1")
    for number in range(3):
        desk.commit(f"cm: le délai de la semaine {number} est trop court")
        desk.commit(f"cm: the deadline of week {number} is too short")

    assert desk.preview("sg: Kettwerk attend").text == "[une entreprise] attend"


def test_where_nobody_tells_what_they_read_it_is_in_that_of_the_titles(seated: Seated) -> None:
    desk = seated(None)

    assert desk.text_of(emptied(desk)) == "[a detail left out]"


def test_what_is_looked_at_before_sealing_is_in_it_as_well(seated: Seated) -> None:
    desk = seated(lambda: "fr")
    emptied(desk)

    assert "[un détail omis]" in [point.text for point in desk.sealing(["S1"]).points]


def test_a_line_that_was_begun_in_the_other_language_keeps_what_was_left_out(seated: Seated) -> None:
    language: list[Lang] = ["fr"]
    desk = seated(lambda: language[-1])
    note = emptied(desk)
    line = desk.line_of(note)
    language.append("en")
    amended = desk.amend(note.id, f"{line} 12")

    assert amended.body.placeholders == note.body.placeholders
    assert desk.text_of(amended) == "[a detail left out] 12"


def test_words_that_tell_a_language_are_not_read_in_the_other(seated: Seated) -> None:
    desk = seated(lambda: "en")
    note = emptied(desk)
    french = Body(f"{note.body.text} et nous avons dit non", note.body.placeholders)
    ladder = desk.programme.ladder if desk.programme is not None else None
    assert ladder is not None

    assert with_slots("[un détail omis] et nous", french, ladder).placeholders
    assert not with_slots("[a detail left out] et nous", french, ladder).placeholders


def test_whoever_reads_is_not_asked_for_each_note_that_is_read_back(seated: Seated) -> None:
    """The notes are read in another thread; each answer would have the window wait for it."""
    asked: list[Lang] = []

    def reads() -> Lang:
        asked.append("fr")
        return "fr"

    desk = seated(reads)
    emptied(desk)
    few = count_of_read_back(desk, asked)
    for number in range(20):
        desk.commit(f"cm: the deadline of week {number} is too short")

    assert len(desk.read_back("S1").points) > 20
    assert count_of_read_back(desk, asked) <= few


def count_of_read_back(desk: RapporteurDesk, asked: list[Lang]) -> int:
    """How often it is asked while a session is read back."""
    desk.read_back("S1")
    asked.clear()
    desk.read_back("S1")
    return len(asked)
