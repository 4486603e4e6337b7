"""A programme without an organiser's kit, in the window: typed and from a list, started, corrected."""

from pathlib import Path

from notetaker.exchange import read_bundle, read_key_file
from notetaker.model.secret import Secret
from notetaker.ui.desk_pages import CAPTURE, OWN_PROGRAMME, PREPARE
from notetaker.ui.rapporteur.view import RapporteurView
from tests.exchange.workbooks import workbook
from tests.ui.hands import PASSPHRASE, Hands

LIST = (
    ("Nom", "Prénom", "Organisme", "Catégorie"),
    ("Grønn", "Solveig", "Nordlys Institute", "Recherche"),
    ("Bâ", "Amadou", "Université du Fleuve", "Recherche"),
    ("Wen", "Tao", "Jade River Lab", "Recherche"),
    ("Serrano", "Ilse", "Ligue du Fil", "ONG"),
    ("Mauve", "Ada", "Atelier Bleu", "presse"),
)


def rapporteur(hands: Hands) -> RapporteurView:
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    return view


def typed(hands: Hands, folder: Path) -> RapporteurView:
    """The form with everything in it but the recipients."""
    (folder / "list.xlsx").write_bytes(workbook({"People": LIST}))
    hands.open_vault(folder / "Own")
    hands.go_to("No kit? Start a programme of your own")
    hands.press("Return")
    hands.into("Title of the programme", "Dialogues")
    hands.into("Title, session 1", "Opening")
    hands.into("Day: 2027-02-01, session 1", "2027-02-01")
    hands.into("List of participants (CSV or XLSX)", str(folder / "list.xlsx"))
    hands.into("More participants, one a line", "Oda Lund; Brann; ONG")
    rapporteur(hands).own.look()
    return rapporteur(hands)


def test_from_a_list_to_a_sealed_bundle_by_keys_alone(hands: Hands, tmp_path: Path) -> None:
    view = typed(hands, tmp_path)
    assert view.step == OWN_PROGRAMME
    assert "Line 6 has a category that is none of" in hands.shown()
    assert "6 participants" not in hands.shown()
    assert "5 participants · “Nom” is the surname · “Prénom” is the first name" in hands.shown()
    assert not view.own.go.isEnabled()

    hands.go_to("Go on without 1 line")
    hands.press("Space")
    hands.go_to("Make a key of my own")
    hands.press("Return")
    hands.into("Passphrase of the key", PASSPHRASE)
    hands.into("The passphrase of the key again", PASSPHRASE)
    hands.press("Return")
    view.own.look()
    hands.go_to("Start the programme")
    hands.press("Return")
    assert view.step == PREPARE
    assert "Dialogues" in hands.shown()

    hands.go_to("Sessions")
    hands.press("Return")
    assert view.step == CAPTURE
    hands.line("ab: Ilse Serrano is right about the norm")
    hands.press("F9")
    hands.into("Sealed bundle (.ntbundle)", str(tmp_path / "x.ntbundle"))
    hands.press("Return")
    key = read_key_file((tmp_path / "Own.ntkey").read_bytes(), Secret(PASSPHRASE))
    assert len(read_bundle((tmp_path / "x.ntbundle").read_bytes(), [key.identity]).bundle.notes) == 1


def test_codes_that_are_words_are_marked_and_what_will_be_widened_is_shown_live(
    hands: Hands, tmp_path: Path
) -> None:
    view = typed(hands, tmp_path)
    rows = view.own.people.people.model()
    remarks = {rows.index(n, 1).data(): rows.index(n, 3).data() for n in range(rows.rowCount())}
    assert remarks["Ilse Serrano"] == "“is” is a word"
    assert remarks["Oda Lund"] == ""

    hands.settle()
    cells = view.own.people.exposure
    assert "appears as Participants" not in _texts(cells)
    view.own.people.lines.appendPlainText("Bo Ravn; Brann; institution")
    view.own.look()
    hands.settle()
    assert "appears as Participants" in _texts(cells)


def _texts(exposure: object) -> str:
    model = exposure._model  # type: ignore[attr-defined]
    return "\n".join(str(model.index(n, 1).data()) for n in range(model.rowCount()))


def test_what_is_missing_is_said_and_the_programme_can_be_corrected(hands: Hands, tmp_path: Path) -> None:
    view = typed(hands, tmp_path)
    assert "Nobody could read what you seal" in hands.shown()
    hands.into("Recipients (age1pq1…)", "age1pqwrong")
    hands.go_to("Go on without 1 line")
    hands.press("Space")
    view.own.look()
    hands.go_to("Start the programme")
    hands.press("Return")
    assert "Recipient 1 is not a key" in hands.shown()
    assert view.work.rapporteur.programme is None
    assert view.step == OWN_PROGRAMME


def test_enter_in_the_only_title_says_that_it_is_missing(hands: Hands, tmp_path: Path) -> None:
    hands.open_vault(tmp_path / "Own")
    hands.go_to("No kit? Start a programme of your own")
    hands.press("Return")
    hands.go_to("Title, session 1")
    hands.press("Return")
    assert "A session needs a title." in hands.shown()
    assert hands.focus.accessibleName() == "Title, session 1"
    hands.type("Opening")
    assert "A session needs a title." not in hands.shown()
    hands.press("Return")
    assert hands.focus.accessibleName() == "Day: 2027-02-01, session 1"


def test_what_is_odd_in_several_lines_is_said_once_and_the_tab_key_leads_back_to_it(
    hands: Hands, tmp_path: Path
) -> None:
    view = typed(hands, tmp_path)
    for name in ("Bo Ravn", "Eli Holm", "Pia Dahl"):
        view.own.people.lines.appendPlainText(f"{name}; AI; ONG")
    view.own.look()
    told = hands.shown()
    assert told.count("It is not used for replacing") == 1
    assert "Line 2 (and 3, 4): " in told
    hands.go_to("Title of the programme")
    odd = next(each for each in view.own.people._problems.text().splitlines() if "not used" in each)
    hands.go_to(view.own.people._problems.text())
    assert odd in hands.focus.text()  # type: ignore[attr-defined]
