"""What the window says of those present, and of what their number makes of the categories."""

from collections.abc import Sequence

from notetaker.model.programme import Programme
from notetaker.rapporteur import Move, Moved, Outcome, RapporteurDesk
from notetaker.ui import words
from notetaker.ui.key_names import key_of
from notetaker.ui.translation import counted, translate


def now(desk: RapporteurDesk) -> str:
    """How many are present, and which categories will be widened: "Present: 18. Business (2): shown as …"."""
    present = translate("present", "Present: {count}").format(count=len(desk.present()))
    return ". ".join((present, widened(desk))) + "."


def taken_back(desk: RapporteurDesk) -> str:
    """What the status line says once who came or went last is taken back."""
    return translate("present", "Who came or went last is taken back; {keys} does it again. {now}").format(
        keys=key_of("redo"), now=now(desk)
    )


def ticked_again(desk: RapporteurDesk) -> str:
    """What it says once that is done again."""
    return translate("present", "Who came or went is as before. {now}").format(now=now(desk))


def widened(desk: RapporteurDesk) -> str:
    """The categories of the chosen session that are too small now, by what they become, and why where all are back; says so
    where none is.
    """
    programme = desk.programme
    if programme is None:
        return ""
    text = _widened(desk.exposure_now(), programme)
    fewest = desk.fewest_before()
    if fewest is None:
        return text
    return counted(
        fewest,
        translate(
            "present",
            "{widened}: something was noted while only {n} person was present (a slip? >>slip: takes it back)",
        ),
        translate(
            "present",
            "{widened}: something was noted while only {n} people were present (a slip? >>slip: takes it back)",
        ),
        widened=text,
    )


def _widened(outcomes: Sequence[Outcome], programme: Programme) -> str:
    """Such as "Research, Civil society (2): shown as Expert community"."""
    ladder = programme.ladder
    small: dict[str | None, list[str]] = {}
    for outcome in outcomes:
        if outcome.shown != outcome.cell.category:
            small.setdefault(outcome.shown, []).append(_too_small(outcome, programme))
    lines = [
        translate("present", "{categories}: too few, their notes stay here").format(categories=", ".join(labels))
        if shown is None
        else translate("present", "{categories}: shown as {wider}").format(
            categories=", ".join(labels), wider=words.category(shown, ladder)
        )
        for shown, labels in small.items()
    ]
    return " · ".join(lines) or translate("present", "Every category stays as it is")


def _too_small(outcome: Outcome, programme: Programme) -> str:
    """The category with what it has too few of; alone where it is joined with others for their sake."""
    cell = outcome.cell
    label = words.category(cell.category, programme.ladder)
    if cell.people < programme.k:
        return translate("present", "{category} ({count})").format(category=label, count=cell.people)
    if cell.organisations < programme.k:
        return counted(
            cell.organisations,
            translate("present", "{category} ({n} organisation)"),
            translate("present", "{category} ({n} organisations)"),
            category=label,
        )
    return label


def consequence(desk: RapporteurDesk, move: Moved) -> tuple[str, str]:
    """What a typed line of arrivals or departures will do and make of each category, before Enter; and what is to be known
    about that. The first may be long and belongs where it can go on in more lines.
    """
    said, no_note = moved(desk, move), translate("present", "No note")
    programme = desk.programme
    after = desk.afterwards(move) if programme is not None and move.is_clear else None
    if after is None or programme is None:
        return said, no_note
    parts = [no_note, translate("present", "Present: {count}").format(count=after.present)]
    if _wider(after.outcomes, desk.exposure_now()):
        parts.append(translate("present", "with the next note this holds for the whole session"))
    return f"{said} {_widened(after.outcomes, programme)}", "  ·  ".join(parts)


def _wider(after: Sequence[Outcome], now: Sequence[Outcome]) -> bool:
    """Whether something is shown wider than it is now, or not at all."""
    before = {outcome.cell.category: outcome.shown for outcome in now}
    return not after or any(
        outcome.shown != outcome.cell.category and before.get(outcome.cell.category) != outcome.shown
        for outcome in after
    )


def moved(desk: RapporteurDesk, move: Moved) -> str:
    """What a typed line of arrivals or departures will do."""
    count = len(move.ids)
    if move.move is Move.UNCLEAR:
        return translate("present", "“{typed}”: neither an arrival nor a departure").format(typed=move.word)
    if move.unclear:
        return translate("present", "{typed}: nobody on the list, or more than one person").format(
            typed=_unclear(move)
        )
    if move.move is Move.SLIP:
        return _slip(desk, move)
    match move.move:
        case Move.IN:
            return counted(
                count, translate("present", "{n} person comes."), translate("present", "{n} people come.")
            )
        case Move.OUT:
            return counted(
                count, translate("present", "{n} person leaves."), translate("present", "{n} people leave.")
            )
        case _:
            return counted(
                count,
                translate("present", "{n} person is present, and nobody else."),
                translate("present", "{n} people are present, and nobody else."),
            )


def nothing_changed(move: Moved) -> str:
    """What is said once Enter is pressed on a line that does not say who goes which way: the line stays."""
    if move.move is Move.UNCLEAR:
        return translate(
            "present",
            "“{typed}”: neither an arrival nor a departure. Nobody came or went: put in, out or here in its place, then "
            "Enter. A note begins with one > at most.",
        ).format(typed=move.word)
    return translate(
        "present",
        "{typed}: nobody on the list, or more than one person. Nobody came or went: put a code in its place, then Enter.",
    ).format(typed=_unclear(move))


def _unclear(move: Moved) -> str:
    return ", ".join(translate("present", "“{typed}”").format(typed=each) for each in move.unclear.values())


def _slip(desk: RapporteurDesk, move: Moved) -> str:
    after = desk.afterwards(move)
    if after is None:
        return translate("present", "Nobody has come or gone: there is nothing to take back.")
    if not after.since:
        return translate("present", "Who came or went last was a slip: it is taken back.")
    return counted(
        after.since,
        translate(
            "present",
            "Who came or went last was a slip: {n} note since then counts with those who were present before.",
        ),
        translate(
            "present",
            "Who came or went last was a slip: {n} notes since then count with those who were present before.",
        ),
    )
