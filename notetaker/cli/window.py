"""`notetaker` without a command: the window. The one place where the command line knows the windows."""

import argparse


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of the window."""
    parser.add_argument(
        "--demo", metavar="DIR", help="open the window on the example that `notetaker demo` left in DIR"
    )
    parser.add_argument("--open", metavar="FILE", help="open the window on a kit, a bundle or a vault")


def run(args: argparse.Namespace) -> int:
    """Open the window, and return when it is closed."""
    from notetaker.ui.app import run as run_window  # Qt is loaded only where a window is wanted

    options = ["--demo", args.demo] if args.demo else []
    return run_window([*options, *([args.open] if args.open else [])])


def opens() -> bool:
    """Whether the window can be made and painted here; without a screen it is painted in memory."""
    from notetaker.ui.app import opens as window_opens

    return window_opens()
