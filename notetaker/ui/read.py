"""Where one reads in the guide while it is put away."""

from dataclasses import dataclass


@dataclass
class Read:
    """The chosen heading, and the letter with which the paragraph at the top begins, in the guide of a language."""

    language: str = ""
    heading: int = -1
    top: int = 0
