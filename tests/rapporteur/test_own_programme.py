"""A programme of one's own: typed or from a list, corrected later, and sealed for a key of one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from notetaker.exchange import ExchangeError, OrganiserKey, ProgrammeError, RosterNotWhole, new_key, read_bundle
from notetaker.model.programme import Regime
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.codes import CodeMark
from notetaker.rapporteur.errors import OtherOrganiser, SessionsMissing, TooFewPresent
from notetaker.rapporteur.own_programme import OwnDraft, TypedSession, draft_of, typed_programme
from notetaker.vault import Vault
from tests.rapporteur.conftest import PASSPHRASE

PEOPLE = """\
Nom;Prénom;Organisme;Catégorie
Grønn;Solveig;Nordlys Institute;Recherche
Bâ;Amadou;Université du Fleuve;Recherche
Wen;Tao;Jade River Lab;Recherche
Isendal;Ivar;Kettwerk;Entreprise
Sorel;Gaspard;Ardente;Entreprise
Garnier;Sofia;Palmyra;Entreprise
"""
SESSIONS = (TypedSession("Opening", "2027-02-01", "Salle Garance"), TypedSession("Lunch", regime=Regime.OFF_TABLE))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RapporteurDesk]:
    """A desk at a vault that nothing was done in yet."""
    with Vault.create(tmp_path / "own.ntvault", PASSPHRASE) as vault:
        yield RapporteurDesk.open(vault)


@pytest.fixture(scope="module")
def key() -> OrganiserKey:
    return new_key()


def draft(typed: str = "", listed: str | None = PEOPLE) -> OwnDraft:
    programme = typed_programme("Dialogues", SESSIONS)
    return draft_of(programme, None if listed is None else listed.encode(), typed)


def test_notes_of_an_own_programme_are_sealed_for_an_own_key(
    desk: RapporteurDesk, key: OrganiserKey, tmp_path: Path
) -> None:
    desk.start_programme(draft(), [key.recipient])
    desk.choose_session("S1")
    desk.commit("ba: the norm comes after what Solveig Grønn said")
    desk.seal(desk.sealing(), tmp_path / "x.ntbundle")

    opened = read_bundle((tmp_path / "x.ntbundle").read_bytes(), [key.identity])
    assert [note.category for note in opened.bundle.notes] == ["research"]
    assert desk.kit_fingerprints() == (key.fingerprint(),)
    assert desk.is_own_programme


def test_it_is_still_there_after_the_vault_was_closed(tmp_path: Path, key: OrganiserKey) -> None:
    folder = tmp_path / "own.ntvault"
    with Vault.create(folder, PASSPHRASE) as vault:
        RapporteurDesk.open(vault).start_programme(draft(), [key.recipient])
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        assert desk.roster == draft().roster
        assert desk.programme == draft().programme


def test_the_draft_says_what_will_be_widened() -> None:
    shown = {(each.cell.category, each.shown) for each in draft(listed=PEOPLE + "Iris;Noor;AI;ONG\n").outcomes}

    # One of civil society is too few, so research is widened with it.
    assert ("civil_society", "expert_community") in shown
    assert ("research", "expert_community") in shown
    assert ("business", "business") in shown


def test_codes_that_would_be_words_or_somebody_elses_are_marked() -> None:
    listed = PEOPLE + "Serrano;Ilse;AI;ONG\nSorensen;Gudrun;AI;ONG\n"
    marks = {each.participant.name: (each.initials, each.mark) for each in draft(listed=listed).codes}

    assert marks["Amadou Bâ"] == ("ab", CodeMark.NONE)
    assert marks["Ilse Serrano"] == ("is", CodeMark.WORD)
    assert marks["Gudrun Sorensen"] == ("gs", CodeMark.TAKEN)
    assert len({each.code for each in draft(listed=listed).codes}) == 8


def test_people_are_typed_beside_a_list_or_without_one() -> None:
    both = draft("Noor Hadid; Palmyra ; business\nOda Lund;Brann;ONG\n")
    alone = draft("Noor Hadid; Palmyra ; business\n", listed=None)

    assert [person.id for person in both.roster][-2:] == ["7", "8"]
    assert both.left_out == 0
    assert alone.problems == ()
    assert [(person.name, person.affiliation) for person in alone.roster] == [("Noor Hadid", "Palmyra")]


def test_a_bad_line_is_named_and_the_others_are_kept() -> None:
    bad = draft("Noor Hadid; Palmyra; business\nOda Lund; Brann\n", PEOPLE + "Iris;Noor;AI;presse\n")

    assert bad.listed is not None
    assert bad.typed is not None
    assert [problem.line for problem in (*bad.listed.errors, *bad.typed.errors)] == [8, 2]
    assert len(bad.roster) == 7
    assert bad.left_out == 2


def test_a_doubt_names_the_row_of_the_file_also_behind_one_that_was_left_out() -> None:
    listed = "name,organisation,category\n???? ????,Brann,research\nOda Lund,Brann,research\n李娜,Brann,research\n"
    found = draft(listed=listed)
    assert [each.line for each in found.problems if each.line] == [2]
    assert [each.line for each in found.doubts] == [4]


def test_nobody_is_left_out_without_a_word(desk: RapporteurDesk, key: OrganiserKey) -> None:
    bad = draft("Oda Lund; Brann\n")

    with pytest.raises(RosterNotWhole):
        desk.start_programme(bad, [key.recipient])
    assert desk.programme is None
    desk.start_programme(bad, [key.recipient], without_left_out=True)
    assert desk.roster == bad.roster


@pytest.mark.parametrize("recipients", [(), ("age1pqwrong",), ("x",)])
def test_without_somebody_to_seal_for_nothing_is_started(desk: RapporteurDesk, recipients: tuple[str, ...]) -> None:
    with pytest.raises(ExchangeError):
        desk.start_programme(draft(), recipients)
    assert desk.programme is None


def test_a_blank_programme_takes_notes_and_lets_none_leave_until_there_are_people(
    desk: RapporteurDesk, key: OrganiserKey, tmp_path: Path
) -> None:
    desk.start_programme(draft(listed=None), [key.recipient])
    desk.choose_session("S1")
    desk.commit("r: capacity comes before the norm")
    with pytest.raises(TooFewPresent):
        desk.seal(desk.sealing(), tmp_path / "x.ntbundle")

    desk.start_programme(draft(), [key.recipient])
    desk.seal(desk.sealing(), tmp_path / "x.ntbundle")
    assert desk.sealing().points[0].category == "research"


def test_a_correction_keeps_notes_and_attendance_and_loses_no_session(
    desk: RapporteurDesk, key: OrganiserKey
) -> None:
    desk.start_programme(draft(), [key.recipient])
    desk.choose_session("S1")
    desk.leave({"1"})
    desk.commit("ab: after one has left")
    assert desk.roster is not None
    kept = TypedSession("Opening, late", id="S1")
    programme = typed_programme("Dialogues", (TypedSession("Welcome"), kept))
    desk.start_programme(draft_of(programme, None, "Oda Lund; Brann; ONG", desk.roster), [key.recipient])

    assert [(session.id, session.title) for session in programme.sessions] == [
        ("S2", "Welcome"),
        ("S1", kept.title),
    ]
    assert [note.session for note in desk.notes()] == ["S1"]
    assert [person.name for person in desk.present()] == [person.name for person in draft().roster][1:]
    with pytest.raises(SessionsMissing):
        desk.start_programme(draft_of(typed_programme("D", [TypedSession("x", id="S9")]), None), [key.recipient])


def test_the_kit_of_an_organiser_is_not_replaced(desk: RapporteurDesk, key: OrganiserKey, kit_data: bytes) -> None:
    desk.take_kit(kit_data, PASSPHRASE)

    assert not desk.is_own_programme
    with pytest.raises(OtherOrganiser):
        desk.start_programme(draft(), [key.recipient])


@pytest.mark.parametrize(
    ("title", "sessions"),
    [
        ("", SESSIONS),
        ("Dialogues", ()),
        ("Dialogues", (TypedSession(""),)),
        ("Dialogues", (TypedSession("x", "2027-02-31"),)),
        ("Dial\u202eogues", SESSIONS),
    ],
)
def test_what_is_typed_wrongly_is_refused(title: str, sessions: tuple[TypedSession, ...]) -> None:
    with pytest.raises(ProgrammeError):
        typed_programme(title, sessions)
