"""Kits that follow each other in a vault: an earlier one is not taken for the newest; what a later one changes holds."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from notetaker.exchange import Kit, OrganiserKey, default_ladder, write_kit
from notetaker.model.category import WIDEST, Ladder
from notetaker.model.roster import Roster
from notetaker.model.wording import Abbreviation, BriefTemplate, Wording
from notetaker.rapporteur import RapporteurDesk, erase_for_good
from notetaker.rapporteur.errors import (
    EarlierKit,
    LaddersCross,
    OtherOrganiser,
    SameEdition,
    SameRevision,
    UnnumberedKit,
)
from notetaker.vault import Vault
from tests.rapporteur.conftest import PASSPHRASE, ROSTER, person

Send = Callable[[Kit], bytes]


@pytest.fixture(scope="module")
def send(organiser: OrganiserKey) -> Send:
    return lambda kit: write_kit(kit, passphrase=PASSPHRASE, signer=organiser.signer)


@pytest.fixture
def second(prepared_kit: Kit) -> Kit:
    """The second kit of the programme, in which k was raised."""
    return replace(prepared_kit, programme=replace(prepared_kit.programme, k=4), revision=2, edition="2" * 32)


def test_an_earlier_kit_of_the_same_organiser_is_not_taken(
    desk: RapporteurDesk, prepared_kit: Kit, second: Kit, send: Send, kit_data: bytes
) -> None:
    first = replace(prepared_kit, revision=1)
    desk.take_kit(send(first), PASSPHRASE)
    desk.take_kit(send(second), PASSPHRASE)
    for earlier in (send(first), kit_data):
        with pytest.raises(EarlierKit, match=r"earlier one|no number") as caught:
            desk.take_kit(earlier, PASSPHRASE)
        assert str(caught.value).count(".") == 3
    assert desk.programme is not None and desk.programme.k == 4
    desk.take_kit(send(second), PASSPHRASE)


def test_it_is_still_refused_after_a_restart_and_a_compaction(
    folder: Path, second: Kit, send: Send, kit_data: bytes
) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        RapporteurDesk.open(vault).take_kit(send(second), PASSPHRASE)
    for _ in range(2):
        with Vault.open(folder, PASSPHRASE) as vault, pytest.raises(EarlierKit):
            RapporteurDesk.open(vault).take_kit(kit_data, PASSPHRASE)
        erase_for_good(folder, PASSPHRASE)


def crossing(kit: Kit) -> Kit:
    """A kit in which research and business widen together."""
    steps = {"research": "decision_makers", "institution": "expert_community"}
    rungs = (replace(each, widens_to=steps.get(each.key, each.widens_to)) for each in kit.programme.ladder)
    return replace(kit, programme=replace(kit.programme, ladder=Ladder(tuple(rungs))), revision=9, edition="9" * 32)


def test_a_kit_whose_ladder_crosses_that_of_the_one_before_is_not_taken_where_a_note_may_have_left(
    folder: Path, second: Kit, send: Send
) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.commit("a point of nobody")
        for back in (False, True):
            with pytest.raises(LaddersCross, match="more closely") as caught:
                desk.take_kit(send(crossing(second)), PASSPHRASE, back=back)
            assert str(caught.value).count(".") == 3
        flat = tuple(
            replace(each, widens_to=WIDEST if each.widens_to else None) for each in second.programme.ladder
        )
        level = replace(second, programme=replace(second.programme, ladder=Ladder(flat)))
        desk.take_kit(send(level), PASSPHRASE)
        with pytest.raises(LaddersCross):
            desk.take_kit(send(crossing(second)), PASSPHRASE)
    with Vault.open(folder, PASSPHRASE) as vault, pytest.raises(LaddersCross):
        RapporteurDesk.open(vault).take_kit(send(crossing(second)), PASSPHRASE)


def test_before_the_first_note_any_ladder_may_follow(desk: RapporteurDesk, second: Kit, send: Send) -> None:
    desk.take_kit(send(crossing(second)), PASSPHRASE)
    assert desk.programme == crossing(second).programme


def test_a_person_may_say_that_it_goes_back(
    desk: RapporteurDesk, prepared_kit: Kit, second: Kit, send: Send
) -> None:
    first = send(replace(prepared_kit, revision=1))
    desk.take_kit(send(second), PASSPHRASE)
    desk.take_kit(first, PASSPHRASE, back=True)
    assert desk.programme is not None and desk.programme.k == 3
    desk.take_kit(first, PASSPHRASE)
    desk.take_kit(send(second), PASSPHRASE)
    assert desk.programme.k == 4


def test_going_back_does_not_let_a_stranger_in(desk: RapporteurDesk, second: Kit, send: Send) -> None:
    desk.take_kit(send(second), PASSPHRASE)
    with pytest.raises(OtherOrganiser):
        desk.take_kit(
            write_kit(replace(second, organiser=None, revision=1), passphrase=PASSPHRASE), PASSPHRASE, back=True
        )


def test_two_kits_of_one_number_are_told_apart(desk: RapporteurDesk, second: Kit, send: Send) -> None:
    other = replace(second, edition="3" * 32, roster=Roster(ROSTER.participants[1:]))
    desk.take_kit(send(second), PASSPHRASE)
    with pytest.raises(SameRevision):
        desk.take_kit(send(other), PASSPHRASE)
    desk.take_kit(send(other), PASSPHRASE, back=True)
    assert desk.roster == other.roster


def test_a_kit_of_the_same_number_and_edition_with_other_words_is_not_taken_silently(
    desk: RapporteurDesk, second: Kit, send: Send
) -> None:
    desk.take_kit(send(second), PASSPHRASE)
    with pytest.raises(SameRevision):
        desk.take_kit(send(replace(second, wording=Wording((Abbreviation("gov", "the government"),)))), PASSPHRASE)


@pytest.mark.parametrize("revision", [1, 2, 3])
def test_an_edition_with_other_participants_is_not_taken_silently_whatever_its_number(
    desk: RapporteurDesk, second: Kit, send: Send, revision: int
) -> None:
    other = replace(second, roster=Roster(ROSTER.participants[1:]), revision=revision)
    desk.take_kit(send(second), PASSPHRASE)
    with pytest.raises(SameEdition) as caught:
        desk.take_kit(send(other), PASSPHRASE)
    assert str(caught.value).count(".") == 3
    assert desk.roster == ROSTER
    desk.take_kit(send(other), PASSPHRASE, back=True)
    assert desk.roster == other.roster


def test_a_kit_without_a_number_is_not_said_to_have_one(
    desk: RapporteurDesk, second: Kit, send: Send, kit_data: bytes
) -> None:
    desk.take_kit(send(second), PASSPHRASE)
    with pytest.raises(UnnumberedKit, match="has no number") as caught:
        desk.take_kit(kit_data, PASSPHRASE)
    assert "0" not in str(caught.value)


def test_kits_without_numbers_follow_each_other_as_they_did(
    desk: RapporteurDesk, prepared_kit: Kit, send: Send, kit_data: bytes
) -> None:
    desk.take_kit(send(replace(prepared_kit, roster=Roster(ROSTER.participants[1:]))), PASSPHRASE)
    desk.take_kit(kit_data, PASSPHRASE)
    assert desk.roster == ROSTER


def test_a_corrected_ladder_holds_after_a_restart(folder: Path, second: Kit, send: Send) -> None:
    """The vault's copy of the kit is that of the newest, also where the participants stayed the same."""
    renamed = [replace(each, en=replace(each.en, person="a corrected person")) for each in default_ladder()]
    kit = replace(second, programme=replace(second.programme, ladder=Ladder(tuple(renamed))))
    with Vault.open(folder, PASSPHRASE) as vault:
        RapporteurDesk.open(vault).take_kit(send(kit), PASSPHRASE)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert (
            RapporteurDesk.open(vault).preview("sg: I agree with Montefiore").text
            == "I agree with [a corrected person]"
        )
    assert len(list(folder.glob("kit-*.age"))) == 1


# What the organiser words

WORDING = Wording(
    (
        Abbreviation("GPAI", "general-purpose AI", "IA à usage général"),
        Abbreviation("gov", "the governments of the programme"),
        Abbreviation("mfi", "Montefiore’s idea"),
        Abbreviation("sg", "some guideline"),
    ),
    (BriefTemplate("en", "Analysis note", consensus="Points of convergence"),),
)


@pytest.fixture
def worded(folder: Path, second: Kit, send: Send) -> Path:
    with Vault.open(folder, PASSPHRASE) as vault:
        RapporteurDesk.open(vault).take_kit(send(replace(second, wording=WORDING)), PASSPHRASE)
    return folder


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("sg: the gpai models, the GPAI models", "the general-purpose AI models, the general-purpose AI models"),
        ("sg: les modèles de GPAI sont puissants", "les modèles de IA à usage général sont puissants"),
        ("sg: we ask the gov to act", "we ask the the governments of the programme to act"),
        ("sg: il faut que le gov nous écoute", "il faut que le gov nous écoute"),
        ("sg: this is mfi again", "this is [a business participant]’s idea again"),
        ("sg: this sg is known", "this sg is known"),
        ("sg: GPAI", "GPAI"),
    ],
)
def test_what_the_organiser_entered_is_written_out_in_its_language(worded: Path, line: str, text: str) -> None:
    """And then stripped like all that is typed; a code stays a code."""
    with Vault.open(worded, PASSPHRASE) as vault:
        assert RapporteurDesk.open(vault).preview(line, write_out=True).text == text


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("sg: we heard Ardente say that it works", "we heard [a company] say that it works"),
        ("sg: we heard Palmyra say that it works", "we heard [a company] say that it works"),
        ("sg: the Ministry of Digital Affairs will be the judge", "[an institution] will be the judge"),
        ("sg: it is for digital work in the world", "it is for firm of the desert work in the world"),
        ("sg: the Nordwind Digital AG is to say what it does", "the Nordwind Digital AG is to say what it does"),
    ],
)
def test_nothing_of_a_name_is_written_out(folder: Path, second: Kit, send: Send, line: str, text: str) -> None:
    """An acronym of the list, or a word of a longer name: written out first, the rest of it would be nobody's."""
    names = tuple(Abbreviation(one, "firm of the desert") for one in ("Ardente", "Palmyra", "digital"))
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.take_kit(send(replace(second, wording=Wording(names))), PASSPHRASE)
        assert desk.preview(line, write_out=True).text == text
        assert "Ardente" not in [each.short for each in desk.given_abbreviations()]


def test_a_placeholder_in_an_edited_line_is_no_place_for_abbreviations(
    folder: Path, second: Kit, send: Send
) -> None:
    names = (Abbreviation("participant", "person who takes part"),)
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.take_kit(send(replace(second, wording=Wording(names))), PASSPHRASE)
        note = desk.commit("sg: I agree with Montefiore on this")
        edited = desk.amend(note.id, f"{desk.text_of(note)}, as a participant of the day", write_out=True)
        assert edited.body.placeholders == note.body.placeholders
        assert desk.text_of(edited).endswith("as a person who takes part of the day")


def test_an_own_abbreviation_comes_before_the_organisers(worded: Path) -> None:
    with Vault.open(worded, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.keep_abbreviation("gpai", "big models")
        assert desk.preview("sg: we like GPAI", write_out=True).text == "we like big models"
        desk.forget_abbreviation("gpai")
        assert desk.preview("sg: we like GPAI", write_out=True).text == "we like general-purpose AI"
        assert [each.short for each in desk.given_abbreviations()] == ["GPAI", "gov", "mfi"]


def test_a_brief_has_the_organisers_headings_and_keeps_its_limits(worded: Path) -> None:
    with Vault.open(worded, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.commit("r: + audits come first")
        desk.commit("r: audits come first!")
        english, french = desk.brief("S1", "en"), desk.brief("S1", "fr")
    assert [group.heading for group in english.sections[0].groups] == ["Points of convergence", "Recommendations"]
    assert english.sections[0].heading == "Analysis note"
    assert [group.heading for group in french.sections[0].groups] == ["Consensus", "Recommandations"]
    assert "only where enough people" in english.limits


def test_no_word_of_it_is_in_a_record_or_a_bundle(worded: Path) -> None:
    with Vault.open(worded, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.commit("r: audits come first")
        assert not any(b"purpose" in record or b"convergence" in record for record in vault.records())
        assert "purpose" not in repr(desk.sealing().bundle)


class Stopped(Exception):
    """Somebody presses Stop."""


def test_with_other_participants_it_tells_how_many_notes_were_read_again_and_can_be_stopped(
    folder: Path, second: Kit, send: Send
) -> None:
    fewer = replace(second, roster=Roster(ROSTER.participants[1:]), revision=3, edition="3" * 32)
    told: list[tuple[int, int]] = []

    def stop(done: int, _total: int) -> None:
        if done:
            raise Stopped

    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.take_kit(send(second), PASSPHRASE)
        for line in ("sg: one", "cm: two", "wt: three"):
            desk.commit(line)
        records, copies = len(vault), list(folder.glob("kit-*.age"))
        with pytest.raises(Stopped):
            desk.take_kit(send(fewer), PASSPHRASE, tell=stop)
        assert (len(vault), list(folder.glob("kit-*.age")), desk.roster) == (records, copies, ROSTER)
        desk.take_kit(send(fewer), PASSPHRASE, tell=lambda *step: told.append(step))
        assert told == [(0, 3), (1, 3), (2, 3)]
        assert desk.roster == fewer.roster


def test_a_kit_and_the_questions_that_come_with_it_are_written_at_once(
    folder: Path, second: Kit, send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cut short in between, the new list would stand without the questions, and nobody would ask them later."""
    more = person("P9", "Rosa Onebut", "Somewhere", "research")
    third = replace(second, roster=Roster((*ROSTER, more)), revision=3, edition="3" * 32)
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.take_kit(send(second), PASSPHRASE)
        desk.commit("cm: as Onebut wrote")
        writes: list[int] = []
        append_all = vault.append_all

        def count(records: Iterable[bytes]) -> None:
            writes.append(len(tuple(records)))
            append_all(records)

        monkeypatch.setattr(vault, "append_all", count)
        monkeypatch.setattr(vault, "append", lambda _: pytest.fail("a write of its own"))
        desk.take_kit(send(third), PASSPHRASE)
        assert writes == [3], "the programme, the copy's key and the note that is asked about again"


def codes_of(desk: RapporteurDesk) -> dict[str, str]:
    return {each.code: each.participant.name for each in desk.codes()}


def test_a_newer_kit_keeps_the_codes_in_use_also_after_a_restart(
    folder: Path, prepared_kit: Kit, send: Send
) -> None:
    tanaka = person("P8", "田中花子", "Kettwerk", "business")
    first = replace(prepared_kit, revision=1, edition="1" * 32, roster=Roster((*ROSTER, tanaka)))
    others = [each for each in ROSTER if each.name != "Solveig Grønn"]
    people = (person("P9", "Sven Grahn", "Palmyra Systems", "business"), *others)
    second = Roster((*people, replace(tanaka, aliases=("Tanaka",))))
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.take_kit(send(first), PASSPHRASE)
        before = codes_of(desk)
        assert before["x1"] == "田中花子"
        desk.take_kit(send(replace(first, revision=2, edition="2" * 32, roster=second)), PASSPHRASE)
        after = codes_of(desk)
        assert after.items() >= {code: name for code, name in before.items() if code != "sg"}.items()
        assert "sg" not in after, "who types it may still mean who left"
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        assert codes_of(desk) == after
    told = next(folder.glob("kit-*-codes.age"))
    whole = told.read_bytes()
    told.write_bytes(whole[:-1])
    with Vault.open(folder, PASSPHRASE) as vault:
        assert RapporteurDesk.open(vault).roster is None, "the codes of the list alone may mean other people"
    told.unlink()
    with Vault.open(folder, PASSPHRASE) as vault:
        assert RapporteurDesk.open(vault).roster is None, "so it is where they are gone"
    told.write_bytes(whole)
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.forget_roster()
        assert not list(folder.glob("kit-*"))
