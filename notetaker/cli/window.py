"""`notetaker` without a command: the window. The one place where the command line knows the windows."""

import argparse
from collections.abc import Sequence

from notetaker.cli.translation import translate

OPTIONS = ("--demo", "--open")
_FILES = (".ntkit", ".ntbundle", ".ntvault")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of the window."""
    parser.add_argument(
        OPTIONS[0],
        metavar="DIR",
        help=translate("cli", "open the window on the example that `notetaker demo` left in DIR"),
    )
    parser.add_argument(
        OPTIONS[1], metavar="FILE", help=translate("cli", "open the window on a kit, a bundle or a vault")
    )


def spelt_out(argv: Sequence[str]) -> Sequence[str]:
    """The arguments with `--open` before a file that stands alone, as a double click hands it over."""
    alone = len(argv) == 1 and not argv[0].startswith("-") and argv[0].rstrip("/\\").lower().endswith(_FILES)
    return (OPTIONS[1], argv[0]) if alone else argv


def run(args: argparse.Namespace) -> int:
    """Open the window, and return when it is closed. Raises NoScreen."""
    from notetaker.ui.app import run as run_window  # Qt is loaded only where a window is wanted

    options = ["--demo", args.demo] if args.demo else []
    return run_window([*options, *([args.open] if args.open else [])])


def opens() -> bool:
    """Whether the window can be made and painted here; without a screen it is painted in memory."""
    from notetaker.ui.app import opens as window_opens

    return window_opens()
