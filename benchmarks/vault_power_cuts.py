"""Cut the power of a traced capture session at every moment, in thousands of ways, and open what is left.

    python benchmarks/vault_power_cuts.py --states 3000

strace records every write, sync, renaming and removal of a whole session of real programs, SQLite's own among them. For
each moment the script works out what a disk may hold if the power goes then (see cut_disk.py), lays that on
a real disk, and opens it with the real code. What was acknowledged must be there, and nothing else may be but the step that
was under way. Prints one JSON line. Exit 1 if something was lost, changed or not openable.

--weaken leaves out a kind of sync, and --lying-disk all of them, on purpose: the harness must notice. A disk that lies
may lose what was acknowledged; even then nothing may be changed silently, and an error must be a sentence.
"""

import argparse
import functools
import hashlib
import json
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import capture_session, traced
from benchmarks.capture_session import PARTS, PASSPHRASES, VAULT, WEAKENED, digest
from benchmarks.cut_disk import Disk, Image, cut, lay
from benchmarks.parts import cost_little
from notetaker.age import parse_identities
from notetaker.exchange import read_kit
from notetaker.model.body import Body
from notetaker.model.errors import NotetakerError
from notetaker.model.secret import Secret
from notetaker.rapporteur.state import fold
from notetaker.vault import Vault, VaultError, WrongPassphrase
from notetaker.vault.events import DraftKept, decode, encode

FIGURES: Final = ("states", "whole", "lost", "refused", "changed", "unusable", "crashed")
"""`lost` opens without what was acknowledged, `refused` says what is damaged; neither may happen on an honest disk."""
_A_WRITE: Final = 0.1
_TRIES: Final = 8  # where little is unsynced, few states differ
AFTER_THE_CUT: Final = encode(DraftKept(Body("after the cut")))


@dataclass
class Story:
    """What was acknowledged so far: the digest and the passphrase of each step, in their order."""

    told: list[tuple[str, int]] = field(default_factory=list)
    so_far: int = 0

    def allowed(self) -> list[tuple[str, int]]:
        """The states that may be found now: the last that was acknowledged, and the one that is under way."""
        return self.told[max(0, self.so_far - 1) : self.so_far + 1]


def main() -> int:
    """Run and report."""
    options = _options()
    traced.check_traceable()
    cost_little()
    started = time.monotonic()
    with tempfile.TemporaryDirectory(dir=options.dir) as folder:
        calls = session(Path(folder), options.parts, options.weaken)
        figures = judged(calls, Path(folder), options.states, options.seed, lying=options.lying_disk)
    said = {name: figures[name] for name in FIGURES}
    print(json.dumps({"calls": len(calls)} | said | {"seconds": round(time.monotonic() - started, 1)}))
    wrong = figures["changed"] + figures["crashed"]
    if not options.lying_disk:
        wrong += figures["lost"] + figures["refused"] + figures["unusable"]
    return 1 if wrong else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--states", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS), help="these parts of the session")
    parser.add_argument("--dir", type=Path, help="where to put the vaults (default: the system's temporary folder)")
    parser.add_argument("--weaken", choices=[way for way in WEAKENED if way != "no-strip"])
    parser.add_argument("--lying-disk", action="store_true", help="nothing that was synced is certain")
    return parser.parse_args()


def session(folder: Path, parts: Sequence[str], weaken: str | None = None) -> list[traced.Call | None]:
    """The calls of all parts, played in this folder; None stands between two programs."""
    return list(_played(folder, parts, weaken))


def _played(folder: Path, parts: Sequence[str], weaken: str | None) -> Iterator[traced.Call | None]:
    kit, disk = folder / "kit", folder / "disk"
    kit.write_bytes(capture_session.invented_kit()[0])
    disk.mkdir()
    script = Path(capture_session.__file__)
    for part in parts:
        weakened = ["--weaken", weaken] if weaken else []
        status, calls = traced.run([sys.executable, str(script), str(kit), str(disk), part, *weakened])
        if status:
            raise SystemExit(f"the {part} part of the session failed")
        yield from calls
        yield None


def _weights(calls: list[traced.Call | None], root: Path) -> list[float]:
    """How often the power is cut after each call: never where nothing changed, seldom in a long row of writes."""
    disk = Disk(root)
    return [(_A_WRITE if call and "write" in call.name else 1.0) * _moves(disk, call) for call in calls]


def _moves(disk: Disk, call: traced.Call | None) -> bool:
    """Whether something is otherwise on the disk, or acknowledged, after this call."""
    return _follow(disk, call) or _told(call) is not None


def _follow(disk: Disk, call: traced.Call | None) -> bool:
    if call is None:
        disk.new_program()
        return False
    return disk.follow(call)


def _told(call: traced.Call | None) -> tuple[str, int] | None:
    if call is None or call.name != "write" or call.descriptor != 1:
        return None
    words = call.strings[0].decode().split()
    return (words[1], int(words[2])) if words[:1] == ["ack"] else None


def judged(
    calls: list[traced.Call | None], folder: Path, states: int, seed: int = 1, *, lying: bool = False
) -> Counter[str]:
    """Follow the session of that folder once more, and cut the power after each call as often as it is that call's turn."""
    chance = random.Random(seed)
    story = Story([told for call in calls if (told := _told(call))])
    disk = Disk(folder / "disk")
    disk.lies = lying
    turns = list(accumulate(_weights(calls, folder / "disk")))
    figures: Counter[str] = Counter()
    seen: set[bytes] = set()
    for call, turn in zip(calls, turns, strict=True):
        _follow(disk, call)
        story.so_far += _told(call) is not None
        wanted = int(states * turn / turns[-1])
        for _ in range(_TRIES * (wanted - len(seen))):
            if len(seen) >= wanted:
                break
            image = cut(disk.folder, chance)
            known = _digest_of(image) + story.so_far.to_bytes(4, "big")
            if known not in seen:
                seen.add(known)
                _judge(image, story, folder / "cut", figures)
    return figures


def _digest_of(image: Image) -> bytes:
    hashed = hashlib.sha256()
    for name, content in image.items():
        below = content if isinstance(content, bytes) else _digest_of(content)
        hashed.update(f"{name}\0{len(below)}\0".encode() + below)
    return hashed.digest()


def _judge(image: Image, story: Story, place: Path, figures: Counter[str]) -> None:
    figures["states"] += 1
    lay(image, place)
    try:
        figures[_outcome(place, story)] += 1
    except Exception as error:  # noqa: BLE001 - whatever comes is what the harness looks for
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        figures["crashed"] += 1
    finally:
        shutil.rmtree(place)


def _outcome(place: Path, story: Story) -> str:
    """Open what is left, compare it with what was acknowledged, and write to it."""
    allowed = story.allowed()
    try:
        vault = _opened(place / VAULT, {each[1] for each in allowed} or {0})
    except VaultError:
        if not story.so_far:
            return "whole"  # the vault itself was not acknowledged yet
        return _rest(place / VAULT, story)
    with vault:
        found = digest(vault)
        if found not in [each[0] for each in allowed]:
            before = [each[0] for each in story.told[: story.so_far]]
            return "lost" if found in before or not len(vault) else "changed"
        if not _kit_is_there(vault):
            return "lost"
        vault.append(AFTER_THE_CUT)
        records = list(vault.records())
    with _opened(place / VAULT, {0, 1}) as vault:
        return "whole" if list(vault.records()) == records else "unusable"


def _rest(folder: Path, story: Story) -> str:
    """What is refused must be readable as it was at some step, or be said to be no vault at all."""
    try:
        with Vault.open(folder, PASSPHRASES[story.told[story.so_far - 1][1]], salvage=True) as vault:
            found, empty = digest(vault), not len(vault)
    except VaultError:
        return "refused"
    return "refused" if empty or found in [each[0] for each in story.told[: story.so_far + 1]] else "changed"


def _kit_is_there(vault: Vault) -> bool:
    """Whether the copy of the kit, where the vault speaks of one, opens with the key in the vault."""
    kept = fold(decode(record) for record in vault.records()).kept_kit
    if kept is None:
        return True
    path = vault.folder / kept.file
    return path.is_file() and _opens(path.read_bytes(), kept.identity)


@functools.cache
def _opens(data: bytes, identity: Secret[str]) -> bool:
    try:
        read_kit(data, identities=parse_identities(identity.reveal()))
    except NotetakerError:
        return False
    return True


def _opened(folder: Path, passphrases: set[int]) -> Vault:
    first, *others = sorted(passphrases)
    try:
        return Vault.open(folder, PASSPHRASES[first])
    except WrongPassphrase:
        if not others:
            raise
        return Vault.open(folder, PASSPHRASES[others[0]])


if __name__ == "__main__":
    sys.exit(main())
