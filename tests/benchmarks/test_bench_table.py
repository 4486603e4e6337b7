"""The table says figure, target, peer and ratio, and admits what was not measured."""

import pytest

from benchmarks.table import Figure, Peer, Row, Target, markdown
from benchmarks.timing import Times


def _cells(row: Row) -> list[str]:
    return [cell.strip() for cell in markdown([row]).splitlines()[2].strip("|").split("|")]


def test_a_row_shows_figure_target_peer_and_ratio() -> None:
    row = Row("open", Figure(2.5, "ms"), Target(10, "ms"), (Peer("bare", Figure(5, "ms")),))

    assert _cells(row) == ["open", "2.50 ms", "≤ 10 ms · met", "bare", "5 ms", "0.5×"]


def test_a_missed_target_is_said() -> None:
    assert _cells(Row("kept", Figure(98.96, "%"), Target(99, "%", at_least=True)))[1:3] == [
        "99.0 %",
        "≥ 99 % · missed",
    ]


def test_several_peers_stand_in_one_row() -> None:
    row = Row("gone", Figure(90, "%"), peers=(Peer("list", Figure(9, "%")), Peer("nothing", Figure(0, "%"))))

    assert _cells(row)[3:] == ["list · nothing", "9.0 % · 0.0 %", "10× · –"]


def test_a_peer_that_is_missing_says_so() -> None:
    row = Row("seal", Figure(1, "ms"), peers=(Peer("age", "not installed here"),))

    assert _cells(row)[3:] == ["age", "not installed here", "–"]


def test_what_was_not_measured_has_no_verdict() -> None:
    assert _cells(Row("sets", "not measured", Target(95, "%", at_least=True)))[1:3] == ["not measured", "≥ 95 %"]


def test_figures_of_different_units_are_not_compared() -> None:
    with pytest.raises(ValueError, match="target"):
        Target(1, "s").met(Figure(1, "ms"))
    with pytest.raises(ValueError, match="comparable"):
        Row("x", Figure(1, "s"), peers=(Peer("y", Figure(1, "ms")),)).cells()


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "0 s"), (0.01234, "0.012 s"), (1.234, "1.23 s"), (12.34, "12.3 s"), (1234.5, "1,234 s")],
)
def test_a_number_has_as_many_digits_as_it_deserves(value: float, shown: str) -> None:
    assert str(Figure(value, "s")) == shown


def test_columns_are_padded_and_a_bar_in_a_name_does_not_break_them() -> None:
    lines = markdown([Row("a|b", Figure(1, "s")), Row("longer than that", Figure(1, "s"))]).splitlines()

    assert len({len(line) for line in lines}) == 1
    assert r"a\|b" in lines[2]


def test_the_99th_percentile_leaves_out_the_worst_of_a_hundred() -> None:
    times = Times((*(float(number) for number in range(99)), 1000.0))

    assert times.p99 == 98.0
    assert times.median == 49.5
