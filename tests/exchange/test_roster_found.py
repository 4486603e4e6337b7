"""Rosters as people have them: workbooks, headers in French, names in two columns; and hostile ones."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from notetaker.exchange import RosterReading, default_ladder, read_roster, roster_sheet
from notetaker.exchange.roster_text import RosterError
from tests.exchange.workbooks import DOCUMENT, MAIN, PACKAGE, workbook

FRENCH = (
    ("Liste des participants",),
    (),
    ("Nom", "Prénom", "Organisme", "Fonction", "Catégorie", "Remarque"),
    ("ÉTOILE-FICTIVE", "Zoé", "Institut des Brumes", "Chercheuse", "Universitaire", ""),
    ("Nobody", "Jón", "Quillwork", "", "Secteur privé", "végétarien"),
    ("Mauve", "Ada", "Ligue du Fil", "", "presse", ""),
    ("", "", "", "", "", ""),
    ("Bleu", "Bo", "", "", "Société civile", ""),
)
SECRETS = ("Zoé", "toile", "Brumes", "Nobody", "Quill", "Mauve", "Ligue", "Bleu")


def read(data: bytes) -> RosterReading:
    return read_roster(data, default_ladder())


def people(reading: RosterReading) -> list[tuple[str, str, str, str]]:
    return [(each.id, each.name, each.affiliation, each.category) for each in reading.roster]


def csv_of(rows: tuple[tuple[str, ...], ...], delimiter: str = ";") -> bytes:
    return "\n".join(delimiter.join(row) for row in rows).encode()


EXPECTED = [
    ("1", "Zoé ÉTOILE-FICTIVE", "Institut des Brumes", "research"),
    ("2", "Jón Nobody", "Quillwork", "business"),
    ("3", "Bo Bleu", "", "civil_society"),
]


def test_a_workbook_with_french_headers_below_a_title_is_read_and_its_bad_line_named() -> None:
    reading = read(workbook({"Feuille 1": FRENCH}))

    assert people(reading) == EXPECTED
    assert reading.roster.participants[0].role == "Chercheuse"
    assert [problem.line for problem in reading.errors] == [6]
    assert "category" in reading.errors[0].sentence
    assert reading.lines == (4, 5, 8)
    said = " ".join(problem.sentence for problem in reading.problems) + repr(reading)
    assert not any(secret in said for secret in SECRETS)


def test_it_is_told_which_column_was_taken_for_which() -> None:
    headers = read(workbook({"Feuille 1": FRENCH})).headers

    assert headers == {
        "given_name": "Prénom",
        "surname": "Nom",
        "affiliation": "Organisme",
        "role": "Fonction",
        "category": "Catégorie",
    }


def test_the_same_list_as_text_reads_the_same() -> None:
    assert people(read(csv_of(FRENCH))) == EXPECTED


@pytest.mark.parametrize(
    ("headers", "row"),
    [
        ("Full name,Company,Stakeholder group", "Jón Nobody,Quillwork,Industry"),
        ("Last Name,First Name,Organization,Category", "Nobody,Jón,Quillwork,BUSINESS"),
        ("Name,First name,Employer,Group", "Nobody,Jón,Quillwork,company"),
        ("Name,First name,Employer,Group", "Jón Nobody,Jón,Quillwork,company"),
        ("Nom,Structure,Collège", "Jón Nobody,Quillwork,Entreprises"),
        ("Prénom et nom,Société,Catégorie", "Jón Nobody,Quillwork,entreprise"),
        ("Nom et prénom;Société;Catégorie", "Nobody, Jón;Quillwork;entreprise"),
    ],
)
def test_columns_are_found_by_what_people_call_them(headers: str, row: str) -> None:
    reading = read(f"{headers}\n{row}\n".encode())

    assert people(reading) == [("1", "Jón Nobody", "Quillwork", "business")]


@pytest.mark.parametrize(
    "header",
    [
        "Org other names",
        "Organisation other names",
        "Org aliases",
        "Other names of the organisation",
        "Les autres noms de l’organisation",
        "Sigle de l’organisme",
    ],
)
def test_other_names_of_an_organisation_are_found_by_what_people_call_them(header: str) -> None:
    reading = read(f"Name,Company,{header},Group\nJón Nobody,Quillwork,QW,business\n".encode())

    assert reading.roster.participants[0].affiliation_aliases == ("QW",)
    assert reading.problems == ()


def test_a_column_that_is_not_understood_is_told_if_it_holds_anything() -> None:
    rows = "Jón Nobody,Nobody,QW,Quill,,Quillwork Ltd,business\n"
    reading = read(f"Full name,Surname,Company,Known by,Phone,Organization,Group\n{rows}".encode())

    (problem,) = reading.problems
    assert problem.fields["columns"] == "Company, Known by"
    assert (problem.line, problem in reading.errors) == (0, False)


def test_surnames_in_capitals_that_stand_first_are_put_last() -> None:
    reading = read("Nom et prénom,Société,Catégorie\nVAN DER MAUVE Ada Lou,Quillwork,entreprise\n".encode())

    assert reading.roster.participants[0].name == "Ada Lou VAN DER MAUVE"


def test_a_first_name_inside_a_longer_surname_is_still_a_first_name() -> None:
    reading = read(b"Surname,First name,Employer,Group\nJordan,Jo,Quillwork,company\n")

    assert reading.roster.participants[0].name == "Jo Jordan"


def test_the_first_shown_sheet_that_is_a_roster_is_taken() -> None:
    rows = (("Name", "Employer", "Group"), ("Jón Nobody", "Quillwork", "business"))
    other = (("Name", "Employer", "Group"), ("Ada Mauve", "Quillwork", "business"))
    reading = read(workbook({"Old": other, "Read me": (("Hello",),), "People": rows}, hidden=["Old"]))

    assert [each.name for each in reading.roster] == ["Jón Nobody"]


def test_what_a_cell_shows_is_read_and_no_formula_is_computed() -> None:
    cells = (
        '<row r="1"><c t="inlineStr"><is><t>Name</t></is></c>'
        '<c t="inlineStr"><is><r><t>Emp</t></r><r><t>loyer</t></r></is></c>'
        '<c t="str"><f>UPPER("group")</f><v>GROUP</v></c></row>'
        '<row><c t="str"><f>HYPERLINK("https://example.org","Jón Nobody")</f><v>Jón Nobody</v></c>'
        '<c t="e"><v>#REF!</v></c><c t="str"><v>business</v></c></row>'
    )
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>'
    reading = read(workbook({"A": ()}, parts={"xl/worksheets/sheet1.xml": sheet}))

    assert people(reading) == [("1", "Jón Nobody", "", "business")]


BOMB = f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet xmlns="{MAIN}">&b;</worksheet>'


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04\x14\0\x06\0", "not a workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old kind"),
        (workbook({"A": FRENCH}, parts={"xl/workbook.xml": "<workbook"}), "not a workbook"),
        (workbook({"A": FRENCH}, parts={"xl/worksheets/sheet1.xml": BOMB}), "not a workbook"),
        (workbook({"A": FRENCH}, parts={"xl/worksheets/sheet1.xml": " " * 40_000_001}), "larger"),
        (workbook({"A": FRENCH}, parts={"xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"/>'}), "not a workbook"),
        (workbook({"A": FRENCH}, hidden=["A"]), "empty"),
        (workbook({"A": (("Name", "Phone"), ("Jón Nobody", "1"))}), "affiliation, category"),
        (workbook({"A": [("Name", "Employer", "Group"), *[("x",)] * 20_001]}), "more than"),
    ],
)
def test_a_hostile_or_useless_workbook_is_refused_without_showing_it(data: bytes, says: str) -> None:
    with pytest.raises(RosterError, match=says) as caught:
        read(data)
    assert not any(secret in str(caught.value) for secret in SECRETS)


def listing(count: int, target: Callable[[int], str]) -> dict[str, str]:
    """The parts of a workbook that lists so many sheets."""
    sheets = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId{n}"/>' for n in range(count))
    links = "".join(f'<Relationship Id="rId{n}" Type="x" Target="{target(n)}"/>' for n in range(count))
    return {
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>',
    }


def test_a_part_that_is_listed_many_times_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few kilobytes could otherwise ask for terabytes."""
    parts = listing(10_000, lambda _: "worksheets/sheet1.xml")
    packed = workbook({"A": (("Name", "Phone"), ("Jón Nobody", "1"))}, parts=parts)
    opened: list[str] = []
    real = zipfile.ZipFile.open

    def counted(archive: zipfile.ZipFile, name: str) -> object:
        opened.append(name)
        return real(archive, name)

    monkeypatch.setattr(zipfile.ZipFile, "open", counted)
    with pytest.raises(RosterError, match="affiliation, category"):
        read(packed)
    assert opened.count("xl/worksheets/sheet1.xml") == 1


def test_all_parts_together_unpack_to_so_much_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [("Name", "Phone")]
    parts = {**listing(3, lambda n: f"worksheets/s{n}.xml")}
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{" " * 2_000}</sheetData></worksheet>'
    packed = workbook({"A": names}, parts={**parts, **{f"xl/worksheets/s{n}.xml": sheet for n in range(3)}})
    with pytest.raises(RosterError, match="empty"):
        read(packed)
    monkeypatch.setattr(roster_sheet, "MOST_UNPACKED", 7_000)
    with pytest.raises(RosterError, match="larger than 7000 bytes"):
        read(packed)


def test_a_workbook_lists_so_many_sheets_and_no_more() -> None:
    for count, says in ((200, "empty"), (201, "not a workbook")):
        parts = listing(count, lambda n: f"worksheets/s{n}.xml")
        empty = {f"xl/worksheets/s{n}.xml": f'<worksheet xmlns="{MAIN}"/>' for n in range(count)}
        with pytest.raises(RosterError, match=says):
            read(workbook({}, parts={**parts, **empty}))


@pytest.mark.parametrize("writer", ["openpyxl", "xlsxwriter"])
def test_workbooks_that_other_programs_wrote_read_as_the_list_they_were_made_of(writer: str) -> None:
    data = (Path(__file__).parent / "stored" / f"{writer}.xlsx").read_bytes()

    assert people(read(data)) == EXPECTED


def test_a_workbook_that_is_packed_as_none_is_refused() -> None:
    """What unpacks LZMA fails with an error of its own, which nobody caught."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("xl/sharedStrings.xml", b"<sst>" + bytes(range(32, 127)) * 40 + b"</sst>")
    whole = packed.getvalue()
    start = whole.find(b"sharedStrings.xml") + len(b"sharedStrings.xml")
    for place in range(start, start + 60):
        with pytest.raises(RosterError):
            read(whole[:place] + bytes((whole[place] ^ 0xFF,)) + whole[place + 1 :])
