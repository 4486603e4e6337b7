"""Signs that a single word with a capital is the name of somebody who is not on the roster."""

from collections.abc import Set

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.tables import word_list, words_under
from notetaker.anonymise.text.words import Words

_SPACES = {" ", "\u00a0", "\u202f", ". "}
_AND = {"and", "et", "or", "ou", "vs", "versus"}
_OF = {"of", "de", "d"}
_WHERE = {"at", "in", "near", "a"}
_ELISIONS = {"'", "’"}
_ACCORDING = {"selon", "dixit", "per"}
_HAVE = {"a", "avait", "has", "had"}
_ARTICLES = {"the", "a", "an", "our", "le", "la", "l", "un", "une", "notre"}
_LONGEST_CUT = 4
_LONGEST_HOUSE = 4
_BEFORE_HOUSES = {" (", "\u00a0("}
_OPENING = {" “", ' "', " «", " «\u00a0", " « "}
_JOINING = _SPACES | _ELISIONS
_JOINING_OR_OPENING = _JOINING | _OPENING


def is_place(key: str) -> bool:
    """Whether the word is a country, a region, a town, or who lives there."""
    return key in word_list("places.txt")


def after_place_noun(words: Words, first: int) -> bool:
    """Whether a street, a station or a school has this name."""
    before = first - 1
    while before >= 0 and lexicon.is_particle(words.keys[before]) and not words.capital(before):
        before -= 1
    return _listed("place_nouns", words.at[before]) and words.gap[before + 1] in _SPACES


def is_where_something_is(words: Words, first: int, last: int) -> bool:
    """Whether "at" or "in" stands before the name, and it ends like a place: "at Tulse Hill", not "in Iris Hill"."""
    return (
        words.at[first - 1] in _WHERE
        and words.gap[first] in _SPACES
        and _listed("place_endings", words.at[last])
        and words.capital(last)
        and not lexicon.is_given_name(words.keys[first])
    )


def is_month(words: Words, first: int) -> bool:
    """Whether a month is cut so that it looks like a name: "since Jan", "Jan 12"; not "since Jan left", "to Jan"."""
    if not _listed("months_in_short", words.keys[first]):
        return False
    behind = lexicon.is_number(words.at[first + 1]) and words.gap[first + 1] in _SPACES
    if behind or lexicon.is_number(words.at[first - 1]):
        return True
    return _listed("before_months", words.at[first - 1]) and not _acts(words, first)


def is_eponym(words: Words, first: int) -> bool:
    """Whether a law, a prize or a test is called after the name: « la loi Veil », « le test de Turing ».

    Of a plan or an agreement only the known ones are: « le plan Marshall ».
    """
    if _listed("known_plans", words.keys[first]) and _listed("after_noun", words.at[first - 1]):
        return True
    if words.at[first - 1] in _OF and (words.gap[first] in _JOINING):
        return _listed("eponymous", words.at[first - 2]) or _listed("eponymous_before", words.at[first - 2])
    return words.gap[first] in _SPACES and _listed("eponymous_before", words.at[first - 1])


def is_an_affair(words: Words, first: int) -> bool:
    """Whether « l’affaire », « le rapport » or the like stands before the name: « l’affaire Sun Yang »."""
    return words.gap[first] == " " and _listed("after_noun", words.at[first - 1])


def is_meant(words: Words, first: int, last: int) -> bool:
    """Whether what stands around shows that first..last is somebody."""
    if after_place_noun(words, first):
        return False
    opens = words.opens(first)
    if opens and _listed("sayers", words.keys[first]):
        return False
    if first == 0 and (words.gap[last + 1].lstrip().startswith(":") or _has_a_house_and_a_colon(words, last)):
        return True
    if opens and lexicon.is_given_name(words.keys[last]) and _listed("hails", words.at[last + 1]):
        return words.gap[last + 1] in _SPACES
    if _acts(words, last) or _owns_or_wrote(words, last):
        return True
    return not opens and (_is_led_to(words, first) or _has_function(words, first))


def _has_a_house_and_a_colon(words: Words, last: int) -> bool:
    """Whether a bracket with where somebody is from follows, and then a colon: « Chimon (OFB) : »."""
    if words.gap[last + 1] not in _BEFORE_HOUSES or last + 1 >= words.count or not words.capital(last + 1):
        return False
    gaps = (words.gap[place] for place in range(last + 2, min(last + 2 + _LONGEST_HOUSE, words.count)))
    closed = next((gap for gap in gaps if ")" in gap), "")
    return closed.replace(" ", "").replace("\u00a0", "").startswith("):")


def is_quoted_at_the_start(words: Words, first: int, last: int) -> bool:
    """Whether a note begins with the name of what is shown or repeated: « Coubertin sur la diapo »."""
    return first == 0 and words.gap[last + 1] == " " and _listed("after_opening", words.at[last + 1])


def speaks(words: Words, first: int, last: int) -> bool:
    """Whether first..last is said to speak or is quoted: "Martin said", « Dupont a dit », "Fischer, head of the lab,"."""
    after, follower = words.gap[last + 1], words.at[last + 1]
    if after in _SPACES:
        if follower in _HAVE:
            return lexicon.is_in("says", words.at[last + 2]) or _listed("has_said", words.at[last + 2])
        if lexicon.is_in("says", follower) or _listed("speaks", follower):
            return True
    if after == ", " and lexicon.is_function(words.key(last + 2 if follower in _ARTICLES else last + 1)):
        return True
    if _is_after_an_end(words, first):
        return False
    return words.gap[first] in _SPACES and lexicon.is_in("quoting", words.at[first - 1])


def is_organisation(words: Words, first: int, last: int, others: Set[int]) -> bool:
    """Whether it stands where organisations do: "works at Nordwind", "somebody from Nordwind", "the Nordwind people".

    `others` are the first words of organisations that were found before.
    """
    if others and _joined_to(words, last) in others:
        return True
    before, gap = words.at[first - 1], words.gap[first]
    if gap not in _JOINING or lexicon.is_number(words.at[last + 1]):
        return False
    if _of_organisations("at", before):
        return True
    if _of_organisations("at_work", before) and gap in _SPACES:
        former = words.at[first - 2]
        return _of_organisations("works", former) or _of_organisations("its", former)
    if _of_organisations("of", before) and _of_organisations("its", words.at[first - 2]):
        return True
    if _has_published(words, first):
        return True
    return words.gap[last + 1] in _SPACES and _of_organisations("its", words.at[last + 1])


def _has_published(words: Words, first: int) -> bool:
    """Whether an article and what bodies publish, or "according to", stand before the name: « une étude de l’Ifop »."""
    if not _of_organisations("articles", words.at[first - 1]):
        return False
    before = words.at[first - 2]
    if before in _OF:
        return _of_organisations("publications", words.at[first - 3])
    return before in _ACCORDING


def is_joined(words: Words, last: int, other: int) -> bool:
    """Whether an "and" follows, and then the other: "Tessel and the BBC"."""
    return _joined_to(words, last) == other


def _joined_to(words: Words, last: int) -> int:
    """The word that an "and" joins to the one before; -1 where none does."""
    if words.at[last + 1] not in _AND or words.gap[last + 1] not in _SPACES:
        return -1
    return last + 2 + lexicon.is_in("articles_before_homes", words.at[last + 2])


def is_numbered(words: Words, last: int) -> bool:
    """Whether a number or what a law is called follows: "Article 6", "the Reynolds number"."""
    follower = words.at[last + 1]
    return words.gap[last + 1] in _SPACES and (lexicon.is_number(follower) or _listed("eponymous", follower))


def is_organisation_noun(key: str) -> bool:
    """Whether a name that ends or begins with the word is an organisation's."""
    return (
        lexicon.is_in("organisation_nouns", key) or _of_organisations("behind_names", key) or is_company_noun(key)
    )


def is_company_noun(key: str) -> bool:
    """Whether even ordinary words with capitals are a company's name before the word: "Brisk Capital"."""
    return _of_organisations("company_nouns", key)


def _of_organisations(name: str, key: str) -> bool:
    return key in words_under("organisations.toml", name)


def _acts(words: Words, last: int) -> bool:
    return words.gap[last + 1] in _SPACES and (
        _listed("verbs", words.at[last + 1])
        or lexicon.is_in("finite", words.at[last + 1])
        or lexicon.is_in("only_people", words.at[last + 1])
    )


def _owns_or_wrote(words: Words, last: int) -> bool:
    if words.gap[last + 1] in _ELISIONS and words.at[last + 1] == "s":
        return not _listed("eponymous", words.at[last + 2])
    return words.gap[last + 1] in _SPACES and _listed("after", words.at[last + 1])


def _is_led_to(words: Words, first: int) -> bool:
    """Whether the word before quotes, or is an "of" after what somebody said or made."""
    gap = words.gap[first]
    before = words.at[first - 1]
    if gap not in _JOINING_OR_OPENING or _is_after_an_end(words, first):
        return False
    if _listed("before", before) or (_listed("after_noun", before) and gap in _SPACES):
        return True
    return _listed("of", before) and _listed("before_of", words.at[first - 2])


def _is_after_an_end(words: Words, first: int) -> bool:
    """Whether a dot ends a sentence before the word, and no abbreviation: "she said. Applause."."""
    return words.gap[first] == ". " and len(words.at[first - 1]) >= _LONGEST_CUT


def _has_function(words: Words, first: int) -> bool:
    return words.gap[first] == " " and lexicon.is_function(words.at[first - 1])


def _listed(name: str, key: str) -> bool:
    return key in words_under("strangers.toml", name)
