"""The attack finds what gives a speaker away and lets the rest be; whom it believes to speak, test_public_sets.py asks."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from notetaker.exchange import default_ladder, read_roster
from notetaker.model.body import SLOT, Body, Mention, Placeholder
from notetaker.model.note import Kind, Note
from notetaker.model.roster import Roster
from notetaker.organiser.attack import Attack, AttackedNote
from notetaker.report.published import PublishedNote

TESTS = Path(__file__).parents[1]
CORPORA = {
    f"attack_notes{which}.toml": f"attack_roster{which}.csv"
    for which in (
        "",
        "_second",
        "_tides",
        "_livre",
        "_night",
        "_court",
        "_grid",
        "_observatory",
        "_littoral",
        "_harvest",
        "_archives",
        "_canal",
        "_orchard",
        "_phare",
        "_verger",
        "_quay",
        "_quai",
        "_mill",
        "_fontaine",
        "_lantern",
        "_ardoise",
    )
}
CORPORA["attack_notes_unseen.toml"] = "attack_roster_second.csv"
FOUND = {
    "": 1,
    "_second": 0.92,
    "_tides": 1,
    "_livre": 0.94,
    "_night": 0.93,
    "_unseen": 0.8,
    "_court": 0.82,
    "_grid": 0.7,
    "_observatory": 0.85,
    "_littoral": 0.85,
    "_harvest": 0.85,
    "_archives": 0.75,
    "_canal": 0.3,
    "_orchard": 0.95,
    "_phare": 0.9,
    "_verger": 0.35,
    "_quay": 0.9,
    "_quai": 0.95,
    "_mill": 0.9,
    "_fontaine": 0.95,
    "_lantern": 1,
    "_ardoise": 0.9,
}
"""The least share of planted giveaways; each list was written before the attack was first run on it (docs/anonymity.md)."""
ALARMS = {
    "_tides": 1,
    "_unseen": 1,
    "_observatory": 3,
    "_littoral": 2,
    "_harvest": 1,
    "_archives": 3,
    "_phare": 2,
    "_quay": 4,
    "_quai": 3,
    "_mill": 1,
}
"""The most neutral notes that may be narrowed under k; none in the other lists."""
UNREAD = frozenset(("_harvest", "_archives", "_canal", "_verger"))
"""Nobody reads these lists, so that they tell what a fresh one would: a test that fails prints none of their notes."""


def list_of(corpus: str) -> str:
    return corpus.removeprefix("attack_notes").removesuffix(".toml")


def roster_in(path: Path) -> Roster:
    return read_roster(path.read_bytes(), default_ladder()).whole()


def attacked(kind: str, corpus: str = "attack_notes.toml") -> list[AttackedNote]:
    """The planted or the neutral notes, attacked together with the others, as in one report."""
    return [note for note in _report(corpus) if note.place == kind]


@cache
def _report(corpus: str) -> tuple[AttackedNote, ...]:
    attack = Attack(roster_in(TESTS / "exposure" / CORPORA[corpus]), default_ladder(), 3)
    written = tomllib.loads((TESTS / "exposure" / corpus).read_text("utf-8"))
    notes = [
        PublishedNote(where, note["text"], note["session"], note.get("category"))
        for which, where in (("planted", "planted"), ("style", "planted"), ("neutral", "neutral"))
        for note in written.get(which, ())
    ]
    return attack.on(("a.md", note) for note in notes).notes


@pytest.mark.parametrize("corpus", CORPORA)
def test_planted_giveaways_are_found(corpus: str) -> None:
    notes = attacked("planted", corpus)
    missed = [note.text for note in notes if not note.guess.is_small(3)]
    assert len(notes) >= 20
    count, least = len(notes) - len(missed), FOUND[list_of(corpus)] * len(notes)
    assert count >= least, () if list_of(corpus) in UNREAD else missed


@pytest.mark.parametrize("corpus", CORPORA)
def test_neutral_notes_are_let_be(corpus: str) -> None:
    notes = attacked("neutral", corpus)
    alarmed = [note.text for note in notes if note.guess.is_small(3)]
    assert len(notes) >= 25
    count, most = len(alarmed), ALARMS.get(list_of(corpus), 0)
    assert count <= most, () if list_of(corpus) in UNREAD else alarmed


def test_a_note_under_k_says_why_in_both_languages() -> None:
    for note in attacked("planted"):
        if note.guess.is_small(3):
            assert note.guess.cues
            assert len(note.why("en")) == len(note.why("fr")) == len(note.guess.cues)


def test_the_words_of_a_note_that_point_are_named_where_its_text_may_be_seen() -> None:
    small = [note for note in attacked("planted") if note.guess.is_small(3) and note.guess.words]
    assert {cue for note in small for cue, _ in note.guess.words} >= {"role", "affiliation"}
    for note in small:
        cue, word = note.guess.words[0]
        assert note.guess.words == tuple(dict.fromkeys(note.guess.words))
        place = note.guess.cues.index(cue)
        for lang, quoted in (("en", f"“{word}”"), ("fr", f"«\u00a0{word}\u00a0»")):
            assert quoted in note.why(lang, with_words=True)[place]
            assert quoted not in "".join(note.why(lang))
        assert all(word in note.text for _, word in note.guess.words)


def test_words_that_stand_for_a_mention_point_at_nobody() -> None:
    roster = roster_in(TESTS / "exposure" / "attack_roster.csv")
    attack = Attack(roster, default_ladder(), 3)
    body = Body(f"agrees with {SLOT}", (Placeholder("business", Mention.ORGANISATION),))
    notes = [
        *attack.in_notes("b", [Note("n", "S1", "business", Kind.POINT, body)]),
        ("r.md", PublishedNote("line 1", "agrees with [a civil society organisation]", "S1", "business")),
    ]
    for note in attack.on(notes).notes:
        assert (note.guess.people, note.guess.cues) == (note.guess.pool, ())


def test_nothing_of_an_attack_prints_who_it_might_be() -> None:
    roster = roster_in(TESTS / "exposure" / "attack_roster.csv")
    shown = repr(attacked("planted")).casefold()
    for person in roster:
        for name in (person.name, *person.aliases, person.affiliation, *person.affiliation_aliases):
            assert name.casefold() not in shown
