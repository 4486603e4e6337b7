"""Takes the participants of a roster and their organisations out of a text."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from functools import cached_property
from typing import Literal, NamedTuple

from notetaker.anonymise.assembly import Cut, assembled
from notetaker.anonymise.forms.demonyms import Delegations, is_people
from notetaker.anonymise.forms.entities import Entity, FormKind, common_category
from notetaker.anonymise.forms.forms import domains_of, forms_of, organisations_of
from notetaker.anonymise.judging import Verdict, judged
from notetaker.anonymise.knowledge.language import Lang, language_in
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
from notetaker.anonymise.matching.structured import Contact, contacts_in
from notetaker.anonymise.strangers.quiet_strangers import is_done_by_people, leads_to_a_stranger
from notetaker.anonymise.strangers.stranger_organisations import tells_an_organisation
from notetaker.anonymise.strangers.strangers import strangers_in
from notetaker.anonymise.tells.roles import Roles, is_function
from notetaker.anonymise.tells.tells import tells_in
from notetaker.anonymise.text.fold import folded, scrub
from notetaker.anonymise.text.words import Words, words_of
from notetaker.anonymise.wording.stretch import speaks_of_several, stretch_of
from notetaker.anonymise.wording.stripped import Stripped
from notetaker.model.body import Body, Form, Mention
from notetaker.model.category import WIDEST, Ladder
from notetaker.model.note import FindingKind
from notetaker.model.roster import Participant, Roster

_CONTACT_RULES = {
    Mention.EMAIL: Rule.CONTACT_EMAIL,
    Mention.PHONE: Rule.CONTACT_PHONE,
    Mention.HANDLE: Rule.CONTACT_HANDLE,
    Mention.URL: Rule.CONTACT_DOMAIN,
}
_Found = tuple[int, int, Rule]
"""The first and last word of a tell, and its rule."""
_PER_CENT = re.compile("[ \u00a0\u202f]?%")
_THAT_I_AM = {("que", "je", "suis"), ("que", "j", "etais"), ("that", "i", "am"), ("that", "i", "was")}
_NAMES, _REWORDED, _DERIVED, _DELEGATIONS, _HEADS, _ROLES, _FUNCTIONS = (1 << place for place in range(7))
_KNOWN, _LED, _DOING, _DISGUISED, _LETTERS = (1 << place for place in range(7, 12))
"""What a text may hold, for the lookout."""
_CALLED_BY = {FormKind.GIVEN, FormKind.NICKNAME, FormKind.PERSON_ALIAS}
"""A first name in the address of a public body is nobody's: "sam.gov"."""
_PLURAL = FormKind.PLURAL
_MENTIONS = {True: Mention.PERSON, False: Mention.ORGANISATION}
_FORMS = {True: Form.SEVERAL, False: Form.ONE}
_STRANGERS = {Rule.STRANGER_PERSON, Rule.STRANGER_ORGANISATION}


class Shown(NamedTuple):
    """A stretch of the source that becomes a finding."""

    start: int
    end: int
    kind: FindingKind
    rule: Rule


class Anonymiser:
    """All that is needed to strip texts of one roster. Made once, it never changes."""

    def __init__(self, roster: Roster, ladder: Ladder) -> None:
        self._ladder = ladder
        forms = list(forms_of(roster, ladder))
        self._matcher = Matcher(forms)
        self._reworded = Reworded(organisations_of(roster, ladder), self._matcher.spelling.reading)
        self._domains = domains_of(roster, ladder)
        self._roles = Roles(roster)
        self._derivations = Derivations(forms)
        self._disguises = Disguises(forms)
        self._delegations = Delegations(roster)
        self._head_nouns = HeadNouns(roster)
        self._lookout = Lookout(
            {
                _NAMES: self._matcher.may_begin,
                _REWORDED: self._reworded.may_hold,
                _DERIVED: self._derivations.is_derived,
                _DELEGATIONS: is_people,
                _HEADS: self._head_nouns.is_one,
                _KNOWN: tells_an_organisation,
                _LED: leads_to_a_stranger,
                _DOING: is_done_by_people,
                _ROLES: self._roles.may_begin,
                _FUNCTIONS: is_function,
                _DISGUISED: self._disguises.may_hold,
                _LETTERS: is_a_letter,
            }
        )

    def strip(
        self, text: str, *, speaker: Participant | None = None, lang: Lang | Literal["auto"] = "auto"
    ) -> Stripped:
        """`text` without identities. `speaker` is who said it, if known: a shared name then means somebody else."""
        source, scrubbing = scrub(text)
        return assembled(source, scrubbing, (), *self._decided(source, speaker, lang))

    def restrip(self, body: Body, *, lang: Lang | Literal["auto"] = "auto") -> Stripped:
        """The same over a body that was stripped before: its placeholders and their numbers stay."""
        source, scrubbing = scrub(body.text, keep_slots=True)
        return assembled(source, scrubbing, body.placeholders, *self._decided(source, None, lang))

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

    @cached_property
    def _beginnings(self) -> Beginnings:
        return Beginnings(self._matcher.forms)

    def _decided(
        self, source: str, speaker: Participant | None, lang: Lang | Literal["auto"]
    ) -> tuple[list[Cut], list[Shown], Lang]:
        words = words_of(source)
        seen = self._lookout.seen_in(words.keys)
        language = language_in(words) if lang == "auto" else lang
        cuts, shown, kept = self._of_the_roster(words, speaker, language, seen)
        gone = _covered(words, cuts)
        decided = gone | _covered(words, [*shown, *kept]) if shown or kept else gone
        if derived := self._derived(words, decided, seen):
            shown.extend(_of_organisations(words, derived))
        if seen.things & (_DISGUISED | _LETTERS) or may_be_in_pieces(words.folded.text):
            shown.extend(self._disguised(words, decided, seen))
        if words.capitals or decided or seen.things & (_KNOWN | _LED | _DOING):
            shown.extend(_strangers(words, decided, seen))
            if len(shown) > 1:
                shown = _once_each(source, shown)
        roles = self._roles_in(words, speaker, gone, seen)
        shown.extend(_tells(words, language, roles, gone, _covered(words, shown) if shown else ()))
        return cuts, shown, language

    def _of_the_roster(
        self, words: Words, speaker: Participant | None, lang: Lang, seen: Seen
    ) -> tuple[list[Cut], list[Shown], list[Shown]]:
        """What of the roster and which addresses are cut, what of them is shown, and what is known to be content."""
        cuts: list[Cut] = []
        shown: list[Shown] = []
        kept: list[Shown] = []
        named: list[tuple[int, int]] = []
        contacts = contacts_in(words.source, self._domains)
        public = [(one.start, one.end) for one in contacts if one.is_of_a_public_body] if contacts else None
        matches = self._matches(words, seen)
        not_meant = excluded(words, matches) if speaker is not None else frozenset()
        for match, verdict in judged(words, matches):
            start, end = words.starts[verdict.first], words.ends[verdict.last]
            if public and match.kind in _CALLED_BY and _within(public, start, end):
                continue
            named.append((start, end))
            if verdict.replace:
                entities = match.entities
                if speaker is not None and match.is_person:
                    entities = meant(entities, speaker.id, not_meant)
                cut = self._cut(words, match, verdict, entities, lang)
                overlaps = cuts and cut.start < cuts[-1].end
                cuts.append(replace(cut, start=cuts[-1].end, prefix="") if overlaps else cut)
            else:
                (kept if verdict.kept else shown).append(_shown(words, match, verdict))
        if contacts:
            contact_cuts, links = self._contacts(contacts, named)
            return _without_overlap(contact_cuts, cuts), [*links, *shown], kept
        return cuts, shown, kept

    def _matches(self, words: Words, seen: Seen) -> list[Match]:
        matches = list(self._matcher.matches(words, seen.at(_NAMES))) if seen.things & _NAMES else []
        if not seen.things & _REWORDED:
            return matches
        return with_reworded(matches, self._reworded.matches(words, seen.at(_REWORDED), matches))

    def _derived(self, words: Words, decided: Collection[int], seen: Seen) -> list[tuple[int, Rule]]:
        """The words that are made of an organisation's name, or stand for it, with the rule that tells so."""
        found: list[tuple[int, Rule]] = []
        if seen.things & _DERIVED:
            found.extend((place, Rule.UNCLEAR_DERIVED) for place in seen.at(_DERIVED))
        if words.capitals:
            found.extend((place, Rule.UNCLEAR_DERIVED) for place in self._derivations.compounds_in(words))
        if seen.things & _DELEGATIONS:
            found.extend((place, Rule.UNCLEAR_DELEGATION) for place in self._delegations.found_in(words))
        if seen.things & _HEADS:
            found.extend((place, Rule.UNCLEAR_ORGANISATION_WORD) for place in self._head_nouns.found_in(words))
        if not found:
            return found
        return [one for one in found if one[0] not in decided or one[1] is Rule.UNCLEAR_DELEGATION]

    def _disguised(self, words: Words, decided: Collection[int], seen: Seen) -> Iterator[Shown]:
        """The names that are in pieces or hidden in other words, where not all of it is decided on."""
        hidden, letters = seen.things & _DISGUISED > 0, seen.things & _LETTERS > 0
        for first, last, is_person in self._disguises.found_in(words, seen=hidden, letters=letters):
            if not all(place in decided for place in range(first, last + 1)):
                kind = FindingKind.PERSON if is_person else FindingKind.ORGANISATION
                yield Shown(words.starts[first], words.ends[last], kind, Rule.UNCLEAR_PART)

    def _roles_in(
        self, words: Words, speaker: Participant | None, gone: Collection[int], seen: Seen
    ) -> list[_Found]:
        roles = list(self._roles.found_in(words, speaker)) if seen.things & _ROLES else []
        if gone and seen.things & _FUNCTIONS:
            roles.extend(self._roles.beside_names(words, gone))
        return roles

    def _cut(self, words: Words, match: Match, verdict: Verdict, entities: frozenset[Entity], lang: Lang) -> Cut:
        stretch = stretch_of(words, verdict.first, verdict.last, lang, person=match.is_person)
        mention = _MENTIONS[match.is_person]
        category, identity = self._told(entities)
        several = stretch.several or (lang == "en" and _is_several(words, match, verdict))
        form = _FORMS[several]
        return Cut(stretch.start, stretch.end, stretch.prefix, verdict.rule, mention, category, identity, form)

    def _told(self, entities: frozenset[Entity]) -> tuple[str, str]:
        """The category that all of them share, and what tells them from others."""
        if len(entities) == 1:
            (only,) = entities
            return common_category(self._ladder, (only.category,)), only.key
        keys = sorted([one.key for one in entities])
        return common_category(self._ladder, [one.category for one in entities]), "\n".join(keys)

    def _contacts(self, contacts: list[Contact], named: list[tuple[int, int]]) -> tuple[list[Cut], list[Shown]]:
        """Addresses, numbers and accounts go; a web address only if it leads to somebody of the roster."""
        cuts: list[Cut] = []
        links: list[Shown] = []
        for one in contacts:
            if one.mention is Mention.URL and (entity := self._owner(one.host)) is not None:
                cuts.append(_contact_cut(one, f"organisation {entity.key}"))
            elif one.mention is not Mention.URL or _any_inside(named, one.start, one.end):
                cuts.append(_contact_cut(one, f"{one.host}{one.start}"))
            else:
                links.append(Shown(one.start, one.end, FindingKind.CONTACT, Rule.CONTACT_LINK))
        return cuts, links

    def _owner(self, host: str) -> Entity | None:
        """Whose domain `host` is, or is a part of."""
        labels = host.split(".")
        candidates = (".".join(labels[index:]) for index in range(max(0, len(labels) - 8), len(labels) - 1))
        return next((self._domains[one] for one in candidates if one in self._domains), None)


def _of_organisations(words: Words, derived: list[tuple[int, Rule]]) -> Iterator[Shown]:
    for place, rule in derived:
        yield Shown(words.starts[place], words.ends[place], FindingKind.ORGANISATION, rule)


def _tells(
    words: Words, lang: Lang, roles: list[_Found], gone: Collection[int], named: Collection[int]
) -> Iterator[Shown]:
    found = tells_in(words, lang, gone, named)
    if not (roles or found):
        return
    told = [_to_the_end_of_its_role(one, roles) for one in found]
    for first, end, rule in (*_within_none(roles, told), *told):
        last = _with_who_that_is(words, end)
        yield Shown(words.starts[first], _with_its_sign(words, last), FindingKind.TELL, rule)


def _with_its_sign(words: Words, last: int) -> int:
    """Where the word ends, with the per cent sign of a figure."""
    end = words.ends[last]
    sign = _PER_CENT.match(words.source, end) if words.source[end - 1].isdigit() else None
    return sign.end() if sign else end


def _within_none(roles: list[_Found], told: list[_Found]) -> Iterator[_Found]:
    """The functions, without those that a tell takes in: "as the first state secretary who still milks"."""
    for first, last, rule in roles:
        if not any(start <= first and last <= end and end - start > last - first for start, end, _ in told):
            yield first, last, rule


def _with_who_that_is(words: Words, last: int) -> int:
    """`last`, or the end of what says that it is the speaker: « la directrice que je suis », "the lawyer that I am"."""
    said = tuple(words.keys[last + 1 : last + 4])
    return (
        last + 3
        if said in _THAT_I_AM and not words.source[words.ends[last] : words.starts[last + 1]].strip()
        else last
    )


def _to_the_end_of_its_role(tell: _Found, roles: list[_Found]) -> _Found:
    """The tell with the whole of a function that it ends in: « en tant qu’ancien directeur juridique »."""
    first, last, rule = tell
    return first, max([last, *(end for start, end, _ in roles if first <= start <= last)]), rule


def _covered(words: Words, decided: Sequence[Cut | Shown]) -> set[int]:
    """The words that these stretches have."""
    covered: set[int] = set()
    for one in decided:
        first = bisect_left(words.starts, one.start)
        covered.update(range(first, bisect_left(words.starts, one.end)))
    return covered


def _strangers(words: Words, taken: Set[int], seen: Seen) -> Iterator[Shown]:
    known, led = seen.things & _KNOWN > 0, seen.things & _LED > 0
    doing = seen.at(_DOING) if seen.things & _DOING else ()
    for first, last, rule in strangers_in(words, taken, known=known, led=led, doing=doing):
        kind = FindingKind.PERSON if rule is Rule.STRANGER_PERSON else FindingKind.ORGANISATION
        if kind is FindingKind.PERSON and _is_last_of_initials(words, first, last, taken):
            yield Shown(words.starts[first - 1], _with_its_dot(words, first - 1, last), kind, rule)
        else:
            yield Shown(words.starts[first], words.ends[last], kind, rule)


def _is_last_of_initials(words: Words, first: int, last: int, taken: Set[int]) -> bool:
    """Whether a letter before it, which would be taken for a title, is tied to it by its dot: "M.P."."""
    letters = first == last > 0 and len(words.keys[first]) == len(words.keys[first - 1]) == 1
    return letters and words.before(first) == "." and first - 1 not in taken


def _once_each(source: str, shown: Iterable[Shown]) -> list[Shown]:
    """Strangers are shown once in a note; everything else wherever it stands."""
    seen: set[str] = set()
    kept = []
    for one in shown:
        if one.rule in _STRANGERS:
            spelling = folded(source[one.start : one.end])
            if spelling in seen:
                continue
            seen.add(spelling)
        kept.append(one)
    return kept


def _is_several(words: Words, match: Match, verdict: Verdict) -> bool:
    plural = _PLURAL in match.kinds
    return speaks_of_several(words, verdict.first, verdict.last, verdict.rule, plural=plural)


def _contact_cut(contact: Contact, identity: str) -> Cut:
    rule = _CONTACT_RULES[contact.mention]
    return Cut(contact.start, contact.end, "", rule, contact.mention, WIDEST, identity)


def _shown(words: Words, match: Match, verdict: Verdict) -> Shown:
    kind = FindingKind.PERSON if match.is_person else FindingKind.ORGANISATION
    if verdict.rule is Rule.STRANGER_ORGANISATION:
        kind = FindingKind.ORGANISATION
    end = words.ends[verdict.last]
    if verdict.rule is Rule.UNCLEAR_INITIALS:
        kind = FindingKind.CODE
        end = _with_its_dot(words, verdict.first, verdict.last)
    return Shown(words.starts[verdict.first], end, kind, verdict.rule)


def _with_its_dot(words: Words, first: int, last: int) -> int:
    """Where the initials end, with the dot of the last one where the others have theirs: "J.P."."""
    end = words.ends[last]
    dotted = first < last and words.before(last).startswith(".") and words.source[end : end + 1] == "."
    return end + dotted


def _within(stretches: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the stretches holds all of it."""
    return any(first <= start and end <= last for first, last in stretches)


def _any_inside(stretches: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(stretches, (start, start))
    return index < len(stretches) and stretches[index][1] <= end


def _without_overlap(strong: list[Cut], weak: list[Cut]) -> list[Cut]:
    """Both in order; of a weak one that touches a strong one only what lies before or after it stays."""
    return sorted([*strong, *_clear_of(strong, weak)], key=lambda cut: cut.start)


def _clear_of(strong: list[Cut], weak: list[Cut]) -> Iterator[Cut]:
    """What of `weak` touches none of `strong`; both are in order."""
    index = 0
    for cut in weak:
        while index < len(strong) and strong[index].end <= cut.start:
            index += 1
        if index == len(strong) or cut.end <= strong[index].start:
            yield cut
        elif cut.start < strong[index].start:
            yield replace(cut, end=strong[index].start)
        elif cut.end > strong[index].end and (index + 1 == len(strong) or cut.end <= strong[index + 1].start):
            yield replace(cut, start=strong[index].end, prefix="")
