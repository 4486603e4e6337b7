"""An edit that is under way is kept as an unfinished line is, and comes back as an edit."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from notetaker.anonymise.text.words import keys_of
from notetaker.model.body import Mention
from notetaker.model.errors import NotetakerError
from notetaker.model.note import Decision
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.compacting import compacted
from notetaker.vault import Vault
from notetaker.vault.events import DraftKept, EditKept, Event, decode
from tests.rapporteur.conftest import PASSPHRASE


@contextmanager
def opened(folder: Path) -> Iterator[RapporteurDesk]:
    with Vault.open(folder, PASSPHRASE) as vault:
        yield RapporteurDesk.open(vault)


def edits(folder: Path) -> list[EditKept]:
    with Vault.open(folder, PASSPHRASE) as vault:
        events = map(decode, vault.records())
        return [event for event in events if isinstance(event, EditKept)]


def test_an_edit_comes_back_as_an_edit_beside_the_unfinished_line(folder: Path) -> None:
    with opened(folder) as desk:
        note = desk.commit("sg: the levy is low #levy")
        desk.keep_draft("b: half a thought")
        desk.keep_edit(note.id, "the levy is low and costs a great deal #levy")
    with opened(folder) as desk:
        assert desk.draft == "business: half a thought"
        assert desk.edit == (note, "the levy is low and costs a great deal #levy")
        _, line = desk.edit
        assert desk.text_of(desk.amend(note.id, line)) == "the levy is low and costs a great deal"
        assert desk.draft == "business: half a thought"
    with opened(folder) as desk:
        assert desk.edit is None


def test_what_an_edit_has_in_brackets_is_widened_after_it_came_back(folder: Path) -> None:
    """Names of the note and names that the edit added, each as a placeholder and none as words."""
    with opened(folder) as desk:
        note = desk.commit("sg: agrees with Clara Montefiore")
        desk.keep_edit(note.id, f"{desk.line_of(note)} and Peter Okonjo too")
    with opened(folder) as desk:
        assert desk.edit is not None
        _, line = desk.edit
        desk.keep_edit(note.id, f"{line} now")
        now = desk.amend(note.id, f"{line} now")
        assert [(each.category, each.mention) for each in now.body.placeholders] == [
            ("business", Mention.PERSON),
            ("institution", Mention.PERSON),
        ]
        assert now.body.text == "agrees with \ufffc and \ufffc too now"


def test_what_was_taken_away_in_an_edit_and_brought_back_is_still_a_placeholder(desk: RapporteurDesk) -> None:
    note = desk.commit("sg: agrees with Clara Montefiore")
    line = desk.line_of(note)
    desk.keep_edit(note.id, "agrees")
    assert desk.amend(note.id, f"{line} now").body.placeholders == note.body.placeholders


def test_an_edit_that_names_another_speaker_keeps_the_category_alone(folder: Path) -> None:
    with opened(folder) as desk:
        note = desk.commit("b: the levy is low")
        desk.keep_edit(note.id, "Solveig Grønn: the levy is high")
    with opened(folder) as desk:
        assert desk.edit == (note, "research: the levy is high")
        assert desk.amend(note.id, "research: the levy is high").category == "research"


def test_no_record_of_an_edit_typed_letter_by_letter_holds_half_a_name(folder: Path) -> None:
    more = " agrees with Clara Montefiore, as Solveig Grønn does"
    with opened(folder) as desk:
        note = desk.commit("b: the levy is low, who")
        for end in range(1, len(more) + 1):
            desk.keep_edit(note.id, desk.line_of(note) + more[:end])
    names = keys_of("Solveig Gronn Clara Montefiore")
    said = {word for each in edits(folder) for word in keys_of(each.draft.text) if len(word) > 2}
    assert "agrees" in said
    assert not {word for word in said if any(name.startswith(word) for name in names)}


@pytest.mark.parametrize("over", ["given up", "typed back", "stored", "deleted"])
def test_nothing_comes_back_of_an_edit_that_is_over(folder: Path, over: str) -> None:
    with opened(folder) as desk:
        note = desk.commit("b: the levy is low")
        desk.keep_edit(note.id, "the levy is too low")
        match over:
            case "given up":
                desk.end_edit(note.id)
            case "typed back":
                desk.keep_edit(note.id, desk.line_of(note))
            case "stored":
                desk.amend(note.id, "the levy is too low")
            case _:
                desk.delete(note.id)
    with opened(folder) as desk:
        assert desk.edit is None


def test_an_edit_that_changes_nothing_is_not_written(folder: Path) -> None:
    with opened(folder) as desk:
        note = desk.commit("b: the levy is low")
        desk.keep_edit(note.id, desk.line_of(note))
    assert not edits(folder)


@pytest.mark.parametrize("gone", ["deleted", "own remarks"])
def test_compacting_keeps_the_last_edit_and_none_of_a_note_that_is_gone(folder: Path, gone: str) -> None:
    with opened(folder) as desk:
        note = desk.commit("nt: look this up")
        desk.keep_edit(note.id, "nt: look")
        desk.keep_edit(note.id, "nt: look it up")
        kept = [each for each in compacted(_events(desk)) if isinstance(each, EditKept)]
        assert [each.draft.text for each in kept] == ["nt: look it up"]
        if gone == "deleted":
            desk.delete(note.id)
        else:
            desk.forget_own_remarks()
        assert not [each for each in compacted(_events(desk)) if isinstance(each, EditKept)]


def _events(desk: RapporteurDesk) -> tuple[Event, ...]:
    return tuple(map(decode, desk._ledger.vault.records()))


def test_what_could_not_be_written_can_be_written_by_the_next_desk(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stripped: nothing else is held for it."""
    with opened(folder) as desk:
        with monkeypatch.context() as full:
            full.setattr(Vault, "append", _full)
            with pytest.raises(NotetakerError):
                desk.keep_draft("sg: agrees with Peter Okonjo")
        (unkept,) = desk.unkept
    assert isinstance(unkept, DraftKept)
    assert unkept.draft.text == "research: agrees with \ufffc"
    with opened(folder) as desk:
        assert desk.draft == ""
        desk.keep_again(unkept)
        assert desk.draft.startswith("research: agrees with [")
        assert not desk.unkept
        desk.commit(desk.draft, ends_draft=True)
        assert [each.category for each in desk.notes()[-1].body.placeholders] == ["institution"]


def _full(_vault: Vault, _record: bytes) -> None:
    raise NotetakerError


def test_what_could_not_be_written_is_forgotten_once_the_line_is_a_note(
    desk: RapporteurDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(Vault, "append", _full)
        with pytest.raises(NotetakerError):
            desk.keep_draft("sg: the levy")
    desk.commit("sg: the levy")
    assert not desk.unkept


def test_edits_of_several_notes_and_a_reason_are_kept_beside_each_other(folder: Path) -> None:
    with opened(folder) as desk:
        one, other = desk.commit("b: the levy is low"), desk.commit("b: Katzhof pays nothing, as we at Katzhof say")
        finding = desk.open_findings()[-1]
        desk.keep_edit(one.id, "the levy is too low ")
        desk.keep_edit(other.id, "the levy is paid by Peter Okonjo ")
        desk.keep_reason(finding, "Solveig Grønn said it in public, as Peter Oko")
    with opened(folder) as desk:
        assert [note.id for note, _ in desk.edits] == [other.id, one.id]
        assert desk.edit_of(one) == "the levy is too low "
        assert desk.reason_for(desk.open_findings()[-1]).endswith("said it in public, as ")
        desk.decide(desk.open_findings()[-1], Decision.KEEP, reason="it is public")
        desk.amend(other.id, desk.edit_of(other))
        assert [note.id for note, _ in desk.edits] == [one.id]
    with opened(folder) as desk:
        assert not any(map(desk.reason_for, desk.open_findings()))
        everything = repr(_events(desk))
    assert not any(name in everything for name in ("Okonjo", "Grønn", "Oko", "Solveig"))


def test_an_unfinished_correction_in_front_of_the_room_keeps_its_brackets_and_no_name(folder: Path) -> None:
    with opened(folder) as desk:
        note = desk.commit("sg: as Peter Okonjo says, the levy is low")
        line = desk.line_to_correct(note.id)
        desk.keep_correction(note.id, line + " and Solveig Gr")
    with opened(folder) as desk:
        assert desk.line_to_correct(note.id).endswith("the levy is low and ")
        kept = desk.correct(note.id, desk.line_to_correct(note.id) + " late")
        assert kept.body.placeholders == note.body.placeholders
        assert not desk.edits
