"""Why the notes of a session read wider than they were typed, in plain words, and what one can do about it."""

from collections.abc import Collection

from notetaker.model.programme import Programme
from notetaker.rapporteur import Outcome, RapporteurDesk
from notetaker.ui import words
from notetaker.ui.key_names import key_of
from notetaker.ui.translation import counted, translate


def why(desk: RapporteurDesk, sessions: Collection[str]) -> str:
    """What is shown wider than it is for want of people; empty where nothing is. What a slip widened is told by `slips`."""
    programme = desk.programme
    found = {key: wider for key, wider in _wider(desk, sessions).items() if desk.fewest_before(key) is None}
    if programme is None or not found:
        return ""
    if len(sessions) > 1:
        return counted(
            len(found),
            translate(
                "widening",
                "In {n} session some categories read wider: fewer than {k} people, or people of fewer than {k} "
                "organisations, could have said it. Review ({keys}) says which.",
            ),
            translate(
                "widening",
                "In {n} sessions some categories read wider: fewer than {k} people, or people of fewer than {k} "
                "organisations, could have said it. Review ({keys}) says which.",
            ),
            k=programme.k,
            keys=key_of("step_3"),
        )
    ((session, wider),) = found.items()
    small = {each.cell.is_small(programme.k) for each in _of_session(desk.exposure(), session)}
    few = (
        translate(
            "widening",
            "In some of them fewer than {k} people, or people of fewer than {k} organisations, could have said it; the "
            "others are joined with these.",
        )
        if len(small) > 1
        else translate(
            "widening", "Fewer than {k} people, or people of fewer than {k} organisations, could have said it."
        )
    )
    return f"{wider} {few.format(k=programme.k)}"


def slips(desk: RapporteurDesk, sessions: Collection[str]) -> str:
    """A line for each session that may be wider only because somebody was ticked by mistake, and what one can do."""
    programme = desk.programme
    if programme is None:
        return ""
    lines = []
    for key, wider in _wider(desk, sessions).items():
        if (fewest := desk.fewest_before(key)) is not None:
            title = f"{words.session_title(programme.session(key))}: " if len(sessions) > 1 else ""
            lines.append(f"{title}{wider} {_slip(fewest)}")
    return "\n".join(lines)


def _wider(desk: RapporteurDesk, sessions: Collection[str]) -> dict[str, str]:
    """What reads wider, by the ids of those of these sessions in which something does."""
    programme = desk.programme
    if programme is None or desk.roster is None:
        return {}
    outcomes, found = desk.exposure(), {}
    for session in programme.sessions:
        here = [each for each in outcomes if each.cell.session == session.id]
        wider = _of_session(outcomes, session.id)
        if session.id in sessions and wider:
            found[session.id] = _said(programme, wider, alone=len(wider) == len(here))
    return found


def _of_session(outcomes: Collection[Outcome], session: str) -> list[Outcome]:
    """Those in the session that read wider."""
    return [each for each in outcomes if each.cell.session == session and each.shown != each.cell.category]


def _said(programme: Programme, wider: list[Outcome], *, alone: bool) -> str:
    ladder = programme.ladder
    by_shown: dict[str | None, list[str]] = {}
    for each in wider:
        by_shown.setdefault(each.shown, []).append(words.category(each.cell.category, ladder))
    if alone and len(by_shown) == 1:
        (shown,) = by_shown
        if shown is None:
            return translate("widening", "All of its notes stay here.")
        return translate("widening", "Every category reads “{wider}”.").format(wider=words.category(shown, ladder))
    return " ".join(
        translate("widening", "{categories}: stay here.").format(categories=", ".join(labels))
        if shown is None
        else translate("widening", "{categories}: read “{wider}”.").format(
            categories=", ".join(labels), wider=words.category(shown, ladder)
        )
        for shown, labels in by_shown.items()
    )


def _slip(fewest: int) -> str:
    return counted(
        fewest,
        translate(
            "widening",
            "That is because something was noted while only {n} person was ticked as present. If that was a slip, type "
            ">>slip: in Capture ({keys}), and come back.",
        ),
        translate(
            "widening",
            "That is because something was noted while only {n} people were ticked as present. If that was a slip, type "
            ">>slip: in Capture ({keys}), and come back.",
        ),
        keys=key_of("step_2"),
    )
