"""Keys as text: written and read in one form, and never shown by accident."""

import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.age import (
    EmptyKeyFileError,
    HybridIdentity,
    HybridRecipient,
    KeyFileError,
    KeyTextError,
    ScryptIdentity,
    ScryptRecipient,
    X25519Identity,
    X25519Recipient,
    bech32,
    parse_identities,
    parse_recipient,
)
from notetaker.model.secret import Secret

# The examples of the format's specification.
CLASSIC_TEXT = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
CLASSIC_RECIPIENT = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"
HYBRID_TEXT = "AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR"
HYBRID_RECIPIENT_START = "age1pq1x34nzsvr0rxjsgdn8zgyhfe8j7ceq5r9rdelkjuh3y235jzxshfg87pzf5zrqtzdxz95paef6caq5aap"
HYBRID_RECIPIENT_END = "zfnegrm9efhxpfqdkmhh6gjtqmwze9pyyzk3tlhl53k2ykx3qheyty7saeq0d3fzv49zc0k"


def test_the_examples_of_the_specification_are_read_as_there() -> None:
    classic, hybrid = parse_identities(f"{CLASSIC_TEXT}\n{HYBRID_TEXT}\n")
    assert str(classic.recipient()) == CLASSIC_RECIPIENT
    assert str(hybrid.recipient()).startswith(HYBRID_RECIPIENT_START)
    assert str(hybrid.recipient()).endswith(HYBRID_RECIPIENT_END)
    assert classic.encode().reveal() == CLASSIC_TEXT
    assert hybrid.encode().reveal() == HYBRID_TEXT


def test_an_identity_prints_as_three_stars(classic: X25519Identity, hybrid: HybridIdentity) -> None:
    passphrase = Secret("open sesame")
    for secret in (classic, hybrid, ScryptIdentity(passphrase), ScryptRecipient(passphrase), classic.encode()):
        assert {repr(secret), str(secret), f"{secret}", f"{secret!r}"} == {"***"}


def test_generated_identities_differ_and_survive_their_text() -> None:
    for kind in (X25519Identity, HybridIdentity):
        first, second = kind.generate(), kind.generate()
        assert first.recipient() != second.recipient()
        assert kind.parse(first.encode().reveal()).recipient() == first.recipient()


def test_a_recipient_survives_its_text(classic: X25519Identity, hybrid: HybridIdentity) -> None:
    for recipient in (classic.recipient(), hybrid.recipient()):
        assert parse_recipient(f"  {recipient}\r\n") == recipient


def test_an_identity_file_may_have_comments_and_blank_lines(
    classic: X25519Identity, hybrid: HybridIdentity
) -> None:
    text = (
        f"# created: today\r\n# public key: …\r\n\r\n{classic.encode().reveal()}\r\n \n{hybrid.encode().reveal()}"
    )
    assert parse_identities(text) == (classic, hybrid)


@pytest.mark.parametrize("end", ["\v", "\f", "\x1c", "\x85", "\u2028", "\u2029", "\r"])
def test_a_comment_ends_with_its_line_and_with_nothing_else(classic: X25519Identity, end: str) -> None:
    hidden = X25519Identity.generate().encode().reveal()
    text = f"# created by an office program{end}{hidden}\n{classic.encode().reveal()}\n"
    assert parse_identities(text) == (classic,)


def test_an_empty_identity_file_is_said_to_be_empty() -> None:
    for text in ("", "\n\n", "# only a comment\n"):
        with pytest.raises(EmptyKeyFileError):
            parse_identities(text)


def test_a_broken_identity_is_named_by_its_line_and_never_shown() -> None:
    broken = CLASSIC_TEXT[:-1] + "Q"
    with pytest.raises(KeyFileError) as caught:
        parse_identities(f"# mine\n{CLASSIC_TEXT}\n{broken}\n")
    assert "line 3" in str(caught.value)
    shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value.fields)
    assert broken[15:40] not in shown


@given(place=st.integers(0, 1000), character=st.sampled_from("qpzry9x8gf2tvdw0s3jn54khce6mua7l1bioQ \u212a"))
def test_a_mistyped_key_is_refused(place: int, character: str) -> None:
    for text, parse in ((CLASSIC_RECIPIENT, parse_recipient), (CLASSIC_TEXT, parse_identities)):
        at = place % len(text)
        wrong = text[:at] + (character.upper() if text.isupper() else character) + text[at + 1 :]
        if wrong.strip() != text:
            with pytest.raises(KeyTextError):
                parse(wrong)


@given(data=st.binary(max_size=80), prefix=st.text("abcdefghij-", min_size=1, max_size=9))
def test_bech32_comes_back_and_has_one_form(data: bytes, prefix: str) -> None:
    text = bech32.encode(prefix, data)
    assert bech32.decode(text) == bech32.decode(text.upper()) == (prefix, data)


@given(st.text(max_size=40))
def test_any_other_text_is_not_a_key(text: str) -> None:
    for parse in (parse_recipient, parse_identities, bech32.decode):
        with pytest.raises(KeyTextError):
            parse(text)


def test_a_key_of_another_kind_or_case_is_refused(classic: X25519Identity, hybrid: HybridIdentity) -> None:
    for text in (CLASSIC_TEXT, str(classic.recipient()).upper(), bech32.encode("age1tag", bytes(33))):
        with pytest.raises(KeyTextError):
            parse_recipient(text)
    for parse, text in (
        (HybridRecipient.parse, str(classic.recipient())),
        (X25519Recipient.parse, str(hybrid.recipient())),
        (HybridIdentity.parse, CLASSIC_TEXT),
        (X25519Identity.parse, HYBRID_TEXT),
        (X25519Identity.parse, CLASSIC_TEXT.lower()),
    ):
        with pytest.raises(KeyTextError):
            parse(text)


def test_public_keys_that_protect_nothing_are_refused(hybrid: HybridIdentity) -> None:
    low_order = bytes(32)
    good, classic = hybrid.recipient().raw, X25519Identity.generate().recipient().raw
    for text in (
        bech32.encode("age", low_order),
        bech32.encode("age", b"\1" + bytes(31)),
        bech32.encode("age", bytes(31)),
        bech32.encode("age", classic[:-1] + bytes([classic[-1] | 0x80])),
        bech32.encode("age", (2**255 - 19 + 9).to_bytes(32, "little")),
        bech32.encode("age1pq", good[:-1] + bytes([good[-1] | 0x80])),
        bech32.encode("age1pq", good[:-32] + low_order),
        bech32.encode("age1pq", b"\xff" * 1184 + good[-32:]),
        bech32.encode("age1pq", good[:-1]),
    ):
        with pytest.raises(KeyTextError):
            parse_recipient(text)


def test_private_keys_of_a_wrong_length_are_refused() -> None:
    for prefix in ("age-secret-key-", "age-secret-key-pq-"):
        with pytest.raises(KeyTextError):
            parse_identities(bech32.encode(prefix, bytes(31)).upper())
