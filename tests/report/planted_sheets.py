"""Workbooks made by hand, with an invented name wherever a workbook can hide one."""

from collections.abc import Callable, Mapping

from tests.report.planted_files import NAME, docx, zipped

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_STRICT = 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"'
_LINK = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_DRAWING = (
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_THREADED = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"'


def sheet_part(root: str, content: str, main: str = _MAIN) -> str:
    return f"<{root} {main} {_LINK}>{content}</{root}>"


def strings(*texts: str) -> str:
    items = "".join(f"<si>{text}</si>" if text.startswith("<") else f"<si><t>{text}</t></si>" for text in texts)
    return sheet_part("sst", items)


def xlsx(
    rows: str = "",
    *,
    shared: str = "",
    after: str = "",
    state: str = "visible",
    names: str = "",
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A workbook with a clean first sheet, these rows in the second, and further parts by their path."""
    workbook = (
        f'<sheets><sheet name="One" sheetId="1" r:id="rId1"/><sheet name="Two" sheetId="7" state="{state}" r:id="rId2"/>'
        f"</sheets>{names}"
    )
    relationships = "".join(
        f'<Relationship Id="rId{number}" Type="worksheet" Target="worksheets/sheet{other}.xml"/>'
        for number, other in ((1, 2), (2, 1))
    )
    return zipped(
        {
            "xl/worksheets/sheet1.xml": sheet_part("worksheet", f"<sheetData>{rows}</sheetData>{after}"),
            "xl/worksheets/sheet2.xml": sheet_part(
                "worksheet", '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
            ),
            "xl/workbook.xml": sheet_part("workbook", workbook),
            "xl/_rels/workbook.xml.rels": (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                f"{relationships}</Relationships>"
            ),
            "xl/sharedStrings.xml": shared or strings("Clean."),
            **(parts or {}),
        }
    )


def row(*cells: str, number: int = 4, more: str = "") -> str:
    return f'<row r="{number}"{more}>{"".join(cells)}</row>'


def drawing(content: str) -> str:
    return f"<xdr:wsDr {_DRAWING}><xdr:sp>{content}</xdr:sp></xdr:wsDr>"


_SHARED = '<c t="s"><v>{}</v></c>'
_RICH = "<r><t>Otto</t></r><r><rPr><b/></rPr><t>line Brandreth</t></r>"
_ONE = row(_SHARED.format(0))

XLSX: Mapping[str, tuple[str, Callable[[], bytes]]] = {
    "shared string": ("sheet 2, row 4", lambda: xlsx(_ONE, shared=strings(NAME))),
    "rich text": ("sheet 2, row 4", lambda: xlsx(_ONE, shared=strings(_RICH))),
    "two cells": (
        "sheet 2, row 4",
        lambda: xlsx(row(_SHARED.format(1), _SHARED.format(0)), shared=strings("Brandreth", "Ottoline")),
    ),
    "beside a place without end": (
        "sheet 2, row 4",
        lambda: xlsx(row(_SHARED.format("9" * 5_000), f'<c t="inlineStr"><is>{_RICH}</is></c>')),
    ),
    "read aloud": (
        "sheet 2, row 4",
        lambda: xlsx(_ONE, shared=strings(f'<t>O.</t><rPh sb="0" eb="1"><t>{NAME}</t></rPh>')),
    ),
    "inline string": ("sheet 2, row 4", lambda: xlsx(row(f'<c t="inlineStr"><is>{_RICH}</is></c>'))),
    "result of a formula": (
        "sheet 2, row 4",
        lambda: xlsx(row(f'<c t="str"><f>A1&amp;B1</f><v>{NAME}</v></c>')),
    ),
    "formula": (
        "sheet 2, row 4, formula",
        lambda: xlsx(row(f'<c><f>IF(A1=1,"{NAME}","")</f><v>0</v></c>')),
    ),
    "hidden row": (
        "sheet 2, row 4 (hidden)",
        lambda: xlsx(row(_SHARED.format(0), more=' hidden="1"'), shared=strings(NAME)),
    ),
    "hidden sheet": (
        "sheet 2 (hidden), row 4",
        lambda: xlsx(_ONE, shared=strings(NAME), state="veryHidden"),
    ),
    "a string no cell shows": ("text that no cell shows", lambda: xlsx(shared=strings("Clean.", NAME))),
    "header": (
        "sheet 2: header",
        lambda: xlsx(
            after='<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Ottoline&amp;I Brandreth'
            "</oddHeader></headerFooter>"
        ),
    ),
    "footer": (
        "sheet 2: footer",
        lambda: xlsx(after=f"<headerFooter><evenFooter>&amp;R&amp;K01+000{NAME}</evenFooter></headerFooter>"),
    ),
    "name of a sheet": (
        "workbook: name of sheet",
        lambda: xlsx(
            parts={
                "xl/workbook.xml": sheet_part("workbook", f'<sheets><sheet name="{NAME}" sheetId="1"/></sheets>')
            }
        ),
    ),
    "defined name": (
        "workbook: definedName",
        lambda: xlsx(names=f'<definedNames><definedName name="who">"{NAME}"</definedName></definedNames>'),
    ),
    "comment of a defined name": (
        "workbook: comment of definedName",
        lambda: xlsx(
            names=f'<definedNames><definedName name="who" comment="{NAME}">A1</definedName></definedNames>'
        ),
    ),
    "comment": (
        "xl/comments1.xml: comment on B2",
        lambda: xlsx(
            parts={
                "xl/comments1.xml": sheet_part(
                    "comments",
                    f'<commentList><comment ref="B2" authorId="0"><text>{_RICH}</text></comment></commentList>',
                )
            }
        ),
    ),
    "author of a comment": (
        "xl/comments1.xml: author",
        lambda: xlsx(
            parts={"xl/comments1.xml": sheet_part("comments", f"<authors><author>{NAME}</author></authors>")}
        ),
    ),
    "threaded comment": (
        "xl/threadedComments/threadedComment1.xml: text",
        lambda: xlsx(
            parts={
                "xl/threadedComments/threadedComment1.xml": (
                    f'<ThreadedComments {_THREADED}><threadedComment ref="B2"><text>{NAME}</text></threadedComment>'
                    "</ThreadedComments>"
                )
            }
        ),
    ),
    "author of a threaded comment": (
        "xl/persons/person.xml: displayName",
        lambda: xlsx(
            parts={"xl/persons/person.xml": f'<personList {_THREADED}><person displayName="{NAME}"/></personList>'}
        ),
    ),
    "hint of a cell": (
        "sheet 2: prompt of dataValidation",
        lambda: xlsx(after=f'<dataValidations><dataValidation prompt="{NAME}"/></dataValidations>'),
    ),
    "choices of a cell": (
        "sheet 2: formula1",
        lambda: xlsx(
            after=f'<dataValidations><dataValidation><formula1>"A,{NAME}"</formula1></dataValidation>'
            "</dataValidations>"
        ),
    ),
    "link": (
        "sheet 2: tooltip of hyperlink",
        lambda: xlsx(after=f'<hyperlinks><hyperlink ref="A1" tooltip="{NAME}"/></hyperlinks>'),
    ),
    "target of a link": (
        "xl/worksheets/_rels/sheet1.xml.rels: link",
        lambda: xlsx(
            parts={
                "xl/worksheets/_rels/sheet1.xml.rels": (
                    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                    f'<Relationship Id="a" Target="mailto:{NAME}"/></Relationships>'
                )
            }
        ),
    ),
    "column of a table": (
        "xl/tables/table1.xml: name of tableColumn",
        lambda: xlsx(
            parts={
                "xl/tables/table1.xml": sheet_part(
                    "table", f'<tableColumns><tableColumn name="{NAME}"/></tableColumns>'
                )
            }
        ),
    ),
    "cache of a pivot table": (
        "xl/pivotCache/pivotCacheDefinition1.xml: v of s",
        lambda: xlsx(
            parts={
                "xl/pivotCache/pivotCacheDefinition1.xml": sheet_part(
                    "pivotCacheDefinition",
                    f'<cacheFields><cacheField><sharedItems><s v="{NAME}"/></sharedItems></cacheField></cacheFields>',
                )
            }
        ),
    ),
    "cell of another workbook": (
        "xl/externalLinks/externalLink1.xml: v",
        lambda: xlsx(
            parts={
                "xl/externalLinks/externalLink1.xml": sheet_part(
                    "externalLink",
                    f'<sheetDataSet><sheetData><row r="1"><cell><v>{NAME}</v></cell></row></sheetData></sheetDataSet>',
                )
            }
        ),
    ),
    "tracked change": (
        "xl/revisions/revisionLog1.xml: is",
        lambda: xlsx(
            parts={
                "xl/revisions/revisionLog1.xml": sheet_part(
                    "revisions", f'<rcc><oc r="A1" t="inlineStr"><is>{_RICH}</is></oc></rcc>'
                )
            }
        ),
    ),
    "text box": (
        "xl/drawings/drawing1.xml: text",
        lambda: xlsx(
            parts={
                "xl/drawings/drawing1.xml": drawing(
                    "<xdr:txBody><a:p><a:r><a:t>Ottoline Bran</a:t></a:r><a:r><a:t>dreth</a:t></a:r></a:p></xdr:txBody>"
                )
            }
        ),
    ),
    "alternative text": (
        "xl/drawings/drawing1.xml: descr",
        lambda: xlsx(
            parts={
                "xl/drawings/drawing1.xml": drawing(
                    f'<xdr:nvSpPr><xdr:cNvPr id="2" name="a" descr="{NAME}"/></xdr:nvSpPr>'
                )
            }
        ),
    ),
    "old drawing that is not XML": (
        "line 1",
        lambda: xlsx(
            parts={"xl/drawings/vmlDrawing1.vml": f"<xml><v:textbox><div>A<br>{NAME}</div></v:textbox></xml>"}
        ),
    ),
    "core property": (
        "metadata: creator",
        lambda: xlsx(parts={"docProps/core.xml": f'<p xmlns:dc="d"><dc:creator>{NAME}</dc:creator></p>'}),
    ),
    "custom XML": ("customXml/item1.xml: a", lambda: xlsx(parts={"customXml/item1.xml": f"<a>{NAME}</a>"})),
    "embedded document": (
        "xl/embeddings/a.docx: word/footnotes.xml: t",
        lambda: xlsx(parts={"xl/embeddings/a.docx": docx(word__footnotes_xml=f"<t>{NAME}</t>")}),
    ),
    "name of an embedded document": (
        "file name inside the archive",
        lambda: xlsx(parts={f"xl/embeddings/{NAME}.bin": b"x"}),
    ),
    "strict": (
        "sheet 2, row 4",
        lambda: xlsx(
            parts={
                "xl/worksheets/sheet1.xml": sheet_part(
                    "worksheet", f"<sheetData>{row(f'<c><v>{NAME}</v></c>')}</sheetData>", _STRICT
                )
            }
        ),
    ),
    "XML comment": ("sheet 2: comment", lambda: xlsx(row("<c><v>1</v></c>", f"<!-- {NAME} -->"))),
}
