"""The sentences of cases_en.toml, cases_fr.toml and cases_forms.toml: what must go, what must be shown, what must stay."""

import pytest

from notetaker.anonymise import Anonymiser
from tests.anonymise.marked import sentences, wrong

SENTENCES = [(lang, sentence) for lang in ("en", "fr", "forms") for sentence in sentences(f"cases_{lang}")]


@pytest.mark.parametrize(("lang", "sentence"), SENTENCES, ids=[sentence for _, sentence in SENTENCES])
def test_what_names_goes_what_may_name_is_shown_and_the_rest_stays(
    anonymiser: Anonymiser, forms_anonymiser: Anonymiser, lang: str, sentence: str
) -> None:
    assert wrong(forms_anonymiser if lang == "forms" else anonymiser, sentence) == {}


def test_there_are_many_sentences_in_each_language() -> None:
    assert min(sum(lang == which for lang, _ in SENTENCES) for which in ("en", "fr")) > 100
