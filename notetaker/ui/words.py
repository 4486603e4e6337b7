"""The words of the field in the language that is shown: kinds, categories, regimes, people and organisations."""

from notetaker.model.category import Ladder
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.note import Kind
from notetaker.model.programme import Regime, Session
from notetaker.report.words import words as report_words
from notetaker.ui import translation
from notetaker.ui.spacing import NO_BREAK, in_one_line, unbroken
from notetaker.ui.translation import counted, translate

SIGNS = {
    Kind.POINT: "",
    Kind.AGREEMENT: "+",
    Kind.DISAGREEMENT: "−",
    Kind.QUESTION: "?",
    Kind.RECOMMENDATION: "!",
    Kind.ACTION: "→",
    Kind.QUOTE: "“",
    Kind.OWN: "·",
}


_KINDS = {
    Kind.POINT: QT_TRANSLATE_NOOP("kind", "Point"),
    Kind.AGREEMENT: QT_TRANSLATE_NOOP("kind", "Agreement"),
    Kind.DISAGREEMENT: QT_TRANSLATE_NOOP("kind", "Disagreement"),
    Kind.QUESTION: QT_TRANSLATE_NOOP("kind", "Question"),
    Kind.RECOMMENDATION: QT_TRANSLATE_NOOP("kind", "Recommendation"),
    Kind.ACTION: QT_TRANSLATE_NOOP("kind", "Action"),
    Kind.QUOTE: QT_TRANSLATE_NOOP("kind", "Quote"),
    Kind.OWN: QT_TRANSLATE_NOOP("kind", "Own remark"),
}


def kind(of: Kind) -> str:
    """What a note is, in one word or two."""
    return translate("kind", _KINDS[of])


def who_spoke() -> str:
    """What stands with a note of which nobody was named as the speaker."""
    return in_one_line(translate("words", "Who spoke?"))


def signed_kind(of: Kind) -> str:
    """The same with the sign that it is typed with."""
    return f"{SIGNS[of]} {kind(of)}".strip()


def category(key: str, ladder: Ladder) -> str:
    """The label of a category. An own remark has none."""
    return ladder[key].phrases(translation.shown()).label if key in ladder else ""


def regime(of: Regime) -> str:
    """What may be kept of a session."""
    return translate("regime", of.called)


def session_title(session: Session) -> str:
    """The title, with its words and the marks behind them kept together."""
    return unbroken(session.title)


def session_place(session: Session) -> str:
    """Day and room, as far as they are known."""
    return " · ".join(part for part in (day(session.day), session.room) if part)


def day(iso: str) -> str:
    """A date in words."""
    return report_words("fr" if translation.shown() == "fr" else "en").day(iso)


def people(count: int) -> str:
    """ "2 people" """
    return counted(count, translate("count", "{n} person"), translate("count", "{n} people"))


def organisations(count: int) -> str:
    """ "2 organisations" """
    return counted(count, translate("count", "{n} organisation"), translate("count", "{n} organisations"))


def notes(count: int) -> str:
    """ "2 notes" """
    return counted(count, translate("count", "{n} note"), translate("count", "{n} notes"))


def participants(count: int) -> str:
    """ "2 participants" """
    return counted(count, translate("count", "{n} participant"), translate("count", "{n} participants"))


def bundles_sealed(count: int) -> str:
    """ "2 bundles sealed" """
    if count == 0:
        return translate("count", "nothing sealed yet")
    return counted(count, translate("count", "{n} bundle sealed"), translate("count", "{n} bundles sealed"))


def findings(count: int) -> str:
    """ "2 findings to review" """
    if count == 0:
        return translate("count", "nothing to review")
    return counted(count, translate("count", "{n} finding to review"), translate("count", "{n} findings to review"))


_IN_A_LINE = 3
"""Of the words that are read aloud, where they take two lines."""


def fingerprint(six: tuple[str, ...], *, break_as: str = " ") -> str:
    """Words to read aloud. Where one line has no room for them, they go on in a second with the second half.

    What breaks no lines itself, a tick for example, has them in two by a line feed.
    """
    kept = f"{NO_BREAK}·{NO_BREAK}"
    halves = six[:_IN_A_LINE], six[_IN_A_LINE:]
    return f"{NO_BREAK}·{break_as}".join(kept.join(half) for half in halves if half)


def with_how_to_say(text: str) -> str:
    """A text that stands beside such words, and in another language than theirs how they are read out."""
    if translation.shown() == translation.SOURCE:
        return text
    how = translate(
        "words",
        "These words are the same on every machine, whatever language it shows: read them out as they are written, and "
        "spell one that is not understood.",
    )
    return f"{text} {how}".strip()


def organiser_words() -> str:
    """What the six words of whoever signs a kit are called, at both desks."""
    return translate("kit-words", "The organiser’s words — compare by voice")


def destination() -> str:
    """What the words of the keys are called that bundles are sealed for, at both desks."""
    return translate("kit-words", "Where your bundle goes")
