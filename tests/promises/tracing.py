"""Looking for names in all that a traced program wrote: every form of everybody on the roster, in every encoding."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks import traced
from notetaker.exchange import Kit
from notetaker.model.roster import Participant

HOME = ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
PUBLIC = ("OECD AI Principles",)
"""The name of a public instrument is content, also where it begins with that of a body that has a seat here."""
LEAST = 6
"""Fewer bytes than these are found in random ones by chance; in what is decrypted, every form is looked for."""


def home(place: Path) -> Mapping[str, str]:
    """The folders of the platform as empty ones of its own, for the environment of a program."""
    for name in HOME:
        (place / name).mkdir()
    return {name: str(place / name) for name in HOME}


def writable(calls: Iterable[traced.Call]) -> Iterator[str]:
    for call in calls:
        if call.name in ("open", "openat") and re.search(r"O_(WRONLY|RDWR|CREAT)", call.arguments):
            yield call.strings[0].decode()
        elif call.name in (
            "creat",
            "openat2",
            "io_uring_setup",
            "process_vm_writev",
            "sendfile",
            "copy_file_range",
        ):
            yield call.name


def written_by(calls: Iterable[traced.Call]) -> dict[str, list[bytes]]:
    """What was written, each write for itself, by the name that the file had when it was opened."""
    names: dict[int, str] = {}
    written: dict[str, list[bytes]] = {}
    for call in calls:
        if call.name in ("open", "openat"):
            names[call.result] = call.strings[0].decode()
        elif call.name in traced.WRITES and call.strings and (name := names.get(call.descriptor)):
            written.setdefault(name, []).extend(call.strings)
    return written


def forms(person: Participant) -> Iterator[str]:
    """Every form of a person: name, surname, aliases, initials; and of their organisation."""
    yield person.name
    yield person.name.split()[-1]
    yield "".join(word[0] for word in person.name.replace("-", " ").split())
    yield person.affiliation
    yield from (*person.aliases, *person.affiliation_aliases)


def every_form(kit: Kit) -> set[str]:
    return {form for person in kit.roster for form in forms(person) if len(form) > 1}


def encodings(form: str) -> Iterator[bytes]:
    for text in (form, form.lower(), form.upper()):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield text.encode(encoding)


def in_bytes(pieces: list[bytes], kit: Kit) -> list[str]:
    data = b"".join(pieces)
    return [
        form
        for form in every_form(kit)
        for needle in encodings(form)
        if len(form.encode()) >= LEAST and needle in data
    ]


def in_words(text: str, kit: Kit) -> list[str]:
    """The forms that stand in a text as words."""
    for public in PUBLIC:
        text = text.replace(public, "")
    return [form for form in every_form(kit) if re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text)]
