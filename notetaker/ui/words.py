"""The words of the field in the language that is shown: kinds, categories, regimes, people and organisations."""

from notetaker.model.category import Ladder
from notetaker.model.note import Kind
from notetaker.model.programme import Regime, Session
from notetaker.ui import translation
from notetaker.ui.translation import translate

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


def kind(of: Kind) -> str:
    """What a note is, in one word or two."""
    return {
        Kind.POINT: translate("kind", "Point"),
        Kind.AGREEMENT: translate("kind", "Agreement"),
        Kind.DISAGREEMENT: translate("kind", "Disagreement"),
        Kind.QUESTION: translate("kind", "Question"),
        Kind.RECOMMENDATION: translate("kind", "Recommendation"),
        Kind.ACTION: translate("kind", "Action"),
        Kind.QUOTE: translate("kind", "Quote"),
        Kind.OWN: translate("kind", "Own remark"),
    }[of]


def signed_kind(of: Kind) -> str:
    """The same with the sign that it is typed with."""
    return f"{SIGNS[of]} {kind(of)}".strip()


def category(key: str, ladder: Ladder) -> str:
    """The label of a category. An own remark has none."""
    return ladder[key].phrases(translation.shown()).label if key in ladder else ""


def regime(of: Regime) -> str:
    """What may be kept of a session."""
    return {
        Regime.RULE: translate("regime", "Chatham House Rule"),
        Regime.ON_RECORD: translate("regime", "On the record"),
        Regime.OFF_TABLE: translate("regime", "Off the table"),
    }[of]


def session_place(session: Session) -> str:
    """Day and room, as far as they are known."""
    return " · ".join(part for part in (session.day, session.room) if part)


def people(count: int) -> str:
    """ "2 people" """
    return translate("count", "%n people", None, count)


def organisations(count: int) -> str:
    """ "2 organisations" """
    return translate("count", "%n organisations", None, count)


def notes(count: int) -> str:
    """ "2 notes" """
    return translate("count", "%n notes", None, count)


def participants(count: int) -> str:
    """ "2 participants" """
    return translate("count", "%n participants", None, count)


def bundles_sealed(count: int) -> str:
    """ "2 bundles sealed" """
    return translate("count", "%n bundles sealed", None, count)


def findings(count: int) -> str:
    """ "2 findings to review" """
    return translate("count", "%n findings to review", None, count)


def fingerprint(six: tuple[str, ...]) -> str:
    """Words to read aloud."""
    return " · ".join(six)
