"""Files made by hand, with an invented name wherever a file can hide one."""

import io
import zipfile
from collections.abc import Callable, Mapping

from pypdf import PdfWriter
from pypdf.annotations import FreeText
from pypdf.annotations import Text as Sticky
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

NAME = "Ottoline Brandreth"

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OTHERS = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)


def zipped(parts: Mapping[str, str | bytes], comment: bytes = b"") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        archive.comment = comment
    return target.getvalue()


def docx(body: str = "", comment: bytes = b"", **parts: str | bytes) -> bytes:
    """A DOCX with that body; further parts are given by their path, with "__" for "/" and "_xml" for ".xml"."""
    document = (
        f"<w:document {_W} {_OTHERS}><w:body><w:p><w:r><w:t>Clean.</w:t></w:r></w:p>{body}</w:body></w:document>"
    )
    more = {name.replace("__", "/").replace("_xml", ".xml"): content for name, content in parts.items()}
    return zipped({"word/document.xml": document, **more}, comment)


def word_part(root: str, content: str) -> str:
    return f"<w:{root} {_W} {_OTHERS}>{content}</w:{root}>"


def paragraph(*runs: str) -> str:
    return "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs) + "</w:p>"


DOCX: Mapping[str, tuple[str, Callable[[], bytes]]] = {
    "split over runs": ("paragraph 2", lambda: docx(paragraph("Otto", "line Bran", "dreth"))),
    "runs on lines of their own": (
        "paragraph 2",
        lambda: docx("<w:p>\n <w:r>\n <w:t>Ottoline Bran</w:t>\n </w:r>\n <w:r><w:t>dreth</w:t></w:r>\n</w:p>"),
    ),
    "soft hyphen": ("paragraph 2", lambda: docx(paragraph("Otto\u00adline Brand\u200breth"))),
    "two cells of a row": (
        "table 1, row 1",
        lambda: docx(
            f"<w:tbl><w:tr><w:tc>{paragraph('Ottoline')}</w:tc><w:tc>{paragraph('Brandreth')}</w:tc></w:tr></w:tbl>"
        ),
    ),
    "nested table": (
        "table 1, row 1",
        lambda: docx(
            "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>"
            + paragraph(NAME)
            + "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>"
        ),
    ),
    "hidden text": (
        "paragraph 2",
        lambda: docx(f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{NAME}</w:t></w:r></w:p>"),
    ),
    "tracked insertion": (
        "paragraph 2",
        lambda: docx(
            '<w:p><w:r><w:t>Ottoline </w:t></w:r><w:ins w:id="1"><w:r><w:t>Brandreth</w:t></w:r></w:ins></w:p>'
        ),
    ),
    "tracked deletion": (
        "paragraph 2, before the tracked changes",
        lambda: docx(
            "<w:p><w:r><w:t>Ottoline </w:t></w:r><w:del><w:r><w:delText>Brandreth</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>said</w:t></w:r></w:ins></w:p>"
        ),
    ),
    "deletion inside an insertion": (
        "paragraph 2, with all tracked changes",
        lambda: docx(
            "<w:p><w:r><w:t>Ottoline </w:t></w:r>"
            "<w:ins><w:del><w:r><w:delText>Brandreth</w:delText></w:r></w:del></w:ins></w:p>"
        ),
    ),
    "author of a change": (
        "word/document.xml: author of ins",
        lambda: docx(f'<w:p><w:ins w:author="{NAME}"><w:r><w:t>x</w:t></w:r></w:ins></w:p>'),
    ),
    "text box": (
        "paragraph 3",
        lambda: docx(f"<w:p><w:r><w:t>Otto</w:t><w:txbxContent>{paragraph(NAME)}</w:txbxContent></w:r></w:p>"),
    ),
    "drawing split over runs": (
        "word/document.xml: drawing",
        lambda: docx("<w:p><a:p><a:r><a:t>Ottoline </a:t></a:r><a:r><a:t>Brandreth</a:t></a:r></a:p></w:p>"),
    ),
    "alternative text": (
        "word/document.xml: descr of docPr",
        lambda: docx(f'<w:p><w:r><wp:docPr id="1" name="Picture 1" descr="Portrait of {NAME}"/></w:r></w:p>'),
    ),
    "alternative text of an old shape": (
        "word/document.xml: alt of shape",
        lambda: docx(f'<w:p><w:r><v:shape alt="{NAME}"/></w:r></w:p>'),
    ),
    "field": (
        "paragraph 2, field",
        lambda: docx(
            "<w:p><w:r><w:instrText>HYPERLINK Ottoline </w:instrText></w:r>"
            "<w:r><w:instrText>Brandreth</w:instrText></w:r></w:p>"
        ),
    ),
    "deleted field": (
        "paragraph 2, field",
        lambda: docx(
            "<w:p><w:del><w:r><w:delInstrText>MERGEFIELD Ottoline Bran</w:delInstrText></w:r>"
            "<w:r><w:delInstrText>dreth</w:delInstrText></w:r></w:del></w:p>"
        ),
    ),
    "choice of a control": (
        "word/document.xml: value of listItem",
        lambda: docx(
            f'<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="{NAME}"/></w:dropDownList></w:sdtPr></w:sdt>'
        ),
    ),
    "kind of an embedded object": (
        "word/document.xml: ProgID of OLEObject",
        lambda: docx(f'<w:p><w:object><o:OLEObject xmlns:o="o" ProgID="{NAME}"/></w:object></w:p>'),
    ),
    "name of an embedded object": (
        "file name inside the archive",
        lambda: zipped({"word/document.xml": word_part("document", ""), f"word/embeddings/{NAME}.bin": b"x"}),
    ),
    "content control": (
        "word/document.xml: val of alias",
        lambda: docx(f'<w:sdt><w:sdtPr><w:alias w:val="{NAME}"/></w:sdtPr></w:sdt>'),
    ),
    "bookmark": (
        "word/document.xml: name of bookmarkStart",
        lambda: docx(f'<w:bookmarkStart w:id="0" w:name="{NAME}"/>'),
    ),
    "comment in the XML": ("word/document.xml: comment", lambda: docx(f"<!-- {NAME} -->")),
    "header": ("header 1, paragraph 1", lambda: docx(word__header1_xml=word_part("hdr", paragraph(NAME)))),
    "footer": ("footer 2, paragraph 1", lambda: docx(word__footer2_xml=word_part("ftr", paragraph(NAME)))),
    "footnote": (
        "footnote 1",
        lambda: docx(
            word__footnotes_xml=word_part(
                "footnotes",
                f'<w:footnote w:type="separator">{paragraph("")}</w:footnote><w:footnote>{paragraph(NAME)}</w:footnote>',
            )
        ),
    ),
    "endnote": (
        "endnote 1",
        lambda: docx(word__endnotes_xml=word_part("endnotes", f"<w:endnote>{paragraph(NAME)}</w:endnote>")),
    ),
    "comment": (
        "comment 2",
        lambda: docx(
            word__comments_xml=word_part(
                "comments", f"<w:comment>{paragraph('No.')}</w:comment><w:comment>{paragraph(NAME)}</w:comment>"
            )
        ),
    ),
    "author of a comment": (
        "word/comments.xml: author of comment",
        lambda: docx(word__comments_xml=word_part("comments", f'<w:comment w:author="{NAME}"/>')),
    ),
    "people": (
        "word/people.xml: author",
        lambda: docx(
            word__people_xml=f'<w15:people {_OTHERS}><w15:person w15:author="{NAME}"/></w15:people>',
        ),
    ),
    "name of a style": (
        "word/styles.xml: val of name",
        lambda: docx(word__styles_xml=word_part("styles", f'<w:style><w:name w:val="{NAME}"/></w:style>')),
    ),
    "variable": (
        "word/settings.xml: val of docVar",
        lambda: docx(
            word__settings_xml=word_part("settings", f'<w:docVars><w:docVar w:val="{NAME}"/></w:docVars>')
        ),
    ),
    "core property": (
        "metadata: creator",
        lambda: docx(
            docProps__core_xml='<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:creator>{NAME}</dc:creator></cp:coreProperties>"
        ),
    ),
    "application property": (
        "metadata: Manager",
        lambda: docx(docProps__app_xml=f'<Properties xmlns="urn:app"><Manager>{NAME}</Manager></Properties>'),
    ),
    "custom property": (
        "metadata: Chair",
        lambda: docx(
            docProps__custom_xml='<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
            f' xmlns:vt="urn:vt"><property name="Chair"><vt:lpwstr>{NAME}</vt:lpwstr></property></Properties>'
        ),
    ),
    "target of a link": (
        "word/_rels/document.xml.rels: link",
        lambda: zipped(
            {
                "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                f'relationships"><Relationship Id="r" Type="x" Target="file:///C:/{NAME}.dotx"/></Relationships>'
            }
        ),
    ),
    "custom XML": ("customXml/item1.xml: b", lambda: docx(customXml__item1_xml=f"<a><b>{NAME}</b></a>")),
    "attribute in custom XML": (
        "customXml/item1.xml: who",
        lambda: docx(customXml__item1_xml=f'<a who="{NAME}"/>'),
    ),
    "embedded document": (
        "word/embeddings/inner.docx: paragraph 2",
        lambda: zipped({"word/embeddings/inner.docx": docx(paragraph(NAME))}),
    ),
    "name of a picture": ("file name inside the archive", lambda: zipped({f"word/media/{NAME}.png": b"\x89PNG"})),
    "author of a picture": (
        "word/media/image1.jpeg: readable bytes",
        lambda: zipped({"word/media/image1.jpeg": b"\xff\xd8\xff\xe1Exif\0\0" + NAME.encode() + b"\0\x01\x02"}),
    ),
    "author of a picture in UTF-16": (
        "word/media/image1.jpeg: readable bytes",
        lambda: zipped({"word/media/image1.jpeg": b"\xff\xd8\0\0" + NAME.encode("utf-16-le") + b"\0\0\1"}),
    ),
    "comment of the archive": ("comment of the archive: readable bytes", lambda: docx(comment=NAME.encode())),
}

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF_NAMES = " ".join(
    f'xmlns:{short}="{_ODF}{long}:1.0"'
    for short, long in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
        ("meta", "meta"),
        ("svg", "svg-compatible"),
    )
)
_ODF_NAMES += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'


def odf_part(root: str, content: str) -> str:
    return f"<office:{root} {_ODF_NAMES}>{content}</office:{root}>"


def odt(text: str = "", **parts: str) -> bytes:
    body = f"<office:body><office:text>{text}</office:text></office:body>"
    more = {name.replace("_xml", ".xml"): content for name, content in parts.items()}
    mimetype = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": mimetype, "content.xml": odf_part("document-content", body), **more})


ODT: Mapping[str, tuple[str, Callable[[], bytes]]] = {
    "split over spans": (
        "paragraph 1",
        lambda: odt("<text:p>Otto<text:span>line<text:s/>Bran</text:span><text:span>dreth</text:span></text:p>"),
    ),
    "heading": ("paragraph 1", lambda: odt(f"<text:h>{NAME}</text:h>")),
    "around a note": (
        "paragraph 1",
        lambda: odt("<text:p>Ottoline <text:note><text:p>A note.</text:p></text:note>Brandreth</text:p>"),
    ),
    "two cells of a row": (
        "table 1, row 1",
        lambda: odt(
            "<table:table><table:table-row><table:table-cell><text:p>Ottoline</text:p></table:table-cell>"
            "<table:table-cell><text:p>Brandreth</text:p></table:table-cell></table:table-row></table:table>"
        ),
    ),
    "note": ("note 1", lambda: odt(f"<text:p>A<text:note><text:p>{NAME}</text:p></text:note></text:p>")),
    "comment": (
        "comment 1",
        lambda: odt(f"<text:p>A<office:annotation><text:p>{NAME}</text:p></office:annotation></text:p>"),
    ),
    "author of a comment": (
        "content.xml: creator",
        lambda: odt(
            f"<text:p>A<office:annotation><dc:creator>{NAME}</dc:creator><text:p>B</text:p></office:annotation></text:p>"
        ),
    ),
    "tracked deletion": (
        "tracked change 1",
        lambda: odt(
            '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
            f"<text:p>{NAME}</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        ),
    ),
    "half a name deleted": (
        "paragraph 2, before the tracked changes",
        lambda: odt(
            '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>line Bran</text:p>'
            "</text:deletion></text:changed-region></text:tracked-changes>"
            '<text:p>Otto<text:change text:change-id="c1"/>dreth</text:p>'
        ),
    ),
    "tracked insertion": (
        "paragraph 2",
        lambda: odt(
            f'<text:p>A</text:p><text:p><text:change-start text:change-id="1"/>{NAME}'
            '<text:change-end text:change-id="1"/></text:p>'
        ),
    ),
    "field of a database": (
        "content.xml: column-name of database-display",
        lambda: odt(f'<text:p><text:database-display text:column-name="{NAME}">x</text:database-display></text:p>'),
    ),
    "hidden text": (
        "content.xml: string-value of hidden-text",
        lambda: odt(f'<text:p><text:hidden-text text:string-value="{NAME}"/></text:p>'),
    ),
    "frame": (
        "paragraph 2",
        lambda: odt(
            f"<text:p>A<draw:frame><draw:text-box><text:p>{NAME}</text:p></draw:text-box></draw:frame></text:p>"
        ),
    ),
    "alternative text": (
        "paragraph 1",
        lambda: odt(f"<text:p><draw:frame><svg:desc>{NAME}</svg:desc></draw:frame></text:p>"),
    ),
    "name of a frame": (
        "content.xml: name of frame",
        lambda: odt(f'<text:p><draw:frame draw:name="{NAME}"/></text:p>'),
    ),
    "link": (
        "content.xml: href of a",
        lambda: odt(f'<text:p><text:a xlink:href="mailto:{NAME}">write</text:a></text:p>'),
    ),
    "header": (
        "header",
        lambda: odt(
            styles_xml=odf_part(
                "document-styles",
                "<office:master-styles><style:master-page><style:header><text:p>"
                f"{NAME}</text:p></style:header></style:master-page></office:master-styles>",
            )
        ),
    ),
    "metadata": (
        "metadata: initial-creator",
        lambda: odt(
            meta_xml=odf_part(
                "document-meta", f"<office:meta><meta:initial-creator>{NAME}</meta:initial-creator></office:meta>"
            )
        ),
    ),
    "property of one's own": (
        "metadata: Chair",
        lambda: odt(
            meta_xml=odf_part(
                "document-meta",
                f'<office:meta><meta:user-defined meta:name="Chair">{NAME}</meta:user-defined></office:meta>',
            )
        ),
    ),
    "comment in the XML": ("content.xml: comment", lambda: odt(f"<!-- {NAME} --><text:p>A</text:p>")),
}


def pdf(*texts: str, then: Callable[[PdfWriter], object] | None = None) -> bytes:
    """A PDF with a page for each text (in its content stream's own syntax if it holds an operator)."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    for text in texts:
        page = writer.add_blank_page(300, 300)
        stream = DecodedStreamObject()
        shown = (
            text
            if text.endswith(("ET", "Do", "EMC", "Q")) or not text
            else f"BT /F1 12 Tf 20 200 Td ({text}) Tj ET"
        )
        stream.set_data(shown.encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(stream)
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    if then:
        then(writer)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def changed_in_place(data: bytes) -> bytes:
    """The same PDF, in which the first page was later made to say something else; the old page stays in the file."""
    writer = PdfWriter(io.BytesIO(data), incremental=True)
    stream = DecodedStreamObject()
    stream.set_data(b"BT /F1 12 Tf 20 200 Td (Nothing to see.) Tj ET")
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _xmp(writer: PdfWriter) -> None:
    stream = DecodedStreamObject()
    stream.set_data(
        b'<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><c xmlns="http://purl.org/dc/elements/1.1/">'
        + NAME.encode()
        + b"</c></x:xmpmeta>"
    )
    stream[NameObject("/Type")] = NameObject("/Metadata")
    stream[NameObject("/Subtype")] = NameObject("/XML")
    writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)


def _form_field(writer: PdfWriter) -> None:
    field = DictionaryObject(
        {
            NameObject("/FT"): NameObject("/Tx"),
            NameObject("/T"): TextStringObject("speaker"),
            NameObject("/V"): TextStringObject(NAME),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/Rect"): ArrayObject([NumberObject(0)] * 4),
        }
    )
    fields = ArrayObject([writer._add_object(field)])
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject(
        {NameObject("/Fields"): fields, NameObject("/NeedAppearances"): BooleanObject(True)}
    )


def _script(writer: PdfWriter) -> None:
    action = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject(NAME)}
    )
    writer.root_object[NameObject("/OpenAction")] = writer._add_object(action)


def _script_in_a_stream(writer: PdfWriter) -> None:
    stream = DecodedStreamObject()
    stream.set_data(NAME.encode())
    action = DictionaryObject({NameObject("/JS"): writer._add_object(stream)})
    writer.root_object[NameObject("/OpenAction")] = writer._add_object(action)


def _alternative_text(writer: PdfWriter) -> None:
    element = DictionaryObject(
        {NameObject("/Type"): NameObject("/StructElem"), NameObject("/Alt"): TextStringObject(NAME)}
    )
    writer.root_object[NameObject("/StructTreeRoot")] = DictionaryObject(
        {NameObject("/K"): writer._add_object(element)}
    )


PDF: Mapping[str, tuple[str, Callable[[], bytes]]] = {
    "second page": ("page 2", lambda: pdf("Clean.", NAME)),
    "invisible text": ("page 1", lambda: pdf(f"BT /F1 12 Tf 3 Tr 20 200 Td ({NAME}) Tj ET")),
    "kerned": ("page 1", lambda: pdf("BT /F1 12 Tf 20 200 Td [(Otto) 20 (line Bran) -15 (dreth)] TJ ET")),
    "hyphenated": (
        "page 1, words joined over the ends of lines",
        lambda: pdf("BT /F1 12 Tf 20 200 Td (by Ottoline Brand-) Tj 0 -20 Td (reth herself) Tj ET"),
    ),
    "information": ("metadata: author", lambda: pdf("A", then=lambda pdf: pdf.add_metadata({"/Author": NAME}))),
    "XMP": ("metadata: c", lambda: pdf("A", then=_xmp)),
    "comment": (
        "note on a page: contents",
        lambda: pdf("A", then=lambda pdf: pdf.add_annotation(0, Sticky(rect=(0, 0, 9, 9), text=NAME))),
    ),
    "text beside the text": (
        "note on a page: contents",
        lambda: pdf("A", then=lambda pdf: pdf.add_annotation(0, FreeText(rect=(0, 0, 9, 9), text=NAME))),
    ),
    "author of a comment": (
        "note on a page: t",
        lambda: pdf(
            "A", then=lambda pdf: pdf.add_annotation(0, Sticky(rect=(0, 0, 9, 9), text="x", title_bar=NAME))
        ),
    ),
    "bookmark": (
        "bookmark: title",
        lambda: pdf("A", then=lambda pdf: pdf.add_outline_item(title=NAME, page_number=0)),
    ),
    "form": ("note on a page: v", lambda: pdf("A", then=_form_field)),
    "name of an attachment": (
        "attachment: f",
        lambda: pdf("A", then=lambda pdf: pdf.add_attachment(f"{NAME}.txt", b"x")),
    ),
    "attachment": ("attachment", lambda: pdf("A", then=lambda pdf: pdf.add_attachment("a.txt", NAME.encode()))),
    "script": ("object: js", lambda: pdf("A", then=_script)),
    "script in a stream": ("object: js", lambda: pdf("A", then=_script_in_a_stream)),
    "alternative text": ("alternative text: alt", lambda: pdf("A", then=_alternative_text)),
    "alternative text on the page": (
        "page 1: alternative text: actualtext",
        lambda: pdf(f"BT /F1 12 Tf 20 200 Td (A) Tj ET /Span <</ActualText ({NAME})>> BDC EMC"),
    ),
    "earlier version": ("earlier version 1, page 1", lambda: changed_in_place(pdf(NAME))),
}

HTML: Mapping[str, tuple[str, str]] = {
    "split by elements": ("line 1", "<p>Otto<b>line</b> <i>Bran<u>dreth</u></i></p>"),
    "character references": ("line 1", "<p>Ottoline&nbsp;Brandr&#101;th</p>"),
    "two cells of a row": ("line 1", "<table><tr><td>Ottoline</td><td>Brandreth</td></tr></table>"),
    "two lines": ("line 2", "\n<p>Ottoline\nBrandreth</p>"),
    "hidden": ("line 1", f"<p hidden style='display:none'>{NAME}</p>"),
    "title": ("title, line 1", f"<title>{NAME}</title>"),
    "meta": ("attribute content of <meta>, line 1", f"<meta name=author content='{NAME}'>"),
    "alternative text": ("attribute alt of <img>, line 2", f"<p>\n<img alt='{NAME}'>"),
    "link": ("attribute href of <a>, line 1", "<a href='mailto:x?subject=Ottoline%20%42randreth'>x</a>"),
    "data attribute": ("attribute data-who of <p>, line 1", f"<p data-who='{NAME}'>"),
    "comment": ("comment, line 1", f"<p>A</p><!-- {NAME} -->"),
    "script": ("script, line 1", f"<script>let who = '{NAME}'</script>"),
    "style": ("style, line 1", f"<style>p::after {{ content: '{NAME}' }}</style>"),
    "template": ("line 1", f"<template><p>{NAME}</p></template>"),
    "instruction": ("instruction, line 1", f"<?php {NAME} ?>"),
    "a tag that never ends": ("end of the page", f"<p>A</p><a title='{NAME}"),
    "a comment that never ends": ("end of the page", f"<p>A</p><!-- {NAME}"),
}
