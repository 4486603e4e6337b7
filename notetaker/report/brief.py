"""A brief on one page: as a Word document, and as the HTML that a PDF is painted from. Denser than a report."""

from collections.abc import Iterator
from html import escape

from notetaker.report.document import Group, Point, Report, Span
from notetaker.report.docx import core, document, package, paragraph, part, run, spoken, template
from notetaker.report.typography import typeset
from notetaker.report.words import words
from notetaker.resources import read_text

_LINE = 84
"""Characters of a line of the page where the font is a wide one."""
_LINES = 44
"""Lines that fit on the page beside its head and its foot."""
_HEADING = 2
"""Lines that a heading takes."""

_PAGE = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1021" w:right="1134" w:bottom="1021" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
    "</w:sectPr>"
)


def fits(brief: Report) -> bool:
    """Whether it is likely to stay on one page: counted in lines, because every word processor breaks its own."""
    groups = [group for section in brief.sections for group in section.groups]
    lines = sum(_lines_of(point) for group in groups for point in group.points)
    themes = sum(bool(group.theme) for group in groups)
    return lines + themes + _HEADING * len({group.heading for group in groups}) <= _LINES


def write_brief_docx(brief: Report) -> bytes:
    """The brief as DOCX; nothing in it tells who made it, where or when."""
    brief = typeset(brief)
    return package(
        {
            "[Content_Types].xml": template("content-types.xml", brief),
            "_rels/.rels": template("package.rels", brief),
            "docProps/core.xml": core(brief),
            "word/_rels/document.xml.rels": template("document.rels", brief),
            "word/document.xml": document("".join(_paragraphs(brief)), _PAGE),
            "word/styles.xml": template("brief-styles.xml", brief),
            "word/numbering.xml": template("numbering.xml", brief),
            "word/settings.xml": template("settings.xml", brief),
            "word/header1.xml": part("hdr", paragraph("Normal", "")),
            "word/header2.xml": part("hdr", paragraph("Normal", "")),
            "word/footer1.xml": part("ftr", paragraph("Footer", run(brief.rule))),
        }
    )


def brief_html(brief: Report) -> str:
    """The brief in the HTML that `ui.paper` paints; its style is `brief_style()`."""
    brief = typeset(brief)
    return "\n".join(_html(brief))


def brief_style() -> str:
    """The style sheet that goes with `brief_html`."""
    return read_text("report/brief.css")


def place(brief: Report) -> str:
    """Programme, day and room on one line; of whom all points are, where that is said once."""
    fixed = words(brief.lang)
    places = (section.place(fixed.day) for section in brief.sections)
    return " · ".join(text for text in (brief.intro, *places, brief.said_by) if text)


def _paragraphs(brief: Report) -> Iterator[str]:
    yield paragraph("Kicker", run(f"{brief.sections[0].heading} · {words(brief.lang).kicker}"))
    yield paragraph("Title", run(brief.title))
    yield paragraph("Subtitle", run(place(brief)))
    for group, opens in _opening(brief):
        if opens:
            yield paragraph("Heading1", run(group.heading))
        if group.theme:
            yield paragraph("Heading2", run(f"#{group.theme}"))
        for point in group.points:
            yield paragraph("ListBullet", "".join(spoken(point)))
    yield paragraph("Fine", run(brief.limits))


def _html(brief: Report) -> Iterator[str]:
    yield f'<p class="kicker">{escape(f"{brief.sections[0].heading} · {words(brief.lang).kicker}")}</p>'
    yield f"<h1>{escape(brief.title)}</h1>"
    yield f'<p class="place">{escape(place(brief))}</p>'
    for group, opens in _opening(brief):
        if opens:
            yield f'<p class="heading">{escape(group.heading)}</p>'
        if group.theme:
            yield f'<p class="theme">#{escape(group.theme)}</p>'
        yield "<ul>"
        for point in group.points:
            text = "".join(_emphasised(span) for span in point.text)
            said_by = f"<b>{escape(point.category)}</b> – " if point.category else ""
            yield f"<li>{said_by}{text}</li>"
        yield "</ul>"
    yield f'<p class="fine">{escape(brief.limits)}</p>'
    yield f'<p class="fine">{escape(brief.rule)}</p>'


def _opening(brief: Report) -> Iterator[tuple[Group, bool]]:
    """The groups, each with whether its heading has not been said by the one before."""
    before = ""
    for group in brief.sections[0].groups:
        yield group, group.heading != before
        before = group.heading


def _emphasised(span: Span) -> str:
    return f"<i>{escape(span.text)}</i>" if span.placeholder else escape(span.text)


def _lines_of(point: Point) -> int:
    return 1 + (len(point.category) + 3 + len(point.plain)) // _LINE
