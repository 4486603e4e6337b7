"""The window is there at once and stays small: what reads or writes other formats is loaded when it is wanted."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from notetaker.ui.app import Application
from tests.ui.hands import Hands

PRINT = "import sys, {modules}; print(*(name for name in sys.modules if '.' not in name), *sys.modules)"


@pytest.mark.parametrize(
    ("modules", "late"),
    [
        (
            ("app",),
            {"pypdf", "lxml", "msgspec", "notetaker.anonymise", "notetaker.rapporteur", "notetaker.organiser"},
        ),
        (("rapporteur.view", "organiser.view"), {"pypdf", "lxml", "_hashlib"}),
    ],
    ids=["by the window", "by the desks"],
)
def test_what_is_not_wanted_yet_is_not_loaded(modules: tuple[str, ...], late: set[str]) -> None:
    program = PRINT.format(modules=", ".join(f"notetaker.ui.{module}" for module in modules))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)

    assert late & set(done.stdout.split()) == set()


def test_the_form_for_a_vault_is_made_when_somebody_wants_it(hands: Hands) -> None:
    assert "vault_page" not in vars(hands.shell)
    hands.go_to("Take notes")
    hands.press("Return")
    assert hands.shell.front is hands.shell.vault_page


def test_what_the_window_is_made_of_is_styled_in_its_place(app: QApplication, tmp_path: Path) -> None:
    """Wherever a widget is put with all that is in it, Qt styles all of it anew: that took half of the time."""
    styled = Styled()
    app.installEventFilter(styled)
    application = Application(app, tmp_path / "settings.json")
    app.removeEventFilter(styled)
    widgets = application.shell.findChildren(QWidget)
    application.shell.close()
    assert len(widgets) < styled.times < 3 * len(widgets)


def test_what_a_desk_is_made_of_is_styled_in_its_place(hands: Hands, vault: Path) -> None:
    styled = Styled()
    hands.app.installEventFilter(styled)
    hands.sit_down(vault)
    hands.app.removeEventFilter(styled)
    assert hands.shell.view is not None
    widgets = hands.shell.view.findChildren(QWidget)
    assert len(widgets) < styled.times < 3.5 * len(widgets)


class Styled(QObject):
    """Counts how often a widget was given its style."""

    times = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.StyleChange
        return False
