"""The brief on paper: one page in the eyes of its peers, real styles, and nothing but its words."""

import io
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from notetaker.model.language import Lang
from notetaker.rapporteur.brief import brief_words
from notetaker.report.brief import brief_paper, fits, place, write_brief_docx
from notetaker.report.document import Group, Point, Report, SessionSection, Span
from notetaker.report.readback import texts_of
from notetaker.report.words import words
from notetaker.ui.paper import paper_pdf

LONG = "audits of large models should be public whenever the deployer serves more than a million people"


def brief(lang: Lang = "fr", points: int = 3, *, text: str = LONG) -> Report:
    """A brief with that many points in each of its five parts."""
    fixed = brief_words(lang)
    spans = (Span(f"{text}, as "), Span("[une entreprise]", placeholder=True), Span(" said"))
    groups = tuple(
        Group(fixed[name], (Point("Communauté d’experts", spans),) * points, fixed[name])
        for name in ("consensus", "no_consensus", "recommendations", "questions", "next_steps")
    )
    section = SessionSection(fixed["intro"], groups, "2027-03-09", "Salle bleue")
    return Report(
        "Qui audite qui ?", lang, words(lang).rule, fixed["limits"], (section,), intro="Dialogues <du> port"
    )


def pages(data: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages]


def test_it_has_the_styles_of_word_and_every_word_once() -> None:
    document = docx.Document(io.BytesIO(write_brief_docx(brief())))
    styled = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.style]

    assert styled[0] == ("Kicker", "Résumé de séance · Sous la règle de Chatham House")
    assert styled[1] == ("Title", "Qui audite qui\u202f?")
    assert styled[2] == ("Subtitle", "Dialogues <du> port · 9\u00a0mars\u00a02027 · Salle bleue")
    assert [text for name, text in styled if name == "Heading 1"] == [
        "Consensus",
        "Pas de consensus",
        "Recommandations",
        "Questions ouvertes",
        "Suites à donner",
    ]
    assert sum(name == "List Bullet" for name, _ in styled) == 15
    assert document.core_properties.author == ""
    assert document.core_properties.created is None
    assert place(brief()) == styled[2][1]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_same_brief_gives_the_same_bytes_that_say_nothing_else(lang: Lang) -> None:
    data = write_brief_docx(brief(lang))
    pdf = paper_pdf(brief_paper(brief(lang)))

    assert data == write_brief_docx(brief(lang))
    for name, file in (("b.docx", data), ("b.pdf", pdf)):
        said = {passage.text for passage in texts_of(name, file) if "metadata" in passage.place}
        assert not any("20" in text and ":" in text for text in said), said
        assert not any("Qt" in text or "python" in text.lower() for text in said), said


def test_a_pdf_holds_every_word_on_one_page() -> None:
    made = pages(paper_pdf(brief_paper(brief())))

    assert len(made) == 1
    assert made[0].count("[une entreprise]") == 15
    assert "Dialogues <du> port" in made[0]
    assert "Suites à donner" in made[0]


@pytest.mark.parametrize(("points", "text"), [(3, LONG), (4, "short"), (6, "short")])
def test_what_is_said_to_fit_is_one_page_of_pdf(points: int, text: str) -> None:
    made = brief(points=points, text=text)

    assert fits(made)
    assert len(pages(paper_pdf(brief_paper(made)))) == 1
    assert not fits(brief(points=8, text=text))


@pytest.mark.peer
@pytest.mark.slow
def test_libreoffice_lays_it_out_on_one_page(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    for name, made in (("long", brief()), ("short", brief(points=6, text="short"))):
        (tmp_path / f"{name}.docx").write_bytes(write_brief_docx(made))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [str(tmp_path / "long.docx"), str(tmp_path / "short.docx")]
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=110)

    for name in ("long", "short"):
        made_pages = pages((tmp_path / f"{name}.pdf").read_bytes())
        assert len(made_pages) == 1
        assert "Suites à donner" in made_pages[0]
        assert words("fr").rule.split(",")[0] in made_pages[0]
