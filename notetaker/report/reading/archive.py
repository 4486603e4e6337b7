"""The files inside a ZIP, read within limits."""

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator

from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.report.reading.passage import DamagedFile, OversizedFile, ProtectedFile

_MOST_ENTRIES = 10_000
_MOST_BYTES = 256 * 1024 * 1024
_ENCRYPTED = 0x1


def entries(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and content of each entry, also of entries that share a name; then the comment of the archive, if any.

    Raises DamagedFile, ProtectedFile, and OversizedFile whatever sizes the archive claims for itself.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from _entries(name, archive)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, ValueError, OSError):
        raise DamagedFile(
            name=name, problem=QT_TRANSLATE_NOOP("problems", "its archive cannot be unpacked")
        ) from None


def _entries(name: str, archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    infos = archive.infolist()
    if len(infos) > _MOST_ENTRIES:
        raise OversizedFile(name=name)
    left = _MOST_BYTES
    for info in infos:
        if info.flag_bits & _ENCRYPTED:
            raise ProtectedFile(name=name)
        with archive.open(info) as entry:
            content = entry.read(left + 1)
        left -= len(content)
        if left < 0:
            raise OversizedFile(name=name)
        yield info.filename, content
        if info.comment:
            yield f"comment of {info.filename}", info.comment
    if archive.comment:
        yield "comment of the archive", archive.comment
