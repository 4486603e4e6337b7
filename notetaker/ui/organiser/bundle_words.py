"""What the preview of an import says about a bundle."""

from collections.abc import Iterator

from notetaker.organiser import BundleItem, ImportPreview, Standing
from notetaker.ui import errors, icons, theme, words
from notetaker.ui.listing import Cell
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
    if item.error is not None:
        return (
            Cell(item.name),
            Cell(
                _standing(item.standing), icon=icons.icon(picture, colour), colour=theme.current().colour("danger")
            ),
            Cell(translate("import", "It is not imported; the others can be.")),
        )
    signer = words.fingerprint(item.sealed_by)
    known = translate("import", "sealed by {words}").format(words=signer)
    first = translate("import", "key not seen before: {words}").format(words=signer)
    return (
        Cell(item.name, below=words.notes(item.notes)),
        Cell(_standing(item.standing), icon=icons.icon(picture, colour)),
        Cell(words.fingerprint(item.receipt), below=first if item.first_seen else known),
    )


def warnings(preview: ImportPreview) -> Iterator[str]:
    """What should be looked into before the import."""
    if preview.changed_keys:
        yield translate(
            "import",
            "A key was not seen before, and the programme has bundles of other keys: a new rapporteur, a new vault, or a "
            "stranger. Compare the six words aloud before you import.",
        )
    if preview.mixed:
        told = translate(
            "import", "Made with different kits: {sessions}. Ask for bundles that are sealed with the same kit."
        )
        yield told.format(sessions=", ".join(preview.mixed))


def why_refused(item: BundleItem) -> str:
    """The error of a bundle, in full."""
    return f"{item.name}: {' '.join(errors.sentences(item.error))}" if item.error is not None else ""


def _standing(of: Standing) -> str:
    return {
        Standing.NEW: translate("import", "New"),
        Standing.KNOWN: translate("import", "Known already"),
        Standing.SUPERSEDES: translate("import", "Newer than one you have"),
        Standing.CONFLICTS: translate("import", "From another copy of a vault"),
        Standing.OUTDATED: translate("import", "Older than one you have"),
        Standing.REFUSED: translate("import", "Refused"),
    }[of]
