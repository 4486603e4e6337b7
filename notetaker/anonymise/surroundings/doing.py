"""Signs that whoever a word names does what only people do."""

from functools import cache

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.tables import table
from notetaker.anonymise.surroundings.capitals import has_capital
from notetaker.anonymise.surroundings.nouns_of_many import is_noun_of_many
from notetaker.anonymise.text.words import Words, keys_of

_PARTICLES_OF_VERBS = {
    "y",
    "en",
    "n",
    "l",
    "le",
    "la",
    "les",
    "lui",
    "leur",
    "nous",
    "just",
    "also",
    "then",
    "again",
    "ne",
}
_OBJECTS = {"le", "la", "l", "les"}
_LEAST_VERB = 4
_ADVERBS = {"deja", "aussi", "toujours", "bien", "encore", "jamais", "pas", "enfin", "meme", "tout"}
_WHERE_ONE_ENTERS = {"a", "au", "aux", "chez", "dans", "en", "par", "sur"}
"""Behind « entre » where it is a verb; elsewhere it is a preposition: « trait d’union entre deux mondes »."""
_NEVER_BEHIND_A_PREPOSITION = {"le", "les"}
"""« à » and one of these are one word, so that « a les » is the verb."""
_THEMSELVES = {"himself", "herself"}
_EACH = {"every", "each", "our", "my", "your", "whose"}
_OF_STEPS = {"petit", "grand"}
_STEPPING = {"nous", "moi", "vous", "toi", "lui", "elle", "eux", "elles"}
_PARTICIPLES = ("é", "i", "u", "is", "it", "ert", "ed")


@cache
def _stances() -> dict[str, frozenset[tuple[str, ...]]]:
    """The words of each opinion, by the first of them."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for keys in map(keys_of, table("context.toml")["stances"]):
        found.setdefault(keys[0], set()).add(keys)
    return {first: frozenset(stances) for first, stances in found.items()}


def takes_a_stand(words: Words, last: int) -> bool:
    """Whether an opinion follows without a verb: "Field not convinced", « Petit pas d’accord »."""
    stances = _stances().get(words.at[last + 1], ())
    told = any(tuple(words.keys[last + 1 : last + 1 + len(keys)]) == keys for keys in stances)
    return told and _follows(words, last) and not _is_a_step(words, last)


def _is_a_step(words: Words, last: int) -> bool:
    """Whether the words beside « pas » make a noun of it: « Petit pas pour nous », but not « Petit pas pour la taxe »."""
    if words.at[last + 1] != "pas" or words.keys[last] not in _OF_STEPS:
        return False
    return words.at[last + 2] == "pour" and words.at[last + 3] in _STEPPING and words.gap[last + 3].isspace()


def acts_as_people_do(words: Words, last: int) -> bool:
    """Whether a verb follows whose subject is somebody: "Field drew", "Will will send", « Petit se dit »."""
    if not _follows(words, last) or has_capital(words, last + 1) or is_noun_of_many(words, last + 1):
        return False
    object_first = words.at[last + 1] in _OBJECTS
    last += words.at[last + 1] in _PARTICLES_OF_VERBS
    if object_first and (lexicon.is_in("says", words.at[last + 1]) or lexicon.is_in("knows", words.at[last + 1])):
        return True
    verb, follower = words.at[last + 1], words.at[last + 2]
    if lexicon.is_in("deeds", verb) or lexicon.is_in("only_people", verb):
        return True
    if verb in ("se", "s"):
        return lexicon.is_in("reflexive", follower)
    if follower in _THEMSELVES:
        return True
    follower = words.at[last + 3] if follower == "not" else follower
    return (verb == "to" or lexicon.is_in("modals", verb)) and lexicon.is_in("deeds_to_do", follower)


def has_a_mind(words: Words, last: int) -> bool:
    """Whether a verb of those follows that even a month or a day is no subject of: "insists", « ne veut pas »."""
    at = last + 1 + (words.at[last + 1] in {"n", "ne"})
    return _follows(words, last) and lexicon.is_in("only_people", words.at[at])


def has_a_finite_verb(words: Words, last: int) -> bool:
    """Whether a verb follows that needs a subject: a noun would have an article before it, a name has none."""
    if not _follows(words, last) or has_capital(words, last + 1) or is_noun_of_many(words, last + 1):
        return False
    verb = words.at[last + 1]
    if verb == "a" and words.raw(last + 1).casefold() == "a":
        if words.at[last + 2] in _NEVER_BEHIND_A_PREPOSITION:
            return words.gap[last + 2].isspace()
        follower = last + 2 + (words.at[last + 2] in _ADVERBS)
        return (
            words.gap[last + 2].isspace()
            and follower < words.count
            and words.raw(follower).casefold().endswith(_PARTICIPLES)
        )
    if verb == "entre" and words.key(last + 2) not in _WHERE_ONE_ENTERS:
        return False
    if lexicon.is_in("finite", verb):
        return not words.raw(last + 1).casefold().endswith("é")
    if not verb or not words.gap[last + 2].isspace() or not _may_be_verb(verb):
        return False
    if lexicon.is_in("after_verbs", words.at[last + 2]):
        return True
    return words.at[last + 2] in _EACH and not lexicon.is_in("times", words.at[last + 3])


def _may_be_verb(word: str) -> bool:
    """Whether the word ends like a verb in the third person: before an article it is one. « Dans », « vers » are none."""
    if lexicon.is_small_word(word) or lexicon.is_in("ends_like_a_verb", word):
        return False
    return word.endswith(("ed", "s")) or (
        len(word) >= _LEAST_VERB and word.endswith("e") and is_in_a_dictionary(f"{word}r")
    )


def _follows(words: Words, last: int) -> bool:
    """Whether nothing but a space follows, or the dot of an initial and a space."""
    after = words.gap[last + 1]
    return (after[1:] if words.ends[last] - words.starts[last] == 1 and after.startswith(".") else after).isspace()
