"""Every key of the application, in one table. None needs AltGr or Ctrl with a digit, so that AZERTY hands reach all.

A person can change them in the settings; `press` tells those that hold.
"""

from dataclasses import dataclass

from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.ui import preferences
from notetaker.ui.keyboards import keyboard
from notetaker.ui.settings import Settings

EDITING = frozenset({"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X"})
"""What every field needs for itself."""


@dataclass(frozen=True)
class Key:
    """One key: what it is called in the code, the keys to press, where it works, and what it does in words."""

    action: str
    press: str
    where: str
    words: str


EVERYWHERE = QT_TRANSLATE_NOOP("keys", "Everywhere")
CAPTURE = QT_TRANSLATE_NOOP("keys", "While taking notes")
REVIEW = QT_TRANSLATE_NOOP("keys", "While reviewing")
DEBRIEF = QT_TRANSLATE_NOOP("keys", "While debriefing")

KEYS = (
    Key("help", "F1", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "Show these keys")),
    Key("guide", "F11", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "Open the guide")),
    Key("settings", "Ctrl+,", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "Settings")),
    Key("step_1", "F5", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "Prepare")),
    Key("step_2", "F6", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "Capture, or Import")),
    Key("step_3", "F7", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "Review, or Report")),
    Key("next_finding", "F8", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "Next finding")),
    Key("step_4", "F9", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "Seal, or Keys and losses")),
    Key("debrief", "F10", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "Debrief, or Check before publishing")),
    Key("read_back", "Ctrl+R", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "Read the notes back to the room")),
    Key("transcript", "Ctrl+T", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "Take in a transcript")),
    Key("other_desk", "F12", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "The other desk")),
    Key("lock", "Ctrl+L", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "Lock and blank the window")),
    Key("vault", "Ctrl+K", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "This vault: passphrase, backup, erasing")),
    Key("close_vault", "Ctrl+W", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "Close the vault")),
    Key("quit", "Ctrl+Q", EVERYWHERE, QT_TRANSLATE_NOOP("keys", "Quit")),
    Key("", "Enter", CAPTURE, QT_TRANSLATE_NOOP("keys", "Store the note as the preview shows it")),
    Key("edit_last", "F2", CAPTURE, QT_TRANSLATE_NOOP("keys", "Edit the last note, or the chosen one")),
    Key("reason", "F3", CAPTURE, QT_TRANSLATE_NOOP("keys", "Why is it replaced? One reason after the other")),
    Key(
        "as_typed", "F4", CAPTURE, QT_TRANSLATE_NOOP("keys", "Abbreviations of this line: as typed, or written out")
    ),
    Key(
        "theme",
        "Ctrl+G",
        CAPTURE,
        QT_TRANSLATE_NOOP("keys", "A theme (#) at the end: the last one, or another"),
    ),
    Key("", "Tab", CAPTURE, QT_TRANSLATE_NOOP("keys", "Take the code or the name that is offered; Down: others")),
    Key("undo", "Ctrl+Z", CAPTURE, QT_TRANSLATE_NOOP("keys", "Undo")),
    Key("redo", "Ctrl+Y", CAPTURE, QT_TRANSLATE_NOOP("keys", "Redo")),
    Key("find", "Ctrl+F", CAPTURE, QT_TRANSLATE_NOOP("keys", "Find in the notes")),
    Key(
        "present",
        "Ctrl+P",
        CAPTURE,
        QT_TRANSLATE_NOOP(
            "keys", "Those present: to their list, also in Prepare; in a narrow window, open or close it"
        ),
    ),
    Key("curtain", "Ctrl+D", CAPTURE, QT_TRANSLATE_NOOP("keys", "Off the table: draw the curtain, or lift it")),
    Key(
        "",
        "Up",
        CAPTURE,
        QT_TRANSLATE_NOOP("keys", "In an empty line: to the notes; Down, behind the last, comes back"),
    ),
    Key(
        "",
        "PgUp",
        CAPTURE,
        QT_TRANSLATE_NOOP("keys", "Look at earlier notes while typing; Page down: at later ones"),
    ),
    Key("", "Del", CAPTURE, QT_TRANSLATE_NOOP("keys", "Delete the chosen note")),
    Key("", "Space", CAPTURE, QT_TRANSLATE_NOOP("keys", "At the list of those present: came or left")),
    Key("", "Esc", CAPTURE, QT_TRANSLATE_NOOP("keys", "Back to the line; leave an edit or the search")),
    Key("generalise", "G", REVIEW, QT_TRANSLATE_NOOP("keys", "Generalise")),
    Key("keep", "K", REVIEW, QT_TRANSLATE_NOOP("keys", "Keep, with a reason")),
    Key("public_figure", "P", REVIEW, QT_TRANSLATE_NOOP("keys", "Known to the public")),
    Key("not_a_name", "N", REVIEW, QT_TRANSLATE_NOOP("keys", "It is not a name")),
    Key("edit_note", "E", REVIEW, QT_TRANSLATE_NOOP("keys", "Edit the note in place")),
    Key("impersonal", "I", REVIEW, QT_TRANSLATE_NOOP("keys", "Say it impersonally, as proposed")),
    Key("like_it", "A", REVIEW, QT_TRANSLATE_NOOP("keys", "The same for all like it")),
    Key("to_consensus", "C", DEBRIEF, QT_TRANSLATE_NOOP("keys", "It is consensus")),
    Key("to_no_consensus", "D", DEBRIEF, QT_TRANSLATE_NOOP("keys", "There is no consensus on it")),
    Key("to_recommendations", "R", DEBRIEF, QT_TRANSLATE_NOOP("keys", "It is a recommendation")),
    Key("to_questions", "Q", DEBRIEF, QT_TRANSLATE_NOOP("keys", "It is an open question")),
    Key("to_next_steps", "S", DEBRIEF, QT_TRANSLATE_NOOP("keys", "It is a next step")),
    Key("to_points", "X", DEBRIEF, QT_TRANSLATE_NOOP("keys", "It is a point and nothing else")),
    Key("to_brief", "Space", DEBRIEF, QT_TRANSLATE_NOOP("keys", "In the brief or not")),
    Key("write_brief", "B", DEBRIEF, QT_TRANSLATE_NOOP("keys", "To the brief: Enter writes it")),
)
_BY_ACTION = {key.action: key for key in KEYS if key.action}


def press(action: str) -> str:
    """The keys of an action, such as "Ctrl+L", as this person and this keyboard have them."""
    return press_of(action, preferences.shown())


def presses(action: str) -> list[str]:
    """All that does an action: its keys, and of a letter alone the capital too, unless that is another's."""
    settings = preferences.shown()
    keys = press_of(action, settings)
    capital = f"Shift+{keys}"
    is_letter = len(keys) == 1 and keys.isalpha()
    if is_letter and not _is_taken(capital, settings):
        return [keys, capital]
    return [keys] if keys else []


def _is_taken(keys: str, settings: Settings) -> bool:
    """Whether an action has these keys. Most can be told at a glance, and a page asks for many."""
    here = keyboard(settings.keyboard).keys
    may_have = (
        key.action
        for key in KEYS
        if key.action and keys in (settings.keys.get(key.action), here.get(key.action, key.press))
    )
    return any(press_of(action, settings) == keys for action in may_have)


def press_of(action: str, settings: Settings) -> str:
    """The keys that an action has under these settings; none where a person gave its usual ones to another."""
    if (chosen := settings.keys.get(action)) is not None:
        return chosen
    usual, here = usual_press(action, settings), _key(action)
    taken = any(keys == usual and _together(here, _key(other)) for other, keys in settings.keys.items())
    return "" if taken else usual


def usual_press(action: str, settings: Settings) -> str:
    """The keys that an action has on the keyboard of these settings if nobody changed them."""
    return keyboard(settings.keyboard).keys.get(action, _key(action).press)


def _key(action: str) -> Key:
    return _BY_ACTION[action]


def clash(action: str, wanted: str, settings: Settings) -> Key | None:
    """The other action that has these keys where they would both work, if there is one."""
    here = _key(action)
    for key in KEYS:
        taken = press_of(key.action, settings) if key.action else key.press
        if key is not here and _together(here, key) and taken == wanted:
            return key
    return None


def _together(one: Key, other: Key) -> bool:
    return one.where == other.where or _of_the_window(one) or _of_the_window(other)


def _of_the_window(key: Key) -> bool:
    """Whether a key works on every page: those of Capture go there first, and the rest of the window knows them too."""
    return key.where == EVERYWHERE or (key.where == CAPTURE and bool(key.action))


def may_be_chosen(action: str, wanted: str) -> bool:
    """Whether keys can serve an action: they type nothing where lines are typed, and edit nothing."""
    *held, last = wanted.split("+") if not wanted.endswith("+") else [wanted]
    if wanted in EDITING or "Alt" in held or "Meta" in held:
        return False
    typed = _key(action).where in (EVERYWHERE, CAPTURE)
    function_key = last.startswith("F") and last[1:].isdigit()
    letter = last.isalpha() and len(last) == 1
    if "Ctrl" in held:
        return function_key or letter or last == ","
    return function_key or (not typed and (letter or last == "Space"))
