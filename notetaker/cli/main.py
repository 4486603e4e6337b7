"""The command `notetaker`: finds the command that was asked for, and turns errors into sentences and exit codes."""

import argparse
import contextlib
import sys
from collections.abc import Sequence

from notetaker import __version__
from notetaker.cli import (
    anonymise,
    audit,
    capture,
    check,
    import_,
    keys,
    kit,
    report,
    seal,
    self_test,
    window,
)
from notetaker.cli.demo import command as demo
from notetaker.model.errors import NotetakerError
from notetaker.model.unexpected import show_unexpected
from notetaker.vault import harden_process

COMMANDS = (demo, capture, seal, import_, report, kit, keys, anonymise, audit, check, self_test)

NEGATIVE = 1
FAILED = 2
STOPPED = 130

_EPILOG = """\
Without a command the window opens.

exit status: 0 done; 1 done, and the answer is negative (something was found, refused or damaged);
2 not done: bad use, or an error that the message on standard error explains.
"""


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="notetaker",
        description="Notes of meetings under the Chatham House Rule: no name reaches the disk or leaves the machine.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"notetaker {__version__}")
    window.add_options(top)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status is returned, and only argparse exits by itself."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):  # a test or a service may have put something else there
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # see above
    harden_process()
    show_unexpected(_tell)
    args = parser().parse_args(argv)
    try:
        return int(args.run(args)) if "run" in args else window.run(args)
    except NotetakerError as error:
        _tell(error)
        return FAILED
    except KeyboardInterrupt:
        print("notetaker: stopped", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        sys.stderr.close()
        return FAILED


def _tell(error: NotetakerError) -> None:
    print("notetaker:", error, file=sys.stderr)
