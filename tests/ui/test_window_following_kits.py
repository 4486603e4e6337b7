"""An earlier kit in the window: refused with the reason, taken only when a person says so."""

from dataclasses import replace
from pathlib import Path

from notetaker.exchange import read_key_file, read_kit, write_kit
from notetaker.model.roster import Roster
from notetaker.model.secret import Secret
from notetaker.model.wording import Abbreviation, Wording
from notetaker.ui.rapporteur.view import RapporteurView
from tests.ui.hands import KIT_PASSPHRASE, Hands

PASSPHRASE = Secret(KIT_PASSPHRASE)


def give(hands: Hands, kit: Path) -> None:
    hands.into("Event kit (.ntkit)", str(kit))
    hands.into("Passphrase of the kit, as the organiser told you", KIT_PASSPHRASE)


def test_an_earlier_kit_is_taken_only_when_a_person_says_so(hands: Hands, event: Path, tmp_path: Path) -> None:
    first = read_kit((event / "event.ntkit").read_bytes(), passphrase=PASSPHRASE)
    signer = read_key_file((event / "organiser.ntkey").read_bytes(), None).signer
    second = replace(first, revision=2, programme=replace(first.programme, title="Corrected"))
    (tmp_path / "second.ntkit").write_bytes(write_kit(second, passphrase=PASSPHRASE, signer=signer))
    hands.open_vault(tmp_path / "Notes")
    hands.open_kit(tmp_path / "second.ntkit")
    hands.press("F5")
    hands.go_to("Open a newer kit")
    hands.press("Return")

    give(hands, event / "event.ntkit")
    assert "Go back" not in hands.shown()
    hands.press("Return")
    assert "This kit has no number, as kits had at first; this vault works with number 2." in hands.shown()
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert view.prepare.door.go_back.isVisible()
    assert hands.focus is view.prepare.door.passphrase.line, "Enter does not go back by itself"

    hands.go_to("Go back to this earlier kit all the same")
    hands.press("Return")
    assert "The kit is open." in hands.shown()
    assert "Corrected" not in hands.shown()
    assert not view.prepare.door.go_back.isVisible()
    assert not view.prepare.door.passphrase.length


def test_the_organisers_abbreviations_are_shown_in_prepare(hands: Hands, event: Path, tmp_path: Path) -> None:
    first = read_kit((event / "event.ntkit").read_bytes(), passphrase=PASSPHRASE)
    signer = read_key_file((event / "organiser.ntkey").read_bytes(), None).signer
    wording = Wording(
        (Abbreviation("GPAI", "general-purpose AI", "IA à usage général"), Abbreviation("s/t", "", "sous-traitant"))
    )
    kit = write_kit(replace(first, revision=1, wording=wording), passphrase=PASSPHRASE, signer=signer)
    (tmp_path / "worded.ntkit").write_bytes(kit)
    hands.open_vault(tmp_path / "Notes")
    hands.open_kit(tmp_path / "worded.ntkit")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    hands.press("F5")
    form = view.prepare.abbreviations
    assert form.given.isVisible()
    assert "From the organiser, in the language of the line" in hands.shown()
    model = form.given.model()
    assert [[model.index(line, column).data() for column in (0, 1)] for line in range(model.rowCount())] == [
        ["GPAI", "general-purpose AI · IA à usage général"],
        ["s/t", "sous-traitant"],
    ]


def opened_newer(hands: Hands, kit: Path) -> str:
    """What Prepare shows once a newer kit was opened on it."""
    hands.go_to("Open a newer kit")
    hands.press("Return")
    give(hands, kit)
    hands.press("Return")
    hands.settle()
    return hands.shown()


def test_a_newer_kit_says_who_is_new_and_that_they_count_as_absent(
    hands: Hands, event: Path, tmp_path: Path
) -> None:
    first = read_kit((event / "event.ntkit").read_bytes(), passphrase=PASSPHRASE)
    signer = read_key_file((event / "organiser.ntkey").read_bytes(), None).signer
    wen, *others = [each for each in first.roster if each.id == "P03"] + [
        each for each in first.roster if each.id != "P03"
    ]
    people = (*others[1:], replace(wen, role="Head"), replace(wen, id="P11", name="Ines Quadros", aliases=()))
    second = replace(first, revision=2, roster=Roster(people))
    (tmp_path / "second.ntkit").write_bytes(write_kit(second, passphrase=PASSPHRASE, signer=signer))
    hands.open_vault(tmp_path / "Notes")
    hands.open_kit(event / "event.ntkit")
    hands.press("Return")
    hands.line(">>out: Tomasz Wrona")
    hands.press("F5")
    assert "New on the list" not in hands.shown()
    shown = opened_newer(hands, tmp_path / "second.ntkit")
    assert "New on the list: Ines Quadros." in shown
    assert "No longer on the list: Solveig Grønn." in shown
    assert "Changed on the list: Wen Tao (job title)." in shown
    assert "Another code" not in shown
    assert "They count as absent in “Opening” until you tick them below: Ines Quadros." in shown
    hands.press("F6", "F5")
    assert "New on the list" not in hands.shown()


def test_a_newer_kit_says_which_code_is_another(hands: Hands, event: Path, tmp_path: Path) -> None:
    first = read_kit((event / "event.ntkit").read_bytes(), passphrase=PASSPHRASE)
    signer = read_key_file((event / "organiser.ntkey").read_bytes(), None).signer
    people = tuple(
        replace(each, aliases=("Wt",)) if each.name == "Solveig Grønn" else each for each in first.roster
    )
    second = replace(first, revision=2, roster=Roster(people))
    (tmp_path / "second.ntkit").write_bytes(write_kit(second, passphrase=PASSPHRASE, signer=signer))
    hands.open_vault(tmp_path / "Notes")
    hands.open_kit(event / "event.ntkit")
    hands.press("F5")
    shown = opened_newer(hands, tmp_path / "second.ntkit")
    assert "Changed on the list: Solveig Grønn (other names)." in shown
    assert "Another code from now on: Wen Tao (“wta”, no longer “wt”)." in shown


def test_escape_goes_back_from_asking_for_a_newer_kit(hands: Hands, vault: Path, event: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.press("F5")
    hands.go_to("Open a newer kit")
    hands.press("Return")
    give(hands, event / "event.ntkit")
    hands.press("Escape")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert not view.prepare.door.isVisible()
    assert view.prepare.door.passphrase.length == 0
    assert view.prepare.door.kit.path is None
    assert "Open a newer kit" in hands.shown()


def test_escape_leaves_the_first_kit_asked_for(hands: Hands, tmp_path: Path) -> None:
    hands.open_vault(tmp_path / "Notes")
    hands.press("Escape")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert view.prepare.door.isVisible()


def test_a_vault_that_never_had_a_kit_is_not_told_to_open_it_again(hands: Hands, tmp_path: Path) -> None:
    hands.open_vault(tmp_path / "Notes")
    hands.press("F9")
    assert "Open the event kit first." in hands.shown()
    assert "again" not in hands.shown()
