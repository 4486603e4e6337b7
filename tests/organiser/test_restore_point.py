"""An import can be taken back, the same bundles in any order make the same archive, and stopping changes nothing."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notetaker.exchange import (
    Bundle,
    BundleNote,
    OrganiserKey,
    Signer,
    default_ladder,
    new_id,
    new_key,
    write_bundle,
)
from notetaker.model.body import Body
from notetaker.model.errors import Cancelled
from notetaker.model.note import Kind
from notetaker.model.programme import Programme, Session
from notetaker.model.secret import Secret
from notetaker.organiser import OrganiserDesk, Standing
from notetaker.organiser.archive import Archive
from notetaker.organiser.importing import look
from notetaker.vault import Vault

PASSPHRASE = Secret("piano orange hotel")
PROGRAMME = Programme("Dialogues", tuple(Session(f"S{n}", f"Session {n}") for n in (1, 2, 3)), default_ladder())
PROGRAMME_ID = new_id()


@pytest.fixture(scope="module")
def key() -> OrganiserKey:
    return new_key()


@pytest.fixture(scope="module")
def sealed(key: OrganiserKey) -> dict[str, bytes]:
    """Two rapporteurs; Anna sealed three times, the third time from a restored copy of her vault."""
    anna, bert = Signer.generate(), Signer.generate()
    ids: dict[str, str] = {}

    def seal(name: str, signer: Signer, sessions: list[str], *before: str) -> bytes:
        notes = [BundleNote("", each, "participant", Kind.POINT, Body(f"{name} of {each}")) for each in sessions]
        known = [ids[each] for each in before]
        made = Bundle.fresh(PROGRAMME_ID, len(known) + 1, PROGRAMME, sessions, notes, before=known)
        ids[name] = made.id
        return write_bundle(made, [key.recipient], signer)

    return {
        "anna 1": seal("anna 1", anna, ["S1", "S2"]),
        "anna 2": seal("anna 2", anna, ["S1"], "anna 1"),
        "anna restored": seal("anna restored", anna, ["S1"], "anna 1"),
        "bert 1": seal("bert 1", bert, ["S1"]),
    }


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[OrganiserDesk]:
    with Vault.create(tmp_path / "a.ntvault", PASSPHRASE) as vault:
        yield OrganiserDesk.open(vault)


def texts(desk: OrganiserDesk) -> list[str]:
    return sorted(point.note.body.text for point in desk.points())


def take_in(desk: OrganiserDesk, key: OrganiserKey, sealed: dict[str, bytes], *names: str) -> list[Standing]:
    preview = desk.look_at([(name, sealed[name]) for name in names], [key.identity])
    desk.import_(preview)
    return [item.standing for item in preview.items]


def test_an_import_can_be_taken_back_and_made_again(
    desk: OrganiserDesk, key: OrganiserKey, sealed: dict[str, bytes], tmp_path: Path
) -> None:
    assert desk.can_take_back == 0
    assert desk.take_back() == 0
    take_in(desk, key, sealed, "anna 1")
    before = texts(desk)
    assert take_in(desk, key, sealed, "anna 2", "bert 1", "anna 1") == [
        Standing.SUPERSEDES, Standing.NEW, Standing.KNOWN,
    ]  # fmt: skip
    assert texts(desk) == ["anna 1 of S2", "anna 2 of S1", "bert 1 of S1"]
    assert desk.can_take_back == 2
    assert desk.take_back() == 2
    assert texts(desk) == before == ["anna 1 of S1", "anna 1 of S2"]
    assert take_in(desk, key, sealed, "bert 1") == [Standing.NEW]
    assert (desk.take_back(), desk.take_back(), desk.take_back()) == (1, 1, 0)
    assert texts(desk) == []


def test_what_was_taken_back_stays_so_after_a_restart(
    key: OrganiserKey, sealed: dict[str, bytes], tmp_path: Path
) -> None:
    with Vault.create(tmp_path / "b.ntvault", PASSPHRASE) as vault:
        desk = OrganiserDesk.open(vault)
        take_in(desk, key, sealed, "anna 1")
        take_in(desk, key, sealed, "bert 1")
        desk.take_back()
    with Vault.open(tmp_path / "b.ntvault", PASSPHRASE) as vault:
        desk = OrganiserDesk.open(vault)
        assert texts(desk) == ["anna 1 of S1", "anna 1 of S2"]
        assert desk.can_take_back == 1


def test_nothing_new_sets_no_restore_point(
    desk: OrganiserDesk, key: OrganiserKey, sealed: dict[str, bytes]
) -> None:
    take_in(desk, key, sealed, "anna 1")
    assert take_in(desk, key, sealed, "anna 1") == [Standing.KNOWN]
    assert desk.can_take_back == 1


def test_a_look_that_is_stopped_changes_nothing(
    desk: OrganiserDesk, key: OrganiserKey, sealed: dict[str, bytes]
) -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        desk.look_at(((name, data) for name, data in sealed.items()), [key.identity], stop, count=4)
    assert told == [(0, 4), (1, 4), (2, 4)]
    assert texts(desk) == []


def test_a_key_not_seen_before_beside_known_ones_is_told(
    desk: OrganiserDesk, key: OrganiserKey, sealed: dict[str, bytes]
) -> None:
    first = desk.look_at([("a", sealed["anna 1"]), ("b", sealed["bert 1"])], [key.identity])
    assert first.changed_keys == 0  # at first use everybody is new
    take_in(desk, key, sealed, "anna 1")
    second = desk.look_at([("a", sealed["anna 2"]), ("b", sealed["bert 1"])], [key.identity])
    assert second.changed_keys == 1
    assert [item.changed for item in second.items] == [False, True]
    take_in(desk, key, sealed, "bert 1")
    assert desk.look_at([("b", sealed["bert 1"])], [key.identity]).changed_keys == 0


def test_what_is_told_of_a_known_file_is_what_was_told_of_it_first(
    desk: OrganiserDesk, key: OrganiserKey, sealed: dict[str, bytes]
) -> None:
    (first,) = desk.look_at([("x", sealed["anna 1"])], [key.identity]).items
    take_in(desk, key, sealed, "anna 1")
    (again,) = desk.look_at([("x", sealed["anna 1"])], []).items
    assert again.standing is Standing.KNOWN
    assert (again.notes, again.sessions, again.sealed_by, again.receipt) == (
        first.notes, first.sessions, first.sealed_by, first.receipt,
    )  # fmt: skip


@given(st.lists(st.sampled_from(["anna 1", "anna 2", "anna restored", "bert 1"]), max_size=9), st.randoms())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_same_sealed_files_in_any_order_and_number_make_the_same_archive(
    key: OrganiserKey, sealed: dict[str, bytes], names: list[str], chance: random.Random
) -> None:
    def archive(order: list[str]) -> Archive:
        """In imports of one or several files, each looked at against what is there by then."""
        made = Archive()
        while order:
            size = chance.randint(1, len(order))
            batch, order = order[:size], order[size:]
            for event in look(made, [(name, sealed[name]) for name in batch], [key.identity]).events:
                made.apply(event)
        return made

    shuffled = [*names, *names[:2]]
    chance.shuffle(shuffled)
    one, other = archive(names), archive(shuffled)
    assert (one.points(), one.programmes(), one.standing()) == (
        other.points(),
        other.programmes(),
        other.standing(),
    )
    assert one == other
