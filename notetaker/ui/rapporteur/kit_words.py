"""The two kinds of six words that a kit has, each by its name: who made it, and where the bundles go."""

from PySide6.QtWidgets import QLabel, QVBoxLayout

from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.doors import GivenFile
from notetaker.ui import words
from notetaker.ui.fields import role
from notetaker.ui.page import Page
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate


def destination(desk: RapporteurDesk) -> str:
    """The words of each key that can read what is sealed here, below what they are."""
    heading = translate("kit-words", "{name}: only these keys can open it").format(name=words.destination())
    return "\n".join([heading, *(words.fingerprint(each) for each in desk.kit_fingerprints())])


def about(given: GivenFile) -> str:
    """What is said at once of a file that was given as the kit; nothing of a kit for a passphrase."""
    match given:
        case GivenFile.BUNDLE:
            what = translate("kit-words", "This is a sealed bundle, not an event kit.")
        case GivenFile.KEY:
            what = translate("kit-words", "This is a key, not an event kit.")
        case GivenFile.VAULT:
            what = translate("kit-words", "This is a vault, not an event kit.")
        case GivenFile.FOREIGN:
            what = translate("kit-words", "This is no event kit: Notetaker did not make this file.")
        case GivenFile.KIT_FOR_KEY:
            return translate(
                "kit-words", "This kit is sealed for a key, not for a passphrase: choose the file of your key."
            )
        case _:
            return ""
    return " ".join((what, translate("kit-words", "Choose the file of the organiser that ends in .ntkit.")))


class KitWords(Page):
    """Shows both, the ones to compare first."""

    def __init__(self, desk: RapporteurDesk) -> None:
        super().__init__()
        self._desk = desk
        self._heading, self._organiser = role(QLabel(), ""), role(QLabel(), "heading")
        self._why, self._destination = role(QLabel(), "small"), role(QLabel(), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.hair)
        for label in (self._heading, self._organiser, self._why, self._destination):
            column.addWidget(label)
        self.retranslate()

    def retranslate(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Look at the desk again."""
        signed = self._desk.organiser_words
        for label in (self._heading, self._organiser, self._why):
            label.setVisible(bool(signed))
        self._heading.setText(words.organiser_words())
        self._organiser.setText(words.fingerprint(signed) if signed else "")
        self._why.setText(
            words.with_how_to_say(
                translate(
                    "kit-words",
                    "The organiser reads out theirs. Are they the same? Then this kit is theirs, and it says where your "
                    "bundle goes.",
                )
            )
        )
        self._destination.setText(destination(self._desk))
