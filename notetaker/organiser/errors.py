"""What the organiser's desk refuses, and why."""

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError


class NothingToReport(NotetakerError):
    """The archive has no note."""

    what = QT_TRANSLATE_NOOP("errors", "There is nothing to report yet.")
    kept = QT_TRANSLATE_NOOP("errors", "No file was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Import the rapporteurs’ bundles first.")


class ReportNotWritten(NotetakerError):
    """A report could not be written."""

    what = QT_TRANSLATE_NOOP("errors", "{file} could not be written: {problem}.")
    kept = QT_TRANSLATE_NOOP("errors", "The archive is as it was.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose another folder, or make room on the disk, and try again.")


class Cancelled(NotetakerError):
    """The user stopped the work."""

    what = QT_TRANSLATE_NOOP("errors", "The work was stopped.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Start it again when you are ready.")
