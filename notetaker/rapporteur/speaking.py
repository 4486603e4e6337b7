"""Who speaks, by what stands before the colon: a code, a category, the label of a draft's category, a name. Pure."""

from notetaker.anonymise import Rule, may_be_caller
from notetaker.model.body import NOTHING, SLOT, Body
from notetaker.model.category import Ladder
from notetaker.model.language import LANGUAGES
from notetaker.rapporteur.codes import OWN, Attribution, Speaker, is_called_own, is_code_like, without_title
from notetaker.rapporteur.folding import folded
from notetaker.rapporteur.grammar import TypedLine, kind_of, mistyped_head, names_a_kind, split_line
from notetaker.rapporteur.strange_codes import names_a_stranger_beside_others
from notetaker.rapporteur.tools import Tools


def spoken(tools: Tools, typed: TypedLine, draft: Body = NOTHING) -> tuple[Attribution | None, str]:
    """Who speaks, and what is said; None and the whole line where what stands before the colon names nobody.

    `draft` is the kept line that this one may go on from.
    """
    attribution = tools.codes.resolve(typed.prefix) if typed.prefix else None
    if folded(typed.whole) == OWN:  # the remark is missing, and nobody said "nt"
        return tools.codes.resolve(typed.whole), ""
    if attribution is None:
        attribution = _said_by_category(typed.prefix, draft, tools.ladder) or _misspelt(tools, typed.prefix)
    return attribution, typed.whole if attribution is None else typed.rest


def unknown_in(tools: Tools, typed: TypedLine) -> str:
    """What a line that names no speaker begins with, if it seems to be meant for one; else empty.

    So may what stands behind the mark of a kind and before the colon, or what was typed for it: "+ sg: yes".
    """
    for prefix in (typed.prefix, split_line(kind_of(typed.whole)[1]).prefix):
        if prefix and _seems_somebody(tools, prefix):
            return prefix
    if names_a_kind(typed.prefix):
        return ""
    if names_a_stranger_beside_others(tools.codes, kind_of(typed.whole)[1]):
        return typed.prefix
    for said in (typed.whole, kind_of(typed.whole)[1]):
        word, sign, _ = mistyped_head(said)
        if word and tools.codes.is_mistyped(word, sign):
            return word
        first, _, more = said.partition(" ")
        if more and (folded(first) == OWN or folded(first) in tools.codes.proposed):  # its colon is missing
            return first
    return ""


def _seems_somebody(tools: Tools, prefix: str) -> bool:
    if names_a_kind(prefix):
        return False
    return is_called_own(prefix) or is_code_like(prefix) or _is_one_caller(prefix) or _names_a_person(tools, prefix)


def _is_one_caller(prefix: str) -> bool:
    """Whether one word stands before the colon, be it behind a title, that is nobody's on the list and may be a name."""
    last = prefix.split()[-1]
    return without_title(folded(prefix)) == folded(last) and may_be_caller(last)


def _names_a_person(tools: Tools, prefix: str) -> bool:
    """Whether no more than the name of a participant stands before the colon, be it one that several have."""
    if tools.codes.is_name(prefix):
        return True
    stripped = tools.anonymiser.strip(prefix)
    return stripped.body.text == SLOT and all(each.rule.startswith("person.") for each in stripped.replacements)


def _misspelt(tools: Tools, prefix: str) -> Attribution | None:
    """The category of somebody whose name before the colon is misspelt, as it would be replaced in a text."""
    if not prefix or not is_code_like(prefix):
        return None
    stripped = tools.anonymiser.strip(prefix)
    if stripped.body.text != SLOT or any(each.rule != Rule.PERSON_TYPO for each in stripped.replacements):
        return None
    (somebody,) = stripped.body.placeholders
    return Attribution(Speaker.CATEGORY, somebody.category)


def _said_by_category(prefix: str, draft: Body, ladder: Ladder) -> Attribution | None:
    """The category of a draft, if what stands before the colon is its label in any language.

    Only while that draft is kept: elsewhere "Civil society: its role" is a text and names no speaker.
    """
    key = _category_of(draft, ladder)
    if key and folded(prefix) in {folded(ladder[key].phrases(lang).label) for lang in LANGUAGES}:
        return Attribution(Speaker.CATEGORY, key)
    return None


def labelled(tools: Tools, line: str, draft: Body, lang: str) -> str:
    """The words of a draft with the label of its category in place of the key, as long as that reads as before."""
    key = _category_of(draft, tools.ladder)
    if not key:
        return line
    rest = line.removeprefix(f"{key}: ")
    shown = f"{tools.ladder[key].phrases(lang).label}: {rest}"
    typed = split_line(shown)
    read = tools.codes.resolve(typed.prefix) or _said_by_category(typed.prefix, draft, tools.ladder)
    same = typed.rest == rest.strip() and read == Attribution(Speaker.CATEGORY, key)
    return shown if same else line


def _category_of(draft: Body, ladder: Ladder) -> str:
    key, colon, _ = draft.text.partition(": ")
    return key if colon and key in ladder.finest else ""
