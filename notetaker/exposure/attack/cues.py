"""What in a note points at some participants more than at others."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from notetaker.exposure.attack.figures import without_figures
from notetaker.exposure.attack.functions import Described, described_in, is_of_somebody
from notetaker.exposure.attack.known import heard_in
from notetaker.exposure.attack.profiles import Gender, People, Profiles, gender_of
from notetaker.exposure.attack.retold import own_words, retold
from notetaker.exposure.attack.said import Said, plain_of, said_in
from notetaker.exposure.attack.seen import SeenNote, Stretch
from notetaker.exposure.attack.stems import (
    folded,
    group_of,
    is_plain,
    is_silent,
    says_something,
    stem,
    whole,
    words_in,
)
from notetaker.exposure.attack.tables import introducing, listed, phrases, weight

_LETTERS = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")
_GENDER = "tell.gender"
_OPEN = {
    "tell.unique": "unique",
    "tell.role": "function",
    "tell.former": "past",
    "tell.language": "spoken",
    "tell.gender": "gender",
    "tell.first_person": "pointing",
}
_FIRST_PERSON = "tell.first_person"
_FORMER = "tell.former"
_SHARES = {
    "gender": _GENDER,
    "spoken": "tell.language",
    "event": "event",
    "figure": "figure",
    "unique": "tell.unique",
    "past": "tell.former",
}
_PRONOUNS = {
    Gender.FEMININE: frozenset(("she", "her", "hers", "herself")),
    Gender.MASCULINE: frozenset(("he", "him", "his", "himself")),
}
_REFERRING = {Gender.FEMININE: phrases("referring_elle"), Gender.MASCULINE: phrases("referring_il")}
_OTHERS = frozenset(listed("others"))
_RETOLD = frozenset(
    ("absent", "leaving", "once", "stayed", "founder", "family", "past", "event", "unique", "figure")
)
_HOUSE = frozenset(("founder", "family"))
_WE = tuple(phrases("we"))
_SPEAKING = frozenset(listed("speaking"))
_PRESENCE = frozenset(("absent", "leaving", "once", "stayed"))
_PAST = frozenset(listed("past"))
_LONGEST_INTRODUCTION = 40
_HOUSES = frozenset(listed("houses"))
_ARTICLES = frozenset(listed("articles"))
_CLAUSE = re.compile(r"[.;:!?\u2013\u2014(]")


@dataclass(frozen=True)
class Pointer:
    """A word of a note, by its group or stem: whether the speaker points at themselves with it, and whom it fits.

    `people` have the word, or a longer one that begins or ends with it; `near` are those of the same
    sector; `words` are the stems of the group in the note, which has it as it is `said`.
    `use` says how others use the word: `usual`, or `plain` where anybody does. A `telling` one is hardly said by others at
    all, even where they speak of the same; it `covers` the stems that need not be heard once more.
    """

    root: str
    cue: str
    pointing: bool
    people: People
    near: People
    words: frozenset[str]
    use: str = "usual"
    telling: bool = False
    covers: frozenset[str] = frozenset()
    said: tuple[str, ...] = ()


@dataclass(frozen=True)
class Named:
    """A mention that survived: whom it may mean, no one if the roster's words do not tell."""

    cue: str
    people: People


@dataclass(frozen=True)
class Tell:
    """A tell, the share of people that it leaves where the roster does not explain it, and the roots in it."""

    cue: str
    share: float
    roots: frozenset[str]


@dataclass(frozen=True)
class Cues:
    """All that a note shows. It `is_about` something if it is no short remark and nobody in it speaks of themselves."""

    pointers: tuple[Pointer, ...]
    named: tuple[Named, ...]
    unclear: tuple[People, ...]
    gender: Gender | None
    french: bool
    tells: tuple[Tell, ...]
    described: tuple[Described, ...] = ()
    presence: tuple[Said, ...] = ()
    houses: tuple[str, ...] = ()
    is_about: bool = False


def cues_of(note: SeenNote, profiles: Profiles) -> Cues:
    """Read one note with the roster in hand."""
    named = tuple(_named(note, stretch, profiles) for stretch in note.stretches if stretch.what in _MENTIONS)
    unclear = (
        _holders(_words_of(note, stretch), profiles) for stretch in note.stretches if stretch.what == "unclear"
    )
    tells = [stretch for stretch in note.stretches if stretch.what in _OPEN and not is_of_somebody(note, stretch)]
    described = tuple(described_in(note, profiles.functions))
    told = retold(note, plain_of(note.text))
    literal = replace(note, text=without_figures(note.text, note.lang))
    pointers, roots, origins = _pointers(literal, tells, profiles, own_words(told))
    said = tuple(dict.fromkeys((*said_in(note.text), *(one for one in said_in(told) if one.cue in _RETOLD))))
    shown = [gender_of(_LETTERS.findall(_text(note, tell))) for tell in tells if tell.what == _GENDER]
    shown += [gender_of(each.words) for each in said if each.cue == "gender"]
    spoken_of = _spoken_of(note)
    shown.append(spoken_of)
    own = {each.cue for each in said if each.cue in _SHARES}
    gendered = {"gender"} if spoken_of is not None else set()
    return Cues(
        (*pointers, *_known(literal, profiles)),
        named,
        tuple(who for who in unclear if who),
        next((each for each in shown if each is not None), None),
        note.lang == "fr",
        (
            *(_tell(note, tell, frozenset(roots.get(tell, ()))) for tell in tells),
            *(Tell(cue, weight("remaining", _SHARES[cue]), frozenset()) for cue in sorted(own | gendered)),
            *(Tell("origin", weight("remaining", "origin"), frozenset((root,))) for root in sorted(origins)),
            *(Tell("described", weight("remaining", "tell.role"), frozenset()) for one in described if one.is_open),
        ),
        described,
        tuple(each for each in said if each.cue in _PRESENCE),
        tuple(sorted({each.cue for each in said if each.cue in _HOUSE})),
        not tells and _is_about(note),
    )


def _known(note: SeenNote, profiles: Profiles) -> Iterator[Pointer]:
    """What is said that people of a trade, a body or a function are known to deal with or to do."""
    for heard in heard_in(note.text):
        if people := profiles.known.get(heard.name):
            words = frozenset(map(stem, heard.words))
            said = frozenset(" ".join(phrase) for phrase in heard.phrases)
            yield Pointer(
                f"known {heard.name}",
                "known",
                False,
                people,
                frozenset(),
                said,
                telling=heard.telling,
                covers=words,
                said=_as_typed(note, heard.words),
            )


def _as_typed(note: SeenNote, words: frozenset[str]) -> tuple[str, ...]:
    """The words of the note that are these, as it has them and in its order; those that say something."""
    typed = (word for word in _LETTERS.findall(note.text) if folded(word) in words and says_something(folded(word)))
    return tuple(dict.fromkeys(typed))


def _spoken_of(note: SeenNote) -> Gender | None:
    """The gender of a pronoun that means whoever the note opens with, as nobody else is spoken of whom it could mean."""
    if not note.opening:
        return None
    plain = f" {' '.join(word for _, word in words_in(note.text))} "
    if note.opening == "neutral":
        means = {gender: _PRONOUNS[gender].isdisjoint(plain.split()) for gender in Gender}
    else:
        means = {gender: not any(f" {each} " in plain for each in _REFERRING[gender]) for gender in Gender}
        means[Gender(note.opening)] = True
    told = [gender for gender, silent in means.items() if not silent]
    return told[0] if len(told) == 1 and _OTHERS.isdisjoint(plain.split()) else None


def _is_about(note: SeenNote) -> bool:
    words = [word for _, word in words_in(note.text)]
    return len(words) >= weight("topic", "long") and _SPEAKING.isdisjoint(words)


_MENTIONS = {"person": "name", "organisation": "organisation", "contact": "contact"}


def _named(note: SeenNote, stretch: Stretch, profiles: Profiles) -> Named:
    words = _words_of(note, stretch)
    index = profiles.organisations if stretch.what == "organisation" else profiles.names
    return Named(_MENTIONS[stretch.what], _best(words, index))


def _best(words: list[str], index: Mapping[str, People]) -> People:
    """Those who have most of these words."""
    held = [index[word] for word in words if word in index]
    everybody = frozenset().union(*held)
    most = max((sum(one in who for who in held) for one in everybody), default=0)
    return frozenset(one for one in everybody if sum(one in who for who in held) == most)


def _holders(words: list[str], profiles: Profiles) -> People:
    """Those whose name or affiliation has one of these words, or one that is close to it."""
    telling = (word for word in words if says_something(word) and group_of(word) is None)
    return frozenset().union(*map(profiles.holders, telling))


def _text(note: SeenNote, stretch: Stretch) -> str:
    return note.text[stretch.start : stretch.end]


def _words_of(note: SeenNote, stretch: Stretch) -> list[str]:
    return [folded(word) for word in _LETTERS.findall(_text(note, stretch))]


def _tell(note: SeenNote, tell: Stretch, roots: frozenset[str]) -> Tell:
    if tell.what == _FIRST_PERSON and not _PAST.isdisjoint(_words_of(note, tell)):
        return Tell(_OPEN[_FORMER], weight("remaining", _FORMER), roots)
    if tell.what == _FIRST_PERSON and _FIGURE.search(_text(note, tell)):
        return Tell("figure", weight("remaining", "figure"), roots)
    return Tell(_OPEN[tell.what], weight("remaining", tell.what), roots)


def _pointers(
    note: SeenNote, tells: list[Stretch], profiles: Profiles, own: frozenset[str]
) -> tuple[tuple[Pointer, ...], Mapping[Stretch, set[str]], frozenset[str]]:
    """The words that point, the strongest use of each root; the roots in each tell; where the speaker is from."""
    found: dict[str, Pointer] = {}
    roots: dict[Stretch, set[str]] = {}
    origins: set[str] = set()
    said = ""
    shown = sorted((tell for tell in tells if tell.what != _GENDER), key=lambda tell: tell.start)
    starts = [tell.start for tell in shown]
    clause: list[str] = []
    end = 0
    for start, word in words_in(note.text):
        if _CLAUSE.search(note.text, end, start):
            clause.clear()
        end = start + len(word)
        introduced = said.endswith(introducing()) and stem(word) in profiles.roles
        opening = len(clause) == 1 and clause[0] in _ARTICLES
        kind, origin = group_of(word) or ("", "")
        is_from = kind == "place" and said.endswith(_WE)
        if is_from:
            origins.add(origin)
        clause.append(word)
        said = f"{said} {word}"[-_LONGEST_INTRODUCTION:]
        if not says_something(word):
            continue
        last = bisect_right(starts, start) - 1
        inside = shown[last] if last >= 0 and start < shown[last].end else None
        as_typed = _LETTERS.match(note.text, start)
        for pointer in _pointer(
            word, profiles, pointing=inside is not None or introduced or is_from or word in own, opening=opening
        ):
            pointer = replace(pointer, said=(as_typed[0] if as_typed else word,))
            if inside is not None:
                roots.setdefault(inside, set()).add(pointer.root)
            before = found.get(pointer.root)
            found[pointer.root] = pointer if before is None else _joined(before, pointer)
    return tuple(found[root] for root in sorted(found)), roots, frozenset(origins)


def _pointer(word: str, profiles: Profiles, *, pointing: bool, opening: bool) -> Iterator[Pointer]:
    key = stem(word)
    kind, root = group_of(word) or ("", key)
    if root not in profiles.groups and whole(root) in profiles.groups:
        root = whole(root)
    role, affiliation = (_having(index, key, word) for index in (profiles.roles, profiles.affiliations))
    people = role | affiliation
    group = profiles.groups.get(root, frozenset())
    heard = opening and word in _HOUSES and bool(affiliation)
    if not pointing and ((is_silent(word) and not heard) or root in profiles.common or key in profiles.common):
        return
    single = word.removesuffix("s")
    longer = profiles.longer.get(word, frozenset()) | profiles.longer.get(single, frozenset())
    if people or group or longer:
        cue = kind or ("affiliation" if affiliation and not role else "role")
        people = people | group if kind == "place" else people
        people |= longer
        use = "plain" if is_plain(word) else "usual"
        yield Pointer(root, cue, pointing, people, group - people, frozenset((key,)), use)


def _having(index: Mapping[str, People], key: str, word: str) -> People:
    """Those with the stem; the singular of a word of four letters is too short to be one."""
    return index.get(key) or index.get(word.removesuffix("s"), frozenset())


def _joined(one: Pointer, other: Pointer) -> Pointer:
    people = one.people | other.people
    near = (one.near | other.near) - people
    return Pointer(
        one.root,
        one.cue,
        one.pointing or other.pointing,
        people,
        near,
        one.words | other.words,
        one.use,
        said=one.said,
    )
