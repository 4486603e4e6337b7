"""Makes ready what the first note of a day would wait for."""

from notetaker.anonymise.judging import around_names, famous
from notetaker.anonymise.tells import tells


def make_ready() -> None:
    """Make all patterns and tables ready, which takes a second or two, where nobody waits for it."""
    around_names.make_ready()
    famous.make_ready()
    tells.make_ready()
