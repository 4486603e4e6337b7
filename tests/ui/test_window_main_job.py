"""The whole main job in the window, by keys alone."""

from pathlib import Path

import pytest

from notetaker.anonymise.knowledge import dictionary
from notetaker.files import CannotRead
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.desk_pages import CAPTURE
from notetaker.ui.errors import sentences
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.vault import Vault
from tests.ui.conftest import NAMES
from tests.ui.hands import KIT_PASSPHRASE, PASSPHRASE, Hands
from tests.ui.watchdog import Watchdog


def capture(hands: Hands) -> RapporteurView:
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    return view


def test_from_an_empty_start_page_to_a_report_by_keys_alone(
    hands: Hands, event: Path, tmp_path: Path, watchdog: Watchdog
) -> None:
    hands.open_vault(tmp_path / "Notes")
    hands.open_kit(event / "event.ntkit")
    assert capture(hands).step == CAPTURE

    hands.type("cm: Hélène d’Aubrac a cité l’œuvre de Kettwerk, 3 € par appel")
    preview = capture(hands).capture.line.preview.marked
    assert not any(name in preview.text for name in NAMES)
    assert "œuvre" in preview.text
    assert len(preview.replaced) == 2
    hands.press("Return")
    assert capture(hands).capture.line.text == ""
    assert "Saved: Business, point." in hands.shown()
    assert capture(hands).work.rapporteur.text_of(capture(hands).work.rapporteur.notes()[0]) == preview.text

    hands.line("xy: nobody knows who this is")
    hands.line("wt: + three evaluations a year !")
    hands.line("pok: who pays for them ?")
    hands.press("F9")
    assert "Sealing is closed" in hands.shown()
    hands.press("F8")
    assert "Finding 1 of" in hands.shown()
    while "Every finding is decided" not in hands.shown():
        hands.press("G")
    hands.press("F9")
    assert "This is exactly what the organiser will read" in hands.shown()
    bundle = tmp_path / "one.ntbundle"
    hands.into("Sealed bundle (.ntbundle)", str(bundle))
    hands.press("Return")
    assert bundle.is_file()
    assert "Read these six words" in hands.shown()

    hands.press("Ctrl+W")
    hands.open_vault(tmp_path / "Archive", desk="Organise an event")
    hands.press("F6")
    hands.into("Path of a bundle to add", str(bundle))
    hands.press("Return")
    hands.into("Your key file", str(event / "organiser.ntkey"))
    hands.go_to("Look at them")
    hands.press("Return")
    assert "1 bundle can be imported." in hands.shown()
    hands.press("Space")  # the words of the receipt were compared
    hands.go_to("Import")
    hands.press("Return")
    assert "Imported: 4 notes." in hands.shown()
    hands.press("F7")
    hands.into("Folder for the files", str(tmp_path / "out"))
    hands.press("Return")
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written == {"report.en.html", "report.en.docx", "rapport.fr.html", "rapport.fr.docx"}
    text = (tmp_path / "out" / "report.en.html").read_text(encoding="utf-8")
    assert "œuvre" in text
    assert not any(name in text for name in NAMES)
    slow = {"derive", "_wrap_key", "take_kit", "sealing", "seal", "look_at", "import_", "publish"}
    assert slow <= watchdog.elsewhere.keys()


def test_the_unfinished_line_comes_back_stripped(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.type("cm: Kettwerk se tait")
    hands.press("Ctrl+L")
    assert "Locked" in hands.shown()
    assert "Kettwerk" not in hands.shown()
    hands.type(PASSPHRASE)
    hands.press("Return")
    line = capture(hands).capture.line.text
    assert "se tait" in line
    assert "Kettwerk" not in line


def test_closing_the_window_keeps_everything(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.line("sg: one more")
    hands.type("half a li")
    hands.shell.close()
    with Vault.open(vault, Secret(PASSPHRASE)) as again:
        desk = RapporteurDesk.open(again)
        assert desk.text_of(desk.notes()[-1]) == "one more"
        assert desk.draft == "half a li"


def test_locking_lets_go_of_the_desks_and_the_screen(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    assert "Opening" in hands.shown()
    hands.press("Ctrl+L")
    assert hands.shell.work is None
    assert hands.shell.view is None
    assert "Opening" not in hands.shown()
    with Vault.open(vault, Secret(PASSPHRASE)) as again:  # the window has let go of it
        assert again.folder == vault


def test_a_wrong_passphrase_says_what_to_do_and_asks_again(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.press("Ctrl+L")
    hands.type("not this one")
    hands.press("Return")
    assert "The passphrase does not open" in hands.shown()
    assert "Type it again" in hands.shown()
    hands.type(PASSPHRASE)
    hands.press("Return")
    assert capture(hands).step == CAPTURE
    assert hands.shell.notice.error is None


def test_no_vault_is_opened_beside_a_dictionary_that_is_not_whole(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dictionary._list.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(dictionary, "_sums", dict)
        hands.open_vault(vault, create=False)
        assert hands.shell.work is None
        assert "is missing or not whole" in hands.shown()
        assert "Install Notetaker anew." in hands.shown()
    hands.into("Passphrase", PASSPHRASE)
    hands.press("Return")
    assert hands.shell.work is not None


def test_the_receipt_stays_in_front_when_the_language_changes(hands: Hands, vault: Path, tmp_path: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.press("F7", "G", "F9")
    hands.into("Sealed bundle (.ntbundle)", str(tmp_path / "a.ntbundle"))
    hands.press("Return")
    three = next(line for line in hands.shown().splitlines() if line.count("·") == 2)
    hands.application.show_language("fr")
    hands.settle()
    assert three in hands.shown()
    assert "Lisez ces six mots" in hands.shown()


def test_nothing_is_written_behind_the_curtain(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    before = capture(hands).work.rapporteur.notes()
    hands.press("Ctrl+D")
    assert "Nothing is written until the curtain is lifted." in hands.shown()
    assert "capacity" not in hands.shown()
    hands.type("sg: a secret")
    hands.press("F2")
    assert capture(hands).work.rapporteur.notes() == before
    hands.press("Ctrl+D")
    assert capture(hands).capture.line.text == ""
    hands.line("sg: on the table again")
    assert len(capture(hands).work.rapporteur.notes()) == len(before) + 1


def test_an_idle_window_locks(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.application.idle.idle.emit()
    hands.settle()
    assert hands.shell.work is None
    assert "Locked" in hands.shown()


def test_the_example_opens_by_itself(hands: Hands, vault: Path) -> None:
    (vault.parent / "passphrase.txt").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    hands.application.open_demo(vault.parent)
    hands.press("Return")
    assert capture(hands).step == CAPTURE
    assert "capacity comes before the norm" in texts(hands)


def test_a_kit_that_is_given_at_the_start_waits_in_its_field(hands: Hands, event: Path, tmp_path: Path) -> None:
    hands.shell.offer_file(event / "event.ntkit")
    hands.into("Vault", str(tmp_path / "New"))
    hands.into("Passphrase", PASSPHRASE)
    hands.into("The same passphrase again", PASSPHRASE)
    hands.press("Return")
    assert capture(hands).prepare.door.kit.path == event / "event.ntkit"
    hands.type(KIT_PASSPHRASE)
    hands.press("Return")
    assert capture(hands).work.rapporteur.programme is not None


def test_a_foreign_file_is_said_and_changes_nothing(hands: Hands, vault: Path, tmp_path: Path) -> None:
    (tmp_path / "foreign.ntkit").write_bytes(b"not a kit")
    hands.open_vault(vault, create=False)
    hands.press("F5")
    hands.go_to("Open a newer kit")
    hands.press("Return")
    hands.into("Event kit (.ntkit)", str(tmp_path / "foreign.ntkit"))
    hands.into("Passphrase of the kit, as the organiser told you", "x")
    hands.press("Return")
    assert "This is no event kit" in hands.shown()
    assert capture(hands).work.rapporteur.roster is not None


@pytest.mark.parametrize("typed", ["piano orange hotel", "/piano/orange", "piano. Orange", "piano.Orange"])
def test_a_passphrase_that_was_typed_where_the_file_belongs_is_not_shown_as_its_name(
    hands: Hands, vault: Path, typed: str
) -> None:
    hands.open_vault(vault, create=False)
    hands.press("F5")
    hands.go_to("Open a newer kit")
    hands.press("Return")
    hands.into("Event kit (.ntkit)", typed)
    hands.into("Passphrase of the kit, as the organiser told you", "x")
    hands.press("Return")
    assert "There is no such file." in hands.shown()
    assert "piano" not in hands.shown()


@pytest.mark.parametrize("name", ["missing.ntkit", "lists/people.csv"])
def test_a_file_that_is_not_there_is_named_and_so_is_one_that_is_and_may_not_be_read(
    tmp_path: Path, name: str
) -> None:
    assert str(tmp_path / name) in sentences(CannotRead(file=tmp_path / name, problem="x"))[0]
    assert str(tmp_path) in sentences(CannotRead(file=tmp_path, problem="x"))[0]


def texts(hands: Hands) -> list[str]:
    desk = capture(hands).work.rapporteur
    return [desk.text_of(note) for note in desk.notes()]
