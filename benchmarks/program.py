"""Calling the program as a user does: in a process of its own."""

import subprocess
import sys
from pathlib import Path


def notetaker(*arguments: str | Path) -> None:
    """`notetaker ARGUMENTS`; its complaint ends the run."""
    python("-m", "notetaker", *arguments)


def python(*arguments: str | Path) -> str:
    """What this Python prints when it is called like that."""
    done = subprocess.run(
        [sys.executable, *map(str, arguments)], capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"python {' '.join(map(str, arguments))}: {done.stderr}")
    return done.stdout
