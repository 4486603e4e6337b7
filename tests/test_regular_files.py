"""What is no file in the name of one is refused and never waited for, wherever Notetaker reads."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from notetaker import settings_file
from notetaker.cli import files as cli_files
from notetaker.cli.main import main
from notetaker.files import CannotRead, read_beginning, read_bytes
from notetaker.rapporteur.doors import GivenFile, given_file
from notetaker.ui import settings

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of another kind"),
    pytest.mark.timeout(30),
]


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """Nobody ever writes to it: who waits for it waits for ever."""
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


def test_a_pipe_in_the_name_of_a_file_is_refused(pipe: Path) -> None:
    for read in (read_bytes, read_beginning, lambda path: cli_files.read_bytes(str(path))):
        with pytest.raises(CannotRead, match="no file but a pipe"):
            read(pipe)
    assert given_file(pipe) is GivenFile.NOTHING


def test_a_device_and_a_folder_are_refused_and_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="no file but a pipe"):
        read_bytes(Path("/dev/zero"))
    with pytest.raises(CannotRead, match="Is a directory"):
        read_bytes(tmp_path)
    (tmp_path / "file").write_bytes(b"read")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    assert read_bytes(tmp_path / "link") == b"read"


def test_what_a_shell_opened_for_us_is_read_to_its_end() -> None:
    reading, writing = os.pipe()

    def command() -> None:
        with os.fdopen(writing, "wb") as output:
            output.write(b"of a command")

    threading.Thread(target=command).start()
    assert cli_files.read_bytes(f"/dev/fd/{reading}") == b"of a command"
    os.close(reading)


def test_a_pipe_in_the_place_of_the_settings_stops_neither_window_nor_commands(
    pipe: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(settings_file, "path", lambda: pipe)
    assert settings_file.chosen_language() == ""
    with pytest.raises(SystemExit):
        main(["--version"])
    loaded = settings.load(pipe)
    assert loaded.problem is not None
    assert loaded.settings == settings.Settings()
    assert not pipe.exists()
    assert pipe.with_name("pipe-unread").is_fifo(), "it was put aside"


def test_settings_larger_than_any_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"language": "fr", "folder": "x" * settings_file.LARGEST}))
    monkeypatch.setattr(settings_file, "path", lambda: file)
    assert settings_file.chosen_language() == ""
    assert settings.load(file).problem is not None


def test_a_pipe_in_a_folder_that_is_audited_is_told_and_the_rest_is_read(tmp_path: Path, pipe: Path) -> None:
    (tmp_path / "note.txt").write_text("nobody")
    roster = Path(__file__).parents[1] / "resources" / "demo" / "roster.csv"
    command = [sys.executable, "-m", "notetaker", "audit", str(tmp_path), "--roster", str(roster)]
    done = subprocess.run(command, capture_output=True, timeout=60, env={**os.environ, "LC_ALL": "C"}, check=False)
    assert done.returncode != 0
    assert b"no file but a pipe" in done.stderr
