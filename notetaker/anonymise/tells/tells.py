"""Finds tells: what may show who speaks, without a name."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import chain
from operator import attrgetter
from typing import Any

from notetaker.anonymise.knowledge.language import language_of_a_word
from notetaker.anonymise.knowledge.made_once import MadeAlone, made_once
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.tables import table, taken_out, words_under
from notetaker.anonymise.tells.accents import names_no_person
from notetaker.anonymise.tells.branches import branched, in_branches
from notetaker.anonymise.tells.expression import Group, Lists, piece_of, ways_of
from notetaker.anonymise.tells.made_for_texts import LIST, MadeForTexts, Match, may_stand
from notetaker.anonymise.tells.next_words import with_gaps
from notetaker.anonymise.tells.sieve import Sieve
from notetaker.anonymise.tells.tell_stretch import Shows, stretched
from notetaker.anonymise.text.words import Words
from notetaker.model.language import LANGUAGES, Lang
from notetaker.remembering import remembered

_TABLES: dict[Lang, str] = {lang: f"tells_{lang}.toml" for lang in LANGUAGES}
_PERSON = "{person}"
_LISTS = 100
"""So many lists are kept spelt out, for the same are in many patterns."""
_LEAST_SMALL_WORDS = 2
_FARTHEST = 400
"""How many characters a tell may look ahead, so that a long text is not looked through again from each of its words."""
_OF_SPEAKERS: dict[Lang, frozenset[str]] = {
    "en": frozenset({"our", "my", "we"}),
    "fr": frozenset({"notre", "nos", "mes", "nous"}),
}
"""What speakers say of themselves in no other language: one such word in a mixed note is enough."""
_JOINTS = frozenset({"", "'", "’"})
"""What stands between an article and its word."""
_CONTRACTED = re.compile("'(?=(?:m|ve|ll)\\b)")
_IN_ONE = {"i": ("im", "ive", "ill"), "we": ("weve",)}
"""What is typed for "I'm" and "we've" in haste."""


@dataclass(frozen=True, eq=False)
class Tell:
    """One pattern of `tells_en.toml` or `tells_fr.toml`, its rule and what is shown with it."""

    rule: Rule
    shows: Shows
    lang: Lang
    pattern: str

    @property
    def ways(self) -> Group:
        """The ways to match it, in which each list is read once for all patterns that name it."""
        return ways_of(_typed(self.pattern, self.lang), _read_lists(self.lang))

    @cached_property
    def names_persons(self) -> bool:
        """Whether it may say what somebody is, by the list of persons."""
        return _PERSON in self.pattern

    @MadeAlone
    def match(self) -> Match:
        """What looks for it at a place of a text: made for one text after another, or whole once it is made so."""
        lists = _listed(self.lang)
        return MadeForTexts(_typed(self.pattern, self.lang), lists, partial(_said, self.lang), self._whole)

    def make_whole(self) -> None:
        """Be ready for all texts.

        With its lists spelt out the pattern is six times as long, so that only what was made of it is kept.
        """
        if not self.is_whole:
            branches = branched(_typed(self.pattern, self.lang))
            spelt = LIST.sub(lambda name: _branched_list(self.lang, name[1]), branches)
            vars(self)["match"] = re.compile(spelt).match

    @property
    def was_tried(self) -> bool:
        """Whether it was looked for in a text."""
        return "match" in vars(self)

    @property
    def is_whole(self) -> bool:
        """Whether it is ready for all texts."""
        return self.was_tried and not isinstance(self.match, MadeForTexts)

    def _whole(self) -> Match:
        self.make_whole()
        return self.match


def _typed(expression: str, lang: Lang) -> str:
    """The expression as it is typed in haste too, without the mark in "I'm"."""
    return _CONTRACTED.sub("'?", expression) if lang == "en" else expression


@cache
def _listed(lang: Lang) -> dict[str, tuple[str, ...]]:
    """What stands in each list, as it is typed in haste too."""
    return {name: tuple(_typed(one, lang) for one in of) for name, of in table(_TABLES[lang])["words"].items()}


@remembered(_LISTS)
def _said(lang: Lang, name: str, text: str) -> tuple[str, ...]:
    return may_stand(_listed(lang)[name], text)


def _spelt_out(lang: Lang, name: str) -> str:
    return f"(?:{'|'.join(_listed(lang)[name])})"


@remembered(_LISTS)
def _branched_list(lang: Lang, name: str) -> str:
    return branched(_spelt_out(lang, name))


@remembered(len(LANGUAGES))
def _read_lists(lang: Lang) -> Lists:
    return {name: piece_of(_spelt_out(lang, name)) for name in table(_TABLES[lang])["words"]}


@made_once
def tells(lang: Lang) -> dict[str, tuple[Tell, ...]]:
    """The patterns of one language by the words that they may begin with, in the order of the table."""
    lists = table(_TABLES[lang])["words"]
    found: dict[str, tuple[Tell, ...]] = {}
    for row in taken_out(_TABLES[lang], "tell"):
        tell = Tell(Rule(row["rule"]), Shows(row["shows"]), lang, row["pattern"])
        for word in _beginnings(row["begins"], lists):
            for typed in (word, *(_IN_ONE.get(word, ()) if lang == "en" else ())):
                found[typed] = (*found.get(typed, ()), tell)
    return found


@made_once
def _sieve(lang: Lang) -> Sieve[Tell]:
    return Sieve(tells(lang), attrgetter("ways"))


def read_all() -> None:
    """Read off all patterns what they need, which takes half a second: word by word, for a note may come."""
    for lang in LANGUAGES:
        for word in tells(lang):
            _sieve(lang).read([word])
    _read_lists.cache_clear()
    with_gaps.cache_clear()


def make_tried_ready() -> None:
    """Make the patterns whole that were tried so far: what is tried for one text is so for most."""
    for tell in _most_first():
        if tell.was_tried:
            tell.make_whole()


def make_ready() -> None:
    """Make all patterns ready, which takes a second: one by one, for a note may come."""
    for tell in _most_first():
        tell.make_whole()
    _branched_list.cache_clear()
    in_branches.cache_clear()


def _most_first() -> Iterator[Tell]:
    """All patterns, from the words at which most begin, for notes have them most: "we", « je », "my", « nous »."""
    of_words = [group for lang in LANGUAGES for group in tells(lang).values()]
    most_first = sorted(of_words, key=len, reverse=True)
    return chain.from_iterable(most_first)


def _beginnings(begins: list[str], lists: dict[str, Any]) -> Iterator[str]:
    """The words themselves, and of each list named in braces its single words."""
    for word in begins:
        if named := LIST.fullmatch(word):
            yield from (one for one in lists[named[1]] if one.isalpha())
        else:
            yield word


def tells_in(
    words: Words, lang: Lang, taken: Collection[int] = (), named: Collection[int] = ()
) -> list[tuple[int, int, Rule]]:
    """The first and last word of each tell, with its rule: of both languages, for notes are mixed; the longest first.

    A tell does not begin at `taken` words, which are decided on, and does not go on over them. It does not go on over
    the names of strangers either, the words `named`, beyond what its pattern covers.
    """
    other: Lang = "fr" if lang == "en" else "en"
    found: list[tuple[int, int, Rule]] = []
    for of in (lang, other) if _has_some(words, other) else (lang,):
        for first, end, tell in _found(words, of):
            if words.keys[first] == "as" and (first + 1 in taken or first + 1 in named):
                continue  # "as Marsh put it"
            last = stretched(words, first, end, tell.shows, of, taken, named)
            if last >= first and (of == lang or _is_in(words, first, end, of)):
                found.append((_with_article(words, first, of, taken), last, tell.rule))
    if len(found) > 1:
        found.sort(key=lambda one: one[0] - one[1])
    return found


def _with_article(words: Words, first: int, lang: Lang, taken: Collection[int]) -> int:
    """The article before the word `first`, or what says when "our" house did it; `first` where there is neither."""
    lists, before = _TABLES[lang], first - 1
    if before in taken:
        return first
    if words.key(before) in words_under(lists, "ends", "before"):
        return before if words.before(first).strip() in _JOINTS else first
    leads = words.key(before) in words_under(lists, "ends", "when") and words.before(first).isspace()
    return before if leads and words.key(first) in words_under(lists, "ends", "ours") else first


def _has_some(words: Words, lang: Lang) -> bool:
    """Whether a part of the note may be in this language; it may where no word of a clipped note says which it is."""
    small = _small_words(lang)
    if not small.isdisjoint(words.keys):
        of_it = small.intersection(words.keys)
        if len(of_it) >= _LEAST_SMALL_WORDS or not of_it.isdisjoint(_OF_SPEAKERS[lang]):
            return True
    return _small_words("en" if lang == "fr" else "fr").isdisjoint(words.keys)


def _is_in(words: Words, first: int, last: int, lang: Lang) -> bool:
    """Whether a word of first..last is of this language alone: "on floor 2", "a nice line" are no French."""
    return any(language_of_a_word(words.raw(place).lower()) == lang for place in range(first, last + 1))


@cache
def _small_words(lang: Lang) -> frozenset[str]:
    return words_under("language.toml", lang)


def _found(words: Words, lang: Lang) -> list[tuple[int, int, Tell]]:
    """The first and last word that a pattern matches, and the tell."""
    found: list[tuple[int, int, Tell]] = []
    text, starts = words.folded.text, words.folded_starts
    all_in_reach = len(text) <= _FARTHEST
    accented = lang == "fr" and not words.source.isascii()
    for place, sifted, said, coming in _sieve(lang).heard_in(words.keys):
        start = starts[place]
        end = start + _FARTHEST
        has = said & sifted.needs if all_in_reach or not _cuts_a_word(text, end) else sifted.needs
        for tell in sifted[has, coming]:
            match = tell.match(text, start, end)
            if match is None:
                continue
            last = words.covering(start, match.end())[1]
            if not (accented and tell.names_persons and names_no_person(words, place, last)):
                found.append((place, last, tell))
    return found


def _cuts_a_word(text: str, end: int) -> bool:
    """Whether a word goes on behind `end`, so that what is said beyond counts too."""
    return text[end - 1 : end + 1].isalnum()
