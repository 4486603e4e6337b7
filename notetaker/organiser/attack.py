"""Before anything is published: whom would a reader with the public roster guess behind each note?"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from notetaker.anonymise import Anonymiser, counted_wordings, language_of
from notetaker.exchange import BundleNote
from notetaker.exposure.attack import Attacker, Calendar, Guess, SeenNote, Stretch, cue_in, reason
from notetaker.exposure.attack.seen import Worded
from notetaker.model.body import SLOT, Mention
from notetaker.model.category import Category, Ladder
from notetaker.model.language import LANGUAGES, Lang
from notetaker.model.note import FindingKind, Note
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster
from notetaker.report.published import PublishedNote, notes_of

_MENTIONS = {Mention.PERSON: "person", Mention.ORGANISATION: "organisation"}
_CONTACTS = frozenset({Mention.EMAIL, Mention.HANDLE, Mention.PHONE, Mention.URL})
_UNCLEAR = "unclear."
_BRACKETED = re.compile(r"\[[^\[\]]{1,80}\]")
_OPENING = re.compile(rf"\s*(?:(\[[^\[\]]{{1,80}}\])|{re.escape(SLOT)})")
_ARTICLES: dict[str, Worded] = {"une": "feminine", "un": "masculine"}


@dataclass(frozen=True)
class AttackedNote:
    """A note, where it stands, and how far a reader narrows it down. Neither prints who it might be.

    `unplaced` if the file does not show of which session or category it is: then everybody of the list may have said it,
    which is more than a reader who was told would believe. `note_id` is that of a note of a bundle or of an archive.
    """

    file: str
    place: str
    guess: Guess
    text: str = field(repr=False)
    unplaced: bool = False
    note_id: str = ""

    def cues(self, lang: str) -> tuple[str, ...]:
        """What narrows it down, in a word or two each, the strongest first."""
        return tuple(cue_in(lang, cue) for cue in self.guess.cues)

    def why(self, lang: str, *, with_words: bool = False) -> tuple[str, ...]:
        """One sentence for each cue, the strongest first; `with_words` of the note only where its text may be seen."""
        words = self.guess.words if with_words else ()
        return tuple(reason(cue, lang, [word for of, word in words if of == cue]) for cue in self.guess.cues)


@dataclass(frozen=True)
class AttackReport:
    """All notes that were attacked, in their order, and the k that they were measured by."""

    notes: tuple[AttackedNote, ...]
    k: int

    @property
    def unplaced(self) -> int:
        """How many notes were taken to be of anybody's, for want of a session or a category."""
        return sum(note.unplaced for note in self.notes)

    @property
    def small(self) -> tuple[AttackedNote, ...]:
        """The notes that are narrowed down to fewer than k people or organisations, the worst first."""
        under = [note for note in self.notes if note.guess.is_small(self.k)]
        return tuple(sorted(under, key=lambda note: (note.guess.people, note.guess.organisations)))


class Attack:
    """A reader with one roster, who knows the programme where it is given."""

    def __init__(self, roster: Roster, ladder: Ladder, k: int, programme: Programme | None = None) -> None:
        self._anonymiser = Anonymiser(roster, ladder)
        self._attacker = Attacker(roster, ladder, k, _calendar(programme))
        self._ladder = ladder
        self._programme = programme
        self._k = k
        self._phrases = {_key(phrase): each.key for each in ladder for phrase in _phrases_of(each)}

    def in_file(self, name: str, data: bytes) -> Iterator[tuple[str, PublishedNote]]:
        """The notes of a report or any other readable file. Raises the errors of `texts_of`."""
        return ((name, note) for note in notes_of(name, data, self._ladder, self._programme))

    def in_notes(self, name: str, notes: Iterable[Note | BundleNote]) -> Iterator[tuple[str, PublishedNote]]:
        """The notes of a bundle or of an archive, counted by session."""
        counts: Counter[str] = Counter()
        for note in notes:
            counts[note.session] += 1
            place = f"{note.session}, note {counts[note.session]}"
            mentions = tuple(each.category for each in note.body.placeholders if each.mention in _MENTIONS)
            yield name, PublishedNote(place, note.body.text, note.session, note.category, mentions, note.id)

    def on(self, notes: Iterable[tuple[str, PublishedNote]]) -> AttackReport:
        """Attack notes, each with the name of its file, all together: what many say points at nobody."""
        found = list(notes)
        guesses = self._attacker.guesses([self._seen(note) for _, note in found])
        attacked = (
            AttackedNote(file, note.place, guess, note.text, _is_unplaced(note), note.note_id)
            for (file, note), guess in zip(found, guesses, strict=True)
        )
        return AttackReport(tuple(attacked), self._k)

    def candidates(self, guess: Guess) -> tuple[str, ...]:
        """The names of those whom a reader would believe; only for whoever asks to see them."""
        return tuple(self._attacker.participant(each).name for each in guess.candidates)

    def _seen(self, note: PublishedNote) -> SeenNote:
        text = self._without_placeholders(note.text)
        mentions = note.mentions or tuple(
            category for found in _BRACKETED.findall(note.text) if (category := self._phrases.get(_key(found)))
        )
        lang = language_of(text)
        opening = self._opening(note, lang)
        return SeenNote(text, lang, note.session, note.category, tuple(self._stretches(text)), mentions, opening)

    def _opening(self, note: PublishedNote, lang: Lang) -> Worded:
        """How whoever a note opens with is worded."""
        found = _OPENING.match(note.text)
        if found is None:
            return ""
        words = found[1] or ""
        if not words and note.mentions:
            words = self._ladder[note.mentions[0]].phrases(lang).person
        return _ARTICLES.get(_key(words).partition(" ")[0], "neutral")

    @staticmethod
    def _without_placeholders(text: str) -> str:
        """The text with blanks for what stands in place of a mention, each as long as it was."""
        blank = text.replace(SLOT, " ")
        return _BRACKETED.sub(lambda match: " " * len(match.group()), blank)

    def _stretches(self, text: str) -> Iterator[Stretch]:
        """What the anonymiser still finds in a text that should hold nothing any more."""
        stripped = self._anonymiser.strip(text)
        for each in stripped.replacements:
            mention = each.placeholder.mention
            if mention in _MENTIONS or mention in _CONTACTS:
                yield Stretch(each.start, each.end, _MENTIONS.get(mention, "contact"))
        for finding in stripped.findings:
            start, end = stripped.source_span(finding.start, finding.end)
            if finding.kind is FindingKind.TELL:
                yield Stretch(start, end, finding.rule)
            elif finding.rule.startswith(_UNCLEAR):
                yield Stretch(start, end, "unclear")


def _is_unplaced(note: PublishedNote) -> bool:
    return note.session is None or note.category is None


def _calendar(programme: Programme | None) -> Calendar | None:
    if programme is None:
        return None
    return Calendar.of([each.id for each in programme.sessions], [each.day for each in programme.sessions])


def _phrases_of(category: Category) -> Iterator[str]:
    """How a mention of somebody, or of some organisation, of a category is worded."""
    for lang in LANGUAGES:
        found = category.phrases(lang)
        yield from (found.person, found.organisation, found.other_person, found.other_organisation)
        yield from counted_wordings(category, lang)


def _key(phrase: str) -> str:
    return " ".join(phrase.strip("[]").casefold().split())
