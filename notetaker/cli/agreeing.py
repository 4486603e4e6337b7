"""Questions that somebody at a terminal is asked before something is done."""

import sys

from notetaker.cli.translation import translate


def agrees(question: str) -> bool:
    """Ask somebody who sits at a terminal; what it is about was told before. A script goes on."""
    if sys.stdin is None or not sys.stdin.isatty():
        return True
    choice = translate("cli", "[y/N]")
    print(f"{question} {choice} ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes", "o", "oui")
