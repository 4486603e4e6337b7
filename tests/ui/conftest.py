"""A window without a screen, a small event with invented people, and a check that nothing is left behind."""

import functools
import gc
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from notetaker.exchange import Kit, new_key, read_programme, read_roster, write_key_file, write_kit
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.strength import strength_of
from notetaker.ui import desks, fields
from notetaker.ui.app import Application
from notetaker.ui.letting_go import holders
from notetaker.ui.shell import Shell
from notetaker.vault import Vault
from tests.ui.hands import KIT_PASSPHRASE, PASSPHRASE, Hands
from tests.ui.watchdog import Watchdog

PROGRAMME = """\
title = "Dialogues"
[[session]]
id = "S1"
title = "Opening"
day = "2027-02-01"
room = "Salle Garance"
[[session]]
id = "S2"
title = "Lunch"
regime = "off_table"
"""

ROSTER = """\
id,name,aliases,affiliation,affiliation_aliases,role,category,sessions
P01,Solveig Grønn,,Nordlys Institute,NLI,Researcher,research,S1;S2
P02,Amadou Bâ,,Université du Fleuve,UDF,Professor,research,S1
P03,Wen Tao,,Jade River Lab,JRL,Scientist,research,S1
P04,Clara Montefiore,,Ardente,,Director,business,S1
P05,Jonas Weidlich,,Kettwerk,,Counsel,business,S1
P06,Noor Hadid,,Palmyra Systems,,Engineer,business,S1
P07,Lucía Barrenechea,,Defensa Digital,,Organiser,civil_society,S1
P08,Peter Okonjo,,Ministry of Digital Affairs,MDA,Adviser,institution,S1
P09,Hélène d’Aubrac,,Agence des données,ADD,Directrice,institution,S1
P10,Tomasz Wrona,,Urząd Sieci,,Head of unit,institution,S1
"""

NAMES = ("Solveig", "Grønn", "Montefiore", "Ardente", "Hélène", "Aubrac", "Weidlich", "Kettwerk")


@pytest.fixture(scope="session")
def app() -> QApplication:
    """The one application of a test process."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(["notetaker"])


@pytest.fixture(scope="session", autouse=True)
def only_what_a_test_made_is_searched_for_garbage() -> None:
    """What is loaded once for all tests is no garbage. To search it after each window took longer than most of the windows.

    Python goes on to search by itself all that was made since: other tests in this process have nobody else to do it.
    """
    by_itself = gc.get_threshold()
    desks.load()
    gc.set_threshold(*by_itself)


@pytest.fixture(autouse=True)
def no_error_in_a_slot(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Qt swallows what a slot raises; here it fails the test."""
    raised: list[BaseException] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        raised.append(error.with_traceback(trace))

    monkeypatch.setattr(sys, "excepthook", hook)
    yield
    if raised:
        raise raised[0]


@pytest.fixture(autouse=True)
def watchdog(monkeypatch: pytest.MonkeyPatch, derivation_remembered: None) -> Iterator[Watchdog]:
    """No test of a window lets it wait for slow work."""
    watching = Watchdog(monkeypatch)
    yield watching
    assert not watching.here, "slow work in the window's thread"


@pytest.fixture
def hands(app: QApplication, tmp_path: Path) -> Iterator[Hands]:
    """The window with nothing open, in English and in the light; afterwards no window is left."""
    gc.collect()  # the window before, here and not in a thread of this one: a translator that goes tells every widget
    gc.freeze()  # what is left was loaded for all tests: to search it after each window took longer than most windows
    application = Application(app, tmp_path / "settings.json")
    application.show_language("en")
    application.show_theme("light")
    application.show()
    assert QTest.qWaitForWindowActive(application.shell)
    yield Hands(app, application)
    _close(app, application.shell)
    application.language.show("en")
    left = [widget for widget in app.topLevelWidgets() if widget.isVisible()]
    assert not left, "a window was left behind"


def _close(app: QApplication, shell: Shell) -> None:
    """Close the window and let go of all that is in it: it holds itself, and each test after this one would search it."""
    shell.close()
    while shell.vault.lets_go:
        app.processEvents()
    held_by = holders((shell,))
    shell.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for each in held_by:
        vars(each).clear()


@pytest.fixture(scope="session")
def event(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with programme, roster, the organiser's key and the kit, made once."""
    folder = tmp_path_factory.mktemp("event")
    (folder / "programme.toml").write_text(PROGRAMME, encoding="utf-8")
    (folder / "roster.csv").write_text(ROSTER, encoding="utf-8")
    programme = read_programme(PROGRAMME.encode())
    roster = read_roster(ROSTER.encode(), programme.ladder).roster
    key = new_key()
    (folder / "organiser.ntkey").write_bytes(write_key_file(key, None))
    kit = Kit("e" * 32, programme, roster, (key.recipient,), key.signer.public)
    data = write_kit(kit, passphrase=Secret(KIT_PASSPHRASE), signer=key.signer)
    (folder / "event.ntkit").write_bytes(data)
    return folder


@pytest.fixture(scope="session", autouse=True)
def strength_remembered() -> Iterator[None]:
    """A passphrase is judged once as far as it is typed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fields, "strength_of", functools.cache(strength_of))
        yield


@pytest.fixture(scope="session")
def written_vault(event: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with the kit in it, the first session chosen, and two notes, one of them with a finding; made once."""
    folder = tmp_path_factory.mktemp("written") / "Notes.ntvault"
    with Vault.create(folder, Secret(PASSPHRASE)) as made:
        desk = RapporteurDesk.open(made)
        desk.take_kit((event / "event.ntkit").read_bytes(), Secret(KIT_PASSPHRASE))
        desk.choose_session("S1")
        desk.commit("sg: capacity comes before the norm")
        desk.commit("xy: nobody knows who this is")
    return folder


@pytest.fixture
def vault(written_vault: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copytree(written_vault, tmp_path / written_vault.name))


@pytest.fixture
def two_sessions(tmp_path: Path) -> Path:
    """A vault with an agreement in each of two sessions, of which the first is chosen."""
    folder = tmp_path / "two.ntvault"
    programme = read_programme(f'{PROGRAMME}[[session]]\nid = "S3"\ntitle = "Closing"\n'.encode())
    roster = read_roster(ROSTER.replace(",S1\n", ",S1;S3\n").encode(), programme.ladder).roster
    key = new_key()
    kit = write_kit(
        Kit("e" * 32, programme, roster, (key.recipient,), key.signer.public),
        passphrase=Secret(KIT_PASSPHRASE),
        signer=key.signer,
    )
    with Vault.create(folder, Secret(PASSPHRASE)) as made:
        desk = RapporteurDesk.open(made)
        desk.take_kit(kit, Secret(KIT_PASSPHRASE))
        for session, line in (("S3", "cm: + agreed at the end"), ("S1", "cm: + agreed at first")):
            desk.choose_session(session)
            desk.commit(line)
    return folder
