"""Takes the participants of a roster and their organisations out of a text."""

from collections.abc import Collection, Iterable, Iterator, Set
from dataclasses import replace
from functools import cached_property
from typing import Literal

from notetaker.anonymise.assembly import Cut, assembled
from notetaker.anonymise.cutting import any_inside, contact_cut, is_several, within, without_overlap
from notetaker.anonymise.forms.demonyms import Delegations, is_people
from notetaker.anonymise.forms.entities import Entity, FormKind, common_category
from notetaker.anonymise.forms.forms import domains_of, forms_of, organisations_of
from notetaker.anonymise.judging import Verdict, judged
from notetaker.anonymise.knowledge.language import language_in
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.lookout import Lookout, Seen
from notetaker.anonymise.matching.beginnings import Beginnings
from notetaker.anonymise.matching.derivation import Derivations
from notetaker.anonymise.matching.disguises import Disguises, is_a_letter, may_be_in_pieces
from notetaker.anonymise.matching.excluded import excluded, meant
from notetaker.anonymise.matching.head_nouns import HeadNouns
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.matching.matcher import Matcher
from notetaker.anonymise.matching.reworded import Reworded, with_reworded
from notetaker.anonymise.matching.structured import Contact, contacts_in, has_a_digit
from notetaker.anonymise.matching.unspaced_names import UnspacedNames
from notetaker.anonymise.shown import (
    Shown,
    covered,
    match_shown,
    once_each,
    organisations_shown,
    rests_shown,
    strangers_shown,
)
from notetaker.anonymise.strangers.quiet_strangers import is_done_by_people, leads_to_a_stranger
from notetaker.anonymise.strangers.stranger_organisations import tells_an_organisation
from notetaker.anonymise.strangers.strangers import strangers_in
from notetaker.anonymise.tells.beginning_signs import may_mean_the_speaker
from notetaker.anonymise.tells.in_other_languages import may_be_said_so
from notetaker.anonymise.tells.relatives import is_relative, relatives_beside
from notetaker.anonymise.tells.roles import Roles, is_function
from notetaker.anonymise.tells.said_of_names import few_said_of_names, is_said_of_few, people_said_of_names
from notetaker.anonymise.tells_shown import Found, tells_shown
from notetaker.anonymise.text.fold import scrub
from notetaker.anonymise.text.words import Words, words_of
from notetaker.anonymise.wording.numbers import NOBODY, Who
from notetaker.anonymise.wording.stretch import stretch_of
from notetaker.anonymise.wording.stripped import Stripped
from notetaker.model.body import Body, Form, Mention
from notetaker.model.category import WIDEST, Ladder
from notetaker.model.language import Lang
from notetaker.model.note import FindingKind
from notetaker.model.roster import Participant, Roster

_NAMES, _CODES, _REWORDED, _DERIVED, _DELEGATIONS, _HEADS, _ROLES, _FUNCTIONS = range(8)
_TELLING, _LED, _DOING, _DISGUISED, _LETTERS, _DIGITS, _SPEAKING, _UNSPACED, _RELATIVES = range(8, 17)
_SAID_OF_FEW, _FOREIGN = range(17, 19)
"""What a text may hold, for the lookout."""
_CALLED_BY = {FormKind.GIVEN, FormKind.NICKNAME, FormKind.PERSON_ALIAS}
"""A first name in the address of a public body is nobody's: "sam.gov"."""
_LATEST = 4
"""So many texts are not looked through anew: a line and its body come again for the preview, the draft and the note."""
_Asked = tuple[str, Participant | None, str]
_Decided = tuple[tuple[Cut, ...], tuple[Shown, ...], Lang]
_MENTIONS = {True: Mention.PERSON, False: Mention.ORGANISATION}
_FORMS = {True: Form.SEVERAL, False: Form.ONE}


class Anonymiser:
    """All that is needed to strip texts of one roster. Made once, it never changes, but for what it remembers."""

    def __init__(self, roster: Roster, ladder: Ladder) -> None:
        self._ladder = ladder
        self._latest: tuple[tuple[_Asked, ...], tuple[_Decided, ...]] = (), ()
        forms = list(forms_of(roster, ladder))
        self._matcher = Matcher(forms)
        self._reworded = Reworded(organisations_of(roster, ladder), self._matcher.spelling.reading)
        self._domains = domains_of(roster, ladder)
        self._roles = Roles(roster)
        self._derivations = Derivations(forms)
        self._disguises = Disguises(forms)
        self._unspaced = UnspacedNames(roster)
        self._delegations = Delegations(roster)
        self._head_nouns = HeadNouns(roster)
        self._lookout = Lookout(
            {
                _NAMES: self._matcher.may_begin,
                _CODES: self._matcher.may_be_a_code,
                _REWORDED: self._reworded.may_hold,
                _DERIVED: self._derivations.is_derived,
                _DELEGATIONS: is_people,
                _HEADS: self._head_nouns.is_one,
                _TELLING: tells_an_organisation,
                _LED: leads_to_a_stranger,
                _DOING: is_done_by_people,
                _ROLES: self._roles.may_begin,
                _FUNCTIONS: is_function,
                _RELATIVES: is_relative,
                _SAID_OF_FEW: is_said_of_few,
                _DISGUISED: self._disguises.may_hold,
                _LETTERS: is_a_letter,
                _UNSPACED: self._unspaced.may_begin,
                _DIGITS: has_a_digit,
                _SPEAKING: may_mean_the_speaker,
                _FOREIGN: may_be_said_so,
            }
        )

    def strip(
        self, text: str, *, speaker: Participant | None = None, lang: Lang | Literal["auto"] = "auto"
    ) -> Stripped:
        """`text` without identities. `speaker` is who said it, if known: a shared name then means somebody else."""
        source, scrubbing = scrub(text)
        return assembled(source, scrubbing, (), *self._decided(source, speaker, lang))

    def restrip(self, body: Body, *, lang: Lang | Literal["auto"] = "auto", known: Who = NOBODY) -> Stripped:
        """The same over a body that was stripped before: its placeholders and their numbers stay.

        Who has been `known` since has the same number again. Of others nobody knows whether they are the same.
        """
        source, scrubbing = scrub(body.text, keep_slots=True)
        return assembled(source, scrubbing, body.placeholders, *self._decided(source, None, lang), known)

    def begun_in(self, text: str, places: Iterable[int]) -> list[tuple[int, int]]:
        """The stretches of an unfinished text in which a name is begun and not ended, in order and apart.

        `places` are where one may still be typing. What `strip` replaces of the text may be among them.
        """
        apart: list[tuple[int, int]] = []
        for start, end in sorted(self._beginnings.found_in(text, places)):
            if apart and start < apart[-1][1]:
                apart[-1] = apart[-1][0], max(end, apart[-1][1])
            else:
                apart.append((start, end))
        return apart

    def expect_unfinished(self) -> None:
        """Make ready what `begun_in` asks, where nobody waits for it: of hundreds of people it takes a moment."""
        _ = self._beginnings

    @cached_property
    def _beginnings(self) -> Beginnings:
        return Beginnings(self._matcher.forms)

    def _decided(self, source: str, speaker: Participant | None, lang: Lang | Literal["auto"]) -> _Decided:
        """What is cut and shown. What is remembered of it is replaced and not changed, for other threads strip too."""
        asked, (latest, found) = (source, speaker, lang), self._latest
        if asked in latest:
            return found[latest.index(asked)]
        decided = self._look_through(source, speaker, lang)
        self._latest = (*latest[1 - _LATEST :], asked), (*found[1 - _LATEST :], decided)
        return decided

    def _look_through(self, source: str, speaker: Participant | None, lang: Lang | Literal["auto"]) -> _Decided:
        words = words_of(source)
        seen = self._lookout.seen_in(words.keys)
        language = language_in(words) if lang == "auto" else lang
        cuts, shown, kept = self._of_the_roster(words, speaker, language, seen)
        gone = covered(words, cuts)
        decided = gone | covered(words, [*shown, *kept]) if shown or kept else gone
        if derived := self._derived(words, decided, seen):
            shown.extend(organisations_shown(words, derived))
        if _DISGUISED in seen or _LETTERS in seen or may_be_in_pieces(words.folded.text):
            shown.extend(self._disguised(words, decided, seen))
        if _UNSPACED in seen:
            shown.extend(self._parts_of_unspaced(words, decided, seen))
        if words.capitals or decided or _TELLING in seen or _LED in seen or _DOING in seen:
            if strangers := _strangers(words, decided, seen):
                shown.extend(strangers_shown(words, decided, strangers))
            if len(shown) > 1:
                shown = once_each(source, shown)
        roles = self._roles_in(words, speaker, gone, seen)
        named = covered(words, shown) if shown else ()
        speaking, foreign = seen.get(_SPEAKING, ()), seen.get(_FOREIGN, ())
        shown.extend(tells_shown(words, language, roles, gone, named, speaking, foreign))
        return tuple(cuts), tuple(shown), language

    def _of_the_roster(
        self, words: Words, speaker: Participant | None, lang: Lang, seen: Seen
    ) -> tuple[list[Cut], list[Shown], list[Shown]]:
        """What of the roster and which addresses are cut, what of them is shown, and what is known to be content."""
        cuts: list[Cut] = []
        shown: list[Shown] = []
        kept: list[Shown] = []
        named: list[tuple[int, int]] = []
        contacts = contacts_in(words.source, self._domains, letters=_letters_beside_digits(words, seen))
        public = [(one.start, one.end) for one in contacts if one.is_of_a_public_body] if contacts else None
        matches = self._matches(words, seen)
        not_meant = excluded(words, matches) if speaker is not None else frozenset()
        for match, verdict in judged(words, matches):
            start, end = words.starts[verdict.first], words.ends[verdict.last]
            if public and match.kind in _CALLED_BY and within(public, start, end):
                continue
            named.append((start, end))
            if verdict.replace:
                entities = match.entities
                if speaker is not None and match.is_person:
                    entities = meant(entities, speaker.id, not_meant)
                cut = self._cut(words, match, verdict, entities, lang)
                shown.extend(rests_shown(words, match, verdict.last, matches))
                overlaps = cuts and cut.start < cuts[-1].end
                cuts.append(replace(cut, start=cuts[-1].end, prefix="") if overlaps else cut)
            else:
                (kept if verdict.kept else shown).append(match_shown(words, match, verdict))
        if contacts:
            contact_cuts, links = self._contacts(contacts, named)
            return without_overlap(contact_cuts, cuts), [*links, *shown], kept
        return cuts, shown, kept

    def _matches(self, words: Words, seen: Seen) -> list[Match]:
        matches: list[Match] = []
        if _NAMES in seen or _CODES in seen:
            matches = self._matcher.matches(words, seen.get(_NAMES, []), seen.get(_CODES, ()))
        if _REWORDED not in seen:
            return matches
        return with_reworded(matches, self._reworded.matches(words, seen[_REWORDED], matches))

    def _derived(self, words: Words, decided: Collection[int], seen: Seen) -> list[tuple[int, Rule]]:
        """The words that are made of an organisation's name, or stand for it, with the rule that tells so."""
        found: list[tuple[int, Rule]] = []
        if _DERIVED in seen:
            found.extend((place, Rule.UNCLEAR_DERIVED) for place in seen[_DERIVED])
        if words.capitals and (compounds := self._derivations.compounds_in(words)):
            found.extend((place, Rule.UNCLEAR_DERIVED) for place in compounds)
        if _DELEGATIONS in seen:
            found.extend((place, Rule.UNCLEAR_DELEGATION) for place in self._delegations.found_in(words))
        if _HEADS in seen:
            found.extend((place, Rule.UNCLEAR_PART) for place in self._head_nouns.found_in(words))
        if not found:
            return found
        return [one for one in found if one[0] not in decided or one[1] is Rule.UNCLEAR_DELEGATION]

    def _disguised(self, words: Words, decided: Collection[int], seen: Seen) -> Iterator[Shown]:
        """The names that are in pieces or hidden in other words, where not all of it is decided on."""
        holding, letters = seen.get(_DISGUISED, ()), seen.get(_LETTERS, ())
        for first, last, is_person in self._disguises.found_in(words, holding=holding, letters=letters):
            if not all(place in decided for place in range(first, last + 1)):
                kind = FindingKind.PERSON if is_person else FindingKind.ORGANISATION
                yield Shown(words.starts[first], words.ends[last], kind, Rule.UNCLEAR_PART)

    def _parts_of_unspaced(self, words: Words, decided: Collection[int], seen: Seen) -> Iterator[Shown]:
        places = [place for place in seen[_UNSPACED] if place not in decided]
        for first, last, is_person in self._unspaced.found_in(words, places):
            kind = FindingKind.PERSON if is_person else FindingKind.ORGANISATION
            yield Shown(words.starts[first], words.ends[last], kind, Rule.UNCLEAR_PART)

    def _roles_in(
        self, words: Words, speaker: Participant | None, gone: Collection[int], seen: Seen
    ) -> list[Found]:
        roles = list(self._roles.found_in(words, speaker, gone)) if _ROLES in seen else []
        if gone and _FUNCTIONS in seen:
            roles.extend(self._roles.beside_names(words, gone))
        if gone and _DELEGATIONS in seen:
            roles.extend(people_said_of_names(words, gone, seen[_DELEGATIONS]))
        if _SAID_OF_FEW in seen:
            roles.extend(few_said_of_names(words, gone, seen[_SAID_OF_FEW]))
        if gone and _RELATIVES in seen:
            roles.extend(relatives_beside(words, gone, seen[_RELATIVES]))
        return roles

    def _cut(self, words: Words, match: Match, verdict: Verdict, entities: frozenset[Entity], lang: Lang) -> Cut:
        stretch = stretch_of(words, verdict.first, verdict.last, lang, person=match.is_person)
        mention = _MENTIONS[match.is_person]
        category, identity = self._told(entities)
        several = stretch.several or (lang == "en" and is_several(words, match, verdict))
        form = _FORMS[several]
        return Cut(stretch.start, stretch.end, stretch.prefix, verdict.rule, mention, category, identity, form)

    def _told(self, entities: frozenset[Entity]) -> tuple[str, str]:
        """The category that all of them share, and what tells them from others."""
        if len(entities) == 1:
            (only,) = entities
            return only.category if only.category in self._ladder else WIDEST, only.key
        keys = sorted([one.key for one in entities])
        return common_category(self._ladder, [one.category for one in entities]), "\n".join(keys)

    def _contacts(self, contacts: list[Contact], named: list[tuple[int, int]]) -> tuple[list[Cut], list[Shown]]:
        """Addresses, numbers and accounts go; a web address only if it leads to somebody of the roster."""
        cuts: list[Cut] = []
        links: list[Shown] = []
        for one in contacts:
            if one.mention is Mention.URL and (entity := self._owner(one.host)) is not None:
                cuts.append(contact_cut(one, f"organisation {entity.key}"))
            elif one.mention is not Mention.URL or any_inside(named, one.start, one.end):
                cuts.append(contact_cut(one, f"{one.host}{one.start}"))
            else:
                links.append(Shown(one.start, one.end, FindingKind.CONTACT, Rule.CONTACT_LINK))
        return cuts, links

    def _owner(self, host: str) -> Entity | None:
        """Whose domain `host` is, or is a part of."""
        labels = host.split(".")
        candidates = (".".join(labels[index:]) for index in range(max(0, len(labels) - 8), len(labels) - 1))
        return next((self._domains[one] for one in candidates if one in self._domains), None)


def _letters_beside_digits(words: Words, seen: Seen) -> int:
    """How long the words with a digit are together."""
    return sum([len(words.keys[place]) for place in seen[_DIGITS]]) if _DIGITS in seen else 0


def _strangers(words: Words, taken: Set[int], seen: Seen) -> list[tuple[int, int, Rule]]:
    return strangers_in(words, taken, telling=seen.get(_TELLING, ()), led=_LED in seen, doing=seen.get(_DOING, ()))
