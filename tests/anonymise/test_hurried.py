"""Three hundred notes in haste: whoever and whatever is named in them goes or is shown, in whichever way it is written."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, assert_noticed, sentences

ROSTER = Roster(
    (
        person("H1", "Emeka Okafor", "Kestrel Data Trust", affiliation_aliases=("KDT",)),
        person("H2", "Marie-Hélène Lefèvre", "Commission des Rivages", affiliation_aliases=("CDR",)),
        person("H3", "Ursula van der Meulen", "Halden Water"),
        person("H4", "Jean-Christophe Boucher-Roy", "Banque Atlas"),
        person("H5", "Nguyễn Thị Minh Khai", "Institut Sylvade"),
        person("H6", "Li Wei", "清华大学", aliases=("李伟",), affiliation_aliases=("Tsinghua University",)),
        person("H7", "Daria Sokolova", "Nordlicht Research Institute", aliases=("Дарья Соколова",)),
        person("H8", "Ahmed ben Salah", "Office des Ports"),
        person("H9", "Siobhán O’Rourke", "Tideway Council"),
        person("H10", "José María Aznárez de la Torre", "Banco Verdial"),
        person("H11", "Katarzyna Wójcik-Nowak", "Open Rivers"),
        person("H12", "William Stone", "Flint"),
        person("H13", "Hope Fisher", "Harbour Authority"),
        person("H14", "Rose Lavigne", "Horizon"),
        person("H15", "Pierre Marchand", "Autorité des Courants"),
        person("H16", "Yann Le Goff", "Nacelle"),
        person("H17", "Grace Adeyemi-Clarke", "Lantern"),
        person("H18", "Mark Young", "Brisk Capital"),
        person("H19", "Anneke de Vries", "Severnside Water"),
        person("H20", "Björn Ødegård", "Fjordkraft"),
        person("H21", "Zoë Quill", "Amnistia Rights Watch"),
        person("H22", "Tomáš Dvořák", "Vltava Labs"),
        person("H23", "Sun-hee Park", "Hanbit Foundation"),
        person("H24", "Haruto Ōno", "Tokyo Waterworks"),
        person("H25", "Priya Raghunathan", "Digital Rights Watch", affiliation_aliases=("DRW",)),
        person("H26", "Olivier Berger", "Ligue des Marais"),
        person("H27", "Clément Loyal", "Ministère de la Pêche"),
        person("H28", "Fatoumata Diallo", "Réseau Sahel"),
        person("H29", "Aziz Zambrano", "Mistral AI"),
        person("H30", "Théodore d’Aubigny", "Fondation Hélios"),
        person("H31", "Christopher Bell", "Bank of Veldoria"),
        person("H32", "Elizabeth Law", "University of Brenwick"),
        person(
            "H33",
            "Abdul-Rahman al-Jundawi",
            "Agence nationale de la sécurité des systèmes",
            affiliation_aliases=("ANSSI",),
        ),
        person("H34", "Xavier Petit", "Orange", role="Directeur"),
        person("H35", "Agnès Vautrin", "Mairie de Brisay"),
        person("H36", "Gunnar Sigurðsson", "Íslandsnet"),
        person("H37", "Wanjiru wa Mwangi", "Savanna Trust"),
        person("H38", "Luc Fontaine", "Telecom Sud Ouest"),
        person("H39", "Nina Patel-O’Hara", "Meridian Group"),
        person("H40", "Ivan Horvat", "Zagreb Digital"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_whoever_is_named_in_haste_goes_or_is_shown(anonymiser: Anonymiser) -> None:
    assert len(sentences("hurried")) > 300
    assert_noticed(anonymiser, sentences("hurried"))


def test_the_same_words_stay_where_nobody_is_named(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("hurried_about_nobody"))
