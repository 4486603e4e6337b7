"""Who is on the list in Greek or Cyrillic letters alone goes in Latin letters too, whatever the hand that typed them."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person

ANONYMISER = Anonymiser(
    Roster(
        (
            person("A", "Νίκος Παπαδάκης"),
            person("B", "Иван Петров", "Institute of the Sea"),
            person("C", "Ελένη Γεωργίου", "Harbour Trust"),
            person("D", "Юлія Гриценко", "Steppe"),
            person("E", "Ανδρέας Vella", "Malta Fish"),
        )
    ),
    LADDER,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("osy: dixit papadakis les captures sont fausses", "papadakis"),
        ("nikos dit que non", "nikos"),
        ("M. Papadakis refuse", "Papadakis"),
        ("for Nikos Papadakis the quotas are high", "Nikos Papadakis"),
        ("petrov est contre", "petrov"),
        ("ivan est contre", "ivan"),
        ("georgiou vend", "georgiou"),
        ("eleni vend du poisson", "eleni"),
        ("selon Hrytsenko, non", "Hrytsenko"),
        ("selon gritsenko, non", "gritsenko"),
        ("andreas vella pense que oui", "andreas vella"),
    ],
)
def test_the_name_is_replaced(text: str, name: str) -> None:
    stripped = ANONYMISER.strip(text)
    assert [text[each.start : each.end].removeprefix("M. ") for each in stripped.replacements] == [name]
