"""What is printed carries the words and nothing else, and is the same each time."""

import io
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from notetaker.exchange import new_key
from notetaker.organiser.recovery_sheet import STYLE, recovery_sheet
from notetaker.resources import read_text
from notetaker.ui.paper import write_pdf

HTML = (
    "<h1>Fiche de secours « à garder »</h1><p>L’œuvre de Łódź coûte 3 €.</p><p><b>gras</b> <i>italique</i></p>"
    + "<p>Une ligne de plus, assez longue pour que la page se remplisse.</p>" * 90
)
IN_A_NEW_PROCESS = (
    "import hashlib, sys; from notetaker.ui.paper import write_pdf;"
    "print(hashlib.sha256(write_pdf(sys.stdin.read(), title='Fiche', lang='fr')).hexdigest())"
)


@pytest.fixture(scope="module")
def paper(app: QApplication) -> bytes:
    return write_pdf(HTML, title="Fiche", lang="fr")


def test_the_same_page_gives_the_same_bytes(paper: bytes) -> None:
    assert write_pdf(HTML, title="Fiche", lang="fr") == paper


def test_two_processes_without_a_screen_write_the_same_bytes() -> None:
    def digest() -> str:
        done = subprocess.run(
            [sys.executable, "-c", IN_A_NEW_PROCESS], input=HTML, capture_output=True, encoding="utf-8", check=True
        )
        return done.stdout

    assert digest() == digest()


def test_nothing_is_said_but_title_and_language(paper: bytes) -> None:
    reader = PdfReader(io.BytesIO(paper))
    assert reader.metadata == {"/Title": "Fiche"}
    assert str(reader.root_object["/Lang"]) == "fr"
    assert set(reader.root_object.keys()) == {"/Type", "/Pages", "/Lang", "/ViewerPreferences"}
    assert set(reader.trailer) == {"/Size", "/Root", "/Info"}
    for stamp in (b"Qt", b"pypdf", b"Producer", b"CreationDate", b"ModDate", b"uuid:", b"xmp"):
        assert stamp not in paper


def test_an_untitled_page_says_nothing_at_all(app: QApplication) -> None:
    reader = PdfReader(io.BytesIO(write_pdf("<p>x</p>")))
    assert not reader.metadata
    assert "/Info" not in reader.trailer


def test_the_words_can_be_read_back(paper: bytes) -> None:
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(paper)).pages)
    assert "« à garder »" in text
    assert "L’œuvre de Łódź coûte 3 €." in text


def test_pages_are_a4_and_numbered(paper: bytes) -> None:
    pages = PdfReader(io.BytesIO(paper)).pages
    assert len(pages) > 1
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {(595, 842)}
    assert pages[1].extract_text().strip().endswith("2")


@pytest.mark.peer
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_poppler_reads_the_words_too(paper: bytes, tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(paper)
    done = subprocess.run(["pdftotext", tmp_path / "paper.pdf", "-"], capture_output=True, check=True)
    assert "L’œuvre de Łódź coûte 3 €." in done.stdout.decode()
    assert done.stderr == b""


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_heading_of_a_recovery_sheet_touches_the_table_above_it(lang: str) -> None:
    sheet = recovery_sheet(new_key(), lang)
    reader = PdfReader(io.BytesIO(write_pdf(sheet.html.reveal(), style=STYLE)))
    (page,) = reader.pages
    heights: dict[str, float] = {}

    def note(text: str, _: object, matrix: list[float], *__: object) -> None:
        heights.setdefault(text.strip(), abs(matrix[5]))

    page.extract_text(visitor_text=note)
    words = tomllib.loads(read_text("organiser/recovery-sheet.toml"))[lang]
    headings = [
        next(heights[text] for text in heights if text and words[each].startswith(text))
        for each in ("words", "key")
    ]
    below = headings[1] - heights["25"]
    assert below > 1.5 * (heights["5"] - heights["1"]), "further from the last row than a row is from the next"
