"""The command `notetaker`: finds the command that was asked for, and turns errors into sentences and exit codes."""

import argparse
import contextlib
import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module

from notetaker import __version__
from notetaker.cli import window
from notetaker.cli.metavars import translated
from notetaker.cli.plain import Plain
from notetaker.cli.translation import speak, told, translate, wanted
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.unexpected import show_unexpected
from notetaker.vault.hardening import harden_process

COMMANDS = {
    "demo": "demo.command",
    "programme": "programme",
    "capture": "capture",
    "transcript": "transcript",
    "brief": "brief",
    "seal": "seal",
    "import": "import_",
    "restore-point": "restore_point",
    "report": "report",
    "leave-out": "leave_out",
    "kit": "kit",
    "keys": "keys",
    "anonymise": "anonymise",
    "audit": "audit",
    "attack": "attack",
    "check": "check",
    "backup": "backup",
    "restore": "restore",
    "passphrase": "new_passphrase",
    "compact": "compact",
    "self-test": "self_test",
}
"""Commands and their modules, in the order of the help. A module is loaded when its command is asked for."""

FAILED = 2
STOPPED = 130

_EPILOG = QT_TRANSLATE_NOOP(
    "cli",
    "Without a command the window opens.\n"
    "\n"
    "exit status: 0 done; 1 done, and the answer is negative (something was found, refused or damaged);\n"
    "2 not done: bad use, or an error that the message on standard error explains.\n",
)


def parser(commands: Iterable[str] = COMMANDS) -> argparse.ArgumentParser:
    """The parser of the command line, with these commands."""
    top = argparse.ArgumentParser(
        prog="notetaker",
        description=translate(
            "cli", "Notes of meetings under the Chatham House Rule: no name reaches the disk or leaves the machine."
        ),
        epilog=translate("cli", _EPILOG),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument(
        "--version",
        action="version",
        help=translate("cli", "show the version and exit"),
        version=f"notetaker {__version__}",
    )
    window.add_options(top)
    added = top.add_subparsers(title=translate("cli", "commands"), metavar="COMMAND")
    for name in commands:
        import_module(f"notetaker.cli.{COMMANDS[name]}").add(added)
    return translated(top)


def _asked_for(argv: Sequence[str]) -> Iterable[str]:
    """The commands whose modules these arguments need: one, none for the window, all for help and for mistakes."""
    if not argv or argv[0] in ("--version", *window.OPTIONS):
        return ()
    return argv[:1] if argv[0] in COMMANDS else COMMANDS


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status is returned, and only argparse exits by itself."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):  # a test or a service may have put something else there
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # see above
    with contextlib.redirect_stdout(Plain(sys.stdout)), contextlib.redirect_stderr(Plain(sys.stderr)):
        return _run(window.spelt_out(sys.argv[1:] if argv is None else argv))


def _run(argv: Sequence[str]) -> int:
    harden_process()
    speak(wanted(os.environ))
    show_unexpected(_tell)
    args = parser(_asked_for(argv)).parse_args(argv)
    try:
        return int(args.run(args)) if "run" in args else window.run(args)
    except NotetakerError as error:
        _tell(error)
        return FAILED
    except KeyboardInterrupt:
        print("notetaker:", translate("cli", "stopped"), file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        sys.stderr.close()
        return FAILED


def _tell(error: NotetakerError) -> None:
    print("notetaker:", told(error), file=sys.stderr)
