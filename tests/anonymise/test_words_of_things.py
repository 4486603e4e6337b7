"""A name that is a word too, where it is counted, describes what follows or is one thing of a list, is asked about."""

import pytest

from notetaker.anonymise import Anonymiser, generalise_note, language_of, worded
from notetaker.exchange import default_ladder
from notetaker.model.body import Form
from notetaker.model.note import Kind, Note
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, wrong

ROSTER = Roster(
    (
        person("P1", "Khaled Mansouri", "Observatoire du Détroit", "research", (), ("OdD",)),
        person("P2", "Emma Price", "Pelagic Trust", "civil_society", (), ("Pelagic",)),
        person("P3", "Rose Marchand", "Fédération des Pêcheurs du Ponant"),
        person("P4", "Denis Bar", "Coopérative du Chenal"),
        person("P5", "Hugo Petit", "Horizon"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_it_is_shown_and_what_is_clear_is_taken(anonymiser: Anonymiser) -> None:
    assert_as_marked(
        anonymiser,
        [
            "{l’OdD} publie ses chiffres en mai, les [ODD] de l’onu aussi",
            "les [ODD] 14 et 15",
            "l’[ODD] 14 est clair",
            "{l’OdD} dit non",
            "{ODD} : non",
            "[pelagic] fish are back, {pelagic} wants a ban",
            "[Pelagic] fish are back",
            "{Pelagic} wants a ban",
            "with {Pelagic} people",
            "roche mère, [Bar] commun, [Rose] des sables",
            "avec {Rose}, [Bar] commun, {Petit} dit non",
            "{Rose} contre, {Bar} pour, {Petit} absent",
            "oui, {Rose} dit non",
        ],
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("les deux Petit disent non", "les deux [personnes issues d’entreprises] disent non"),
        ("Les 2 Petit disent non.", "Les deux [personnes issues d’entreprises] disent non."),
        ("avis des deux Petit", "avis des deux [personnes issues d’entreprises]"),
        ("les trois Petit disent non", "les trois [personnes issues d’entreprises] disent non"),
        ("the two Petits said no", "the two [business participants] said no"),
        ("the 2 Petits said no", "the two [business participants] said no"),
        ("avis aux 2 Petit", "avis aux deux [personnes issues d’entreprises]"),
        ("both Petits said no", "both [business participants] said no"),
    ],
)
def test_namesakes_that_are_said_together_leave_their_number(text: str, told: str) -> None:
    roster = Roster((person("P1", "Hugo Petit"), person("P2", "Anne Petit")))
    stripped = Anonymiser(roster, default_ladder()).strip(text)
    assert worded(stripped.body, default_ladder(), stripped.lang) == told
    assert [one.form for one in stripped.body.placeholders] == [Form.SEVERAL]


def test_a_union_is_one_finding_and_without_its_name_the_note_is_french_still(anonymiser: Anonymiser) -> None:
    sentence = "Mr [Dupuis] de la [Confédération paysanne] [nous a appelés hier]"
    assert wrong(anonymiser, sentence) == {}
    stripped = anonymiser.strip(sentence.replace("[", "").replace("]", ""))
    note = Note("1", "S1", "research", Kind.POINT, stripped.body, stripped.findings)
    assert language_of(generalise_note(note, note.findings).body.text) == "fr"
