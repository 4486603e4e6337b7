"""Pronouns that show the gender of somebody whose name was replaced: "they" in English where it is safe, else findings."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.tells.roles import names_a_function
from notetaker.anonymise.text.offsets import OffsetMap, Segment
from notetaker.anonymise.wording.french_pronouns import (
    agrees_with_a_slot,
    always_agrees,
    french_of_who_is_described,
    french_signs,
    has_said,
)
from notetaker.anonymise.wording.speakers import of_who_speaks
from notetaker.anonymise.wording.stripped import Stripped
from notetaker.anonymise.wording.they import Edit, in_plural
from notetaker.model.body import SLOT, Body, Mention
from notetaker.model.category import Ladder
from notetaker.model.note import Finding, FindingKind

PRONOUN = re.compile(r"\b(?:(she|her|hers|herself)|(?:he|him|his|himself))\b(?!-)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_QUOTED = re.compile(r"[\"“”«»]")
_PERSONS = {Mention.PERSON, Mention.SOMEBODY}
_NEAR = 4
_FARTHEST = 60
"""How far before a house and a function what belongs to them may begin."""
_AT_A_HOUSE = re.compile(
    r"\b((?:\w+ (?:(?:of|de|des|du) )?)?\w+) (?:(?:of|at|for|from) (?:the )?|(?:chez|de|à|du) (?:la |le |l[’'])?|d[’'])$",
    re.IGNORECASE,
)
_SPEAKS_AS = re.compile(r"\b(?:as|I am|I was|en tant qu(?:e|[’'])|comme|je suis) ?(?:\w+ ){0,4}\w+$", re.IGNORECASE)
"""A function of the speaker, whom no « il » means."""
_OTHERS = {FindingKind.PERSON, FindingKind.CODE}


def without_gender(stripped: Stripped, ladder: Ladder) -> Stripped:
    """The same without what the pronouns of a note tell of the one participant whom it names, or describes.

    In English "she says" becomes "they say" where nobody else can be meant. What is not rewritten is a finding, and in
    French all is: the reason proposes another wording.
    """
    text, body = stripped.body.text, stripped.body
    speaks = of_who_speaks(text, stripped.lang)
    if not any(one.mention is Mention.PERSON for one in body.placeholders):
        return _with_findings(stripped, {*speaks, *_of_who_is_quoted(text), *_of_who_is_described(stripped)})
    if stripped.lang == "fr":
        described = french_of_who_is_described(body, _ends_of_roles(stripped))
        return _with_findings(
            _without_agreement(stripped, ladder), {*speaks, *french_signs(body, ladder), *described}
        )
    pronouns = list(PRONOUN.finditer(text))
    if not pronouns:
        return stripped
    if _is_safe(stripped, pronouns):
        edits = [in_plural(text, pronoun) for pronoun in pronouns]
        if all(edits):
            return _rewritten(stripped, [edit for group in edits for edit in group])
    return _with_findings(stripped, ((one.start(), one.end()) for one in pronouns))


def _is_safe(stripped: Stripped, pronouns: Sequence[re.Match[str]]) -> bool:
    """Whether all pronouns can only mean the one person whose name was replaced, before them."""
    body = stripped.body
    persons = {(one.mention, one.which) for one in body.placeholders if one.mention in _PERSONS}
    if len(persons) != 1 or len({bool(one[1]) for one in pronouns}) > 1 or _QUOTED.search(body.text):
        return False
    if any(one.kind in _OTHERS for one in stripped.findings):
        return False
    slots = (index for index, one in enumerate(body.text) if one == SLOT)
    first = next(slot for slot, one in zip(slots, body.placeholders, strict=True) if one.mention in _PERSONS)
    return pronouns[0].start() > first and not any(map(_may_be_meant, _others(body.text)))


def _others(text: str) -> Iterator[tuple[str, bool]]:
    """The words of the text, with whether each has a capital that no sentence begins with."""
    for word in _WORD.finditer(text):
        before = text[max(0, word.start() - _NEAR) : word.start()].rstrip(" \u00a0(")
        opens = not before or before[-1] in ".!?:…–-"
        yield word[0], word[0][0].isupper() and not opens


def _may_be_meant(word_and_capital: tuple[str, bool]) -> bool:
    word, capital = word_and_capital
    key = word.casefold()
    if capital and not word.isupper() and PRONOUN.fullmatch(word) is None and not key.startswith(("i'", "i’")):
        return not lexicon.is_in("calendar", key)
    others = words_under("pronouns.toml", "en", "others")
    key = key.partition("'")[0].partition("’")[0]
    return key in others or key.removesuffix("s") in others or names_a_function(key)


def _without_agreement(stripped: Stripped, ladder: Ladder) -> Stripped:
    """Without findings on a word that agrees with « une personne » : « [une personne …] est convaincue que »."""
    body = stripped.body
    kept = tuple(
        one
        for one in stripped.findings
        if one.rule != Rule.TELL_GENDER
        or not agrees_with_a_slot(body.text, one.start)
        or not always_agrees(body, one.start, ladder, feminine=True)
    )
    return stripped._replace(findings=kept) if len(kept) < len(stripped.findings) else stripped


# --- who is described


def _of_who_is_described(stripped: Stripped) -> Iterator[tuple[int, int]]:
    """The pronouns behind a function that few have: "the CEO of [a company] was furious, she walked out"."""
    ends = _ends_of_roles(stripped)
    if not ends:
        return
    if stripped.lang == "fr":
        yield from french_of_who_is_described(stripped.body, ends)
    else:
        yield from (one.span() for one in PRONOUN.finditer(stripped.body.text, ends[0]))


def _ends_of_roles(stripped: Stripped) -> list[int]:
    """Where the functions end that few have, or that somebody has at an organisation that was replaced."""
    body, found = stripped.body, {one.end for one in stripped.findings if one.rule == Rule.TELL_ROLE}
    slots = (sign.start() for sign in re.finditer(SLOT, body.text))
    for slot, one in zip(slots, body.placeholders, strict=True):
        if one.mention is not Mention.ORGANISATION:
            continue
        house = _AT_A_HOUSE.search(body.text, max(0, slot - _FARTHEST), slot)
        if (
            house is None
            or _SPEAKS_AS.search(body.text, max(0, house.end(1) - _FARTHEST), house.end(1)) is not None
        ):
            continue
        end = house.end(1)
        told = any(each.kind is FindingKind.TELL and each.start < end <= each.end for each in stripped.findings)
        if told or any(map(names_a_function, house[1].casefold().split())):
            found.add(end)
    return sorted(found)


# --- who speaks


def _of_who_is_quoted(text: str) -> list[tuple[int, int]]:
    """The pronoun of who said what a note quotes, where it names nobody: « … » dit-il, "…", she said."""
    return [one.span(one.lastindex or 0) for one in _quoted().finditer(text)]


@cache
def _quoted() -> re.Pattern[str]:
    inverted = "|".join(table("pronouns.toml")["fr"]["inverted"])
    said = "|".join(table("pronouns.toml")["en"]["said"])
    ends = r"(?=[ \u00a0\u202f]?(?:$|[.,;:!)»”\"–—]))"
    return re.compile(
        rf"(?<!que )(?<!qu’en )(?<!qu'en )(?<!comment )(?<!où )(?:\b(?:{inverted})-(il|elle)\b|{has_said()}){ends}"
        rf"|[»”\"],? (he|she) (?:{said})\b"
        rf"|[»”\"],? (?:{said}) (he|she)\b",
        re.IGNORECASE,
    )


# --- what comes of it


def _with_findings(stripped: Stripped, places: Iterable[tuple[int, int]]) -> Stripped:
    """With findings at these places, where there is none yet."""
    taken = {place for one in stripped.findings for place in range(one.start, one.end)}
    found = [
        Finding(start, end, FindingKind.PERSON, Rule.TELL_PRONOUN.value)
        for start, end in places
        if taken.isdisjoint(range(start, end))
    ]
    both = sorted((*stripped.findings, *found), key=lambda one: one.start)
    return stripped._replace(findings=tuple(both)) if found else stripped


def _rewritten(stripped: Stripped, edits: list[Edit]) -> Stripped:
    """With the edits made, the findings moved, and the way back known."""
    text = stripped.body.text
    edits = sorted(edits)
    pieces: list[str] = []
    segments: list[Segment] = []
    place = at = 0
    for edit in (*edits, Edit(len(text), len(text), "")):
        for piece, end, verbatim in ((text[place : edit.start], edit.start, True), (edit.text, edit.end, False)):
            if piece:
                segments.append(Segment(at, at + len(piece), place, end, verbatim=verbatim))
                pieces.append(piece)
                at += len(piece)
            place = end
    moved = OffsetMap(tuple(segments))
    findings = tuple(
        replace(one, start=start, end=end)
        for one in stripped.findings
        if (start := shifted(edits, one.start)) < (end := shifted(edits, one.end))
    )
    body = Body("".join(pieces), stripped.body.placeholders)
    return stripped._replace(body=body, findings=findings, origin=moved.then(stripped.origin))


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text with the edits made, which do not overlap."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def shifted(edits: Sequence[Edit], place: int) -> int:
    """Where a place of the text is after the edits; inside one, at its end."""
    shift = 0
    for edit in edits:
        if place < edit.end:
            return place + shift if place <= edit.start else edit.start + shift + len(edit.text)
        shift += len(edit.text) - (edit.end - edit.start)
    return place + shift
