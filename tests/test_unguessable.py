"""Chance that nobody can guess, drawn from the system."""

import os
from collections import Counter
from unittest.mock import Mock

import pytest

from notetaker.unguessable import shuffled


def test_each_order_is_as_likely_as_any_other() -> None:
    orders = Counter(tuple(shuffled("abc")) for _ in range(6000))
    assert len(orders) == 6
    assert all(800 < count < 1200 for count in orders.values())


def test_an_order_of_thousands_is_drawn_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = Mock(wraps=os.urandom)
    monkeypatch.setattr(os, "urandom", draw)
    numbers = shuffled(range(10_000))
    assert draw.call_count == 1
    assert numbers != sorted(numbers) == list(range(10_000))


def test_none_are_in_no_order() -> None:
    assert shuffled(()) == []
