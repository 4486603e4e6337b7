"""What the check before publishing says: how a reader narrows notes down, and where a name stands in a file."""

from notetaker.anonymise import reason
from notetaker.model.body import SLOT
from notetaker.model.programme import Programme
from notetaker.organiser import KindSeries
from notetaker.organiser.attack import AttackedNote, AttackReport
from notetaker.organiser.checking import AuditedFile, Reading
from notetaker.report.document import Lang
from notetaker.report.words import words as report_words
from notetaker.ui import icons, translation, words
from notetaker.ui.listing import Cell
from notetaker.ui.organiser import found_places
from notetaker.ui.organiser.bundle_words import told_of
from notetaker.ui.translation import counted, translate

Row = tuple[Cell, ...]


def guessed(reading: Reading) -> str:
    """How many notes point at too few, alone and together."""
    return f"{_alone(reading.attacked)} {_together(len(reading.series))}"


def guessed_rows(reading: Reading) -> list[Row]:
    """These notes, the worst first, then those that are read together."""
    alone = [_note_row(note) for note in reading.attacked.small]
    return alone + [_series_row(programme, found) for programme, found in reading.series]


def _alone(report: AttackReport) -> str:
    notes = words.notes(len(report.notes))
    if not report.small:
        told = translate("check", "{notes}: none points at fewer than {k} people or organisations.")
        return told.format(notes=notes, k=report.k)
    one = translate(
        "check",
        "{notes}: {n} points at fewer than {k} people or organisations. Say it more generally, or let it stand.",
    )
    many = translate(
        "check",
        "{notes}: {n} point at fewer than {k} people or organisations. Say them more generally, or let them stand.",
    )
    return counted(len(report.small), one, many, notes=notes, k=report.k)


def _together(count: int) -> str:
    if not count:
        return translate("check", "Over several sessions, no kind of note points at too few.")
    one = translate("check", "Over several sessions, {n} group of notes of one kind points at too few.")
    many = translate("check", "Over several sessions, {n} groups of notes of one kind point at too few.")
    return counted(count, one, many)


def _note_row(note: AttackedNote) -> Row:
    guess, lang = note.guess, translation.shown()
    few = translate("check", "{people} of {pool}, {organisations}").format(
        people=words.people(guess.people), pool=guess.pool, organisations=words.organisations(guess.organisations)
    )
    text = note.text.replace(SLOT, "[…]")
    return Cell(f"{found_places.in_words(note.place)}\n{few}", icon=icons.icon("warning", "finding")), Cell(
        "\n".join([text, *note.why(lang)])
    )


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
    return Cell(f"{kinds}\n{titles}", icon=icons.icon("warning", "finding")), Cell(
        told.format(categories=categories, band=series.band)
    )


def looked(files: tuple[AuditedFile, ...]) -> str:
    """How many files were read, and how often the list is in them."""
    leaks = [leak for each in files for leak in each.leaks]
    doubts = sum(leak.is_doubtful for leak in leaks)
    mentions = len(leaks) - doubts
    read = sum(each.error is None for each in files)
    told = translate("check", "Files read in full: {read} of {all}.").format(read=read, all=len(files))
    none = translate("check", "No participant and no organisation of the list is in them.")
    one = translate("check", "{n} mention of the list: do not publish this.")
    many = translate("check", "{n} mentions of the list: do not publish this.")
    found = counted(mentions, one, many) if mentions else none
    one_word = translate("check", "{n} word may mean somebody of the list: look at it.")
    words_to_look_at = translate("check", "{n} words may mean somebody of the list: look at each.")
    return " ".join([told, found, *([counted(doubts, one_word, words_to_look_at)] if doubts else [])])


def file_rows(file: AuditedFile) -> list[Row]:
    """Where the list is in a file, or that it is not, or that it could not be read."""
    lang = _lang()
    danger, doubt = icons.icon("warning", "danger"), icons.icon("warning", "finding")
    rows: list[Row] = [
        (
            Cell(file.name, icon=doubt if leak.is_doubtful else danger),
            Cell(f"{found_places.in_words(leak.place)}\n{reason(leak.rule, lang)}"),
        )
        for leak in sorted(file.leaks, key=lambda leak: leak.is_doubtful)
    ]
    if file.error is not None:
        rows.append((Cell(file.name, icon=danger), Cell(told_of(file.name, file.error))))
    elif not rows:
        rows.append((Cell(file.name, icon=icons.icon("good", "good")), Cell(translate("check", "no name"))))
    return rows


def _lang() -> Lang:
    return "fr" if translation.shown() == "fr" else "en"
