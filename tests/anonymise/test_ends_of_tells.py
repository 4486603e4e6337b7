"""Where tells end: on a whole phrase, at the clause that says when, and before what only says how it went."""

import pytest

from notetaker.anonymise import Anonymiser


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # The month, no verb that needs another.
        (
            "when we bought the start-up in May we got its subpoenas too",
            ["when we bought the start-up in May", "we got its subpoenas too"],
        ),
        (
            "quand on a repris le bac en mars on a perdu deux marins",
            ["quand on a repris le bac en mars", "on a perdu deux marins"],
        ),
        # A house that acts on something, and a figure that only went up or down.
        ("our drones drop medicines on boats, no permit", ["our drones drop medicines on boats"]),
        ("our tariffs rose last year", ["our tariffs"]),
        ("nos tarifs augmentent chaque année", ["nos tarifs"]),
        # A long tell ends where most would end it, and never between a verb and what it acts on.
        ("my examiners get forty minutes per slot, no more", ["my examiners get forty minutes"]),
        # Not on "are not", which would be cut again.
        ("our catamarans are not in your catalogue, so no", ["our catamarans are not in your catalogue"]),
    ],
)
def test_a_tell_ends_where_its_clause_does(anonymiser: Anonymiser, text: str, shown: list[str]) -> None:
    assert _shown(anonymiser, text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "I lost the thread",
        "we ended up with two options",
        "nous avons fini avec deux options",
    ],
)
def test_what_is_done_with_a_text_or_in_the_room_tells_nobody(anonymiser: Anonymiser, text: str) -> None:
    assert _shown(anonymiser, text) == []


def _shown(anonymiser: Anonymiser, text: str) -> list[str]:
    stripped = anonymiser.strip(text)
    return [stripped.body.text[one.start : one.end] for one in stripped.findings]
