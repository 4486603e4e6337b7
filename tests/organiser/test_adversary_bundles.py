"""Several rapporteurs of one session, corrections that supersede, late arrivals, reports before and after: no small cell.

The adversary of `tests.exposure.worlds` reads every report that the organiser's program ever made, and knows whom each
rapporteur saw in each stretch of the session.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from notetaker.exposure import band
from notetaker.model.body import Body
from notetaker.model.category import WIDEST
from notetaker.model.note import Kind, Note
from notetaker.model.programme import Programme
from notetaker.model.roster import Participant, Roster
from notetaker.organiser.archive import fold
from notetaker.organiser.merging import Merged, merged
from notetaker.vault.events import BundleImported
from tests.exposure.widening import widening_of
from tests.exposure.worlds import FINEST, Attendance, Truth, derived, many, programme, roster

RAPPORTEURS = ("anna", "bert")
STRETCHES = 10
"""The number of a stretch says whose it is: 1 and 2 are anna's, 11 and 12 bert's."""
Together = Callable[[Sequence[BundleImported], Roster | None], Mapping[str, str]]


@dataclass(frozen=True)
class Day:
    """Notes in the order in which they were taken, each by a rapporteur; `first` of them are in the first bundles.

    `withdrawn` are left out of the correction.
    """

    event: Programme
    who: Roster
    present: Attendance
    notes: tuple[Truth, ...]
    first: int
    withdrawn: frozenset[int]
    with_list: bool

    def bundles(self, world: Sequence[Truth], revision: int) -> list[BundleImported]:
        """What each rapporteur has sealed: a first bundle, and with revision 2 one that supersedes it."""
        count, gone = (self.first, frozenset[int]()) if revision == 1 else (len(world), self.withdrawn)
        made = []
        for number, signer in enumerate(RAPPORTEURS):
            own = {
                place: truth
                for place, truth in enumerate(world[:count])
                if truth.stretch // STRETCHES == number and place not in gone
            }
            if own:
                made.append(self._sealed(signer, own, revision))
        return made

    def _sealed(self, signer: str, own: Mapping[int, Truth], revision: int) -> BundleImported:
        with_notes = {truth.stretch: self.present["S1"][truth.stretch] for truth in own.values()}
        widening = widening_of(self.event, self.who, {"S1": with_notes})
        leaving = tuple(
            Note(f"{place}", "S1", shown, Kind.POINT, Body("said"))
            for place, truth in own.items()
            if (shown := widening.shown("S1", truth.category, truth.stretch)) is not None
        )
        blocks = widening.blocks(["S1"]).get("S1", {})
        widened = tuple(("S1", fine, rung) for fine, rung in sorted(blocks.items()))
        before = (f"{signer}1",) if revision > 1 else ()
        return BundleImported(
            f"{signer}{revision}", revision, "p", self.event, signer, ("S1",), leaving, widened, before=before
        )

    def reports(self, together: Together) -> Callable[..., list[str | None]]:
        """All that each note was shown as in the reports that were made after the first bundles and after the last."""

        def publish(
            _event: Programme, who: Roster, _present: Attendance, world: Sequence[Truth]
        ) -> list[str | None]:
            first, last = self.bundles(world, 1), self.bundles(world, 2)
            tables = [together(some, who if self.with_list else None) for some in (first, [*first, *last]) if some]
            shown = [[table.get(str(place)) for table in tables] for place in range(len(world))]
            return [None if not any(each) else ", then ".join(map(str, each)) for each in shown]

        return publish

    def is_derived(self, together: Together) -> tuple[str, ...]:
        """What the adversary finds."""
        return derived(self.reports(together), self.event, self.who, self.present, self.notes)


def by_the_program(bundles: Sequence[BundleImported], who: Roster | None) -> dict[str, str]:
    found: Merged = merged(fold(bundles), "p", who)
    return {note.id: note.category for note in found.notes}


@st.composite
def days(draw: st.DrawFn) -> Day:
    """Up to three notes of two rapporteurs; each saw some leave, and some come late who were not there at first."""
    who = roster(
        *draw(
            st.lists(
                st.tuples(
                    st.sampled_from(FINEST),
                    st.sampled_from(["A", "B", "C", "D", "E", ""]),
                    st.sampled_from(["", "S1", "S1", "elsewhere"]),
                ),
                min_size=3,
                max_size=14,
            )
        )
    )
    some = st.sets(st.sampled_from(who.participants))
    present: dict[int, tuple[Participant, ...]] = {}
    for number in range(len(RAPPORTEURS)):
        late, gone, come = draw(some), draw(some), draw(some)
        at_first = tuple(each for each in who.present("S1") if each not in late)
        then = tuple(each for each in who if (each in who.present("S1") and each not in gone) or each in come)
        present |= {number * STRETCHES + 1: at_first, number * STRETCHES + 2: then}
    truth = st.builds(Truth, st.just("S1"), st.sampled_from(sorted(present)), st.sampled_from((*FINEST, WIDEST)))
    notes = tuple(draw(st.lists(truth, min_size=1, max_size=3)))
    return Day(
        programme(draw(st.integers(2, 4))),
        who,
        {"S1": present, "S2": {}},
        notes,
        draw(st.integers(0, len(notes))),
        draw(st.frozensets(st.integers(0, 2), max_size=1)),
        draw(st.booleans()),
    )


@given(days())
def test_no_reader_of_the_reports_before_and_after_corrections_of_two_rapporteurs_can_derive_a_small_cell(
    day: Day,
) -> None:
    assert not day.is_derived(by_the_program)


def two_eyes() -> Day:
    """Anna saw everybody; bert, who came in late, saw two of four researchers gone."""
    who = roster(*many("research", 4), *many("civil_society", 4), *many("business", 4))
    everybody, fewer = who.participants, who.participants[2:]
    present = {"S1": {1: everybody, 2: fewer, 11: fewer, 12: fewer}, "S2": {}}
    notes = (Truth("S1", 1, "civil_society"), Truth("S1", 11, "research"))
    return Day(programme(), who, present, notes, 1, frozenset(), with_list=False)


def test_what_one_rapporteur_saw_holds_back_the_notes_of_the_other() -> None:
    day = two_eyes()
    sealed = day.bundles(day.notes, 2)
    assert [note.category for bundle in sealed for note in bundle.notes] == ["civil_society", "experts"]
    assert set(by_the_program(sealed, None).values()) == {"experts"}
    assert not day.is_derived(by_the_program)


def test_the_adversary_finds_a_small_cell_where_notes_keep_their_categories() -> None:
    day = two_eyes()
    assert derived(
        lambda _event, _who, _present, world: [truth.category for truth in world],
        day.event,
        day.who,
        day.present,
        day.notes,
    )


@given(st.integers(2, 12), st.integers(0, 60))
def test_a_band_never_tells_a_count_below_k_from_another(k: int, count: int) -> None:
    told = band(count, k)
    assert told.least <= count
    assert told.most is None or count <= told.most
    assert (told == band(0, k)) is (count < k)
    assert told.most is None or told.most > told.least or told.least >= k
