"""A dead key and the letter after it make one letter, also where Qt composes none because nothing is typed there."""

from unicodedata import normalize

from PySide6.QtCore import Qt

_Key = Qt.Key
_MARKS = {
    _Key.Key_Dead_Grave: ("\u0300", "`"),
    _Key.Key_Dead_Acute: ("\u0301", "´"),
    _Key.Key_Dead_Circumflex: ("\u0302", "^"),
    _Key.Key_Dead_Tilde: ("\u0303", "~"),
    _Key.Key_Dead_Diaeresis: ("\u0308", "¨"),
    _Key.Key_Dead_Abovering: ("\u030a", "°"),
    _Key.Key_Dead_Caron: ("\u030c", "ˇ"),
    _Key.Key_Dead_Cedilla: ("\u0327", "¸"),
}
"""Each with the mark that it puts on a letter, and with the sign that it makes with a blank."""


class DeadKeys:
    """`take` is told each key that is pressed; `letter` makes of what the next one types what is meant."""

    def __init__(self) -> None:
        self._mark = self._sign = ""

    def take(self, key: int) -> bool:
        """Remember the key, if it is a dead one; tell whether it is."""
        if key not in _MARKS:
            return False
        self._mark, self._sign = _MARKS[_Key(key)]
        return True

    def letter(self, text: str) -> str:
        """The letter with the mark of the dead key before it; without one, or where no letter has that mark, as it is."""
        mark, sign = self._mark, self._sign
        self._mark = self._sign = ""
        if text == " " and sign:
            return sign
        marked = normalize("NFC", text + mark)
        return marked if len(marked) == len(text) else text
