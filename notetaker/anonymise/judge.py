"""Decides on each match of the roster: replace it, show it to the rapporteur, or leave it."""

from collections.abc import Collection
from dataclasses import dataclass

from notetaker.anonymise import lexicon
from notetaker.anonymise.forms import Case, Entity, FormKind
from notetaker.anonymise.matcher import Match
from notetaker.anonymise.rules import Rule
from notetaker.anonymise.titles import first_of_titles, is_title
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
_WORD_RULES = {Rule.UNCLEAR_WORD, Rule.UNCLEAR_ORGANISATION_WORD, Rule.UNCLEAR_CAPITALS}
_SAFE_TYPO_LENGTH = 5
_SAFE_LOWER_TYPO_LENGTH = 7


@dataclass(frozen=True, slots=True)
class Verdict:
    """The words first..last are replaced, or shown, under `rule`."""

    replace: bool
    rule: Rule
    first: int
    last: int


def judge(words: Words, match: Match, named: Collection[Entity] = ()) -> Verdict | None:
    """What to do about `match`; None leaves it without a word.

    `named` are the entities that the note names beyond doubt elsewhere: a word that could be one of them is.
    """
    verdict = _judged(words, match)
    if verdict is None or verdict.rule not in _WORD_RULES or match.entities.isdisjoint(named):
        return verdict
    return _replace(match) if words.capital(match.first) else verdict


def _judged(words: Words, match: Match) -> Verdict | None:
    if match.kind is FormKind.INITIALS:
        return _initials(words, match)
    if match.case is Case.UPPER or words.shouted:
        return _capitals(words, match)
    if not match.is_person:
        return _organisation(words, match)
    if match.is_whole_name:
        return _whole_name(words, match)
    return _single(words, match)


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


# --- codes and capitals


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


def _capitals(words: Words, match: Match) -> Verdict | None:
    """A form that counts only in capitals, or any form in a note that is all capitals."""
    keys = words.keys[match.first : match.last + 1]
    ordinary = all(lexicon.is_ordinary(key) or lexicon.is_in("acronyms", key) or len(key) == 1 for key in keys)
    if match.case is Case.UPPER and words.shouted:
        return _show(match, Rule.UNCLEAR_CAPITALS)
    if match.case is Case.UPPER and all(lexicon.is_in("acronyms", key) for key in keys) and len(keys[0]) <= 2:
        return _replace(match) if lexicon.is_ordinary(keys[0]) else _unclear_word(match)
    if match.case is Case.UPPER:
        return _replace(match)
    if not match.is_whole_name and ordinary and match.first == match.last:
        return _replace(match) if _has_title(words, match) else _show(match, Rule.UNCLEAR_CAPITALS)
    return _replace(match)


# --- names of persons


def _whole_name(words: Words, match: Match) -> Verdict | None:
    keys = [words.keys[index] for index in range(match.first, match.last + 1) if len(words.keys[index]) > 1]
    ordinary = all(lexicon.is_ordinary(key) for key in keys)
    capital = all(
        words.capital(index) for index in range(match.first, match.last + 1) if len(words.keys[index]) > 2
    )
    if ordinary and not capital:
        return _unclear_word(match)
    letter = words.raw(match.first)
    if ordinary and letter in {"A", "I", "O", "Y", "À"} and words.after(match.first) == " ":
        return _unclear_word(match) if words.opens(match.first) or letter == "I" else _replace(match)
    return _replace(match)


def _single(words: Words, match: Match) -> Verdict | None:
    if match.kind is FormKind.PART:
        return _show(match, Rule.UNCLEAR_PART) if words.capital(match.first) else None
    if _has_title(words, match):
        return _replace(match)
    if words.capital(match.first) and (namesake := _namesake(words, match)):
        return namesake
    if match.typos:
        return _misspelt(words, match)
    if all(lexicon.is_ordinary(words.keys[index]) for index in range(match.first, match.last + 1)):
        return _ordinary_word(words, match)
    if match.kind is FormKind.PLURAL and lexicon.is_ordinary(words.keys[match.first][:-1]):
        return None if words.opens(match.first) else _unclear_word(match)
    return _replace(match)


def _has_title(words: Words, match: Match) -> bool:
    return match.is_person and first_of_titles(words, match.first) < match.first


def _namesake(words: Words, match: Match) -> Verdict | None:
    """Somebody else's full name that shares a part: a name before or after that is not a participant's."""
    first, last = match.first, match.last
    while first > 0 and words.before(first) in {" ", "-", "\u00a0"} and _may_be_given_name(words, first - 1):
        first -= 1
    while (
        last + 1 < len(words)
        and words.before(last + 1) in {" ", "-", "\u00a0"}
        and _may_be_surname(words, last + 1)
    ):
        last += 1
    if first == match.first and last == match.last:
        return None
    with_given_name = any(lexicon.is_given_name(words.keys[index]) for index in range(first, last + 1))
    rule = Rule.UNCLEAR_NAMESAKE if first < match.first or with_given_name else Rule.UNCLEAR_COMPOUND
    return Verdict(False, rule, first, last)


def _may_be_given_name(words: Words, index: int) -> bool:
    key = words.keys[index]
    if not words.capital(index) or is_title(words, index) or lexicon.is_function(key) or lexicon.is_number(key):
        return False
    if words.opens(index):
        return lexicon.is_given_name(key)
    if words.shape(index) is Shape.UPPER and len(key) > 2:
        return False
    return not lexicon.is_generic(key) and not lexicon.is_in("calendar", key) and not lexicon.is_in("speech", key)


def _may_be_surname(words: Words, index: int) -> bool:
    key = words.keys[index]
    if not words.capital(index) or len(key) < 2 or lexicon.is_number(key):
        return False
    return not lexicon.is_in("speech", key) and not lexicon.is_in("calendar", key)


def _misspelt(words: Words, match: Match) -> Verdict | None:
    """One word that is a typing error away from a name. Other names and ordinary words are none."""
    key = words.keys[match.first]
    if match.last > match.first:
        return _replace(match)
    if lexicon.is_ordinary(key) or lexicon.is_in("speech", key) or lexicon.is_generic(key):
        return None
    if not words.capital(match.first):
        return (
            _show(match, Rule.UNCLEAR_TYPO)
            if len(key) >= _SAFE_LOWER_TYPO_LENGTH and not _is_inflection(key)
            else None
        )
    if lexicon.is_given_name(key):
        return _show(match, Rule.UNCLEAR_TYPO)
    if _is_said_to_speak(words, match) or (len(key) >= _SAFE_TYPO_LENGTH and not words.opens(match.first)):
        return _replace(match)
    return _show(match, Rule.UNCLEAR_TYPO)


def _is_inflection(key: str) -> bool:
    """Whether the word ends like a plural or a feminine: then it is probably an ordinary word."""
    return key.endswith(("s", "e", "es", "er", "ed", "ing", "ly", "ent", "ant", "tion", "able", "ment"))


# --- ordinary words


def _ordinary_word(words: Words, match: Match) -> Verdict | None:
    """A word that is also a name: capitals, place and neighbours decide, and where they do not, the rapporteur."""
    first, last = match.first, match.last
    if not words.capital(first):
        return _unclear_word(match) if _is_lower_case_name(words, match) else None
    if lexicon.is_in("calendar", words.keys[first]) and _is_date(words, first):
        return None
    if _is_said_to_speak(words, match):
        return _replace(match)
    if words.opens(first):
        return None if lexicon.is_in("pronouns", words.key(last + 1)) else _unclear_word(match)
    return _replace(match)


def _is_lower_case_name(words: Words, match: Match) -> bool:
    """Whether a word without a capital stands where a name would: "per field," or "wood: …" at the start."""
    after = words.after(match.last).lstrip()[:1]
    if match.first == 0 and after == ":":
        return True
    if match.first and words.key(match.first - 1) in {"per", "says", "asks", "selon", "dixit", "insists", "dit"}:
        return after in {",", ":", ";", ".", "–", "—", ")", "?"} or match.last == len(words) - 1
    return (
        words.murmured
        and match.first == 0
        and words.key(match.last + 1) in {"says", "asks", "wants", "insists", "demande", "veut", "propose"}
    )


def _is_date(words: Words, index: int) -> bool:
    before, after = words.key(index - 1), words.key(index + 1)
    if lexicon.is_number(before) or lexicon.is_number(after) or lexicon.is_in("calendar", before):
        return True
    return lexicon.is_in("date_cues", before) and words.before(index).isspace()


def _is_said_to_speak(words: Words, match: Match) -> bool:
    """Whether the word stands where a person or a body does: "Field: …", "Field's", "Field insists"."""
    after = words.after(match.last)
    if after.lstrip().startswith(":"):
        return True
    follower = words.key(match.last + 1)
    if follower == "s" and after in {"'", "’"}:
        return True
    return after.isspace() and lexicon.is_in("speech", follower) and not words.capital(match.last + 1)


# --- organisations


def _organisation(words: Words, match: Match) -> Verdict | None:
    first, last = match.first, match.last
    keys = words.keys[first : last + 1]
    if match.typos:
        return _misspelt(words, match)
    if _is_eponym(words, last):
        return _show(match, Rule.UNCLEAR_COMPOUND)
    if match.kind is FormKind.PLURAL and lexicon.is_ordinary(keys[0][:-1]):
        return None
    if not all(lexicon.is_ordinary(key) or lexicon.is_generic(key) for key in keys):
        return _replace(match)
    if first < last:
        return _replace(match) if words.capital(first) or words.murmured else _unclear_word(match)
    verdict = _ordinary_word(words, match)
    if verdict and verdict.replace and _has_capital_neighbour(words, match):
        return _show(match, Rule.UNCLEAR_COMPOUND)
    return verdict


def _is_eponym(words: Words, last: int) -> bool:
    return words.after(last) == "-" and lexicon.is_in("eponym_endings", words.key(last + 1))


def _has_capital_neighbour(words: Words, match: Match) -> bool:
    last = match.last
    return last + 1 < len(words) and words.before(last + 1) == " " and words.shape(last + 1) is Shape.TITLE
