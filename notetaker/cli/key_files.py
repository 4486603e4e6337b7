"""Key files that a command is given, and what it tells of a key."""

import argparse

from notetaker.cli import passphrase
from notetaker.cli.files import read_bytes
from notetaker.cli.translation import translate
from notetaker.exchange import OrganiserKey, is_protected, read_key_file
from notetaker.model.secret import Secret


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
