"""The sentences of cases_en.toml, cases_fr.toml and cases_forms.toml: what must go, what must be shown, what must stay."""

import pytest

from notetaker.anonymise import Anonymiser
from tests.anonymise.marked import assert_as_marked, sentences

SENTENCES = {lang: sentences(f"cases_{lang}") for lang in ("en", "fr", "forms")}


@pytest.mark.parametrize("lang", SENTENCES)
def test_what_names_goes_what_may_name_is_shown_and_the_rest_stays(
    anonymiser: Anonymiser, forms_anonymiser: Anonymiser, lang: str
) -> None:
    assert_as_marked(forms_anonymiser if lang == "forms" else anonymiser, SENTENCES[lang])


def test_there_are_many_sentences_in_each_language() -> None:
    assert min(len(SENTENCES[lang]) for lang in ("en", "fr")) > 100
