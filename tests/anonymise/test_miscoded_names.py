"""A name that was read in a wrong coding is replaced like any other, and the text around it is put right."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person

ROSTER = Roster((person("P1", "Jean-Baptiste Lefèvre", "Société Boréale"), person("P2", "Élise Noël")))


def test_miscoded_names_are_replaced_where_they_stand() -> None:
    text = "Ã‰lise et lefÃ¨vre sont lÃ\u00a0, l’Ã©tÃ© aussi\x00, dit SociÃ©tÃ© BorÃ©ale"
    stripped = Anonymiser(ROSTER, LADDER).strip(text)

    replaced = [text[one.start : one.end] for one in stripped.replacements]
    assert replaced == ["Ã‰lise", "lefÃ¨vre", "SociÃ©tÃ© BorÃ©ale"]
    assert "sont là, l’été aussi, dit" in stripped.body.text
    place = stripped.body.text.index("été")
    assert text[slice(*stripped.source_span(place, place + 3))] == "Ã©tÃ©"


def test_a_body_that_is_stripped_again_keeps_its_slots() -> None:
    anonymiser = Anonymiser(ROSTER, LADDER)
    body = anonymiser.strip(text="Lefèvre a dit que l'Ã©tÃ© est long").body
    assert anonymiser.restrip(body).body == body


@pytest.mark.parametrize(
    "marked", ["“{}” said no", "{}’S VIEW", "{}’s view", "{}– no", "{}… no", "« {}» said no", "{}\u00a0: no"]
)
def test_a_mark_behind_a_capital_is_no_wrong_coding(marked: str) -> None:
    anonymiser = Anonymiser(Roster((person("P3", "Aino Mäkelä", "Sør Å"),)), LADDER)
    stripped = anonymiser.strip(marked.format("MÄKELÄ"))

    assert [marked.format("MÄKELÄ")[one.start : one.end] for one in stripped.replacements] == ["MÄKELÄ"]
    assert stripped.body.text.endswith(marked.partition("}")[2])
