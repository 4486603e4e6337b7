"""What a kept draft holds: the category of its speaker, by its key in the vault and by its label before the eyes; and the
line without what is half typed. Pure.
"""

from notetaker.model.body import Body
from notetaker.model.category import Ladder
from notetaker.rapporteur.codes import Attribution, Codes, Speaker, folded
from notetaker.rapporteur.grammar import split_line

_LANGUAGES = ("en", "fr")
_LEFT_OUT = "[…]"
"""In the middle of a draft, where a name is begun. At the end nothing stands for it: there one goes on typing."""


def said_by_category(prefix: str, draft: Body, ladder: Ladder) -> Attribution | None:
    """The category of a draft, if what stands before the colon is its label in any language.

    Only while that draft is kept: elsewhere "Civil society: its role" is a text and names no speaker.
    """
    key = _category_of(draft, ladder)
    if key and folded(prefix) in {folded(ladder[key].phrases(lang).label) for lang in _LANGUAGES}:
        return Attribution(Speaker.CATEGORY, key)
    return None


def labelled(line: str, draft: Body, codes: Codes, ladder: Ladder, lang: str) -> str:
    """The words of a draft with the label of its category in place of the key, as long as that reads as before."""
    key = _category_of(draft, ladder)
    if not key:
        return line
    rest = line.removeprefix(f"{key}: ")
    shown = f"{ladder[key].phrases(lang).label}: {rest}"
    typed = split_line(shown)
    read = codes.resolve(typed.prefix) or said_by_category(typed.prefix, draft, ladder)
    same = typed.rest == rest.strip() and read == Attribution(Speaker.CATEGORY, key)
    return shown if same else line


def _category_of(draft: Body, ladder: Ladder) -> str:
    key, colon, _ = draft.text.partition(": ")
    return key if colon and key in ladder.finest else ""


def typing_places(line: str, text: str, slotted: str, cursor: int | None) -> tuple[int, ...]:
    """Where in `slotted` one may still be typing: at its end, and at the cursor.

    `text` is the line, or the end of it, and `slotted` is the same with slots for what stands in brackets.
    """
    at = None if cursor is None else cursor - (len(line.rstrip()) - len(text))
    if at is None or not 0 <= at < len(text):
        return (len(slotted),)
    before, behind = text[:at].rpartition("]")[2], text[at:].partition("[")[0]
    found = slotted.find(before + behind)
    return (len(slotted),) if found < 0 else (found + len(before), len(slotted))


def left_out(body: Body, stretch: tuple[int, int], places: tuple[int, ...]) -> tuple[Body, tuple[int, ...]]:
    """The body without a stretch in which a name is begun, and the same places in it."""
    start, end = stretch
    instead = _LEFT_OUT if body.text[end:].strip() else ""
    text = f"{body.text[:start]}{instead}{body.text[end:]}"
    by = len(instead) - (end - start)
    moved = (place if place <= start else max(start + len(instead), place + by) for place in places)
    return Body(text, body.placeholders), tuple(moved)
