"""What the preview of an import says about a bundle."""

from collections.abc import Mapping

from notetaker.organiser import BundleItem, Standing
from notetaker.ui import errors, icons, theme, words
from notetaker.ui.listing import Cell
from notetaker.ui.translation import translate

Receipts = Mapping[str, tuple[str, ...]]
"""The six words of each file by its name."""

_LOOK = {
    Standing.NEW: ("add", "good"),
    Standing.KNOWN: ("good", "muted"),
    Standing.SUPERSEDES: ("review", "accent"),
    Standing.REFUSED: ("warning", "danger"),
}


def preview_row(item: BundleItem, receipts: Receipts) -> tuple[Cell, ...]:
    """The row of a bundle."""
    picture, colour = _LOOK[item.standing]
    if item.error is not None:
        what, kept, todo = errors.sentences(item.error)
        ink = theme.current().colour("danger")
        return (
            Cell(item.name),
            Cell(translate("import", "Refused"), icon=icons.icon(picture, colour), colour=ink),
            Cell(""),
            Cell(""),
            Cell(what, tip=f"{what} {kept} {todo}", colour=ink),
        )
    signer = words.fingerprint(item.sealed_by)
    first = translate("import", "{words} (a key not seen before)").format(words=signer)
    return (
        Cell(item.name, tip=", ".join(item.sessions)),
        Cell(_standing(item.standing), icon=icons.icon(picture, colour)),
        Cell(str(item.notes)),
        Cell(words.fingerprint(receipts.get(item.name, ()))),
        Cell(first if item.first_seen else signer),
    )


def _standing(of: Standing) -> str:
    return {
        Standing.NEW: translate("import", "New"),
        Standing.KNOWN: translate("import", "Known already"),
        Standing.SUPERSEDES: translate("import", "Newer than one you have"),
        Standing.REFUSED: translate("import", "Refused"),
    }[of]
