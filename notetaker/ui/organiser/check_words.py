"""What the check before publishing says of how a reader narrows notes down."""

from dataclasses import dataclass

from notetaker.model.body import SLOT
from notetaker.model.language import Lang
from notetaker.model.programme import Programme
from notetaker.organiser import ArchivedPoint, KindSeries, OrganiserDesk
from notetaker.organiser.attack import AttackedNote, AttackReport
from notetaker.organiser.checking import Reading
from notetaker.report.words import words as report_words
from notetaker.ui import icons, theme, translation, words
from notetaker.ui.organiser import found_places
from notetaker.ui.rows import Cell
from notetaker.ui.spacing import in_one_line
from notetaker.ui.translation import counted, translate

Row = tuple[Cell, ...]


@dataclass(frozen=True)
class CheckRow:
    """A row of what a reader would guess; `note_id` is empty where it is of several notes."""

    cells: Row
    note_id: str = ""
    withheld: bool = False


def guessed(reading: Reading | None, withheld: int) -> str:
    """How many notes point at too few, alone and together, and how many are left out."""
    one = translate("check", "{n} note is left out of the report.")
    many = translate("check", "{n} notes are left out of the report.")
    told = [] if reading is None else [_alone(reading.attacked), _together(len(reading.series))]
    return " ".join([*told, *([counted(withheld, one, many)] if withheld else [])])


def guessed_rows(reading: Reading | None, desk: OrganiserDesk, *, every: bool) -> list[CheckRow]:
    """The notes that point at too few, the worst first, then those that are read together, all others if `every`, and
    in the end those that are left out."""
    rows: list[CheckRow] = []
    if reading is not None:
        attacked = reading.attacked
        rows += [CheckRow(_note_row(note, small=True), note.note_id) for note in attacked.small]
        rows += [CheckRow(_series_row(programme, found)) for programme, found in reading.series]
        others = (note for note in attacked.notes if every and not note.guess.is_small(attacked.k))
        rows += [CheckRow(_note_row(note, small=False), note.note_id) for note in others]
    return rows + [CheckRow(_withheld_row(point), point.note.id, withheld=True) for point in desk.withheld]


def what_to_do(row: CheckRow | None, desk: OrganiserDesk) -> str:
    """What can be done about a row: who can say it otherwise, and what leaving it out means."""
    if row is None:
        return ""
    if not row.note_id:
        return translate("check", "List every note to leave out one of these.")
    receipts = desk.receipts_of(row.note_id)
    told = []
    if row.withheld:
        told.append(
            translate("check", "No report has it, or says that there is such a note. It stays in the archive.")
        )
    if receipts:
        told.append(
            translate(
                "check",
                "It came in the bundle with the receipt {words}: its rapporteur can say it more generally and seal again.",
            ).format(words=", ".join(map(words.fingerprint, receipts)))
        )
    return " ".join(told)


def left_out() -> str:
    """For the status line. It has one line of room at twice the size of text."""
    return translate("check", "Left out of the report. Files written before still have it: write the report again.")


def put_back() -> str:
    """For the status line."""
    return translate("check", "In the report again.")


def _alone(report: AttackReport) -> str:
    notes = words.notes(len(report.notes))
    if not report.small:
        told = translate("check", "{notes}: none points at fewer than {k} people or organisations.")
        return told.format(notes=notes, k=report.k)
    one = translate(
        "check",
        "{notes}: {n} points at fewer than {k} people or organisations. Leave it out, have it said more generally, or let "
        "it stand.",
    )
    many = translate(
        "check",
        "{notes}: {n} point at fewer than {k} people or organisations. Leave them out, have them said more generally, or "
        "let them stand.",
    )
    return counted(len(report.small), one, many, notes=notes, k=report.k)


def _together(count: int) -> str:
    if not count:
        return translate("check", "Over several sessions, no kind of note points at too few.")
    one = translate("check", "Over several sessions, {n} group of notes of one kind points at too few.")
    many = translate("check", "Over several sessions, {n} groups of notes of one kind point at too few.")
    return counted(count, one, many)


def _note_row(note: AttackedNote, *, small: bool) -> Row:
    guess, lang = note.guess, translation.shown()
    few = translate("check", "{people} of {pool}, {organisations}").format(
        people=words.people(guess.people),
        pool=guess.pool,
        organisations=in_one_line(words.organisations(guess.organisations)),
    )
    icon = icons.icon("warning", "finding") if small else icons.icon("good", "good")
    return Cell(f"{found_places.in_words(note.place)}\n{few}", icon=icon), Cell(
        "\n".join([_text(note.text), *note.why(lang, with_words=True)])
    )


def _withheld_row(point: ArchivedPoint) -> Row:
    told = translate("check", "left out")
    return Cell(f"{point.note.session}\n{told}", icon=icons.icon("close", "muted"), colour=_muted()), Cell(
        _text(point.note.body.text), colour=_muted()
    )


def _muted() -> str:
    return theme.current().colour("muted")


def _text(text: str) -> str:
    return text.replace(SLOT, "[…]")


def _series_row(programme: Programme, found: KindSeries) -> Row:
    series, lang = found.series, _lang()
    titles = ", ".join(words.session_title(programme.session(key)) for key in series.sessions)
    kinds = report_words(lang).kinds[found.kind].many
    told = translate(
        "check",
        "{categories}: too few people or organisations ({band}) were in all of these sessions. A reader may look for "
        "one person behind these notes.",
    )
    categories = ", ".join(words.category(key, programme.ladder) for key in series.categories)
    return Cell(kinds, icon=icons.icon("warning", "finding")), Cell(
        f"{titles}\n{told.format(categories=categories, band=series.band)}"
    )


def _lang() -> Lang:
    return "fr" if translation.shown() == "fr" else "en"
