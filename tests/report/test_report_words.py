"""The fixed words of a report are whole in both languages."""

import re

import pytest

from notetaker.model.language import Lang
from notetaker.model.note import Kind
from notetaker.report.words import REPORTED_KINDS, parse_words, words
from notetaker.resources import read_text

TOML = read_text("report/words.toml")


def test_the_rule_is_stated_word_for_word() -> None:
    assert words("en").rule == (
        "When a meeting, or part thereof, is held under the Chatham House Rule, participants are free to use the "
        "information received, but neither the identity nor the affiliation of the speaker(s), nor that of any other "
        "participant, may be revealed."
    )
    assert "la règle de Chatham House" in words("fr").rule


def test_every_kind_but_ones_own_remark_has_its_heading() -> None:
    assert set(REPORTED_KINDS) == set(Kind) - {Kind.OWN}
    assert words("en").kinds[Kind.RECOMMENDATION].many == "Recommendations"
    assert words("fr").kinds[Kind.DISAGREEMENT].one == "Désaccord"


def test_there_is_one_rule() -> None:
    assert not re.search(r"Chatham House Rules|règles de Chatham|“|”|\"", words("en").rule + words("fr").rule)


def test_french_words_have_no_breakable_space_before_a_sign() -> None:
    french = words("fr")
    texts = [value for value in vars(french).values() if isinstance(value, str)]
    assert not [text for text in texts if re.search(r" [;:!?»]|« ", text)]


@pytest.mark.parametrize(
    ("lang", "iso", "worded"),
    [
        ("en", "2024-06-01", "1 June 2024"),
        ("fr", "2024-06-01", "1er juin 2024"),
        ("fr", "2024-12-24", "24 décembre 2024"),
        ("en", "after lunch", "after lunch"),
        ("en", "", ""),
    ],
)
def test_a_day_is_worded(lang: Lang, iso: str, worded: str) -> None:
    assert words(lang).day(iso).replace("\u00a0", " ") == worded


@pytest.mark.parametrize(
    ("found", "put", "told"),
    [
        ('kicker = "Held', 'unknown = "Held', "kicker, unknown"),
        ('page = "Page {page} of {pages}"', 'page = "Page {page}"', "once"),
        ('summary = "At a glance"', 'summary = " "', "“summary”"),
        ('"January", ', "", "twelve months"),
        ('point = { one = "Point", many', 'point = { one = "Point", more', "“point”"),
        ('quote = { one = "Quote", many = "Quotes" }', "", "each kind"),
        ("[fr]", "[de]", "tables"),
    ],
)
def test_words_that_are_not_whole_are_refused(found: str, put: str, told: str) -> None:
    assert found in TOML
    with pytest.raises(ValueError, match=told):
        parse_words(TOML.replace(found, put, 1))
