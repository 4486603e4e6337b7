"""How much of a sentence goes with a tell, so that what is left out is a whole phrase."""

import re
from collections.abc import Collection
from enum import StrEnum

from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.tells.clauses import BREAK
from notetaker.anonymise.text.words import Words
from notetaker.model.body import SLOT
from notetaker.model.language import Lang

_YEAR = re.compile("(?:19|20)[0-9][0-9]")
_LONGEST_CLAUSE = 8
_LEAST_BEYOND = 2
"""How far a clause may go beyond a long pattern."""
_LEAST_OF_A_CLAUSE = 5
"""How many words behind its first a clause has, at least, that is cut before a phrase."""
_LONGEST_NOUN = 3
_MOST_COMPLEMENTS = 3
_MOST_ATTACHED = 5
_MOST_OF_A_VERB = 4
_MOST_WITH_A_FIGURE = 5
_MOST_OF_A_DEED = 7
_MOST_OF_A_REMARK = 4
"""Words behind a noun in which a verb tells what is said, or a clause ends that says nothing of a house."""
_SHORT = 3
_TIES = {"-", "‑", "‐"}


class Shows(StrEnum):
    """How much: what the pattern matches, the noun with its complements, the same with what it did, or the clause.

    A place ("here at the port", « chez nous ») takes in what happens there, for the place says it of the speaker's house.
    """

    MATCH = "match"
    NOUN = "noun"
    DEED = "deed"
    PLACE = "place"
    CLAUSE = "clause"


def stretched(
    words: Words,
    first: int,
    last: int,
    shows: Shows,
    lang: Lang,
    taken: Collection[int] = (),
    named: Collection[int] = (),
) -> int:
    """The last word of the tell whose pattern covers first..last; before `first` where `taken` words leave nothing.

    `named` are the words of strangers' names, over which it does not go on.
    """
    sentence = _Sentence(words, f"tells_{lang}.toml", frozenset(taken).union(named))
    if (stop := next((index for index in range(first, last + 1) if index in taken), None)) is not None:
        last = sentence.trimmed(first, stop - 1)
        return last if last > first else first - 1
    return sentence.with_its_name(sentence.with_its_object(sentence.shown(first, last, shows)))


class _Sentence:
    """The words after a tell, and the lists by which they are told apart."""

    def __init__(self, words: Words, lists: str, taken: Collection[int]) -> None:
        self._words = words
        self._lists = lists
        self._taken = taken

    def shown(self, first: int, last: int, shows: Shows) -> int:
        """The last word of as much as `shows` says."""
        if shows is Shows.MATCH:
            return last
        if shows is Shows.CLAUSE:
            return self._with_its_noun(self.trimmed(first, self.clause(first, last)))
        last = self.noun(last)
        end = self.goes_on_to(first, last, shows)
        return self._with_its_noun(self.trimmed(first, last if self.stops_at_a_name(end) else end))

    def _with_its_noun(self, last: int) -> int:
        """`last`, or the noun that a number or "every" before it counts: « sur aucun | des fonds de carte »."""
        while self._is("counts", last):
            index = last + 1
            while self._goes_on(index) and (self._is("complement", index) or self._is("articles", index)):
                index += 1
            leads_on = self._is("trailing", index) or self._is("phrase", index)
            if not self._goes_on(index) or leads_on or self._begins_anew(index) or self.stops_at_a_name(index):
                break
            last = index
        return last

    def with_its_object(self, last: int) -> int:
        """`last`, or the pronoun behind it that ends the clause: without its verb nobody reads “it” or « cela »."""
        index = last + 1
        if not self._goes_on(index) or self._words.capital(last):
            return last
        closing = self._is("closing", index)
        if not closing and not self._is("pronouns", index):
            return last
        if self._goes_on(index + 1) and self._is("aside", index + 1):
            index += 1
        follows = index + 1
        ends = not self._goes_on(follows) or (self._is("clause", follows) and not closing)
        return index if ends and follows not in self._taken and not self.stops_at_a_name(index) else last

    def with_its_name(self, last: int) -> int:
        """`last`, or the name behind it that would be left alone: « la cour | du Niger »."""
        index = last + 1
        if not self._goes_on(index) or not self._is("complement", index):
            return last
        while self._goes_on(index + 1) and self._is("articles", index + 1):
            index += 1
        while self._goes_on(index + 1) and self._words.capital(index + 1):
            last = index = index + 1
        return last

    def goes_on_to(self, first: int, last: int, shows: Shows) -> int:
        """Where what goes with the noun that ends at `last` stops: what is attached to it, was done or happens there."""
        end = self.clause(first, last)
        if shows is Shows.DEED and self._remarks(last, end):
            return last
        if shows is Shows.DEED and self.acts(last + 1):
            return self._with_what_is_counted(min(end, last + _MOST_OF_A_DEED), end)
        if shows is Shows.DEED and self.has_a_figure(last + 1, end):
            return self._with_what_is_counted(min(end, last + _MOST_WITH_A_FIGURE), end)
        if shows is Shows.PLACE or self._is("attached", last + 1):
            return min(self.clause(last, last), last + _MOST_ATTACHED)
        if shows is Shows.DEED and not self._is_thought(last + 1):
            return min(end, last + _MOST_OF_A_VERB)
        return last

    def _remarks(self, last: int, end: int) -> bool:
        """Whether what follows the noun says nothing of a house: « montre que », « montre l’inverse », "too", "waits"."""
        if end <= last + 1 and self._is("alone", last + 1):
            return True
        if end - last <= _MOST_OF_A_REMARK and self._is("contrary", end):
            return True
        return end > last + 1 and self._is("that", end) and self._is("reporting", end - 1)

    def _with_what_is_counted(self, last: int, end: int) -> int:
        """`last`, or the word after it where a number would stand without what it counts."""
        return min(end, last + 1) if self._words.keys[last][0].isdigit() else last

    def clause(self, first: int, last: int) -> int:
        """The last word before a mark, a conjunction or a new subject."""
        begun = last
        subordinate = self._is("subordinate", first)
        longest = max(first + _LONGEST_CLAUSE, begun + _LEAST_BEYOND)
        while last < longest and self._goes_on(last + 1) and not self._begins_anew(last + 1):
            if (
                subordinate
                and self._is("subject", last + 1)
                and last > begun + 1
                and not self._is("trailing", last)
            ):
                break
            if self._dates(last) and not self._is("trailing", last + 1):
                break
            last += 1
        goes_on = last == longest and self._goes_on(last + 1) and not self._begins_anew(last + 1)
        return self._before_what_is_cut(max(begun, first + _LEAST_OF_A_CLAUSE), last) if goes_on else last

    def _before_what_is_cut(self, least: int, last: int) -> int:
        """The last word before a phrase that a long clause would be cut in, "we lost 40 pumps | in the first ...";

        `last` where none begins behind `least`.
        """
        return next(
            (
                index - 1
                for index in range(last, least, -1)
                if self._is("adjunct", index) and not self._is_particular(index + 1)
            ),
            last,
        )

    def _is_particular(self, index: int) -> bool:
        """Whether a figure or a name stands there, "for thirty states", "in Cobh"."""
        return self._words.capital(index) or self.has_a_figure(index, index)

    def _dates(self, index: int) -> bool:
        """Whether a date ends there, "in 2021": a clause seldom goes on behind it."""
        return self._is("place", index - 1) and _YEAR.fullmatch(self._words.keys[index]) is not None

    def _begins_anew(self, index: int) -> bool:
        """Whether another clause begins: with a conjunction, or a subject that is not what the verb acts on."""
        if self._joins_a_deed(index) or self._joins_figures(index):
            return False
        if not self._is("object", index):
            return self._is("clause", index)
        follows = index + 1
        after_it = ("trailing", "clause", "adverbs")
        return self._goes_on(follows) and not any(self._is(listed, follows) for listed in after_it)

    def _joins_a_deed(self, index: int) -> bool:
        """Whether an "and" stands there, and then what was done besides: « puis viré la moitié de l’équipe »."""
        if not self._is("joins", index) or not self._goes_on(index + 1):
            return False
        raw = self._words.raw(index + 1).casefold()
        return len(raw) > _SHORT and raw.endswith(("é", "és", "ée", "ées", "ed"))

    def _joins_figures(self, index: int) -> bool:
        """Whether an "and" between two numbers stands there: "at 550 and 590 km"."""
        keys = self._words.keys
        return (
            self._is("joins", index)
            and self._goes_on(index + 1)
            and keys[index - 1][0].isdigit()
            and keys[index + 1][0].isdigit()
        )

    def noun(self, last: int) -> int:
        """The last word of the noun phrase whose noun stands at `last` or soon after it."""
        for _ in range(_MOST_COMPLEMENTS):
            after = self._complement(self._head(last))
            if after == last:
                break
            last = after
        return last

    def acts(self, index: int) -> bool:
        """Whether a verb stands there that tells what a house did."""
        first = index
        while self._goes_on(index) and self._is("between", index):
            index += 1
        if not self._goes_on(index) or self._is("thinks", index):
            return False
        auxiliaries = words_under(self._lists, "ends", "auxiliaries")
        if auxiliaries and auxiliaries.isdisjoint(self._words.keys[first:index]):
            return False
        key = self._words.keys[index]
        done = key in words_under(self._lists, "words", "done") or self._is("does", index)
        return done or (len(key) > 3 and key.endswith(tuple(words_under(self._lists, "ends", "endings"))))

    def _is_thought(self, index: int) -> bool:
        """Whether the verb there says what the house thinks or may do."""
        if self._is("vague", index):
            return True
        while self._goes_on(index) and self._is("between", index):
            index += 1
        return self._is("thinks", index) or self._is("vague", index)

    def has_a_figure(self, first: int, last: int) -> bool:
        """Whether a number stands there: what is counted is the house's own, unless it is only a wish."""
        return not self._is("may", first) and any(
            self._words.keys[index][0].isdigit() or self._is("numbers", index) for index in range(first, last + 1)
        )

    def stops_at_a_name(self, last: int) -> bool:
        """Whether a name ends the clause: what is left out would take the verb, and leave what it acts on."""
        gap = self._words.gap[last + 1]
        return gap.lstrip().startswith(SLOT) or (last + 1 in self._taken and BREAK.search(gap) is None)

    def trimmed(self, first: int, last: int) -> int:
        """`last` without small words that lead on to what does not belong to the stretch."""
        while last > first and self._is("trailing", last) and self._words.gap[last] not in _TIES:
            last -= 1
        return last

    def _head(self, last: int) -> int:
        """Where the noun of "our data protection team" stands: a house soon after, or the word itself."""
        while self._owns(last) and self._goes_on(last + 2) and not self._is("phrase", last + 2):
            last += 2
        while self._goes_on(last + 1) and self._words.gap[last + 1] in _TIES:
            last += 1
        for ahead in range(last + 1, last + 1 + _LONGEST_NOUN):
            if not self._goes_on(ahead) or self._is("phrase", ahead):
                break
            if self._is_house(ahead):
                return ahead
        return last

    def _complement(self, last: int) -> int:
        """Where "of health", "in Lyon", « de la rue Saint-Guillaume » end after `last`; `last` where there is none."""
        index = last + 1
        joined = self._is("complement", index)
        if not self._goes_on(index) or not (joined or self._is("place", index)):
            return last
        index += 1
        while self._goes_on(index) and self._is("articles", index):
            index += 1
        if not self._goes_on(index) or self._is("phrase", index):
            return last
        if not (joined or self._words.capital(index) or self._is_house(index)):
            return last
        while self._goes_on(index + 1) and self._words.capital(index + 1):
            index += 1
        return index

    def _owns(self, last: int) -> bool:
        return self._words.gap[last + 1] in {"'", "’"} and self._words.at[last + 1] == "s"

    def _goes_on(self, index: int) -> bool:
        """Whether the sentence goes on with the word `index`."""
        if index >= len(self._words) or index in self._taken:
            return False
        gap = self._words.gap[index]
        number = len(gap) == 1 and gap in ".," and self._words.keys[index][0].isdigit()
        return number or BREAK.search(gap) is None

    def _is_house(self, index: int) -> bool:
        return self._words.keys[index] in words_under(self._lists, "words", "house")

    def _is(self, listed: str, index: int) -> bool:
        return index < len(self._words) and self._words.keys[index] in words_under(self._lists, "ends", listed)
