"""French pronouns and forms that show the gender of somebody whose name was replaced, or who is described."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from notetaker.anonymise.knowledge.tables import table
from notetaker.anonymise.wording.wording import worded_pieces
from notetaker.model.body import SLOT, Body, Mention
from notetaker.model.category import Ladder

_PERSONS = {Mention.PERSON, Mention.SOMEBODY}
_NEAR = 4
_FARTHEST = 60
"""How far behind the person « il » may stand."""
_LONGEST_VERB = 40
_OF_THEM = re.compile(r"(?:\bd[’']|\bde )$", re.IGNORECASE)
_NOUN_BEFORE = re.compile(
    r"\b(?:(?:le|la|un|une|ce|cet|cette|mon|ma|son|sa|notre|votre|leur|chaque|du|au) |l[’'])\w+ $", re.IGNORECASE
)
_HOUSE = re.compile(rf" ?(?:d[’']|l[’']|(?:de|du|des|la|le|les|à|au|aux|chez|pour|en) )*{SLOT}", re.IGNORECASE)
"""The organisation of who is described."""


def french_signs(body: Body, ladder: Ladder) -> set[tuple[int, int]]:
    """What shows the gender of a replaced person before it, each stretch once."""
    found = {_pronoun_of(one) for one in _signs().finditer(body.text) if not _takes_up_a_noun(body.text, one)}
    agreeing, showing = _asked_of_slots(body, ladder)
    return found.union(showing, _goes_on_with_him(body)) - agreeing


def french_of_who_is_described(body: Body, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pronouns of who is described by a function that ends there: « le chef d’[une entreprise] a tort, il ment »."""
    if not ends:
        return
    for sign in _signs().finditer(body.text, ends[0]):
        if not (sign[0].startswith(SLOT) or _takes_up_a_noun(body.text, sign)):
            yield _pronoun_of(sign)
    for one in _goes_on().finditer(body.text, ends[0]):
        end = ends[bisect_left(ends, one.start()) - 1]
        between = body.text[end : one.start()]
        house = _HOUSE.match(between)
        between = between[house.end() :] if house is not None else between
        if (
            len(between) <= _FARTHEST
            and _another(feminine=one[one.lastindex or 0][0] in "eE").search(between) is None
        ):
            yield one.span(one.lastindex or 0)


def agrees_with_a_slot(text: str, start: int) -> bool:
    """Whether a replaced person and « est » stand before this place."""
    return _before_a_form().search(text, 0, start) is not None


def is_feminine(body: Body, place: int, ladder: Ladder) -> bool:
    """Whether what stands for the person before this place reads « une … »."""
    slots = body.text[:place].count(SLOT)
    said = [piece.text for piece in worded_pieces(body, ladder, "fr") if piece.placeholder is not None]
    return slots > 0 and said[slots - 1].casefold().startswith(("[une ", "[telle "))


def always_agrees(body: Body, place: int, ladder: Ladder, *, feminine: bool) -> bool:
    """Whether a word of this gender agrees with what stands for the person before this place, however it is widened.

    The words for a person are « une personne … » unless a ladder of one's own says « un acteur public » on some step.
    """
    slots = body.text.count(SLOT, 0, place)
    if not slots:
        return False
    steps = ladder.path(body.placeholders[slots - 1].category)
    said = "une " if feminine else "un "
    return all(ladder[step].phrases("fr").person.startswith(said) for step in steps)


def asked_of_a_slot(text: str, pronoun: int) -> re.Match[str] | None:
    """The slot and the verb, where this pronoun takes up the slot in a question: « [une personne …] a-t-elle répondu »."""
    found = _asked().search(text, max(0, pronoun - _LONGEST_VERB))
    while found is not None and found.start("who") < pronoun:
        found = _asked().search(text, found.end())
    return found if found is not None and found.start("who") == pronoun else None


def _asked_of_slots(body: Body, ladder: Ladder) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """The pronouns that take up the slot before them in a question: those that agree with its words, and those that do not.

    What takes up an organisation agrees with it as it was typed, and shows nobody.
    """
    agreeing: set[tuple[int, int]] = set()
    showing: set[tuple[int, int]] = set()
    for one in _asked().finditer(body.text):
        is_person = body.placeholders[body.text.count(SLOT, 0, one.start())].mention in _PERSONS
        agrees = always_agrees(body, one.end(), ladder, feminine=one["who"].casefold() == "elle")
        (agreeing if agrees or not is_person else showing).add(one.span("who"))
    return agreeing, showing


def _takes_up_a_noun(text: str, sign: re.Match[str]) -> bool:
    """« le ministère a-t-il répondu » asks about the ministry."""
    return "-" in sign[0] and _NOUN_BEFORE.search(text, 0, sign.start()) is not None


def _pronoun_of(sign: re.Match[str]) -> tuple[int, int]:
    return sign.span(next(index for index, group in enumerate(sign.groups(), 1) if group is not None))


def _goes_on_with_him(body: Body) -> Iterator[tuple[int, int]]:
    """Where the next clause goes on with a replaced person: « [une personne …] a tort, il n’a pas lu », « lui le premier ».

    Nobody and nothing else may be meant: the person is not named behind « de », and no masculine noun stands between.
    """
    slots = [place for place, sign in enumerate(body.text) if sign == SLOT]
    for him in _him().finditer(body.text):
        index = bisect_left(slots, him.start()) - 1
        if index < 0 or body.placeholders[index].mention not in _PERSONS:
            continue
        between = body.text[slots[index] + 1 : him.start()]
        belongs = _OF_THEM.search(body.text, max(0, slots[index] - _NEAR), slots[index]) is not None
        without = _impersonal_verb().search(body.text, slots[index], him.start()) is not None
        if (
            len(between) <= _FARTHEST
            and not (belongs or without)
            and _another(feminine=False).search(between) is None
        ):
            yield him.span(him.lastindex or 0)


@cache
def _him() -> re.Pattern[str]:
    impersonal = "|".join(table("pronouns.toml")["fr"]["impersonal"])
    beside = "|".join(table("pronouns.toml")["fr"]["beside_him"])
    return re.compile(rf"\b(il) (?!(?:{impersonal})\b)|\b(lui) (?:{beside})\b", re.IGNORECASE)


@cache
def _goes_on() -> re.Pattern[str]:
    """« il » or « elle » as the subject of a clause."""
    return re.compile(rf"{_him().pattern}|(?:^|[ ,;.])(elle) ", re.IGNORECASE)


@cache
def _another(*, feminine: bool) -> re.Pattern[str]:
    """What leads to another whom « il » or « elle » may mean."""
    listed = "feminine_before" if feminine else "masculine_before"
    return re.compile(rf"\b(?:{'|'.join(table('pronouns.toml')['fr'][listed])})", re.IGNORECASE)


@cache
def _impersonal_verb() -> re.Pattern[str]:
    """« faut- » before « il »."""
    listed = "|".join(table("pronouns.toml")["fr"]["impersonal_inverted"])
    return re.compile(rf"\b(?:{listed})-(?:t-)?$", re.IGNORECASE)


@cache
def _asked() -> re.Pattern[str]:
    impersonal = "|".join(table("pronouns.toml")["fr"]["impersonal_inverted"])
    clitics = r"(?:(?:ne|me|te|se|le|la|les|lui|leur|nous|vous|en) |[nmtsl][’'])*"
    return re.compile(
        rf"{SLOT} {clitics}(?!(?:{impersonal})-)(?P<verb>\w+)(?:-t)?-(?P<who>il|elle)\b", re.IGNORECASE
    )


@cache
def _is() -> str:
    """A replaced person and what stands between them and a word that agrees with them."""
    being = "|".join(table("pronouns.toml")["fr"]["being"])
    return rf"{SLOT},? (?:{being}) (?:(?:très|plutôt|assez|aussi|toujours|bien|peu|pas|tout à fait) )?"


@cache
def _before_a_form() -> re.Pattern[str]:
    return re.compile(rf"{_is()}$", re.IGNORECASE)


@cache
def _signs() -> re.Pattern[str]:
    masculine, saying, impersonal, inverted = (
        "|".join(table("pronouns.toml")["fr"][listed])
        for listed in ("masculine", "saying", "impersonal", "inverted")
    )
    return re.compile(
        rf"{_is()}({masculine})s?\b"
        rf"|{SLOT}, (lui|elle),"
        rf"|\b(?:{inverted})-(il|elle)\b"
        rf"|{has_said()}"
        r"|\b(?:selon|d’après|d'après|pour|chez) (lui|elle)\b"
        r"|\b(lui-même|elle-même)\b"
        rf"|{SLOT} (?:{saying}) (?:(?:aussi|bien|déjà|encore|donc) )?qu[’'](il) (?!(?:{impersonal})\b)",
        re.IGNORECASE,
    )


@cache
def has_said() -> str:
    """What says in the perfect that somebody said it: « a-t-elle répondu », « s’est-il exclamé »."""
    with_a, with_est = (
        "|".join(table("pronouns.toml")["fr"][listed]) for listed in ("has_said", "has_said_with_est")
    )
    return rf"\ba-t-(il|elle) (?:{with_a})\b|\bs[’']est-(il|elle) (?:{with_est})e?\b"
