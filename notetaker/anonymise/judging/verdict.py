"""What is decided on a match."""

from dataclasses import dataclass

from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.matching.match import Match

_RULES = {
    FormKind.FULL: Rule.PERSON_FULL,
    FormKind.PERSON_ALIAS: Rule.PERSON_ALIAS,
    FormKind.ORGANISATION: Rule.ORGANISATION_NAME,
    FormKind.ORGANISATION_ALIAS: Rule.ORGANISATION_ALIAS,
    FormKind.REWORDED: Rule.ORGANISATION_REWORDED,
    FormKind.SURNAME: Rule.PERSON_SURNAME,
    FormKind.GIVEN: Rule.PERSON_GIVEN,
    FormKind.NICKNAME: Rule.PERSON_NICKNAME,
    FormKind.PLURAL: Rule.PERSON_SURNAME,
    FormKind.INITIALS: Rule.PERSON_INITIALS,
    FormKind.HANDLE: Rule.CONTACT_HANDLE,
    FormKind.DERIVED: Rule.ORGANISATION_DERIVED,
    FormKind.PART: Rule.ORGANISATION_ALIAS,
}
# Found faster than by their classes, as in `standing`.
_PLURAL = FormKind.PLURAL


@dataclass(slots=True, eq=False)
class Verdict:
    """The words first..last are replaced, or shown, under `rule`; or known to be content and `kept`. Nobody changes it.

    What is replaced `by_capital` has nothing else that tells a name from a word, if that.
    """

    replace: bool
    rule: Rule
    first: int
    last: int
    kept: bool = False
    by_capital: bool = False


def rule_of(match: Match) -> Rule:
    """The rule under which `match` is replaced."""
    if match.typos:
        return Rule.PERSON_TYPO if match.is_person else Rule.ORGANISATION_TYPO
    if match.kind is _PLURAL and not match.is_person:
        return Rule.ORGANISATION_NAME
    if match.initials:
        return Rule.PERSON_INITIAL
    if match.is_person and match.first < match.last and match.is_whole_name:
        return Rule.PERSON_FULL
    return Rule.PERSON_SHARED if match.is_person and len(match.entities) > 1 else _RULES[match.kind]


def replaced(match: Match, *, by_capital: bool = False) -> Verdict:
    return Verdict(True, rule_of(match), match.first, match.last, False, by_capital)


def shown(match: Match, rule: Rule) -> Verdict:
    return Verdict(False, rule, match.first, match.last)


def unclear_word(match: Match) -> Verdict:
    return shown(match, Rule.UNCLEAR_WORD if match.is_person else Rule.UNCLEAR_ORGANISATION_WORD)
