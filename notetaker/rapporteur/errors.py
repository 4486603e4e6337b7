"""What the rapporteur's desk refuses, and why."""

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError


class KitNeeded(NotetakerError):
    """The desk has no roster, so it can neither strip nor widen."""

    what = QT_TRANSLATE_NOOP("errors", "There is no list of participants to work with.")
    kept = QT_TRANSLATE_NOOP("errors", "All notes are kept.")
    todo = QT_TRANSLATE_NOOP("errors", "Open the event kit that the organiser gave you.")


class OtherProgramme(NotetakerError):
    """A kit of another programme was opened in a vault that has notes."""

    what = QT_TRANSLATE_NOOP("errors", "This vault holds notes of another programme, “{title}”.")
    kept = QT_TRANSLATE_NOOP("errors", "Its notes are kept; the kit was not taken.")
    todo = QT_TRANSLATE_NOOP("errors", "Make a new vault for the programme of this kit.")


class OtherOrganiser(NotetakerError):
    """A kit that another organiser signed, or nobody, would replace a signed one."""

    what = QT_TRANSLATE_NOOP("errors", "This kit is not signed by the organiser whose kit this vault took first.")
    kept = QT_TRANSLATE_NOOP("errors", "The first kit stays in use; all notes are kept.")
    todo = QT_TRANSLATE_NOOP("errors", "Ask the organiser for a kit that is signed with the same key.")


class EarlierKit(NotetakerError):
    """A kit with a lower number than the one in use: an old one, or one that somebody brings back."""

    what = QT_TRANSLATE_NOOP(
        "errors", "This kit is an earlier one (number {revision}); this vault works with number {used}."
    )
    kept = QT_TRANSLATE_NOOP("errors", "The newer kit stays in use; all notes are kept.")
    todo = QT_TRANSLATE_NOOP("errors", "Open the newest kit, or ask the organiser whether to go back, then say so.")


class SameRevision(EarlierKit):
    """Another kit with the same number as the one in use: the organiser corrected the same kit twice, say."""

    what = QT_TRANSLATE_NOOP(
        "errors",
        "This kit has the number of the one that this vault works with ({revision}), but says something else.",
    )
    kept = QT_TRANSLATE_NOOP("errors", "The kit before stays in use; all notes are kept.")
    todo = QT_TRANSLATE_NOOP("errors", "Ask the organiser which of the two holds, then say so.")


class UnnumberedKit(EarlierKit):
    """A kit of before kits had numbers, where one with a number is in use."""

    what = QT_TRANSLATE_NOOP(
        "errors", "This kit has no number, as kits had at first; this vault works with number {used}."
    )


class SameEdition(EarlierKit):
    """A kit that gives itself out for the edition in use, of which it has not the participants, sessions or rules."""

    what = QT_TRANSLATE_NOOP(
        "errors",
        "This kit calls itself the edition that this vault works with, but has other participants, sessions or rules.",
    )
    kept = QT_TRANSLATE_NOOP("errors", "The kit before stays in use; all notes are kept.")
    todo = QT_TRANSLATE_NOOP("errors", "Do not trust it; ask the organiser for the kit once more, then say so.")


class LaddersCross(NotetakerError):
    """A new kit widens categories across those of a kit before, under which something may have left already."""

    what = QT_TRANSLATE_NOOP(
        "errors",
        "This kit widens its categories across those of a kit that this vault worked with: whoever has a note under both "
        "would know more closely who said it.",
    )
    kept = QT_TRANSLATE_NOOP("errors", "The kit before stays in use; all notes are kept.")
    todo = QT_TRANSLATE_NOOP(
        "errors",
        "Ask the organiser for a kit with the earlier ladder, or for one of a new programme, in a new vault.",
    )


class SessionsMissing(NotetakerError):
    """A new kit has lost sessions that have notes."""

    what = QT_TRANSLATE_NOOP("errors", "The kit lacks sessions of which there are notes: {sessions}.")
    kept = QT_TRANSLATE_NOOP("errors", "The kit before stays in use; all notes are kept.")
    todo = QT_TRANSLATE_NOOP("errors", "Ask the organiser for a kit with all sessions.")


class NobodyTicked(NotetakerError):
    """A slip was to be taken back where nobody had come or gone."""

    what = QT_TRANSLATE_NOOP("errors", "In this session nobody has come or gone, so there is nothing to take back.")
    kept = QT_TRANSLATE_NOOP("errors", "All notes are kept.")
    todo = QT_TRANSLATE_NOOP("errors", "Go on with the next note.")


class AttendanceOfOtherKit(NotetakerError):
    """Who was present was ticked in another kit's list, which is not here to be translated."""

    what = QT_TRANSLATE_NOOP(
        "errors", "Who was present was ticked in the list of another kit, which is no longer here."
    )
    kept = QT_TRANSLATE_NOOP("errors", "All notes are kept, with what was ticked; the kit was not taken.")
    todo = QT_TRANSLATE_NOOP("errors", "Open the kit that you took notes with, then this one.")


class NotOneParticipant(NotetakerError):
    """An arrival or a departure of somebody who is not on the list, or of a name that several have."""

    what = QT_TRANSLATE_NOOP(
        "errors",
        "In the line, this name is not one person of the list of participants: number {places}.",
    )
    kept = QT_TRANSLATE_NOOP("errors", "Who is present was not changed, and nothing was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Name them by their codes, with commas between them.")


class NotOneWay(NotetakerError):
    """People alone behind a word that says neither that they come nor that they go."""

    what = QT_TRANSLATE_NOOP(
        "errors", "The line names participants, but its word says neither that they come nor that they go."
    )
    kept = QT_TRANSLATE_NOOP("errors", "Who is present was not changed, and nothing was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Put “in”, “out” or “here” in its place; a note begins with one > at most.")


class KeptKitLost(NotetakerError):
    """The copy of the kit beside the vault is missing or damaged."""

    what = QT_TRANSLATE_NOOP("errors", "The vault’s copy of the event kit is missing or damaged.")
    kept = QT_TRANSLATE_NOOP("errors", "All notes are kept.")
    todo = QT_TRANSLATE_NOOP("errors", "Open the event kit again.")


class UnknownSession(NotetakerError):
    """A session that the programme does not have."""

    what = QT_TRANSLATE_NOOP("errors", "The programme has no session “{session}”.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose one of: {sessions}.")


class NoSession(NotetakerError):
    """A line was entered before a session was chosen."""

    what = QT_TRANSLATE_NOOP("errors", "No session is chosen.")
    kept = QT_TRANSLATE_NOOP("errors", "The line is still in front of you and was not written.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose the session, then enter the line again.")


class OffTheTable(NotetakerError):
    """The session is off the table: nothing of it is kept."""

    what = QT_TRANSLATE_NOOP("errors", "This session is off the table.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing of it is kept, and nothing was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose another session to take notes.")


class EmptyLine(NotetakerError):
    """A line without text."""

    what = QT_TRANSLATE_NOOP("errors", "The line has no text.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Type the note after the colon.")


class MarkAlone(EmptyLine):
    """A line that says of what kind a note is, and nothing else."""

    what = QT_TRANSLATE_NOOP("errors", "The line says what kind of note it is, and not yet what was said.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Type what was said behind the mark, then Enter.")


class LineTooLong(NotetakerError):
    """A line longer than a note may be."""

    what = QT_TRANSLATE_NOOP("errors", "The line has {length} characters; a note may have {limit}.")
    kept = QT_TRANSLATE_NOOP("errors", "The line is still in front of you and was not written.")
    todo = QT_TRANSLATE_NOOP("errors", "Divide it into several notes.")


class AbbreviationNames(NotetakerError):
    """An abbreviation that is somebody's code or name, or that stands for what may identify somebody."""

    what = QT_TRANSLATE_NOOP("errors", "The abbreviation, or what it stands for, may identify somebody.")
    kept = QT_TRANSLATE_NOOP("errors", "It was not kept; all notes and the other abbreviations are.")
    todo = QT_TRANSLATE_NOOP("errors", "Names need no abbreviation: type the code or the name; it is replaced.")


class NoAbbreviation(NotetakerError):
    """Not one word and a short text that it stands for."""

    what = QT_TRANSLATE_NOOP("errors", "This is no abbreviation that could be written out.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP(
        "errors", "Give one word of {short} letters at most, and what it stands for in {long} at most."
    )


class FindingsOpen(NotetakerError):
    """Sealing is closed until every finding is decided."""

    what = QT_TRANSLATE_NOOP("errors", "Findings not decided yet: {count}.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was sealed; all notes are kept.")
    todo = QT_TRANSLATE_NOOP("errors", "Decide on them in Review, then seal.")


class NothingToSeal(NotetakerError):
    """No note could leave."""

    what = QT_TRANSLATE_NOOP("errors", "There is no note to seal (own remarks, which never leave: {own}).")
    kept = QT_TRANSLATE_NOOP("errors", "No file was written; all notes are kept.")
    todo = QT_TRANSLATE_NOOP("errors", "Take notes first, or choose other sessions.")


class TooFewPresent(NotetakerError):
    """There are notes, and each was said where too few people were present."""

    what = QT_TRANSLATE_NOOP(
        "errors", "None of the notes may leave: too few people could have said them ({withheld})."
    )
    kept = QT_TRANSLATE_NOOP("errors", "No file was written; all notes are kept.")
    todo = QT_TRANSLATE_NOOP("errors", "Seal them together with sessions that more people attended.")


class NothingForBrief(NotetakerError):
    """No note of the session belongs in a brief."""

    what = QT_TRANSLATE_NOOP("errors", "There is no note for the brief of this session.")
    kept = QT_TRANSLATE_NOOP("errors", "No file was written; all notes are kept.")
    todo = QT_TRANSLATE_NOOP(
        "errors", "Mark what was agreed, disputed, recommended, asked or decided, in Debrief, then try again."
    )


class NotOfAKind(NotetakerError):
    """An own remark is to become a shared note, or a shared note an own remark, by a mark alone."""

    what = QT_TRANSLATE_NOOP("errors", "An own remark cannot be moved into a debrief, nor a note be made one.")
    kept = QT_TRANSLATE_NOOP("errors", "The note is as it was.")
    todo = QT_TRANSLATE_NOOP("errors", "Edit the note in Capture if others should read it.")
