"""How far a journal is whole, and what exactly is not: its chain, its head and the mark held against each other."""

import sqlite3
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from notetaker.vault import journal
from notetaker.vault.mark import MARK, MarkReading
from notetaker.vault.pages import JOURNAL, Pages
from notetaker.vault.scavenging import scavenge
from notetaker.vault.sealing import Broken, Link, Sealer, after

_MOST_LISTED: Final = 20


@dataclass(frozen=True)
class Inspection:
    """What was found: the end of the whole part of the chain, and the damage, which is empty if all is well.

    `records` are those that were read on the way; of a damaged journal they are not kept.
    """

    end: Link
    damage: tuple[str, ...]
    records: tuple[bytes, ...] = ()


@dataclass
class _Chain:
    """What one walk over the stored records finds."""

    end: Link
    digests: dict[int, bytes]
    records: list[bytes] = field(default_factory=list)
    damage: list[str] = field(default_factory=list)
    unlisted: int = 0

    @classmethod
    def empty(cls, sealer: Sealer) -> "_Chain":
        return cls(sealer.start, {0: sealer.start.digest})

    def note(self, finding: str) -> None:
        if len(self.damage) < _MOST_LISTED:
            self.damage.append(finding)
        else:
            self.unlisted += 1


def inspect(pages: Pages, mark: MarkReading, sealer: Sealer) -> tuple[sqlite3.Connection, Inspection]:
    """Read everything once, in memory. Never raises for damage. The caller closes the connection.

    Of a damaged journal the connection gives the whole records alone: those that SQLite still reads in their order or,
    if there are more, those that the pages still hold.
    """
    chain, damage = _Chain.empty(sealer), list[str]()
    try:
        connection = pages.connection()
    except sqlite3.Error:
        connection = journal.in_memory(())
        damage.append(f"{JOURNAL}: it is missing, or no journal any more")
    else:
        damage += _read(connection, sealer, chain, mark.link)
    damage += _against_mark(chain, mark.link)
    if not damage:
        return connection, Inspection(chain.end, (), tuple(chain.records))
    saved = scavenge(pages, sealer)
    if len(saved) > chain.end.number:
        damage.append(f"{JOURNAL}: its pages still hold {_count(len(saved))}")
    else:
        rows = islice(journal.all_rows(connection), chain.end.number)
        saved = [sealed for _, sealed in rows if isinstance(sealed, bytes)]
    connection.close()
    end = Link(len(saved), after(sealer.start, saved[-1]).digest) if saved else sealer.start
    return journal.in_memory(enumerate(saved, start=1)), Inspection(end, tuple(damage))


def _read(connection: sqlite3.Connection, sealer: Sealer, chain: _Chain, marked: Link | None) -> list[str]:
    """Follow the chain as SQLite gives it; the damage in it."""
    damage: list[str] = []
    head: Link | None = None
    try:
        if not journal.laid_out_as_expected(connection):
            return [f"{JOURNAL}: its tables are not those of a vault"]
        head = _head(connection, sealer, damage)
        _walk(connection, sealer, chain, {link.number for link in (head, marked) if link is not None})
        damage += _structure(connection)
    except (sqlite3.Error, UnicodeDecodeError):  # an error's own text may quote the damaged bytes
        damage.append(f"{JOURNAL}: a page is damaged; SQLite cannot read it after record {chain.end.number}")
    damage += chain.damage
    if chain.unlisted:
        damage.append(f"{JOURNAL}: {chain.unlisted} more records like these")
    if head is not None and not damage:
        damage += _against_head(chain, head)
    return damage


def _head(connection: sqlite3.Connection, sealer: Sealer, damage: list[str]) -> Link | None:
    try:
        return journal.head(connection, sealer)
    except Broken:
        damage.append(f"{JOURNAL}: the head is damaged, or belongs to another vault")
        return None


def _walk(connection: sqlite3.Connection, sealer: Sealer, chain: _Chain, wanted: set[int]) -> None:
    """Follow the chain; after a break go on from row to row, to tell which records are hit and which are whole."""
    last, last_is_whole = chain.end, True
    for number, sealed in journal.all_rows(connection):
        if number != last.number + 1:
            chain.note(f"{JOURNAL}: {_break(last.number, number)}")
            last, last_is_whole = Link(number - 1, b""), False
        if not isinstance(sealed, bytes):
            sealed = b""
        record = _unsealed(sealer, last, sealed)
        if record is None:
            chain.note(f"{JOURNAL}: record {number} {'is damaged' if last_is_whole else 'cannot be confirmed'}")
        last, last_is_whole = after(last, sealed), record is not None
        if record is not None and chain.end.number == number - 1:
            chain.end = last
            chain.records.append(record)
            if number in wanted:
                chain.digests[number] = last.digest


def _break(last: int, number: int) -> str:
    if number <= last:
        return f"record {number} is out of place"
    return f"{_span(last + 1, number - 1)} missing"


def _unsealed(sealer: Sealer, before: Link, sealed: bytes) -> bytes | None:
    if before.number < 0 or len(before.digest) != len(sealer.start.digest):
        return None
    try:
        return sealer.unseal_record(before, sealed)
    except Broken:
        return None


def _structure(connection: sqlite3.Connection) -> list[str]:
    """Damage in the tree around the records: harmless to read, but the next append could write over them."""
    if connection.execute("PRAGMA quick_check(1)").fetchone() == (b"ok",):
        return []
    return [f"{JOURNAL}: its structure is damaged"]


def _against_head(chain: _Chain, head: Link) -> list[str]:
    if head.number > chain.end.number:
        return [f"{JOURNAL}: {_span(chain.end.number + 1, head.number)} missing at the end"]
    if head.number < chain.end.number:
        return [f"{JOURNAL}: {_span(head.number + 1, chain.end.number)} not known to the head"]
    if chain.digests[head.number] != head.digest:
        return [f"{JOURNAL}: the head belongs to another state"]
    return []


def _against_mark(chain: _Chain, marked: Link | None) -> list[str]:
    if marked is None:
        return [f"{MARK}: it is missing or damaged"]
    if marked.number > chain.end.number:
        return [f"{MARK}: {_count(marked.number)} were written, of which {chain.end.number} are whole and in place"]
    if chain.digests[marked.number] != marked.digest:
        return [f"{MARK}: the journal is another one than was written here last"]
    return []


def _count(number: int) -> str:
    return "1 record" if number == 1 else f"{number} records"


def _span(first: int, last: int) -> str:
    return f"record {first} is" if first == last else f"records {first} to {last} are"
