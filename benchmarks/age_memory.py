"""What encrypting and decrypting a file takes of memory, as JSON: `python -m benchmarks.age_memory PLAIN SEALED OPENED`.

For a process of its own, on Linux: what the system counts, from the bare interpreter to the highest.
"""

import json
import sys
from pathlib import Path


def resident(which: str) -> int:
    """The bytes that the system counts for this process: `VmRSS` now, `VmHWM` at the highest."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{which}:"))


def main() -> None:
    """There and back, to fresh keys."""
    bare = resident("VmRSS")
    from notetaker.age import X25519Identity, decrypt_file, encrypt_file

    plain, sealed, opened = (Path(argument) for argument in sys.argv[1:4])
    identity = X25519Identity.generate()
    encrypt_file([identity.recipient()], plain, sealed)
    decrypt_file([identity], sealed, opened)
    print(json.dumps({"bare": bare, "most": resident("VmHWM")}))


if __name__ == "__main__":
    main()
