"""What a newer kit has changed in the list of participants, in words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

from notetaker.model.roster import Participant, Roster
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.attendance import places_in_next
from notetaker.rapporteur.codes import SpeakerCode
from notetaker.ui.translation import translate
from notetaker.ui.understood import column_word


@dataclass(frozen=True, repr=False)
class ListBefore:
    """The list that the newer kit takes the place of, with everybody's code."""

    roster: Roster
    codes: Sequence[SpeakerCode]

    @classmethod
    def of(cls, desk: RapporteurDesk) -> "ListBefore | None":
        """The list of the kit that is open; None where there is none."""
        return None if desk.roster is None else cls(desk.roster, desk.codes())


def news(before: ListBefore | None, desk: RapporteurDesk) -> str:
    """Who is new, who is gone, what is said otherwise of whom, whose code is another, and who of the new is not ticked."""
    after = desk.roster
    if before is None or after is None:
        return ""
    old, new = {each.id: each for each in before.roster}, {each.id: each for each in after}
    added = [each for each in after if each.id not in old]
    gone = [each for each in before.roster if each.id not in new]
    changed = [each for each in after if each.id in old and each != old[each.id]]
    lines = [
        _listed(translate("kit-news", "New on the list: {names}."), _names(added)),
        _listed(translate("kit-news", "No longer on the list: {names}."), _names(gone)),
        _listed(
            translate("kit-news", "Changed on the list: {names}."),
            [_change(old[each.id], each) for each in changed],
        ),
        _listed(
            translate("kit-news", "Another code from now on: {names}."), list(_other_codes(before, desk, after))
        ),
        _absent(added, desk),
    ]
    return "\n".join(filter(None, lines))


def _change(old: Participant, new: Participant) -> str:
    """Of whom something else is said now, and what."""
    names = (each.name for each in fields(Participant))
    columns = [column_word(name) for name in names if getattr(old, name) != getattr(new, name)]
    return translate("kit-news", "{name} ({what})").format(name=new.name, what=", ".join(columns))


def _other_codes(before: ListBefore, desk: RapporteurDesk, after: Roster) -> Iterator[str]:
    was = {each.participant.id: each.code for each in before.codes}
    now = {each.participant.id: each.code for each in desk.codes()}
    for person, place in zip(before.roster, places_in_next(before.roster, after), strict=True):
        if place is None:
            continue
        same = after.participants[place]
        old, new = was[person.id], now[same.id]
        if old != new:
            yield translate("kit-news", "{name} (“{new}”, no longer “{old}”)").format(
                name=same.name, new=new, old=old
            )


def _absent(added: Iterable[Participant], desk: RapporteurDesk) -> str:
    session = desk.session
    if session is None:
        return ""
    here = {each.id for each in desk.present()}
    absent = [each for each in added if each.id not in here]
    return _listed(
        translate("kit-news", "They count as absent in “{session}” until you tick them below: {names}."),
        _names(absent),
        session=session.title,
    )


def _names(people: Iterable[Participant]) -> list[str]:
    return [each.name for each in people]


def _listed(text: str, names: Sequence[str], **more: str) -> str:
    return text.format(names=", ".join(names), **more) if names else ""
