"""What the windows promise about errors, closing, and keeping out of the desks' affairs."""

import ast
from pathlib import Path

import pytest

import notetaker.ui
from notetaker.model.errors import NotetakerError
from notetaker.ui import errors
from notetaker.ui.desk_pages import CAPTURE
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.ui.translation import Language
from notetaker.vault import Vault, VaultFull
from tests.ui.hands import Hands

UI = Path(notetaker.ui.__file__).parent
ALLOWED = {"notetaker.files", "notetaker.model", "notetaker.rapporteur", "notetaker.ui"}
"""The desk, what it is made of, and where files are. Whatever else there is stands behind the desk."""


def imported(file: Path) -> set[str]:
    """The rooms that a file asks."""
    nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    names = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return {".".join(name.split(".")[:2]) for name in names if name.startswith("notetaker.")}


@pytest.mark.parametrize("file", sorted((UI / "rapporteur").glob("*.py")), ids=lambda file: file.name)
def test_the_rapporteurs_windows_ask_nobody_but_their_desk(file: Path) -> None:
    assert imported(file) <= ALLOWED


def test_no_module_of_the_windows_is_large() -> None:
    lines = {file.name: len(file.read_text(encoding="utf-8").splitlines()) for file in UI.rglob("*.py")}
    assert max(lines.values()) <= 400, max(lines, key=lambda name: lines[name])


def test_an_error_goes_by_escape_and_with_the_page_unless_it_happened_on_the_way(hands: Hands, vault: Path) -> None:
    notice = hands.shell.notice
    hands.open_vault(vault, create=False)
    for keys in (("Esc",), ("F5",), ("F6", "Esc"), ("F1",)):
        notice.show_error(NotetakerError())
        hands.settle()
        assert notice.isVisible()
        hands.press(*keys)
        assert not notice.isVisible(), keys
    hands.press("Esc", "F7")
    notice.show_error(NotetakerError())
    assert isinstance(hands.shell.view, RapporteurView)
    hands.shell.view.go(CAPTURE)
    hands.settle()
    assert notice.isVisible()


def test_an_error_is_said_in_the_language_of_the_window(hands: Hands) -> None:
    hands.shell.notice.show_error(NotetakerError())
    assert "Something unexpected happened." in hands.shown()
    hands.application.show_language("fr")
    hands.settle()
    assert "Quelque chose d’imprévu s’est produit." in hands.shown()


def test_fields_are_filled_in_after_translation(app: object) -> None:
    language = Language()
    language.show("fr")
    what, _, _ = errors.sentences(VaultFull(folder="/media/clé"))
    language.show("en")
    assert what == "Le disque où se trouve /media/clé est plein."


def test_a_window_whose_line_cannot_be_kept_closes_only_at_the_second_try(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.open_vault(vault, create=False)
    hands.type("sg: half a line")

    def full(opened: Vault, record: bytes) -> None:
        raise VaultFull(folder=opened.folder)

    monkeypatch.setattr(Vault, "append", full)
    assert not hands.shell.close()
    assert "is full." in hands.shown()
    assert hands.shell.work is not None
    assert hands.shell.close()


def test_a_note_that_cannot_be_stored_stays_in_front(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.open_vault(vault, create=False)
    with monkeypatch.context() as patch:

        def full(opened: Vault, record: bytes) -> None:
            raise VaultFull(folder=opened.folder)

        patch.setattr(Vault, "append", full)
        hands.line("sg: worth keeping")
        assert "is full." in hands.shown()
        assert "everything before it is safe" in hands.shown()
    hands.press("Return")
    assert "Saved: Research, point." in hands.shown()
    assert hands.shell.notice.error is None


def test_a_choice_that_cannot_be_remembered_still_holds(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "settings.json").unlink()
    (tmp_path / "settings.json").mkdir()
    hands.application.show_language("fr")
    hands.settle()
    assert "Votre choix n’a pas pu être retenu" in hands.shown()


@pytest.mark.parametrize("leave", ["Esc", "F1"])
def test_the_page_of_keys_is_left_the_way_one_tries_first(hands: Hands, leave: str) -> None:
    before = hands.shell.front
    hands.press("F1")
    assert hands.shell.asides.shown
    hands.press(leave)
    assert hands.shell.front is before
