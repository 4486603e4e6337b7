"""What rapporteurs hand in becomes the keys of a kit: pasted, from files, broken by mail, and never a private key."""

import textwrap

import pytest

from notetaker.exchange import new_key, write_key_file
from notetaker.model.secret import Secret
from notetaker.organiser.errors import NoRecipientInFile, PrivateKeyHandedIn
from notetaker.organiser.rapporteur_keys import rapporteur_keys, recipients_in


def test_keys_are_read_from_lines_with_names_and_comments_each_once() -> None:
    anna, bert = new_key(), new_key()
    text = f"Anna: {anna.recipient}\n\n# public key: {bert.recipient}\n# a comment\n{anna.recipient.upper()}\n"
    found = rapporteur_keys(text)
    assert found.recipients == (anna.recipient, bert.recipient)
    assert found.fingerprints() == (anna.fingerprint(), bert.fingerprint())
    assert found.wrong == found.private == ()


def test_a_key_that_mail_broke_into_lines_is_whole_again() -> None:
    anna, bert = new_key(), new_key()
    text = "\n".join([*textwrap.wrap(anna.recipient, 76), *textwrap.wrap(bert.recipient, 998)])
    assert rapporteur_keys(text).recipients == (anna.recipient, bert.recipient)


def test_lines_without_a_whole_key_are_told_by_their_number() -> None:
    key = new_key()
    text = f"{key.recipient[:-1]}\nhello there\n{key.recipient}\nage1pq1qqq"
    assert rapporteur_keys(text).wrong == (1, 2, 4)
    assert rapporteur_keys(text).recipients == (key.recipient,)


@pytest.mark.parametrize("passphrase", [None, Secret("lagune bambou")])
def test_a_private_key_is_never_taken(passphrase: Secret[str] | None) -> None:
    data = write_key_file(new_key(), passphrase)
    found = rapporteur_keys(data.decode())
    assert found.private
    with pytest.raises(PrivateKeyHandedIn):
        recipients_in(data)


def test_a_file_gives_its_keys_or_says_that_it_has_none() -> None:
    key = new_key()
    assert recipients_in(f"Here is mine:\r\n{key.recipient}\r\n".encode()) == key.recipient
    for data in (b"", b"\x00\xff", b"no key"):
        with pytest.raises(NoRecipientInFile):
            recipients_in(data)
