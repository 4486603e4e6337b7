"""The brief on the command line: DOCX and PDF, in both languages, after a review or with what it generalised told."""

import io
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from tests.cli.commands import CAPTURE, Notetaker

LINES = "cm: + as Hélène d’Aubrac said\n- not for small firms\nsg: my ministry pays ?\n"
BRIEF = ("brief", "--vault", "v.ntvault", "--passphrase-file", "pass", "--session", "S1", "-o")


@pytest.fixture
def folder(event: Path, notetaker: Notetaker) -> Path:
    assert notetaker(*CAPTURE, "S1", stdin=LINES).status == 0
    return event


def test_a_brief_is_written_as_docx_and_pdf(folder: Path, notetaker: Notetaker) -> None:
    english = notetaker(*BRIEF, "brief.docx")
    french = notetaker(*BRIEF, "brief.pdf", "--lang", "fr")

    assert (english.status, french.status) == (0, 0), english.err + french.err
    assert "1 finding that nobody decided on was generalised" in english.err
    text = "\n".join(
        each.text for each in docx.Document(io.BytesIO((folder / "brief.docx").read_bytes())).paragraphs
    )
    paper = PdfReader(folder / "brief.pdf").pages[0].extract_text()
    assert "No consensus" in text
    assert "Pas de consensus" in paper
    for said in (text, paper):
        assert not any(name in said for name in ("Aubrac", "Hélène", "ministry", "Montefiore"))


def test_a_brief_is_refused_where_something_is_open_or_the_format_is_not_known(
    folder: Path, notetaker: Notetaker
) -> None:
    strict = notetaker(*BRIEF, "brief.docx", "--strict")
    assert (strict.status, "not decided yet" in strict.err) == (2, True)
    assert ".docx, .pdf" in notetaker(*BRIEF, "brief.odt").err
    assert not list(folder.glob("brief.*"))


SEAL = ("seal", "--vault", "v.ntvault", "--passphrase-file", "pass", "--session", "S1", "-o")


def test_a_brief_decides_no_finding_in_the_vault(folder: Path, notetaker: Notetaker) -> None:
    assert notetaker(*BRIEF, "brief.docx").status == 0

    strict = notetaker(*SEAL, "bundle.ntbundle", "--strict")

    assert (strict.status, "not decided yet" in strict.err) == (2, True)


def test_a_brief_that_is_not_written_decides_and_tells_nothing(event: Path, notetaker: Notetaker) -> None:
    assert notetaker(*CAPTURE, "S1", stdin="sg: my ministry pays\n").status == 0

    failed = notetaker(*BRIEF, "brief.docx")
    strict = notetaker(*SEAL, "bundle.ntbundle", "--strict")

    assert (failed.status, "generalised" in failed.err) == (2, False)
    assert (strict.status, "not decided yet" in strict.err) == (2, True)


def test_a_bundle_has_generalised_what_stays_open_in_the_vault(folder: Path, notetaker: Notetaker) -> None:
    sealed = notetaker(*SEAL, "bundle.ntbundle")
    strict = notetaker(*SEAL, "second.ntbundle", "--strict")

    assert sealed.status == 0
    assert "1 finding that nobody decided on was generalised in the file" in sealed.err
    assert (strict.status, "not decided yet" in strict.err) == (2, True)
