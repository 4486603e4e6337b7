"""Where in the window one works, to come back there: a step or a page, and nothing of what is on it."""

from enum import StrEnum


class Place(StrEnum):
    """A page that can be come back to. `CURTAIN` is Capture with the curtain drawn: something is off the table."""

    PREPARE = "prepare"
    CAPTURE = "capture"
    CURTAIN = "curtain"
    REVIEW = "review"
    SEAL = "seal"
    DEBRIEF = "debrief"
    READ_BACK = "read-back"
    ORGANISER = "organiser"
