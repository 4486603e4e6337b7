"""Finds e-mail addresses, web addresses, telephone numbers and account names by their shape, in linear time."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from notetaker.anonymise.knowledge.tables import word_list
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.latin import in_latin
from notetaker.model.body import SLOT, Mention

_CHUNK = re.compile(rf"[^\s{SLOT}<>\"“”«»|]+")
_EDGE = ".,;:!?()[]{}'’…*"
_LOCAL = re.compile(r"[\w.+%'’~-]{1,64}$")
_HOST = re.compile(r"^[^\W_](?:[\w-]{0,62}\.){1,8}[^\W\d_]{2,24}|^(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}")
_HANDLE = re.compile(r"(?<![\w.@/])@[^\W_][\w.-]{1,63}(?:@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})?")
_LINK = re.compile(r"(?:https?://|ftp://|www\.)[^\s]{2,2048}", re.IGNORECASE)
_BARE = re.compile(
    r"(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]{0,61})\.){1,6}([a-z]{2,24})(?![\w@])(?::\d{1,5})?(?:/[^\s]{0,2048})?",
    re.IGNORECASE,
)
_WITH_PATH = re.compile(r"[\w-]{3,63}\.[a-z]{2}/[\w-]{2}")
_PUBLIC = re.compile(r"\.(?:gov|gouv|int|edu|mil)(?:\.[a-z]{2,3})?$")
_PHONE = re.compile(r"(?<![\w/])(?:\+|00)?\(?\d(?:[ .\-\u00a0\u202f()/]{0,2}\d){6,14}(?![\w%€$£])")
_SEVEN_DIGITS = re.compile(r"\d(?:\W{0,2}\d){6}")
_SEVEN = 7
_NO_DIGITS = bytes(code for code in range(256) if not chr(code).isdecimal())
_DOT_INSIDE = re.compile(r"\.[a-z]{2}", re.IGNORECASE)
"""What every address without "www" has: it is looked for first, for a dot is soon found."""
_PHONE_WORD = re.compile(
    r"(?:tel|phone|mobile|portable|cell|joignable|joindre|call|ring|fax|whatsapp|signal|numero)\W{1,3}(?:\w{1,8}\W{1,3}){0,3}$"
)
_LEAST_PHONE_DIGITS = 9


@dataclass(frozen=True, slots=True, repr=False)
class Contact:
    """A stretch of the source that is an address, a number or an account name. `host` is a web address's domain."""

    start: int
    end: int
    mention: Mention
    host: str = ""

    @property
    def is_of_a_public_body(self) -> bool:
        """Whether it is a web address under a name that nobody but a government, a school or a treaty body gets."""
        return self.mention is Mention.URL and _PUBLIC.search(self.host) is not None


def contacts_in(source: str, domains: Collection[str] = (), *, letters: int = _SEVEN) -> list[Contact]:
    """All of them from left to right; none overlaps another.

    `domains` are addresses whatever they end in; `letters` is how long the words are together that have a digit, if that
    is known: no number has more digits.
    """
    found: list[Contact] = []
    if "@" in source or "＠" in source:
        found.extend(_addresses(source))
    if "." in source:
        found.extend(_links(source, domains))
    if letters >= _SEVEN and _may_have_a_number(source) and _SEVEN_DIGITS.search(source):
        found.extend(_phones(source))
    if not found:
        return found
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Contact] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def has_a_digit(key: str) -> bool:
    """Whether one is in the folded word, so that it may be of a number."""
    return any(map(str.isdecimal, key))


def _may_have_a_number(source: str) -> bool:
    """Whether the text has seven digits at all."""
    latin = in_latin(source)
    return latin is None or len(latin.translate(None, _NO_DIGITS)) >= _SEVEN


def _addresses(source: str) -> Iterator[Contact]:
    """E-mail addresses and account names."""
    text = source.replace("＠", "@")
    for chunk in _CHUNK.finditer(text):
        if "@" not in chunk[0]:
            continue
        at = chunk[0].find("@")
        while at >= 0:
            local = _LOCAL.search(chunk[0][max(0, at - 64) : at])
            host = _HOST.match(chunk[0][at + 1 : at + 256])
            if local and host:
                start = chunk.start() + max(0, at - 64) + local.start()
                yield Contact(start, chunk.start() + at + 1 + host.end(), Mention.EMAIL)
            at = chunk[0].find("@", at + 1)
    for handle in _HANDLE.finditer(text):
        yield Contact(handle.start(), handle.start() + len(handle[0].rstrip(".-")), Mention.HANDLE)


def _links(source: str, domains: Collection[str]) -> Iterator[Contact]:
    if "://" in source or "www." in source.lower():
        yield from _begun_as_links(source)
    if _DOT_INSIDE.search(source) is not None:
        yield from _bare_addresses(source, domains)


def _begun_as_links(source: str) -> Iterator[Contact]:
    for link in _LINK.finditer(source):
        address = _closed(link[0])
        host = address.partition("://")[2] or address
        yield Contact(link.start(), link.start() + len(address), Mention.URL, _host(host))


def _bare_addresses(source: str, domains: Collection[str]) -> Iterator[Contact]:
    for bare in _BARE.finditer(source):
        address = _closed(bare[0])
        listed = folded(bare[1]) in word_list("top_level.txt") or _host(address) in domains or _leads_on(address)
        if listed and not _is_sentence_seam(bare[0]):
            yield Contact(bare.start(), bare.start() + len(address), Mention.URL, _host(address))


def _leads_on(address: str) -> bool:
    """Whether two letters end the host, and a path follows: "kestrel.am/papers", though "am" may be a word."""
    return _WITH_PATH.match(address) is not None


def _closed(address: str) -> str:
    """The address without the marks of the sentence around it."""
    for mark in (SLOT, "<", ">", '"', "”", "»"):
        address = address.partition(mark)[0]
    return address.rstrip(_EDGE)


def _host(address: str) -> str:
    host = re.split(r"[/:?#]", folded(address), maxsplit=1)[0]
    return host.removeprefix("www.")


def _is_sentence_seam(text: str) -> bool:
    """Whether the dot is a full stop without a space after it: "done.In"."""
    head, _, tail = text.partition("/")[0].rpartition(".")
    return tail[:1].isupper() and not head[:1].isupper()


def _phones(source: str) -> Iterator[Contact]:
    for number in _PHONE.finditer(source):
        digits = sum(one.isdigit() for one in number[0])
        before = folded(source[max(0, number.start() - 40) : number.start()])
        if _is_phone(number[0], digits) or _PHONE_WORD.search(before):
            yield Contact(number.start(), number.end(), Mention.PHONE)


def _is_phone(text: str, digits: int) -> bool:
    if text.startswith(("+", "00")):
        return digits >= _LEAST_PHONE_DIGITS
    if text.startswith(("0", "(0")):
        return digits in (_LEAST_PHONE_DIGITS, 10, 11)
    return re.fullmatch(r"\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|1[ .-]\d{3}[ .-]\d{3}[ .-]\d{4}", text) is not None
