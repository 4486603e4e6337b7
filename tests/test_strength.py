"""What is said of a passphrase fits how somebody would guess it."""

import pytest

from notetaker.model.secret import Secret
from notetaker.strength import Verdict, Weakness, strength_of


@pytest.mark.parametrize(
    ("passphrase", "verdict", "weakness"),
    [
        ("abc", Verdict.HOPELESS, Weakness.SEQUENCE),
        ("motdepasse", Verdict.HOPELESS, Weakness.COMMON),
        ("password1", Verdict.HOPELESS, Weakness.COMMON),
        ("qwertyuiop[]", Verdict.HOPELESS, Weakness.KEYS),
        ("montefiore", Verdict.HOPELESS, Weakness.WORD),
        ("aaaaaaaaaaaaaaaaaaaa", Verdict.HOPELESS, Weakness.REPEAT),
        ("2027-02-01", Verdict.HOPELESS, Weakness.DATE),
        ("lagune", Verdict.POOR, Weakness.NONE),
        ("cheval batterie", Verdict.WEAK, Weakness.WORD),
        ("ancre fuseau lucarne", Verdict.FAIR, Weakness.WORD),
        ("ancre fuseau lucarne quenouille rouet", Verdict.STRONG, Weakness.WORD),
        ("anchor-spindle-skylight-distaff-wheel", Verdict.STRONG, Weakness.WORD),
        ("7rQ!x0vZ#p2Lw&s9", Verdict.STRONG, Weakness.NONE),
    ],
)
def test_the_verdict_is_that_of_a_guesser(passphrase: str, verdict: Verdict, weakness: Weakness) -> None:
    found = strength_of(Secret(passphrase))
    assert found.verdict is verdict, found
    if verdict is not Verdict.STRONG:
        assert found.weakness is weakness, found


def test_the_same_word_again_adds_nothing_and_what_is_known_is_tried_first() -> None:
    assert strength_of(Secret("lucarne lucarne lucarne lucarne")).verdict is Verdict.HOPELESS
    assert strength_of(Secret("Kettwerk"), ["kettwerk"]).guesses < strength_of(Secret("Kettwerk")).guesses


def test_a_very_long_passphrase_is_judged_too() -> None:
    assert strength_of(Secret("ancre fuseau lucarne " * 500)).verdict is not Verdict.STRONG
    assert strength_of(Secret("é" * 10_000)).verdict is Verdict.HOPELESS


def test_a_verdict_does_not_show_the_passphrase() -> None:
    assert "lucarne" not in repr(strength_of(Secret("lucarne quenouille")))
