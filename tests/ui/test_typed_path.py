"""What is pasted into the field of a file by mistake may be no path, and does no harm there."""

from pathlib import Path

import pytest

from notetaker.ui.typed_path import may_be_passphrase, typed_path


@pytest.mark.parametrize("text", ["", "  ", "a\0b", "piano " * 60, "é" * 200, "ab/" * 2_000])
def test_what_can_be_no_path_is_none(text: str) -> None:
    assert typed_path(text) is None


@pytest.mark.parametrize("text", ["event.ntkit", " event.ntkit ", "é" * 120, "\ud800.ntkit"])
def test_what_may_be_a_path_is_one(text: str) -> None:
    assert typed_path(text) == Path(text.strip())


def test_words_alone_may_be_a_passphrase_unless_something_is_called_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert may_be_passphrase(Path("silicone reaction soda episode badge"))
    assert not may_be_passphrase(Path("notes.of may"))
    assert not may_be_passphrase(tmp_path / "no such folder")
    (tmp_path / "Report of May").mkdir()
    assert not may_be_passphrase(Path("Report of May"))


def test_the_home_of_somebody_who_is_not_here_is_no_error() -> None:
    assert typed_path("~/event.ntkit") == Path.home() / "event.ntkit"
    assert typed_path("~nobody here.ntkit") == Path("~nobody here.ntkit")
