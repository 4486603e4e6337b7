"""A small programme, and a reader who tries everything: the brute-force adversary of these tests.

It is written from the promise, not from the code. The reader knows the roster, who was present in each stretch of
each session, k, and the algorithm. For each published note they also know the stretch that it comes from, which is
more than any publication says. They go through every world that would have given the same publication, and collect
who could have said the note in any of them. Fewer than k people, or people of fewer than k organisations: derived.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from hypothesis import settings

from notetaker.model.category import WIDEST, Category, Ladder, Phrases
from notetaker.model.programme import Programme, Session
from notetaker.model.roster import Participant, Roster

PHRASES = Phrases("label", "a person", "an organisation", "another person", "another organisation")
STEPS: dict[str, str | None] = {
    "research": "experts",
    "civil_society": "experts",
    "business": "deciders",
    "institution": "deciders",
    "experts": WIDEST,
    "deciders": WIDEST,
    WIDEST: None,
}
LADDER = Ladder(tuple(Category(key, PHRASES, PHRASES, wider) for key, wider in STEPS.items()))
FINEST = ("research", "civil_society", "business", "institution")
SESSIONS = ("S1", "S2")
thorough = settings(max_examples=max(150, settings().max_examples))
"""For arrivals and departures: a rule about them that is broken shows in few worlds."""


def programme(k: int = 3, ladder: Ladder = LADDER) -> Programme:
    return Programme("Example", tuple(Session(key, key) for key in SESSIONS), ladder, k)


def roster(*people: tuple[str, str, str]) -> Roster:
    """People as (category, organisation, sessions)."""
    return Roster(
        tuple(
            Participant(f"P{n}", f"Name {n}", (), organisation, (), "", category, tuple(sessions.split()))
            for n, (category, organisation, sessions) in enumerate(people)
        )
    )


def many(category: str, count: int, sessions: str = "S1") -> tuple[tuple[str, str, str], ...]:
    return tuple((category, f"{category} {n}", sessions) for n in range(count))


@dataclass(frozen=True)
class Truth:
    """What nobody may learn of a note: its category; with where it was said, which the reader is granted."""

    session: str
    stretch: int
    category: str


Attendance = Mapping[str, Mapping[int, tuple[Participant, ...]]]
"""Session → stretch → who was present then."""

Publish = Callable[[Programme, Roster, Attendance, Sequence[Truth]], Sequence[str | None]]
"""Under which category each note leaves, or that it does not: what is attacked."""


def derived(
    publish: Publish, event: Programme, who: Roster, present: Attendance, notes: Sequence[Truth]
) -> tuple[str, ...]:
    """The published notes whose speaker is among too few, each told as its place and what it is shown as."""
    published = tuple(publish(event, who, present, notes))
    speakers: list[set[Participant]] = [set() for _ in notes]
    listed: list[set[Participant]] = [set() for _ in notes]
    for world in _worlds(notes):
        if tuple(publish(event, who, present, world)) != published:
            continue
        for number, truth in enumerate(world):
            speakers[number].update(_of(truth.category, present[truth.session][truth.stretch]))
            listed[number].update(_of(truth.category, who.present(truth.session)))
    return tuple(
        f"{truth.session}/{truth.stretch} {shown}"
        for truth, shown, insider, outsider in zip(notes, published, speakers, listed, strict=True)
        if shown is not None
        and (_too_few(insider, event.k) or (who.present(truth.session) and _too_few(outsider, event.k)))
    )


def _worlds(notes: Sequence[Truth]) -> Iterator[tuple[Truth, ...]]:
    """Every way in which categories, or an unknown speaker, may have said these notes."""
    for categories in product((*FINEST, WIDEST), repeat=len(notes)):
        yield tuple(
            Truth(note.session, note.stretch, category) for note, category in zip(notes, categories, strict=True)
        )


def _of(category: str, people: Iterable[Participant]) -> Iterator[Participant]:
    return (person for person in people if category in (person.category, WIDEST))


def _too_few(people: Iterable[Participant], k: int) -> bool:
    """The roster of these tests has no aliases and no namesakes, so that names can be counted as they stand."""
    names, organisations, alone = set(), set(), 0
    for person in people:
        names.add(person.name)
        organisations.add(person.affiliation)
        alone += not person.affiliation
    return len(names) < k or len(organisations - {""}) + alone < k


def algebra(
    shown: Mapping[str, Iterable[Participant]], everybody: Iterable[Participant], k: int
) -> tuple[str, ...]:
    """The sets below k that unions, differences and intersections of the shown sets of one session make.

    `shown` has for each published category who stands behind it. All that set operations can make are the atoms, in
    which people lie in the same sets, and what atoms join to; so the atoms decide.
    """
    atoms: defaultdict[frozenset[str], set[Participant]] = defaultdict(set)
    sets = {name: set(people) for name, people in shown.items()}
    for person in everybody:
        atoms[frozenset(name for name, people in sets.items() if person in people)].add(person)
    return tuple(" & ".join(sorted(names)) for names, people in atoms.items() if names and _too_few(people, k))
