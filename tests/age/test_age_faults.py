"""Whatever the disk does while a file is written: what stood there stays, or the whole new file does; nothing beside it."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from notetaker.age import HybridIdentity, decrypt_file, encrypt_file
from notetaker.age.stream import CHUNK

if sys.platform != "win32":
    import resource

EARLIER = b"the earlier file"
TEXT = b"minutes " * CHUNK
Act = Callable[[Path], None]


@pytest.fixture(params=["encrypting", "encrypting armored", "decrypting"])
def act(request: pytest.FixtureRequest, tmp_path: Path, hybrid: HybridIdentity) -> Act:
    """Writes a file from a good source."""
    plain, sealed = tmp_path / "plain", tmp_path / "sealed"
    plain.write_bytes(TEXT)
    encrypt_file([hybrid.recipient()], plain, sealed)
    if request.param == "decrypting":
        return lambda target: decrypt_file([hybrid], sealed, target)
    armored = request.param.endswith("armored")
    return lambda target: encrypt_file([hybrid.recipient()], plain, target, armored=armored)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A file in a folder of its own, of an earlier day."""
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "target").write_bytes(EARLIER)
    return folder / "target"


def alone(path: Path) -> bool:
    return [other.name for other in path.parent.iterdir()] == [path.name]


@contextmanager
def failing(monkeypatch: pytest.MonkeyPatch, where: Any, name: str, at: int, code: int) -> Iterator[list[int]]:
    """The call number `at` of this function fails once; gives the number of calls so far."""
    real, calls = getattr(where, name), [0]

    def once(*args: Any, **kwargs: Any) -> Any:
        calls[0] += 1
        if calls[0] == at:
            raise OSError(code, os.strerror(code))
        return real(*args, **kwargs)

    with monkeypatch.context() as patched:
        patched.setattr(where, name, once)
        yield calls


@pytest.mark.skipif(sys.platform != "linux", reason="other systems sync in other ways")
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
@pytest.mark.parametrize(
    ("where", "name", "at", "is_there"),
    [
        (os, "open", 1, EARLIER),
        (os, "fdopen", 1, EARLIER),
        (os, "fsync", 1, EARLIER),
        (os, "replace", 1, EARLIER),
        (os, "open", 2, None),
        (os, "fsync", 2, None),
    ],
    ids=["make", "open", "sync", "rename", "open the folder", "sync the folder"],
)
def test_a_call_that_fails_leaves_the_earlier_file_or_the_whole_new_one(
    monkeypatch: pytest.MonkeyPatch,
    act: Act,
    target: Path,
    where: Any,
    name: str,
    at: int,
    is_there: bytes | None,
    code: int,
) -> None:
    act(target.with_name("whole"))
    size = target.with_name("whole").stat().st_size
    target.with_name("whole").unlink()
    with failing(monkeypatch, where, name, at, code) as calls, pytest.raises(OSError) as caught:
        act(target)
    assert caught.value.errno == code
    assert calls[0] >= at
    assert alone(target)
    found = target.read_bytes()
    assert found == is_there if is_there else len(found) == size


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
@pytest.mark.parametrize("room", [0, 1, 100, CHUNK, 3 * CHUNK + 7])
def test_a_disk_that_is_full_midway_leaves_the_earlier_file(act: Act, target: Path, room: int) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        with pytest.raises(OSError):
            act(target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert target.read_bytes() == EARLIER
    assert alone(target)


@pytest.mark.skipif(sys.platform != "linux", reason="a file that cannot be read is found on Linux")
def test_a_source_that_cannot_be_read_leaves_the_earlier_file(target: Path, hybrid: HybridIdentity) -> None:
    unreadable = Path("/proc/self/mem")  # its first page gives EIO, as a broken disk does
    acts: tuple[Callable[[], None], ...] = (
        lambda: encrypt_file([hybrid.recipient()], unreadable, target),
        lambda: decrypt_file([hybrid], unreadable, target),
    )
    for act in acts:
        with pytest.raises(OSError) as caught:
            act()
        assert caught.value.errno == errno.EIO
        assert target.read_bytes() == EARLIER
        assert alone(target)
