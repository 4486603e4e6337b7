"""A name cut down, written in another way, made into another word, or that a place, a thing or somebody else has too."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("W1", "Casimir de Belleroche", "Union des apiculteurs du Trèfle", "civil_society"),
        person("W2", "Hendrika Van der Plas", "Institut Sylvade", "research"),
        person("W3", "Moussa Tâ", "Office des ruches du Brouan", "institution", affiliation_aliases=("ORB",)),
        person("W4", "Samuel Oyelaran", "Hivelot", "business"),
        person("W5", "Sammy Castellane", "Sylvae", "institution"),
        person("W6", "Sidina Ould Kettab", "CRAM", "institution"),
        person("W7", "Ludivine Marivaux", "Mellorum Basin Agency", "institution"),
        person(
            "W8", "William Ostrander", "Fondation Essaimeur", "civil_society", affiliation_aliases=("Essaimeur",)
        ),
        person("W9", "Oriane Reims", "Karoo Pollen", "business", affiliation_aliases=("Karoo",)),
        person("W10", "Jules Page", "Relais", "civil_society"),
        person("W11", "Camille Gelin", "Reine-des-Prés", "business", affiliation_aliases=("Grand Est",)),
        person("W12", "Peter Shannon", "Hive Progress Office", "institution", affiliation_aliases=("HPO",)),
        person("W13", "Ada Swarmer", "Lantern", "business"),
        person("W14", "Ivo Benko", "Freshet", "civil_society"),
        person("W15", "Nils Orm", "CNIM", "institution"),
        person("W17", "Inès Quirate Solano", "Ruche-École", "research", aliases=("Quirate", "Inès Quirate")),
        person("W18", "Ai Tanabe", "Sakura Hives", "research"),
        person("W19", "Zoë O'Dell", "Office for Combs", "institution"),
        person("W16", "Soazig Le Kervelec'h", "Miellerie du Léon", "business"),
        person("W17", "Joy Ashdown-Tilbury", "University of Tolven", "research"),
        person("W18", "Mei Onodera", "Beeline Standards", "institution"),
        person("W19", "Onodera Haruki", "Hexacell", "business"),
        person("W20", "Yevhen Pasternyuk", "Vosk Union", "civil_society"),
        person("W22", "Omar Abdelhafez", "Nahl Observatory", "research"),
        person("W24", "Ulrik Eskildsen", "Smoker Tools", "business", affiliation_aliases=("Sever Institute",)),
        person("W23", "Vesna Pirela Montoya", "Colmena del Sur", "institution"),
        person("W21", "Milena Lubets", "Radovan Institute", "research"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_however_it_is_written_a_name_is_told(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("other_ways_to_write"))
