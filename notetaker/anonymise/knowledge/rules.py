"""The rules by their ids, and one sentence for each in English and French."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from notetaker.anonymise.knowledge.tables import table
from notetaker.model.language import Lang


class Rule(StrEnum):
    """Why something was replaced or is shown to the rapporteur. `resources/anonymise/rules.toml` words them."""

    PERSON_FULL = "person.full"
    PERSON_SURNAME = "person.surname"
    PERSON_GIVEN = "person.given"
    PERSON_ALIAS = "person.alias"
    PERSON_INITIAL = "person.initial"
    PERSON_INITIALS = "person.initials"
    PERSON_NICKNAME = "person.nickname"
    PERSON_SHARED = "person.shared"
    PERSON_TYPO = "person.typo"
    PERSON_WORD = "person.word"
    ORGANISATION_NAME = "organisation.name"
    ORGANISATION_ALIAS = "organisation.alias"
    ORGANISATION_DERIVED = "organisation.derived"
    ORGANISATION_REWORDED = "organisation.reworded"
    ORGANISATION_TYPO = "organisation.typo"
    ORGANISATION_WORD = "organisation.word"
    CONTACT_EMAIL = "contact.email"
    CONTACT_PHONE = "contact.phone"
    CONTACT_HANDLE = "contact.handle"
    CONTACT_DOMAIN = "contact.domain"
    CONTACT_LINK = "contact.link"
    UNCLEAR_WORD = "unclear.word"
    UNCLEAR_ORGANISATION_WORD = "unclear.organisation_word"
    UNCLEAR_NAME = "unclear.name"
    UNCLEAR_ORGANISATION_NAME = "unclear.organisation_name"
    UNCLEAR_CAPITALS = "unclear.capitals"
    UNCLEAR_INITIALS = "unclear.initials"
    UNCLEAR_PART = "unclear.part"
    UNCLEAR_TYPO = "unclear.typo"
    UNCLEAR_DERIVED = "unclear.derived"
    UNCLEAR_DELEGATION = "unclear.delegation"
    UNCLEAR_COMPOUND = "unclear.compound"
    UNCLEAR_NAMESAKE = "unclear.namesake"
    INSTRUMENT = "instrument"
    STRANGER_PERSON = "stranger.person"
    STRANGER_ORGANISATION = "stranger.organisation"
    TELL_ROLE = "tell.role"
    TELL_OWN_ROLE = "tell.own_role"
    TELL_FIRST_PERSON = "tell.first_person"
    TELL_FORMER = "tell.former"
    TELL_UNIQUE = "tell.unique"
    TELL_RELATIVE = "tell.relative"
    TELL_LIKELY = "tell.likely"
    TELL_GENDER = "tell.gender"
    TELL_PRONOUN = "tell.pronoun"
    TELL_LANGUAGE = "tell.language"
    CODE_UNKNOWN = "code.unknown"
    CODE_MISPLACED = "code.misplaced"
    CODE_OWN = "code.own"


CODE_RULES = frozenset({Rule.CODE_UNKNOWN, Rule.CODE_MISPLACED, Rule.CODE_OWN})
"""Those of what stands where a speaker does, and names none."""

UNCLEAR_RULES = frozenset(rule for rule in Rule if rule.startswith("unclear."))
"""Those of words that may, or may not, mean somebody of the roster."""


@dataclass(frozen=True)
class Reason:
    """One sentence why, in both languages."""

    en: str
    fr: str


class RuleTableError(ValueError):
    """`rules.toml` and the rules do not fit together; a fault of the program, found by its tests."""


@cache
def reasons() -> dict[str, Reason]:
    """The reasons by rule id. Raises RuleTableError where a rule has none, or a reason no rule."""
    rows = table("rules.toml")["rule"]
    found = {row["id"]: Reason(row["en"].strip(), row["fr"].strip()) for row in rows}
    unlike = set(found) ^ {rule.value for rule in Rule}
    if unlike or len(found) != len(rows):
        raise RuleTableError(f"rules.toml and the rules differ in: {', '.join(sorted(unlike)) or 'a double id'}")
    if silent := [key for key, why in found.items() if not (why.en.endswith(".") and why.fr.endswith("."))]:
        raise RuleTableError(f"these rules have no whole sentence: {', '.join(silent)}")
    return found


def reason(rule: str, lang: Lang) -> str:
    """One sentence why, in `lang`. Raises KeyError for an unknown rule."""
    why = reasons()[rule]
    return why.fr if lang == "fr" else why.en
