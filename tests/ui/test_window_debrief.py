"""The debrief in the window: unfinished notes first, points moved by keys, and the brief as DOCX and PDF."""

import io
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from notetaker.model.note import Kind
from notetaker.ui.desk_view import RapporteurView
from notetaker.ui.desks import DEBRIEF, REVIEW
from tests.ui.conftest import NAMES
from tests.ui.hands import Hands


def at_debrief(hands: Hands, vault: Path) -> RapporteurView:
    hands.open_vault(vault, create=False)
    for line in ("cm: + as Hélène d’Aubrac said", "- not for small firms", "wt: three evaluations a year !"):
        hands.line(line)
    hands.press("F10")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert view.step == DEBRIEF
    return view


def rows(view: RapporteurView) -> list[str]:
    model = view.debrief.notes.model()
    return [str(model.index(n, 0).data() or model.index(n, 3).data()) for n in range(model.rowCount())]


def test_unfinished_notes_stand_first_and_each_note_once(hands: Hands, vault: Path) -> None:
    view = at_debrief(hands, vault)

    assert rows(view) == [
        "Unfinished",
        "xy: nobody knows who this is",
        "Consensus",
        "as [an institutional participant] said",
        "No consensus",
        "not for small firms",
        "Recommendations",
        "three evaluations a year",
        "Not in the brief",
        "capacity comes before the norm",
    ]
    assert "1 note is unfinished" in hands.shown()
    hands.go_to("Review (F7)")
    hands.press("Return")
    assert view.step == REVIEW


def test_a_key_moves_the_chosen_note_and_undo_takes_it_back(hands: Hands, vault: Path) -> None:
    view = at_debrief(hands, vault)
    view.debrief.notes.choose(9)
    hands.press("S")
    assert rows(view)[-2:] == ["Next steps", "capacity comes before the norm"]
    assert "Moved: Action. Ctrl+Z takes it back." in hands.shown()
    hands.press("D")
    assert view.work.rapporteur.notes()[0].kind is Kind.DISAGREEMENT
    hands.press("Ctrl+Z", "Ctrl+Z")
    hands.press("F10")
    assert rows(view)[-2:] == ["Not in the brief", "capacity comes before the norm"]


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_the_brief_says_what_was_chosen_and_no_name(hands: Hands, vault: Path, tmp_path: Path, suffix: str) -> None:
    view = at_debrief(hands, vault)
    view.debrief.notes.choose(5)
    hands.press("Space")
    assert "Write the brief: 2 notes" in hands.shown()
    view.debrief.brief.language.setCurrentIndex(1)
    target = tmp_path / f"brief{suffix}"
    hands.into("File of the brief (.docx or .pdf)", str(target))
    hands.press("Return")
    assert f"The brief is in {target}." in hands.shown()

    data = target.read_bytes()
    if suffix == ".pdf":
        text = PdfReader(io.BytesIO(data)).pages[0].extract_text()
    else:
        text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    assert "Recommandations" in text
    assert "three evaluations a year" in text
    assert "not for small firms" not in text
    assert not any(name in text for name in NAMES)


def test_a_brief_with_a_finding_in_it_waits_for_the_review(hands: Hands, vault: Path, tmp_path: Path) -> None:
    view = at_debrief(hands, vault)
    view.debrief.notes.choose(1)
    hands.press("C")
    hands.into("File of the brief (.docx or .pdf)", str(tmp_path / "brief.docx"))
    hands.press("Return")
    assert "not decided yet" in hands.shown()
    assert not (tmp_path / "brief.docx").exists()


def test_the_id_of_a_session_is_no_path(hands: Hands, vault: Path) -> None:
    """A kit may call its sessions as it likes; the file is proposed beside the vault all the same."""
    view = at_debrief(hands, vault)
    form = view.debrief.brief
    form.show_chosen("../S1:2\\x", ())
    assert form.path.path == vault.with_name(f"{vault.stem}----S1-2-x.docx")
