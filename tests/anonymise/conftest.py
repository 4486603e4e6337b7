"""A small ladder and an invented roster for the tests of the anonymiser."""

from pathlib import Path

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.exchange import read_roster
from notetaker.model.category import Category, Ladder, Phrases
from notetaker.model.roster import Participant, Roster


def _en(key: str) -> Phrases:
    word = key.replace("_", " ")
    return Phrases(word, f"a {word} person", f"a {word} body", f"another {word} person", f"another {word} body")


def _fr(key: str) -> Phrases:
    word = key.replace("_", " ")
    return Phrases(
        word, f"une personne {word}", f"une entité {word}", f"une autre personne {word}", f"une autre entité {word}"
    )


LADDER = Ladder(
    tuple(
        Category(key, _en(key), _fr(key), None if key == "participant" else "participant")
        for key in ("research", "business", "institution", "civil_society", "participant")
    )
)


def person(
    key: str,
    name: str,
    affiliation: str = "",
    category: str = "business",
    aliases: tuple[str, ...] = (),
    affiliation_aliases: tuple[str, ...] = (),
    role: str = "",
) -> Participant:
    """A participant who attends everything."""
    return Participant(key, name, aliases, affiliation, affiliation_aliases, role, category, ())


@pytest.fixture(scope="session")
def ladder() -> Ladder:
    return LADDER


@pytest.fixture(scope="session")
def roster() -> Roster:
    return Roster(
        (
            person(
                "P1",
                "Eleanor Marsh",
                "Halden Robotics",
                "business",
                ("Nell",),
                ("Halden", "haldenrobotics.com"),
                "Head of Assurance",
            ),
            person(
                "P2",
                "Tobias van der Linde",
                "University of Norvale",
                "research",
                (),
                ("UNV", "norvale.edu"),
                "Professor of Law",
            ),
            person("P3", "Amara Okonjo-Reyes", "Digital Rights Watch", "civil_society", (), ("DRW",), "Director"),
            person(
                "P4",
                "Seán O'Hanrahan",
                "Ministry of Telecoms",
                "institution",
                (),
                ("MoT", "telecoms ministry"),
                "Deputy Head",
            ),
            person("P5", "Grace Law", "Relais", "civil_society", ("GL",), ("Relais Europe",), "Campaigner"),
            person(
                "P6",
                "Étienne Charbonnel",
                "Institut Varenne",
                "research",
                (),
                ("Varenne",),
                "Directeur de recherche",
            ),
            person("P7", "Maud Petit", "Orange Bleue", "business", (), ("OB",), "Responsable éthique"),
            person(
                "P8",
                "Youssef El Khatibi",
                "AFNUM",
                "institution",
                (),
                ("Agence française du numérique", "afnum.fr"),
                "Chef de projet",
            ),
            person("P9", "Jonas Petit", "Institut Varenne", "research", (), (), "Doctorant"),
            person(
                "P10",
                "Zsófia Kertész",
                "OICN",
                "institution",
                (),
                ("Organisation internationale du calcul numérique",),
                "Observatrice",
            ),
            person("P11", "Li Wenhao", "Pearlgate Cloud", "business", ("Wenhao Li",), ("Pearlgate",), "Engineer"),
            person("P12", "Marie-Claire de La Tour", "Les Passeurs", "civil_society", (), (), "Présidente"),
            person("P13", "Dilara", "Open Commons", "civil_society", (), (), "Organiser"),
        )
    )


@pytest.fixture(scope="session")
def anonymiser(roster: Roster, ladder: Ladder) -> Anonymiser:
    return Anonymiser(roster, ladder)


@pytest.fixture(scope="session")
def forms_anonymiser(ladder: Ladder) -> Anonymiser:
    """With the names of forms_roster.csv, each built in another way."""
    rows = (Path(__file__).parent / "forms_roster.csv").read_bytes()
    return Anonymiser(read_roster(rows, ladder).whole(), ladder)
