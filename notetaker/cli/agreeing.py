"""Questions that somebody at a terminal is asked before something is done."""

import sys

from notetaker.cli.translation import translate


def agrees(question: str, *, unasked: bool) -> bool:
    """Ask somebody who sits at a terminal; what it is about was told before. In a script the answer is `unasked`."""
    if sys.stdin is None or not sys.stdin.isatty():
        return unasked
    choice = translate("cli", "[y/N]")
    print(f"{question} {choice} ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes", "o", "oui")
