"""`notetaker attack` says how few people could believably have said a note, and names none of them."""

import argparse
import json
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.cli.attack import as_json, lines
from notetaker.exchange import default_ladder, read_roster
from notetaker.exposure.attack import cue_in
from notetaker.organiser.attack import Attack
from notetaker.report.published import PublishedNote
from notetaker.resources import read_text
from tests.cli.commands import IMPORT, REPORT, ROSTER, Notetaker

ATTACK = ("attack", "--roster", "roster.csv")
PEOPLE = read_roster(ROSTER.encode(), default_ladder()).whole()
FORMS = sorted(
    {
        form
        for person in PEOPLE
        for form in (person.name, *person.aliases, person.affiliation, *person.affiliation_aliases, person.role)
    }
)
QUIET = argparse.Namespace(under_k=False, show=False, name_candidates=False)
NOTES = """\
Business – as counsel, I would not sign this paragraph

Business – the deadline is too short for small firms

Institutions – Clara Montefiore said the same thing yesterday
"""


@pytest.fixture
def draft(event: Path) -> Path:
    """The event with a draft report of three notes, of which two give somebody away."""
    (event / "draft.md").write_text(NOTES, encoding="utf-8")
    return event


def test_it_counts_and_lists_every_note_the_worst_first_and_names_nobody(draft: Path, notetaker: Notetaker) -> None:
    told = notetaker(*ATTACK, "draft.md")
    assert told.status == 1
    assert told.out.startswith("3 notes, 2 under k = 3; the smallest believable set is 1 person\n")
    assert "draft.md: line 1: 1 person of 3, 1 organisation: role" in told.out
    assert "draft.md: line 5: 1 person" in told.out
    assert told.out.splitlines()[-1] == "draft.md: line 3: 3 people of 3, 3 organisations: no cue"
    assert "line 3" not in notetaker(*ATTACK, "--under-k", "draft.md").out
    assert "Montefiore" not in told.out + told.err
    assert "Weidlich" not in told.out + told.err


def test_names_and_texts_come_only_to_whoever_asks(draft: Path, notetaker: Notetaker) -> None:
    assert "Jonas Weidlich" in notetaker(*ATTACK, "--name-candidates", "draft.md").out
    assert "sign this paragraph" in notetaker(*ATTACK, "--show", "draft.md").out


def test_in_french_each_cue_has_a_french_name(
    draft: Path, notetaker: Notetaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")
    told = notetaker(*ATTACK, "--name-candidates", "draft.md").out
    assert "draft.md: ligne 1\u00a0: 1 personne sur 3, 1 organisation\u00a0: fonction\n" in told
    assert "; " not in told.replace("\u202f; ", "")


def test_every_cue_has_a_name_of_its_own_in_both_languages() -> None:
    rows = tomllib.loads(read_text("exposure/attack.toml"))["reason"]
    assert all(cue_in("en", row["cue"]) == row["cue"] for row in rows)
    assert len({cue_in("fr", row["cue"]) for row in rows}) == len(rows)


def test_for_a_program_it_is_one_document_with_reasons_in_both_languages(draft: Path, notetaker: Notetaker) -> None:
    told = json.loads(notetaker(*ATTACK, "--json", "--under-k", "draft.md").out)
    assert (told["notes"], told["under_k"], told["k"]) == (3, 2, 3)
    assert {note["people"] for note in told["listed"]} == {1}
    assert all(note["why"]["en"] and note["why"]["fr"] for note in told["listed"])
    assert "candidates" not in told["listed"][0]


def test_neutral_notes_pass(event: Path, notetaker: Notetaker) -> None:
    (event / "draft.txt").write_text("Business – the deadline is too short\n", encoding="utf-8")
    told = notetaker(*ATTACK, "draft.txt")
    first, second = told.out.splitlines()
    assert (told.status, first) == (0, "1 note, none with fewer than 3 believable speakers or organisations")
    assert second == "draft.txt: line 1: 3 people of 3, 3 organisations: no cue"


def test_a_bundle_and_an_archive_are_attacked_with_their_own_programme(sealed: Path, notetaker: Notetaker) -> None:
    bundle = notetaker(*ATTACK, "--identity", "key", "x.ntbundle")
    assert (bundle.status, bundle.err) == (0, "")
    assert "x.ntbundle: S1, note 1: 4 people of 4, 4 organisations: no cue" in bundle.out
    assert notetaker(*IMPORT, "x.ntbundle").status == 0
    archive = notetaker(*ATTACK, "--vault", "a.ntvault", "--passphrase-file", "pass")
    assert archive.status == 0
    assert "a.ntvault: S1, note 1" in archive.out


@pytest.mark.parametrize("cell", ['"S1, S2"', "S1 / S2"])
def test_sessions_of_the_list_are_parted_as_the_window_and_the_report_part_them(
    sealed: Path, notetaker: Notetaker, cell: str
) -> None:
    listed = re.sub(r",S1(;S2)?$", f",{cell}", ROSTER, flags=re.MULTILINE)
    (sealed / "listed.csv").write_text(listed, encoding="utf-8")
    assert notetaker(*IMPORT, "x.ntbundle").status == 0
    archive = ("attack", "--roster", "listed.csv", "--vault", "a.ntvault", "--passphrase-file", "pass")
    for more in ((), ("--programme", "programme.toml")):
        assert "S1, note 1: 4 people of 4, 4 organisations: no cue" in notetaker(*archive, *more).out
    bundle = notetaker("attack", "--roster", "listed.csv", "--identity", "key", "x.ntbundle")
    assert "S1, note 1: 4 people of 4" in bundle.out
    assert "1 note, none" in notetaker(*REPORT, "--roster", "listed.csv", "-o", "out").err


def test_a_session_of_the_list_that_the_archive_has_not_is_told_and_nothing_guessed(
    sealed: Path, notetaker: Notetaker
) -> None:
    (sealed / "listed.csv").write_text(ROSTER.replace(",S1\n", ",S9\n"), encoding="utf-8")
    assert notetaker(*IMPORT, "x.ntbundle").status == 0
    told = notetaker("attack", "--roster", "listed.csv", "--vault", "a.ntvault", "--passphrase-file", "pass")
    assert (told.status, told.out) == (2, "")
    assert "names a session that the programme has not" in told.err


def test_what_cannot_be_attacked_is_never_passed_as_safe(sealed: Path, notetaker: Notetaker) -> None:
    (sealed / "heading.md").write_text("# Notes\n", encoding="utf-8")
    (sealed / "a.odb").touch()
    for arguments, said in (
        (("x.ntbundle",), "--identity"),
        (("heading.md",), "No note"),
        (("a.odb",), "cannot be searched"),
        (("nowhere.md",), "nowhere.md"),
        ((), "No file"),
    ):
        told = notetaker(*ATTACK, *arguments)
        assert told.status == 2
        assert told.out == "", "nothing that could be taken for an answer"
        assert said in told.err


def test_a_report_warns_and_a_strict_one_is_not_written(sealed: Path, notetaker: Notetaker) -> None:
    assert notetaker(*IMPORT, "x.ntbundle").status == 0
    fine = notetaker(*REPORT, "--roster", "roster.csv", "--strict", "-o", "out")
    assert fine.status == 0
    assert "1 note, none" in fine.err
    (sealed / "telling.csv").write_text(
        ROSTER.replace(",Researcher,", ",Researcher of morning notes,"), encoding="utf-8"
    )
    warned = notetaker(*REPORT, "--roster", "telling.csv", "-o", "warned")
    assert warned.status == 0
    assert "1 under k" in warned.err
    assert (sealed / "warned").exists()
    strict = notetaker(*REPORT, "--roster", "telling.csv", "--strict", "-o", "strict")
    assert strict.status == 1
    assert "nothing was written" in strict.err
    (sealed / "small.csv").write_text("".join(ROSTER.splitlines(keepends=True)[:3]), encoding="utf-8")
    small = notetaker(*REPORT, "--roster", "small.csv", "--strict", "-o", "strict")
    assert small.status == 1
    assert "1 note is left out" in small.err
    assert not (sealed / "strict").exists()
    assert notetaker(*REPORT, "--strict", "-o", "strict").status == 2


def test_notes_of_which_no_session_is_shown_are_told(draft: Path, notetaker: Notetaker) -> None:
    told = notetaker(*ATTACK, "draft.md")
    assert "of 3 notes it is not shown in which session or category" in told.err
    assert "Give the programme with --programme." in told.err
    assert json.loads(notetaker(*ATTACK, "--json", "draft.md").out)["unplaced"] == 3


def test_who_gave_the_programme_is_not_asked_for_it(draft: Path, notetaker: Notetaker) -> None:
    told = notetaker(*ATTACK, "--programme", "programme.toml", "draft.md")
    assert "of 3 notes the files do not show in which session or category" in told.err
    assert "--programme" not in told.err


def test_a_mention_of_the_only_one_of_a_category_is_under_k(event: Path, notetaker: Notetaker) -> None:
    (event / "few.csv").write_text("".join(ROSTER.splitlines(keepends=True)[:2]), encoding="utf-8")
    (event / "draft.txt").write_text("Institutions – agrees with [a business participant]\n", encoding="utf-8")
    told = notetaker("attack", "--roster", "few.csv", "draft.txt")
    assert told.status == 1


@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from([*FORMS, "we at", "as a", "our", "said", "12"]), min_size=1, max_size=5),
            st.sampled_from([None, "S1"]),
            st.sampled_from([None, "business", "participant"]),
        ),
        max_size=5,
    )
)
def test_whatever_the_notes_say_the_output_names_nobody(
    some: list[tuple[list[str], str | None, str | None]],
) -> None:
    attack = Attack(PEOPLE, default_ladder(), 3)
    notes = [
        ("a.md", PublishedNote("line 1", " ".join(words), session, category)) for words, session, category in some
    ]
    report = attack.on(notes)
    told = "\n".join(lines(report, attack, QUIET)) + as_json(report, attack, QUIET)
    assert [form for form in FORMS if len(form) > 3 and form in told] == []
