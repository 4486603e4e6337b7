"""XLSX workbooks as a spreadsheet program writes them, small enough to be read here."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

Rows = Sequence[Sequence[str]]


def workbook(
    sheets: Mapping[str, Rows], *, hidden: Sequence[str] = (), parts: Mapping[str, str] | None = None
) -> bytes:
    """A workbook of these sheets; `parts` are put in as they are, in place of those of the same name."""
    strings = sorted({cell for rows in sheets.values() for row in rows for cell in row if cell})
    entries = f"<sheets>{_entries(sheets, hidden)}</sheets>"
    texts = "".join(f"<si><t>{escape(each)}</t></si>" for each in strings)
    made = {
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}">{entries}</workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{_links(sheets)}</Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{texts}</sst>',
        **{f"xl/worksheets/sheet{n}.xml": _sheet(rows, strings) for n, rows in enumerate(sheets.values(), 1)},
        **(parts or {}),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in made.items():
            archive.writestr(name, content)
    return target.getvalue()


def _entries(sheets: Mapping[str, Rows], hidden: Sequence[str]) -> str:
    state = {True: "hidden", False: "visible"}
    return "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" state="{state[name in hidden]}" r:id="rId{n}"/>'
        for n, name in enumerate(sheets, 1)
    )


def _links(sheets: Mapping[str, Rows]) -> str:
    return "".join(
        f'<Relationship Id="rId{n}" Type="x" Target="worksheets/sheet{n}.xml"/>' for n in range(1, len(sheets) + 1)
    )


def _sheet(rows: Rows, strings: Sequence[str]) -> str:
    """Empty cells and empty rows are left out, as they are by spreadsheet programs."""
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(
            f'<c r="{chr(65 + place)}{number}" t="s"><v>{strings.index(cell)}</v></c>'
            for place, cell in enumerate(row)
            if cell
        )
        lines.append(f'<row r="{number}">{cells}</row>' if cells else "")
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'
