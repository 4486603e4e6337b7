"""The recovery sheet as a page: the key in words that a person can type back, and what to do. HTML for the PDF writer."""

import tomllib
from dataclasses import dataclass
from functools import cache
from html import escape

from notetaker.exchange import OrganiserKey, recovery_words
from notetaker.model.secret import Secret
from notetaker.resources import read_text

COLUMNS = 4
STYLE = """
h1 { font-size: 22pt; }
h2 { font-size: 13pt; margin-top: 16pt; margin-bottom: 4pt; }
p { line-height: 130%; }
td { font-size: 13pt; }
.number { color: #595959; font-size: 9pt; }
.known { font-size: 13pt; font-weight: bold; }
.gap { font-size: 6pt; line-height: 100%; }
.key { font-family: monospace; font-size: 9pt; }
"""


@dataclass(frozen=True)
class SheetWords:
    """What stands on the sheet in one language, from `resources/organiser/recovery-sheet.toml`."""

    title: str
    lead: str
    known_by: str
    words: str
    key: str
    safe: str
    steps_safe: list[str]
    lost: str
    steps_lost: list[str]
    writing: str


@dataclass(frozen=True)
class Sheet:
    """A page that holds a secret key: its title, and the HTML of it."""

    title: str
    html: Secret[str]


def recovery_sheet(key: OrganiserKey, lang: str) -> Sheet:
    """The sheet of a recovery key in "en" or "fr". Nothing on it says who, where or when."""
    words = _words(lang)
    parts = (
        f"<h1>{escape(words.title)}</h1><p>{escape(words.lead)}</p>",
        f"<h2>{escape(words.known_by)}</h2><p class='known'>{escape(' · '.join(key.fingerprint()))}</p>",
        f"<h2>{escape(words.words)}</h2>{_table(recovery_words(key).reveal())}",
        f"<h2>{escape(words.key)}</h2><p class='key'>{escape(key.identity.encode().reveal())}</p>",
        f"<h2>{escape(words.safe)}</h2>{_steps(words.steps_safe)}",
        f"<h2>{escape(words.lost)}</h2>{_steps(words.steps_lost)}",
        f"<p>{escape(words.writing)}</p>",
    )
    return Sheet(words.title, Secret("".join(parts)))


def _table(words: tuple[str, ...]) -> str:
    """Numbered row by row, as one reads."""
    rows = []
    for first in range(0, len(words), COLUMNS):
        numbered = enumerate(words[first : first + COLUMNS], start=first + 1)
        cells = (f"<td><span class='number'>{number}</span> {escape(word)}</td>" for number, word in numbered)
        rows.append(f"<tr>{''.join(cells)}</tr>")
    # Qt leaves out the margin above what follows a table
    return f"<table width='100%' cellpadding='5'>{''.join(rows)}</table><p class='gap'>&nbsp;</p>"


def _steps(steps: list[str]) -> str:
    return f"<ol>{''.join(f'<li>{escape(step)}</li>' for step in steps)}</ol>"


@cache
def _words(lang: str) -> SheetWords:
    return SheetWords(**tomllib.loads(read_text("organiser/recovery-sheet.toml"))[lang])
