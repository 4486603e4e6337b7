"""Finds tells: what may show who speaks, without a name."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from notetaker.anonymise.language import Lang
from notetaker.anonymise.rules import Rule
from notetaker.anonymise.tables import table, words_under
from notetaker.anonymise.words import Words, keys_of, words_of
from notetaker.model.roster import Participant, Roster

_BREAK = re.compile(r"[,.;:!?()\[\]«»“”\"–—/→>]")
_MOST_SHARING_A_ROLE = 3


@dataclass(frozen=True)
class Tell:
    """One pattern of `tells.toml`: its rule, how many words after it are shown with it, and its examples."""

    rule: Rule
    pattern: re.Pattern[str]
    reach: int
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@cache
def tells(lang: Lang) -> dict[str, tuple[Tell, ...]]:
    """The patterns of one language by the words that they may begin with, in the order of the table."""
    shared = "(?:" + "|".join(sorted(words_under("tells.toml", "shared", lang))) + r")\b"
    found: dict[str, tuple[Tell, ...]] = {}
    for row in table("tells.toml")["tell"]:
        if row["lang"] == lang:
            pattern = re.compile(row["pattern"].replace("{shared}", shared))
            tell = Tell(Rule(row["rule"]), pattern, row["reach"], tuple(row["examples"]), tuple(row["not"]))
            for word in row["begins"]:
                found[word] = (*found.get(word, ()), tell)
    return found


def tells_in(words: Words, lang: Lang) -> Iterator[tuple[int, int, Rule]]:
    """The first and last word of each tell, with its rule; those of the note's language first, for notes are mixed."""
    other: Lang = "fr" if lang == "en" else "en"
    for of in (lang, other):
        for first, end, tell in _found(words, tells(of)):
            last = words.covering(words.folded_starts[first], end)[1]
            yield first, _reached(words, last, tell.reach, of), tell.rule


def _found(words: Words, patterns: dict[str, tuple[Tell, ...]]) -> Iterator[tuple[int, int, Tell]]:
    """The word at which a tell begins, the place in the folded text at which it ends, and the tell."""
    for place in words.among(patterns):
        for tell in patterns[words.keys[place]]:
            match = tell.pattern.match(words.folded.text, words.folded_starts[place])
            if match is not None:
                yield place, match.end(), tell


def _reached(words: Words, last: int, reach: int, lang: Lang) -> int:
    """The word up to which what follows belongs to the tell: not over a mark, not over a word that begins anew."""
    stops = words_under("language.toml", "stops", lang)
    for _ in range(reach):
        if last + 1 >= len(words) or _BREAK.search(words.after(last)) or words.keys[last + 1] in stops:
            break
        last += 1
    while last > 0 and words.keys[last] in words_under("language.toml", "trailing", lang):
        last -= 1
    return last


class Roles:
    """The functions on a roster that few participants have, to be found in a text."""

    def __init__(self, roster: Roster) -> None:
        roles = Counter(keys for person in roster if (keys := keys_of(person.role)))
        self._few = {keys for keys, count in roles.items() if count <= _MOST_SHARING_A_ROLE}
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for keys in sorted(self._few, key=len, reverse=True):
            self._by_first.setdefault(keys[0], []).append(keys)

    def found_in(self, words: Words, speaker: Participant | None) -> Iterator[tuple[int, int, Rule]]:
        """The first and last word of each function, the article before it included."""
        own = keys_of(speaker.role) if speaker is not None else ()
        articles = words_under("names.toml", "articles")
        for place in words.among(self._by_first):
            for keys in self._by_first[words.keys[place]]:
                if tuple(words.keys[place : place + len(keys)]) != keys:
                    continue
                definite = place > 0 and words.keys[place - 1] in articles
                if len(keys) == 1 and not definite:
                    continue
                yield place - definite, place + len(keys) - 1, Rule.TELL_OWN_ROLE if keys == own else Rule.TELL_ROLE
                break


def failing_examples(lang: Lang) -> list[str]:
    """The examples in `tells.toml` that their pattern does not find, and the counterexamples that it does."""
    patterns = tells(lang)
    wrong: list[str] = []
    for tell in dict.fromkeys(tell for group in patterns.values() for tell in group):
        for text in (*tell.examples, *tell.counterexamples):
            found = any(one is tell for _, _, one in _found(words_of(text), patterns))
            if found != (text in tell.examples):
                wrong.append(text)
    return wrong
