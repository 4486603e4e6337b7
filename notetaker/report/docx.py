"""What stands on paper as a Word document with real styles, which any word processor opens and can go on editing."""

import io
import zipfile
from collections.abc import Mapping
from html import escape

from notetaker.report.document import Figure, Report
from notetaker.report.docx_styles import page_size, styles, twips
from notetaker.report.look import Look
from notetaker.report.paper import Block, Figures, Paper, Paragraph, Run, cell_of, report_paper, said
from notetaker.resources import read_text

_EPOCH = (1980, 1, 1, 0, 0, 0)
_LANGUAGES = {"en": "en-GB", "fr": "fr-FR"}
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_EMPTY = said("Normal", "")


def write_docx(report: Report) -> bytes:
    """The report as DOCX. Nothing in it tells who made it, where or when, and Word is asked to keep it so."""
    return paper_docx(report_paper(report))


def paper_docx(paper: Paper) -> bytes:
    """The same of whatever stands on paper."""
    language = _LANGUAGES[paper.lang]
    header = said("Header", paper.header) if paper.header else _EMPTY
    return _package(
        {
            "[Content_Types].xml": _template("content-types.xml", language),
            "_rels/.rels": _template("package.rels", language),
            "docProps/core.xml": _core(paper.title, language),
            "word/_rels/document.xml.rels": _template("document.rels", language),
            "word/document.xml": _document(paper),
            "word/styles.xml": styles(paper.look, language),
            "word/numbering.xml": _template("numbering.xml", language),
            "word/settings.xml": _template("settings.xml", language),
            "word/header1.xml": _part("hdr", _paragraph(header)),
            "word/header2.xml": _part("hdr", _paragraph(_EMPTY)),
            "word/footer1.xml": _part("ftr", _footer(paper)),
        }
    )


def _package(parts: Mapping[str, str]) -> bytes:
    """The parts in one archive, which is the same on every machine and at any time."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every machine
            archive.writestr(entry, text.encode())
    return target.getvalue()


def _template(name: str, language: str) -> str:
    """A part that is the same in every document of a language."""
    return read_text(f"report/docx/{name}").replace("LANGUAGE", language)


def _core(title: str, language: str) -> str:
    """All that the metadata say: title and language."""
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>{language}</dc:language>"
        "</cp:coreProperties>"
    )


def _part(root: str, content: str) -> str:
    """A header or a footer."""
    return f"{_XML}<w:{root} {_W}>{content}</w:{root}>"


def _document(paper: Paper) -> str:
    body = "".join(_block(block, paper.look) for block in paper.blocks)
    references = [("footer", "default", 6), ("footer", "first", 6)]
    if paper.header:
        references += [("header", "default", 4), ("header", "first", 5)]
    named = "".join(
        f'<w:{part}Reference w:type="{pages}" r:id="rId{number}"/>' for part, pages, number in references
    )
    page = f"<w:sectPr>{named}{page_size(paper.look.page)}<w:titlePg/></w:sectPr>"
    return f"{_XML}<w:document {_W} {_R}><w:body>{body}{page}</w:body></w:document>"


def _block(block: Block, look: Look) -> str:
    return _paragraph(block) if isinstance(block, Paragraph) else _table(block, look)


def _table(figures: Figures, look: Look) -> str:
    whole = twips(look.page.text_width)
    width = whole // figures.columns
    grid = f'<w:gridCol w:w="{width}"/>' * figures.columns
    room = twips(look.row_gap)
    rows = "".join(
        _row(row, figures.columns, width, above=room if number else 0) for number, row in enumerate(figures.rows)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{whole}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(row: tuple[Figure, ...], columns: int, width: int, *, above: int) -> str:
    room = f'<w:tcMar><w:top w:w="{above}" w:type="dxa"/></w:tcMar>' if above else ""
    filled = ["".join(map(_paragraph, cell_of(figure))) for figure in row]
    filled += [_paragraph(said("FigureLabel", ""))] * (columns - len(filled))
    cells = (f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{room}</w:tcPr>{each}</w:tc>' for each in filled)
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _footer(paper: Paper) -> str:
    return _styled("Footer", _run(Run(paper.footer)) + (_page_number(paper.page) if paper.page else ""))


def _page_number(page: str) -> str:
    before, rest = page.split("{page}")
    between, after = rest.split("{pages}")
    counted = (_run(Run(before)), _field("PAGE"), _run(Run(between)), _field("NUMPAGES"), _run(Run(after)))
    return "<w:r><w:tab/></w:r>" + "".join(counted)


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} ">{_run(Run("1"))}</w:fldSimple>'


def _paragraph(paragraph: Paragraph) -> str:
    return _styled(paragraph.style, "".join(map(_run, paragraph.runs)))


def _styled(style: str, content: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def _run(run: Run) -> str:
    if not run.text:
        return ""
    styled = f'<w:rPr><w:rStyle w:val="{run.style}"/></w:rPr>' if run.style else ""
    new_line = "<w:r><w:br/></w:r>" if run.new_line else ""
    return f'{new_line}<w:r>{styled}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'
