"""A report as a Word document with real styles, which any word processor opens and can go on editing."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from html import escape

from notetaker.report.document import Figure, Group, Point, Report, SessionSection, Span
from notetaker.report.typography import typeset
from notetaker.report.words import Words, words
from notetaker.resources import read_text

_EPOCH = (1980, 1, 1, 0, 0, 0)
_LANGUAGES = {"en": "en-GB", "fr": "fr-FR"}
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_TEXT_WIDTH = 9072
"""Width of the text on an A4 page between margins of 25 mm, in twentieths of a point."""
_MOST_FIGURES = 4
"""Figures side by side: among five « Recommandation » has no room."""
_ABOVE_ROW = 160
"""Room above the second row of figures, in twentieths of a point."""


def write_docx(report: Report) -> bytes:
    """The report as DOCX. Nothing in it tells who made it, where or when, and Word is asked to keep it so."""
    report = typeset(report)
    fixed = words(report.lang)
    return package(
        {
            "[Content_Types].xml": template("content-types.xml", report),
            "_rels/.rels": template("package.rels", report),
            "docProps/core.xml": core(report),
            "word/_rels/document.xml.rels": template("document.rels", report),
            "word/document.xml": _document(report, fixed),
            "word/styles.xml": template("styles.xml", report),
            "word/numbering.xml": template("numbering.xml", report),
            "word/settings.xml": template("settings.xml", report),
            "word/header1.xml": part("hdr", paragraph("Header", run(report.rule))),
            "word/header2.xml": part("hdr", paragraph("Normal", "")),
            "word/footer1.xml": part("ftr", _footer(report, fixed)),
        }
    )


def package(parts: Mapping[str, str]) -> bytes:
    """The parts in one archive, which is the same on every machine and at any time."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every machine
            archive.writestr(entry, text.encode())
    return target.getvalue()


def template(name: str, report: Report) -> str:
    """A part that is the same in every document of a language."""
    return read_text(f"report/docx/{name}").replace("LANGUAGE", _LANGUAGES[report.lang])


def core(report: Report) -> str:
    """All that the metadata say: title and language."""
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(report.title)}</dc:title><dc:language>{_LANGUAGES[report.lang]}</dc:language>"
        "</cp:coreProperties>"
    )


def part(root: str, content: str) -> str:
    """A header or a footer."""
    return f"{_XML}<w:{root} {_W}>{content}</w:{root}>"


def _document(report: Report, fixed: Words) -> str:
    page = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="first" r:id="rId6"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1417" w:bottom="1417" w:left="1417"'
        ' w:header="709" w:footer="709" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    return document("".join(_body(report, fixed)), page)


def document(body: str, page: str) -> str:
    """The main part: paragraphs, and the page that they stand on."""
    return f"{_XML}<w:document {_W} {_R}><w:body>{body}{page}</w:body></w:document>"


def _body(report: Report, fixed: Words) -> Iterator[str]:
    yield paragraph("Kicker", run(fixed.kicker))
    yield paragraph("Title", run(report.title))
    if report.intro:
        yield paragraph("Subtitle", run(report.intro))
    yield paragraph("IntenseQuote", run(report.rule))
    if report.summary:
        yield _figures(report.summary)
    for section in report.sections:
        yield from _section(section, fixed)
    yield paragraph("Heading1", run(fixed.limits_heading))
    yield paragraph("Normal", run(report.limits))


def _figures(figures: tuple[Figure, ...]) -> str:
    """The summary in rows of about the same number, so that the longest word has room in its column."""
    lines = -(-len(figures) // _MOST_FIGURES)
    columns = -(-len(figures) // lines)
    width = _TEXT_WIDTH // columns
    grid = f'<w:gridCol w:w="{width}"/>' * columns
    rows = "".join(
        _figure_row(figures[first : first + columns], columns, width, above=_ABOVE_ROW if first else 0)
        for first in range(0, len(figures), columns)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{_TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _figure_row(figures: tuple[Figure, ...], columns: int, width: int, *, above: int) -> str:
    room = f'<w:tcMar><w:top w:w="{above}" w:type="dxa"/></w:tcMar>' if above else ""
    filled = [
        paragraph("Figure", run(figure.value)) + paragraph("FigureLabel", run(figure.label)) for figure in figures
    ]
    filled += [paragraph("FigureLabel", "")] * (columns - len(filled))
    cells = (f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{room}</w:tcPr>{each}</w:tc>' for each in filled)
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _section(section: SessionSection, fixed: Words) -> Iterator[str]:
    yield paragraph("Heading1", run(section.heading))
    if place := section.place(fixed.day):
        yield paragraph("Place", run(place))
    if not section.groups:
        yield paragraph("Normal", run(fixed.no_points, "Emphasis"))
    for group in section.groups:
        yield from _group(group)


def _group(group: Group) -> Iterator[str]:
    yield paragraph("Heading2", run(group.heading))
    for point in group.points:
        yield paragraph("ListBullet", "".join(spoken(point)))


def spoken(point: Point) -> Iterator[str]:
    """A point as runs: its category, its text, its support."""
    if point.category:
        yield run(point.category, "Category") + run(" – ")
    for span in point.text:
        yield _span(span)
    if point.support:
        yield "<w:r><w:br/></w:r>" + run(point.support, "Support")


def _span(span: Span) -> str:
    return run(span.text, "Emphasis" if span.placeholder else "")


def _footer(report: Report, fixed: Words) -> str:
    before, rest = fixed.page.split("{page}")
    between, after = rest.split("{pages}")
    counted = run(before) + field("PAGE") + run(between) + field("NUMPAGES") + run(after)
    return paragraph("Footer", run(report.title) + "<w:r><w:tab/></w:r>" + counted)


def field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} ">{run("1")}</w:fldSimple>'


def paragraph(style: str, content: str) -> str:
    """A paragraph of a style; `content` is made of runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def run(text: str, style: str = "") -> str:
    """A text in one style."""
    if not text:
        return ""
    styled = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{styled}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
