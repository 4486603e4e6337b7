"""Files in files, pictures and coded texts: a name in them is found, and what nobody can search is told."""

import base64
import bz2
import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Callable

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, NumberObject

from notetaker.exchange import default_ladder
from notetaker.report.published import notes_of
from notetaker.report.readback import AuditUnreadable, PartsUnread, texts_of
from notetaker.report.reading.kinds import read_part
from notetaker.report.reading.parts import Part, Unread
from notetaker.report.reading.passage import OversizedFile, Passage
from notetaker.report.reading.whole import read_whole
from tests.report.planted_files import NAME, docx, odt, paragraph, pdf
from tests.report.planted_sheets import strings, xlsx

SEEN = "Ottoline"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read(name: str, data: bytes) -> tuple[str, AuditUnreadable | None]:
    """All texts of a file, and what is said of the rest."""
    found: list[str] = []
    try:
        found.extend(passage.text for passage in texts_of(name, data))
    except AuditUnreadable as error:
        return " ".join(found), error
    return " ".join(found), None


def with_part(document: bytes, part: str, content: bytes) -> bytes:
    """The same office document with one more part."""
    target = io.BytesIO(document)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr(part, content)
    return target.getvalue()


def png(width: int, height: int, chunks: bytes = b"") -> bytes:
    """A picture without a pixel that matters."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x00\x00\x00\x00"
    rows = zlib.compress(b"\x00" * (width + 1) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunks + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def compressed_text() -> bytes:
    data = b"Author\x00\x00" + zlib.compress(NAME.encode())
    return len(data).to_bytes(4, "big") + b"zTXt" + data + zlib.crc32(b"zTXt" + data).to_bytes(4, "big")


def pdf_of(passage: str) -> bytes:
    """A PDF that says so, compressed."""
    writer = PdfWriter(io.BytesIO(pdf(passage)))
    for page in writer.pages:
        page.compress_content_streams()
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def pdf_with(name: str, content: bytes) -> bytes:
    """A PDF with an attachment."""
    writer = PdfWriter(io.BytesIO(pdf("Clean.")))
    writer.add_attachment(name, content)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


RTF = rb"{\rtf1\ansi{\info{\author Ottoline Brandreth}}\pard Bonjour\par}"
MAIL = b"MIME-Version: 1.0\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Otto=\r\nline&#32;Brandreth</p>"
WORD = docx(paragraph(NAME))
CODED = base64.b64encode(f"said by {NAME}".encode()).decode()

PLACES: dict[str, Callable[[], tuple[str, bytes]]] = {
    "page in a docx": lambda: ("a.docx", with_part(docx(), "word/chunk.html", b"<p>Otto<b>line</b> Brandreth</p>")),
    "entities of a page in a docx": lambda: (
        "a.docx",
        with_part(docx(), "word/chunk.htm", "".join(f"&#{ord(one)};" for one in NAME).encode()),
    ),
    "mail in a docx": lambda: ("a.docx", with_part(docx(), "word/afchunk.mht", MAIL)),
    "rich text in a docx": lambda: ("a.docx", with_part(docx(), "word/afchunk.rtf", RTF)),
    "escaped letters of a rich text": lambda: (
        "a.docx",
        with_part(docx(), "x.rtf", rb"{\rtf1 \'4f\'74\'74\'6f\'6c\'69\'6e\'65 \u66?randreth}"),
    ),
    "rich text behind a number without end": lambda: (
        "a.docx",
        with_part(docx(), "x.rtf", rb"{\rtf1 \u" + b"9" * 5_000 + rb" Ottoline Brandreth}"),
    ),
    "PDF in a docx": lambda: ("a.docx", with_part(docx(), "word/embeddings/a.bin", pdf_of(NAME))),
    "PDF in an odt": lambda: ("a.odt", with_part(odt(), "Pictures/1.pdf", pdf_of(NAME))),
    "workbook in a docx": lambda: (
        "a.docx",
        with_part(docx(), "word/embeddings/a.xlsx", xlsx(shared=strings(NAME))),
    ),
    "packed drawing in a docx": lambda: (
        "a.docx",
        with_part(docx(), "word/media/image1.emz", gzip.compress(NAME.encode("utf-16-le") * 2)),
    ),
    "packed drawing of a page": lambda: (
        "a.odt",
        with_part(odt(), "Pictures/1.svgz", gzip.compress(f"<svg><text>{NAME}</text></svg>".encode())),
    ),
    "compressed text of a picture": lambda: (
        "a.docx",
        with_part(docx(), "word/media/image1.png", png(4, 4, compressed_text())),
    ),
    "object of another program": lambda: (
        "a.docx",
        with_part(docx(), "word/embeddings/o.bin", COMPOUND + b"\x00" * 600 + NAME.encode("utf-16-le")),
    ),
    "docx attached to a PDF": lambda: ("a.pdf", pdf_with("a.docx", WORD)),
    "PDF attached to a PDF": lambda: ("a.pdf", pdf_with("a.pdf", pdf_of(NAME))),
    "text attached to a PDF": lambda: ("a.pdf", pdf_with("a.txt", NAME.encode())),
    "address of a page": lambda: ("a.html", f'<a href="data:text/plain;base64,{CODED}">x</a>'.encode()),
    "attribute of a page": lambda: ("a.html", f'<p data-state="{CODED}">x</p>'.encode()),
    "script of a page": lambda: ("a.html", f'<script>var a = atob("{CODED}")</script>'.encode()),
    "comment of a page": lambda: ("a.html", f"<p>x</p><!-- {CODED} -->".encode()),
    "docx in the address of a page": lambda: (
        "a.html",
        b'<a href="data:application/zip;base64,' + base64.b64encode(WORD) + b'">x</a>',
    ),
    "value in a JSON": lambda: ("a.json", json.dumps({"state": CODED}).encode()),
    "metadata in base64": lambda: (
        "a.docx",
        with_part(docx(), "customXml/item1.xml", f"<state xmlns='urn:x'>{CODED}</state>".encode()),
    ),
    "custom XML": lambda: (
        "a.docx",
        with_part(docx(), "customXml/item2.xml", f"<a xmlns='urn:x' by='{NAME}'/>".encode()),
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_name_in_a_file_in_a_file_is_found(place: str) -> None:
    text, _ = read(*PLACES[place]())
    assert SEEN in text
    assert "Brandreth" in text


def picture_pdf() -> bytes:
    """A page with a text, and a picture beside it."""
    writer = PdfWriter(io.BytesIO(pdf("Clean.")))
    picture = DecodedStreamObject()
    picture.set_data(b"\x00" * 64 * 64)
    sides = {NameObject("/Width"): NumberObject(64), NameObject("/Height"): NumberObject(64)}
    picture.update(
        {NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Image"), **sides}
    )
    picture.update(
        {NameObject("/ColorSpace"): NameObject("/DeviceGray"), NameObject("/BitsPerComponent"): NumberObject(8)}
    )
    reference = writer._add_object(picture)
    resources = writer.pages[0][NameObject("/Resources")].get_object()
    assert isinstance(resources, DictionaryObject)
    resources[NameObject("/XObject")] = DictionaryObject({NameObject("/I"): reference})
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


UNREAD: dict[str, Callable[[], tuple[str, bytes]]] = {
    "picture in a docx": lambda: ("a.docx", with_part(docx(), "word/media/image1.png", png(200, 40))),
    "thumbnail of a docx": lambda: (
        "a.docx",
        with_part(docx(), "docProps/thumbnail.jpeg", b"\xff\xd8\xff" + b"\0" * 99),
    ),
    "picture in an odt": lambda: ("a.odt", with_part(odt(), "Pictures/1.png", png(200, 40))),
    "large thumbnail of an odt": lambda: ("a.odt", with_part(odt(), "Thumbnails/thumbnail.png", png(900, 900))),
    "picture in a workbook": lambda: ("a.xlsx", with_part(xlsx(), "xl/media/1.gif", b"GIF89a" + b"\0" * 99)),
    "drawing in a docx": lambda: (
        "a.docx",
        with_part(docx(), "word/media/1.emf", b"\x01\0\0\0" + b"\0" * 36 + b" EMF" + b"\0" * 99),
    ),
    "object of another program": lambda: (
        "a.docx",
        with_part(docx(), "word/embeddings/o.bin", COMPOUND + b"\0" * 999),
    ),
    "picture in a page": lambda: (
        "a.html",
        b'<img src="data:image/png;base64,' + base64.b64encode(png(200, 40)) + b'">',
    ),
    "picture that a page shows from elsewhere": lambda: (
        "a.html",
        b"<p>x</p><img src='https://example.org/a.png'>",
    ),
    "page in a page": lambda: ("a.html", b"<p>x</p><iframe src='b.html'></iframe>"),
    "picture beside the text of a PDF": lambda: ("a.pdf", picture_pdf()),
    "picture in the docx that is attached to a PDF": lambda: (
        "a.pdf",
        pdf_with("a.docx", with_part(docx(), "word/media/image1.png", png(200, 40))),
    ),
    "protected PDF in a docx": lambda: ("a.docx", with_part(docx(), "word/embeddings/a.pdf", b"%PDF-1.7\nnothing")),
}


@pytest.mark.parametrize("place", UNREAD)
def test_a_part_in_which_nobody_can_look_for_a_name_is_told(place: str) -> None:
    _, error = read(*UNREAD[place]())
    assert isinstance(error, PartsUnread)
    assert "Do not take it for clean" in str(error)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", docx(paragraph("clean"))),
        ("a.odt", with_part(odt(), "Thumbnails/thumbnail.png", png(371, 512))),
        ("a.docx", with_part(docx(), "word/media/line.png", png(600, 2))),
        ("a.xlsx", xlsx()),
        ("a.pdf", pdf("Clean.")),
        ("a.html", b"<p>internationalisation of counterrevolutionaries</p>"),
        ("a.txt", b"0123456789abcdef0123456789abcdef https://example.org/a/very/long/address/of/a/page"),
    ],
)
def test_a_file_without_such_parts_is_read_in_full(name: str, data: bytes) -> None:
    assert read(name, data)[1] is None


def test_the_notes_of_a_report_with_a_picture_are_attacked_before_the_picture_is_told() -> None:
    data = with_part(docx(paragraph("The deadline is much too short")), "word/media/image1.png", png(200, 40))
    notes = notes_of("a.docx", data, default_ladder())
    assert next(notes).text == "The deadline is much too short"
    with pytest.raises(PartsUnread):
        list(notes)


def test_a_drawing_that_unfolds_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("notetaker.report.reading.packed._MOST_BYTES", 1000)
    bomb = with_part(docx(), "word/media/a.emz", gzip.compress(b"\0" * 10_000))
    _, error = read("a.docx", bomb)
    assert error is not None
    assert "too large" in str(error)


def test_files_in_files_without_end_are_refused() -> None:
    data = WORD
    for _ in range(6):
        data = with_part(docx(), "inner.docx", data)
    _, error = read("a.docx", data)
    assert error is not None


@pytest.mark.parametrize(
    ("packed", "kind"),
    [
        (gzip.compress(b"nothing here") + b"\x1f\x8b\x08damaged", "gzip"),
        (gzip.compress(b"nothing here, at length")[:-12], "gzip"),
        (bz2.compress(b"Haukaas"), "bzip2"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(40), "7-Zip"),
        (rb"{\rtf1 {\pict\pngblip 89504e470d0a}}", "RTF"),
    ],
    ids=["damaged gzip", "cut gzip", "bzip2", "7-Zip", "RTF"],
)
def test_what_cannot_be_unpacked_is_told(packed: bytes, kind: str) -> None:
    assert Unread(kind) in list(read_part("a.docx", Part("part", packed)))


def test_every_member_of_a_gzip_is_read() -> None:
    packed = gzip.compress(b"first part ") + gzip.compress(b"Haukaas said so")
    text, _ = read("a.docx", with_part(docx(), "word/media/a.emz", packed))
    assert "Haukaas" in text


def test_files_in_files_have_one_limit_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("notetaker.report.reading.whole._MOST_IN_ALL", 100)
    assert list(read_whole("a.docx", iter([Part("one", bytes(60))]))) == []
    with pytest.raises(OversizedFile):
        list(read_whole("a.docx", iter([Part("one", bytes(60)), Part("two", bytes(60))])))


def test_what_stands_behind_a_file_that_unfolds_without_end_is_read_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("notetaker.report.reading.packed._MOST_BYTES", 1000)
    bomb = with_part(docx(), "word/media/a.emz", gzip.compress(b"\0" * 10_000))
    text, error = read("a.docx", with_part(bomb, "word/chunk.html", f"<p>{NAME}</p>".encode()))
    assert isinstance(error, OversizedFile)
    assert SEEN in text


def test_a_text_coded_twice_is_read() -> None:
    twice = base64.b64encode(CODED.encode()).decode()
    assert SEEN in read("a.html", f"<p>x</p><!-- {twice} -->".encode())[0]


def test_a_text_coded_in_a_page_that_is_coded_is_read() -> None:
    page = base64.b64encode(f"<html><p data-state='{CODED}'>x</p></html>".encode()).decode()
    assert SEEN in read("a.html", f'<iframe src="data:text/html;base64,{page}">'.encode())[0]


def test_the_place_of_what_stands_in_files_in_files_names_them_all() -> None:
    inner = with_part(docx(), "word/media/image1.png", png(200, 40))
    data = with_part(docx(), "inner.docx", with_part(docx(), "deep.docx", inner))
    found = list(read_whole("a.docx", iter([Part("inner.docx", with_part(docx(), "a.html", b"<p>Haukaas"))])))
    assert Passage("inner.docx: a.html: line 1", "Haukaas") in found
    with pytest.raises(PartsUnread, match=r"inner\.docx: deep\.docx: word/media/image1\.png \(PNG\)"):
        list(texts_of("a.docx", data))
