"""Makes ready what the first note of a day would wait for."""

from notetaker.anonymise.anonymiser import Anonymiser
from notetaker.anonymise.judging import around_names
from notetaker.anonymise.judging.homonyms import famous
from notetaker.anonymise.knowledge.rules import reasons
from notetaker.anonymise.tells import tells
from notetaker.model.category import WIDEST, Category, Ladder, Phrases
from notetaker.model.roster import Participant, Roster

WORDLESS = Phrases("", "", "", "", "")
_NOBODY = Participant("nobody", "Wynna Varnquist", (), "Tarnholm Vellory", (), "", WIDEST, ())
_TEXTS = (
    "Wynna Varnquist holds that audits come late, that Tarnholm Vellory pays, and Varnquist asks who at Vellory signs. "
    "Dr Wynna says no to the Varnquist Report",
    "Wynna Varnquist dit que Tarnholm Vellory paie, et selon Mme Varnquist le rapport Varnquist de Vellory est tardif",
    "We need our own rules in the end, as I said at my ministry, and we have been in this for three years from the start",
    "Nous avons notre propre budget, je le dis comme ministre, on le voit dans mon pays, et nos pays en ont un aussi",
)
"""Names stand in them as they do in notes, and what people say of themselves: what is read for such a line is read before
somebody types one.
"""


def make_ready() -> None:
    """Make all patterns and tables ready, which takes a second or two, where nobody waits for it."""
    make_first_ready()
    reasons()
    tells.read_all()
    tells.make_ready()


def make_first_ready() -> None:
    """Make ready what nearly every line would wait for, which takes some tenths of a second once."""
    around_names.make_ready()
    famous.make_ready()
    anonymiser = Anonymiser(Roster((_NOBODY,)), Ladder((Category(WIDEST, WORDLESS, WORDLESS, None),)))
    for text in _TEXTS:
        anonymiser.begun_in(text, [len(text)])
        anonymiser.strip(text)
    tells.make_tried_ready()
