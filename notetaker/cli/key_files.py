"""Key files that a command is given, and what it tells of a key."""

import argparse

from notetaker.cli import passphrase
from notetaker.cli.files import read_bytes
from notetaker.cli.translation import translate
from notetaker.exchange import OrganiserKey, is_protected, read_key_file
from notetaker.model.secret import Secret


def add_option(parser: argparse.ArgumentParser, whose: str, *, required: bool = False) -> None:
    """Give a command the option `--identity`; `whose` says in words which key it is."""
    parser.add_argument("--identity", required=required, metavar="KEYFILE", help=whose)
    parser.add_argument(
        "--identity-passphrase-file",
        metavar="FILE",
        help=translate("cli", "first line: the passphrase of the key file"),
    )


def named_key(args: argparse.Namespace) -> OrganiserKey | None:
    """The key of `--identity`, None without one; its passphrase may be that of the command's other file."""
    passphrase_file = args.identity_passphrase_file or args.passphrase_file
    return load_key(args.identity, passphrase_file) if args.identity else None


def load_key(name: str, passphrase_file: str | None) -> OrganiserKey:
    """Read a key file; its passphrase is asked for only if it has one."""
    return load_key_and_passphrase(name, passphrase_file)[0]


def load_key_and_passphrase(name: str, passphrase_file: str | None) -> tuple[OrganiserKey, Secret[str] | None]:
    """The same, with the passphrase, None where it has none."""
    data = read_bytes(name)
    if not is_protected(data):
        return read_key_file(data, None), None
    options = argparse.Namespace(passphrase_file=passphrase_file)
    secret = passphrase.from_options(options, passphrase.KEY_FILE)
    return read_key_file(data, secret), secret


def tell(key: OrganiserKey) -> None:
    """Print what may be known of a key."""
    print(key.recipient)
    signed = translate("cli", "the organiser's words, to compare by voice: {words}")
    print(signed.format(words=" ".join(key.signer.public.fingerprint())))
    print(translate("cli", "where bundles go: {words}").format(words=" ".join(key.fingerprint())))
    for each in key.recovery:
        print(translate("cli", "and its recovery key: {words}").format(words=" ".join(each.fingerprint())))
