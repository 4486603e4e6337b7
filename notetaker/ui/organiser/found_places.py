"""Where an audit found something, in the language that is shown: a reader of files says it in English."""

import re
from collections.abc import Callable

from notetaker.ui.translation import translate

_WORDS: dict[str, Callable[[], str]] = {
    "line": lambda: translate("found", "line"),
    "lines": lambda: translate("found", "lines"),
    "page": lambda: translate("found", "page"),
    "sheet": lambda: translate("found", "sheet"),
    "row": lambda: translate("found", "row"),
    "paragraph": lambda: translate("found", "paragraph"),
    "note": lambda: translate("found", "note"),
    "comment on": lambda: translate("found", "comment on"),
    "comment": lambda: translate("found", "comment"),
    "annotation": lambda: translate("found", "comment"),
    "footnote": lambda: translate("found", "footnote"),
    "endnote": lambda: translate("found", "endnote"),
    "header": lambda: translate("found", "header"),
    "footer": lambda: translate("found", "footer"),
    "title": lambda: translate("found", "title"),
    "file name inside the archive": lambda: translate("found", "file name inside the archive"),
    "file name": lambda: translate("found", "file name"),
    "metadata": lambda: translate("found", "metadata"),
    "name of a custom property": lambda: translate("found", "name of a custom property"),
    "before the tracked changes": lambda: translate("found", "before the tracked changes"),
    "with all tracked changes": lambda: translate("found", "with all tracked changes"),
    "formula": lambda: translate("found", "formula"),
    "field": lambda: translate("found", "field"),
    "link": lambda: translate("found", "link"),
    "part": lambda: translate("found", "part"),
    "drawing": lambda: translate("found", "drawing"),
    "text that no cell shows": lambda: translate("found", "text that no cell shows"),
    "text": lambda: translate("found", "text"),
    "keys": lambda: translate("found", "keys"),
    "attribute": lambda: translate("found", "attribute"),
    "declaration": lambda: translate("found", "declaration"),
    "instruction": lambda: translate("found", "instruction"),
    "end of the page": lambda: translate("found", "end of the page"),
    "earlier version": lambda: translate("found", "earlier version"),
    "alternative text": lambda: translate("found", "alternative text"),
    "note on a page": lambda: translate("found", "note on a page"),
    "bookmark": lambda: translate("found", "bookmark"),
    "object": lambda: translate("found", "object"),
    "readable bytes": lambda: translate("found", "readable bytes"),
    "words joined over the ends of lines": lambda: translate("found", "words joined over the ends of lines"),
    "(hidden)": lambda: translate("found", "(hidden)"),
}
"""What readers call the parts of a file; names inside a file, such as those of its fields, stay as they are."""

_JOINTS = re.compile(r"(, |: )")
_LONGEST_FIRST = sorted(_WORDS, key=len, reverse=True)


def in_words(place: str) -> str:
    """A place such as "page 3, line 7"."""
    return "".join(part if _JOINTS.fullmatch(part) else _part(part) for part in _JOINTS.split(place))


def _part(part: str) -> str:
    name = next((name for name in _LONGEST_FIRST if part == name or part.startswith(f"{name} ")), "")
    if not name:
        return part
    rest = part[len(name) :].replace("(hidden)", _WORDS["(hidden)"]())
    return f"{_WORDS[name]()}{rest}"
