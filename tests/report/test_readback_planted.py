"""A name is found wherever a file can hide it."""

from collections.abc import Callable
from contextlib import suppress

import pytest

from notetaker.report.readback import PartsUnread, texts_of
from tests.report.planted_files import DOCX, HTML, NAME, ODT, PDF, docx, odt, pdf
from tests.report.planted_sheets import XLSX, xlsx


def places(name: str, data: bytes) -> list[str]:
    """Where the name stands, whatever white space parts it."""
    found: list[str] = []
    with suppress(PartsUnread):
        for passage in texts_of(name, data):
            if NAME in " ".join(passage.text.split()):
                found.append(passage.place)
    return found


@pytest.mark.parametrize(("place", "make"), DOCX.values(), ids=DOCX.keys())
def test_a_name_in_a_docx_is_found(place: str, make: Callable[[], bytes]) -> None:
    assert places("notes.docx", make()) == [place]


@pytest.mark.parametrize(("place", "make"), ODT.values(), ids=ODT.keys())
def test_a_name_in_an_odt_is_found(place: str, make: Callable[[], bytes]) -> None:
    assert places("notes.odt", make()) == [place]


@pytest.mark.parametrize(("place", "make"), XLSX.values(), ids=XLSX.keys())
def test_a_name_in_a_workbook_is_found(place: str, make: Callable[[], bytes]) -> None:
    assert places("notes.xlsx", make()) == [place]


@pytest.mark.parametrize(("place", "make"), PDF.values(), ids=PDF.keys())
def test_a_name_in_a_pdf_is_found(place: str, make: Callable[[], bytes]) -> None:
    assert place in places("notes.pdf", make())


@pytest.mark.parametrize(("place", "page"), HTML.values(), ids=HTML.keys())
def test_a_name_in_a_page_is_found(place: str, page: str) -> None:
    assert place in places("notes.html", page.encode())


def test_a_name_in_the_name_of_the_file_is_found() -> None:
    assert places(f"/somewhere/{NAME}.txt", b"clean") == ["file name"]


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.docx", docx()), ("a.odt", odt("<text:p>A</text:p>")), ("a.pdf", pdf("A")), ("a.xlsx", xlsx())],
)
def test_a_clean_file_holds_no_name(name: str, data: bytes) -> None:
    assert places(name, data) == []
