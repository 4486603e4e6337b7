"""What the check before publishing says of files: where the list is in them, and which words somebody has to look at."""

from collections.abc import Iterable
from dataclasses import dataclass

from notetaker.anonymise import reason
from notetaker.organiser.audit import Leak
from notetaker.organiser.checking import Audit, AuditedFile
from notetaker.ui import icons, translation
from notetaker.ui.organiser import found_places
from notetaker.ui.organiser.bundle_words import told_of
from notetaker.ui.rows import Cell
from notetaker.ui.translation import counted, translate

Row = tuple[Cell, ...]


@dataclass(frozen=True)
class _Doubt:
    """A word that may mean somebody of the list, and all places where it stands, by file."""

    leak: Leak
    places: dict[str, list[str]]

    @property
    def count(self) -> int:
        return sum(map(len, self.places.values()))


def has_leaks(audit: Audit) -> bool:
    """Whether there are words that could be shown."""
    return bool(audit.titles) or any(file.leaks for file in audit.files)


def read_in_full(audit: Audit) -> str:
    """How many files there are, and of how many all was read."""
    read = sum(each.error is None for each in audit.files)
    return translate("check", "Files read in full: {read} of {all}.").format(read=read, all=len(audit.files))


def looked(audit: Audit) -> str:
    """How many files were read, and how often the list is in them."""
    mentions = sum(not leak.is_doubtful for file in audit.files for leak in file.leaks)
    doubts = _doubts(audit.files)
    none = translate("check", "No participant and no organisation of the list is in them.")
    if audit.titles:
        none = translate(
            "check", "Outside of the titles no participant and no organisation of the list is in them."
        )
    one = translate("check", "{n} mention of the list: do not publish this.")
    many = translate("check", "{n} mentions of the list: do not publish this.")
    uncertain = translate("check", "No name of the list is certain in them.")
    found = counted(mentions, one, many) if mentions else uncertain if doubts else none
    return " ".join([read_in_full(audit), found, *([_to_look_at(doubts)] if doubts else [])])


def audit_rows(audit: Audit, *, show: bool = False) -> list[Row]:
    """Where the list is: in the titles and in each file; then each doubtful word once, with all its places; then the files
    with no name. With `show` by which words."""
    return [
        *(_title_row(leak, show=show) for leak in audit.titles),
        *(row for file in audit.files for row in _certain_rows(file, show=show)),
        *(_doubt_row(doubt, show=show) for doubt in _doubts(audit.files)),
        *(_clean_row(file) for file in audit.files if not file.leaks and file.error is None),
    ]


def _to_look_at(doubts: list[_Doubt]) -> str:
    one = translate("check", "{n} word may mean somebody of the list: look at it.")
    many = translate("check", "{n} words may mean somebody of the list: look at each.")
    told = counted(len(doubts), one, many)
    places = sum(doubt.count for doubt in doubts)
    if places == len(doubts):
        return told
    in_all = translate("check", "In {n} places in all.").format(n=places)
    return f"{told} {in_all}"


def _doubts(files: Iterable[AuditedFile]) -> list[_Doubt]:
    found: dict[tuple[str, str], _Doubt] = {}
    for file in files:
        for leak in filter(lambda leak: leak.is_doubtful, file.leaks):
            doubt = found.setdefault((leak.rule, leak.surface), _Doubt(leak, {}))
            doubt.places.setdefault(file.name, []).append(found_places.in_words(leak.place))
    return list(found.values())


def _title_row(leak: Leak, *, show: bool) -> Row:
    icon = icons.icon("warning", "muted")
    stands = translate("check", "The title is published as it stands.")
    return Cell(translate("check", "programme"), icon=icon), Cell(f"{_told(leak, show=show)} {stands}")


def _certain_rows(file: AuditedFile, *, show: bool) -> list[Row]:
    """Where the list is in a file for certain, and that it could not be read."""
    danger = icons.icon("warning", "danger")
    rows: list[Row] = [
        (Cell(file.name, icon=danger), Cell(_told(leak, show=show))) for leak in file.leaks if not leak.is_doubtful
    ]
    if file.error is not None:
        rows.append((Cell(file.name, icon=danger), Cell(told_of(file.name, file.error))))
    return rows


def _doubt_row(doubt: _Doubt, *, show: bool) -> Row:
    icon = icons.icon("warning", "finding")
    if doubt.count == 1:
        (name,) = doubt.places
        return Cell(name, icon=icon), Cell(_told(doubt.leak, show=show))
    word = [translate("check", "“{words}”").format(words=doubt.leak.surface)] if show else []
    places = [
        translate("check", "{file}: {places}").format(file=name, places=translate("check", "; ").join(places))
        for name, places in doubt.places.items()
    ]
    count = translate("check", "one word, {n} places").format(n=doubt.count)
    lines = [*word, *places, reason(doubt.leak.rule, translation.shown())]
    return Cell(count, icon=icon), Cell("\n".join(lines))


def _clean_row(file: AuditedFile) -> Row:
    return Cell(file.name, icon=icons.icon("good", "good")), Cell(translate("check", "no name"))


def _told(leak: Leak, *, show: bool) -> str:
    why, place = reason(leak.rule, translation.shown()), found_places.in_words(leak.place)
    if not show:
        return f"{place}\n{why}"
    return translate("check", "{place}: “{words}”").format(place=place, words=leak.surface) + f"\n{why}"
