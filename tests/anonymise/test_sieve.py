"""A text is spared only the patterns of tells that it cannot match."""

import re
from collections.abc import Iterator
from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.anonymise.knowledge.tables import read_table
from notetaker.anonymise.tells import needed_words
from notetaker.anonymise.tells.expression import Spellings, ways_of
from notetaker.anonymise.tells.needed_words import needs
from notetaker.anonymise.tells.next_words import next_words
from notetaker.anonymise.tells.sieve import Sieve
from notetaker.anonymise.tells.tells import Tell, tells, tells_in
from notetaker.anonymise.text.words import Words, words_of
from notetaker.model.language import Lang

_LANGS: tuple[Lang, ...] = ("en", "fr")
_REACH = 400
_SIEVES = {lang: Sieve(tells(lang), attrgetter("ways")) for lang in _LANGS}
_TELLS = [tell for lang in _LANGS for tell in dict.fromkeys(one for group in tells(lang).values() for one in group)]
_ROWS = {row["pattern"]: row for lang in _LANGS for row in read_table(f"tells_{lang}.toml")["tell"]}
_EXAMPLES = {tell: _ROWS[tell.pattern]["examples"] for tell in _TELLS}
_COUNTEREXAMPLES = {tell: _ROWS[tell.pattern]["not"] for tell in _TELLS}
_SPOKEN = sorted(
    {
        word
        for tell in _TELLS
        for text in (*_EXAMPLES[tell], *_COUNTEREXAMPLES[tell])
        for word in words_of(text).keys
    }
)


def _spared_though_it_matches(words: Words, lang: Lang) -> Iterator[tuple[str, str]]:
    """Every tell that matches somewhere, and that the sieve holds back there."""
    sieve, text = _SIEVES[lang], words.folded.text
    tried = {place: sifted[said, coming] for place, sifted, said, coming in sieve.heard_in(words.keys)}
    for place, word in enumerate(words.keys):
        for tell in tells(lang).get(word, ()):
            start = words.folded_starts[place]
            if tell not in tried.get(place, ()) and tell.match(text, start, start + _REACH):
                yield word, tell.pattern


@pytest.mark.parametrize("lang", _LANGS)
def test_no_tell_is_spared_that_matches_an_example(lang: Lang) -> None:
    for tell in _TELLS:
        for text in (*_EXAMPLES[tell], *_COUNTEREXAMPLES[tell]):
            assert list(_spared_though_it_matches(words_of(text.translate({91: None, 93: None})), lang)) == []


@given(
    lang=st.sampled_from(_LANGS),
    said=st.lists(st.sampled_from(_SPOKEN), min_size=2, max_size=40),
    gaps=st.lists(st.sampled_from([" ", " ", " ", "'", ", ", "-", ". ", "’", ""]), min_size=40, max_size=40),
)
def test_no_tell_is_spared_that_matches_words_at_random(lang: Lang, said: list[str], gaps: list[str]) -> None:
    words = words_of("".join(word + gap for word, gap in zip(said, gaps, strict=False)))
    assert list(_spared_though_it_matches(words, lang)) == []


@given(data=st.data(), lang=st.sampled_from(_LANGS))
def test_no_tell_is_spared_whose_example_is_said_in_other_words(data: st.DataObject, lang: Lang) -> None:
    tell = data.draw(st.sampled_from(_TELLS))
    said = re.sub(r"[\[\]]", "", data.draw(st.sampled_from(_EXAMPLES[tell]))).split(" ")
    for _ in range(data.draw(st.integers(1, 3))):
        said[data.draw(st.integers(0, len(said) - 1))] = data.draw(st.sampled_from(_SPOKEN))
    assert list(_spared_though_it_matches(words_of(" ".join(said)), lang)) == []


def test_a_tell_is_tried_whose_last_word_is_cut_where_no_more_is_read() -> None:
    """Up to there "archive" is read of "archivezzz", which is no word that a tell needs."""
    said = "we moved the whole archive"
    text = said.replace("whole", "w" * (len("whole") + _REACH - len(said))) + "zzz"
    assert [(first, last) for first, last, _ in tells_in(words_of(text), "en")] == [(0, 4)]


def test_most_tells_are_spared_in_a_note_without_any() -> None:
    words = words_of("small firms cannot read the guidance, give them a form and some questions in plain words")
    tried = sum(len(sifted[said, coming]) for _, sifted, said, coming in _SIEVES["en"].heard_in(words.keys))
    assert 6 * tried < sum(len(tells("en").get(word, ())) for word in words.keys)


def test_a_tell_is_spared_whose_words_all_stand_before_it() -> None:
    sieve = Sieve({"my": ("my (?:old )?wife ",)}, ways_of)
    ((_, sifted, said, coming),) = sieve.heard_in(words_of("a wife of my old uncle").keys)
    assert sifted[said, coming] == ()
    ((_, sifted, said, coming),) = sieve.heard_in(words_of("a wife of my old wife").keys)
    assert len(sifted[said, coming]) == 1


def test_words_with_which_the_same_tells_begin_share_what_is_sifted() -> None:
    sieve = Sieve({"my": ("my wife|our wife",), "our": ("my wife|our wife",), "a": ("a man",)}, ways_of)
    sifted = [begun[1] for word in ("my wife", "our wife", "a man") for begun in sieve.heard_in(word.split())]
    assert sifted[0] is sifted[1]
    assert sifted[2] is not sifted[0]


@pytest.mark.parametrize(
    ("expression", "word", "needed"),
    [
        ("(?:our|my) house", "our", [[]]),
        (r"the (?:only |very )?(?:host|chair)\b", "the", [["chair", "host"]]),
        ("at (?:[a-z-]+ ){1,4}?(?:that )?(?:i|we) left", "at", [["i", "we"]]),
        (r"(?:in may|on monday) we\b", "in", [["may"], ["we"]]),
        (r"(?:in may|on monday) we\b", "on", [["monday"], ["we"]]),
        (r"(?:in may|on monday) we\b", "may", None),
        ("in (?!the )(?=our )[a-z]+ (?:mine|ours)s? ", "in", [["mine", "mines", "ours", "ourss"]]),
        ("in mays? ", "in", [["may", "mays"]]),
        ("in [a-z]+our ", "in", [[]]),
        ("in d'(?:[a-z]+'){2}our ", "in", [["d"], ["our"]]),
    ],
)
def test_what_a_pattern_needs(expression: str, word: str, needed: list[list[str]] | None) -> None:
    ways = needs(ways_of(expression), [word])[word]
    assert [[sorted(one) for one in way] for way in ways] == ([] if needed is None else [[*filter(None, needed)]])


@pytest.mark.parametrize(
    ("expression", "word", "following"),
    [
        (r"(?:our|my) (?:old )?house\b", "our", ["house", "old"]),
        (r"(?:our|my) (?:old )?house", "our", None),
        (r"in (?:may|june)(?= (?:we|i)\b|[,;.]|$)", "in", ["june", "may"]),
        ("in (?=[a-z])may", "in", None),
        ("(?:la|l'|du) ?(?:chaire|hote)s? ", "l", ["chaire", "chaires", "hote", "hotes"]),
        (r"(?:in|since) ?(?:about |over |~)*+(?:[$£] ?)?[0-9]+ years", "in", ["0", "about", "over"]),
        (r"(?:we |i )+left\b", "we", ["i", "left", "we"]),
        (r"we (?:have ?|had ?)*gone\b", "we", None),
        ("we[a-z]* left ", "we", None),
        ("the [a-z]+ left ", "the", None),
        ("we|we left ", "we", None),
        ("we left |they left ", "they", ["left"]),
        ("we left ", "they", []),
    ],
)
def test_what_may_come_next(expression: str, word: str, following: list[str] | None) -> None:
    found = next_words(ways_of(expression), [word])[word]
    assert (None if found is None else sorted(found)) == following


def test_what_stands_behind_a_group_is_looked_at_once_for_all_of_its_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    tail = " ".join(f"(?:very ?|quite ?)*the[a-z]+{number}s?" for number in range(20))

    def steps(words: list[str]) -> int:
        counted = list[Spellings]()

        def joined(first: Spellings, second: Spellings) -> Spellings | None:
            counted.append(second)
            return join(first, second)

        monkeypatch.setattr(needed_words, "_joined", joined)
        needs(ways_of(f"(?:{'|'.join(f'{word}(?=[a-z ])' for word in words)}) {tail}"), words)
        return len(counted)

    join = needed_words._joined
    assert steps([f"word{number}" for number in range(20)]) < steps(["word"]) + 20 * 10


def test_a_pattern_that_is_not_understood_is_tried_everywhere() -> None:
    sieve = Sieve({"in": (r"in (may)\1 we ",)}, ways_of)
    ((_, sifted, _, coming),) = sieve.heard_in(["in", "nothing"])
    assert sifted[0, coming]


@pytest.mark.parametrize(
    ("word", "comes"), [("wife", True), ("2", True), ("", True), ("life", False), ("my", False)]
)
def test_a_word_comes_next_where_a_pattern_has_it_there(word: str, comes: bool) -> None:
    sieve = Sieve({"my": ("my (?:wife|[0-9]+) ",)}, ways_of)
    begun = [place for place, *_ in sieve.heard_in(["my", word] if word else ["my"])]
    assert (0 in begun) == comes


def test_what_is_known_of_many_words_is_held_once_when_all_is_read() -> None:
    words = "wife", "house", "brother"
    sieve = Sieve({"my": (f"my (?:{'|'.join(words)}) ",), "a": ("a man ",)}, ways_of)
    sieve.read(["my"])
    sieve.read(["a"])
    known = [sieve._known[word] for word in words]
    assert known[0] is known[1] is known[2]
    assert sieve.heard_in(["my", words[0]])


class _ReadMeanwhile(dict[str, object]):
    """What is known of words, while another thread reads all of it just after the first word was looked up."""

    sieve: Sieve[Tell]
    once = True

    def get(self, key: str, default: object = None) -> object:
        found = super().get(key, default)
        if self.once:
            self.once = False
            self.sieve.read(tells("en"))
        return found


def test_no_tell_is_spared_because_another_thread_reads_meanwhile() -> None:
    words = words_of("objects the ambassador")  # the pattern of an ambassador needs what they do
    read, begun = Sieve(tells("en"), attrgetter("ways")), Sieve(tells("en"), attrgetter("ways"))
    read.read(tells("en"))
    known = _ReadMeanwhile(begun._known)
    known.sieve, begun._known = begun, known  # type: ignore[assignment]
    assert _tried(begun, words) == _tried(read, words) != set()


def _tried(sieve: Sieve[Tell], words: Words) -> set[str]:
    """The patterns that are tried somewhere in a text."""
    return {tell.pattern for _, sifted, said, coming in sieve.heard_in(words.keys) for tell in sifted[said, coming]}
