"""Hostile age files, thousands of them, opened here and by other implementations.

    python benchmarks/age_fuzz.py --seconds 600

Ends with status 1 if anything was raised but an AgeError, if anything was opened here that the judge refuses, if the
two read different things, or if bytes were given out that are not a beginning of what was sealed. What is refused here
alone is counted by the reason: those are where this reader is stricter.
"""

import argparse
import io
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from typing import Final

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import age_forgery
from benchmarks.age_damage import armored, damaged
from benchmarks.age_judges import Key, Node, NotHereError, Pyrage, RefusedError
from notetaker.age import AgeError, HybridIdentity, Identity, ScryptIdentity, X25519Identity, decrypt
from notetaker.age.stream import CHUNK
from notetaker.model.secret import Secret

_PASSPHRASE: Final = "neuf cartes sans nom"
_MOST_WORK: Final = 12
_WORK: Final = re.compile(rb"scrypt[^\n]*?(\d+)[^\d\n]*\n")
_SIZES: Final = (0, 1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 5)
_KINDS: Final = (*["x25519"] * 5, *["scrypt"] * 3, "hybrid")
Judge = Callable[[bytes, Key], bytes]


@dataclass(frozen=True)
class Case:
    """A file, with what to open it, and how it was made. `plain` is what was sealed, if nobody forged the payload."""

    file: bytes
    kind: str
    how: str
    plain: bytes | None


@dataclass(frozen=True)
class Party:
    """Who opens a kind of file: here, and elsewhere."""

    identity: Identity
    key: Key
    judge: Judge | None


@dataclass
class Tally:
    """What came of all cases. `wrong` is empty if all went as it must."""

    cases: int = 0
    judged: int = 0
    both_open: int = 0
    both_refuse: int = 0
    stricter: dict[str, list[Case]] = field(default_factory=dict)
    wrong: list[tuple[str, Case]] = field(default_factory=list)


class Forger:
    """Makes cases: number n of a seed is always made in the same way (but for what ML-KEM draws itself)."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        rng = Random(seed)
        self.classic = X25519Identity(Secret(rng.randbytes(32)))
        self.hybrid = HybridIdentity(Secret(rng.randbytes(32)))
        self._classic_raw = self.classic.recipient().raw
        self._hybrid_key = self.hybrid.recipient()

    def case(self, number: int, kinds: Sequence[str]) -> Case:
        """The file of this number."""
        rng = Random(f"{self._seed}/{number}")
        kind = rng.choice(kinds)
        plain = rng.randbytes(rng.choice(_SIZES) if rng.random() < 0.3 else rng.randrange(200))
        odd = rng.random() < 0.1
        file_key = rng.randbytes(rng.choice((0, 15, 17, 24, 32)) if rng.random() < 0.03 else 16)
        of = age_forgery.draft(rng, plain, file_key, [self._block(rng, kind, file_key, odd=odd)])
        of.bent += ["odd stanza"] * odd + ["odd file key"] * (len(file_key) != 16)
        for _ in range(rng.choice((0, 0, 1, 1, 1, 2, 3))):
            age_forgery.bend(rng, of)
        honest = not of.bent
        file = of.written()
        if rng.random() < (0.8 if honest else 0.1):
            file = damaged(rng, file)
            of.bent.append("damaged")
        if rng.random() < 0.35 and kind != "hybrid":
            odd = rng.random() < 0.7
            file = armored(rng, file, odd=odd)
            of.bent.append("odd armor" if odd else "armor")
            if rng.random() < 0.2:
                file = damaged(rng, file)
        return Case(file, kind, ", ".join(of.bent) or "honest", plain if honest else None)

    def _block(self, rng: Random, kind: str, file_key: bytes, *, odd: bool) -> age_forgery.Block:
        if kind == "x25519":
            return age_forgery.for_x25519(rng, self._classic_raw, file_key, odd=odd)
        if kind == "scrypt":
            return age_forgery.for_passphrase(rng, _PASSPHRASE, file_key, odd=odd)
        return age_forgery.for_hybrid(self._hybrid_key, file_key)


def parties(forger: Forger, pyrage: Pyrage | None, node: Node | None) -> dict[str, Party]:
    """Who opens what. Pyrage knows no quantum-safe keys: for those, age-encryption judges."""
    open_in_rust = _trimmed(pyrage.open) if pyrage else None
    passphrase = ScryptIdentity(Secret(_PASSPHRASE), most_log_n=_MOST_WORK)
    return {
        "x25519": Party(forger.classic, Key(forger.classic.encode().reveal()), open_in_rust),
        "scrypt": Party(passphrase, Key(passphrase=_PASSPHRASE), open_in_rust),
        "hybrid": Party(forger.hybrid, Key(forger.hybrid.encode().reveal()), node.open if node else None),
    }


def _trimmed(judge: Judge) -> Judge:
    """Space before armor is allowed (the vectors have `armor_whitespace_outside`), but pyrage does not skip it."""

    def trimmed(file: bytes, key: Key) -> bytes:
        text = file.lstrip(b" \t\r\n")
        return judge(text if text.startswith(b"-----") else file, key)

    return trimmed


def run(cases: Iterator[Case], of: dict[str, Party]) -> Tally:
    """Open every case on both sides."""
    tally = Tally()
    for case in cases:
        tally.cases += 1
        _compare(case, of[case.kind], tally)
    return tally


def _compare(case: Case, party: Party, tally: Tally) -> None:
    given = io.BytesIO()
    reason = ""
    try:
        decrypt([party.identity], io.BytesIO(case.file), given)
    except AgeError as error:
        reason = f"{type(error).__name__}: {re.sub(r'[0-9]+', 'N', error.detail)}"
    except Exception as error:  # noqa: BLE001 - that there is none is what is tried
        tally.wrong.append((f"raised {error!r}", case))
        return
    ours = given.getvalue()
    if case.plain is not None and not case.plain.startswith(ours):
        tally.wrong.append(("gave out what was not sealed", case))
    if party.judge is None or _is_costly(case):
        return
    tally.judged += 1
    try:
        theirs = party.judge(case.file, party.key)
    except RefusedError as refused:
        if reason:
            tally.both_refuse += 1
        else:
            tally.wrong.append((f"opened, but the judge says: {refused}", case))
        return
    if reason:
        tally.stricter.setdefault(f"{case.kind}: {reason}", []).append(case)
    elif ours == theirs:
        tally.both_open += 1
    else:
        tally.wrong.append(("read otherwise than the judge", case))


def _is_costly(case: Case) -> bool:
    """Whether the judge would compute for minutes what is refused here."""
    return case.kind == "scrypt" and any(int(found) > _MOST_WORK for found in _WORK.findall(case.file))


def _until(seconds: float, forger: Forger, kinds: Sequence[str]) -> Iterator[Case]:
    end = time.monotonic() + seconds
    for number in count():
        if time.monotonic() > end:
            return
        yield forger.case(number, kinds)


def main(argv: Sequence[str] | None = None) -> int:
    """Forge for so long, and say what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for the files that are not treated alike")
    options = parser.parse_args(argv)
    forger = Forger(options.seed)
    with ExitStack() as stack:
        try:
            of = parties(forger, Pyrage(), stack.enter_context(Node()))
        except NotHereError as error:
            print(error, file=sys.stderr)
            return 2
        tally = run(_until(options.seconds, forger, _KINDS), of)
    print(_said(tally))
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
        for what, cases in {"wrong": [case for _, case in tally.wrong], **tally.stricter}.items():
            for number, case in enumerate(cases):
                (options.keep / f"{re.sub('[^a-z]+', '-', what.lower())}-{number}.age").write_bytes(case.file)
    return 1 if tally.wrong else 0


def _said(tally: Tally) -> str:
    alone = sum(map(len, tally.stricter.values()))
    lines = [
        f"{tally.cases} files, {tally.judged} of them judged: {tally.both_open} opened by both, "
        f"{tally.both_refuse} refused by both, {alone} refused here alone, {len(tally.wrong)} wrong"
    ]
    lines += [f"  {len(cases):6} refused here alone, {why}" for why, cases in sorted(tally.stricter.items())]
    lines += [f"  WRONG ({case.kind}; {case.how}): {what}" for what, case in tally.wrong[:50]]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
