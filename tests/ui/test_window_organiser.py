"""The organiser's whole job in the window, by keys alone: key, sheet, kit, other keys, import, and what a key opens."""

import io
import os
import re
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from notetaker.exchange import OrganiserKey, new_key, read_kit, recovery_words, write_key_file
from notetaker.exchange.errors import OtherRecipientsError
from notetaker.model.errors import NotetakerError
from notetaker.model.programme import Regime
from notetaker.model.secret import Secret
from notetaker.organiser import OrganiserDesk
from notetaker.organiser.preparing import Hands as KitHands
from notetaker.organiser.preparing import make_kit, read_event
from notetaker.rapporteur import RapporteurDesk, Receipt
from notetaker.ui import words as ui_words
from notetaker.ui.desk_pages import CHECK, IMPORT
from notetaker.ui.organiser.check import CheckPage
from notetaker.ui.organiser.view import OrganiserView
from notetaker.ui.paper import report_pdf
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.ui.start import ORGANISER
from notetaker.vault import Vault
from tests.ui import conftest
from tests.ui.hands import PASSPHRASE, Hands, visible
from tests.ui.test_pages_left import turn_to

OWN = "lagune bambou"
TOLD = "taxi volcan"
PROGRAMME = f"""{conftest.PROGRAMME}
[[session]]
id = "S3"
title = "Closing, with all delegations"
[[abbreviation]]
short = "GPAI"
en = "general-purpose AI"
"""
ROSTER = f"{conftest.ROSTER}P11,Ann Example,Will,Sleepy Hollow,,Adviser,research,S1\n"
"""Will is a word too."""
SHORT_LIST = (
    "name,affiliation,category\nSolveig Grønn,Nordlys Institute,research\nWen Tao,Jade River Lab,research\n"
)


@dataclass(frozen=True)
class Event:
    """A key with a recovery key, its file, the kit that it signed, and two bundles that were sealed for both.

    `travelled` is one of another kit: with a recommendation of the same category in two sessions, in both of which one
    person of it was.
    """

    folder: Path
    key: OrganiserKey
    sheet: OrganiserKey
    receipts: tuple[Receipt, ...]
    travelled: Path

    @property
    def bundles(self) -> tuple[Path, ...]:
        return tuple(each.path for each in self.receipts)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Event:
    folder = tmp_path_factory.mktemp("organised")
    sheet = new_key()
    key = new_key().with_recovery(sheet.as_recovery())
    (folder / "organiser.ntkey").write_bytes(write_key_file(key, None))
    (folder / "programme.toml").write_text(PROGRAMME, encoding="utf-8")
    (folder / "roster.csv").write_text(ROSTER, encoding="utf-8")
    draft = read_event(PROGRAMME.encode(), ROSTER.encode())
    make_kit(folder / "event.ntkit", draft, KitHands((key.recipient, sheet.recipient), Secret(TOLD), key=key))
    receipts = []
    for name in ("anna", "bert"):
        with Vault.create(folder / f"{name}.ntvault", Secret(PASSPHRASE)) as vault:
            desk = RapporteurDesk.open(vault)
            desk.take_kit((folder / "event.ntkit").read_bytes(), Secret(TOLD))
            desk.choose_session("S1")
            desk.commit("sg: capacity comes before the norm")
            receipts.append(desk.seal(desk.sealing(), folder / f"{name}.ntbundle"))
    return Event(folder, key, sheet, tuple(receipts), recommended_twice(key, tmp_path_factory.mktemp("travelled")))


def organiser(hands: Hands) -> OrganiserView:
    view = hands.shell.view
    assert isinstance(view, OrganiserView)
    return view


def six(words: tuple[str, ...]) -> str:
    return ui_words.fingerprint(words)


def words_on(sheet: Path) -> str:
    """What somebody reads on the paper and types."""
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(sheet.read_bytes())).pages)
    numbered = dict(re.findall(r"\b(\d{1,2})\s+(\w+)\b", text.partition("AGE-SECRET-KEY")[0]))
    return " ".join(numbered[str(number)] for number in range(1, 29))


def test_enter_alone_leads_from_a_new_key_to_the_kit_on_proposed_paths(
    hands: Hands, event: Path, tmp_path: Path
) -> None:
    hands.open_vault(tmp_path / "Archive", desk="Organise an event")
    assert "1. Your key" in hands.shown()
    assert "2. The recovery sheet" in hands.shown()
    assert "3. The event kit" in hands.shown()
    hands.line(OWN)
    hands.line(OWN)
    assert (tmp_path / "organiser.ntkey").is_file()
    own = organiser(hands).work.organiser.keys.own
    assert own is not None
    assert six(own.signer.public.fingerprint()) in hands.shown()
    assert hands.focus is organiser(hands).prepare.recovery.path.line
    hands.press("Return")
    first, *others, last = words_on(tmp_path / "recovery-sheet.pdf").split()
    hands.line(" ".join(("wrongly", *others, "quite")))
    assert "No sheet has these words: numbers 1, 28." in hands.shown()
    wrong = organiser(hands).prepare.recovery.typed._wrong
    assert wrong.visibleRegion().boundingRect() == wrong.rect()
    hands.line(first)  # the cursor has chosen the word that is wrong
    hands.type(last)
    hands.press("Tab")  # as Enter does
    assert "No sheet has" not in hands.shown()
    hands.line("another")
    passphrase = organiser(hands).prepare.recovery.passphrase
    assert passphrase.line.hasFocus()
    assert not passphrase.length
    hands.line(OWN)
    assert "Rehearsed." in hands.shown()
    assert not organiser(hands).prepare.recovery.passphrase.length
    hands.line("Dialogues")
    hands.line("Opening")
    hands.press("Return", "Return", "Return")
    hands.type("Lunch")
    hands.into("List of participants (.xlsx or .csv)", str(event / "roster.csv"))
    hands.press("Return")
    assert "Rehearse a recovery sheet first" not in hands.shown()
    hands.type("taxi")
    assert "Weak: whoever copies the file would guess it" in hands.shown()
    hands.press("Return")
    hands.line("taxi")
    kit = read_kit((tmp_path / "Dialogues.ntkit").read_bytes(), passphrase=Secret("taxi"))
    assert len(kit.recipients) == 2
    assert [(each.id, each.title) for each in kit.programme.sessions] == [("S1", "Opening"), ("S2", "Lunch")]
    assert f"Kit number 1 of this programme is in {tmp_path / 'Dialogues.ntkit'}" in hands.shown()
    assert isinstance(hands.focus, QLabel)
    assert "Give it to the rapporteurs. Tell them the passphrase by another way." in hands.focus.text()
    assert kit.organiser is not None
    assert hands.focus.text().endswith(six(kit.organiser.fingerprint()))
    assert not hands.focus.visibleRegion().isEmpty()


def test_sessions_are_typed_in_the_order_in_which_they_are_read(hands: Hands, tmp_path: Path) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.go_to("Title of the programme")
    hands.type("Dialogues")
    hands.press("Tab", "Tab")
    for title, day in (("Who audits whom?", "1 March 2027"), ("Lunch", "2 March 2027")):
        hands.type(title)
        hands.press("Tab")
        hands.press("Ctrl+A")
        hands.type(day)
        hands.press("Tab")
        hands.type("West room")
        hands.press("Tab", "Tab")
        if title != "Lunch":
            hands.go_to("Add a session")
            hands.press("Return")
    hands.press(*["Shift+Tab"] * 6)
    assert hands.focus.accessibleName() == "What may be kept, session 1"
    typed = organiser(hands).prepare.kit.programme.sessions.sessions
    assert [(each.title, each.day, each.room) for each in typed] == [
        ("Who audits whom?", "2027-03-01", "West room"),
        ("Lunch", "2027-03-02", "West room"),
    ]
    assert "S1\n" in hands.shown()
    assert "S2\n" in hands.shown()


def test_a_day_stands_in_words_in_the_language_that_is_shown(hands: Hands, tmp_path: Path) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.into("Title, session 1", "Dinner")
    hands.into("Day: 2027-02-01, session 1", "2027-08-01")
    day = hands.focus
    assert isinstance(day, QLineEdit)
    hands.press("Tab")
    assert day.text() == "1 August 2027"
    hands.application.show_language("fr")
    hands.settle()
    assert day.text() == "1er août 2027"
    assert [each.day for each in organiser(hands).prepare.kit.programme.sessions.sessions] == ["2027-08-01"]


def test_a_day_in_numbers_that_may_be_either_of_two_is_asked_for_in_words(hands: Hands, tmp_path: Path) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.into("Title, session 1", "Dinner")
    hands.into("Day: 2027-02-01, session 1", "03/10/2027")
    hands.press("Return")
    assert "“03/10/2027” may be either of two days. Write the month as a word" in hands.shown()
    assert "is not a whole date" not in hands.shown()


def test_an_error_of_a_file_goes_once_another_one_is_typed(hands: Hands, tmp_path: Path) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    for field, text in (("Title of the programme", "Dialogues"), ("Title, session 1", "Dinner")):
        hands.into(field, text)
    hands.into("List of participants (.xlsx or .csv)", str(tmp_path / "Lunch"))
    hands.press("Return")
    assert hands.shell.notice.isVisible()
    hands.go_to("List of participants (.xlsx or .csv)")
    hands.type("x")
    assert not hands.shell.notice.isVisible()


def test_a_programme_that_is_being_typed_comes_back_after_a_lock(hands: Hands, tmp_path: Path) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.into("Title of the programme", "Dialogues")
    hands.into("Title, session 1", "Dinner")
    hands.into("Day: 2027-02-01, session 1", "1 March")
    hands.shell.lock()
    hands.line(PASSPHRASE)
    form = organiser(hands).prepare.kit.programme
    assert form.name.text() == "Dialogues"
    assert [(each.title, each.day) for each in form.sessions.sessions] == [("Dinner", "1 March")]
    records = len(list(organiser(hands).work.vault.records()))
    assert organiser(hands).keep()
    assert len(list(organiser(hands).work.vault.records())) == records  # what is kept is not written again


def test_a_day_that_is_none_is_told_with_its_session_and_gone_to(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(SHORT_LIST, encoding="utf-8")
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.into("Title of the programme", "Dialogues")
    hands.into("Title, session 1", "Dinner")
    hands.into("Day: 2027-02-01, session 1", "1 March")
    hands.into("List of participants (.xlsx or .csv)", str(tmp_path / "list.csv"))
    hands.press("Return")
    assert hands.focus.accessibleName() == "Day: 2027-02-01, session 1"
    assert "Session S1, Dinner: “1 March” is not a whole date." in hands.shown()
    hands.type("2027-03-01")
    hands.into("List of participants (.xlsx or .csv)", str(tmp_path / "list.csv"))
    hands.press("Return")
    assert "is not a whole date" not in hands.shown()
    assert hands.focus is organiser(hands).prepare.kit.hands.passphrase.line


def test_lines_that_could_not_be_read_are_told_with_what_stands_there_and_make_no_kit(
    hands: Hands, tmp_path: Path
) -> None:
    (tmp_path / "bad.csv").write_text(
        f"{SHORT_LIST}Ann Grey,,business\nAda Mauve,Ardente,wizard\n", encoding="utf-8"
    )
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.into("Title of the programme", "Dialogues")
    hands.into("Title, session 1", "Dinner")
    hands.into("List of participants (.xlsx or .csv)", str(tmp_path / "bad.csv"))
    hands.press("Return")
    form = organiser(hands).prepare.kit
    assert not form.hands.isVisible()
    told = hands.focus.text()  # type: ignore[attr-defined]
    assert (
        "none of Research, Business, Institutions, Civil society; it was left out. “wizard” stands there." in told
    )
    assert "1 line could not be read" in told
    assert told.index("it was left out") < told.index("without an affiliation")
    hands.press("Return")
    assert hands.focus is form.roster.line
    assert "3 participants · “name” is the name · “affiliation” is the organisation" in hands.shown()


def test_names_to_check_are_told_before_all_else_that_was_put_right(hands: Hands, tmp_path: Path) -> None:
    damaged = "Ada Mauve,FÃ©dÃ©ration,research\nInÃ¨s Vidal,Jade River Lab,research\n"
    (tmp_path / "list.csv").write_text(f"{SHORT_LIST}{damaged}", encoding="utf-8")
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.into("Title of the programme", "Dialogues")
    hands.into("Title, session 1", "Dinner")
    hands.into("List of participants (.xlsx or .csv)", str(tmp_path / "list.csv"))
    hands.press("Return")
    told = organiser(hands).prepare.kit._problems.text().split("\n")
    assert [line[: len("• Line 5: “name”")] for line in told if "wrong coding" in line] == [
        "• Line 5: “name”",
        "• Line 4: “organ",
    ]


def test_another_second_passphrase_makes_no_kit_and_goes_back_to_the_first(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    with_draft(hands, made, tmp_path)
    hands.into("Passphrase that you will tell the rapporteurs", "taxi")
    hands.press("Return")
    hands.line("taxis")
    form = organiser(hands).prepare.kit.hands
    assert hands.focus is form.passphrase.line
    assert not (tmp_path / "made.ntkit").exists()


def test_the_passphrase_of_a_kit_is_drawn(hands: Hands, made: Event, tmp_path: Path) -> None:
    with_draft(hands, made, tmp_path)
    hands.go_to("Draw five words")
    hands.press("Return")
    form = organiser(hands).prepare.kit.hands
    words = form.passphrase.line.text()
    assert form.again.line.text() == words
    assert hands.focus is form.passphrase.line
    hands.press("Return", "Return")
    assert read_kit((tmp_path / "made.ntkit").read_bytes(), passphrase=Secret(words)).programme.title == "Dialogues"
    assert (form.passphrase.length, form.again.length) == (0, 0)


def test_a_kit_takes_no_passphrase_that_opens_the_vault(hands: Hands, made: Event, tmp_path: Path) -> None:
    with_draft(hands, made, tmp_path)
    hands.into("Passphrase that you will tell the rapporteurs", PASSPHRASE)
    hands.press("Return")
    hands.line(PASSPHRASE)
    form = organiser(hands).prepare.kit.hands
    assert "This passphrase opens this vault, and every rapporteur would be told it." in hands.shown()
    assert hands.focus is form.passphrase.line
    assert not form.passphrase.length
    assert not (tmp_path / "made.ntkit").exists()


def test_a_kit_takes_no_passphrase_that_opens_the_key(hands: Hands, made: Event, tmp_path: Path) -> None:
    own = tmp_path / "own.ntkey"
    own.write_bytes(write_key_file(made.key, Secret(OWN)))
    with_draft(hands, made, tmp_path, own, OWN)
    hands.into("Passphrase that you will tell the rapporteurs", OWN)
    hands.press("Return")
    hands.line(OWN)
    assert "This passphrase opens your key" in hands.shown()
    form = organiser(hands).prepare.kit.hands
    assert hands.focus is form.passphrase.line
    assert not form.passphrase.length
    assert not (tmp_path / "made.ntkit").exists()
    hands.line("taxi")
    hands.line("taxi")
    assert (tmp_path / "made.ntkit").exists()


def test_while_a_kit_is_made_its_passphrase_is_not_said_to_be_missing(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    with_draft(hands, made, tmp_path)
    form = organiser(hands).prepare.kit.hands
    hands.into("Passphrase that you will tell the rapporteurs", "taxi")
    hands.press("Return")
    hands.type("taxi")
    form.again.entered_key.emit()
    assert hands.shell.runner.busy
    assert "no passphrase yet" not in hands.shown()
    assert not form.go.isEnabled()
    hands.settle()
    assert "no passphrase yet" not in hands.shown()


def choose_a_file(hands: Hands) -> None:
    """The programme is in a file."""
    hands.go_to("The programme is")
    hands.press("Down")


def with_draft(hands: Hands, made: Event, tmp_path: Path, key: Path | None = None, passphrase: str = "") -> None:
    """Programme and roster are looked at, with the key that is open."""
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.into("Key file", str(key or made.folder / "organiser.ntkey"))
    hands.press("Return")
    hands.line(passphrase)
    choose_a_file(hands)
    hands.into("Programme (.toml)", str(made.folder / "programme.toml"))
    hands.into("List of participants (.xlsx or .csv)", str(made.folder / "roster.csv"))
    hands.press("Return")
    assert hands.focus is organiser(hands).prepare.kit.confirmed
    hands.press("Space")
    organiser(hands).prepare.kit.hands.path.set_path(tmp_path / "made.ntkit")


def test_enter_leads_on_once_what_is_odd_in_the_list_is_confirmed(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    with_draft(hands, made, tmp_path)
    form = organiser(hands).prepare.kit
    hands.press("Space", "Return")
    assert form.confirmed.hasFocus()
    assert "read the list above and confirm it" in hands.shown()
    hands.press("Space", "Return")
    assert form.hands.passphrase.line.hasFocus()


def test_a_heading_that_may_name_somebody_is_told_and_confirmed(hands: Hands, made: Event, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(made.folder, tmp_path / "headed"))
    with (folder / "programme.toml").open("a", encoding="utf-8") as file:
        file.write('\n[template.fr]\nconsensus = "Ardente"\n')
    with_draft(hands, replace(made, folder=folder), tmp_path)
    assert "“consensus” of the brief in fr may name" in hands.shown()


def test_tab_goes_downwards_through_the_kit(hands: Hands, made: Event, tmp_path: Path) -> None:
    with_draft(hands, made, tmp_path)
    form = organiser(hands).prepare.kit
    hands.go_to("List of participants (.xlsx or .csv)")
    order = [form.roster.line, form.look, form.confirmed, form.hands.passphrase.line, form.hands.again.line]
    met = [hands.focus]
    while hands.focus is not order[-1] and len(met) < 40:
        hands.press("Tab")
        met.append(hands.focus)
    assert [each for each in met if each in order] == order


def test_without_a_rehearsal_the_window_makes_no_kit(hands: Hands, event: Path, tmp_path: Path) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.into("Key file", str(event / "organiser.ntkey"))
    hands.press("Return", "Return")
    choose_a_file(hands)
    hands.into("Programme (.toml)", str(event / "programme.toml"))
    hands.into("List of participants (.xlsx or .csv)", str(event / "roster.csv"))
    hands.press("Return")
    assert "Rehearse a recovery sheet first" in hands.shown()
    hands.into("Passphrase that you will tell the rapporteurs", "taxi")
    hands.into("The same passphrase again", "taxi")
    hands.into("Event kit (.ntkit)", str(tmp_path / "made.ntkit"))
    hands.press("Return")
    assert not (tmp_path / "made.ntkit").exists()


def test_a_lost_key_comes_back_from_its_sheet(hands: Hands, tmp_path: Path) -> None:
    sheet = new_key()
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.go_to("From a recovery sheet")
    hands.press("Space")
    hands.into("The 28 words of the recovery sheet", " ".join(recovery_words(sheet).reveal()))
    hands.into("Key file", str(tmp_path / "back.ntkey"))
    hands.into("Passphrase of the key", OWN)
    hands.into("The same passphrase again", OWN)
    hands.press("Return")
    assert six(sheet.fingerprint()) in hands.shown()
    assert (tmp_path / "back.ntkey").is_file()


def test_a_new_key_can_be_made_beside_one_that_is_there(hands: Hands, made: Event, tmp_path: Path) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.into("Key file", str(made.folder / "organiser.ntkey"))
    hands.go_to("Make a new key")
    hands.press("Return")
    form = organiser(hands).prepare.key
    assert form.path.path != made.folder / "organiser.ntkey"
    assert form.go.text() == "Make a new key"
    assert hands.focus is form.passphrase.line


def test_the_words_of_a_sheet_can_be_read_and_hidden_and_do_not_get_into_the_clipboard(
    hands: Hands, tmp_path: Path, app: QApplication
) -> None:
    app.clipboard().setText("before")
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.go_to("From a recovery sheet")
    hands.press("Space")
    hands.into("The 28 words of the recovery sheet", "acid fox\n lemon")
    field = organiser(hands).prepare.key.typed
    assert field.text.isVisible()
    assert "3 words of 28" in hands.shown()
    hands.press("Ctrl+A", "Ctrl+C")
    assert "acid" not in app.clipboard().text()
    hands.go_to("Hide the words")
    hands.press("Space")
    assert not field.text.isVisible()
    assert "The words are hidden." in hands.shown()
    assert field.held().reveal().split() == ["acid", "fox", "lemon"]


def test_a_kit_for_the_keys_that_rapporteurs_handed_in_needs_no_passphrase(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    anna, bert, stranger = new_key(), new_key(), new_key()
    (tmp_path / "bert.txt").write_text(f"{bert.recipient}\n", encoding="utf-8")
    (tmp_path / "stranger.ntkey").write_bytes(write_key_file(stranger, None))
    with_draft(hands, made, tmp_path)
    hands.go_to("The kit opens with")
    hands.press("Down")
    hands.go_to("The rapporteurs’ keys, pasted one below the other (age1pq1…)")
    form = organiser(hands).prepare.kit.hands
    form.rapporteurs.lines.insertPlainText(f"Anna: {anna.recipient}")
    form.rapporteurs.take_files([tmp_path / "bert.txt", tmp_path / "stranger.ntkey"])
    assert "This file is a private key" in hands.shown()
    assert six(anna.fingerprint()) in hands.shown()
    assert six(bert.fingerprint()) in hands.shown()
    form.rapporteurs.lines.insertPlainText("\nno key")
    hands.settle()
    assert "No whole key in line: 3" in hands.shown()
    assert not form.go.isEnabled()
    for _ in "no key":
        hands.press("Backspace")
    hands.go_to("Make the kit")
    hands.press("Return")
    assert "Give it to the rapporteurs. When they open it" in hands.shown()
    assert f"words: {six(made.key.signer.public.fingerprint())}" in hands.shown()
    assert "Tell them the passphrase" not in hands.shown()
    data = (tmp_path / "made.ntkit").read_bytes()
    for key in (anna, bert, made.key):
        assert read_kit(data, identities=[key.identity]).recipients == (made.key.recipient, made.sheet.recipient)
    with pytest.raises(OtherRecipientsError):
        read_kit(data, identities=[stranger.identity])


def test_a_corrected_kit_goes_on_where_the_one_before_was_and_may_have_another_passphrase(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    before = read_kit((made.folder / "event.ntkit").read_bytes(), passphrase=Secret(TOLD))
    with_draft(hands, made, tmp_path)
    hands.go_to("It corrects a kit that rapporteurs have")
    hands.press("Space")
    hands.into("The kit that the rapporteurs have (.ntkit)", str(made.folder / "event.ntkit"))
    hands.press("Return")
    hands.line(TOLD)
    hands.into("Passphrase that you will tell the rapporteurs", "another one")
    hands.press("Return")
    hands.line("another one")
    after = read_kit((tmp_path / "made.ntkit").read_bytes(), passphrase=Secret("another one"))
    assert (after.id, after.edition, after.revision) == (before.id, before.edition, 2)
    assert "Kit number 2 of this programme" in hands.shown()


def test_a_kit_is_corrected_with_the_programme_and_the_abbreviations_that_are_in_it(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    before = read_kit((made.folder / "event.ntkit").read_bytes(), passphrase=Secret(TOLD))
    (tmp_path / "list.csv").write_text(ROSTER.replace("Jonas Weidlich", "Jonas Weidlich-Marr"), encoding="utf-8")
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.into("Key file", str(made.folder / "organiser.ntkey"))
    hands.press("Return", "Return")
    choose_a_file(hands)
    hands.press("Down")
    hands.into("The kit that the rapporteurs have (.ntkit)", str(made.folder / "event.ntkit"))
    hands.press("Return")
    hands.line(TOLD)
    hands.line(str(tmp_path / "list.csv"))
    assert "It brings 1 abbreviation" in hands.shown()
    hands.press("Space")
    hands.into("Event kit (.ntkit)", str(tmp_path / "made.ntkit"))
    hands.into("Passphrase that you will tell the rapporteurs", TOLD)
    hands.press("Return")
    hands.line(TOLD)
    after = read_kit((tmp_path / "made.ntkit").read_bytes(), passphrase=Secret(TOLD))
    assert (after.id, after.programme, after.wording) == (before.id, before.programme, before.wording)
    assert after.edition != before.edition
    assert [person.name for person in after.roster if person.id == "P05"] == ["Jonas Weidlich-Marr"]


def test_a_running_programme_gets_other_keys_in_the_window(hands: Hands, made: Event, tmp_path: Path) -> None:
    colleague = new_key()
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.go_to("Keys and losses (F9)")
    hands.press("Return")
    assert "Open your key under Prepare first" in hands.shown()
    hands.press("F5")
    hands.into("Key file", str(made.folder / "organiser.ntkey"))
    hands.press("Return", "Return")
    hands.go_to("Keys and losses (F9)")
    hands.press("Return")
    hands.into("The kit that the rapporteurs have (.ntkit)", str(made.folder / "event.ntkit"))
    hands.press("Return")
    hands.line(TOLD)
    hands.into("Passphrase that you will tell the rapporteurs", TOLD)
    hands.into("The same passphrase again", TOLD)
    hands.into("More recipients (age1pq…), separated by spaces", colleague.recipient)
    hands.into("Event kit (.ntkit)", str(tmp_path / "next.ntkit"))
    hands.press("Return")
    before = read_kit((made.folder / "event.ntkit").read_bytes(), passphrase=Secret(TOLD))
    after = read_kit((tmp_path / "next.ntkit").read_bytes(), passphrase=Secret(TOLD))
    assert after.recipients == (made.key.recipient, made.sheet.recipient, colleague.recipient)
    assert (after.id, after.roster) == (before.id, before.roster)
    assert after.organiser == made.key.signer.public


def test_what_a_sheet_opens_is_told_in_the_window(hands: Hands, made: Event, tmp_path: Path) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.go_to("Keys and losses (F9)")
    hands.press("Return")
    for path in (*made.bundles, made.folder / "event.ntkit"):
        hands.into("Path of a bundle to add", str(path))
        hands.press("Return")
    hands.go_to("From a recovery sheet")
    hands.press("Space")
    hands.line(" ".join(recovery_words(made.sheet).reveal()))
    assert "2 of 3 files can be opened." in hands.shown()
    rows = organiser(hands).keys.opens.results.model()
    below = [str(rows.index(row, 1).data()) for row in range(rows.rowCount())]
    assert below == ["Opens", "Opens", "Does not open"]
    assert six(made.sheet.fingerprint()) in hands.shown()
    hands.application.show_language("fr")
    hands.settle()
    assert "Fichiers qui s’ouvrent\u00a0: 2 sur 3." in hands.shown()


def test_a_key_is_opened_once_until_the_window_locks_and_each_new_rapporteur_is_compared(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.press("F6")
    first, second = made.receipts
    hands.into("Path of a bundle to add", str(first.path))
    hands.press("Return")
    hands.into("Your key file", str(made.folder / "organiser.ntkey"))
    hands.press("Return", "Return")
    page = organiser(hands).import_
    assert not page.go.isEnabled()
    assert hands.focus.accessibleName() == f"The rapporteur read out: {six(first.words)}"
    hands.press("Shift+Tab")
    assert page.preview.hasFocus()
    hands.press("Tab", "Space", "Tab")
    assert page.go.hasFocus()
    hands.press("Return")
    assert "Imported: 1 note." in hands.shown()

    hands.into("Path of a bundle to add", str(second.path))
    hands.press("Return")
    assert "1 key is open" in hands.shown()
    hands.go_to("Look at them")
    hands.press("Return")
    assert "it is a new rapporteur, a new vault, or a stranger" in hands.shown()
    hands.press("Space", "Space", "Return")  # ticked, and no more: Enter imports nothing that was not compared
    assert not page.go.isEnabled()
    assert "Space ticks six words once they were compared." in hands.shown()
    hands.press("Space")
    assert "All are compared: Enter imports." in hands.shown()
    hands.press("Return")
    desk = organiser(hands).work.organiser
    assert len(desk.points()) == 2

    ring = desk.keys
    hands.press("Ctrl+L")
    assert ring.keys == ()
    hands.line(PASSPHRASE)
    assert organiser(hands).work.organiser.keys.own is None


@pytest.mark.parametrize("scale", [100, 200])
def test_once_the_words_are_ticked_the_import_is_in_sight(
    hands: Hands, made: Event, tmp_path: Path, scale: int
) -> None:
    hands.shell.resize(1180, 760)
    hands.application.preferences.change(text_size=scale)
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.press("F6")
    hands.line(str(made.bundles[0]))
    hands.into("Your key file", str(made.folder / "organiser.ntkey"))
    hands.press("Return", "Return", "Space")
    page = organiser(hands).import_
    assert page.go.isEnabled()
    assert page.go.visibleRegion().boundingRect() == page.go.rect()
    hands.press("Return")
    assert "Imported: 1 note." in hands.shown()


def test_a_bundle_that_was_refused_is_still_told_of_after_the_others_were_imported(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.ntbundle"
    broken.write_bytes(made.bundles[0].read_bytes()[:-40])
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.press("F6")
    hands.into("Path of a bundle to add", str(made.bundles[0]))
    hands.press("Return")
    hands.line(str(broken))
    hands.into("Your key file", str(made.folder / "organiser.ntkey"))
    hands.press("Return", "Return", "Space")
    assert "broken.ntbundle: " in hands.shown()
    hands.press("Return")
    assert "Imported: 1 note." in hands.shown()
    assert "broken.ntbundle: " in hands.shown()
    organiser(hands).import_.bundles.add([made.bundles[1]])
    hands.settle()
    assert "broken.ntbundle: " not in hands.shown()


def test_a_wrong_passphrase_of_a_key_is_typed_over_and_a_key_that_is_open_is_not_proposed_again(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    protected = tmp_path / "protected.ntkey"
    protected.write_bytes(write_key_file(made.key, Secret(OWN)))
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.press("F6")
    hands.into("Path of a bundle to add", str(made.bundles[0]))
    hands.press("Return")
    hands.into("Your key file", str(protected))
    hands.press("Return", "Return")
    assert hands.focus is organiser(hands).import_.unlock.passphrase.line, "an empty passphrase is not tried"
    assert "This key has a passphrase: type it, then press Enter." in hands.shown()
    hands.line("not this one")
    assert "This passphrase does not open the file" in hands.shown()
    hands.line(OWN)
    page = organiser(hands).import_
    assert page.preview.isVisible()
    hands.go_to("Open one more key")
    hands.press("Space")
    assert page.unlock.file.path is None


def test_after_an_import_was_taken_back_the_keys_stay_on_the_page(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.press("F6")
    page = organiser(hands).import_
    desk: OrganiserDesk = organiser(hands).work.organiser
    desk.import_(desk.look_at([("a", made.bundles[0].read_bytes())], [made.key.identity]))
    page.refresh()
    hands.go_to("Take the last import back")
    hands.press("Return")
    assert page.isAncestorOf(hands.focus)


def test_what_is_no_bundle_is_named_and_not_taken_and_a_bundle_is_taken_out_by_a_button(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.press("F6")
    page = organiser(hands).import_.bundles
    hands.line(str(tmp_path / "nowhere.ntbundle"))
    assert f"There is no file {tmp_path / 'nowhere.ntbundle'}: check the path." in hands.shown()
    for passphrase in (
        "piano orange hotel",
        "piano/orange/hotel",
        "/piano hotel.",
        "~piano",
        "piano " * 60,
    ):  # typed without a look
        hands.line(passphrase)
        assert "There is no such file: check the path." in hands.shown()
    assert "piano" not in hands.shown()
    hands.line(str(made.folder / "roster.csv"))  # over the wrong path, which is still there to be mended
    assert "roster.csv is not a sealed bundle, and was not taken into the list." in hands.shown()
    assert not page.paths
    hands.line(str(made.folder))
    assert page.paths == tuple(sorted(made.bundles))
    assert "was not taken" in hands.shown()  # until they are looked at: else one of four would be missed
    hands.press("Return")  # in the empty line: go on
    assert hands.focus.accessibleName() in ("Your key file", "Passphrase of the key (empty if it has none)")
    hands.go_to("Take the chosen one out (Del)")
    hands.press("Return")
    assert page.paths == tuple(sorted(made.bundles))[1:]
    hands.press("Del")
    assert page.line.hasFocus()


def test_one_missing_file_stops_no_look_and_an_error_moves_nothing(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.press("F6")
    page = organiser(hands).import_
    gone = tmp_path / "gone.ntbundle"
    gone.write_bytes(made.bundles[1].read_bytes())
    page.bundles.add([gone, made.bundles[0]])
    gone.unlink()
    organiser(hands).work.organiser.keys.use(made.key)
    page.entered()
    hands.settle()
    hands.press("Return")
    assert "1 bundle can be imported." in hands.shown()
    assert "gone.ntbundle: " in hands.shown()
    assert "cannot be read" in hands.shown()
    places = {each: each.mapTo(hands.shell, QPoint()) for each in (page.bundles, page.look, page.preview, page.go)}
    hands.shell.notice.show_error(NotetakerError())
    hands.settle()
    assert places == {each: each.mapTo(hands.shell, QPoint()) for each in places}
    for _ in range(12):
        hands.press("Tab")
        notice = hands.shell.notice
        over = QRect(notice.mapTo(hands.shell, QPoint()), notice.size())
        focused = QRect(hands.focus.mapTo(hands.shell, QPoint()), hands.focus.size())
        assert notice.isAncestorOf(hands.focus) or not over.intersects(focused)


def test_a_newer_bundle_is_told_to_take_a_place_and_mixed_kits_stay_told(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    desk = organiser(hands).work.organiser
    desk.keys.use(made.key)
    desk.import_(desk.look_at([("a", made.bundles[0].read_bytes())], [made.key.identity]))
    vault = tmp_path / "anna.ntvault"
    shutil.copytree(made.folder / "anna.ntvault", vault)
    draft = read_event(PROGRAMME.encode(), f"{ROSTER}P12,Bo Lind,Nordlys Institute,,,Fellow,research,S1\n".encode())
    given = KitHands((made.key.recipient, made.sheet.recipient), Secret(TOLD), key=made.key)
    make_kit(tmp_path / "b.ntkit", draft, given, replaces=(made.folder / "event.ntkit").read_bytes())
    with Vault.open(vault, Secret(PASSPHRASE)) as opened:
        rapporteur = RapporteurDesk.open(opened)
        rapporteur.take_kit((tmp_path / "b.ntkit").read_bytes(), Secret(TOLD))
        rapporteur.choose_session("S1")
        rapporteur.commit("sg: one more thing")
        newer = rapporteur.seal(rapporteur.sealing(), tmp_path / "newer.ntbundle").path
    hands.press("F6")
    page = organiser(hands).import_
    page.bundles.add([newer, made.bundles[1]])
    hands.go_to("Look at them")
    hands.press("Return", "Space")
    assert "Made with different kits" in hands.shown()
    hands.go_to("Import")
    hands.press("Return")
    assert "Imported: 3 notes, in the place of 1 from an earlier bundle." in hands.shown()
    assert "Made with different kits" in hands.shown()


def test_the_report_says_why_no_category_is_shown_and_whose_bundle_asks_for_it(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    desk = organiser(hands).work.organiser
    desk.import_(desk.look_at([(each.name, each.read_bytes()) for each in made.bundles], [made.key.identity]))
    vault = tmp_path / "carl.ntvault"
    with Vault.create(vault, Secret(PASSPHRASE)) as opened:
        rapporteur = RapporteurDesk.open(opened)
        rapporteur.take_kit((made.folder / "event.ntkit").read_bytes(), Secret(TOLD))
        rapporteur.choose_session("S1")
        rapporteur.move(">>here: P01, P04, P07")
        rapporteur.commit("sg: said while only three were there")
        receipt = rapporteur.seal(rapporteur.sealing(), tmp_path / "carl.ntbundle")
    hands.press("F7")
    assert "“Participants”" not in hands.shown()
    desk.import_(desk.look_at([("carl", receipt.path.read_bytes())], [made.key.identity]))
    hands.press("F6", "F7")
    assert (
        "all notes read “Participants”, because the bundle with the receipt " + six(receipt.words) in hands.shown()
    )


def test_the_proposed_folder_of_the_report_follows_the_language_until_one_chooses(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    desk = organiser(hands).work.organiser
    desk.import_(desk.look_at([("a", made.bundles[0].read_bytes())], [made.key.identity]))
    hands.press("F7")
    page = organiser(hands).report
    hands.application.show_language("fr")
    hands.settle()
    assert page.folder.path == tmp_path / "Rapport"
    page.folder.set_path(tmp_path / "Mine")
    hands.application.show_language("en")
    hands.settle()
    assert page.folder.path == tmp_path / "Mine"


@pytest.mark.parametrize("text_size", [100, 200])
def test_where_the_keys_go_on_coming_to_prepare_is_in_sight(
    hands: Hands, made: Event, tmp_path: Path, text_size: int
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.application.preferences.change(text_size=text_size)
    hands.settle()
    hands.shell.resize(1000, 620)
    organiser(hands).work.organiser.keys.use(made.key)
    hands.press("F6", "F5")
    assert hands.focus is organiser(hands).prepare.kit.programme.name
    seen = hands.focus.visibleRegion().boundingRect()
    assert seen.height() == hands.focus.height()


def test_sessions_without_a_bundle_stand_one_below_the_other(hands: Hands, made: Event, tmp_path: Path) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.press("F6")
    page = organiser(hands).import_
    desk: OrganiserDesk = organiser(hands).work.organiser
    desk.keys.use(made.key)
    page.bundles.add([made.bundles[0]])
    hands.go_to("Look at them")
    hands.press("Return")
    gaps = page.missing.model()
    titles = [str(gaps.index(row, 0).data()) for row in range(gaps.rowCount())]
    assert titles == ["Closing, with all delegations"]
    hands.press("Space")
    hands.go_to("Import")
    hands.press("Return")
    assert "Imported: 1 note." in hands.shown()
    assert "Sessions without a bundle yet" in hands.shown()
    assert gaps.rowCount() == 1


def test_the_rapporteur_sees_whose_kit_it_is_and_is_not_asked_about_the_organisers_list(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.open_vault(tmp_path / "Notes")
    hands.application.preferences.change(text_size=200)
    hands.into("Event kit (.ntkit)", str(made.folder / "event.ntkit"))
    hands.into("Passphrase of the kit, as the organiser told you", TOLD)
    hands.press("Return")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert view.prepare.sessions.hasFocus()
    assert not view.prepare.signed.visibleRegion().isEmpty()  # to be compared at once
    shown = hands.shown()
    assert "The organiser’s words — compare by voice" in shown
    assert six(made.key.signer.public.fingerprint()) in shown
    assert "Where your bundle goes: only these keys can open it" in shown
    for key in (made.key, made.sheet):
        assert six(key.fingerprint()) in shown
    assert view.work.rapporteur.roster_doubts
    assert "is also an ordinary word" not in shown


def test_a_rapporteur_makes_a_key_in_the_window_and_opens_with_it_the_kit_that_is_sealed_for_it(
    hands: Hands, made: Event, tmp_path: Path, app: QApplication
) -> None:
    hands.open_vault(tmp_path / "Notes")
    hands.go_to("The organiser asks for a key of mine")
    hands.press("Space")
    hands.line(OWN)
    hands.line(OWN)
    assert hands.focus.text() == "Copy the recipient"  # type: ignore[attr-defined]
    hands.press("Return")
    handed = app.clipboard().text()
    draft = read_event(PROGRAMME.encode(), ROSTER.encode())
    given = KitHands((made.key.recipient, made.sheet.recipient), rapporteurs=(handed,), key=made.key)
    make_kit(tmp_path / "keys.ntkit", draft, given)
    hands.into("Event kit (.ntkit)", str(tmp_path / "keys.ntkit"))
    hands.press("Return")
    assert hands.focus.accessibleName() == "Passphrase of the key (empty if it has none)"
    hands.line("not this one")
    assert "This passphrase does not open the file" in hands.shown()
    hands.line(OWN)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert view.work.rapporteur.programme == draft.programme
    assert six(made.key.signer.public.fingerprint()) in hands.shown()


def test_before_publishing_a_reader_is_played_and_names_are_looked_for_in_what_was_written(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    desk = organiser(hands).work.organiser
    bundle = made.bundles[0]
    desk.import_(desk.look_at([(bundle.name, bundle.read_bytes())], [made.key.identity]))
    hands.press("F7", "Return")
    assert (tmp_path / "Report" / "report.en.html").is_file()
    page = organiser(hands).report
    assert page.folder.path == tmp_path / "Report"
    assert f"Written to {tmp_path / 'Report'}:\nreport." in hands.shown()
    edited = tmp_path / "Old" / "report.en.docx"
    edited.parent.mkdir()
    edited.write_bytes(b"edited")
    page.folder.set_path(tmp_path / "Old")
    hands.go_to("Write the report")
    hands.press("Return")
    assert "exists already" in hands.shown()
    assert edited.read_bytes() == b"edited"
    edited.unlink()
    page.folder.set_path(tmp_path / "Rapport")
    hands.press("Return")
    hands.go_to("Check before publishing (F10)")
    hands.press("Return")
    assert organiser(hands).check.folder.path == tmp_path / "Rapport"
    hands.line(str(made.folder / "roster.csv"))
    assert (
        "1 note: none points at fewer than 3 people or organisations. Over several sessions, no kind"
        in hands.shown()
    )
    hands.press("Return")
    assert "Files read in full: 4 of 4. No participant and no organisation of the list is in them." in hands.shown()
    assert hands.shell.status.text == "Files read in full: 4 of 4."

    (tmp_path / "Rapport" / "mine.txt").write_text("As Solveig Grønn told us", encoding="utf-8")
    hands.into("Folder with what will go out", str(tmp_path / "Rapport"))
    hands.press("Return")
    assert "1 mention of the list: do not publish this." in hands.shown()
    assert "may mean somebody" not in hands.shown()
    rows = organiser(hands).check.looking.rows.model()
    told = "\n".join(str(rows.index(row, column).data()) for row in range(rows.rowCount()) for column in range(2))
    assert "mine.txt" in told
    assert "Solveig" not in told
    assert "Grønn" not in told
    hands.go_to("Show the words that were found")
    hands.press("Space")
    shown = [str(rows.index(row, 1).data()) for row in range(rows.rowCount())]
    assert any("line 1: “Solveig Grønn”\n" in each for each in shown)
    hands.press("F7", "F10")
    assert not any("Solveig" in str(rows.index(row, 1).data()) for row in range(rows.rowCount())), (
        "but for a moment"
    )

    house = "id,name,aliases,affiliation,affiliation_aliases,role,category,sessions\n"
    (tmp_path / "short.csv").write_text(f"{house}P1,Olivia Lamb,,Lighthouse Foundation,,,civil_society,\n", "utf-8")
    (tmp_path / "Rapport" / "mine.txt").write_text("waiting for the money of Lighthouse", encoding="utf-8")
    hands.into("List of participants (.xlsx or .csv)", str(tmp_path / "short.csv"))
    hands.into("Folder with what will go out", str(tmp_path / "Rapport"))
    hands.press("Return")
    assert (
        "No name of the list is certain in them. 1 word may mean somebody of the list: look at it." in hands.shown()
    )


def test_where_nothing_is_imported_the_check_says_where_to_go(hands: Hands, made: Event, tmp_path: Path) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.press("F10")
    assert hands.shown().count("Nothing is imported yet: F6") == 1
    hands.line(str(made.folder / "roster.csv"))
    assert hands.shell.status.text == "Nothing is imported yet: F6"
    desk, bundle = organiser(hands).work.organiser, made.bundles[0]
    hands.press("F6")
    desk.import_(desk.look_at([(bundle.name, bundle.read_bytes())], [made.key.identity]))
    hands.press("F10")
    assert "Nothing is imported yet" not in hands.shown()


def test_enter_goes_on_from_the_report_to_its_folder_and_then_writes_it(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.application.preferences.change(text_size=200)
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    desk, bundle = organiser(hands).work.organiser, made.bundles[0]
    desk.import_(desk.look_at([(bundle.name, bundle.read_bytes())], [made.key.identity]))
    hands.shell.resize(1180, 760)
    hands.press("F7", "Return")
    assert hands.shell.status.text == "Enter writes the report into this folder."
    hands.go_to("Markdown")
    hands.press("Return")  # at the tick of a format, too
    assert hands.focus is organiser(hands).report.folder.line
    assert hands.focus.visibleRegion().boundingRect().height() == hands.focus.height()
    hands.press("Return")
    assert (tmp_path / "Report" / "report.en.html").is_file()


def test_the_report_is_written_as_pdf_while_the_window_goes_on(hands: Hands, made: Event, tmp_path: Path) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    desk, bundle = organiser(hands).work.organiser, made.bundles[0]
    desk.import_(desk.look_at([(bundle.name, bundle.read_bytes())], [made.key.identity]))
    hands.press("F7")
    hands.go_to("PDF")
    hands.press("Space")
    hands.go_to("Write the report")
    hands.press("Return")
    assert sorted(path.name for path in (tmp_path / "Report").iterdir()) == sorted(
        f"{name}.{suffix}" for name in ("report.en", "rapport.fr") for suffix in ("html", "docx", "pdf")
    )
    written = (tmp_path / "Report" / "rapport.fr.pdf").read_bytes()
    assert written == report_pdf(desk.report("fr")), "painted beside the window as in it"
    assert "From before" not in hands.shown()


def test_reports_from_before_in_the_folder_that_was_chosen_are_told(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    desk, bundle = organiser(hands).work.organiser, made.bundles[0]
    desk.import_(desk.look_at([(bundle.name, bundle.read_bytes())], [made.key.identity]))
    hands.press("F7")
    (tmp_path / "Mine").mkdir()
    (tmp_path / "Mine" / "report.fr.html").write_text("", encoding="utf-8")
    organiser(hands).report.folder.set_path(tmp_path / "Mine")
    hands.go_to("Write the report")
    hands.press("Return")
    assert "From before, and it may still have what is left out: report.fr.html. Delete it." in hands.shown()


def test_what_was_written_and_what_was_guessed_is_there_when_one_comes_back(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    view = organiser(hands)
    bundle, desk = made.bundles[0], view.work.organiser
    desk.import_(desk.look_at([(bundle.name, bundle.read_bytes())], [made.key.identity]))
    hands.press("F7", "Return")
    written = f"Written to {tmp_path / 'Report'}:"
    assert written in hands.shown()
    turn_to(hands, IMPORT)
    hands.press("F7")
    assert written in hands.shown()
    hands.press("F10")
    hands.line(str(made.folder / "roster.csv"))
    guessed = "1 note: none points at fewer than 3 people"
    assert guessed in hands.shown()
    view.check.roster.set_path(None)
    turn_to(hands, IMPORT)
    turn_to(hands, CHECK)
    assert guessed in hands.shown()


def test_notes_that_the_list_would_widen_are_guessed_as_the_window_publishes_them(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    desk = organiser(hands).work.organiser
    bundle = made.bundles[0]
    desk.import_(desk.look_at([(bundle.name, bundle.read_bytes())], [made.key.identity]))
    (tmp_path / "short.csv").write_text(SHORT_LIST, "utf-8")
    hands.go_to("Check before publishing (F10)")
    hands.press("Return")
    hands.line(str(tmp_path / "short.csv"))
    assert "1 note: 1 points at fewer than 3 people or organisations." in hands.shown()


def test_a_note_that_points_at_somebody_is_left_out_by_a_key_and_put_back_by_it(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    desk = organiser(hands).work.organiser
    bundle = made.travelled
    desk.import_(desk.look_at([(bundle.name, bundle.read_bytes())], [made.key.identity]))
    (tmp_path / "short.csv").write_text(SHORT_LIST, "utf-8")
    hands.press("F10")
    hands.line(str(tmp_path / "short.csv"))
    page = organiser(hands).check
    assert hands.focus is page.guessing.rows
    assert "2 notes: 2 point at fewer than 3" in hands.shown()
    (item,) = desk.look_at([("again", bundle.read_bytes())], []).items
    assert f"the receipt {six(item.receipt)}: its rapporteur can say it more generally" in hands.shown()
    hands.press("Delete")
    assert "1 note: 1 points at fewer than 3" in hands.shown()
    assert "1 note is left out of the report." in hands.shown()
    assert hands.focus is page.guessing.rows
    assert counts(desk) == (1, 1)
    hands.press("End")
    assert "No report has it, or says that there is such a note." in hands.shown()
    hands.go_to("Put it back in the report (Del)")
    hands.press("Return")
    assert "2 notes: 2 point at fewer than 3" in hands.shown()
    assert counts(desk) == (2, 0)
    hands.press("F7")
    assert "left out" not in hands.shown()
    hands.press("F10")
    page.guessing.rows.setFocus()
    hands.press("Home", "Delete", "Home", "Delete")
    hands.press("F7")
    assert "Every note is left out of the report" in hands.shown()
    hands.press("Return")
    assert "2 notes are left out of the report." in hands.shown()
    assert "left out" in rows_of(page)


def with_report(hands: Hands, made: Event, tmp_path: Path) -> OrganiserDesk:
    """A report of two notes was written."""
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    desk: OrganiserDesk = organiser(hands).work.organiser
    bundle = made.travelled
    desk.import_(desk.look_at([(bundle.name, bundle.read_bytes())], [made.key.identity]))
    hands.press("F7")
    for name in ("Word (DOCX)", "Markdown"):
        hands.go_to(name)
        hands.press("Space")
    hands.go_to("Write the report")
    hands.press("Return")
    return desk


def test_a_report_of_before_that_may_have_what_was_left_out_is_named_until_one_goes_out_without_it(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    desk = with_report(hands, made, tmp_path)
    assert "stays as it is" not in hands.shown()
    desk.withhold(desk.points()[0].note.id)
    hands.press("F6", "F7")
    assert "1 note is left out of the report. The report in “Report” was written before" in hands.shown()
    hands.go_to("Write the report")
    hands.press("Return")
    assert (tmp_path / "Report 2" / "report.en.html").is_file()
    assert "The report in “Report” was written before" in hands.shown()
    shutil.rmtree(tmp_path / "Report")
    hands.press("F6", "F7")
    assert "1 note is left out of the report." in hands.shown()
    assert "written before" not in hands.shown()


def test_a_report_that_was_written_is_written_again_only_when_that_is_wanted(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    with_report(hands, made, tmp_path)
    hands.press("Return")
    assert "The report is in “Report” already. Press again to write it once more, into “Report 2”." in hands.shown()
    assert not (tmp_path / "Report 2").exists()
    hands.press("Return")
    assert (tmp_path / "Report 2" / "report.en.html").is_file()


def test_a_passphrase_in_the_field_of_the_folder_is_no_folder(
    hands: Hands, made: Event, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with_report(hands, made, tmp_path)
    organiser(hands).report.folder.line.setText("silicone reaction soda episode badge")
    organiser(hands).report.folder.setFocus()
    hands.press("Return")
    assert "That is no folder. Write its whole path, or choose it." in hands.shown()
    assert not any("silicone" in path.name for path in tmp_path.iterdir())


def test_formats_are_remembered_as_soon_as_they_are_ticked(hands: Hands, made: Event, tmp_path: Path) -> None:
    with_report(hands, made, tmp_path)
    for name in ("PDF", "CSV", "HTML"):
        hands.go_to(name)
        hands.press("Space")
    hands.press("Ctrl+W")
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.press("F7")
    ticked = [suffix for suffix, box in organiser(hands).report._formats.items() if box.isChecked()]
    assert ticked == ["pdf", "md", "csv"]


def test_a_report_in_the_other_language_is_told_too(hands: Hands, made: Event, tmp_path: Path) -> None:
    desk = with_report(hands, made, tmp_path)
    (tmp_path / "Report").rename(tmp_path / "Rapport")
    hands.press("Ctrl+W")
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.press("F10")
    assert organiser(hands).check.folder.path == tmp_path / "Rapport"
    organiser(hands).work.organiser.withhold(organiser(hands).work.organiser.points()[0].note.id)
    hands.press("F7")
    assert "The report in “Rapport” was written before" in hands.shown()
    assert desk is not organiser(hands).work.organiser


def test_after_a_reopening_the_newest_report_is_checked_and_the_formats_are_those_of_it(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    desk = with_report(hands, made, tmp_path)
    desk.withhold(desk.points()[0].note.id)
    hands.go_to("Write the report")
    hands.press("Return")
    for file in (tmp_path / "Report").iterdir():
        os.utime(file, (1, 1))
    (tmp_path / "Report" / "rapport.fr.md").unlink()  # as if it had been written to
    hands.press("Ctrl+W")
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.press("F10")
    assert organiser(hands).check.folder.path == tmp_path / "Report 2"
    hands.press("F7")
    assert "The reports in “Report 2”, “Report” were written before" in hands.shown()
    ticked = [suffix for suffix, box in organiser(hands).report._formats.items() if box.isChecked()]
    assert ticked == ["html", "md"]


def counts(desk: OrganiserDesk) -> tuple[int, int]:
    """How many notes would be published, and how many are left out."""
    return len(desk.points()), len(desk.withheld)


def test_any_note_can_be_left_out_whatever_a_reader_would_guess(hands: Hands, made: Event, tmp_path: Path) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    desk = organiser(hands).work.organiser
    bundle = made.bundles[0]
    desk.import_(desk.look_at([(bundle.name, bundle.read_bytes())], [made.key.identity]))
    hands.press("F10")
    hands.line(str(made.folder / "roster.csv"))
    page = organiser(hands).check
    assert not rows_of(page)
    hands.go_to("List every note")
    hands.press("Space")
    assert "capacity comes before the norm" in rows_of(page)
    page.guessing.rows.setFocus()
    hands.press("Delete")
    assert [point.note.body.text for point in desk.withheld] == ["capacity comes before the norm"]


def test_before_publishing_the_window_tells_where_several_sessions_together_point_at_one_person(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    desk = organiser(hands).work.organiser
    bundle = made.travelled
    desk.import_(desk.look_at([(bundle.name, bundle.read_bytes())], [made.key.identity]))
    hands.go_to("Check before publishing (F10)")
    hands.press("Return")
    hands.line(str(made.travelled.with_name("travellers.csv")))
    assert "Over several sessions, 1 group of notes of one kind points at too few." in hands.shown()
    page = organiser(hands).check
    assert hands.focus is page.guessing.rows
    told = rows_of(page)
    assert "Recommendations\nOpening, Closing, with all delegations" in told
    assert "Research: too few people or organisations (0–2) were in all of these sessions." in told
    assert "Solveig" not in told
    hands.application.show_language("fr")
    hands.settle()
    assert "D’une séance à l’autre, 1 groupe de notes d’un même type désigne trop peu de monde." in hands.shown()
    assert "Recherche\u00a0: trop peu de personnes ou d’organisations (0–2)" in rows_of(page)


def recommended_twice(key: OrganiserKey, folder: Path) -> Path:
    lines = [
        f"P{number},Person{number} Surname{number},House{number},{category},{sessions}"
        for number, (category, sessions) in enumerate(
            [
                ("research", "S1;S3"),
                *[("research", "S1")] * 3,
                *[("research", "S3")] * 3,
                *[("business", "S1;S3")] * 4,
            ]
        )
    ]
    roster = "\n".join(["id,name,affiliation,category,sessions", *lines]).encode()
    (folder / "travellers.csv").write_bytes(roster)
    kit, sheet = folder / "travel.ntkit", new_key()
    make_kit(
        kit,
        read_event(PROGRAMME.encode(), roster),
        KitHands((key.recipient, sheet.recipient), Secret(TOLD), key=key),
    )
    with Vault.create(folder / "travel.ntvault", Secret(PASSPHRASE)) as vault:
        desk = RapporteurDesk.open(vault)
        desk.take_kit(kit.read_bytes(), Secret(TOLD))
        for session in ("S1", "S3"):
            desk.choose_session(session)
            desk.commit("r: capacity comes before the norm!")
        return desk.seal(desk.sealing(), folder / "travel.ntbundle").path


def rows_of(page: CheckPage) -> str:
    """All that the list under the first question says."""
    rows = page.guessing.rows.model()
    return "\n".join(str(rows.index(row, column).data()) for row in range(rows.rowCount()) for column in range(2))


def test_what_is_odd_in_a_good_list_is_read_before_anything_is_typed(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(f"{SHORT_LIST}Ada Mauve,,business\n", encoding="utf-8")
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.into("Title of the programme", "Dialogues")
    hands.into("Title, session 1", "Dinner")
    hands.into("List of participants (.xlsx or .csv)", str(tmp_path / "list.csv"))
    hands.press("Return")
    told = hands.focus
    assert "Participants without an affiliation: 1 (see line 4)." in told.text()  # type: ignore[attr-defined]
    assert told.visibleRegion().boundingRect() == told.rect()
    assert "Enter goes on." in hands.shown()
    hands.press("Return")
    assert hands.focus is organiser(hands).prepare.kit.hands.passphrase.line


def test_names_that_are_everyday_words_are_told_and_nobody_has_to_confirm_them(
    hands: Hands, tmp_path: Path
) -> None:
    words = re.findall(r"\w+", "Banks Field Long Petit Price Roche Stone Wood Young King Marin Blanc Fisher Baker")
    called = "".join(f"Ada {word},Jade River Lab,research\n" for word in words)
    (tmp_path / "list.csv").write_text(f"{SHORT_LIST}Ada Okonjo,Horizon,business\n{called}", encoding="utf-8")
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.into("Title of the programme", "Dialogues")
    hands.into("Title, session 1", "Dinner")
    hands.into("List of participants (.xlsx or .csv)", str(tmp_path / "list.csv"))
    hands.press("Return")
    kit = organiser(hands).prepare.kit
    assert "Everyday words too: “Tao”, “Horizon”, " in kit._problems.text()
    assert all(f"“{word}”" in kit._problems.text() for word in words)
    assert hands.focus is kit.hands.passphrase.line


def test_the_words_of_a_key_that_was_just_made_are_in_sight(hands: Hands, tmp_path: Path) -> None:
    hands.shell.resize(1180, 760)
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.into("Key file", str(tmp_path / "mine.ntkey"))
    hands.press("Return")
    hands.into("Passphrase of the key", OWN)
    hands.into("The same passphrase again", OWN)
    hands.press("Return")
    key = organiser(hands).work.organiser.keys.own
    assert key is not None
    known = six(key.signer.public.fingerprint())
    (label,) = (each for each in visible(hands.shell) if isinstance(each, QLabel) and each.text() == known)
    assert label.visibleRegion().boundingRect() == label.rect()
    assert f"The key is made. Its words: {known}." in hands.shown()
    assert hands.focus is organiser(hands).prepare.recovery.path.line


def test_after_an_import_the_path_is_empty_and_a_key_leads_back_to_it(
    hands: Hands, made: Event, tmp_path: Path
) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.press("F6")
    page = organiser(hands).import_
    hands.line(str(made.bundles[0]))
    hands.line(str(made.folder / "roster.csv"))
    hands.into("Your key file", str(made.folder / "organiser.ntkey"))
    hands.press("Return", "Return")
    assert "was not taken" not in hands.shown()
    for tick in page.new_keys.ticks:
        assert [len(line.split("·")) - line.endswith("·") for line in tick.text().split("\n")] == [3, 3]
        tick.setChecked(True)
    page.go.click()
    hands.settle()
    assert hands.focus is page.report
    assert not page.bundles.line.text()
    hands.press("F6")
    assert page.bundles.line.hasFocus()


def test_enter_goes_through_the_sessions_and_out_of_them_to_the_list(hands: Hands, tmp_path: Path) -> None:
    hands.sit_down(tmp_path / "Archive", ORGANISER)
    hands.go_to("Title of the programme")
    for line in ("Dialogues", "Opening", "1 March 2027", "West room"):
        hands.type(line)
        hands.press("Return")
    assert hands.focus.accessibleName() == "What may be kept, session 1"
    hands.press("Down", "Return")
    for line in ("Lunch", "", "East room", "", ""):
        hands.type(line)
        hands.press("Return")
    form = organiser(hands).prepare.kit
    assert hands.focus is form.roster.line
    assert [(each.title, each.day, each.room) for each in form.programme.sessions.sessions] == [
        ("Opening", "2027-03-01", "West room"),
        ("Lunch", "2027-03-01", "East room"),
    ], "the day is that of the session before until another is typed, and the row left empty is no session"
    assert [each.regime for each in form.programme.sessions.sessions] == [Regime.ON_RECORD, Regime.RULE]
