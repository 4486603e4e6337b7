"""What is offered for the beginning of a code or a name."""

import pytest

from notetaker.rapporteur import RapporteurDesk


def offered(desk: RapporteurDesk, line: str, cursor: int | None = None) -> list[str]:
    return [each.text for each in desk.suggest(line, len(line) if cursor is None else cursor)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("s", ["sg: "]),
        ("Solv", ["sg: "]),
        ("  grø", ["sg: "]),
        ("no", ["nh: "]),
        (">>out: sg, am", ["ab"]),
        (">>in: w", ["wt"]),
        (">> out: am", ["ab"]),
        (">>sont partis: sg, am", ["ab"]),
        ("sg: with Mon", ["Clara Montefiore"]),
        ("sg: with monte", ["Clara Montefiore"]),
        ("sg: at the minis", ["Ministry of Digital Affairs"]),
        ("sg: with mo", []),
        ("sg: Mo", []),
        ("sg: with Xy", []),
        ("sg:", []),
        ("", []),
        ("sg: with Clara Montefiore ", []),
    ],
)
def test_a_prefix_offers_codes_at_the_start_and_names_in_the_sentence(
    desk: RapporteurDesk, line: str, expected: list[str]
) -> None:
    assert offered(desk, line) == expected


def test_nothing_is_offered_in_the_middle_of_a_word(desk: RapporteurDesk) -> None:
    assert offered(desk, "sg: with Montefiore", cursor=12) == []
    assert offered(desk, "sg: with Mon today", cursor=12) == ["Clara Montefiore"]


def test_those_present_are_offered_first(desk: RapporteurDesk) -> None:
    assert offered(desk, "p")[0] == "po: "
    assert offered(desk, "sg: with No")[0] == "Noor Hadid"
    desk.leave(["P6"])
    assert offered(desk, "sg: with No")[0] == "Nordlys Institute"


def test_what_is_taken_becomes_a_placeholder(desk: RapporteurDesk) -> None:
    line = "sg: thanks to Mon"
    (taken,) = desk.suggest(line, len(line))
    whole = line[: taken.start] + taken.text + line[taken.end :]
    assert desk.preview(whole).text == "thanks to [a business participant]"
    assert repr(taken) == "Suggestion(***)"
