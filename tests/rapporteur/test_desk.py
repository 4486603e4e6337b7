"""What a rapporteur does at the desk, on a real vault: it holds after a restart, and without a name on the disk."""

from dataclasses import replace
from pathlib import Path

import pytest

from notetaker.exchange import Kit, OrganiserKey, new_id, new_key, read_bundle, receipt, write_kit
from notetaker.files import CannotWrite
from notetaker.model.note import Decision, FindingKind, Kind
from notetaker.model.roster import Roster
from notetaker.rapporteur import RapporteurDesk, Speaker
from notetaker.rapporteur.errors import (
    EmptyLine,
    FindingsOpen,
    KitNeeded,
    MarkAlone,
    NothingToSeal,
    OffTheTable,
    OtherOrganiser,
    OtherProgramme,
    SessionsMissing,
    TooFewPresent,
    UnknownSession,
)
from notetaker.vault import Vault
from tests.rapporteur.conftest import PASSPHRASE, PROGRAMME, ROSTER


def test_enter_stores_what_the_preview_shows(desk: RapporteurDesk) -> None:
    line = "sg: thanks to Clara Montefiore, audits before release!"
    preview = desk.preview(line)
    note = desk.commit(line)
    assert preview.text == desk.text_of(note) == "thanks to [a business participant], audits before release"
    assert (preview.kind, preview.category) == (note.kind, note.category) == (Kind.RECOMMENDATION, "research")
    assert [preview.text[start:end] for start, end in preview.replaced_spans] == ["[a business participant]"]


def test_the_last_speaker_goes_on_and_a_category_may_speak(desk: RapporteurDesk) -> None:
    desk.commit("sg: one")
    assert desk.preview("two").speaker is Speaker.LAST
    assert desk.commit("two").category == "research"
    desk.commit("nt: remember the figures")
    assert desk.commit("three").category == "research"
    assert desk.commit("b: four").category == "business"
    assert desk.commit("five").category == "business"


def test_after_an_unknown_speaker_nobody_known_goes_on(desk: RapporteurDesk) -> None:
    desk.commit("b: one")
    assert desk.commit("zq: two").category == "participant"
    assert desk.commit("three").category == "participant"
    assert desk.commit("i: four").category == "institution"
    assert desk.commit("five").category == "institution"


@pytest.mark.parametrize(
    ("line", "shown", "why"),
    [
        (
            "sg: Kettwerk and Palmyra Systems will pay",
            "[two companies] will pay",
            "Several organisations of the list of participants stood here.",
        ),
        (
            "sg: Clara Montefiore and Jonas Weidlich will pay",
            "[two business participants] will pay",
            "Several people of the list of participants stood here.",
        ),
    ],
)
def test_those_who_are_said_together_have_one_reason(desk: RapporteurDesk, line: str, shown: str, why: str) -> None:
    note = desk.commit(line)
    assert desk.text_of(note) == shown
    assert [each.en for each in desk.whys_of(note)] == [why]


@pytest.mark.parametrize(
    ("line", "edited", "left"),
    [
        ("as my colleague Clara said", "{} today", ["my colleague"]),
        ("as my colleague Clara said", "yesterday {} today", ["my colleague"]),
        ("as my colleague Clara said", "{}, and my colleagues", ["my colleague"]),
        ("as my colleague Clara said", "as Clara said", []),
    ],
)
def test_an_edit_keeps_a_finding_whose_words_still_stand(
    desk: RapporteurDesk, line: str, edited: str, left: list[str]
) -> None:
    note = desk.commit(f"sg: {line}")
    assert [note.body.text[each.start : each.end] for each in note.findings] == ["my colleague"]
    edited = edited.format(desk.line_of(note))
    assert len(desk.preview_edit(note.id, edited).finding_spans) == len(left)
    now = desk.amend(note.id, edited)
    assert [now.body.text[each.start : each.end] for each in now.findings][: len(left) or 1] == left


def test_attribution_does_not_survive_a_restart(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        RapporteurDesk.open(vault).commit("sg: one")
    with Vault.open(folder, PASSPHRASE) as vault:
        assert RapporteurDesk.open(vault).commit("two").category == "participant"


def test_the_desk_comes_back_where_it_was(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.commit("sg: one")
        desk.commit("sg: two")
        desk.delete(desk.notes()[0].id)
        desk.keep_draft("sg: unfinished, as Noor Hadid sa")
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        assert desk.session is not None
        assert desk.session.id == "S1"
        assert [desk.text_of(note) for note in desk.notes()] == ["two"]
        assert "Noor" not in desk.draft
        assert "unfinished" in desk.draft
        assert desk.undo()
        assert [desk.text_of(note) for note in desk.notes()] == ["one", "two"]
        assert desk.redo()
        assert [desk.text_of(note) for note in desk.notes()] == ["two"]


def test_an_edited_note_keeps_its_category_and_what_stands_in_brackets(desk: RapporteurDesk) -> None:
    note = desk.commit("sg: + agrees with Clara Montefiore on audits")
    assert desk.line_of(note) == "+ agrees with [a business participant] on audits"
    amended = desk.amend(note.id, "+ agrees with [a business participant] and Jonas Weidlich on audits")
    assert desk.text_of(amended) == "agrees with [two business participants] on audits"
    assert (
        desk.amend(note.id, "+ agrees with [two business participants], too").body.placeholders
        == amended.body.placeholders
    )
    assert desk.undo()
    assert amended.category == "research"
    assert [each.category for each in amended.body.placeholders] == ["business", "business"]
    assert desk.amend(note.id, "b: something else").category == "business"
    assert desk.undo()
    assert desk.text_of(desk.notes()[-1]) == desk.text_of(amended)


def test_nothing_is_kept_of_what_is_off_the_table(desk: RapporteurDesk, folder: Path) -> None:
    desk.choose_session("S2")
    with pytest.raises(OffTheTable):
        desk.commit("sg: between us")
    assert desk.notes() == ()


def test_an_empty_line_is_not_a_note(desk: RapporteurDesk) -> None:
    with pytest.raises(EmptyLine):
        desk.commit("   ")


def test_sealing_waits_for_every_finding(desk: RapporteurDesk, tmp_path: Path) -> None:
    desk.commit("zq: we need a register")
    desk.commit("zq: and soon")
    desk.commit("sg: three words here")
    findings = desk.open_findings()
    assert [(each.surface, each.finding.kind) for each in findings] == [("zq", FindingKind.CODE)] * 2
    with pytest.raises(FindingsOpen):
        desk.seal(desk.sealing(), tmp_path / "x.ntbundle")
    assert not (tmp_path / "x.ntbundle").exists()
    assert desk.decide(findings[0], Decision.GENERALISE, like_it=True) == 2
    assert desk.open_findings() == ()
    assert desk.text_of(desk.notes()[0]) == "we need a register"
    assert desk.undo()
    assert len(desk.open_findings()) == 2
    assert desk.decide(findings[0], Decision.NOT_A_NAME) == 1
    assert desk.text_of(desk.notes()[0]) == "zq: we need a register"


def test_the_reason_of_a_decision_is_stripped_too(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.commit("zq: we need a register")
        desk.decide(desk.open_findings()[0], Decision.KEEP, reason="Clara Montefiore asked for it")
        assert not any(b"Montefiore" in record for record in vault.records())


def test_the_organiser_reads_what_the_sealing_showed(
    desk: RapporteurDesk, organiser: OrganiserKey, tmp_path: Path
) -> None:
    for line in ("sg: one", "b: two, says Wen Tao", "i: three", "nt: mine"):
        desk.commit(line)
    sealing = desk.sealing()
    done = desk.seal(sealing, tmp_path / "x.ntbundle")
    data = done.path.read_bytes()
    assert done.words == receipt(data)
    opened = read_bundle(data, [organiser.identity])
    assert opened.bundle == sealing.bundle
    assert sealing.own == 1
    assert sorted(point.text for point in sealing.points) == ["one", "three", "two, says [a researcher]"]


def test_what_is_again_as_it_was_sealed_is_not_outdated(desk: RapporteurDesk, tmp_path: Path) -> None:
    for line in ("sg: one", "sg: two", "sg: three"):
        desk.commit(line)
    (session,) = {note.session for note in desk.notes()}
    desk.seal(desk.sealing(), tmp_path / "x.ntbundle")
    first, second, _ = desk.notes()

    desk.mark(first.id, Kind.AGREEMENT)
    desk.delete(second.id)
    desk.mark(first.id, first.kind)
    assert desk.outdated == {session}, "one is still gone"
    for _ in range(3):
        desk.undo()
    assert desk.outdated == frozenset()
    assert desk.unchanged == {session}

    desk.commit("sg: four")
    assert desk.outdated == {session}
    desk.delete(desk.notes()[-1].id)
    assert desk.outdated == frozenset()

    desk.mark(first.id, Kind.AGREEMENT)
    desk.seal(desk.sealing(), tmp_path / "y.ntbundle")
    assert desk.outdated == frozenset()
    desk.mark(first.id, first.kind)
    assert desk.outdated == {session}, "as it was in the bundle before the last"


def test_a_small_category_is_widened_in_notes_and_in_mentions(desk: RapporteurDesk) -> None:
    desk.commit("i: from the one institution present")
    desk.commit("sg: as Peter Okonjo said")
    points = {point.text: point.category for point in desk.sealing().points}
    assert points["from the one institution present"] == "decision_makers"
    assert f"as [{PROGRAMME.ladder['decision_makers'].en.person}] said" in points


def test_where_too_few_were_present_nothing_leaves(desk: RapporteurDesk, tmp_path: Path) -> None:
    desk.choose_session("S3")
    desk.commit("sg: alone here")
    sealing = desk.sealing(["S3"])
    assert (sealing.empty, sealing.withheld) == (True, 1)
    with pytest.raises(TooFewPresent):
        desk.seal(sealing, tmp_path / "x.ntbundle")
    assert len(desk.notes("S3")) == 1


def test_own_remarks_alone_make_no_bundle(desk: RapporteurDesk, tmp_path: Path) -> None:
    desk.commit("nt: mine")
    with pytest.raises(NothingToSeal):
        desk.seal(desk.sealing(), tmp_path / "x.ntbundle")


def test_a_bundle_that_cannot_be_written_changes_nothing(desk: RapporteurDesk, tmp_path: Path) -> None:
    desk.commit("sg: one")
    with pytest.raises(CannotWrite):
        desk.seal(desk.sealing(), tmp_path / "no such folder" / "x.ntbundle")
    assert desk.counts.sealed == 0


def test_a_forgotten_roster_is_gone_from_the_disk_and_the_notes_stay(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.commit("sg: one")
        desk.forget_roster()
        with pytest.raises(KitNeeded):
            desk.commit("sg: two")
    assert list(folder.glob("kit-*")) == []
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        assert desk.roster is None
        assert [desk.text_of(note) for note in desk.notes()] == ["one"]


def test_forgotten_own_remarks_are_gone_also_after_undo(desk: RapporteurDesk) -> None:
    desk.commit("nt: mine")
    desk.forget_own_remarks()
    assert not desk.undo()
    assert desk.notes() == ()


def test_a_kit_of_another_programme_is_not_taken(desk: RapporteurDesk, organiser: OrganiserKey) -> None:
    other = write_kit(Kit(new_id(), PROGRAMME, ROSTER, (organiser.recipient,)), passphrase=PASSPHRASE)
    with pytest.raises(OtherProgramme):
        desk.take_kit(other, PASSPHRASE)


def test_a_lost_copy_of_the_kit_locks_no_note_away(folder: Path, kit_data: bytes) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        RapporteurDesk.open(vault).commit("sg: one")
    next(folder.glob("kit-*")).unlink()
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        assert (desk.roster, len(desk.notes())) == (None, 1)
        desk.take_kit(kit_data, PASSPHRASE)
        assert desk.commit("sg: two").category == "research"


def test_an_unknown_session_is_refused(desk: RapporteurDesk) -> None:
    with pytest.raises(UnknownSession):
        desk.choose_session("S9")
    with pytest.raises(UnknownSession):
        desk.sealing(["S9"])


def test_no_two_bundles_share_a_revision(
    desk: RapporteurDesk, organiser: OrganiserKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not two that were prepared at once, and not one that was cut off before the journal knew of it."""
    desk.commit("r: one")
    first, second = desk.sealing(), desk.sealing()
    path = tmp_path / "x.ntbundle"

    def cut_off(_record: bytes) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        desk.seal(first, tmp_path / "before")
        patched.setattr(Vault, "append", lambda _self, record: cut_off(record))
        with pytest.raises(KeyboardInterrupt):
            desk.seal(first, path)
    assert not path.exists()
    desk.seal(second, path)
    sealed = [read_bundle(each.read_bytes(), [organiser.identity]).bundle for each in (tmp_path / "before", path)]
    assert [each.revision for each in sealed] == [1, 2]


def test_forgetting_the_roster_takes_a_copy_with_it_that_a_crash_left(folder: Path) -> None:
    (folder / "kit-0123456789abcdef.age").write_bytes(b"an older copy")
    with Vault.open(folder, PASSPHRASE) as vault:
        RapporteurDesk.open(vault).forget_roster()
    assert not list(folder.glob("kit-*"))


def test_who_knows_the_passphrase_cannot_add_a_reader(desk: RapporteurDesk) -> None:
    """Once a signed kit was taken, one that is unsigned or signed by somebody else changes nothing."""
    stranger = new_key()
    programme_id, before = desk._ledger.state.programme_id, desk.kit_recipients
    unsigned = Kit(programme_id, PROGRAMME, ROSTER, (stranger.recipient,))
    signed = Kit(programme_id, PROGRAMME, ROSTER, (stranger.recipient,), stranger.signer.public)
    for kit, signer in ((unsigned, None), (signed, stranger.signer)):
        with pytest.raises(OtherOrganiser):
            desk.take_kit(write_kit(kit, passphrase=PASSPHRASE, signer=signer), PASSPHRASE)
    assert desk.kit_recipients == before


def test_a_kit_that_lacks_a_session_with_notes_is_not_taken(
    desk: RapporteurDesk, organiser: OrganiserKey, prepared_kit: Kit
) -> None:
    desk.commit("sg: one")
    shorter = replace(prepared_kit.programme, sessions=prepared_kit.programme.sessions[1:])
    people = Roster(tuple(replace(person, sessions=()) for person in ROSTER))
    kit = replace(prepared_kit, programme=shorter, roster=people)
    with pytest.raises(SessionsMissing):
        desk.take_kit(write_kit(kit, passphrase=PASSPHRASE, signer=organiser.signer), PASSPHRASE)
    assert desk.commit("sg: two").session == "S1"


# The line


@pytest.mark.parametrize("line", ["sg:", "sg::", "sg: :", "sg: +", "nt: ", "nt", "NT ", "b: >", "!"])
def test_a_speaker_or_a_mark_alone_is_no_note(desk: RapporteurDesk, line: str) -> None:
    with pytest.raises(EmptyLine):
        desk.commit(line)
    assert desk.notes() == ()


@pytest.mark.parametrize("line", ["sg:: late", "sg: : late", "sg: :late", "sg :: late", "sg: late"])
def test_a_colon_that_is_typed_twice_is_one(desk: RapporteurDesk, line: str) -> None:
    assert desk.text_of(desk.commit(line)) == "late"


def test_a_colon_that_is_part_of_what_was_said_stays(desk: RapporteurDesk) -> None:
    assert desk.text_of(desk.commit("sg: :-) said the room: yes")) == ":-) said the room: yes"


@pytest.mark.parametrize("line", ["Recommandation : publier la liste", "Question: who pays"])
def test_the_name_of_a_kind_before_the_colon_is_no_speaker_to_ask_about(desk: RapporteurDesk, line: str) -> None:
    note = desk.commit(line)
    assert note.findings == ()
    assert desk.text_of(note) == line


@pytest.mark.parametrize("line", ["! Recommandation", "sg: !", "sg: +", "? Question", "!"])
def test_a_kind_with_nothing_behind_it_says_what_to_type(desk: RapporteurDesk, line: str) -> None:
    with pytest.raises(MarkAlone):
        desk.commit(line)
    assert desk.preview(line).empty


@pytest.mark.parametrize(
    ("line", "edited"), [("! publish the list", "publish the list!"), ("? who pays", "who pays")]
)
def test_a_mark_in_front_is_the_kind_and_stays_through_an_edit(
    desk: RapporteurDesk, line: str, edited: str
) -> None:
    note = desk.commit(f"sg: {line}")
    assert desk.line_of(note) == edited
    again = desk.amend(note.id, desk.line_of(note))
    assert (again.kind, again.body) == (note.kind, note.body)


def test_the_preview_says_why(desk: RapporteurDesk) -> None:
    preview = desk.preview("sg: as a former commissioner I thank Montefiore")
    said = {preview.text[why.start : why.end]: (why.en, why.fr) for why in preview.whys}
    assert said["[a business participant]"][0] == "This is the surname of a participant."
    assert all(en.endswith(".") and fr.endswith(".") for en, fr in said.values())
    assert [why.start for why in preview.whys] == sorted(why.start for why in preview.whys)
    assert len(preview.whys) == len(preview.replaced_spans) + len(preview.finding_spans) > 1


def test_a_stored_note_says_in_general_what_stood_there(desk: RapporteurDesk) -> None:
    note = desk.commit("sg: thanks to Montefiore")
    assert [why.en for why in desk.whys_of(note)] == ["Somebody of the list of participants stood here."]


def test_the_preview_of_an_edit_is_what_enter_stores(desk: RapporteurDesk) -> None:
    note = desk.commit("sg: thanks to Montefiore")
    line = desk.line_of(note) + ", and to Wen Tao!"
    preview = desk.preview_edit(note.id, line)
    amended = desk.amend(note.id, line)
    assert (preview.text, preview.kind, preview.category) == (desk.text_of(amended), amended.kind, "research")
    assert len(preview.replaced_spans) == 2
    assert preview.speaker is Speaker.KEPT


def test_a_note_takes_its_draft_with_it_in_one_step(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.keep_draft("sg: one")
        desk.commit("sg: another, typed elsewhere")
        assert desk.draft == "research: one"
        desk.commit("sg: one", ends_draft=True)
        assert desk.draft == ""
    with Vault.open(folder, PASSPHRASE) as vault:
        assert RapporteurDesk.open(vault).draft == ""


def test_an_agreement_refers_to_the_last_point_that_is_no_own_remark(desk: RapporteurDesk) -> None:
    assert desk.point_above() is None
    point = desk.commit("sg: one")
    desk.commit("nt: mine")
    assert desk.point_above() == point


# An impersonal wording


def test_a_proposal_changes_nothing_until_it_is_taken(desk: RapporteurDesk) -> None:
    note = desk.commit("cm: je suis inquiète, dit Montefiore, et xq: attend Ottoline Brackwater")
    before = desk.open_findings()
    assert desk.proposal(before[0]).startswith("Inquiétude")
    assert desk.open_findings() == before
    assert desk.notes()[-1] == note


def test_a_pronoun_is_no_name_and_goes_alone(desk: RapporteurDesk) -> None:
    desk.commit("cm: Montefiore doute. Selon lui, non. Pour lui, jamais")
    first, second = desk.open_findings()
    assert (first.is_a_name, second.is_a_name) == (False, False)
    assert len(desk.taken_with(first)) == 1


def test_a_proposal_that_is_taken_leaves_the_other_findings_where_they_are(desk: RapporteurDesk) -> None:
    desk.commit("cm: selon Ada Quill, je suis inquiète ; Ottoline Brackwater attend Montefiore")
    first, tell, last = (each.surface for each in desk.open_findings())
    assert (first, last) == ("Ada Quill", "Ottoline Brackwater")
    desk.decide(desk.open_findings()[0], Decision.NOT_A_NAME)
    assert tell.startswith("je suis inqui")
    assert desk.take_proposal(desk.open_findings()[0])
    assert [each.surface for each in desk.open_findings()] == ["Ottoline Brackwater"], "what was decided stays so"
    assert "[une personne issue d’une entreprise]" in desk.text_of(desk.notes()[-1])


def test_where_there_is_no_proposal_none_is_taken(desk: RapporteurDesk) -> None:
    note = desk.commit("xy: nobody knows who this is")
    (finding,) = desk.open_findings()
    assert desk.proposal(finding) == ""
    assert not desk.take_proposal(finding)
    assert desk.notes()[-1] == note


def test_a_note_with_details_side_by_side_can_be_edited(desk: RapporteurDesk) -> None:
    note = desk.commit("cm: a fee for our lawyers, our inspectors")
    for _ in range(2):
        desk.decide(desk.open_findings()[0], Decision.GENERALISE)
    said = desk.text_of(desk.notes()[-1])
    assert said == "a fee for [a detail left out]"
    assert len(desk.notes()[-1].body.placeholders) == 2
    kept = desk.amend(note.id, f"cm: {said} again")
    assert desk.text_of(kept) == "a fee for [a detail left out] again"
    without = desk.amend(note.id, "cm: a fee for all")
    assert desk.text_of(without) == "a fee for all"
    assert without.body.placeholders == ()
