"""What the command line refuses before any desk is asked."""

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError


class NoPassphrase(NotetakerError):
    """There is nobody to ask for a passphrase."""

    what = QT_TRANSLATE_NOOP("errors", "A passphrase is needed ({purpose}), and there is no terminal to ask on.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Give a file that holds it with {option}.")


class EmptyPassphrase(NotetakerError):
    """A passphrase without a character."""

    what = QT_TRANSLATE_NOOP("errors", "The passphrase is empty.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose a passphrase of several words.")


class PassphrasesDiffer(NotetakerError):
    """A new passphrase was not typed the same way twice."""

    what = QT_TRANSLATE_NOOP("errors", "The two passphrases are not the same.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Try again.")


class BadNotes(NotetakerError):
    """A line of the input is not a note."""

    what = QT_TRANSLATE_NOOP("errors", "Line {line} of the notes is not usable: {problem}.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was written.")
    todo = QT_TRANSLATE_NOOP(
        "errors", "Correct it; each line is one JSON object with a “text”, or all are plain text."
    )


class NoSuchVault(NotetakerError):
    """A command needs a vault that is there."""

    what = QT_TRANSLATE_NOOP("errors", "There is no vault at {folder}.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Check the name; a vault is made by “capture” or “import”.")


class NoIdentity(NotetakerError):
    """A bundle is to be opened, and no key was given."""

    what = QT_TRANSLATE_NOOP("errors", "“{name}” is sealed, and no key was given to open it.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Give the organiser’s key with --identity.")


class NothingNamed(NotetakerError):
    """A command was given nothing to read."""

    what = QT_TRANSLATE_NOOP("errors", "No file was named.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Name at least one report or bundle, or an archive with --vault.")


class NoNotes(NotetakerError):
    """A file holds no note."""

    what = QT_TRANSLATE_NOOP("errors", "No note was found in “{name}”.")
    kept = QT_TRANSLATE_NOOP("errors", "The file was not changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Do not take it for clean: look through it yourself.")


class NoRoster(NotetakerError):
    """A report is to be attacked first, and there is no roster to attack it with."""

    what = QT_TRANSLATE_NOOP("errors", "--strict needs the roster that a reader would hold.")
    kept = QT_TRANSLATE_NOOP("errors", "No file was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Give it with --roster.")


class NothingToStart(NotetakerError):
    """A programme is to be started, and no vault was named."""

    what = QT_TRANSLATE_NOOP("errors", "No vault was named to start the programme in.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Name it with --vault, or only look with --look.")


class UnknownSpeaker(NotetakerError):
    """What was said of a speaker of a transcript is of no use."""

    what = QT_TRANSLATE_NOOP(
        "errors",
        "Line {number} of --who does not name a speaker of the transcript, or not somebody of the roster.",
    )
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP(
        "errors", "See the speakers with --speakers; write NAME=code, NAME=category, NAME=unknown or NAME=skip."
    )


class UnknownFormat(NotetakerError):
    """A file is to be written in a format that is not known."""

    what = QT_TRANSLATE_NOOP("errors", "The name of the file does not end in one of {suffixes}.")
    kept = QT_TRANSLATE_NOOP("errors", "No file was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Give it one of these endings.")


class NoSheetTyped(NotetakerError):
    """There is nobody to type the words of a recovery sheet."""

    what = QT_TRANSLATE_NOOP(
        "errors", "The words of the recovery sheet are needed, and there is no terminal to ask on."
    )
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Give a file that holds them with {option}.")


class NoSuchNote(NotetakerError):
    """No note of the archive has an id that begins so."""

    what = QT_TRANSLATE_NOOP("errors", "No note has an id that begins with “{name}”.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP(
        "errors",
        "See the ids with “attack --vault” (or “leave-out” alone, for what is left out), and give enough of one.",
    )


class SeveralSuchNotes(NoSuchNote):
    """More than one has."""

    what = QT_TRANSLATE_NOOP("errors", "“{name}” is the beginning of the id of {count} notes, not of one.")
