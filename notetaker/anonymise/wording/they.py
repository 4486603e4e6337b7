"""English sentences with "they" in place of "he" or "she": the forms of the pronoun, and the verb that agrees with it."""

import re
from functools import cache
from typing import Any, NamedTuple

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.tables import table

_NEXT = re.compile(r"[ \u00a0]([^\W\d_]+(?:['’][^\W\d_]+)*)")
_LAST = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)*)[ \u00a0]$")
_CONTRACTED = re.compile(r"['’](s|d|ll)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?;]\s")
_FURTHER_VERB = re.compile(r"(?:\b(?:and|or|but|then)|,|&)\s+(?:[a-z]+ly\s+)?([a-z]+s)\b", re.IGNORECASE)
_ABSOLUTE_END = re.compile(r"\s*(?:$|[.,;:!?)])")
_FURTHEST = 300
_FURTHEST_BEFORE = 40
_FORMS = {
    "he": "they",
    "she": "they",
    "him": "them",
    "hers": "theirs",
    "himself": "themselves",
    "herself": "themselves",
}
_VERBS_IN_LY = {"apply", "reply", "rely", "supply", "imply", "comply"}


class Edit(NamedTuple):
    """start..end of the text becomes `text`."""

    start: int
    end: int
    text: str


def in_plural(text: str, pronoun: re.Match[str]) -> list[Edit]:
    """What is to be changed for this pronoun; nothing where that is not clear."""
    word = pronoun[0].lower()
    if word in {"he", "she"}:
        return _subject(text, pronoun)
    if word in {"her", "his"}:
        follower = _NEXT.match(text, pronoun.end())
        key = follower[1].lower().replace("’", "'") if follower is not None else ""
        if word == "his" and (key in _listed("after_alone") or _ABSOLUTE_END.match(text, pronoun.end())):
            return [_as_typed(pronoun, "theirs")]
        if key and key not in _listed("after_object"):
            return [_as_typed(pronoun, "their")]
        return [_as_typed(pronoun, "them")] if word == "her" else []
    return [_as_typed(pronoun, _FORMS[word])]


def _subject(text: str, pronoun: re.Match[str]) -> list[Edit]:
    they = _as_typed(pronoun, "they")
    contracted = _CONTRACTED.match(text, pronoun.end())
    if contracted is not None:
        return _contracted(text, they, contracted)
    end = _SENTENCE_END.search(text, pronoun.end(), pronoun.end() + _FURTHEST)
    rest = text[pronoun.end() : end.start() if end else pronoun.end() + _FURTHEST]
    inverted = _inverted(text, pronoun)
    if inverted is not None:
        return [inverted, they]
    if any(_is_present(one[1]) for one in _FURTHER_VERB.finditer(rest)):
        return []
    at = pronoun.end()
    while (word := _NEXT.match(text, at)) is not None and _is_adverb(word[1].lower()):
        at = word.end()
    if word is None:
        return []
    plain = _plain(word[1].lower())
    return [they] if plain is None else [they, Edit(word.start(1), word.end(1), plain)]


def _contracted(text: str, they: Edit, contracted: re.Match[str]) -> list[Edit]:
    """ "they're", "they've" or "they'll" with the apostrophe that was typed."""
    mark, ending = contracted[0][0], contracted[1].lower()
    if ending != "s":
        return [they]
    at = contracted.end()
    while (word := _NEXT.match(text, at)) is not None and _is_adverb(word[1].lower()):
        at = word.end()
    key = word[1].lower() if word is not None else ""
    if key in _listed("either") or (key.endswith("ed") and key not in _listed("adjectives")):
        return []
    whole = f"{they.text}{mark}{'ve' if key in _listed('have_after') else 're'}"
    return [Edit(they.start, contracted.end(), whole)]


def _inverted(text: str, pronoun: re.Match[str]) -> Edit | None:
    """The verb before the pronoun, where it is the verb of it: "does she want", "says she."."""
    before = _LAST.search(text, max(0, pronoun.start() - _FURTHEST_BEFORE), pronoun.start())
    if before is None:
        return None
    verb = before[1].lower().replace("’", "'")
    plain = _rows()["verbs"].get(verb)
    follower = _NEXT.match(text, pronoun.end())
    if plain is not None and not (follower is not None and _is_present(follower[1])):
        plain = plain.capitalize() if before[1][0].isupper() else plain
        return Edit(before.start(1), before.end(1), plain.replace("'", "’") if "’" in before[1] else plain)
    closes = _ABSOLUTE_END.match(text, pronoun.end()) is not None
    if closes and verb.endswith("s") and (lexicon.is_in("speech", verb) or lexicon.is_in("inverted", verb)):
        return Edit(before.start(1), before.end(1), _stem(verb))
    return None


def _plain(verb: str) -> str | None:
    """The verb as "they" has it; None where it stays."""
    straight = verb.replace("’", "'")
    if (plain := _rows()["verbs"].get(straight)) is not None:
        return str(plain.replace("'", "’") if "’" in verb else plain)
    return _stem(verb) if _is_present(verb) else None


def _is_present(word: str) -> bool:
    """Whether the word looks like a verb of the third person."""
    key = word.lower()
    return len(key) > 2 and key.endswith("s") and not key.endswith(("ss", "us")) and key not in _listed("no_verbs")


def _stem(verb: str) -> str:
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) else verb[:-1]


def _is_adverb(word: str) -> bool:
    return word in _listed("adverbs") or (word.endswith("ly") and len(word) > 4 and word not in _VERBS_IN_LY)


def _as_typed(pronoun: re.Match[str], plain: str) -> Edit:
    typed = pronoun[0]
    text = plain.upper() if typed.isupper() else plain.capitalize() if typed[0].isupper() else plain
    return Edit(pronoun.start(), pronoun.end(), text)


def _rows() -> dict[str, Any]:
    rows: dict[str, Any] = table("pronouns.toml")["en"]
    return rows


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_rows()[name])
