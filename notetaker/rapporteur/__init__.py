"""The rapporteur's desk: capture, review, seal."""

from notetaker.exposure import Outcome
from notetaker.rapporteur.arrivals import Move, Moved
from notetaker.rapporteur.capture import unknown_speaker
from notetaker.rapporteur.captured import Preview
from notetaker.rapporteur.codes import Speaker, SpeakerCode
from notetaker.rapporteur.compacting import erase_for_good
from notetaker.rapporteur.debrief import lacks_speaker
from notetaker.rapporteur.desk import RapporteurDesk
from notetaker.rapporteur.grammar import split_theme
from notetaker.rapporteur.review import OpenFinding
from notetaker.rapporteur.sealing import Receipt, SealedPoint, Sealing
from notetaker.rapporteur.state import Counts
from notetaker.rapporteur.suggesting import Suggestion
from notetaker.rapporteur.whys import Why

__all__ = [
    "Counts",
    "Move",
    "Moved",
    "OpenFinding",
    "Outcome",
    "Preview",
    "RapporteurDesk",
    "Receipt",
    "SealedPoint",
    "Sealing",
    "Speaker",
    "SpeakerCode",
    "Suggestion",
    "Why",
    "erase_for_good",
    "lacks_speaker",
    "split_theme",
    "unknown_speaker",
]
