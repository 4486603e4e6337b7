"""Narrows down, note by note, who could have said it."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from notetaker.exposure.attack.background import Background, Where
from notetaker.exposure.attack.cues import Cues, Pointer, Tell, cues_of
from notetaker.exposure.attack.functions import Described
from notetaker.exposure.attack.guess import Guess, believable, fewest, strongest
from notetaker.exposure.attack.profiles import Gender, profiles_of
from notetaker.exposure.attack.said import Calendar, Said
from notetaker.exposure.attack.seen import SeenNote
from notetaker.exposure.attack.style import linked
from notetaker.exposure.attack.tables import weight
from notetaker.exposure.cells import Cell, cell_of
from notetaker.exposure.sameness import folded
from notetaker.model.category import WIDEST, Ladder
from notetaker.model.roster import Participant, Roster

_BY_ROOT = frozenset(("place", "known"))
_CERTAIN = 1000.0
_AGAIN = 0.5
_TELLING = 1.5
"""Weaker clues are no reason where there is a stronger one."""
_MOST_CELLS = 4096


@dataclass(frozen=True)
class _Clue:
    """Something that makes these people `factor` times as likely as the others."""

    cue: str
    people: frozenset[int]
    factor: float
    root: str = ""
    words: frozenset[str] = frozenset()
    telling: bool = False
    said: tuple[str, ...] = ()


class Attacker:
    """A reader with one roster. Made once, it never changes; `ladder` says what each category that is shown covers."""

    def __init__(self, roster: Roster, ladder: Ladder, k: int, calendar: Calendar | None = None) -> None:
        self._k = k
        self._people = tuple(roster)
        self._calendar = calendar or Calendar.of([each for one in roster for each in one.sessions])
        self._ladder = ladder
        self._profiles = profiles_of(self._people)
        self._pools: dict[tuple[str | None, str | None], tuple[int, ...]] = {}
        self._cells: dict[tuple[int, ...], Cell] = {}

    def guesses(self, notes: Sequence[SeenNote]) -> tuple[Guess, ...]:
        """What a reader of all these notes would believe about each. Their order does not matter."""
        read = [cues_of(note, self._profiles) for note in notes]
        keys = [{key for pointer in cues.pointers for key in (pointer.root, *pointer.words)} for cues in read]
        background = Background(notes, keys, self._pool)
        links = linked(notes)
        return tuple(
            self._guess(note, cues, background, links.get(index, frozenset()))
            for index, (note, cues) in enumerate(zip(notes, read, strict=True))
        )

    def participant(self, candidate: int) -> Participant:
        """The participant whom a guess means by this number."""
        return self._people[candidate]

    def _pool(self, session: str | None, category: str | None) -> tuple[int, ...]:
        """The same as `_find_pool`, worked out once for each."""
        where = session, category
        if where not in self._pools:
            self._pools[where] = self._find_pool(session, category)
        return self._pools[where]

    def _find_pool(self, session: str | None, category: str | None) -> tuple[int, ...]:
        """Who of those present could have said it; those of all categories where the one shown is nobody's."""
        present = [i for i, one in enumerate(self._people) if session is None or one.attends(session)]
        if category is None or category == WIDEST:
            return tuple(present)
        covered = self._ladder.below(category)
        return tuple(i for i in present if self._people[i].category in covered) or tuple(present)

    def _cell(self, people: tuple[int, ...]) -> Cell:
        if people not in self._cells:
            if len(self._cells) >= _MOST_CELLS:
                self._cells.clear()
            self._cells[people] = cell_of("", "", (self._people[one] for one in people))
        return self._cells[people]

    def _guess(self, note: SeenNote, cues: Cues, background: Background, linked_to: frozenset[str]) -> Guess:
        pool = self._pool(note.session, note.category)
        whole = self._cell(pool)
        if cues.named:
            return self._named(cues, whole.people)
        mentioned = [self._pool(note.session, each) for each in note.mentions]
        for few in sorted(mentioned, key=len):
            if (cell := self._cell(few)).is_small(self._k):
                return Guess(cell.people, cell.organisations, whole.people, ("mention",), few)
        for who in sorted((self._meant(note, each) for each in cues.described), key=len):
            if who and (cell := self._cell(who)).is_small(self._k):
                return Guess(cell.people, cell.organisations, whole.people, ("function",), who)
        here = frozenset(pool)
        seen = [(each, self._fits(here, each, note.session)) for each in cues.presence]
        clues = (
            *self._owning(here, cues),
            *self._clues(here, cues, background, (note.session, note.category)),
            *self._attending(here, seen, linked_to),
        )
        if cues.french and any(
            clue.people for clue in clues
        ):  # it narrows nothing by itself: whoever typed the note chose it
            clues = (*clues, _Clue("language", self._profiles.french & here, weight("language", "same")))
        likely = _likely(clues)
        chosen = believable(pool, likely, weight("believed")) if likely else pool
        people, organisations = self._fewest(pool, likely) if likely else (whole.people, whole.organisations)
        tells = [
            tell for tell in cues.tells if not _is_explained(tell, clues) and not self._is_shown(here, cues, tell)
        ]
        tells += [
            Tell(each, weight("remaining", each), frozenset()) for each in cues.houses if not self._own(here, each)
        ]
        if any(said.cue != "stayed" and not fits for said, fits in seen):
            tells.append(Tell("presence", weight("remaining", "presence"), frozenset()))
        share = min((tell.share for tell in tells), default=1.0)
        told = [clue for clue in clues if clue.factor >= _TELLING and not clue.people.isdisjoint(chosen)]
        reasons = [(clue.cue, clue.factor) for clue in told or clues if not clue.people.isdisjoint(chosen)]
        reasons += [(tell.cue, 1 / max(tell.share, 1 / _CERTAIN)) for tell in tells]
        reasons += [("cell", _CERTAIN)] if whole.is_small(self._k) else []
        left = Guess(_left(people, share), _left(organisations, share), whole.people, (), chosen)
        if not (left.is_small(self._k) or left.is_halved):
            return left
        words = [((clue.cue, word), clue.factor) for clue in told for word in clue.said]
        return replace(left, cues=strongest(reasons), words=strongest(words))

    def _meant(self, note: SeenNote, described: Described) -> tuple[int, ...]:
        """Who of those present has the function by which a note speaks of somebody, in the house that it masks."""
        houses: tuple[str | None, ...] = (note.mentions if described.in_house else ()) or (None,)
        there = {one for each in houses for one in self._pool(note.session, each)}
        return tuple(sorted(there & described.people))

    def _fewest(self, pool: tuple[int, ...], likely: Mapping[int, float]) -> tuple[int, int]:
        """How few people, and how few organisations, hold what is believed."""
        houses: defaultdict[str, float] = defaultdict(float)
        for one in pool:
            houses[folded(self._people[one].affiliation) or f"{one}"] += likely.get(one, 1.0)
        shares = weight("believed"), weight("sure")
        chosen = self._cell(believable(pool, likely, shares[0]))
        people = fewest((likely.get(one, 1.0) for one in pool), *shares)
        return min(people, chosen.people), min(fewest(houses.values(), *shares), chosen.organisations)

    def _fits(self, here: frozenset[int], said: Said, session: str | None) -> frozenset[int]:
        """Whom of these the sessions that the roster has for them let say so; nobody where it tells nothing."""
        days = self._calendar.days if said.cue == "once" else self._calendar.meant(said, session)
        came = {one: [any(map(self._people[one].attends, day)) for day in days] for one in here}
        if said.cue == "stayed":
            return frozenset(one for one in here if days and all(came[one]))
        return frozenset(one for one in here if not all(came[one]))

    def _own(self, here: frozenset[int], cue: str) -> frozenset[int]:
        return self._profiles.houses[cue] & here

    def _owning(self, here: frozenset[int], cues: Cues) -> Iterator[_Clue]:
        """What is said of whose house it is."""
        for cue in cues.houses:
            yield _Clue(cue, self._own(here, cue), weight("house", cue))

    def _attending(
        self, here: frozenset[int], seen: Iterable[tuple[Said, frozenset[int]]], linked_to: frozenset[str]
    ) -> Iterator[_Clue]:
        """What is known of when the speaker was there."""
        for _, fits in seen:
            yield _Clue("presence", fits, weight("presence", "fits"))
        if linked_to:
            always = frozenset(one for one in here if all(map(self._people[one].attends, linked_to)))
            yield _Clue("style", always, weight("style", "session") ** (len(linked_to) - 1))

    def _named(self, cues: Cues, pool: int) -> Guess:
        """Whoever is named in a note can be read there, whether or not they said it."""
        smallest = min(cues.named, key=lambda each: (each.cue != "name", len(each.people) or 1))
        people = tuple(sorted(smallest.people))
        size = 1 if smallest.cue != "organisation" else max(1, self._cell(people).people)
        return Guess(size, 1, pool, strongest((each.cue, 1.0) for each in cues.named), people)

    def _clues(self, here: frozenset[int], cues: Cues, background: Background, where: Where) -> Iterator[_Clue]:
        """What tells some of those who could have said it from the others."""
        alone = cues.is_about or where[1] is None
        for pointer in cues.pointers:
            if here.isdisjoint(pointer.people) and here.isdisjoint(pointer.near):
                continue
            own = (pointer.root,) if pointer.cue in _BY_ROOT else pointer.words
            strength, trade = (
                _strength(pointer, background, keys, who, where, alone=alone)
                for keys, who in ((own, pointer.people), ((pointer.root,), pointer.people | pointer.near))
            )
            words = pointer.covers or pointer.words
            yield _Clue(
                pointer.cue, pointer.people & here, strength, pointer.root, words, pointer.telling, pointer.said
            )
            aside = trade if len(pointer.words) > 1 else max(1.0, trade * weight("topic", "aside"))
            yield _Clue(pointer.cue, pointer.near & here, aside, pointer.root, words, said=pointer.said)
        for who in cues.unclear:
            yield _Clue("unclear", who & here, weight("unclear", "holder"))
        if cues.gender is not None:
            yield from self._gendered(here, cues.gender)

    def _is_shown(self, here: frozenset[int], cues: Cues, tell: Tell) -> bool:
        """Whether the roster shows who of them is a woman or a man, so that nothing is left to look up."""
        return (
            tell.cue == "gender"
            and cues.gender is not None
            and any(self._profiles.genders.get(one) is cues.gender for one in here)
        )

    def _gendered(self, here: frozenset[int], gender: Gender) -> Iterator[_Clue]:
        shown = {one: kind for one, kind in self._profiles.genders.items() if one in here}
        if gender in shown.values():
            other = frozenset(one for one, kind in shown.items() if kind is not gender)
            yield _Clue("gender", here - shown.keys(), weight("gender", "unknown"))
            yield _Clue("gender", other, weight("gender", "other"))
            yield _Clue("gender", here - other, weight("gender", "same"))


def _likely(clues: Iterable[_Clue]) -> Mapping[int, float]:
    """How much likelier than the others the clues make somebody; those whom they do not touch are left out.

    A word counts once for each, as the strongest of what it may mean; a little more where several rows of what is
    known have it.
    """
    likely: defaultdict[int, float] = defaultdict(lambda: 1.0)
    heard: defaultdict[int, set[str]] = defaultdict(set)
    by_known: defaultdict[int, set[str]] = defaultdict(set)
    for clue in sorted(clues, key=lambda each: -each.factor):
        for one in clue.people:
            if not clue.words or not clue.words <= heard[one]:
                likely[one] *= clue.factor
            elif clue.telling and clue.words <= by_known[one]:
                likely[one] *= clue.factor**_AGAIN
            heard[one] |= clue.words
            by_known[one] |= clue.words if clue.telling else set()
    return {one: min(value, weight("topic", "together")) for one, value in likely.items() if value != 1.0}


def _is_explained(tell: Tell, clues: Iterable[_Clue]) -> bool:
    """Whether the roster has somebody present whom the tell fits, so that the reader need not look elsewhere."""
    return any(clue.people and clue.root in tell.roots for clue in clues)


def _strength(
    pointer: Pointer, background: Background, keys: Iterable[str], who: frozenset[int], where: Where, *, alone: bool
) -> float:
    """How many times likelier the rarest of these words is from those whose word it is.

    A word of a longer note in which nobody speaks of themselves, or of a note of no category, is mostly its topic: `alone`.
    """
    use = _use(pointer, placed=where[1] is not None)
    most = weight(use, "alone" if alone and use == "topic" else "most")
    rare = weight(use, "own") / min(background.share(key, pointer.use, who, where) for key in keys)
    return max(1.0, weight(use, "again") ** (len(pointer.words) - 1) * min(most, rare))


def _use(pointer: Pointer, *, placed: bool) -> str:
    """What one of the words counts as. A remark of no category that is shown is hardly about whoever made it."""
    if pointer.cue == "known":
        return "telling" if pointer.telling and placed else "known"
    return "pointing" if pointer.pointing else "topic"


def _left(count: int, share: float) -> int:
    return max(1, math.ceil(count * share)) if count else 0
