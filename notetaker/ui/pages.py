"""Strips put on pages: what is glued stays together, and no page begins with a gap."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from notetaker.ui.typesetting import Strip


@dataclass(frozen=True)
class Placed:
    """A strip, and how far below the top of the text on its page it stands."""

    strip: Strip
    top: float


def on_pages(strips: Iterable[Strip], room: float) -> list[tuple[Placed, ...]]:
    """The pages of a text, each `room` high. What is glued together and higher than a page begins one and goes on."""
    pages: list[list[Placed]] = [[]]
    end = 0.0
    for together in _together(strips):
        if pages[-1] and end + _height(together) > room:
            pages.append([])
        for strip in together:
            if pages[-1] and end + strip.gap + strip.height > room:
                pages.append([])
            top = end + strip.gap if pages[-1] else 0.0
            pages[-1].append(Placed(strip, top))
            end = top + strip.height
    return [tuple(page) for page in pages]


def _together(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    """Strips that are glued to one another."""
    together: list[Strip] = []
    for strip in strips:
        together.append(strip)
        if not strip.glued:
            yield together
            together = []
    if together:
        yield together


def _height(together: list[Strip]) -> float:
    return sum(strip.gap + strip.height for strip in together)
