"""Where something was found in a file, in the language of whoever reads it: a reader of files says it in English."""

import re
from collections.abc import Callable

from notetaker.model.errors import QT_TRANSLATE_NOOP

_WORDS = {
    "line": QT_TRANSLATE_NOOP("found", "line"),
    "lines": QT_TRANSLATE_NOOP("found", "lines"),
    "page": QT_TRANSLATE_NOOP("found", "page"),
    "sheet": QT_TRANSLATE_NOOP("found", "sheet"),
    "row": QT_TRANSLATE_NOOP("found", "row"),
    "paragraph": QT_TRANSLATE_NOOP("found", "paragraph"),
    "note": QT_TRANSLATE_NOOP("found", "note"),
    "comment of the archive": QT_TRANSLATE_NOOP("found", "comment of the archive"),
    "author of comment": QT_TRANSLATE_NOOP("found", "author of comment"),
    "author of ins": QT_TRANSLATE_NOOP("found", "author of ins"),
    "author of del": QT_TRANSLATE_NOOP("found", "author of del"),
    "descr of docPr": QT_TRANSLATE_NOOP("found", "descr of docPr"),
    "name of sheet": QT_TRANSLATE_NOOP("found", "name of sheet"),
    "comment on": QT_TRANSLATE_NOOP("found", "comment on"),
    "comment": QT_TRANSLATE_NOOP("found", "comment"),
    "annotation": QT_TRANSLATE_NOOP("found", "comment"),
    "footnote": QT_TRANSLATE_NOOP("found", "footnote"),
    "endnote": QT_TRANSLATE_NOOP("found", "endnote"),
    "header": QT_TRANSLATE_NOOP("found", "header"),
    "footer": QT_TRANSLATE_NOOP("found", "footer"),
    "title of the programme": QT_TRANSLATE_NOOP("found", "title of the programme"),
    "title of session": QT_TRANSLATE_NOOP("found", "title of session"),
    "room of session": QT_TRANSLATE_NOOP("found", "room of session"),
    "title": QT_TRANSLATE_NOOP("found", "title"),
    "file name inside the archive": QT_TRANSLATE_NOOP("found", "file name inside the archive"),
    "file name": QT_TRANSLATE_NOOP("found", "file name"),
    "metadata": QT_TRANSLATE_NOOP("found", "metadata"),
    "name of a custom property": QT_TRANSLATE_NOOP("found", "name of a custom property"),
    "before the tracked changes": QT_TRANSLATE_NOOP("found", "before the tracked changes"),
    "with all tracked changes": QT_TRANSLATE_NOOP("found", "with all tracked changes"),
    "formula": QT_TRANSLATE_NOOP("found", "formula"),
    "field": QT_TRANSLATE_NOOP("found", "field"),
    "link": QT_TRANSLATE_NOOP("found", "link"),
    "part": QT_TRANSLATE_NOOP("found", "part"),
    "drawing": QT_TRANSLATE_NOOP("found", "drawing"),
    "text that no cell shows": QT_TRANSLATE_NOOP("found", "text that no cell shows"),
    "text": QT_TRANSLATE_NOOP("found", "text"),
    "keys": QT_TRANSLATE_NOOP("found", "keys"),
    "attribute": QT_TRANSLATE_NOOP("found", "attribute"),
    "declaration": QT_TRANSLATE_NOOP("found", "declaration"),
    "instruction": QT_TRANSLATE_NOOP("found", "instruction"),
    "end of the page": QT_TRANSLATE_NOOP("found", "end of the page"),
    "earlier version": QT_TRANSLATE_NOOP("found", "earlier version"),
    "alternative text": QT_TRANSLATE_NOOP("found", "alternative text"),
    "note on a page": QT_TRANSLATE_NOOP("found", "note on a page"),
    "bookmark": QT_TRANSLATE_NOOP("found", "bookmark"),
    "object": QT_TRANSLATE_NOOP("found", "object"),
    "readable bytes": QT_TRANSLATE_NOOP("found", "readable bytes"),
    "unpacked": QT_TRANSLATE_NOOP("found", "unpacked"),
    "mail": QT_TRANSLATE_NOOP("found", "mail"),
    "text of a picture": QT_TRANSLATE_NOOP("found", "text of a picture"),
    "words joined over the ends of lines": QT_TRANSLATE_NOOP("found", "words joined over the ends of lines"),
    "words turned round": QT_TRANSLATE_NOOP("found", "words turned round"),
    "(hidden)": QT_TRANSLATE_NOOP("found", "(hidden)"),
}
"""What readers call the parts of a file; names inside a file, such as those of its fields, stay as they are."""

_OWNED = QT_TRANSLATE_NOOP("found", "{name} of {owner}")
_OWNER = re.compile(r"(.+) of (<?[\w:.-]+>?)")
_JOINTS = re.compile(r"(, |: )")
_LONGEST_FIRST = sorted(_WORDS, key=len, reverse=True)


def in_words(place: str, say: Callable[[str], str]) -> str:
    """A place such as "page 3, line 7"; `say` translates what a part is called."""
    return "".join(part if _JOINTS.fullmatch(part) else _part(part, say) for part in _JOINTS.split(place))


def _part(part: str, say: Callable[[str], str]) -> str:
    name = next((name for name in _LONGEST_FIRST if part == name or part.startswith(f"{name} ")), "")
    rest = part[len(name) :].replace("(hidden)", say(_WORDS["(hidden)"]))
    owned = _OWNER.fullmatch(rest)
    rest = say(_OWNED).format(name=owned[1], owner=owned[2]) if owned is not None else rest
    return f"{say(_WORDS[name]) if name else ''}{rest}"
