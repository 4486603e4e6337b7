"""The languages in which notes are taken, reports are written and the program speaks."""

from typing import Final, Literal

Lang = Literal["en", "fr"]

LANGUAGES: Final[tuple[Lang, ...]] = ("en", "fr")
