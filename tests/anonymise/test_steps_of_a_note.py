"""How many steps it takes to strip a note of the benchmark: for what a rule asks of each note, each note pays."""

import sys
from types import FrameType
from typing import Any

import pytest

from benchmarks.invented import notes, roster
from notetaker.anonymise import Anonymiser, make_ready
from notetaker.exchange import default_ladder

_PARTICIPANTS = 500
_SENTENCES = 12
"""So many notes come before a sentence of them comes again, with other names."""
_MOST_STEPS = 6750
"""On average; a twentieth more than it took when this was written. Whoever needs more first asks what can be asked less."""


def steps_of(anonymiser: Anonymiser, texts: list[str]) -> int:
    """The instructions of the interpreter that it takes to strip them: the same in each run and on each machine."""
    steps = 0

    def count(frame: FrameType, event: str, _: object) -> Any:
        nonlocal steps
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        steps += event == "opcode"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        for text in texts:
            anonymiser.strip(text)
    finally:
        sys.settrace(before)
    return steps


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="each version of Python has instructions of its own")
def test_a_short_note_takes_few_steps() -> None:
    make_ready()
    people = roster(_PARTICIPANTS)
    anonymiser = Anonymiser(people, default_ladder())
    texts = list(notes(people, _SENTENCES))
    for text in texts:
        anonymiser.strip(text)  # what is looked up or read for the first time is remembered from then on
    assert steps_of(anonymiser, texts) <= _MOST_STEPS * _SENTENCES
