"""A hardened process leaves no core, no open door for a debugger, and no file that others may read."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import os, resource, sys
from pathlib import Path
from notetaker.vault import harden_process
harden_process()
Path(sys.argv[1]).write_text("x")
print(oct(os.stat(sys.argv[1]).st_mode & 0o777), resource.getrlimit(resource.RLIMIT_CORE))
if sys.platform == "linux":
    import ctypes
    print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="these are settings of POSIX systems")
def test_a_hardened_process_keeps_its_secrets_to_itself(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "file")],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    ).stdout.splitlines()
    assert said[0] == "0o600 (0, 0)"
    if sys.platform == "linux":
        assert said[1] == "0"
