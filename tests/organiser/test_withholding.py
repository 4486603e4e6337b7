"""A note that was left out is in nothing that is published; put back it is; what says something else was not left out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.exchange import (
    Bundle,
    BundleNote,
    OrganiserKey,
    Signer,
    default_ladder,
    new_id,
    new_key,
    read_roster,
    write_bundle,
)
from notetaker.model.body import Body
from notetaker.model.note import Kind, Note
from notetaker.model.programme import Programme, Session
from notetaker.model.secret import Secret
from notetaker.organiser import OrganiserDesk
from notetaker.organiser.archive import fold
from notetaker.organiser.errors import AllWithheld
from notetaker.rapporteur import erase_for_good
from notetaker.rapporteur.compacting import compacted
from notetaker.report.formats import FORMATS
from notetaker.report.html import write_html
from notetaker.report.readback import texts_of
from notetaker.vault import Vault
from notetaker.vault.events import (
    BundleImported,
    Event,
    ImportTakenBack,
    NotePutBack,
    NoteWithheld,
    RestorePointSet,
)

PASSPHRASE = Secret("piano orange hotel")
PROGRAMME = Programme("Dialogues", (Session("S1", "Opening"), Session("S2", "Closing")), default_ladder())
PROGRAMME_ID = new_id()
TELLING, PLAIN = "as the one who drafted the heron charter", "one counter for all applications"


@pytest.fixture(scope="module")
def key() -> OrganiserKey:
    return new_key()


class Rapporteur:
    """Seals what it noted, one bundle after the other."""

    def __init__(
        self, key: OrganiserKey, programme: Programme = PROGRAMME, programme_id: str = PROGRAMME_ID
    ) -> None:
        self._key, self._signer = key, Signer.generate()
        self._programme, self._programme_id = programme, programme_id
        self._sealed: list[str] = []

    def seal(self, *texts: str, session: str = "S1", kind: Kind = Kind.POINT) -> bytes:
        notes = [BundleNote("", session, "participant", kind, Body(text)) for text in texts]
        made = Bundle.fresh(
            self._programme_id, len(self._sealed) + 1, self._programme, [session], notes, before=tuple(self._sealed)
        )
        self._sealed.append(made.id)
        return write_bundle(made, [self._key.recipient], self._signer)


@pytest.fixture
def anna(key: OrganiserKey) -> Rapporteur:
    return Rapporteur(key)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "a.ntvault"


@pytest.fixture
def desk(folder: Path) -> Iterator[OrganiserDesk]:
    with Vault.create(folder, PASSPHRASE) as vault:
        yield OrganiserDesk.open(vault)


def take_in(desk: OrganiserDesk, key: OrganiserKey, *bundles: bytes) -> None:
    desk.import_(desk.look_at([(str(number), each) for number, each in enumerate(bundles)], [key.identity]))


def texts(desk: OrganiserDesk) -> list[str]:
    return sorted(point.note.body.text for point in desk.points())


def id_of(desk: OrganiserDesk, text: str) -> str:
    return next(each.note.id for each in (*desk.points(), *desk.withheld) if each.note.body.text == text)


def published(desk: OrganiserDesk, folder: Path) -> dict[str, tuple[bytes, str]]:
    """File → its bytes, and all that can be read in it, with its metadata."""
    files = desk.publish(folder, ("en", "fr"), FORMATS)
    return {
        path.name: (path.read_bytes(), "\n".join(each.text for each in texts_of(path.name, path.read_bytes())))
        for path in files
    }


def test_what_is_published_is_what_it_would_be_without_the_note(
    desk: OrganiserDesk, key: OrganiserKey, anna: Rapporteur, tmp_path: Path
) -> None:
    """Not a word, not a count, not a heading of it: the files are the same to the last byte."""
    take_in(desk, key, anna.seal(PLAIN))
    without = published(desk, tmp_path / "without")
    other = Rapporteur(key)
    take_in(desk, key, other.seal(TELLING, session="S2", kind=Kind.QUOTE))
    assert all("heron" in text for _, text in published(desk, tmp_path / "with").values())
    desk.withhold(id_of(desk, TELLING))
    assert published(desk, tmp_path / "left-out") == without


def test_no_empty_report_tells_of_a_programme_of_which_all_was_left_out(
    desk: OrganiserDesk, key: OrganiserKey, anna: Rapporteur, tmp_path: Path
) -> None:
    take_in(desk, key, anna.seal(PLAIN))
    without = published(desk, tmp_path / "without")
    take_in(desk, key, Rapporteur(key, replace(PROGRAMME, title="Another series"), new_id()).seal(TELLING))
    assert len(published(desk, tmp_path / "with")) == 2 * len(without)
    desk.withhold(id_of(desk, TELLING))
    assert published(desk, tmp_path / "left-out") == without


def test_put_back_it_is_published_as_before(
    desk: OrganiserDesk, key: OrganiserKey, anna: Rapporteur, tmp_path: Path
) -> None:
    take_in(desk, key, anna.seal(PLAIN, TELLING))
    before = published(desk, tmp_path / "before")
    desk.withhold(id_of(desk, TELLING))
    desk.put_back(id_of(desk, TELLING))
    assert not desk.withheld
    assert published(desk, tmp_path / "after") == before


def test_the_decision_outlives_the_window_an_import_again_and_an_import_taken_back(
    desk: OrganiserDesk, key: OrganiserKey, anna: Rapporteur, folder: Path
) -> None:
    bundle = anna.seal(PLAIN, TELLING)
    take_in(desk, key, bundle)
    desk.withhold(id_of(desk, TELLING))
    take_in(desk, key, bundle)
    assert texts(desk) == [PLAIN]
    desk.take_back()
    assert texts(desk) == []
    take_in(desk, key, bundle)
    assert texts(desk) == [PLAIN]
    again = OrganiserDesk.open(desk._vault)
    assert (texts(again), [each.note.body.text for each in again.withheld]) == ([PLAIN], [TELLING])


def test_a_corrected_bundle_brings_what_was_said_otherwise_and_nothing_else_of_what_was_left_out(
    desk: OrganiserDesk, key: OrganiserKey, anna: Rapporteur
) -> None:
    """Its notes have new ids: what still says the same stays out, what says something else has no decision on it."""
    other = "a second point that gives somebody away"
    take_in(desk, key, anna.seal(PLAIN, TELLING, other))
    for text in (TELLING, other):
        desk.withhold(id_of(desk, text))
    take_in(desk, key, anna.seal(PLAIN, "a charter may help", other))
    assert texts(desk) == sorted([PLAIN, "a charter may help"])
    assert [each.note.body.text for each in desk.withheld] == [other]
    desk.put_back(id_of(desk, other))
    assert other in texts(desk)


def test_a_corrected_bundle_in_the_place_of_one_taken_back_does_not_bring_back_what_was_left_out(
    desk: OrganiserDesk, key: OrganiserKey, anna: Rapporteur
) -> None:
    take_in(desk, key, anna.seal("one conter", TELLING))
    desk.withhold(id_of(desk, TELLING))
    desk.take_back()
    take_in(desk, key, anna.seal(PLAIN, TELLING))
    assert texts(desk) == [PLAIN]
    desk.put_back(id_of(desk, TELLING))
    assert texts(desk) == sorted([PLAIN, TELLING])


def test_of_two_notes_with_the_same_words_one_put_back_does_not_bring_back_the_other(
    desk: OrganiserDesk, key: OrganiserKey, anna: Rapporteur
) -> None:
    """Once they are sealed again nobody can tell which of them was left out: then both are."""
    take_in(desk, key, anna.seal(TELLING, TELLING))
    for point in desk.points():
        desk.withhold(point.note.id)
    desk.put_back(desk.withheld[0].note.id)
    assert texts(desk) == [TELLING]
    for again in ("once more", "and once more"):
        take_in(desk, key, anna.seal(again, TELLING, TELLING))
        assert texts(desk) == [again]
    for point in desk.withheld:
        desk.put_back(point.note.id)
    take_in(desk, key, anna.seal("the last time", TELLING, TELLING))
    assert texts(desk) == sorted(["the last time", TELLING, TELLING])


def test_a_full_stop_or_a_capital_more_makes_no_other_note(
    desk: OrganiserDesk, key: OrganiserKey, anna: Rapporteur
) -> None:
    take_in(desk, key, anna.seal(PLAIN, TELLING))
    desk.withhold(id_of(desk, TELLING))
    take_in(desk, key, anna.seal(PLAIN, f"{TELLING.capitalize()}."))
    assert texts(desk) == [PLAIN]


def test_the_same_words_of_another_rapporteur_or_session_are_another_note(
    desk: OrganiserDesk, key: OrganiserKey, anna: Rapporteur
) -> None:
    bert = Rapporteur(key)
    take_in(desk, key, anna.seal(TELLING))
    desk.withhold(id_of(desk, TELLING))
    take_in(desk, key, bert.seal(TELLING), anna.seal(TELLING, session="S2"))
    assert texts(desk) == [TELLING, TELLING]


def test_it_is_no_part_of_what_a_reader_is_tried_on(
    desk: OrganiserDesk, key: OrganiserKey, anna: Rapporteur
) -> None:
    take_in(desk, key, anna.seal(PLAIN, TELLING))
    people = "\n".join(f"P{n},Name{n} Other,House{n},research" for n in range(4))
    listed = f"id,name,affiliation,category\n{people}\n".encode()
    roster = read_roster(listed, default_ladder()).whole()
    desk.withhold(id_of(desk, TELLING))
    assert [note.text for note in desk.attack(roster).notes] == [PLAIN]
    desk.withhold(id_of(desk, PLAIN))
    assert desk.attack(roster).notes == ()


def test_where_every_note_is_left_out_nothing_is_written(
    desk: OrganiserDesk, key: OrganiserKey, anna: Rapporteur, tmp_path: Path
) -> None:
    take_in(desk, key, anna.seal(TELLING))
    desk.withhold(id_of(desk, TELLING))
    with pytest.raises(AllWithheld):
        desk.publish(tmp_path / "report", ["en"], {"html": write_html})
    assert not (tmp_path / "report").exists()


def test_the_archive_knows_whose_bundle_to_have_corrected(
    desk: OrganiserDesk, key: OrganiserKey, anna: Rapporteur
) -> None:
    bundle = anna.seal(TELLING)
    take_in(desk, key, bundle, Rapporteur(key).seal(PLAIN))
    (item,) = desk.look_at([("again", bundle)], [key.identity]).items
    assert desk.receipts_of(id_of(desk, TELLING)) == (item.receipt,)


def test_it_is_still_left_out_after_erasing_for_good(
    desk: OrganiserDesk, key: OrganiserKey, anna: Rapporteur, folder: Path
) -> None:
    take_in(desk, key, anna.seal(PLAIN, TELLING))
    desk.withhold(id_of(desk, TELLING))
    take_in(desk, key, anna.seal("said since", TELLING))
    desk._vault.close()
    erase_for_good(folder, PASSPHRASE)
    with Vault.open(folder, PASSPHRASE) as vault:
        after = OrganiserDesk.open(vault)
        assert (texts(after), [each.note.body.text for each in after.withheld]) == (["said since"], [TELLING])


def imported(number: int, signer: str, revision: int, words: tuple[str, ...]) -> BundleImported:
    notes = tuple(
        Note(f"{number}-{place}", "S1", "participant", Kind.POINT, Body(text)) for place, text in enumerate(words)
    )
    return BundleImported(f"b{number}", revision, "p", PROGRAMME, signer, ("S1",), notes, digest=f"{number:064x}")


def note_ids(event: type[NoteWithheld | NotePutBack]) -> st.SearchStrategy[Event]:
    return st.builds(lambda bundle, place: event(f"{bundle}-{place}"), st.integers(0, 5), st.integers(0, 1))


@given(
    st.lists(
        st.one_of(
            st.builds(
                lambda n, revision, words: imported(n, "ab"[n % 2], revision, words),
                st.integers(0, 5),
                st.integers(1, 3),
                st.tuples(*[st.sampled_from("xyz")] * 2),
            ),
            note_ids(NoteWithheld),
            note_ids(NotePutBack),
            st.just(RestorePointSet()),
            st.just(ImportTakenBack()),
        ),
        max_size=14,
        unique_by=lambda event: event.bundle_id if isinstance(event, BundleImported) else object(),
    )
)
def test_an_archive_and_its_compaction_leave_out_the_same(events: list[Event]) -> None:
    before, shorter = fold(events), tuple(compacted(tuple(events)))
    after = fold(shorter)
    assert after.points() == before.points()
    assert after.withheld_points() == before.withheld_points()
    assert tuple(compacted(shorter)) == shorter
