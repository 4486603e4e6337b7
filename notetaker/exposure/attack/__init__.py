"""Plays a reader who holds the public roster: who could have said this note, of those who were there? Pure."""

from notetaker.exposure.attack.attacker import Attacker
from notetaker.exposure.attack.guess import Guess
from notetaker.exposure.attack.said import Calendar
from notetaker.exposure.attack.seen import SeenNote, Stretch
from notetaker.exposure.attack.tables import cue_in, reason

__all__ = ["Attacker", "Calendar", "Guess", "SeenNote", "Stretch", "cue_in", "reason"]
