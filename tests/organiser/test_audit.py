"""Whoever is on the roster is found wherever a finished file can name them, in whatever spelling."""

import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.exchange import default_ladder
from notetaker.model.note import Kind
from notetaker.model.roster import Participant, Roster
from notetaker.organiser.audit import audit
from notetaker.report.document import Point, SessionSection
from notetaker.report.formats import FORMATS
from notetaker.report.readback import PartsUnread
from tests.organiser.planted_odf import planted, roster
from tests.report.invented_report import group, invented, said
from tests.report.planted_files import DOCX, HTML, NAME, ODT, PDF, docx, odt, paragraph, zipped
from tests.report.planted_sheets import XLSX, row, strings, xlsx

SURNAME = NAME.split()[1]
PLANTED: Mapping[str, bytes] = {
    **{f"{place}.docx": make() for place, (_, make) in DOCX.items()},
    **{f"{place}.odt": make() for place, (_, make) in ODT.items()},
    **{f"{place}.xlsx": make() for place, (_, make) in XLSX.items()},
    **{f"{place}.pdf": make() for place, (_, make) in PDF.items()},
    **{f"{place}.html": page.encode() for place, (_, page) in HTML.items()},
    "cell.csv": f"a,b\nx,{NAME}\n".encode(),
    "quoted.csv": f'a,b\nx,"said ""no"", {NAME}"\n'.encode("utf-16"),
    "cell.tsv": f"a\tb\nx\t{NAME}\n".encode(),
    "text.md": f"# A\n\n*{NAME}*\n".encode(),
    "link.md": f"[x](https://example.org/{NAME.replace(' ', '%20')})".encode(),
    "comment.md": f"a\n<!-- {NAME} -->\n".encode(),
    "alternative text.md": f"![{NAME}](a.png)".encode(),
    "text.txt": f"a\n{NAME}\n".encode("utf-16"),
    "over two lines.txt": b"Ottoline\nBrandreth",
    "after a number.txt": f"as said1{SURNAME} of course, 2{NAME}".encode(),
    "value.json": f'{{"a": ["{NAME}"]}}'.encode(),
    "key.json": f'{{"{NAME}": 1}}'.encode(),
    "line.jsonl": f'{{"a": 1}}\n{{"b": "{NAME}"}}\n'.encode(),
}


@cache
def anonymiser() -> Anonymiser:
    participant = Participant("P1", NAME, (), "", (), "", "business", ("S1",))
    return Anonymiser(Roster((participant,)), default_ladder())


def surfaces(name: str, data: bytes) -> list[str]:
    found: list[str] = []
    with suppress(PartsUnread):
        found.extend(leak.surface for leak in audit(name, data, anonymiser()) if not leak.is_doubtful)
    return found


@pytest.mark.parametrize("name", PLANTED)
def test_the_audit_finds_a_name_in_every_place_of_every_format(name: str) -> None:
    assert any(
        SURNAME.casefold() in surface.casefold()
        for surface in surfaces(f"x.{name.rpartition('.')[2]}", PLANTED[name])
    )


DISGUISES: Mapping[str, str] = {
    "decomposed": unicodedata.normalize("NFD", "Ottoliné Brandreth"),
    "zero width": "Ott\u200boline Brand\u200creth",
    "joiners": "Ot\u2060toline Bran\u200ddreth",
    "soft hyphens": "Otto\u00adline Brand\u00adreth",
    "byte order marks": "Otto\ufeffline Brandreth",
    "homoglyphs": "\u041ett\u043eline Br\u0430ndreth",
    "Greek homoglyphs": "Ott\u03bfline Brandr\u0435th",
    "full width": "".join(chr(ord(letter) + 0xFEE0) if letter != " " else "\u3000" for letter in NAME),
    "upper case": NAME.upper(),
    "lower case": NAME.lower(),
    "bold letters": "\U0001d40e\U0001d42d\U0001d42d\U0001d428\U0001d425\U0001d422\U0001d427\U0001d41e Brandreth",
    "no-break space": NAME.replace(" ", "\u00a0"),
    "directions": "\u202aOttoline\u202c \u2067Brandreth\u2069",
    "other order": "Brandreth, Ottoline",
    "typing error": "Ottoline Brandrteh",
}
WRITTEN: Mapping[str, Callable[[str], bytes]] = {
    "docx": lambda text: docx(paragraph(f"as {text} says")),
    "odt": lambda text: odt(f"<text:p>as {text} says</text:p>"),
    "xlsx": lambda text: xlsx(row('<c t="s"><v>0</v></c>'), shared=strings(f"as {text} says")),
    "html": lambda text: f"<p>as {text} says</p>".encode(),
    "csv": lambda text: f"a,b\nas {text} says,x\n".encode(),
    "md": lambda text: f"- as {text} says\n".encode(),
    "txt": lambda text: f"as {text} says\n".encode(),
}


@pytest.mark.parametrize("kind", WRITTEN)
@pytest.mark.parametrize("disguise", DISGUISES)
def test_the_audit_finds_a_name_in_every_disguise(kind: str, disguise: str) -> None:
    assert surfaces(f"x.{kind}", WRITTEN[kind](DISGUISES[disguise]))


@pytest.mark.parametrize(("file", "least"), [("text.fodt", 40), ("sheet.fods", 17), ("slides.fodp", 14)])
def test_the_audit_finds_another_name_in_each_place_of_an_open_document(file: str, least: int) -> None:
    content, names = planted(file)

    assert len(names) == least
    assert _missed(f"x.{file[-4:].replace('f', '')}", zipped({"content.xml": content}), names) == set()


PPTX: Mapping[str, dict[str, str]] = {
    "slide": {"ppt/slides/slide1.xml": "<a:p><a:r><a:t>Ottoline Bran</a:t></a:r><a:r><a:t>dreth</a:t></a:r></a:p>"},
    "notes": {"ppt/notesSlides/notesSlide1.xml": f"<a:p><a:r><a:t>{NAME}</a:t></a:r></a:p>"},
    "alternative text": {"ppt/slides/slide1.xml": f'<p:cNvPr id="1" name="a" descr="{NAME}"/>'},
    "comment": {"ppt/comments/comment1.xml": f"<p:cm><p:text>{NAME}</p:text></p:cm>"},
    "author of a comment": {"ppt/commentAuthors.xml": f'<p:cmAuthor id="0" name="{NAME}" initials="x"/>'},
    "metadata": {"docProps/core.xml": f"<dc:creator>{NAME}</dc:creator>"},
    "link": {"ppt/slides/_rels/slide1.xml.rels": f'<x Target="mailto:{NAME}"/>'},
    "custom show": {"ppt/presentation.xml": f'<p:custShow name="{NAME}" id="0"/>'},
}
_NAMES = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="urn:p" xmlns:dc="http://purl.org/dc/elements/1.1/"'


@pytest.mark.parametrize("place", PPTX)
def test_the_audit_finds_a_name_in_a_presentation(place: str) -> None:
    parts = {part: f"<root {_NAMES}>{content}</root>" for part, content in PPTX[place].items()}

    assert any(SURNAME in surface for surface in surfaces("x.pptx", zipped(parts)))


NOT_CARRIED: Mapping[str, str] = {
    "odt": "",
    "docx": "name-of-a-link name-of-a-section",
    "html": "author-of-a-comment author-of-an-insertion author-of-a-deletion description-of-a-picture variable "
    "index-mark ruby placeholder control",
}
"""What an office does not take along into these formats."""


@pytest.mark.peer
@pytest.mark.slow
@pytest.mark.parametrize("kind", NOT_CARRIED)
def test_the_audit_finds_all_that_an_office_takes_along(tmp_path: Path, kind: str) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("no LibreOffice here")
    content, names = planted("text.fodt")
    flat = tmp_path / "x.fodt"
    flat.write_text(content, encoding="utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", kind, "--outdir", str(tmp_path), str(flat)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    data = (tmp_path / f"x.{kind}").read_bytes()

    assert _missed(f"x.{kind}", data, names) == set(NOT_CARRIED[kind].split())


def _missed(name: str, data: bytes, names: dict[str, str]) -> set[str]:
    """The places whose name no leak holds."""
    surfaces: list[str] = []
    with suppress(PartsUnread):
        leaks = audit(name, data, Anonymiser(roster(names), default_ladder()))
        surfaces.extend(leak.surface for leak in leaks if not leak.is_doubtful)
    found = " ".join(surfaces)
    return {place for place, surname in names.items() if surname not in found}


def test_a_word_that_may_be_an_organisation_of_the_list_is_to_be_looked_at() -> None:
    house = Participant("P1", "Olivia Lamb", (), "Lighthouse Foundation", (), "", "civil_society", ())
    audited = Anonymiser(Roster((house,)), default_ladder())
    text = b"waiting for the money of Lighthouse\nthe lighthouse of the port\nLamb said so"

    found = [(leak.place, leak.surface, leak.is_doubtful) for leak in audit("x.txt", text, audited)]

    assert found == [("line 3", "Lamb", False), ("line 1", "Lighthouse", True)]


@pytest.mark.parametrize(
    "text",
    [
        "so flint does too",
        "Businesses \u2013 flint does too",
        "the ministry wants it, flint does too",
        "l’État paie et flint aussi",
    ],
)
def test_a_name_that_is_a_word_is_to_be_looked_at_where_a_clause_begins_with_it(text: str) -> None:
    person = Participant("P1", "Rosa Flint", (), "Coal Board", (), "", "business", ())
    audited = Anonymiser(Roster((person,)), default_ladder())
    found = [(leak.surface, leak.is_doubtful) for leak in audit("x.txt", text.encode(), audited)]
    assert found == [("flint", True)]
    assert not list(audit("x.txt", b"a wall of brick and flint, and flints are dear", audited))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Business \u2013 send it to rose by monday", {"rose"}),
        ("Entreprises \u2013 il a dit à flint de se taire", {"flint"}),
        ("« on ne lâchera rien » dit le président des veilleurs du port", {"veilleurs du port"}),
        ("she is the boss of progress", {"progress"}),
        ("la note de flint, et le plan de relance", {"flint"}),
    ],
)
def test_a_name_that_is_a_word_is_to_be_looked_at_where_it_gets_or_owns_something(
    text: str, names: set[str]
) -> None:
    people = (
        Participant("P1", "Rose Flint", (), "Les Veilleurs du Port", (), "", "business", ()),
        Participant("P2", "Ann Meyer", (), "Progress", (), "", "business", ()),
    )
    audited = Anonymiser(Roster(people), default_ladder())
    assert {leak.surface for leak in audit("x.txt", text.encode(), audited) if leak.is_doubtful} == names


def test_what_may_be_a_body_of_the_list_is_told_where_the_next_cell_only_follows_it() -> None:
    house = Participant("P1", "Olivia Lamb", (), "Lighthouse Foundation", (), "", "civil_society", ())
    audited = Anonymiser(Roster((house,)), default_ladder())
    leaks = audit("x.csv", b"a,b\nthe money of Lighthouse,Foundation of all\n", audited)
    assert any(leak.surface.startswith("Lighthouse") for leak in leaks)


SAID = (
    "flint is fine with that, and so is stone",
    "the ministry wants it; flint does not",
    "stone is against",
    "Grace would pay",
    "rose and flint agree",
    "hope too",
    "a wall of flint",
    "Will they pay?",
    "only Ms Hill said so",
)
PEOPLE = ("Rosa Flint", "Max Stone", "Grace Hill", "Rose Meyer", "Hope Fisher", "Will Parker")


@pytest.mark.parametrize("suffix", FORMATS)
def test_many_notes_of_a_report_are_looked_at_alike_in_every_format(suffix: str) -> None:
    people = (Participant(f"P{n}", name, (), "", (), "", "business", ()) for n, name in enumerate(PEOPLE))
    audited = Anonymiser(Roster(tuple(people)), default_ladder())
    points = [Point("Business", said(text), "2 categories support it") for text in SAID]
    report = invented("en")
    section = replace(report.sections[0], groups=(group("en", Kind.POINT, *points),))
    report = replace(report, sections=(section,))

    def told(kind: str) -> set[tuple[str, bool]]:
        return {(leak.surface, leak.is_doubtful) for leak in audit(f"x.{kind}", FORMATS[kind](report), audited)}

    assert {("flint", True), ("stone", True), ("hope", True), ("Ms Hill", False)} <= told("docx")
    assert told(suffix) == told("docx")


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_note_of_a_report_is_looked_at_alike_in_every_format(suffix: str) -> None:
    person = Participant("P1", "Rosa Flint", (), "Coal Board", (), "", "business", ())
    audited = Anonymiser(Roster((person,)), default_ladder())
    told = group("en", Kind.POINT, Point("Business", said("flint is fine with that")))
    section = SessionSection(heading="Opening", day="2027-02-01", room="", groups=(told,))
    report = replace(invented("en"), sections=(section,))
    leaks = audit(f"report.en.{suffix}", FORMATS[suffix](report), audited)
    assert [(leak.surface, leak.is_doubtful) for leak in leaks] == [("flint", True)]


@pytest.mark.parametrize(
    "text", ["C2PA says no", "C2PA asks for an inventory, says Ines", "agrees with C2PA on that"]
)
def test_letters_behind_a_number_that_are_initials_are_for_somebody_to_look_at(text: str) -> None:
    people = (
        Participant(f"P{n}", name, (), "", (), "", "business", ())
        for n, name in enumerate(("Paul Aubert", "Ines Roy"))
    )
    leaks = list(audit("x.txt", text.encode(), Anonymiser(Roster(tuple(people)), default_ladder())))
    assert ("PA", True) in {(leak.surface, leak.is_doubtful) for leak in leaks}
    assert ("PA", False) not in {(leak.surface, leak.is_doubtful) for leak in leaks}
