"""Words for the placeholders of a body, in square brackets, in English or French."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace

from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.wording.together import (
    Together,
    counted,
    lists_in,
    said_twice,
    several,
    stands_in_the_plural,
)
from notetaker.model.body import SLOT, Body, Form, Mention, Placeholder
from notetaker.model.category import Ladder
from notetaker.model.language import Lang

_FIRST = re.compile(rf"(?:^|(?<![^\W\d_]\.[^\W\d_])[.!?…]\s?[\"”»)]?\s)[\"“«(\s]*([^\W\d_]|{SLOT})")
"""The letter, or the slot, with which a sentence begins; the dot of "U.S." ends none."""
_FULL_STOP = re.compile(r"[.!?…][\"”»)\s]*$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)(?:[ \u00a0]|(-))$")
_LONGEST_WORD_BEFORE = 30
_WORD_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+)\b(?!['’])")
_APOSTROPHES = ("’", "'")
_ELIDED = re.compile(r"(\b(?:d|qu|lorsqu|puisqu|jusqu|presqu))[’']$", re.IGNORECASE)
_QUE = re.compile(r"(\b(?:lors|puis|jus|quoi)?qu)e[ \u00a0]$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’](?= [^\W\d_])")
_OPENING_QUOTE = re.compile(rf"(?<!\w)['‘](?=[\w{SLOT}])")
_LONGEST_JOINT = 5
_AND = re.compile(r" (?:and|et|&) ")
_ALONE = Together(1, 1)
_VOWELS = frozenset("aeiou")
_TOGETHER = re.compile(r"[\s,;/-]*")
"""What may stand between two details that read as one."""


@dataclass(frozen=True)
class Piece:
    """A stretch of a worded text: `text` stands for start..end of the body's text.

    There is one with a placeholder for each slot. Of details side by side only the first has words, and of an
    organisation that is named twice.
    """

    text: str
    start: int
    end: int
    placeholder: Placeholder | None = None


def worded(body: Body, ladder: Ladder, lang: Lang) -> str:
    """The body as a reader sees it."""
    return "".join(piece.text for piece in worded_pieces(body, ladder, lang))


def worded_pieces(body: Body, ladder: Ladder, lang: Lang, *, together: bool = True) -> tuple[Piece, ...]:
    """The body as a reader sees it, in pieces that know what they stand for.

    Lists of one category are said `together`, "[two companies]", or each with words of its own; an organisation that is
    named twice side by side is said once then.
    """
    if not together:
        return tuple(_pieces(body, ladder, lang, {}, frozenset()))
    return tuple(_pieces(body, ladder, lang, lists_in(body), said_twice(body)))


def _pieces(
    body: Body, ladder: Ladder, lang: Lang, lists: Mapping[int, Together], twice: Set[int]
) -> Iterator[Piece]:
    start = told = 0
    capitals = _capitals(body.text)
    first_seen: dict[tuple[str, Mention], int] = {}
    before_it: Placeholder | None = None
    for index, placeholder in enumerate(body.placeholders):
        slot = body.text.index(SLOT, start)
        end = slot + 1
        if index < told or index in twice or _is_said_already(before_it, placeholder, body.text[start:slot]):
            yield from (Piece("", start, slot),) if slot > start else ()
            yield Piece("", slot, end, placeholder)
            start = end
            continue
        before_it = placeholder
        seen = first_seen.setdefault((placeholder.category, placeholder.mention), placeholder.which)
        (length, count), other = lists.get(index, _ALONE), seen != placeholder.which
        phrase = _together(placeholder, count, ladder, lang, other=other) if count > 1 else None
        told = index + length if phrase is not None else told
        if index + 1 in twice and stands_in_the_plural(body.text, _end_of(body.text, slot, 2), lang):
            phrase = _of_several(placeholder, ladder, lang, other=other)
        phrase = phrase or _phrase(placeholder, ladder, lang, other=other)
        before = body.text[max(start, slot - _LONGEST_WORD_BEFORE) : slot]
        if _has_determiner(before, lang) and not (
            told <= index and _is_one_of_a_pair(before, body.text[end : end + _LONGEST_JOINT], lang)
        ):
            phrase = _without_article(phrase, lang)
        if lang == "fr" and _QUE.search(before) is not None:
            phrase = _unnamed(phrase)
        if slot > start:
            yield Piece(_before(body.text[start:slot], phrase, lang), start, slot)
        if slot in capitals:
            phrase = phrase[:1].upper() + phrase[1:]
        after = body.text[_end_of(body.text, slot, told - index) :]
        yield Piece(_joined(f"[{phrase}]", placeholder, before, after, lang), slot, end, placeholder)
        start = end
        if lang == "en" and not phrase.endswith("s") and _is_possessive(body.text, end):
            start = end + 1
            yield Piece(f"{body.text[end]}s", end, start)
    if start < len(body.text):
        yield Piece(body.text[start:], start, len(body.text))


def _end_of(text: str, slot: int, count: int) -> int:
    """Where the last of `count` slots ends of which the first stands at `slot`."""
    for _ in range(count - 1):
        slot = text.index(SLOT, slot + 1)
    return slot + 1


def _is_possessive(text: str, end: int) -> bool:
    """Whether a name that ended in s was in the possessive: "Keynes’ idea". An apostrophe may close a quotation, too."""
    return _POSSESSIVE.match(text, end) is not None and _OPENING_QUOTE.search(text, 0, end) is None


def _before(text: str, phrase: str, lang: Lang) -> str:
    """The text before a phrase, elided as the phrase asks for: « d’ » or « de », « que » or « qu’ »."""
    if lang != "fr":
        return text
    if folded(phrase[:1]) in _VOWELS:
        return _QUE.sub(r"\1’", text)
    return _ELIDED.sub(r"\1e ", text) if text.endswith(_APOSTROPHES) else text


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
        joint = "d’" if folded(phrase[1:2]) in _VOWELS else "de "
        return f"{joint}{phrase}" if word is not None and not word[2] and _takes_a_name(word[1], lang) else phrase
    following = _WORD_AFTER.match(after)
    person = placeholder.mention is not Mention.ORGANISATION
    genitive = "’" if phrase.endswith("s]") else "’s"
    return phrase + genitive if person and following is not None and _takes_a_name(following[1], lang) else phrase


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


def _is_one_of_a_pair(before: str, after: str, lang: Lang) -> bool:
    """Whether the word before speaks of two things and this is the first of them: "both [a company] and"."""
    word = _WORD_BEFORE.search(before)
    pairs = table("wording.toml")["without_article"][lang]["pairs"]
    return word is not None and word[1].lower() in pairs and _AND.match(after) is not None


def _without_article(phrase: str, lang: Lang) -> str:
    for article in table("wording.toml")["without_article"][lang]["articles"]:
        if phrase.startswith(article):
            return phrase.removeprefix(article)
    return phrase


def _unnamed(phrase: str) -> str:
    """« une institution » as « telle institution », so that « que » before it stays as it was typed."""
    for article, instead in table("wording.toml")["after_que"].items():
        if phrase.startswith(article):
            return str(instead) + phrase.removeprefix(article)
    return phrase


def _together(placeholder: Placeholder, count: int, ladder: Ladder, lang: Lang, *, other: bool) -> str | None:
    """The phrase for a list that begins with this placeholder; None where no plural of the category is known."""
    return counted(ladder[placeholder.category].phrases(lang), placeholder.mention, count, lang, other=other)


def _phrase(placeholder: Placeholder, ladder: Ladder, lang: Lang, *, other: bool) -> str:
    if placeholder.form is Form.SEVERAL:
        return _of_several(placeholder, ladder, lang, other=other)
    if placeholder.mention in (Mention.PERSON, Mention.ORGANISATION):
        phrases = ladder[placeholder.category].phrases(lang)
        if placeholder.mention is Mention.PERSON:
            return phrases.other_person if other else phrases.person
        return phrases.other_organisation if other else phrases.organisation
    phrase = table("wording.toml")[placeholder.mention.value][lang]
    return str(phrase["other"] if other else phrase["first"])


def _of_several(placeholder: Placeholder, ladder: Ladder, lang: Lang, *, other: bool) -> str:
    """The phrase for what is named in the plural; that for one where no plural is known."""
    one = replace(placeholder, form=Form.ONE)
    rows = table("wording.toml")["several"][lang]
    if placeholder.mention.value in rows:
        return str(rows[placeholder.mention.value]).replace("{one}", _phrase(one, ladder, lang, other=other))
    people = None
    if placeholder.mention is Mention.PERSON:
        people = several(ladder[placeholder.category].phrases(lang), lang, other=other)
    return people or _phrase(one, ladder, lang, other=other)
