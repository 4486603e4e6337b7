"""What a newer kit has changed in the list of participants, in words."""

from collections.abc import Iterable

from notetaker.model.roster import Participant, Roster
from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.translation import translate


def news(before: Roster | None, desk: RapporteurDesk) -> str:
    """Who is new, who is gone, of whom something else is said now, and who of the new ones is not ticked as present."""
    after = desk.roster
    if before is None or after is None:
        return ""
    old, new = {each.id: each for each in before}, {each.id: each for each in after}
    added = [each for each in after if each.id not in old]
    gone = [each for each in before if each.id not in new]
    changed = [each for each in after if each.id in old and each != old[each.id]]
    lines = [
        _named(translate("kit-news", "New on the list: {names}."), added),
        _named(translate("kit-news", "No longer on the list: {names}."), gone),
        _named(translate("kit-news", "Changed on the list: {names}."), changed),
        _absent(added, desk),
    ]
    return "\n".join(filter(None, lines))


def _absent(added: Iterable[Participant], desk: RapporteurDesk) -> str:
    session = desk.session
    if session is None:
        return ""
    here = {each.id for each in desk.present()}
    absent = [each for each in added if each.id not in here]
    return _named(
        translate("kit-news", "They count as absent in “{session}” until you tick them below: {names}."),
        absent,
        session=session.title,
    )


def _named(text: str, people: Iterable[Participant], **more: str) -> str:
    names = ", ".join(each.name for each in people)
    return text.format(names=names, **more) if names else ""
