"""The key ceremony on the command line: a recovery sheet, its rehearsal, the way back, and what a key still opens."""

import argparse
import getpass
import sys
from pathlib import Path

from notetaker.cli import paper, passphrase
from notetaker.cli.counting import counted
from notetaker.cli.errors import NoSheetTyped
from notetaker.cli.files import read_bytes, read_text
from notetaker.cli.key_files import load_key, load_key_and_passphrase, tell
from notetaker.exchange import new_key
from notetaker.files import check_new, write_new
from notetaker.model.secret import Secret
from notetaker.organiser.recovery import keep_recovery, rehearse, restore, what_opens
from notetaker.organiser.recovery_sheet import STYLE, recovery_sheet

_WORDS_OPTION = "--words-file"


def add(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the actions to `notetaker keys`."""
    sheet = actions.add_parser(
        "sheet",
        help="make a recovery key on paper",
        description="Makes a recovery key and writes a sheet with it to a PDF file: print it, keep the paper in a safe "
        "place, delete the file. The key is stored nowhere else. Rehearse it before the first kit is made.",
    )
    sheet.add_argument("-o", "--output", required=True, metavar="SHEET.pdf")
    sheet.add_argument("--lang", choices=("en", "fr"), default="en", help="language of the sheet (default: en)")
    sheet.set_defaults(run=make_sheet)
    proof = actions.add_parser(
        "rehearse",
        help="prove that a recovery sheet opens bundles, and add its key",
        description="Asks for the words of the sheet, opens a test bundle with them, and notes the recovery key in the key "
        "file: kits that are made with it are sealed for both.",
    )
    proof.add_argument("file", metavar="KEYFILE", help="the organiser's key")
    passphrase.add_options(proof, "the key file")
    _add_words(proof)
    proof.set_defaults(run=rehearse_sheet)
    back = actions.add_parser(
        "restore", help="make a key file from a recovery sheet", description="Asks for the words of the sheet."
    )
    back.add_argument("-o", "--output", required=True, metavar="FILE")
    passphrase.add_options(back, "the new key file")
    _add_words(back)
    back.set_defaults(run=restore_key)
    opens = actions.add_parser(
        "opens",
        help="say which bundles a key opens",
        description="After a loss: says of each bundle whether a key that is left opens it. Nothing is stored. Exit status "
        "1 if one is not opened.",
    )
    opens.add_argument("--identity", required=True, metavar="KEYFILE", help="a key that is left")
    opens.add_argument("bundles", nargs="+", metavar="BUNDLE")
    passphrase.add_options(opens, "the key file")
    opens.set_defaults(run=show_opens)


def _add_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        _WORDS_OPTION, metavar="FILE", help="the words of the sheet (else they are asked for, without being shown)"
    )


def make_sheet(args: argparse.Namespace) -> int:
    """Write the sheet of a new recovery key to a file that must not exist yet."""
    path = Path(args.output)
    check_new(path)
    key = new_key()
    sheet = recovery_sheet(key, args.lang)
    write_new(path, paper.write_pdf(sheet.html.reveal(), title=sheet.title, lang=args.lang, style=STYLE))
    tell(key)
    print(f"print {path}, type it back with `notetaker keys rehearse`, and delete the file")
    return 0


def rehearse_sheet(args: argparse.Namespace) -> int:
    """Open a test bundle with what is typed, and add the recovery key to the key file."""
    key, secret = load_key_and_passphrase(args.file, args.passphrase_file)
    recovery = rehearse(key, _typed(args))
    keep_recovery(Path(args.file), key, recovery, secret)
    print("the sheet opened a test bundle; kits made with this key are sealed for it too")
    print(f"recovery key: {' '.join(recovery.fingerprint())}")
    return 0


def restore_key(args: argparse.Namespace) -> int:
    """Make a key file that must not exist yet."""
    path = Path(args.output)
    check_new(path)
    typed = _typed(args)
    tell(restore(path, typed, passphrase.from_options(args, "the new key file", new=True)))
    return 0


def show_opens(args: argparse.Namespace) -> int:
    """Try a key on each bundle."""
    key = load_key(args.identity, args.passphrase_file)
    found = what_opens(((name, read_bytes(name)) for name in args.bundles), [key.identity])
    for each in found:
        word = "opens" if each.opens else "does not open: sealed for other keys"
        print(f"{each.name}: {word if each.error is None else each.error}")
    opened = sum(each.opens for each in found)
    print(f"{' '.join(key.fingerprint())} opens {opened} of {counted(len(found), 'bundle', 'bundles')}")
    return 0 if opened == len(found) else 1


def _typed(args: argparse.Namespace) -> Secret[str]:
    if args.words_file is not None:
        return Secret(read_text(args.words_file))
    if sys.stdin is None or not sys.stdin.isatty():
        raise NoSheetTyped(option=_WORDS_OPTION)
    return Secret(getpass.getpass("The 28 words of the recovery sheet: "))
