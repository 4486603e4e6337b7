"""What is said of a passphrase while it is chosen: how long it would hold, and what is weak in it."""

from notetaker.strength import Strength, Verdict, Weakness
from notetaker.ui.translation import translate


def sentence(strength: Strength) -> str:
    """The verdict; of one that does not hold well also why."""
    if strength.verdict is Verdict.STRONG:
        return translate("strength", "Strong: guessing it would take longer than a lifetime.")
    verdict = {
        Verdict.HOPELESS: translate("strength", "Weak: whoever copies the file would guess it within minutes."),
        Verdict.POOR: translate("strength", "Weak: whoever copies the file would guess it within hours."),
        Verdict.WEAK: translate("strength", "Weak: whoever copies the file would guess it within days."),
        Verdict.FAIR: translate("strength", "Fair: guessing it takes ten graphics cards and some months or years."),
    }[strength.verdict]
    return " ".join(part for part in (verdict, _why(strength.weakness)) if part)


def _why(weakness: Weakness) -> str:
    return {
        Weakness.NONE: translate("strength", "Make it longer."),
        Weakness.COMMON: translate("strength", "It holds a password that many people use."),
        Weakness.WORD: translate(
            "strength", "Words and names are tried early; take more of them, drawn at random."
        ),
        Weakness.KEYS: translate("strength", "Neighbouring keys are tried early."),
        Weakness.REPEAT: translate("strength", "Repeating adds next to nothing."),
        Weakness.SEQUENCE: translate("strength", "Sequences such as “abc” or “123” are tried early."),
        Weakness.DATE: translate("strength", "Dates and years are tried early."),
    }[weakness]
