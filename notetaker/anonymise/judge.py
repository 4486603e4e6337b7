"""Decides on each match of the roster: replace it, show it to the rapporteur, or leave it."""

from collections.abc import Collection
from dataclasses import dataclass, field

from notetaker.anonymise import lexicon
from notetaker.anonymise import surroundings as around
from notetaker.anonymise.entities import Case, Entity, FormKind
from notetaker.anonymise.matcher import Match
from notetaker.anonymise.rules import Rule
from notetaker.anonymise.spelling import TYPO
from notetaker.anonymise.words import Shape, Words

_RULES = {
    FormKind.FULL: Rule.PERSON_FULL,
    FormKind.PERSON_ALIAS: Rule.PERSON_ALIAS,
    FormKind.ORGANISATION: Rule.ORGANISATION_NAME,
    FormKind.ORGANISATION_ALIAS: Rule.ORGANISATION_ALIAS,
    FormKind.SURNAME: Rule.PERSON_SURNAME,
    FormKind.GIVEN: Rule.PERSON_GIVEN,
    FormKind.NICKNAME: Rule.PERSON_NICKNAME,
    FormKind.PLURAL: Rule.PERSON_SURNAME,
    FormKind.INITIALS: Rule.PERSON_INITIALS,
}
_FIRST_NAMES = {FormKind.GIVEN, FormKind.NICKNAME}
_WORD_RULES = {Rule.UNCLEAR_WORD, Rule.UNCLEAR_ORGANISATION_WORD, Rule.UNCLEAR_CAPITALS}
_SAINTS = {"st", "saint", "sainte", "ste", "san", "santa"}
_BEFORE_PLACES = {"in", "of", "from", "to", "near", "at", "en", "a", "de", "d", "du", "vers", "pres"}
_SHORT = 3
_MOST_NAMES = 4
_SAFE_TYPO_LENGTH = 5
_LONG_TYPO_LENGTH = 7


@dataclass(frozen=True, slots=True)
class Verdict:
    """The words first..last are replaced, or shown, under `rule`."""

    replace: bool
    rule: Rule
    first: int
    last: int


@dataclass(frozen=True, repr=False)
class Scene:
    """A text, the words in it that some match covers, and what it says beyond doubt.

    `named` are the entities that the note names clearly: a word that could be one of them is. `others` are the parts of
    names that it clearly gives to somebody else.
    """

    words: Words
    matched: Collection[int] = frozenset()
    named: Collection[Entity] = frozenset()
    others: Collection[str] = field(default=frozenset())


def judge(scene: Scene, match: Match) -> Verdict | None:
    """What to do about `match`; None leaves it without a word."""
    words = scene.words
    if match.kind is FormKind.INITIALS:
        return _initials(words, match)
    if match.case is Case.UPPER:
        return _organisation(words, match) if not match.is_person and not words.shouted else _code(words, match)
    if match.typos and match.first == match.last:
        return _misspelt(scene, match)
    verdict = _person(scene, match) if match.is_person else _organisation(words, match)
    if verdict is None or match.entities.isdisjoint(scene.named):
        return verdict
    clear = around.has_capital(words, match.first) and around.ends_a_name(words, match.last)
    return _replace(match) if verdict.rule in _WORD_RULES and clear else verdict


def rule_of(match: Match) -> Rule:
    """The rule under which `match` is replaced."""
    if match.typos:
        return Rule.PERSON_TYPO if match.is_person else Rule.ORGANISATION_TYPO
    if match.kind is FormKind.PLURAL and not match.is_person:
        return Rule.ORGANISATION_NAME
    if match.initials:
        return Rule.PERSON_INITIAL
    if match.is_person and match.is_whole_name:
        return Rule.PERSON_FULL
    return Rule.PERSON_SHARED if match.is_person and len(match.entities) > 1 else _RULES[match.kind]


def _replace(match: Match) -> Verdict:
    return Verdict(True, rule_of(match), match.first, match.last)


def _show(match: Match, rule: Rule) -> Verdict:
    return Verdict(False, rule, match.first, match.last)


def _unclear_word(match: Match) -> Verdict:
    return _show(match, Rule.UNCLEAR_WORD if match.is_person else Rule.UNCLEAR_ORGANISATION_WORD)


# --- codes


def _initials(words: Words, match: Match) -> Verdict | None:
    """Initials nobody listed: at the speaker's place they are one, elsewhere perhaps."""
    key = "".join(words.keys[match.first : match.last + 1])
    if words.shouted or lexicon.is_in("acronyms", key) or lexicon.is_number(words.key(match.last + 1)):
        return None
    if match.first == 0 and words.after(match.last).lstrip(".").lstrip()[:1] in {":", "→"}:
        return _replace(match)
    if match.last > match.first and "." not in words.after(match.first):
        return None
    return _show(match, Rule.UNCLEAR_INITIALS)


def _code(words: Words, match: Match) -> Verdict | None:
    """A code or acronym that counts only in capitals."""
    keys = words.keys[match.first : match.last + 1]
    ordinary = all(lexicon.is_ordinary(key) or lexicon.is_in("acronyms", key) for key in keys)
    if words.shouted and (ordinary or len("".join(keys)) < _SHORT):
        return _show(match, Rule.UNCLEAR_CAPITALS)
    if all(lexicon.is_in("common_acronyms", key) for key in keys):
        return _unclear_word(match)
    if match.kind is FormKind.PART:
        return _show(match, Rule.UNCLEAR_PART)
    return _replace(match)


# --- persons


def _person(scene: Scene, match: Match) -> Verdict | None:
    words = scene.words
    if match.is_whole_name:
        return _whole_name(words, match)
    if words.key(match.first - 1) in _SAINTS and around.side_by_side(words, match.first, dotted=True):
        return None
    titled = around.has_title(words, match.first)
    if titled and match.kind not in _FIRST_NAMES:
        return _replace(match)
    if around.has_capital(words, match.first) and (namesake := _namesake(scene, match)):
        return namesake
    if titled:
        return _replace(match)
    if _is_ordinary(words, match):
        return _ordinary_word(words, match)
    return _proper_name(scene, match)


def _is_ordinary(words: Words, match: Match) -> bool:
    """Whether all its words are ordinary, or too short to be told from ordinary ones without a capital."""
    keys = words.keys[match.first : match.last + 1]
    if around.has_capital(words, match.first):
        return all(map(_is_no_name, keys)) and any(map(lexicon.is_ordinary, keys))
    return match.case is Case.CAPITAL or all(map(_is_no_name, keys))


def _is_no_name(key: str) -> bool:
    return lexicon.is_ordinary(key) or lexicon.is_too_short(key)


def _proper_name(scene: Scene, match: Match) -> Verdict | None:
    """A single name that is no ordinary word."""
    words = scene.words
    keys = words.keys[match.first : match.last + 1]
    if match.kind is FormKind.PART:
        return _show(match, Rule.UNCLEAR_PART) if around.has_capital(words, match.first) else None
    if match.kind is FormKind.PLURAL and lexicon.is_ordinary(keys[0][:-1]):
        return None if words.opens(match.first) else _unclear_word(match)
    if match.first == match.last and keys[0] in scene.others:
        return _show(match, Rule.UNCLEAR_NAMESAKE)
    if _may_be_a_word(words, match):
        return _unclear_word(match)
    if not around.has_capital(words, match.first) and _goes_on(words, match):
        return _show(match, Rule.UNCLEAR_NAMESAKE)
    return _replace(match)


def _whole_name(words: Words, match: Match) -> Verdict:
    keys = [words.keys[index] for index in range(match.first, match.last + 1) if len(words.keys[index]) > 1]
    if match.typos >= len(keys) and any(map(lexicon.is_ordinary, keys)):
        return _show(match, Rule.UNCLEAR_TYPO)
    if not all(lexicon.is_ordinary(key) for key in keys):
        return _replace(match)
    if not all(words.capital(index) for index in range(match.first, match.last + 1) if len(words.keys[index]) > 2):
        return _unclear_word(match)
    letter = words.raw(match.first)
    if letter == "I" or (letter in {"A", "O", "Y", "À"} and words.opens(match.first)):
        return _replace(match) if "." in words.after(match.first) else _unclear_word(match)
    return _replace(match)


def _may_be_a_word(words: Words, match: Match) -> bool:
    """Whether it stands in small letters after an article, as a word does that the lists do not know."""
    if match.case is not Case.WORD or around.has_capital(words, match.first):
        return False
    return around.determined(words, match.first)


def _goes_on(words: Words, match: Match) -> bool:
    """Whether a common first name without a capital is followed by what may be somebody's surname."""
    if match.kind is not FormKind.GIVEN or not lexicon.is_given_name(words.keys[match.first]):
        return False
    follower = words.key(match.last + 1)
    if len(follower) <= _SHORT or not words.after(match.last).isspace():
        return False
    return not lexicon.is_in("speech", follower) and not lexicon.is_in("attribution", follower)


def _namesake(scene: Scene, match: Match) -> Verdict | None:
    """Somebody else's full name that shares a part: a name before or after that is not a participant's."""
    words = scene.words
    first, last = match.first, match.last
    while (
        first > max(0, match.first - _MOST_NAMES)
        and first - 1 not in scene.matched
        and around.side_by_side(words, first, dotted=len(words.keys[first - 1]) == 1)
    ):
        if not around.may_be_given_name(words, first - 1):
            break
        first -= 1
    while (
        last + 1 < min(len(words), match.last + _MOST_NAMES)
        and last + 1 not in scene.matched
        and around.side_by_side(words, last + 1)
    ):
        if not around.may_be_surname(words, last + 1):
            break
        last += 1
    if first == match.first and last == match.last:
        return None
    by_given_name = match.kind is FormKind.GIVEN or any(
        lexicon.is_given_name(words.keys[index]) for index in range(first, last + 1)
    )
    rule = Rule.UNCLEAR_NAMESAKE if first < match.first or by_given_name else Rule.UNCLEAR_COMPOUND
    return Verdict(False, rule, first, last)


# --- typing errors


def _misspelt(scene: Scene, match: Match) -> Verdict | None:
    """One word that is a typing error away from a name. Other names and ordinary words are none."""
    words = scene.words
    key = words.keys[match.first]
    if match.is_person and around.has_title(words, match.first):
        return _replace(match)
    if any((lexicon.is_ordinary(key), lexicon.is_in("speech", key), lexicon.is_generic(key))):
        return None
    if not around.has_capital(words, match.first):
        if match.typos > TYPO:
            return None
        seems = len(key) >= _LONG_TYPO_LENGTH and not _is_inflection(key)
        return _show(match, Rule.UNCLEAR_TYPO) if seems and not around.determined(words, match.first) else None
    if not _is_cased_like_a_name(words.raw(match.first)) or _namesake(scene, match) is not None:
        return None
    speaks = around.speaks(words, match.last)
    if match.typos > TYPO:
        plural = key.endswith("s") and lexicon.is_ordinary(key[:-1])
        return None if plural or (words.opens(match.first) and not speaks) else _show(match, Rule.UNCLEAR_TYPO)
    if lexicon.is_given_name(key):
        return None if words.opens(match.first) and not speaks else _show(match, Rule.UNCLEAR_TYPO)
    if len(key) > _SHORT and (speaks or (len(key) >= _SAFE_TYPO_LENGTH and not words.opens(match.first))):
        return _replace(match)
    subject = around.addressed(words, match.first, match.last) or around.is_subject(words, match.last)
    if words.opens(match.first) and len(key) < _LONG_TYPO_LENGTH and not subject:
        return None
    return _show(match, Rule.UNCLEAR_TYPO)


def _is_cased_like_a_name(raw: str) -> bool:
    return raw[0].isupper() and raw[-1].islower()


def _is_inflection(key: str) -> bool:
    """Whether the word ends like a plural, a feminine or a verb: then it is probably an ordinary word."""
    return key.endswith(("s", "e", "es", "er", "ed", "ing", "ly", "ent", "ant", "ion", "able", "al", "if", "ive"))


# --- ordinary words


def _ordinary_word(words: Words, match: Match) -> Verdict | None:
    """A word that is also a name: capitals, place and neighbours decide, and where they do not, the rapporteur."""
    first, last = match.first, match.last
    if not around.has_capital(words, first):
        return _unclear_word(match) if _stands_for_a_name(words, match) else None
    if around.is_numbered(words, last) or (
        lexicon.is_in("calendar", words.keys[first]) and around.is_date(words, first)
    ):
        return None
    if around.speaks(words, last) or (around.owns(words, last) and not around.determined(words, first)):
        return _replace(match)
    callable_by = match.is_person and match.kind in (FormKind.GIVEN, FormKind.PERSON_ALIAS, FormKind.FULL)
    if callable_by and around.addressed(words, first, last) and not lexicon.is_in("calendar", words.keys[first]):
        return _replace(match)
    if words.opens(first):
        is_verb = words.after(last).isspace() and lexicon.is_in("pronouns", words.key(last + 1))
        return None if is_verb else _unclear_word(match)
    if lexicon.is_in("calendar", words.keys[first]) and not around.attributed(words, first, last):
        return _unclear_word(match)
    return _replace(match)


def _stands_for_a_name(words: Words, match: Match) -> bool:
    """Whether a word whose capitals say nothing stands where a name would: "per field," or "as mark said"."""
    first, last = match.first, match.last
    if around.determined(words, first):
        return False
    if around.is_numbered(words, last) or around.is_date(words, first):
        return False
    if around.speaks(words, last) or around.attributed(words, first, last) or around.thanked(words, first):
        return True
    if around.acts(words, first, last):
        return True
    return match.is_person and around.addressed(words, first, last)


# --- organisations


def _organisation(words: Words, match: Match) -> Verdict | None:
    first, last = match.first, match.last
    keys = words.keys[first : last + 1]
    if (instrument := around.instrument(words, first, last)) is not None:
        return Verdict(False, Rule.INSTRUMENT, *instrument)
    if around.is_eponym(words, last):
        return _show(match, Rule.UNCLEAR_COMPOUND)
    if match.kind is FormKind.PLURAL and lexicon.is_ordinary(keys[0][:-1]):
        return None
    if match.kind is FormKind.PART and match.case is not Case.UPPER:
        seems = around.has_capital(words, first) and words.key(first - 1) not in _BEFORE_PLACES
        return _show(match, Rule.UNCLEAR_PART) if seems and not lexicon.is_ordinary(keys[0]) else None
    if match.case is Case.UPPER:
        return _code(words, match)
    if not all(lexicon.is_ordinary(key) or lexicon.is_generic(key) for key in keys):
        return _unclear_word(match) if _may_be_a_word(words, match) else _replace(match)
    if first < last:
        if around.has_capital(words, first) or last - first > 1:
            return _replace(match)
        return None if lexicon.is_in("indefinite", words.key(first - 1)) else _unclear_word(match)
    verdict = _ordinary_word(words, match)
    if verdict and verdict.replace and _has_capital_neighbour(words, last):
        return _show(match, Rule.UNCLEAR_COMPOUND)
    return verdict


def _has_capital_neighbour(words: Words, last: int) -> bool:
    return last + 1 < len(words) and words.after(last) == " " and words.shape(last + 1) is Shape.TITLE
