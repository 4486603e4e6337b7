"""The spaces of French as they are shown: no mark stands alone in a line. What is stored stays as it was typed."""

import re

NO_BREAK = "\u00a0"
_NO_BREAK_HYPHEN = "\u2011"
_BEFORE_A_PRONOUN = re.compile(
    r"(?<=\w)-(?=(?:t-)?(?:les?|la|lui|leur|en|y|moi|toi|nous|vous|ils?|elles?|on|je|tu|ce)\b)"
)
_BEFORE_A_DOT = re.compile(r" +(?=· )")
_BEFORE_OR_AFTER_A_MARK = re.compile(r" (?=[;:!?%»])|(?<=«) ")


def in_one_line(text: str) -> str:
    """A few words that belong together, such as a number and what it counts."""
    return text.replace(" ", NO_BREAK)


def unbroken(text: str) -> str:
    """The text with no-break spaces where French sets a space before or after a mark; each letter stays in its place.

    Only spaces that stand there are changed, so that what is English stays as it is.
    """
    return _BEFORE_OR_AFTER_A_MARK.sub(NO_BREAK, text)


def parted(text: str) -> str:
    """The text with the dots between its parts kept at the ends of lines: none begins with one."""
    return _BEFORE_A_DOT.sub(lambda spaces: NO_BREAK * len(spaces.group()), text)


def held(text: str) -> str:
    """The same with hyphens that do not break where French has a pronoun behind its verb (« gardez-la »)."""
    return _BEFORE_A_PRONOUN.sub(_NO_BREAK_HYPHEN, parted(text))
