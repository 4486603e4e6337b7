"""Who could have said it: how many people and organisations stand behind a category in a session. Pure."""

from notetaker.exposure.cells import Cell, cells
from notetaker.exposure.widening import Outcome, Widening

__all__ = ["Cell", "Outcome", "Widening", "cells"]
