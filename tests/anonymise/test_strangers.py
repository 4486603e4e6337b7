"""People and organisations that are not on the roster stay, and are shown as what they are."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.note import FindingKind
from tests.anonymise.conftest import LADDER
from tests.anonymise.marked import assert_as_marked, case, grouped
from tests.anonymise.test_restraint import ROSTER

SENTENCES = [*grouped("strangers_en"), *grouped("strangers_fr")]
KINDS = {"people": FindingKind.PERSON, "organisations": FindingKind.ORGANISATION}


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


@pytest.mark.parametrize("who", KINDS)
def test_strangers_are_shown_as_what_they_are_and_nothing_else_is(anonymiser: Anonymiser, who: str) -> None:
    named = [sentence for kind, sentence in SENTENCES if kind == who]
    shown = {sentence: {one.kind for one in anonymiser.strip(case(sentence).text).findings} for sentence in named}

    assert {kind for kind, _ in SENTENCES} == set(KINDS)
    assert_as_marked(anonymiser, named)
    assert {sentence: kinds for sentence, kinds in shown.items() if not kinds <= {KINDS[who]}} == {}


def test_where_somebody_works_is_a_house(anonymiser: Anonymiser) -> None:
    said, sent = "Josef Brandt from Acmera said no", "a letter from Josef Brandt"

    assert [one.kind for one in anonymiser.strip(said).findings] == [FindingKind.PERSON, FindingKind.ORGANISATION]
    assert [one.kind for one in anonymiser.strip(sent).findings] == [FindingKind.PERSON]
