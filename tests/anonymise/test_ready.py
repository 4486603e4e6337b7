"""What the first note of a day would wait for is made ready."""

import pytest

from notetaker.anonymise import ready
from notetaker.anonymise.judging import instruments
from notetaker.anonymise.judging.homonyms import things
from notetaker.anonymise.knowledge import compounds, rules
from notetaker.anonymise.tells import tells


def test_the_first_name_that_is_typed_reads_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tells, "make_ready", lambda: None)
    read = (compounds._expressions, instruments._titles, things._phrases, rules.reasons)
    for each in read:
        each.cache_clear()

    ready.make_ready()

    assert all(each.cache_info().currsize for each in read)
