"""Looking for names in all that a traced program wrote: every form of everybody on the roster, in every encoding."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks import traced
from notetaker.exchange import Kit
from notetaker.model.roster import Participant

HOME = ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
PUBLIC = ("OECD AI Principles",)
"""The name of a public instrument is content, also where it begins with that of a body that has a seat here."""
OPENING = ("open", "openat", "openat2", "creat")
LEAST = 6
"""Fewer bytes than these are found in random ones by chance; in what is decrypted, every form is looked for."""


@dataclass(frozen=True)
class Session:
    """What a session did: the bytes it wrote, by file, and the files that it could have written to."""

    place: Path
    kit: Kit
    written: dict[str, list[bytes]]
    writable: tuple[str, ...]

    @classmethod
    def of(cls, place: Path, kit: Kit, calls: list[traced.Call]) -> "Session":
        """Read out of what a program asked the system to do."""
        return cls(place, kit, written_by(calls), tuple(writable(calls)))

    def outside(self) -> list[str]:
        """What could have been written to elsewhere than where the person said."""
        allowed = (f"{self.place}/disk/", "/dev/null", "/dev/tty")
        return [path for path in self.writable if not path.startswith(allowed)]

    def names(self) -> dict[str, list[str]]:
        """The names that stand in the bytes that were ever written, by file."""
        found = {path: in_bytes(pieces, self.kit) for path, pieces in self.written.items()}
        return {path: forms for path, forms in found.items() if forms}

    def left_at_home(self) -> list[Path]:
        """What was left in the folders of the platform."""
        return [path for name in HOME for path in (self.place / name).rglob("*")]


def check_traceable() -> None:
    """Skip where this system lets nobody look on."""
    try:
        traced.check_traceable()
    except traced.NotTraceable as reason:
        pytest.skip(str(reason))


def run(program: str, place: Path, given: str, *options: str) -> tuple[int, list[traced.Call]]:
    """Run a session's program in a place: what it is given lies there, all that it writes goes to `disk`."""
    env = os.environ | {name: str(place / name) for name in HOME} | {"PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, program, str(place / given), str(place / "disk"), *options]
    return traced.run(command, calls=(*traced.WRITES, *OPENING), env=env)


def lay_out(place: Path) -> None:
    """An empty disk, and the folders of the platform as empty ones of its own."""
    for name in ("disk", *HOME):
        (place / name).mkdir()


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
