"""The styles of a Word document, from the look of the paper: real ones, under the names that Word gives them."""

from collections.abc import Iterator

from notetaker.report.look import Look, Page, ParagraphStyle, Rule, RunStyle

_NAMES = {
    "Normal": "Normal",
    "Title": "Title",
    "Subtitle": "Subtitle",
    "IntenseQuote": "Intense Quote",
    "Heading1": "heading 1",
    "Heading2": "heading 2",
    "ListBullet": "List Bullet",
    "Header": "header",
    "Footer": "footer",
    "Emphasis": "Emphasis",
}
"""Word's own styles; any other is one of ours."""
_OWN_NAMES = {"FigureLabel": "Figure Label", "Fine": "Fine Print"}
_NEXT = {
    "Kicker": "Title",
    "Title": "Subtitle",
    "Subtitle": "Normal",
    "Heading1": "Normal",
    "Heading2": "ListBullet",
}
"""The style of the paragraph that somebody types after one of these."""
_EDGE = 0.5
"""Word paints a ground as far as its border goes: around a box there is one in the colour of the ground."""


def twips(points: float) -> int:
    """Points as twentieths of a point."""
    return round(points * 20)


def styles(look: Look, language: str) -> str:
    """The part `word/styles.xml`; `language` is a tag such as "en-GB"."""
    return "\n".join(_lines(look, language)) + "\n"


def page_size(page: Page) -> str:
    """Size and margins of an A4 page, as a part of `w:sectPr`."""
    return (
        f'<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}"'
        f' w:bottom="{twips(page.bottom)}" w:left="{twips(page.left)}" w:header="{twips(page.header)}"'
        f' w:footer="{twips(page.footer)}" w:gutter="0"/>'
    )


def _lines(look: Look, language: str) -> Iterator[str]:
    normal = look.paragraphs["Normal"]
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    yield '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    yield (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_font(look.sans.word)}{_colour(look, normal.colour)}{_size(normal.size)}"
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{_spacing(normal)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    yield '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    yield (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        + "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
        + "</w:tblCellMar></w:tblPr></w:style>"
    )
    for name, style in look.paragraphs.items():
        if name != "Normal":
            yield _paragraph_style(look, name, style)
    for name, run in look.runs.items():
        yield (
            f"{_opening('character', name)}"
            '<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
            f"<w:rPr>{_run(look, run)}</w:rPr></w:style>"
        )
    yield "</w:styles>"


def _paragraph_style(look: Look, name: str, style: ParagraphStyle) -> str:
    following = f'<w:next w:val="{_NEXT[name]}"/>' if name in _NEXT else ""
    font = _font(look.serif.word) if style.serif else ""
    shown = font + _run(look, RunStyle(style.size, bold=style.bold, colour=style.colour))
    return (
        f'{_opening("paragraph", name)}<w:basedOn w:val="Normal"/>{following}<w:qFormat/>'
        f"<w:pPr>{''.join(_paragraph(look, name, style))}</w:pPr><w:rPr>{shown}</w:rPr></w:style>"
    )


def _paragraph(look: Look, name: str, style: ParagraphStyle) -> Iterator[str]:
    """What a paragraph is like, in the order of the schema."""
    if style.keep_next:
        yield "<w:keepNext/>"
    if style.keep_whole:
        yield "<w:keepLines/>"
    if style.bullet:
        yield '<w:numPr><w:numId w:val="1"/></w:numPr>'
    yield from _borders(look, style)
    if style.box:
        yield f'<w:shd w:val="clear" w:color="auto" w:fill="{_hex(look, "wash")}"/>'
    if name == "Footer":
        yield f'<w:tabs><w:tab w:val="right" w:pos="{twips(look.page.text_width)}"/></w:tabs>'
    yield _spacing(style)
    if style.box:
        yield f'<w:ind w:left="{twips(style.box.inset)}" w:right="{twips(style.box.inset)}"/>'
    if style.bullet:
        yield f'<w:ind w:left="{twips(style.bullet)}" w:hanging="{twips(style.bullet)}"/>'
    if style.level:
        yield f'<w:outlineLvl w:val="{style.level - 1}"/>'


def _borders(look: Look, style: ParagraphStyle) -> Iterator[str]:
    box = style.box
    sides: dict[str, Rule | None] = {"top": style.above, "bottom": style.below}
    if box:
        side_gap = box.inset - box.bar / 2
        sides = {
            "top": Rule(_EDGE, box.pad, "wash"),
            "left": Rule(box.bar, side_gap, "accent"),
            "bottom": Rule(_EDGE, box.pad, "wash"),
            "right": Rule(_EDGE, side_gap, "wash"),
        }
    drawn = "".join(
        f'<w:{side} w:val="single" w:sz="{round(rule.width * 8)}" w:space="{round(rule.gap)}"'
        f' w:color="{_hex(look, rule.colour)}"/>'
        for side, rule in sides.items()
        if rule
    )
    if drawn:
        yield f"<w:pBdr>{drawn}</w:pBdr>"


def _run(look: Look, run: RunStyle) -> str:
    bold = "<w:b/><w:bCs/>" if run.bold else ""
    italic = "<w:i/><w:iCs/>" if run.italic else ""
    colour = _colour(look, run.colour) if run.colour else ""
    return bold + italic + colour + (_size(run.size) if run.size else "")


def _opening(kind: str, name: str) -> str:
    custom = "" if name in _NAMES else ' w:customStyle="1"'
    shown = _NAMES.get(name) or _OWN_NAMES.get(name, name)
    return f'<w:style w:type="{kind}"{custom} w:styleId="{name}"><w:name w:val="{shown}"/>'


def _spacing(style: ParagraphStyle) -> str:
    return (
        f'<w:spacing w:before="{twips(style.before)}" w:after="{twips(style.after)}"'
        f' w:line="{round(style.line * 240)}" w:lineRule="auto"/>'
    )


def _font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _colour(look: Look, name: str) -> str:
    return f'<w:color w:val="{_hex(look, name)}"/>'


def _hex(look: Look, name: str) -> str:
    return look.colours[name].removeprefix("#").upper()
