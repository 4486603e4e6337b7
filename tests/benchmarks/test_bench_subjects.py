"""Every subject of the bench runs through, tiny, and gives figures."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import (
    age_speed,
    anonymity,
    display,
    invented,
    long_day,
    meetings,
    organiser_speed,
    start,
    stripping_speed,
    vault_speed,
    window_speed,
)
from benchmarks.__main__ import SUBJECTS, main
from benchmarks.place import Place
from benchmarks.table import Figure, Row

MEETING = {
    "id": "invented",
    "lang": "en",
    "roster": ["Solveig Grønn", "Amadou Bâ"],
    "text": "Thank you, Solveig Grønn. The budget stands.\nBâ disagreed.\n",
    "mentions": [[11, 24], [45, 47]],
    "ignore": [],
}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A place beside which there is no public data, and no peer."""
    folder = tmp_path / "run"
    folder.mkdir()
    return Place(tmp_path / "shared", folder, tmp_path / "no peers")


def _measured(rows: list[Row]) -> dict[str, float]:
    return {row.what: row.figure.value for row in rows if isinstance(row.figure, Figure)}


@pytest.mark.shared
def test_notes_are_scored_beside_the_peers(place: Place, shared: Path) -> None:
    rows = list(anonymity.rows(replace(place, shared=shared), ("workshop_en",)))

    assert len(rows) == 7
    assert all(row.peers[0].name == "full names only" for row in rows)
    assert {peer.figure for row in rows for peer in row.peers[1:]} == {"not installed"}
    assert _measured(rows)["workshop_en: leaks gone"] > 0


def test_sets_weigh_as_much_as_they_have() -> None:
    small = {"words": 10.0, "over_strip_per_1k_words": 4.0, "leaks": 0.0, "leak_recall": None}
    large = {"words": 30.0, "over_strip_per_1k_words": 8.0, "leaks": 5.0, "leak_recall": 0.8}

    together = anonymity.together([dict.fromkeys(anonymity.KEYS, 1.0) | each for each in (small, large)])

    assert together["over_strip_per_1k_words"] == 7.0
    assert together["leak_recall"] == 0.8


@pytest.mark.shared
def test_meetings_are_scored_as_they_are_and_roughly_typed(place: Place, shared: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "invented.json").write_text(json.dumps(MEETING), encoding="utf-8")

    figures = _measured(list(meetings.rows(replace(place, shared=shared), ("plain", "nfd"), gold)))

    assert figures["meetings, as they are: masked"] == 100
    assert figures["meetings, as they are: false masks"] == 0
    assert len(figures) == 7


@pytest.mark.parametrize("subject", ["anonymity", "meetings"])
def test_missing_data_is_said_in_the_table(subject: str, place: Place) -> None:
    rows = list(SUBJECTS[subject](place))

    assert rows
    assert all("not measured" in str(row.figure) for row in rows)


@pytest.mark.slow
def test_stripping_is_timed_and_weighed(place: Place) -> None:
    rows = list(stripping_speed.rows(place, stripping_speed.Size(people=5, notes=12, rounds=1)))

    assert len(_measured(rows)) == len(rows) == 6
    assert all(value > 0 for value in _measured(rows).values())


def test_age_is_timed_with_and_without_the_program(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    size = age_speed.Size(files=((1000, 1),), armored=(1000, 1))
    with_program = list(age_speed.rows(place, size))
    monkeypatch.setenv("PATH", "")
    without = list(age_speed.rows(place, size))

    assert _measured(with_program).keys() == _measured(without).keys()
    assert without[0].peers[0].figure == "not installed here"


def test_the_vault_is_timed(place: Place) -> None:
    assert len(_measured(list(vault_speed.rows(place, vault_speed.Size(3, 5, 1, slow_appends=2, notes=9))))) >= 7


def test_import_and_reports_are_timed(place: Place) -> None:
    rows = list(organiser_speed.rows(place, organiser_speed.Size(notes=14, rounds=1)))

    assert len(_measured(rows)) == 7


def test_the_start_is_timed(place: Place) -> None:
    assert len(_measured(list(start.rows(place, rounds=1)))) == 1


@pytest.mark.slow
def test_the_window_is_timed_beside_bare_widgets(place: Place) -> None:
    where = "offscreen" if display.missing() else "Xvfb"
    size = window_speed.Size(people=20, notes=30, keys=40, enters=2, length=40, starts=1, where=(where,))
    figures = _measured(list(window_speed.rows(place, size)))

    acts = (
        "key press to painted preview",
        "durable and shown",
        "opening Review",
        "another theme",
        "of the organiser",
        "locking",
    )
    assert all(any(act in name for name in figures) for act in acts), list(figures)
    assert len(figures) == 74
    assert all(value > 0 for value in figures.values())


@pytest.mark.skipif(bool(display.missing()), reason="no X server here")
def test_a_day_is_typed_letter_by_letter(place: Place) -> None:
    found = long_day.measured(place.folder, 2)

    assert found["notes"] == len(found["enter"]) == 2


def test_invented_notes_name_the_invented_and_are_the_same_each_time() -> None:
    people = invented.roster(40)
    notes = list(invented.notes(people, 50))

    assert notes == list(invented.notes(invented.roster(40), 50))
    assert len({person.id for person in people}) == 40
    assert any(person.name in note for person in people for note in notes)


def test_one_subject_alone_is_printed_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "bench.md"

    status = main(
        ["--only", "meetings", "--shared", str(tmp_path), "--dir", str(tmp_path), "--output", str(output)]
    )

    printed = capsys.readouterr().out
    assert status == 0
    assert printed == output.read_text(encoding="utf-8")
    assert "eval/meetings is not beside" in printed
    assert list(tmp_path.glob("tmp*")) == []
