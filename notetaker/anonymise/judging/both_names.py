"""Whether a first name and a surname side by side, in small letters and both words too, are somebody's name."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.judging.bare.articleless import belongs_to_a_noun
from notetaker.anonymise.judging.bare.signs import begins_a_clause
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.openings import MODALS
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_BEFORE_SUBJECTS = {"then", "but", "and", "with", "puis", "mais", "et", "avec"}
_OF_SEVERAL = {"are", "were", "have", "sont", "ont", "etaient", "avaient"}
_TO = {"a", "to"}
_OF = {"de", "d", "of"}


def are_both_names(scene: Scene, match: Match) -> bool:
    """Whether they stand where nothing but a name does: "claire petit a dit non", « merci à claire petit ».

    Behind what is said or done to people that is so whatever follows. Elsewhere they, or the names that they are in a
    list of, begin a clause, or have no noun before them; and a verb or what is theirs follows, or the clause ends.
    """
    words, given = scene.words, scene.words.keys[match.first]
    if match.typos or given in MODALS or not lexicon.is_given_name(given):
        return False
    if around.determined(words, match.first) and not around.given_or_told(words, match.first):
        return False
    names = list(scene.chain(match.first, match.last))
    first, last = names[0][0], names[-1][1]
    if _is_for_somebody(words, first):
        return not belongs_to_a_noun(words, last)
    begins = words.opens(first) or words.at[first - 1] in _BEFORE_SUBJECTS or begins_a_clause(words, first)
    if not begins and _may_go_on_with_it(words, first):
        return False
    return _does_something(words, last) or around.ends_clause(words, last)


def _is_for_somebody(words: Words, first: int) -> bool:
    """Whether what stands before it does so before people: "thanks to claire petit", « demander à claire petit »."""
    if around.dealt_with(words, first) or around.thanked(words, first) or around.given_or_told(words, first):
        return True
    return words.gap[first].isspace() and lexicon.is_in("with_somebody", words.at[first - 1])


def _does_something(words: Words, last: int) -> bool:
    if (
        around.has_a_finite_verb(words, last)
        or around.acts_as_people_do(words, last)
        or around.takes_a_stand(words, last)
    ):
        return True
    if around.owns(words, last) and words.at[last + 1] == "s":
        return is_plain_noun(words, last + 2) and not words.at[last + 2].endswith("ing")
    return words.gap[last + 1].isspace() and words.at[last + 1] in (*MODALS, *_OF_SEVERAL)


def _may_go_on_with_it(words: Words, first: int) -> bool:
    """Whether what stands before may go on with the first of the words: "to mark", "they mark", « une idée claire »."""
    before = words.at[first - 1]
    if before in _OF or before in _TO or lexicon.is_in("pronouns", before) or lexicon.is_in("modals", before):
        return True
    if lexicon.is_number(before) or lexicon.is_in("counting", before) or lexicon.is_in("adjectives", before):
        return True
    return is_plain_noun(words, first - 1) and words.gap[first].isspace()
