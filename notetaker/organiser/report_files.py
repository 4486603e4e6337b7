"""What the files of a report are called, and which from before lie beside those that were written."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path

from notetaker.model.language import LANGUAGES, Lang

_CALLED: Mapping[Lang, str] = {"en": "report", "fr": "rapport"}
"""What a report is called, in the language that it is written in, whichever door it leaves by."""
_FILE = re.compile(rf"(?:{'|'.join(_CALLED.values())})(?:-\d+)?\.(?:{'|'.join(LANGUAGES)})\.\w+")


def file_name(lang: Lang, number: str, suffix: str) -> str:
    """`report.en.html`; `number` tells the programmes of one archive apart, and is empty where there is one."""
    return f"{_CALLED[lang]}{number}.{lang}.{suffix}"


def from_before(written: Collection[Path]) -> tuple[Path, ...]:
    """The reports that were in the folders of these already, and stay: they may have what is left out now."""
    folders = dict.fromkeys(path.parent for path in written)
    found = (path for folder in folders for path in sorted(folder.iterdir()) if _FILE.fullmatch(path.name))
    return tuple(path for path in found if path not in written)
