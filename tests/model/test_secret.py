"""A secret shows itself to nobody who does not ask for it."""

import pickle

import pytest

from notetaker.model.secret import Secret, composed


def test_a_secret_prints_as_stars_in_every_way() -> None:
    secret = Secret("piano orange hotel")
    shown = f"{secret} {secret!r} {secret!s:>30} {[secret]} { ({'key': secret}) }"
    assert "piano" not in shown
    assert repr(secret) == "***"


def test_a_secret_does_not_leave_by_pickling() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret("piano"))


def test_the_same_passphrase_from_two_keyboards_is_the_same() -> None:
    assert composed(Secret("e\u0301te\u0301")) == composed(Secret("été"))
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"
