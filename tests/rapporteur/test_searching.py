"""What is found as one types."""

import pytest

from notetaker.model.note import Note
from notetaker.rapporteur import RapporteurDesk, searching
from notetaker.rapporteur.searching import Search


@pytest.fixture
def written(desk: RapporteurDesk) -> RapporteurDesk:
    desk.commit("sg: Les Élections passent avant la norme")
    desk.commit("b: audits come late, says Clara Montefiore")
    desk.commit("b: le cœur du sujet, l’audit")
    return desk


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("elections", [0]),
        ("ÉLECTIONS norme", [0]),
        ("audit", [1, 2]),
        ("audit coeur", [2]),
        ("l'audit", [2]),
        ("business participant", [1]),
        ("entreprise late", [1]),
        ("research", [0]),
        ("montefiore", []),
        ("nothing of it", []),
        ("  ", [0, 1, 2]),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(
    written: RapporteurDesk, wanted: str, expected: list[int]
) -> None:
    notes = written.notes("S1")
    assert list(written.find(wanted, "S1")) == [notes[number] for number in expected]


def test_each_key_finds_what_the_whole_word_finds(written: RapporteurDesk) -> None:
    for typed in ("a", "au", "aud", "audit c", "audit co", "aud", "x", "a"):
        narrowed = written.find(typed, "S1")
        written.find("norme", "S1")
        assert narrowed == written.find(typed, "S1")


def test_an_edited_note_is_found_as_it_reads_now(written: RapporteurDesk) -> None:
    (found,) = written.find("elections", "S1")
    written.amend(found.id, "les urnes")
    assert written.find("elections", "S1") == ()
    assert len(written.find("urnes", "S1")) == 1
    written.undo()
    assert len(written.find("elections", "S1")) == 1


def test_the_same_words_find_a_note_that_came_since(written: RapporteurDesk) -> None:
    assert len(written.find("audit", "S1")) == 2
    later = written.commit("b: audits come early")
    assert written.find("audit", "S1")[-1] == later
    assert len(written.find("audits come", "S1")) == 2


def test_what_was_read_is_read_once_also_where_more_notes_come_while_one_reads_ahead(
    written: RapporteurDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = list[Note]()
    reading = Search._reading

    def read_one(search: Search, note: Note) -> str:
        read.append(note)
        return reading(search, note)

    monkeypatch.setattr(Search, "_reading", read_one)
    monkeypatch.setattr(searching, "_IN_A_STEP", 1)
    assert written.programme is not None
    search = Search(written.programme.ladder)
    ahead = search.reading(written.notes("S1"))
    next(ahead)
    written.commit("b: audits come early")
    later = search.reading(written.notes("S1"))
    next(later)
    assert len(search.found(written.notes("S1"), "audits")) == 2
    for _ in (*ahead, *later):
        pass
    assert sorted(note.id for note in read) == sorted(note.id for note in written.notes("S1"))
