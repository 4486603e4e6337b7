"""Text in UTF-8 that somebody read in another coding: "LefÃ¨vre" for "Lefèvre". Pure."""

import re
import unicodedata
from collections.abc import Iterator

_CODING = "cp1252"
_LEFT_OUT = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
"""Bytes that mean nothing in that coding; who reads them all the same keeps them as they are."""
_BYTES = {bytes([code]).decode(_CODING): code for code in range(0x80, 0x100) if code not in _LEFT_OUT}
_BYTES |= {chr(code): code for code in range(0x80, 0x100) if chr(code) not in _BYTES}
_GOES_ON = re.escape("".join(one for one, code in _BYTES.items() if code < 0xC0))
_ROMANIAN, _VIETNAMESE = "È[˜™š›\x98\x99\x9a\x9b]", f"Æ[¡¯°]|á[º»][{_GOES_ON}]"
_MISCODED = re.compile(f"(?:[ÂÃÄÅÐÑ][{_GOES_ON}]|â[€\x80][{_GOES_ON}]|{_ROMANIAN}|{_VIETNAMESE})+")
_MARKS = frozenset("‘’‚“”„–—…‹›«»\u00a0")
"""What stands behind a letter in a text that is right."""
_BEHIND_A_QUOTATION = frozenset("’”…›»–—\u00a0")
"""What stands behind « está»."""
_ENDS_SO = frozenset("ÃÄÅÐÑ")
"""Letters with which words in capitals end: “MÄKELÄ”, "YLÄ’S VIEW"."""
_DECODED_LEAST = 2
"""So many letters of another script come of no text that was read rightly."""
_LOST = re.compile(r"\ufffd|\?\?|\?\w|[\x80-\x9f]")
"""What is left where letters were thrown away: a question mark for each, or what stands for no letter."""
_SYMBOLS = re.escape("€†‡ˆ‰˜¡¢£¤¥¦§¨¬\xad¯°±²³´¶¸¹¼½¾¿")
_STILL = re.compile(f"[\u00c2-\u00f4][{_SYMBOLS}]")
_OF_SOMEBODY = re.compile(r"[sS](?![^\W\d_])")


def may_be_miscoded(text: str) -> bool:
    """Whether it has what one of them begins with. Each is soon found, and notes have hardly one: « â » alone is none."""
    first = "Ã" in text or "Â" in text or "Ä" in text or "Å" in text or "Ð" in text or "Ñ" in text
    later = "È" in text or "Æ" in text or "áº" in text or "á»" in text
    return first or later or "â€" in text or "â\x80" in text


def miscoded(text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of a text that were read wrongly, in order, each with what stood there.

    One that makes no letter or mark when it is read rightly is no such stretch, nor one that may as well be a capital and
    the mark behind it.
    """
    if text.isascii() or not may_be_miscoded(text):
        return
    for found in _MISCODED.finditer(text):
        if _may_be_right(text, *found.span()):
            continue
        meant = bytes(_BYTES[one] for one in found[0]).decode("utf-8", errors="replace")
        if "\ufffd" not in meant and all(one.isprintable() or one.isspace() for one in meant):
            yield *found.span(), meant


def _may_be_right(text: str, start: int, end: int) -> bool:
    """Whether the stretch may be a capital and the mark behind it: “MÄKELÄ”, but not "lÃ\u00a0" or "GÃ–TEBORG"."""
    letter, mark = text[start], text[start + 1]
    if text[start : start + 2] == "á»" and text[start + 2] in _BEHIND_A_QUOTATION:
        return text[start + 2] in "–—\u00a0" or not text[end : end + 1].isalpha()
    if end - start != len("Ä”") or letter not in _ENDS_SO or mark not in _MARKS:
        return False
    goes_on = text[end : end + 1].isalpha()
    if mark == "’" and _OF_SOMEBODY.match(text, end):
        return True
    before = text[max(0, start - 2) : start]
    if len(before) == 2 and before.isalpha() and before.isupper():
        return not goes_on or text[end].islower() or not (letter == "Ã" or letter + mark == "Å’")
    if goes_on or before[-1:].islower():
        return False
    return not (
        mark == "\u00a0" or (letter == "Ã" and mark in "«»") or (letter == "Ð" and not before[-1:].isalpha())
    )


def recoded(text: str) -> str:
    """The text as it was before it was read wrongly; the same where it was not."""
    pieces, at = [], 0
    for start, end, meant in miscoded(text):
        pieces += [text[at:start], meant]
        at = end
    return "".join([*pieces, text[at:]]) if pieces else text


def recoded_whole(text: str) -> str | None:
    """A short text of another script that was read wrongly from its beginning to its end, as it was; None for any other.

    "Ù„ÙŠÙ„Ù‰" is « ليلى ». Here all of it is known to be one name, so that what a longer text would leave in doubt is sure.
    """
    if text.isascii() or any(ord(one) >= 0x80 and one not in _BYTES for one in text):
        return None
    try:
        meant = bytes(_BYTES.get(one, ord(one)) for one in text).decode("utf-8")
    except UnicodeDecodeError:
        return None
    foreign = sum(one.isalpha() and not unicodedata.name(one, "").startswith("LATIN ") for one in meant)
    return meant if foreign >= _DECODED_LEAST and meant.isprintable() else None


def is_damaged(name: str) -> bool:
    """Whether letters of the name were lost in another coding: "????", "Dvo?ák", "ÎÎ¯ÎºÎ¿Ï‚"."""
    return _LOST.search(name) is not None or _STILL.search(name) is not None
