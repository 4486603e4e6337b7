"""How fast notes are stripped with a large roster, and what that costs in memory, beside a plain list of full names.

Counted in processor time: the work is done in one thread, and a busy machine would add waiting at random.
"""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.asked_peers import NOT_INSTALLED, PEERS, ask
from benchmarks.invented import notes, roster
from benchmarks.place import Place
from benchmarks.plain_list import PlainList
from benchmarks.program import python
from benchmarks.table import Figure, Peer, Row, Target
from benchmarks.timing import Times, in_turn, milliseconds, worked
from notetaker.anonymise import Anonymiser, make_ready
from notetaker.exchange import default_ladder
from notetaker.model.roster import Roster

_LIST = "re, full names only"
_PEOPLE_OF_THE_TARGETS = 500
_NOTES_OF_A_TEXT = 100
_NOTES_FOR_PEERS = 400
_SPEED = "characters/s"


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    people: int = _PEOPLE_OF_THE_TARGETS
    notes: int = 2000
    rounds: int = 7


def rows(place: Place, size: Size | None = None) -> Iterator[Row]:
    """Time for a note, characters a second, time to build, memory; all is made ready before, as the window does."""
    make_ready()
    size = size or Size()
    people, ladder = roster(size.people), default_ladder()
    texts = tuple(notes(people, size.notes))
    own, listed = Anonymiser(people, ladder), PlainList(people)
    own_notes, listed_notes = _note_by_note(texts, own, listed)
    with_roster = f"{size.people} participants, processor time"
    yield Row(
        f"strip a note, {with_roster}, median",
        milliseconds(own_notes.median),
        peers=(Peer(_LIST, milliseconds(listed_notes.median)),),
    )
    yield Row(
        f"strip a note, {with_roster}, 99th percentile",
        milliseconds(own_notes.p99),
        Target(1, "ms"),
        (Peer(_LIST, milliseconds(listed_notes.p99)),),
    )
    yield _throughput("notes", texts, own, listed, size.rounds, _asked(place, people, texts))
    yield _throughput("texts", tuple(_joined(texts)), own, listed, size.rounds, ())
    own_build, listed_build = in_turn(
        size.rounds, lambda: Anonymiser(people, ladder), lambda: PlainList(people), measure=worked
    )
    yield Row(
        f"build the matcher, {with_roster}",
        milliseconds(own_build.median),
        Target(200, "ms"),
        (Peer(_LIST, milliseconds(listed_build.median)),),
    )
    yield Row(
        f"memory of code, word lists and matcher, {size.people} participants",
        _memory("own", size),
        Target(60, "MB"),
        (Peer(_LIST, _memory("list", size)),),
    )


def _throughput(
    what: str, texts: tuple[str, ...], own: Anonymiser, listed: PlainList, rounds: int, asked: tuple[Peer, ...]
) -> Row:
    characters = sum(map(len, texts))
    own_all, listed_all = in_turn(
        rounds,
        lambda: [own.strip(text) for text in texts],
        lambda: [listed.strip(text) for text in texts],
        measure=worked,
    )
    return Row(
        f"strip {len(texts):,} {what} of {characters // len(texts):,} characters, processor time",
        Figure(characters / own_all.median, _SPEED),
        Target(1_000_000, _SPEED, at_least=True),
        (Peer(_LIST, Figure(characters / listed_all.median, _SPEED)), *asked),
    )


def _asked(place: Place, people: Roster, texts: tuple[str, ...]) -> tuple[Peer, ...]:
    """How fast the other peers take in some of the notes; the time to load their models does not count."""
    listed, notes = place.folder / "roster.csv", place.folder / "notes.jsonl"
    with listed.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("name", "aliases", "affiliation", "affiliation_aliases"))
        rows.writerows((one.name, "", one.affiliation, "") for one in people)
    some = texts[:_NOTES_FOR_PEERS]
    lines = (json.dumps({"id": str(index), "text": text}) for index, text in enumerate(some))
    notes.write_text("\n".join(lines), encoding="utf-8")
    answers = {peer: ask(place, peer, "fr", listed, notes) for peer in PEERS}
    return tuple(
        Peer(peer, NOT_INSTALLED if answer is None else Figure(answer.characters_per_second, _SPEED))
        for peer, answer in answers.items()
    )


def _joined(texts: tuple[str, ...]) -> Iterator[str]:
    """The same as long texts."""
    for first in range(0, len(texts), _NOTES_OF_A_TEXT):
        yield "\n".join(texts[first : first + _NOTES_OF_A_TEXT])


def _note_by_note(texts: tuple[str, ...], own: Anonymiser, listed: PlainList) -> tuple[Times, Times]:
    """Each text with both, in turn; the first pass over all texts does not count."""
    for text in texts:
        own.strip(text)
        listed.strip(text)
    pairs = [(worked(own.strip, text), worked(listed.strip, text)) for text in texts]
    own_times, listed_times = zip(*pairs, strict=True)
    return Times(own_times), Times(listed_times)


def _memory(whose: str, size: Size) -> Figure:
    """Counted in a process of its own, in which nothing was loaded before."""
    counted = json.loads(
        python("-m", "benchmarks.stripping_memory", whose, str(size.people), str(min(size.notes, _NOTES_OF_A_TEXT)))
    )
    return Figure(counted["held"] / 1_000_000, "MB")
