"""`notetaker demo`: play the built-in example."""

import argparse
import shutil
from pathlib import Path

from notetaker.cli.commands import Commands
from notetaker.cli.demo.account import ACCOUNT, account
from notetaker.cli.demo.play import KIT, PASSPHRASE, audited, leave_lists, play
from notetaker.cli.translation import translate
from notetaker.files import write
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError


class NotEmpty(NotetakerError):
    """The folder for the example holds something else."""

    what = QT_TRANSLATE_NOOP("errors", "{folder} is not empty and was not made by an earlier `demo`.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was touched.")
    todo = QT_TRANSLATE_NOOP("errors", "Name an empty folder with --out.")


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "demo",
        help=translate("cli", "play the built-in example"),
        description=translate(
            "cli",
            "Plays the built-in example from kit to report, audits the result (exit status 1 if anybody of the "
            "roster is found in it), and leaves everything in a folder. An earlier example there is replaced.",
        ),
    )
    parser.add_argument("--out", required=True, metavar="DIR")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Play, tell, and say whether a name got through."""
    folder = Path(args.out)
    _clear(folder)
    played = play(folder)
    checked = audited(played)
    leave_lists(folder)
    text = account(played, checked, folder)
    write(folder / ACCOUNT, text.encode())
    print(text, end="")
    return 1 if checked.leaks else 0


def _clear(folder: Path) -> None:
    """Remove an earlier example, and nothing else."""
    if not folder.exists() or not any(folder.iterdir()):
        return
    if not ((folder / KIT).exists() and (folder / PASSPHRASE).exists()):
        raise NotEmpty(folder=folder)
    shutil.rmtree(folder)
