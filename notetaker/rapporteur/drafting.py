"""How a kept draft calls the category of its speaker: by the key in the vault, by the label before the eyes. Pure."""

from notetaker.model.body import Body
from notetaker.model.category import Ladder
from notetaker.rapporteur.codes import Attribution, Codes, Speaker, folded
from notetaker.rapporteur.grammar import split_line

_LANGUAGES = ("en", "fr")


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
