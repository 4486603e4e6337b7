"""What the plaintext of a bundle tells: nothing of order, time, language, rapporteur, software, host, user or size.

Each question is asked of two bundles: one as it is made, and one in which somebody planted the answer. The first must not
answer it, the second must, or the question is none.
"""

import getpass
import platform
import re
import socket
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import notetaker
from notetaker.age import decrypt_bytes
from notetaker.exchange import Bundle, BundleNote, OrganiserKey, Signer, new_id, write_bundle
from notetaker.exchange import bundle as bundles
from notetaker.exchange.errors import DamagedContentError
from notetaker.exchange.json_lines import read_lines, write_lines
from notetaker.exchange.payload import LEAST_SIZE, PayloadKind, padded_size, read_payload, write_payload
from notetaker.exchange.sealing import seal_for_keys
from notetaker.model.body import SLOT, Body, Mention, Placeholder
from notetaker.model.note import Kind
from notetaker.model.programme import Programme

Line = dict[str, Any]
USER, HOST, RAPPORTEUR = "xqzvuser", "xqzvhost", "Xqzvia Zbrowska"
TYPED = tuple(
    (text, category)
    for number in range(12)
    for text, category in (
        (f"the norm {number} comes after capacity, says {SLOT}", "expert_community"),
        (f"la norme {number} vient après les capacités, dit {SLOT}", "decision_makers"),
    )
)
"""What was typed, in this order; every second line in French."""


@dataclass(frozen=True)
class Session:
    """What was typed, and three exports of it as lines."""

    typed: Sequence[str]
    exports: tuple[list[Line], list[Line], list[Line]]


@pytest.fixture(autouse=True)
def somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine and a user whose names are found wherever they come up."""
    for variable in ("USER", "LOGNAME", "USERNAME", "LNAME"):
        monkeypatch.setenv(variable, USER)
    for variable in ("HOSTNAME", "COMPUTERNAME"):
        monkeypatch.setenv(variable, HOST)
    monkeypatch.setenv("HOME", f"/home/{USER}")
    monkeypatch.setattr(socket, "gethostname", lambda: HOST)
    monkeypatch.setattr(platform, "node", lambda: HOST)
    monkeypatch.setattr(getpass, "getuser", lambda: USER)


@pytest.fixture
def session(programme: Programme, key: OrganiserKey, signer: Signer) -> Session:
    def export() -> list[Line]:
        notes = (
            BundleNote("", "S1", category, Kind.POINT, Body(text, (Placeholder("participant", Mention.PERSON),)))
            for text, category in TYPED
        )
        made = Bundle.fresh("0" * 32, 1, programme, ["S1"], notes, edition="1" * 32)
        data = write_bundle(made, [key.recipient], signer)
        content = read_payload(decrypt_bytes([key.identity], data)).content
        lines = list(read_lines(content))
        assert write_lines(lines) == content
        return lines

    return Session([text for text, _ in TYPED], (export(), export(), export()))


def notes_of(lines: list[Line]) -> list[Line]:
    return [line for line in lines if line["type"] == "note"]


def texts(lines: list[Line]) -> list[str]:
    return [line["text"] for line in notes_of(lines)]


def said(lines: list[Line]) -> str:
    """All of the content but for what the organiser wrote, which is in the kit, and the random ids and the texts."""
    own = [line for line in lines if line["type"] not in ("programme", "category", "session")]
    bare = [{name: value for name, value in line.items() if name != "text"} for line in own]
    return re.sub(r'"[0-9a-f]{32}"', '"id"', write_lines(bare).decode()).replace(SLOT, "")


# Whether a bundle tells it


def tells_the_order(session: Session) -> bool:
    """The texts stand as they were typed, or backwards, or as in another export; or a number counts them."""
    orders = [texts(lines) for lines in session.exports]
    kept = any(order in (list(session.typed), list(session.typed)[::-1]) for order in orders)
    same = any(one == other for number, one in enumerate(orders) for other in orders[:number])
    counted = False
    for lines in session.exports:
        by_text = {line["text"]: line for line in notes_of(lines)}
        for name in by_text[session.typed[0]]:
            values = [repr(by_text[text].get(name)) for text in session.typed if text in by_text]
            numbers = [int(value) for value in values if value.isdecimal()]
            counted |= len(numbers) == len(values) and numbers == sorted(numbers) and len(set(numbers)) > 1
    return kept or same or counted


def tells_another_export(session: Session) -> bool:
    """An id of one export is in another."""
    ids = [
        {line["id"] for line in lines if "id" in line and line["type"] in ("bundle", "note")}
        for lines in session.exports
    ]
    return any(one & other for number, one in enumerate(ids) for other in ids[:number])


def tells_the_time(session: Session) -> bool:
    return any(re.search(r"\d\d:\d\d|\d{8,}|\d{4}-\d\d|[TZ]\d\d", said(lines)) for lines in session.exports)


def tells_the_language(session: Session) -> bool:
    return any(
        re.search(r'"(en|fr|english|french|lang\w*|français)"', said(lines), re.I) for lines in session.exports
    )


def tells_the_rapporteur(session: Session) -> bool:
    words = re.compile("|".join(map(re.escape, RAPPORTEUR.split())), re.I)
    return any(words.search(said(lines)) for lines in session.exports)


def tells_the_software(session: Session) -> bool:
    names = (
        "notetaker",
        "python",
        "cpython",
        "pyside",
        "qt",
        "openssl",
        notetaker.__version__,
        sys.version.split()[0],
    )
    return any(name in said(lines).casefold() for name in names for lines in session.exports)


def tells_the_machine(session: Session) -> bool:
    names = (USER, HOST, platform.system().casefold(), platform.machine().casefold(), "/home", "\\\\")
    return any(name in said(lines).casefold() for name in names for lines in session.exports)


def tells_a_field_that_no_document_has(session: Session) -> bool:
    known = {
        "bundle": ("type", "id", "programme", "edition", "revision", "before", "sessions"),
        "widened": ("type", "session", "category", "shown"),
        "note": ("type", "id", "session", "category", "kind", "text", "placeholders"),
        "end": ("type", "count"),
    }
    return any(
        tuple(line) != known[line["type"]]
        for lines in session.exports
        for line in lines
        if line["type"] not in ("programme", "category", "session")
    )


# What somebody could plant

Plant = Callable[[list[Line], Session], list[Line]]


def in_each_note(**fields: Callable[[int], object]) -> Plant:
    """Fields for each note, made of its place among what was typed."""

    def planted(lines: list[Line], session: Session) -> list[Line]:
        return [
            {**line, **{name: make(session.typed.index(line["text"])) for name, make in fields.items()}}
            if line["type"] == "note"
            else line
            for line in lines
        ]

    return planted


def in_the_head(**fields: object) -> Plant:
    return lambda lines, _session: [{**lines[0], **fields}, *lines[1:]]


def as_typed(lines: list[Line], session: Session) -> list[Line]:
    """Ids that ascend as the notes were typed."""
    order = sorted(notes_of(lines), key=lambda line: session.typed.index(line["text"]))
    ids = sorted(line["id"] for line in order)
    made = [{**line, "id": key} for line, key in zip(order, ids, strict=True)]
    place = lines.index(notes_of(lines)[0])
    return [*lines[:place], *made, *lines[place + len(made) :]]


def with_ids_of_the_vault(lines: list[Line], session: Session) -> list[Line]:
    return in_each_note(id=lambda number: f"{number * 7919 % 10_007:032x}")(lines, session)


@pytest.mark.parametrize(
    ("tells", "plant"),
    [
        (tells_the_order, as_typed),
        (tells_the_order, in_each_note(which=lambda number: number)),
        (tells_another_export, with_ids_of_the_vault),
        (tells_the_time, in_the_head(edition="2024-10-16T10:42:07Z")),
        (tells_the_time, in_each_note(kind=lambda number: str(1_729_075_000 + number))),
        (tells_the_language, in_each_note(kind=lambda number: ("en", "fr")[number % 2])),
        (tells_the_language, in_the_head(lang="fr")),
        (tells_the_rapporteur, in_the_head(edition=RAPPORTEUR)),
        (tells_the_rapporteur, in_each_note(category=lambda _: "zbrowska")),
        (tells_the_software, in_the_head(edition=f"Notetaker {notetaker.__version__}")),
        (tells_the_software, in_the_head(edition=sys.version)),
        (tells_the_machine, in_the_head(edition=HOST)),
        (tells_the_machine, in_the_head(edition=f"/home/{USER}/mine.ntvault")),
        (tells_the_machine, in_the_head(edition=platform.platform())),
        (tells_a_field_that_no_document_has, in_each_note(seat=lambda number: number)),
        (tells_a_field_that_no_document_has, in_the_head(program="x")),
    ],
)
def test_a_bundle_does_not_tell_it_and_one_that_does_is_found(
    session: Session, tells: Callable[[Session], bool], plant: Plant
) -> None:
    assert not tells(session)
    first, second, third = session.exports
    planted = Session(session.typed, (plant(first, session), plant(second, session), plant(third, session)))
    assert tells(planted)


def test_nothing_is_around_the_content_but_keys_hashes_and_zeros(
    programme: Programme, key: OrganiserKey, signer: Signer
) -> None:
    """The payload before and after the content is made of what the document says, to the last byte."""
    made = Bundle.fresh("0" * 32, 1, programme, ["S1"], [])
    plain = decrypt_bytes([key.identity], write_bundle(made, [key.recipient], signer))
    content = read_payload(plain).content
    again = write_payload(PayloadKind.BUNDLE, content, [key.recipient], signer)
    start = plain.index(content)
    assert plain[:start] == again[:start]
    assert plain[start + len(content) + 3373 :].strip(b"\0") == b""


# The size


def sealed_size(count: int, programme: Programme, key: OrganiserKey, signer: Signer) -> int:
    notes = (BundleNote("", "S1", "participant", Kind.POINT, Body("x" * 100)) for _ in range(count))
    return len(write_bundle(Bundle.fresh(new_id(), 1, programme, ["S1"], notes), [key.recipient], signer))


def test_the_size_tells_the_power_of_two_alone(
    programme: Programme, key: OrganiserKey, signer: Signer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And without the padding it would tell how many notes there are."""
    counts = (0, 1, 2, 50, 100)
    assert len({sealed_size(count, programme, key, signer) for count in counts}) == 1
    larger = sealed_size(400, programme, key, signer)
    assert larger - sealed_size(0, programme, key, signer) in (LEAST_SIZE + 16, 3 * LEAST_SIZE + 3 * 16)
    monkeypatch.setattr("notetaker.exchange.payload.padded_size", lambda size: size)
    assert len({sealed_size(count, programme, key, signer) for count in counts}) == len(counts)


def test_the_order_of_a_signed_bundle_that_was_written_as_typed_is_refused(
    session: Session, key: OrganiserKey, signer: Signer
) -> None:
    """Ids that ascend as typed cannot be told from random ones by a reader; fields that tell more are refused by it."""
    for plant in (in_each_note(seat=lambda number: number), in_the_head(lang="fr")):
        lines = plant(session.exports[0], session)
        data = seal_for_keys(PayloadKind.BUNDLE, write_lines(lines), [key.recipient], signer)
        with pytest.raises(DamagedContentError):
            bundles.read_bundle(data, [key.identity])
    assert padded_size(1) == LEAST_SIZE


def test_no_module_that_makes_bundles_asks_for_the_clock_or_the_machine() -> None:
    """What is not asked cannot be told."""
    folder = Path(bundles.__file__).parent
    asked = re.compile(
        r"\b(import (time|platform|socket|getpass|locale)|datetime\.(now|today)|os\.(environ|uname|getlogin))"
    )
    assert [path.name for path in folder.glob("*.py") if asked.search(path.read_text(encoding="utf-8"))] == []
    assert asked.search("import time")
