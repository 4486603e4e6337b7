"""Words for the placeholders of a body, in square brackets, in English or French."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from notetaker.anonymise.fold import folded
from notetaker.anonymise.language import Lang
from notetaker.anonymise.tables import table, words_under
from notetaker.model.body import SLOT, Body, Form, Mention, Placeholder
from notetaker.model.category import Ladder

_FIRST = re.compile(rf"(?:^|[.!?…]\s?[\"”»)]?\s)[\"“«(\s]*([^\W\d_]|{SLOT})")
"""The letter, or the slot, with which a sentence begins."""
_FULL_STOP = re.compile(r"[.!?…][\"”»)\s]*$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)(?:[ \u00a0]|(-))$")
_LONGEST_WORD_BEFORE = 30
_WORD_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+)\b(?!['’])")
_TOGETHER = re.compile(r"[\s,;/-]*")
"""What may stand between two details that read as one."""


@dataclass(frozen=True)
class Piece:
    """A stretch of a worded text: `text` stands for start..end of the body's text.

    There is one with a placeholder for each slot. Of details side by side only the first has words.
    """

    text: str
    start: int
    end: int
    placeholder: Placeholder | None = None


def worded(body: Body, ladder: Ladder, lang: Lang) -> str:
    """The body as a reader sees it."""
    return "".join(piece.text for piece in worded_pieces(body, ladder, lang))


def worded_pieces(body: Body, ladder: Ladder, lang: Lang) -> tuple[Piece, ...]:
    """The body as a reader sees it, in pieces that know what they stand for."""
    return tuple(_pieces(body, ladder, lang))


def _pieces(body: Body, ladder: Ladder, lang: Lang) -> Iterator[Piece]:
    start = 0
    capitals = _capitals(body.text)
    first_seen: dict[tuple[str, Mention], int] = {}
    before_it: Placeholder | None = None
    for placeholder in body.placeholders:
        slot = body.text.index(SLOT, start)
        end = slot + 1
        if _is_said_already(before_it, placeholder, body.text[start:slot]):
            yield from (Piece("", start, slot),) if slot > start else ()
            yield Piece("", slot, end, placeholder)
            start = end
            continue
        before_it = placeholder
        if slot > start:
            yield Piece(body.text[start:slot], start, slot)
        seen = first_seen.setdefault((placeholder.category, placeholder.mention), placeholder.which)
        phrase = _phrase(placeholder, ladder, lang, other=seen != placeholder.which)
        before = body.text[max(start, slot - _LONGEST_WORD_BEFORE) : slot]
        if _has_determiner(before, lang):
            phrase = _without_article(phrase, lang)
        if slot in capitals:
            phrase = phrase[:1].upper() + phrase[1:]
        yield Piece(_joined(f"[{phrase}]", placeholder, before, body.text[end:], lang), slot, end, placeholder)
        start = end
    if start < len(body.text):
        yield Piece(body.text[start:], start, len(body.text))


def _is_said_already(before: Placeholder | None, placeholder: Placeholder, between: str) -> bool:
    """Whether a detail follows another with nothing but a mark between them: the reader is told once."""
    details = before is not None and placeholder.mention is before.mention is Mention.DETAIL
    return details and _TOGETHER.fullmatch(between) is not None


def _joined(phrase: str, placeholder: Placeholder, before: str, after: str, lang: Lang) -> str:
    """The phrase with what joins it to a noun that took the name as it was: « la proposition », "… proposal"."""
    if placeholder.mention not in (Mention.PERSON, Mention.ORGANISATION, Mention.SOMEBODY):
        return phrase
    if lang == "fr":
        word = _WORD_BEFORE.search(before)
        return f"d’{phrase}" if word is not None and not word[2] and _takes_a_name(word[1], lang) else phrase
    following = _WORD_AFTER.match(after)
    person = placeholder.mention is not Mention.ORGANISATION
    return f"{phrase}’s" if person and following is not None and _takes_a_name(following[1], lang) else phrase


def _takes_a_name(word: str, lang: Lang) -> bool:
    return word.islower() and folded(word) in words_under("wording.toml", "adnominal", lang)


def _capitals(text: str) -> set[int]:
    """The slots with which a sentence begins, in a text whose other sentences all begin with a capital.

    Where there is no other sentence the text ends as sentences do, or it is a note without capitals.
    """
    firsts = list(_FIRST.finditer(text))
    letters = [first[1] for first in firsts if first[1] != SLOT]
    cased = all(map(str.isupper, letters)) if letters else _FULL_STOP.search(text) is not None
    return {first.start(1) for first in firsts if first[1] == SLOT} if cased else set()


def _has_determiner(before: str, lang: Lang) -> bool:
    """Whether a word stands before the placeholder after which it has no article: "my", « ex- »."""
    word = _WORD_BEFORE.search(before)
    if word is None:
        return False
    rows = table("wording.toml")["without_article"][lang]
    return word[1].lower() in rows["prefixes" if word[2] else "words"]


def _without_article(phrase: str, lang: Lang) -> str:
    for article in table("wording.toml")["without_article"][lang]["articles"]:
        if phrase.startswith(article):
            return phrase.removeprefix(article)
    return phrase


def _phrase(placeholder: Placeholder, ladder: Ladder, lang: Lang, *, other: bool) -> str:
    if placeholder.form is Form.SEVERAL and placeholder.mention.value in table("wording.toml")["several"][lang]:
        several: str = table("wording.toml")["several"][lang][placeholder.mention.value]
        return several.replace("{one}", _phrase(replace(placeholder, form=Form.ONE), ladder, lang, other=other))
    if placeholder.mention in (Mention.PERSON, Mention.ORGANISATION):
        phrases = ladder[placeholder.category].phrases(lang)
        if placeholder.mention is Mention.PERSON:
            return phrases.other_person if other else phrases.person
        return phrases.other_organisation if other else phrases.organisation
    phrase = table("wording.toml")[placeholder.mention.value][lang]
    return str(phrase["other"] if other else phrase["first"])
