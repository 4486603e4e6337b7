"""A turn of speech says nothing of whose trade its words are of."""

import pytest

from notetaker.exchange import default_ladder, read_roster
from notetaker.exposure.attack import Attacker, Guess, SeenNote
from notetaker.exposure.attack.figures import without_figures
from notetaker.model.language import Lang

LIST = """id,name,affiliation,role,category,sessions
P1,Yvette Arbogast,Banque du Grand Lac,Banker,business,S1
P2,Marcus Tilling,Tilling & Aldea law firm,Attorney,business,S1
P3,Stefan Aldea,Carpath Line,Planner,business,S1
P4,Pedro Sande,Vela Works,Planner,business,S1
P5,Sam Oduya,Halden House,Planner,business,S1
"""


def _guess(text: str, lang: Lang) -> Guess:
    note = SeenNote(text, lang, "S1", "business")
    ladder = default_ladder()
    return Attacker(read_roster(LIST.encode(), ladder).whole(), ladder, 3).guesses([note])[0]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("la majorité a tort sur ce point", "fr"),
        ("on dit à tort que tout va bien", "fr"),
        ("ce texte est un chèque en blanc", "fr"),
        ("se faire l’avocat du diable", "fr"),
        ("this text is a blank cheque", "en"),
        ("a blank check for everybody", "en"),
        ("to play devil's advocate here", "en"),
        ("the jury is still out", "en"),
    ],
)
def test_a_turn_of_speech_points_at_nobody(text: str, lang: Lang) -> None:
    assert _guess(text, lang).people == 5


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("the tort of negligence is old", "en"),
        ("the cheque was cashed at the counter", "en"),
        ("le chèque a été encaissé en banque", "fr"),
    ],
)
def test_the_words_of_a_trade_still_do(text: str, lang: Lang) -> None:
    assert _guess(text, lang).people < 5


def test_what_is_beside_a_turn_of_speech_stands_where_it_stood() -> None:
    text = "un chèque en blanc à la banque"
    left = without_figures(text, "fr")
    assert (len(left), left.index("banque")) == (len(text), text.index("banque"))
