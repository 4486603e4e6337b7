"""Whatever bytes come to a door: a model object or a clear error, nothing else, and nothing of them in the error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.age import ScryptRecipient, encrypt_bytes
from notetaker.exchange import (
    OrganiserKey,
    default_ladder,
    read_bundle,
    read_key_file,
    read_kit,
    read_programme,
    read_roster,
)
from notetaker.exchange.json_lines import read_lines, write_lines
from notetaker.exchange.payload import PayloadKind
from notetaker.exchange.roster_columns import COLUMNS
from notetaker.exchange.schema import Lines, read_programme_lines
from notetaker.exchange.sealing import seal_for_keys
from notetaker.exchange.signing import Signer
from notetaker.model.errors import NotetakerError
from notetaker.model.secret import Secret

MARK = "Xqzvw"
PASSPHRASE = Secret("trois petits mots")

cells = st.text(st.sampled_from(f'{MARK},;\t"\n\r\0é\u200b\ud800 '), max_size=12).map(lambda cell: MARK + cell)
rows = st.lists(st.one_of(cells, st.sampled_from(["research", "business", "S1", ""])), max_size=9)
tables = st.lists(rows, max_size=5).map(lambda lines: "\n".join(",".join(line) for line in lines))


@given(
    st.one_of(st.binary(max_size=200), tables.map(lambda text: text.encode("utf-8", "surrogatepass"))),
    st.booleans(),
)
def test_any_bytes_are_a_roster_or_a_clear_error(data: bytes, headed: bool) -> None:
    start = ",".join(COLUMNS).encode() + b"\n" if headed else b""
    try:
        reading = read_roster(start + data, default_ladder(), ["S1"])
    except NotetakerError as error:
        said = f"{error} {error.__cause__} {error.__suppress_context__ or error.__context__}"
    else:
        said = " ".join(problem.sentence for problem in reading.problems) + repr(reading)
    assert MARK not in said


@given(st.one_of(st.binary(max_size=100), st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_are_a_programme_or_a_clear_error(data: bytes) -> None:
    for door in (read_programme, lambda text: read_key_file(text, None)):
        with pytest.raises(NotetakerError):
            door(data)


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_neither_kit_nor_bundle(key: OrganiserKey, data: bytes, begins_well: bool) -> None:
    sealed = b"age-encryption.org/v1\n" + data if begins_well else data
    with pytest.raises(NotetakerError):
        read_bundle(sealed, [key.identity])
    with pytest.raises(NotetakerError):
        read_kit(sealed, passphrase=PASSPHRASE)
    with pytest.raises(NotetakerError):
        read_kit(encrypt_bytes([ScryptRecipient(PASSPHRASE, 1)], data), passphrase=PASSPHRASE)


values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.sampled_from(["", MARK, "S1", "participant", "rule"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["type", "id", MARK]), inner, max_size=3)
    ),
    max_leaves=5,
)
lines = st.builds(
    lambda kind, rest: {"type": kind, **rest},
    st.sampled_from(["bundle", "programme", "category", "session", "note", "end", MARK]),
    st.dictionaries(
        st.sampled_from(["id", "programme", "title", "k", "key", "count", "sessions", "revision"]), values
    ),
)


@given(st.lists(lines, max_size=6))
def test_any_signed_lines_are_refused_without_a_word_of_them(
    key: OrganiserKey, signer: Signer, some: list[dict[str, object]]
) -> None:
    content = write_lines(some)
    sealed = seal_for_keys(PayloadKind.BUNDLE, content, (key.recipient,), signer)
    with pytest.raises(NotetakerError) as caught:
        read_bundle(sealed, [key.identity])
    assert MARK not in str(caught.value)
    if content:
        with pytest.raises(NotetakerError):
            read_programme_lines(Lines(read_lines(content)))
