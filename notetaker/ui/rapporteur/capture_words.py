"""What the page of lines says where something is missing before one can type, and while it asks who spoke."""

from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.key_names import key_of, named
from notetaker.ui.translation import counted, translate


def missing(desk: RapporteurDesk) -> tuple[str, str, str]:
    """A heading, a sentence and the words of the button, for what is missing."""
    if desk.roster is None:
        return (
            translate("capture", "No event kit is open"),
            translate(
                "capture",
                "The kit holds the programme and the participants: without it no name can be replaced.",
            ),
            named(translate("capture", "Open the event kit"), "step_1"),
        )
    if desk.is_off_table:
        return (
            translate("capture", "This session is off the table"),
            translate("capture", "Nothing of it is kept, so there is no line to type in."),
            named(translate("capture", "Choose another session"), "step_1"),
        )
    return (
        translate("capture", "Which session is it?"),
        translate("capture", "Choose the session in which you take notes."),
        named(translate("capture", "Choose the session"), "step_1"),
    )


def with_outdated(said: str, *, outdated: bool) -> str:
    """The same, and that the bundle handed over does not have it, where that is so of a bundle since this note."""
    return f"{said} {older_bundle()}" if outdated else said


def older_bundle() -> str:
    """What is to be done where notes have changed since they were sealed."""
    return translate("capture", "The sealed bundle is older than your notes: seal again.")


def begun(desk: RapporteurDesk, title: str) -> str:
    """That notes are taken in this session now, behind what is easily overlooked: that edits of other sessions wait."""
    said, here = translate("prepare", "Session: {title}").format(title=title), desk.session
    waiting = sum(here is None or note.session != here.id for note, _ in desk.edits)
    if not waiting:
        return said
    waits = counted(
        waiting,
        translate("capture", "An edit waits in its own session"),
        translate("capture", "{n} edits wait in their own sessions"),
    )
    return f"{waits} · {said}"


def asked_who_spoke(left: int) -> str:
    """What is to be typed, and how many notes are still asked about."""
    return counted(
        left,
        translate("capture", "Who spoke? Type the code and a colon, then Enter. It is the last one; Esc leaves."),
        translate("capture", "Who spoke? Type the code and a colon, then Enter. Still {n}; Esc leaves."),
    )


def asked_for_other_words(left: int) -> str:
    """The same of notes that say nothing any more."""
    return counted(
        left,
        translate(
            "capture",
            "Nothing is left of this one: say it in other words, then Enter. It is the last one; Esc leaves.",
        ),
        translate(
            "capture", "Nothing is left of this one: say it in other words, then Enter. Still {n}; Esc leaves."
        ),
    )


def none_yet() -> str:
    """In the place of the notes before there are any."""
    return translate(
        "capture",
        "Nothing is written yet. Type the code of whoever speaks, a colon and what was said; then press Enter. "
        "{keys} shows the codes.",
    ).format(keys=key_of("present"))


def none_found() -> str:
    """In the place of the notes where none is found."""
    return translate("capture", "No note has these words. Esc shows all of them.")


def found(count: int | None) -> str:
    """How many notes were found, and the keys that go through them; None where nothing is looked for any more."""
    if count is None:
        return translate("capture", "All notes are shown.")
    if not count:
        return none_found()
    one = translate("capture", "{n} note found. Enter marks it, {edit} edits it, Esc closes.")
    many = translate("capture", "{n} notes found. Enter: the next, Shift+Enter: back, {edit} edits, Esc closes.")
    return counted(count, one, many, edit=key_of("edit_last"))
