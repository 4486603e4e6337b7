"""What cannot be searched is said, never passed as clean."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, NumberObject

from notetaker.report import readback
from notetaker.report.readback import (
    AuditUnreadable,
    DamagedFile,
    OversizedFile,
    Passage,
    PicturesOnly,
    ProtectedFile,
    UnknownKind,
    texts_of,
)
from notetaker.report.reading import archive, spreadsheet
from tests.report.planted_files import NAME, docx, odt, pdf, zipped
from tests.report.planted_sheets import row, strings, xlsx

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize("name", ["a.doc", "a.xls", "a.png", "a", "a.docx.bak", ".pdf"])
def test_an_unknown_kind_is_refused(name: str) -> None:
    with pytest.raises(UnknownKind, match="clean"):
        list(texts_of(name, b"x"))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", b"not an archive"),
        ("a.docx", docx()[:-30]),
        ("a.docx", b""),
        ("a.docx", zipped({"word/document.xml": "<w:document"})),
        ("a.odt", odt("<text:p>A")),
        ("a.xlsx", b"not an archive"),
        ("a.xlsx", xlsx()[:-30]),
        ("a.xlsx", xlsx("<row>")),
        ("a.pdf", b"%PDF-1.7 no more"),
        ("a.pdf", b""),
        ("a.pdf", b"hello"),
        ("a.json", b"{"),
        ("a.json", b"[" * 100_000),
    ],
)
def test_a_damaged_file_is_refused(name: str, data: bytes) -> None:
    with pytest.raises(DamagedFile):
        list(texts_of(name, data))


def test_an_entity_hides_nothing() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "Ottoline Brandreth">]><a>&b;</a>'
    with pytest.raises(DamagedFile, match="entities"):
        list(texts_of("a.docx", docx(word__document_xml=bomb)))


def test_a_file_is_read_as_what_it_is_whatever_it_is_called() -> None:
    assert any(NAME in passage.text for passage in texts_of("a.txt", pdf(NAME)))
    assert any("Clean." in passage.text for passage in texts_of("a.html", docx()))


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
def test_an_office_document_under_a_passphrase_is_refused(name: str) -> None:
    with pytest.raises(ProtectedFile):
        list(texts_of(name, COMPOUND))


def test_a_text_that_many_cells_repeat_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "_MOST_CHARACTERS", 10_000)
    data = xlsx(row('<c t="s"><v>0</v></c>' * 20), shared=strings("x" * 1000))
    with pytest.raises(OversizedFile):
        list(texts_of("a.xlsx", data))


def test_what_was_read_of_a_workbook_is_not_lost_when_a_later_part_is_damaged() -> None:
    found: list[Passage] = []
    with pytest.raises(DamagedFile):
        found.extend(texts_of("a.xlsx", xlsx(row(f"<c><v>{NAME}</v></c>"), parts={"xl/z.xml": "<"})))
    assert any(NAME in passage.text for passage in found)


def test_a_word_document_of_old_that_is_called_a_text_is_refused() -> None:
    with pytest.raises(DamagedFile, match="older format"):
        list(texts_of("a.txt", COMPOUND))


def test_an_odt_under_a_passphrase_is_refused() -> None:
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    )
    with pytest.raises(ProtectedFile):
        list(texts_of("a.odt", zipped({"META-INF/manifest.xml": manifest, "content.xml": b"\x8e\x01"})))


@pytest.mark.parametrize(("passphrase", "refused"), [("secret", True), ("", False)])
def test_a_pdf_is_refused_only_if_it_asks_for_a_passphrase(passphrase: str, refused: bool) -> None:
    writer = PdfWriter(PdfReader(io.BytesIO(pdf(NAME))))
    writer.encrypt(passphrase, "owner", algorithm="AES-256")
    target = io.BytesIO()
    writer.write(target)
    if refused:
        with pytest.raises(ProtectedFile):
            list(texts_of("a.pdf", target.getvalue()))
    else:
        assert any(NAME in passage.text for passage in texts_of("a.pdf", target.getvalue()))


def add_scan(writer: PdfWriter) -> None:
    image = DecodedStreamObject()
    image.set_data(b"\0")
    image.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Width"): NumberObject(1),
            NameObject("/Height"): NumberObject(1),
            NameObject("/ColorSpace"): NameObject("/DeviceGray"),
            NameObject("/BitsPerComponent"): NumberObject(8),
        }
    )
    xobjects = DictionaryObject({NameObject("/Im1"): writer._add_object(image)})
    for page in writer.pages:
        resources = page["/Resources"]
        assert isinstance(resources, DictionaryObject)
        resources[NameObject("/XObject")] = xobjects


def test_a_scan_is_said_and_its_metadata_searched_all_the_same() -> None:
    def scan(writer: PdfWriter) -> None:
        add_scan(writer)
        writer.add_metadata({"/Author": NAME})

    found: list[Passage] = []
    with pytest.raises(PicturesOnly, match=r"text that can be searched: 1, 2\."):
        found.extend(texts_of("a.pdf", pdf("q 9 0 0 9 0 0 cm /Im1 Do", "q 9 0 0 9 0 0 cm /Im1 Do", then=scan)))
    assert any(passage.place == "metadata: author" and passage.text == NAME for passage in found)


def test_one_scanned_page_among_others_is_said() -> None:
    with pytest.raises(PicturesOnly, match=r": 2\."):
        list(texts_of("a.pdf", pdf("Text.", "q 9 0 0 9 0 0 cm /Im1 Do", "", then=add_scan)))


def test_text_drawn_as_shapes_is_said() -> None:
    with pytest.raises(PicturesOnly):
        list(texts_of("a.pdf", pdf("q 1 1 m 9 9 l S Q")))


def test_a_bomb_is_refused_before_it_unfolds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST_BYTES", 1_000_000)
    with pytest.raises(OversizedFile):
        list(texts_of("a.docx", zipped({"word/document.xml": b" " * 1_000_001})))
    with pytest.raises(OversizedFile):
        list(texts_of("a.docx", zipped({f"{number}": b" " * 100_001 for number in range(10)})))
    monkeypatch.setattr(archive, "_MOST_ENTRIES", 9)
    with pytest.raises(OversizedFile):
        list(texts_of("a.docx", zipped({f"{number}": b"" for number in range(10)})))


def test_an_archive_in_an_archive_in_an_archive_is_refused() -> None:
    inner = docx()
    for _ in range(5):
        inner = zipped({"inner.zip": inner})
    with pytest.raises(OversizedFile):
        list(texts_of("a.docx", inner))


def test_an_encrypted_entry_is_refused() -> None:
    target = bytearray(zipped({"word/document.xml": "<a/>"}))
    directory = target.index(b"PK\x01\x02")
    target[directory + 8] |= 1
    with pytest.raises(ProtectedFile):
        list(texts_of("a.docx", bytes(target)))


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_flipped_byte_gives_a_reading_or_a_clear_error(position: int, value: int) -> None:
    for name, data in (
        ("a.docx", docx()),
        ("a.odt", odt("<text:p>A</text:p>")),
        ("a.xlsx", xlsx()),
        ("a.pdf", pdf("Some text", NAME)),
    ):
        flipped = bytearray(data)
        flipped[position % len(flipped)] = value
        try:
            list(texts_of(name, bytes(flipped)))
        except AuditUnreadable as error:
            assert error.sentences()[2].startswith("Do not take it for clean")


def test_every_refusal_warns_that_the_file_is_not_clean() -> None:
    kinds = [getattr(readback, name) for name in readback.__all__]
    errors = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, AuditUnreadable)]
    assert len(errors) == 7
    assert all("Do not take it for clean" in error.todo for error in errors)


def test_two_entries_of_one_name_are_both_searched() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        made.writestr("a.xml", f"<a>{NAME}</a>")
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("a.xml", "<a>clean</a>")
    assert any(NAME in passage.text for passage in texts_of("a.docx", target.getvalue()))
