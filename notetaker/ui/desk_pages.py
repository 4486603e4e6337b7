"""The pages of both desks by their numbers, for whoever turns to one before the desks are loaded."""

PREPARE, CAPTURE, REVIEW, SEAL = range(4)
"""The steps of the rapporteur's desk."""

OWN_PROGRAMME, TRANSCRIPT, DEBRIEF, READ_BACK = 4, 5, 6, 7
"""Pages of the rapporteur's desk beside its steps."""

IMPORT, REPORT = 1, 2
"""The steps of the organiser's desk after Prepare."""

KEYS, CHECK = 3, 4
"""Pages of the organiser's desk beside its steps."""
