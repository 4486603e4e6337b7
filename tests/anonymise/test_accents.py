"""A word that was written with an accent is not the one without: « jugé » is no judge, and « charge » no office."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.anonymise.knowledge.tables import table
from notetaker.anonymise.text.fold import folded


@pytest.mark.parametrize(
    "text",
    [
        "le seul jugé ici recevable",
        "le seul piloté en France, ce projet",
        "la charge de la preuve revient au fabricant",
        "s’étonne qu’on mesure les usages",
        "la salle se contente de lire le texte",
        "cela l’inquiète de voir le texte filer",
    ],
)
def test_a_word_that_only_looks_like_it_without_accents_is_no_tell(anonymiser: Anonymiser, text: str) -> None:
    assert anonymiser.strip(text).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "le seul juge ici, à l’évidence",
        "j’ai jugé des mineurs pendant dix ans",
        "ancien interprete, il a relu la déclaration",
        "ancien interprète, il relit",
        "étonnée qu’on mesure les usages",
        "etonnee qu’on mesure les usages",
        "le chargé de la flotte rit",
        "le charge de la flotte rit à l’idée",
    ],
)
def test_what_was_written_in_haste_or_says_what_somebody_did_stays_a_tell(
    anonymiser: Anonymiser, text: str
) -> None:
    assert anonymiser.strip(text).findings


def test_each_that_is_spelt_is_in_the_list_of_persons() -> None:
    rows = table("tells_fr.toml")

    assert [word for word in rows["accents"]["persons"] if folded(word) not in rows["words"]["person"]] == []
