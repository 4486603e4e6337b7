"""What speakers say of themselves is shown behind the name of their house too, which is replaced."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked

ROSTER = Roster(
    (
        person("P1", "Rose Lagarde", "Lighthouse Foundation", "civil_society"),
        person("P2", "Théo Aubry", "Meridian Systems", affiliation_aliases=("Meridian",)),
        person("P3", "Ana Sol", "ministère du Logement", "institution"),
    )
)


@pytest.mark.parametrize(
    "sentence",
    [
        "we at the {Lighthouse Foundation} [fund three towns]",
        "we at {Meridian} [have built two plants]",
        "we in {Meridian Systems} [employ forty people]",
        "nous, à la {Lighthouse Foundation}, [finançons trois villes]",
        "nous, chez {Meridian}, [avons construit deux usines]",
        "nous {au ministère du Logement} [avons fermé deux bureaux]",
        "we at {Meridian} agree with this",
        "we at {Meridian}, as you know, agree",
        "nous {au ministère du Logement} sommes d’accord",
        "can we at {Meridian} think about it",
        "what we of {Meridian} said",
    ],
)
def test_a_house_between_who_speaks_and_what_they_do_hides_no_tell(sentence: str) -> None:
    assert_as_marked(Anonymiser(ROSTER, LADDER), [sentence])


@pytest.mark.parametrize(
    "text",
    [
        "we at the Lighthouse Foundation fund three towns",
        "nous, à la Lighthouse Foundation, finançons trois villes",
        "nous au ministère du Logement avons fermé deux bureaux",
    ],
)
def test_such_a_tell_is_still_shown_in_what_is_read_again(text: str) -> None:
    anonymiser = Anonymiser(ROSTER, LADDER)
    stripped = anonymiser.strip(text)
    assert len(stripped.findings) == 1
    assert anonymiser.restrip(stripped.body).findings == stripped.findings
