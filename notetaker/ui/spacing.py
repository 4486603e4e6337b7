"""The spaces of French as they are shown: no mark stands alone in a line. What is stored stays as it was typed."""

import re

NO_BREAK = "\u00a0"
_BEFORE_OR_AFTER_A_MARK = re.compile(r" (?=[;:!?%»])|(?<=«) ")


def in_one_line(text: str) -> str:
    """A few words that belong together, such as a number and what it counts."""
    return text.replace(" ", NO_BREAK)


def unbroken(text: str) -> str:
    """The text with no-break spaces where French sets a space before or after a mark; each letter stays in its place.

    Only spaces that stand there are changed, so that what is English stays as it is.
    """
    return _BEFORE_OR_AFTER_A_MARK.sub(NO_BREAK, text)
