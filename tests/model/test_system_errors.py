"""What the system says of a file is told in the language that is shown, whatever language the system speaks."""

import errno
import locale
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from notetaker.files import CannotRead, read_bytes
from notetaker.model.system_errors import code, said


def test_a_missing_file_is_told_in_our_words_on_a_system_of_another_language(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def opens(path: Path) -> bytes:
        raise OSError(errno.ENOENT, "Aucun fichier ou dossier de ce nom", str(path))

    monkeypatch.setattr(Path, "read_bytes", opens)
    with pytest.raises(CannotRead, match="No such file or directory") as refused:
        read_bytes(tmp_path / "none")
    assert "Aucun" not in str(refused.value)


@pytest.fixture
def english_system() -> Iterator[None]:
    """A window opened by another test may have given this process the language of the place."""
    before = locale.setlocale(locale.LC_MESSAGES)
    locale.setlocale(locale.LC_MESSAGES, "C")
    yield
    locale.setlocale(locale.LC_MESSAGES, before)


@pytest.mark.usefixtures("english_system")
@pytest.mark.parametrize(
    "number", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EROFS, errno.EIO, errno.ENOTDIR]
)
def test_the_words_are_those_that_the_system_uses_in_english(number: int) -> None:
    assert said(OSError(number, os.strerror(number))) == os.strerror(number)


def test_what_has_no_words_of_ours_is_told_by_its_code() -> None:
    assert said(OSError(errno.EXDEV, "Lien physique inter-périphérique")) == "EXDEV"
    assert code(OSError(errno.EXDEV, "x")) == "EXDEV"
    assert code(OSError("without a number")) == "OSError"
