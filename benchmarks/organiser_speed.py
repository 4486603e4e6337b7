"""The organiser's waiting: importing a sealed bundle, and writing the report in every format."""

import io
import json
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import docx

from benchmarks.invented import notes, roster
from benchmarks.place import Place
from benchmarks.table import Peer, Row, Target
from benchmarks.timing import Times, in_turn, milliseconds, timed
from notetaker.anonymise import Anonymiser
from notetaker.exchange import (
    Bundle,
    BundleNote,
    OrganiserKey,
    Signer,
    default_ladder,
    new_id,
    new_key,
    write_bundle,
)
from notetaker.model.note import Kind
from notetaker.model.programme import Programme, Session
from notetaker.model.secret import Secret
from notetaker.organiser import OrganiserDesk
from notetaker.report.document import Report
from notetaker.report.formats import Writer, formats
from notetaker.ui.paper import report_pdf
from notetaker.vault import SUFFIX, Vault

_PEOPLE: Final = 60
_KINDS: Final = tuple(kind for kind in Kind if kind is not Kind.OWN)
_A_THOUSAND_IN: Final = 300
_A_THOUSAND_AGAIN_IN: Final = 100


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    notes: int = 1000
    rounds: int = 7


def rows(place: Place, size: Size | None = None) -> Iterator[Row]:
    """Import for the first time and again, then the report."""
    size = size or Size()
    key = new_key()
    bundle = _bundle(size.notes)
    sealed = write_bundle(bundle, [key.recipient], Signer.generate())
    plain = [json.dumps({"id": note.id, "text": note.body.text}) for note in bundle.notes]
    first, again, parsing, report = _importing(place.folder, key, sealed, plain, size.rounds)
    share = size.notes / 1000
    what = f"import a bundle with {size.notes:,} notes"
    peers = (Peer("json.loads of its texts", milliseconds(parsing.median)),)
    yield Row(what, milliseconds(first.median), Target(_A_THOUSAND_IN * share, "ms"), peers)
    yield Row(f"{what}, again", milliseconds(again.median), Target(_A_THOUSAND_AGAIN_IN * share, "ms"), peers)
    yield from _reporting(report, size)


def _importing(
    folder: Path, key: OrganiserKey, sealed: bytes, plain: list[str], rounds: int
) -> tuple[Times, Times, Times, Report]:
    """Each round into a new archive; making it does not count."""
    taken = []
    for number in range(rounds):
        with Vault.create(folder / f"{number}{SUFFIX}", Secret(secrets.token_hex())) as vault:
            desk = OrganiserDesk.open(vault)
            take_in = _taking_in(desk, key, sealed)
            taken.append((timed(take_in), timed(take_in), timed(lambda: [json.loads(line) for line in plain])))
    first, again, parsing = (Times(column) for column in zip(*taken, strict=True))
    return first, again, parsing, desk.report("en")


def _taking_in(desk: OrganiserDesk, key: OrganiserKey, sealed: bytes) -> Callable[[], None]:
    def act() -> None:
        desk.import_(desk.look_at([("bundle", sealed)], [key.identity]))

    return act


def _reporting(report: Report, size: Size) -> Iterator[Row]:
    for suffix, write in formats(report_pdf).items():
        what = f"write the report of {size.notes:,} notes as {suffix}"
        peers = _PEERS.get(suffix, {})
        own, *others = in_turn(
            size.rounds, partial(write, report), *(partial(peer, report) for peer in peers.values())
        )
        figures = (Peer(name, milliseconds(times.median)) for name, times in zip(peers, others, strict=True))
        yield Row(what, milliseconds(own.median), peers=tuple(figures))


def _plain_docx(report: Report) -> bytes:
    document = docx.Document()
    for section in report.sections:
        document.add_heading(section.heading)
        for group in section.groups:
            for point in group.points:
                document.add_paragraph(point.plain)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


_PEERS: Final[Mapping[str, Mapping[str, Writer]]] = {"docx": {"python-docx, bare paragraphs": _plain_docx}}


def _bundle(count: int) -> Bundle:
    people, ladder = roster(_PEOPLE), default_ladder()
    programme = Programme("An invented programme", (Session("S1", "One"), Session("S2", "Two")), ladder)
    anonymiser = Anonymiser(people, ladder)
    leaving = [
        BundleNote(
            id="",
            session=programme.sessions[number % 2].id,
            category=ladder.finest[number % len(ladder.finest)],
            kind=_KINDS[number % len(_KINDS)],
            body=anonymiser.strip(text).body,
        )
        for number, text in enumerate(notes(people, count))
    ]
    return Bundle.fresh(new_id(), 1, programme, ("S1", "S2"), leaving)
