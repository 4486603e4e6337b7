"""Transcripts become notes: no speaker is kept, every name is replaced, all turns or none, one step to undo."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from notetaker.exchange import Kit, Transcript, default_ladder, new_id, new_key, transcript_of, write_kit
from notetaker.model.errors import Cancelled
from notetaker.model.note import Kind
from notetaker.model.programme import Programme, Session
from notetaker.model.roster import Participant, Roster
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.codes import Attribution, Speaker
from notetaker.rapporteur.errors import OffTheTable
from notetaker.rapporteur.transcribing import LEFT_OUT, UNKNOWN, NothingTaken, SpeakersUnknown, as_category
from notetaker.vault import Vault
from tests.rapporteur.conftest import PASSPHRASE

TEXT = """\
Solveig Grønn: The norm comes after what Amadou Bâ and Ingrid Falk said.
Dr. Bâ (Université du Fleuve): Thank you, Ms Falk. Who pays for it?
Ingrid Falk: - I do not, and neither does Nordlys Institute.
Operator: You are muted!
"""
TRANSCRIPT = transcript_of(TEXT)


def quiet(done: int, total: int) -> None:
    """Nobody listens."""


def who(desk: RapporteurDesk, transcript: Transcript, **others: Attribution) -> dict[str, Attribution]:
    known = {each.name: each.attribution for each in desk.speakers_of(transcript) if each.attribution is not None}
    return known | {name.replace("_", " "): said for name, said in others.items()}


def test_speakers_are_found_on_the_roster_and_the_others_stand_first(desk: RapporteurDesk) -> None:
    speakers = desk.speakers_of(TRANSCRIPT)

    assert [(each.name, each.turns) for each in speakers] == [
        ("Ingrid Falk", 1),
        ("Operator", 1),
        ("Solveig Grønn", 1),
        ("Dr. Bâ (Université du Fleuve)", 1),
    ]
    assert [each.attribution is None for each in speakers] == [True, True, False, False]
    assert "Falk" not in repr(speakers)


@pytest.mark.parametrize(
    "name",
    [
        "GRØNN Solveig",
        "Grønn, Solveig",
        "The Hon. Solveig Grønn (Nordlys)",
        "Prof. Grønn",
        "solveig grønn [she/her]",
        "SG",
        "S. Grønn",
        "S.-M. Grønn",
        "Prof. S. GRØNN (Nordlys)",
    ],
)
def test_a_participant_is_known_by_many_forms_of_the_name(desk: RapporteurDesk, name: str) -> None:
    (speaker,) = desk.speakers_of(transcript_of(f"{name}: So.\n{name}: Well.\n"))

    assert speaker.attribution is not None
    assert speaker.attribution.participant is not None
    assert speaker.attribution.participant.name == "Solveig Grønn"


@pytest.mark.parametrize("name", ["K. Grønn", "S. Falk", "S.", "S. G."])
def test_who_has_another_initial_or_surname_is_asked_about(desk: RapporteurDesk, name: str) -> None:
    (speaker,) = desk.speakers_of(transcript_of(f"{name}: So.\n{name}: Well.\n"))

    assert speaker.attribution is None or speaker.attribution.participant is None


def test_turns_become_notes_without_a_speaker_or_a_name_even_of_strangers(desk: RapporteurDesk) -> None:
    chosen = who(desk, TRANSCRIPT, Ingrid_Falk=as_category("business"), Operator=LEFT_OUT)
    notes = desk.take_transcript(TRANSCRIPT, chosen, quiet)

    assert [(note.category, note.kind, desk.text_of(note)) for note in notes] == [
        (
            "research",
            Kind.POINT,
            "The norm comes after what [a researcher] and [a business participant] said.",
        ),
        ("research", Kind.QUESTION, "Thank you, [a business participant]. Who pays for it?"),
        ("business", Kind.POINT, "- I do not, and neither does [a research organisation]."),
    ]
    assert desk.notes() == notes


def test_nothing_of_who_said_it_is_on_the_disk(desk: RapporteurDesk, folder: Path) -> None:
    chosen = who(desk, TRANSCRIPT, Ingrid_Falk=UNKNOWN, Operator=LEFT_OUT)
    desk.take_transcript(TRANSCRIPT, chosen, quiet)

    records = b"".join(desk._ledger.vault.records()).decode()
    assert "norm comes after" in records
    assert not any(name in records for name in ("Falk", "Grønn", "Operator", "Amadou"))


def test_one_undo_takes_the_whole_transcript_out_and_a_restart_keeps_it(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.commit("sg: before")
        desk.take_transcript(TRANSCRIPT, who(desk, TRANSCRIPT, Ingrid_Falk=UNKNOWN, Operator=UNKNOWN), quiet)
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        assert len(desk.notes("S1")) == 5
        assert desk.undo()
        assert [desk.text_of(note) for note in desk.notes()] == ["before"]
        assert desk.redo()
        assert len(desk.notes()) == 5


def test_a_transcript_that_is_stopped_leaves_nothing_behind(desk: RapporteurDesk) -> None:
    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        desk.take_transcript(TRANSCRIPT, who(desk, TRANSCRIPT, Ingrid_Falk=UNKNOWN, Operator=UNKNOWN), stop)
    assert desk.notes() == ()


def test_nobody_is_taken_in_of_whom_it_was_not_said_who_they_are(desk: RapporteurDesk) -> None:
    with pytest.raises(SpeakersUnknown, match="Of 2 speakers") as refused:
        desk.take_transcript(TRANSCRIPT, who(desk, TRANSCRIPT), quiet)
    assert "Falk" not in str(refused.value)
    with pytest.raises(NothingTaken):
        desk.take_transcript(TRANSCRIPT, dict.fromkeys(TRANSCRIPT.speakers, LEFT_OUT), quiet)
    desk.choose_session("S2")
    with pytest.raises(OffTheTable):
        desk.take_transcript(TRANSCRIPT, dict.fromkeys(TRANSCRIPT.speakers, UNKNOWN), quiet)
    assert desk.notes() == ()


def test_a_speaker_who_is_called_by_a_role_is_not_looked_for_in_the_text(desk: RapporteurDesk) -> None:
    transcript = transcript_of("The Chair: The chair is free.\nSpeaker 2: Take a chair, speaker.\n")
    notes = desk.take_transcript(transcript, dict.fromkeys(transcript.speakers, UNKNOWN), quiet)

    assert [desk.text_of(note) for note in notes] == ["The chair is free.", "Take a chair, speaker."]


def test_a_name_behind_a_role_is_looked_for_in_the_text(desk: RapporteurDesk) -> None:
    transcript = transcript_of(
        "Chair Ada Mauve: We begin.\nModerator Ursula van der Zoom: Do you agree?\n"
        "Speaker A: As ada mauve said, and Zoom, a speaker A may.\nPresident: Yes.\n"
    )
    desk.choose_session("S1")
    notes = desk.take_transcript(transcript, dict.fromkeys(transcript.speakers, UNKNOWN), lambda *_: None)
    said = desk.text_of(notes[2])
    assert "mauve" not in said.casefold()
    assert "zoom" not in said.casefold()
    assert said.endswith("a speaker A may.")


@pytest.mark.parametrize(
    "label", ["SPEAKER 2 (Mauve)", "Minister Mauve", "Speaker 2 Mauve", "Acting Chair [Mauve]"]
)
def test_a_surname_alone_beside_a_role_is_looked_for_in_the_text(desk: RapporteurDesk, label: str) -> None:
    transcript = transcript_of(f"{label}: We begin.\nThe Chair: As Mauve said, nothing.\n")
    notes = desk.take_transcript(transcript, dict.fromkeys(transcript.speakers, UNKNOWN), quiet)

    assert "Mauve" not in desk.text_of(notes[1])


@pytest.mark.parametrize("label", ["SPEAKER 2 (Grønn)", "Minister Grønn", "Chair Grønn"])
def test_a_participant_is_known_beside_a_role(desk: RapporteurDesk, label: str) -> None:
    (speaker,) = desk.speakers_of(transcript_of(f"{label}: So.\n{label}: Well.\n"))

    assert speaker.attribution is not None


@pytest.mark.parametrize("label", ["Speaker 2 (online)", "Speaker Two", "Speaker B", "Chair (Online)"])
def test_a_remark_beside_a_role_is_not_looked_for_in_the_text(desk: RapporteurDesk, label: str) -> None:
    transcript = transcript_of(f"{label}: We begin.\nThe Chair: Two of us are Online, as B said.\n")
    notes = desk.take_transcript(transcript, dict.fromkeys(transcript.speakers, UNKNOWN), quiet)

    assert desk.text_of(notes[1]) == "Two of us are Online, as B said."


def test_nt_in_a_transcript_is_no_own_remark(desk: RapporteurDesk) -> None:
    (speaker,) = desk.speakers_of(transcript_of("NT: So.\nNT: Well.\n"))

    assert speaker.attribution is None or speaker.attribution.how is not Speaker.OWN


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.parametrize("name", ["education_0", "covid_6"])
def test_a_public_meeting_is_taken_in_without_a_name_of_its_speakers(
    shared: Path, tmp_path: Path, name: str, desk_of: Callable[[Roster], RapporteurDesk]
) -> None:
    meeting = json.loads((shared / "data" / "qmsum" / f"{name}.json").read_text(encoding="utf-8"))
    said = [(each["speaker"], each["content"]) for each in meeting["meeting_transcripts"]]
    transcript = transcript_of("\n".join(f"{speaker}: {' '.join(text.split())}" for speaker, text in said))
    desk = desk_of(Roster((Participant("1", "Ada Mauve", (), "Quillwork", (), "", "business", ()),)))
    notes = desk.take_transcript(transcript, dict.fromkeys(transcript.speakers, UNKNOWN), quiet)

    assert len(notes) == len(transcript.turns)
    desk.generalise_open_findings()
    text = "\n".join(desk.text_of(note) for note in desk.notes())
    surnames = {speaker.split("(")[0].split()[-1] for speaker, _ in said} - {"AM", "Chair", "May"}  # as a month too
    left = {surname for surname in surnames if len(surname) > 2 and re.search(rf"\b{surname}\b", text)}
    assert left == set()


@pytest.fixture
def desk_of(tmp_path: Path) -> Iterator[Callable[[Roster], RapporteurDesk]]:
    """A desk at a new vault with this roster."""
    vault = Vault.create(tmp_path / "v.ntvault", PASSPHRASE)

    def sit_down(roster: Roster) -> RapporteurDesk:
        kit = Kit(
            new_id(), Programme("D", (Session("S1", "One"),), default_ladder()), roster, (new_key().recipient,)
        )
        desk = RapporteurDesk.open(vault)
        desk.take_kit(write_kit(kit, passphrase=Secret("x")), Secret("x"))
        desk.choose_session("S1")
        return desk

    with vault:
        yield sit_down
