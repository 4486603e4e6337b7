"""Who is called by a part of another name speaks; who may be one of several is asked for, and nobody else goes on."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.exchange import default_ladder
from notetaker.model.roster import Participant, Roster
from notetaker.rapporteur.capture import read
from notetaker.rapporteur.codes import Attribution, Codes, Speaker
from notetaker.rapporteur.tools import Tools

LADDER = default_ladder()
BEFORE = Attribution(Speaker.CODE, "business")


def person(key: str, name: str, category: str, *aliases: str) -> Participant:
    return Participant(key, name, aliases, f"Maison {key}", (), "", category, ())


ROSTER = Roster(
    (
        person("K1", "خالد المنصوري", "research", "Khalid Al-Mansouri", "Khaled Mansouri"),
        person("K2", "Yves Moreau", "research"),
        person("K3", "Camille Moreau", "institution"),
        person("K4", "Hugo Petit", "business"),
        person("K5", "Anne Petit", "civil_society"),
        person("K6", "Zoé de la Tour", "institution", "Zoé de Latour"),
    )
)


@pytest.fixture(scope="module")
def tools() -> Tools:
    return Tools(Anonymiser(ROSTER, LADDER), Codes.of(ROSTER, LADDER), LADDER)


@pytest.mark.parametrize("name", ["khaled", "Khaled", "khalid", "mansouri", "al-mansouri", "Khaled Mansouri"])
def test_a_part_of_another_name_speaks(tools: Tools, name: str) -> None:
    captured = read(tools, f"{name}: les captures baissent", BEFORE)
    assert captured.attribution.how is Speaker.CODE
    assert captured.attribution.category == "research"
    assert captured.stripped.body.text == "les captures baissent"


@pytest.mark.parametrize("name", ["moreau", "Moreau", "m. moreau", "petit", "morreau"])
def test_one_of_several_is_asked_for(tools: Tools, name: str) -> None:
    captured = read(tools, f"{name}: les captures baissent", BEFORE)
    assert captured.attribution == Attribution(Speaker.UNKNOWN, "participant")


@pytest.mark.parametrize("topic", ["conclusion", "la mer", "la pêche en mer", "les petits"])
def test_a_topic_leaves_the_speaker_before(tools: Tools, topic: str) -> None:
    assert read(tools, f"{topic}: rien", BEFORE).attribution == Attribution(Speaker.LAST, "business")


@pytest.mark.parametrize("particle", ["de", "la"])
def test_a_particle_of_another_name_is_nobody(tools: Tools, particle: str) -> None:
    assert tools.codes.resolve(particle) is None


@pytest.mark.parametrize(
    "name",
    [
        "kevin",
        "dupond",
        "tréguier",
        "gwen",
        "fatou",
        "jean-loup",
        "nikos",
        "ivan",
        "martin",
        "mme durand",
        "петров",
    ],
)
def test_a_name_in_small_letters_that_is_not_on_the_list_is_asked_about(tools: Tools, name: str) -> None:
    captured = read(tools, f"{name}: il faut attendre", BEFORE)
    assert captured.attribution == Attribution(Speaker.UNKNOWN, "participant")
    assert [each.end for each in captured.stripped.findings] == [len(name)]


@pytest.mark.parametrize(
    "topic",
    [
        "question",
        "idée",
        "kpis",
        "takeaways",
        "sous-question",
        "l'idée",
        "axe1",
        "france",
        "mars",
        "will",
        "rgpd",
    ],
)
def test_a_topic_in_small_letters_is_nobody(tools: Tools, topic: str) -> None:
    captured = read(tools, f"{topic}: il faut attendre", BEFORE)
    assert captured.attribution == Attribution(Speaker.LAST, "business")
    assert captured.stripped.findings == ()
