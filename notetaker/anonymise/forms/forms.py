"""All forms in which a text may name the participants of a roster, their organisations and domains."""

from collections.abc import Iterator
from dataclasses import replace

from notetaker.anonymise.forms.demonyms import people_forms
from notetaker.anonymise.forms.entities import Case, Entity, Form, FormKind, common_category
from notetaker.anonymise.forms.organisation_forms import domain_in, organisation_forms, organisation_key
from notetaker.anonymise.forms.person_forms import person_forms
from notetaker.anonymise.forms.roster_doubts import is_refused
from notetaker.anonymise.knowledge.one_of_each import OneOfEach
from notetaker.model.body import Mention
from notetaker.model.category import Ladder
from notetaker.model.roster import Participant, Roster

_SAINTS = {"saint": "st", "sainte": "ste", "st": "saint", "ste": "sainte"}


def forms_of(roster: Roster, ladder: Ladder) -> Iterator[Form]:
    """All forms of all participants and of their organisations. Nothing comes from an empty or one-letter name."""
    for form in _without_what_hides_a_surer_one(list(_full_forms(roster, ladder))):
        yield form
        if len(form.keys) > 1 and not _SAINTS.keys().isdisjoint(form.keys):
            yield form._replace(keys=tuple(_SAINTS.get(key, key) for key in form.keys))


def _without_what_hides_a_surer_one(forms: list[Form]) -> Iterator[Form]:
    """The forms without each part of a long name that holds a whole name: "Halden Water" where "Halden" is one."""
    part, capital = FormKind.PART, Case.CAPITAL
    sure = {keys for keys, kind, _, _ in forms if kind is not part}
    for form in forms:
        keys, kind, _, case = form
        if kind is not part or case is not capital or sure.isdisjoint(_stretches(keys)):
            yield form


def _stretches(keys: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for first in range(len(keys)):
        for end in range(first + 1, len(keys) + 1):
            yield keys[first:end]


def _full_forms(roster: Roster, ladder: Ladder) -> Iterator[Form]:
    """All forms of the roster without the entries that would strip ordinary language."""
    usable = Roster(tuple(map(_without_refused, roster)))
    sets: OneOfEach[frozenset[str]] = OneOfEach()
    for person in usable:
        yield from person_forms(person, sets)
    organisations = list(organisations_of(usable, ladder))
    for entity, members in organisations:
        yield from organisation_forms(entity, members)
    yield from people_forms(organisations)


def _without_refused(person: Participant) -> Participant:
    entries = (person.name, person.affiliation, *person.aliases, *person.affiliation_aliases)
    if not any(map(is_refused, entries)):
        return person
    return replace(
        person,
        name="" if is_refused(person.name) else person.name,
        affiliation="" if is_refused(person.affiliation) else person.affiliation,
        aliases=tuple(alias for alias in person.aliases if not is_refused(alias)),
        affiliation_aliases=tuple(alias for alias in person.affiliation_aliases if not is_refused(alias)),
    )


def organisations_of(roster: Roster, ladder: Ladder) -> Iterator[tuple[Entity, list[Participant]]]:
    """The organisations of the participants, each with who belongs to it."""
    organisations: dict[str, list[Participant]] = {}
    for person in roster:
        if key := organisation_key(person):
            organisations.setdefault(key, []).append(person)
    for key, members in organisations.items():
        category = common_category(ladder, (member.category for member in members))
        yield Entity(key, Mention.ORGANISATION, category), members


def domains_of(roster: Roster, ladder: Ladder) -> dict[str, Entity]:
    """The internet domains that the roster lists as another name of an organisation."""
    found: dict[str, list[Participant]] = {}
    for person in roster:
        for alias in (person.affiliation, *person.affiliation_aliases):
            if domain := domain_in(alias):
                found.setdefault(domain, []).append(person)
    return {
        domain: Entity(
            organisation_key(members[0]),
            Mention.ORGANISATION,
            common_category(ladder, (member.category for member in members)),
        )
        for domain, members in found.items()
    }
