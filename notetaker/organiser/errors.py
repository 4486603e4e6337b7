"""What the organiser's desk refuses, and why."""

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError


class NothingToReport(NotetakerError):
    """The archive has no note."""

    what = QT_TRANSLATE_NOOP("errors", "There is nothing to report yet.")
    kept = QT_TRANSLATE_NOOP("errors", "No file was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Import the rapporteurs’ bundles first.")


class AllWithheld(NothingToReport):
    """Every note of the archive was left out."""

    what = QT_TRANSLATE_NOOP("errors", "Every note is left out of the report.")
    kept = QT_TRANSLATE_NOOP("errors", "No file was written; the notes are in the archive.")
    todo = QT_TRANSLATE_NOOP(
        "errors", "Put notes back: on the page Check before publishing (F10), or with “leave-out --back”."
    )


class SeveralProgrammes(NotetakerError):
    """A roster was given for an archive of several programmes."""

    what = QT_TRANSLATE_NOOP("errors", "The archive has several programmes, and a list of participants is of one.")
    kept = QT_TRANSLATE_NOOP("errors", "No file was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Keep an archive for each programme, or write the report without the list.")


class OtherSigner(NotetakerError):
    """A kit would replace one of another organiser; the vaults of the rapporteurs would refuse it."""

    what = QT_TRANSLATE_NOOP("errors", "The kit to be replaced is signed with another key.")
    kept = QT_TRANSLATE_NOOP("errors", "No file was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Sign with the same key: the rapporteurs’ vaults take a kit from no other.")


class LaddersCross(NotetakerError):
    """A kit would widen categories across those of the kit that it replaces; the rapporteurs' vaults would refuse it."""

    what = QT_TRANSLATE_NOOP(
        "errors",
        "The kit to be replaced widens its categories otherwise: bundles of both would show together, more closely than k "
        "allows, who said a note.",
    )
    kept = QT_TRANSLATE_NOOP("errors", "No file was written; the kit before still holds.")
    todo = QT_TRANSLATE_NOOP(
        "errors",
        "Keep what each category widens to (new categories may be added), or make the kit of a new programme, which "
        "replaces none.",
    )


class NumbersUsedUp(NotetakerError):
    """The kit to be replaced has the last number that a kit can have."""

    what = QT_TRANSLATE_NOOP("errors", "The kit to be replaced has number {most}, the last that there is.")
    kept = QT_TRANSLATE_NOOP("errors", "No file was written; the kit before still holds.")
    todo = QT_TRANSLATE_NOOP("errors", "Make a kit that replaces none; each rapporteur opens it in a new vault.")


class HeadingNames(NotetakerError):
    """A heading of the brief names somebody who is on the list, and every brief would carry it out."""

    what = QT_TRANSLATE_NOOP(
        "errors", "“{heading}” of the brief in {lang} names a participant or an organisation of the list."
    )
    kept = QT_TRANSLATE_NOOP("errors", "No file was written.")
    todo = QT_TRANSLATE_NOOP(
        "errors", "Word this heading in the programme without the name, and make the kit again."
    )


class RecoveryIsTheKey(NotetakerError):
    """The recovery key must be another one than the organiser's."""

    what = QT_TRANSLATE_NOOP("errors", "This is your own key, not a recovery key.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Type the words of the recovery sheet; it has a key of its own.")


class NoRecovery(NotetakerError):
    """A kit with one recipient: if that key is lost, every bundle is."""

    what = QT_TRANSLATE_NOOP(
        "errors", "The kit would be sealed for one key alone: if it is lost, no bundle can be read."
    )
    kept = QT_TRANSLATE_NOOP("errors", "No file was written.")
    todo = QT_TRANSLATE_NOOP(
        "errors", "Print a recovery sheet and rehearse it, or add the key of somebody else, then make the kit."
    )


class KitOpensKey(NotetakerError):
    """Every rapporteur would be told what opens the organiser's key."""

    what = QT_TRANSLATE_NOOP("errors", "This passphrase opens your key, and every rapporteur would be told it.")
    kept = QT_TRANSLATE_NOOP("errors", "No file was written.")
    todo = QT_TRANSLATE_NOOP(
        "errors",
        "Choose another one for the kit; on the command line it has a file of its own, --kit-passphrase-file.",
    )


class KitOpensVault(KitOpensKey):
    """Every rapporteur would be told what opens the organiser's vault."""

    what = QT_TRANSLATE_NOOP("errors", "This passphrase opens this vault, and every rapporteur would be told it.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose another one for the kit.")


class PrivateKeyHandedIn(NotetakerError):
    """A rapporteur handed in the key file itself."""

    what = QT_TRANSLATE_NOOP("errors", "This file is a private key, which nobody but its owner may have.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing of it was taken.")
    todo = QT_TRANSLATE_NOOP(
        "errors",
        "Delete it. Ask the rapporteur to make a new key, and to send the line that begins with age1pq1.",
    )


class NoRecipientInFile(NotetakerError):
    """A file without a public key."""

    what = QT_TRANSLATE_NOOP("errors", "There is no line that begins with age1pq1 in this file.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing of it was taken.")
    todo = QT_TRANSLATE_NOOP("errors", "Ask the rapporteur for the recipient of their key, as text.")
