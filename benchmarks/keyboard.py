"""A keyboard with a layout: from letters to the keys that a typist presses, and xdotool to press them."""

import ctypes
import ctypes.util
import os
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_KEYCODES: Final = range(8, 256)
_LEVELS: Final = ("", "Shift", "AltGr", "Shift+AltGr")
_MODIFIERS: Final = {"Shift": "Shift_L", "AltGr": "ISO_Level3_Shift"}
_DEAD: Final = {
    "\N{COMBINING GRAVE ACCENT}": "dead_grave",
    "\N{COMBINING ACUTE ACCENT}": "dead_acute",
    "\N{COMBINING CIRCUMFLEX ACCENT}": "dead_circumflex",
    "\N{COMBINING TILDE}": "dead_tilde",
    "\N{COMBINING DIAERESIS}": "dead_diaeresis",
    "\N{COMBINING CEDILLA}": "dead_cedilla",
}
_NAMED: Final = {"œ": "oe", "Œ": "OE", "€": "EuroSign", "’": "rightsinglequotemark"}
_AT_ONCE: Final = ("--delay", "0")
_SPACE: Final = 0x20
_LATIN: Final = 0x100


@dataclass(frozen=True)
class Layout:
    """A layout of the X server, as `setxkbmap` knows it, and what people call it."""

    name: str
    variant: str
    called: str


QWERTY: Final = Layout("us", "", "QWERTY")
AZERTY: Final = Layout("fr", "oss", "AZERTY")
BEPO: Final = Layout("fr", "bepo", "BÉPO")


@dataclass(frozen=True)
class Stroke:
    """One key, by its code, with the modifiers held down; `engraved` is what is on the key."""

    code: int
    modifiers: tuple[str, ...]
    engraved: str

    def __str__(self) -> str:
        return "+".join((*self.modifiers, self.engraved))

    def commands(self) -> Iterator[str]:
        """How xdotool presses it."""
        for modifier in self.modifiers:
            yield from ("keydown", *_AT_ONCE, _MODIFIERS[modifier])
        yield from ("key", *_AT_ONCE, str(self.code))
        for modifier in reversed(self.modifiers):
            yield from ("keyup", *_AT_ONCE, _MODIFIERS[modifier])


class Keyboard:
    """The keyboard of one display. `record` has every key that was pressed, under the headings of `begin`."""

    def __init__(self, display: str, layout: Layout) -> None:
        self._display = display
        self._set(layout)
        self._strokes = _strokes(display)
        self.record: list[tuple[str, list[str]]] = []

    def begin(self, heading: str) -> None:
        """What comes now is told under this heading."""
        self.record.append((heading, []))

    def press(self, *names: str) -> None:
        """Press keys by name, such as "Return" or "ctrl+l"."""
        self._xdotool([part for name in names for part in ("key", *_AT_ONCE, name)])
        self._note(names)

    def type(self, text: str) -> None:
        """Press the keys for a text, dead keys before their letters. Raises KeyError for what the layout cannot type."""
        strokes = [stroke for letter in unicodedata.normalize("NFC", text) for stroke in self.strokes_for(letter)]
        self._xdotool([command for stroke in strokes for command in stroke.commands()])
        self._note(map(str, strokes))

    def pieces(self, text: str) -> Iterator[str]:
        """The text, cut before each letter of a dead key: Qt lets such a letter overtake others that wait to be taken."""
        piece = ""
        for letter in unicodedata.normalize("NFC", text):
            if piece and len(self.strokes_for(letter)) > 1:
                yield piece
                piece = ""
            piece += letter
        yield piece

    def strokes_for(self, letter: str) -> tuple[Stroke, ...]:
        """The keys for one letter: its own, or a dead key and then the letter under it where that is the easier way."""
        own, parts = self._strokes.get(_symbol_of(letter)), unicodedata.normalize("NFD", letter)
        if len(parts) == 2 and parts[1] in _DEAD and (own is None or "AltGr" in own.modifiers):
            dead, base = self._strokes.get(_symbol(_DEAD[parts[1]])), self._strokes.get(_symbol_of(parts[0]))
            if dead is not None and base is not None and (own is None or "AltGr" not in dead.modifiers):
                return dead, base
        if own is None:
            raise KeyError(letter)
        return (own,)

    def _note(self, keys: Iterable[str]) -> None:
        if not self.record:
            self.begin("")
        self.record[-1][1].extend(keys)

    def _set(self, layout: Layout) -> None:
        variant = ("-variant", layout.variant) if layout.variant else ()
        subprocess.run(["setxkbmap", "-display", self._display, "-layout", layout.name, *variant], check=True)

    def _xdotool(self, commands: list[str]) -> None:
        subprocess.run(["xdotool", *commands], check=True, env={**os.environ, "DISPLAY": self._display})


def _library() -> ctypes.CDLL:
    x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XStringToKeysym.restype = x11.XkbKeycodeToKeysym.restype = ctypes.c_ulong
    x11.XKeysymToString.restype = ctypes.c_char_p
    return x11


def _symbol(name: str) -> int:
    return int(_library().XStringToKeysym(name.encode()))


def _symbol_of(letter: str) -> int:
    if letter in _NAMED:
        return _symbol(_NAMED[letter])
    return ord(letter) if ord(letter) < _LATIN else 0x0100_0000 + ord(letter)


def _strokes(display: str) -> Mapping[int, Stroke]:
    """For each symbol that the display's keyboard has, the stroke with the fewest modifiers."""
    x11 = _library()
    connection = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    if connection.value is None:
        raise RuntimeError(f"there is no display {display}")
    found: dict[int, Stroke] = {}
    for level, modifiers in enumerate(_LEVELS):
        for code in _KEYCODES:
            symbol = int(x11.XkbKeycodeToKeysym(connection, ctypes.c_ubyte(code), 0, level))
            plain = int(x11.XkbKeycodeToKeysym(connection, ctypes.c_ubyte(code), 0, 0))
            if symbol and symbol not in found:
                name = (x11.XKeysymToString(ctypes.c_ulong(plain)) or b"?").decode()
                engraved = chr(plain) if _SPACE < plain < _LATIN else name
                found[symbol] = Stroke(code, tuple(filter(None, modifiers.split("+"))), engraved)
    x11.XCloseDisplay(connection)
    return found
