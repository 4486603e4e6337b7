"""The Word document is sound: styles, language, header, numbers, and opened by its peers."""

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree
from pypdf import PdfReader

from notetaker.model.language import Lang
from notetaker.report.document import Figure
from notetaker.report.docx import write_docx
from notetaker.report.words import words
from tests.report.invented_report import invented


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_headings_and_points_have_the_styles_of_word() -> None:
    document = docx.Document(io.BytesIO(write_docx(invented("en"))))
    styled = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert styled["Harbour Dialogues on Artificial Intelligence"] == "Title"
    assert styled["Who writes the rules?"] == "Heading 1"
    assert styled["Recommendations"] == "Heading 2"
    assert styled["Research – Fund independent testing for ten years, not for one project."] == "List Bullet"


def test_placeholders_are_emphasised() -> None:
    document = docx.Document(io.BytesIO(write_docx(invented("en"))))
    emphasised = [
        run.text for paragraph in document.paragraphs for run in paragraph.runs if run.style.name == "Emphasis"
    ]
    assert "[a participant from research]" in emphasised


@pytest.mark.parametrize(("lang", "tag"), [("en", "en-GB"), ("fr", "fr-FR")])
def test_the_language_is_set_for_the_spelling_checker(lang: Lang, tag: str) -> None:
    found = parts(write_docx(invented(lang)))
    assert f'<w:lang w:val="{tag}"'.encode() in found["word/styles.xml"]
    assert all(b"LANGUAGE" not in content for content in found.values())


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_page_after_the_first_carries_the_rule(lang: Lang) -> None:
    section = docx.Document(io.BytesIO(write_docx(invented(lang)))).sections[0]
    assert section.header.paragraphs[0].text == words(lang).rule
    assert section.different_first_page_header_footer


def test_pages_are_numbered() -> None:
    footer = parts(write_docx(invented("en")))["word/footer1.xml"]
    assert b'w:instr=" PAGE "' in footer
    assert b'w:instr=" NUMPAGES "' in footer


def test_properties_tell_the_title_and_nothing_else() -> None:
    data = write_docx(invented("fr"))
    core = docx.Document(io.BytesIO(data)).core_properties
    assert core.title == "Dialogues du Port sur l’intelligence artificielle"
    assert (core.author, core.last_modified_by, core.comments, core.created, core.modified) == (
        "",
        "",
        "",
        None,
        None,
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in archive.infolist()} == {0}
    assert "docProps/app.xml" not in parts(data)
    assert b"removePersonalInformation" in parts(data)["word/settings.xml"]


def test_every_part_is_declared_and_every_style_exists() -> None:
    found = parts(write_docx(invented("fr")))
    for content in found.values():
        etree.fromstring(content)
    declared = set(re.findall(r'PartName="/([^"]+)"', found["[Content_Types].xml"].decode()))
    assert declared == {name for name in found if not name.endswith(".rels")} - {"[Content_Types].xml"}
    defined = set(re.findall(r'w:styleId="([^"]+)"', found["word/styles.xml"].decode()))
    for name, content in found.items():
        used = re.findall(r'<w:(?:pStyle|rStyle|basedOn|next) w:val="([^"]+)"', content.decode())
        assert set(used) <= defined, name


@pytest.mark.peer
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_libreoffice_opens_it(lang: Lang, tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    (tmp_path / "report.docx").write_bytes(write_docx(invented(lang)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "report.docx")], check=True, capture_output=True, timeout=110)
    pages = [page.extract_text() for page in PdfReader(tmp_path / "report.pdf").pages]
    rule = " ".join(words(lang).rule.split()[:6])
    assert len(pages) >= 2
    assert all(rule in " ".join(page.split()) for page in pages)


@pytest.mark.parametrize(("count", "lines"), [(1, [1]), (4, [4]), (5, [3, 2]), (8, [4, 4])])
def test_a_long_summary_goes_on_in_a_second_row_so_that_no_word_is_broken(count: int, lines: list[int]) -> None:
    figures = tuple(Figure(str(n), f"Recommandation{n}") for n in range(1, count + 1))
    table = docx.Document(io.BytesIO(write_docx(replace(invented("fr"), summary=figures)))).tables[0]
    filled = [[cell.text for cell in row.cells if cell.text] for row in table.rows]
    assert [len(row) for row in filled] == lines
    assert [cell for row in filled for cell in row] == [f"{each.value}\n{each.label}" for each in figures]
    assert all(len(row.cells) == lines[0] for row in table.rows), "every row fills the grid"
    assert all(column.width is not None and column.width.mm >= 40 for column in table.columns)
