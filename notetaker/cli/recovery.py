"""The key ceremony on the command line: a recovery sheet, its rehearsal, the way back, and what a key still opens."""

import argparse
import getpass
import sys
from pathlib import Path

from notetaker.cli import counting, key_files, paper, passphrase
from notetaker.cli.commands import Commands
from notetaker.cli.errors import NoSheetTyped
from notetaker.cli.files import read_bytes, read_text
from notetaker.cli.key_files import load_key, load_key_and_passphrase, tell
from notetaker.cli.translation import shown, told, translate
from notetaker.exchange import OrganiserKey, RecoveryKey, new_key
from notetaker.files import check_new, write_new
from notetaker.model.language import LANGUAGES
from notetaker.model.secret import Secret
from notetaker.organiser.recovery import keep_recovery, rehearse, restore, what_opens
from notetaker.organiser.recovery_sheet import STYLE, recovery_sheet

_WORDS_OPTION = "--words-file"


def add(actions: Commands) -> None:
    """Add the actions to `notetaker keys`."""
    _add_sheet(actions)
    _add_rehearse(actions)
    _add_restore(actions)
    _add_opens(actions)


def _add_sheet(actions: Commands) -> None:
    sheet = actions.add_parser(
        "sheet",
        help=translate("cli", "make a recovery key on paper"),
        description=translate(
            "cli",
            "Makes a recovery key and writes a sheet with it to a PDF file: print it, keep the paper in a safe "
            "place, delete the file. The key is stored nowhere else. Rehearse it before the first kit is made.",
        ),
    )
    sheet.add_argument("-o", "--output", required=True, metavar="SHEET.pdf")
    sheet.add_argument(
        "--lang",
        choices=LANGUAGES,
        default=shown(),
        help=translate("cli", "language of the sheet (default: that of the program)"),
    )
    sheet.set_defaults(run=make_sheet)


def _add_rehearse(actions: Commands) -> None:
    proof = actions.add_parser(
        "rehearse",
        help=translate("cli", "prove that a recovery sheet opens bundles, and add its key"),
        description=translate(
            "cli",
            "Asks for the words of the sheet, opens a test bundle with them, and notes the recovery key in the key "
            "file: kits that are made with it are sealed for both.",
        ),
    )
    proof.add_argument("file", metavar="KEYFILE", help=translate("cli", "the organiser's key"))
    passphrase.add_options(proof, passphrase.KEY_FILE)
    _add_words(proof)
    proof.set_defaults(run=rehearse_sheet)


def _add_restore(actions: Commands) -> None:
    back = actions.add_parser(
        "restore",
        help=translate("cli", "make a key file from a recovery sheet"),
        description=translate("cli", "Asks for the words of the sheet."),
    )
    back.add_argument("-o", "--output", required=True, metavar="FILE")
    passphrase.add_options(back, passphrase.NEW_KEY_FILE)
    _add_words(back)
    back.set_defaults(run=restore_key)


def _add_opens(actions: Commands) -> None:
    opens = actions.add_parser(
        "opens",
        help=translate("cli", "say which bundles a key opens"),
        description=translate(
            "cli",
            "After a loss: says of each bundle whether a key that is left opens it. Nothing is stored. Exit status "
            "1 if one is not opened.",
        ),
    )
    key_files.add_option(opens, translate("cli", "a key that is left"), required=True)
    opens.add_argument("bundles", nargs="+", metavar="BUNDLE")
    passphrase.add_options(opens, passphrase.KEY_FILE)
    opens.set_defaults(run=show_opens)


def _add_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        _WORDS_OPTION,
        metavar="FILE",
        help=translate("cli", "the words of the sheet (else they are asked for, without being shown)"),
    )


def make_sheet(args: argparse.Namespace) -> int:
    """Write the sheet of a new recovery key to a file that must not exist yet."""
    path = Path(args.output)
    check_new(path)
    key = new_key()
    sheet = recovery_sheet(key, args.lang)
    write_new(path, paper.write_pdf(sheet.html.reveal(), title=sheet.title, lang=args.lang, style=STYLE))
    print(_known_by(key))
    todo = translate("cli", "print {file}, type it back with `notetaker keys rehearse`, and delete the file")
    print(todo.format(file=path))
    return 0


def rehearse_sheet(args: argparse.Namespace) -> int:
    """Open a test bundle with what is typed, and add the recovery key to the key file."""
    key, secret = load_key_and_passphrase(args.file, args.passphrase_file)
    recovery = rehearse(key, _typed(args))
    keep_recovery(Path(args.file), key, recovery, secret)
    print(translate("cli", "the sheet opened a test bundle; kits made with this key are sealed for it too"))
    print(_known_by(recovery))
    return 0


def restore_key(args: argparse.Namespace) -> int:
    """Make a key file that must not exist yet."""
    path = Path(args.output)
    check_new(path)
    typed = _typed(args)
    tell(restore(path, typed, passphrase.from_options(args, passphrase.NEW_KEY_FILE, new=True)))
    return 0


def show_opens(args: argparse.Namespace) -> int:
    """Try a key on each bundle."""
    key = load_key(args.identity, args.identity_passphrase_file or args.passphrase_file)
    found = what_opens(((name, read_bytes(name)) for name in args.bundles), [key.identity])
    for each in found:
        other = translate("cli", "does not open: sealed for other keys, or damaged on the way")
        word = translate("cli", "opens") if each.opens else other
        print(f"{each.name}: {word if each.error is None else told(each.error)}")
    opened = sum(each.opens for each in found)
    summary = translate("cli", "{words} opens {n} of {bundles}")
    words = " ".join(key.fingerprint())
    print(summary.format(words=words, n=opened, bundles=counting.bundles(len(found))))
    return 0 if opened == len(found) else 1


def _known_by(recovery: OrganiserKey | RecoveryKey) -> str:
    """The words of a recovery key: whoever needs all of it types those of its sheet."""
    return translate("cli", "recovery key: {words}").format(words=" ".join(recovery.fingerprint()))


def _typed(args: argparse.Namespace) -> Secret[str]:
    if args.words_file is not None:
        return Secret(read_text(args.words_file))
    if sys.stdin is None or not sys.stdin.isatty():
        raise NoSheetTyped(option=_WORDS_OPTION)
    return Secret(getpass.getpass(translate("cli", "The 28 words of the recovery sheet: ")))
