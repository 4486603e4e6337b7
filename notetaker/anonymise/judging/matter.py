"""Tells a word in small letters that is matter by its line: "prices, deals, fees: …", « du même dico », "draft clause:"."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.bodies_of_usual_words import is_one_of_many
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary, is_usual, is_usual_in
from notetaker.anonymise.knowledge.titles import is_title
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.matching.standing import SO_MANY
from notetaker.anonymise.text.words import Words, keys_of

_SAME = {"same", "meme", "memes"}
_AND = {"and", "or", "et", "ou"}
_SEAMS = {";", "–", "—"}
_LEAST_LISTED = 3
_CALLED = {FormKind.GIVEN, FormKind.NICKNAME}
_ARTICLES = {"the", "this", "le", "la", "les", "l", "du", "des", "au", "aux", "ce", "cet", "cette", "ces"}
_ENDS_OF_MANY = ("s", "x")
_DEEDS = ("does_one", "says", "only_people", "deeds")
_SAID_OF_SOMEBODY = ("people", "offices", "kin", "moments", "kinds_of_houses", "organisation_nouns", "calendar")
_SAID = ("said_by_somebody", "said_things", "said_things_fr", "messages", "authored", "turns", "quoting")
_TO = {"→", "->", "=>", ":"}
_LEADING = {"from", "at", "by", "with", "and", "per", "for", "to", "via", "chez", "par", "avec", "et", "pour", "a"}
_OF = {"of", "de", "d"}
_AFTER_ARTICLES = {" ", "'", "’"}


def is_matter(scene: Scene, match: Match) -> bool:
    """Whether the one word in small letters is said to be the same one, has an article, or is in what a colon ends."""
    words, place = scene.words, match.first
    if (
        place < match.last
        or words.capital(place)
        or words.shouted
        or _is_only_a_first_name(match, words.keys[place])
    ):
        return False
    if (
        _is_a_thing_or_many(words, place)
        if match.is_person
        else _is_the_same(words, place) or _is_any(words, place)
    ):
        return True
    ends = _ends_what_is_said(scene, place) or _ends_a_noun(scene, place) or _is_sent_to(words, place)
    return ends or _is_in_a_heading(scene, place)


def _is_only_a_first_name(match: Match, key: str) -> bool:
    """Whether hardly anybody means something else by it: « question de anna : qui paie ? »."""
    return match.kind in _CALLED and lexicon.is_given_name(key) and not is_usual(key)


def _is_a_thing_or_many(words: Words, place: int) -> bool:
    """Whether it has an article, or a verb behind it says that many do something: "so insurers ask who signed"."""
    if _has_an_article(words, place):
        return True
    verb = words.at[place + 1]
    if words.gap[place + 1] != " " or not words.keys[place].endswith(_ENDS_OF_MANY):
        return False
    if verb.endswith("ent"):
        return lexicon.is_in_any(_DEEDS, verb)
    return is_usual_in(verb, "en") and not is_usual_in(verb, "fr") and lexicon.is_in_any(_DEEDS, f"{verb}s")


def _has_an_article(words: Words, place: int) -> bool:
    """Whether an article makes a thing of what would be somebody: "the counsellor asks", « la présidente refuse »."""
    if words.gap[place] not in _AFTER_ARTICLES:
        return False
    return words.at[place - 1] in _ARTICLES or is_one_of_many(words, place)


def _ends_a_noun(scene: Scene, place: int) -> bool:
    """Whether a clause begins with an article and a word that it belongs to: "the guest researcher objects".

    Not so behind what people and houses are or when it was: "the firm bloc says", « ce matin blanc refuse ».
    """
    words, before = scene.words, scene.words.at[place - 1]
    if words.gap[place] != " " or not is_plain_noun(words, place - 1) or place - 1 in scene.by_last:
        return False
    if (
        before in SO_MANY
        or is_title(words, place - 1)
        or lexicon.is_function(before)
        or lexicon.is_in_any(_SAID_OF_SOMEBODY, before)
    ):
        return False
    begins = words.opens(place - 2) or not words.gap[place - 2].isspace()
    return begins and _has_an_article(words, place - 1)


def _is_any(words: Words, place: int) -> bool:
    """Whether any one of them is meant, maybe with an adjective: "a kiosk asks twice", « un grand cru dit Luc »."""
    if words.gap[place] != " ":
        return False
    article = place - 1 if lexicon.is_in("indefinite", words.at[place - 1]) else place - 2
    return around.determined(words, place) and is_one_of_many(words, article + 1)


def _is_sent_to(words: Words, place: int) -> bool:
    """Whether it goes to an address that is not its own: "spec → p.strand@imo.example"."""
    if words.gap[place + 1].strip() not in _TO or place + 1 >= words.count:
        return False
    address = words.source[words.starts[place + 1] :].split(maxsplit=1)[0]
    return "@" in address and words.keys[place] not in keys_of(address)


def _ends_what_is_said(scene: Scene, place: int) -> bool:
    """Whether the colon behind it ends more than the word: "draft clause: …", « Le Goff raconte : », "in hospitals: …".

    Behind a name, what leads to one or what people say it may be who speaks: "Guy from bloc: …", « Petit de la Croix : »,
    « question de rousseau : ».
    """
    words = scene.words
    if words.gap[place] not in _AFTER_ARTICLES or not words.gap[place + 1].lstrip().startswith(":"):
        return False
    start = place - _has_an_article(words, place)
    former, before = start - 1, words.at[start - 1]
    if words.opens(start) or before in _LEADING or former in scene.by_last or lexicon.is_function(before):
        return False
    said = words.at[former - 1] if before in _OF else before
    if lexicon.is_in_any(_SAID, said):
        return False
    if before in _OF:
        return former - 1 not in scene.by_last
    return lexicon.is_in("determiners", before) or not lexicon.is_small_word(before)


def _is_the_same(words: Words, place: int) -> bool:
    """Whether an article and a word that compares stand before it: "the same code", « du même dico »."""
    return words.at[place - 1] in _SAME and around.determined(words, place)


def _is_in_a_heading(scene: Scene, place: int) -> bool:
    """Whether a line begins with three words or more in a row, of which no other may be a name, and a colon ends them."""
    words, start, end = scene.words, place, place
    while not words.opens(start) and words.gap[start].strip() not in _SEAMS:
        if not _joins(words, start):
            return False
        start -= 1
    while not (after := words.gap[end + 1].strip()).startswith(":"):
        if after not in {",", ""} or end + 1 >= words.count or not _joins(words, end + 1):
            return False
        end += 1
    listed = [one for one in range(start, end + 1) if words.at[one] not in _AND]
    others = [one for one in listed if one != place]
    return len(listed) >= _LEAST_LISTED and all(_is_a_mere_word(scene, one) for one in others)


def _joins(words: Words, place: int) -> bool:
    """Whether a comma or an "and" parts the word from the one before it in a list, or it is that "and"."""
    return words.gap[place].strip() == "," or words.at[place] in _AND or words.at[place - 1] in _AND


def _is_a_mere_word(scene: Scene, place: int) -> bool:
    words = scene.words
    if words.capital(place) or place in scene.by_first or place in scene.by_last:
        return False
    return is_in_a_dictionary(words.keys[place])
