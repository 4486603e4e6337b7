"""Text that people bring in a file: in UTF-8, in UTF-16 with a mark, or else in Windows-1252."""

from dataclasses import dataclass


@dataclass(frozen=True, repr=False)
class Decoded:
    """The text, and whether it was taken for Windows-1252 because it is not UTF-8. Secret."""

    text: str
    windows_1252: bool


def decoded(data: bytes) -> Decoded | None:
    """The text of these bytes; None where they are no text."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    found = _as(data, "utf-16" if marked else "utf-8-sig")
    windows_1252 = found is None and not marked
    if windows_1252:
        found = _as(data, "cp1252")
    return None if found is None or "\0" in found else Decoded(found, windows_1252)


def _as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
