"""People and organisations that are not on the roster stay, and are shown as what they are."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.note import FindingKind
from tests.anonymise.conftest import LADDER
from tests.anonymise.marked import case, grouped, wrong
from tests.anonymise.test_restraint import ROSTER

SENTENCES = [*grouped("strangers_en"), *grouped("strangers_fr")]
KINDS = {"people": FindingKind.PERSON, "organisations": FindingKind.ORGANISATION}


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


@pytest.mark.parametrize(("who", "sentence"), SENTENCES, ids=[sentence for _, sentence in SENTENCES])
def test_strangers_are_shown_as_what_they_are_and_nothing_else_is(
    anonymiser: Anonymiser, who: str, sentence: str
) -> None:
    assert wrong(anonymiser, sentence) == {}
    assert {one.kind for one in anonymiser.strip(case(sentence).text).findings} <= {KINDS[who]}
