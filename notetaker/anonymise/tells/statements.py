"""Where a tell stops so that what is said of the speaker's house stays to be read: "our tariffs | went up 12%"."""

from collections.abc import Iterator

from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.tells.clauses import is_parted, listed
from notetaker.anonymise.tells.kinds import is_light
from notetaker.anonymise.text.words import Words

_PER_CENT = {"percent", "percents", "pc"}
_PER, _CENT = {"per", "pour"}, "cent"
_DENIES = {"never", "ne", "n"}
_MOST_OF_A_DENIAL = 3
"""So many words a denial has that says of no deed whose it was: "has never paid", « n’ont rien vu »."""
_WENT = {"go", "goes", "went", "gone"}
_UP_OR_DOWN = {"up", "down"}
_ENDS_OF_ADVERBS = ("ly", "ment")
_SMALL = ("trailing", "clause", "adverbs", "aside", "adjunct", "articles", "counts", "vague", "place", "contrary")


def before_its_statement(words: Words, first: int, last: int, rule: Rule) -> int:
    """`last`, or the last word of the noun with which the tell begins where what follows says how that went or is denied.

    With the noun nobody knows any more whose it is. A figure that is no share may be looked up, and stays in the tell.
    """
    if rule is not Rule.TELL_FIRST_PERSON or not _is_ones_own(words, first):
        return last
    behind = last + 1 if is_parted(words, last + 1) else min(last + 2, words.count)
    for verb in range(first + 2, behind):
        if _says_how_it_went(words, verb) and not any(_tells_more(words, first + 1, last)):
            return _before_the_verb(words, first, verb)
        if verb < last and words.keys[verb] in listed("reporting") and words.keys[verb + 1] in listed("articles"):
            return _before_the_verb(words, first, verb)
        if _is_denied(words, verb, last):
            return _before_the_verb(words, first, verb)
    return last


def _is_ones_own(words: Words, first: int) -> bool:
    return words.keys[first] in listed("ours") and words.gap[first + 1] == " "


def _before_the_verb(words: Words, first: int, verb: int) -> int:
    """The last word before the verb and what goes before it: "our tariffs | have already gone up"."""
    last = verb - 1
    while last > first + 1 and any(words.keys[last] in listed(name) for name in ("unfinished", "between", "aside")):
        last -= 1
    return last


def _says_how_it_went(words: Words, verb: int) -> bool:
    key = words.keys[verb]
    if key in listed("went"):
        return not _acts_on_something(words, verb + 1)
    return key in _WENT and words.at[verb + 1] in _UP_OR_DOWN


def _acts_on_something(words: Words, index: int) -> bool:
    """Whether a noun stands right behind the verb: "our drones drop medicines" are no figures that drop."""
    if index >= words.count or is_parted(words, index):
        return False
    key = words.keys[index]
    says_how = is_light(key) or key.endswith(_ENDS_OF_ADVERBS) or any(key in listed(name) for name in _SMALL)
    return not says_how and not key[0].isdigit()


def _tells_more(words: Words, begin: int, last: int) -> Iterator[bool]:
    """For each of the words, whether it says more than what went how and by what share: a count, or a name."""
    for index in range(begin, last + 1):
        key = words.keys[index]
        yield (key[0].isdigit() and not _is_a_share(words, index)) or words.capital(index)


def _is_a_share(words: Words, index: int) -> bool:
    """Whether the figure is a share: "12%", « 12 pour cent »."""
    behind = words.gap[index + 1].lstrip(" \u00a0\u202f")
    if behind.startswith("%") or words.at[index + 1] in _PER_CENT:
        return True
    return words.at[index + 1] in _PER and words.at[index + 2] == _CENT


def _is_denied(words: Words, index: int, last: int) -> bool:
    """Whether a short denial without a figure begins there and ends tell and clause: "my ministry | never paid"."""
    if words.keys[index] not in _DENIES or not index < last <= index + _MOST_OF_A_DENIAL:
        return False
    if last + 1 < words.count and not is_parted(words, last + 1):
        return False
    return not any(
        words.keys[place] in listed("counts") or words.keys[place][0].isdigit() for place in range(index, last + 1)
    )
