"""A body's name that is a word in small letters, or only says what it is, is shown where the body can be meant."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked

ROSTER = Roster(
    (
        person("P1", "Niamh Roche", "Commission des Rivages", "institution", role="Directeur juridique"),
        person("P2", "Hana Lund", "Les Veilleurs", "civil_society", role="Directrice des affaires publiques"),
        person("P3", "Ole Berg", "The Watchers", "civil_society", role="Head of Legal Affairs"),
        person("P5", "Tom Reed", "Lanterns", "civil_society"),
        person("P6", "Una Dahl", "Bank of the Delta", "institution"),
        person("P7", "Per Holm", "Mutuelle Lumière", "civil_society", affiliation_aliases=("Lumière",)),
        person("P8", "Pia Voss", "Lattice Institute", "research", affiliation_aliases=("Lattice",)),
        person("P4", "Ida Moss", "Harbour Council", "institution", role="Policy Advisor"),
    )
)

SENTENCES = [
    "les [veilleurs] demandent un délai d'un an !",
    "selon les [veilleurs], non",
    "les [veilleurs] ne signeront pas",
    "les [veilleurs] devraient signer",
    "the [watchers] want a delay",
    "according to the [watchers], no",
    "the [lanterns] want a delay",
    "the lanterns along the pier are old",
    "{Bank of the Delta} and the {Delta bank}",
    "in the Delta a bank failed",
    "in the Delta, bank loans fell",
    "refused by the [lattice]",
    "the plan was refused by the lattice workers",
    "the roses climb by the lattice",
    "un projet refusé par la [lumière]",
    "un projet porté par la lumière",
    "on a besoin de veilleurs la nuit",
    "the [Commission] should set a date",
    "La [Commission] devrait fixer une date",
    "the [Council] wants more",
    "the [Council]’s text is late",
    "la Commission européenne a publié un texte",
    "le Conseil de sécurité vote",
    "the commission on the table is small",
    "a Commission would help",
    "the European Council wants more",
    "pour les [veilleurs] il faut attendre",
    "d’accord avec les [veilleurs]",
    "pour les veilleurs de nuit il faut attendre",
    "la [commission] refuse",
    "the [council], the [commission] agreed",
    "the council on the table is small",
    "la présidente de la commission refuse le vote",
]


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_a_body_is_shown_where_it_is_called_by_a_word(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, SENTENCES)


@pytest.mark.parametrize(
    ("text", "tell"),
    [
        ("en tant qu’ancien directeur juridique je trouve cela faux", "en tant qu’ancien directeur juridique"),
        ("as a former head of legal affairs I find this wrong", "as a former head of legal affairs"),
        ("je viens d’arriver, désolée", "désolée"),
        (
            "la directrice des affaires publiques que je suis n’y croit pas",
            "la directrice des affaires publiques que je suis",
        ),
        ("the policy advisor that I am doubts it", "the policy advisor that I am"),
    ],
)
def test_a_tell_goes_to_its_end(anonymiser: Anonymiser, text: str, tell: str) -> None:
    stripped = anonymiser.strip(text)
    assert tell in [stripped.body.text[one.start : one.end] for one in stripped.findings]
