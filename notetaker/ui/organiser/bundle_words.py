"""What the preview of an import says about a bundle."""

from collections.abc import Iterator, Sequence

from notetaker.model.errors import NotetakerError
from notetaker.organiser import BundleItem, Standing
from notetaker.ui import errors, icons, theme, words
from notetaker.ui.rows import Cell
from notetaker.ui.translation import translate

_LOOK = {
    Standing.NEW: ("add", "good"),
    Standing.KNOWN: ("good", "muted"),
    Standing.SUPERSEDES: ("review", "accent"),
    Standing.CONFLICTS: ("warning", "finding"),
    Standing.OUTDATED: ("good", "muted"),
    Standing.REFUSED: ("warning", "danger"),
}


def preview_row(item: BundleItem) -> tuple[Cell, ...]:
    """The row of a bundle."""
    picture, colour = _LOOK[item.standing]
    standing, icon = _standing(item.standing), icons.icon(picture, colour)
    if item.error is not None:
        danger = theme.current().colour("danger")
        return (
            Cell(item.name, icon=icon, colour=danger, below=standing),
            Cell(translate("import", "It is not imported; the others can be.")),
        )
    known = translate("import", "sealed with a key that you know")
    first = translate("import", "sealed with a key not seen before")
    return (
        Cell(item.name, icon=icon, below=f"{standing} · {words.notes(item.notes)}"),
        Cell(words.fingerprint(item.receipt), below=first if item.first_seen else known),
    )


def warnings(mixed: Sequence[str]) -> Iterator[str]:
    """What should be looked into before the report: sessions whose bundles were made with different kits."""
    if mixed:
        yield translate(
            "import",
            "Made with different kits; ask for bundles of these sessions that are sealed with the same kit:",
        )
        yield from (f"• {title}" for title in mixed)


def why_refused(item: BundleItem) -> str:
    """The error of a bundle, in full."""
    return told_of(item.name, item.error) if item.error is not None else ""


def told_of(name: str, error: NotetakerError) -> str:
    """What is wrong with a file, behind its name."""
    return translate("import", "{file}: {error}").format(file=name, error=" ".join(errors.sentences(error)))


def _standing(of: Standing) -> str:
    return {
        Standing.NEW: translate("import", "New"),
        Standing.KNOWN: translate("import", "Known already"),
        Standing.SUPERSEDES: translate("import", "Newer than one you have"),
        Standing.CONFLICTS: translate("import", "From another copy of a vault"),
        Standing.OUTDATED: translate("import", "Older than one you have"),
        Standing.REFUSED: translate("import", "Refused"),
    }[of]
