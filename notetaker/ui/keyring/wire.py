"""Values of D-Bus that PySide6 has no Python type for: written by hand, and read as what they are or not at all."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QByteArray, QMetaType
from PySide6.QtDBus import QDBusArgument, QDBusObjectPath

_TEXT: Final = QMetaType(QMetaType.Type.QString.value)
_MOST: Final = 1000


def texts(table: Mapping[str, str]) -> QDBusArgument:
    """`a{ss}`"""
    written = QDBusArgument()
    written.beginMap(_TEXT, _TEXT)
    for name, value in table.items():
        written.beginMapEntry()
        written.appendVariant(name)
        written.appendVariant(value)
        written.endMapEntry()
    written.endMap()
    return written


def structure(*parts: object) -> QDBusArgument:
    """`(…)`; bytes become `ay`."""
    written = QDBusArgument()
    written.beginStructure()
    for part in parts:
        written.appendVariant(octets(part) if isinstance(part, bytes) else part)
    written.endStructure()
    return written


def octets(data: bytes) -> QByteArray:
    """`ay`"""
    return QByteArray(data)


def plain_bytes(value: object) -> bytes:
    """Of `ay`; empty where it is something else."""
    return bytes(value.data()) if isinstance(value, QByteArray) else b""


def parts(value: object) -> list[object]:
    """What an array or a structure holds, bytes as bytes and paths as texts; empty where it is neither.

    What enters an array enters a structure as well, and is the only one of Qt's calls that PySide6 has for reading.
    """
    found: list[object] = []
    if isinstance(value, QDBusArgument) and value.currentType() in (
        QDBusArgument.ElementType.ArrayType,
        QDBusArgument.ElementType.StructureType,
    ):
        value.beginArray()
        while not value.atEnd() and len(found) < _MOST:
            found.append(_plain(value.asVariant()))
    return found


def _plain(value: object) -> object:
    if isinstance(value, QByteArray):
        return plain_bytes(value)
    return value.path() if isinstance(value, QDBusObjectPath) else value
