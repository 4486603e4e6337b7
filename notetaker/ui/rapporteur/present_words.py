"""What the window says of those present, and of what their number makes of the categories."""

from notetaker.model.programme import Programme
from notetaker.rapporteur import Move, Moved, RapporteurDesk
from notetaker.ui import words
from notetaker.ui.translation import counted, translate


def now(desk: RapporteurDesk) -> str:
    """How many are present, and which categories will be widened: "Present: 18. Business (2): shown as …"."""
    present = translate("present", "Present: {count}").format(count=len(desk.present()))
    return ". ".join((present, widened(desk))) + "."


def widened(desk: RapporteurDesk) -> str:
    """The categories of the chosen session that are too small now, by what they become; says so where none is."""
    programme = desk.programme
    lines = _widened(desk, programme) if programme is not None else ()
    return "; ".join(lines) or translate("present", "Every category stays as it is")


def _widened(desk: RapporteurDesk, programme: Programme) -> list[str]:
    """Such as "Research (4), Civil society (2): shown as Expert community"."""
    small: dict[str | None, list[str]] = {}
    for outcome in desk.exposure_now():
        if outcome.shown != outcome.cell.category:
            label = words.category(outcome.cell.category, programme.ladder)
            small.setdefault(outcome.shown, []).append(f"{label} ({outcome.cell.people})")
    return [
        translate("present", "{categories}: too few, their notes stay here").format(categories=", ".join(labels))
        if shown is None
        else translate("present", "{categories}: shown as {wider}").format(
            categories=", ".join(labels), wider=words.category(shown, programme.ladder)
        )
        for shown, labels in small.items()
    ]


def moved(move: Moved) -> str:
    """What a typed line of arrivals or departures will do."""
    count = len(move.ids)
    if move.unclear:
        typed = ", ".join(translate("present", "“{typed}”").format(typed=each) for each in move.unclear.values())
        return translate("present", "Not one person of the list: {typed}").format(typed=typed)
    match move.move:
        case Move.IN:
            return counted(
                count, translate("present", "{n} person comes."), translate("present", "{n} people come.")
            )
        case Move.OUT:
            return counted(
                count, translate("present", "{n} person leaves."), translate("present", "{n} people leave.")
            )
        case Move.HERE:
            return counted(
                count,
                translate("present", "{n} person is present, and nobody else."),
                translate("present", "{n} people are present, and nobody else."),
            )
