"""What every test starts from: no screen, no settings of this machine, and the public data where it is present."""

import functools
import gc
import itertools
import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import settings

from notetaker.age import scrypt
from notetaker.vault import keys
from notetaker.vault.cost import FLOOR

# How long an example takes on a busy machine says nothing; tests of cost count steps. Each run tries other examples, so
# that few find over days what many would in one; `--hypothesis-profile deep` is for whoever changes what they look at.
settings.register_profile("quick", deadline=None, max_examples=60)
settings.register_profile("deep", deadline=None, max_examples=1000)
settings.load_profile("quick")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# What was compiled is kept whatever the shell says, or each of the programs that tests start would compile everything anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One process more than there are cores: those that wait for a disk, a screen or another program leave theirs idle."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection(session: pytest.Session) -> Iterator[None]:
    """Thousands of tests are no garbage: not while they are collected, nor whenever Python searches for some later."""
    gc.disable()
    try:
        _read_own_share(session)
        return (yield)
    finally:
        gc.enable()
        gc.freeze()


def _read_own_share(session: pytest.Session) -> None:
    """Where processes share the work, each reads another part of the files first: what pytest makes of one it keeps for the
    others, and on a fresh clone all of them would make it of all files at once.
    """
    process = getattr(session.config, "workerinput", None)
    if process is None:
        return
    folders = filter(Path.is_dir, map(Path, session.config.args))
    files = sorted(path.resolve() for folder in folders for path in folder.rglob("test_*.py"))
    for path in files[int(process["workerid"].removeprefix("gw")) :: process["workercount"]]:
        with suppress(
            pytest.Collector.CollectError, pytest.skip.Exception
        ):  # it is told when the tests are collected
            _ = pytest.Module.from_parent(session, path=path).obj


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Files with slow tests come first where processes share the work, then those with many windows, so that none is left
    with a long one at the end.
    """
    if hasattr(config, "workerinput"):
        slow = Counter(item.path for item in items if item.get_closest_marker("slow"))
        windows = Counter(item.path for item in items if "hands" in getattr(item, "fixturenames", ()))
        items.sort(key=lambda item: (not slow[item.path], -windows[item.path]))


@pytest.fixture(scope="module", autouse=True)
def only_what_a_file_made_is_searched_for_garbage() -> Iterator[None]:
    """What the files before loaded and remember is no garbage: to search it over and over took a tenth of all time."""
    gc.collect()
    gc.freeze()
    yield


@pytest.fixture
def shared() -> Path:
    """The folder of public transcripts, note sets and vectors beside the checkout."""
    if not SHARED.is_dir():
        if os.environ.get("CI"):
            pytest.fail("the shared data must be present where CI runs")
        pytest.skip("the shared data is not beside this checkout")
    return SHARED


@pytest.fixture(scope="session", autouse=True)
def floor_of_the_derivation() -> Iterator[None]:
    """New vaults cost what is least, not what this machine could do in half a second; a test of that measures anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "calibrated", lambda: FLOOR)
        yield


@pytest.fixture(scope="session", autouse=True)
def derivation_remembered() -> Iterator[None]:
    """The real parameters, but each passphrase is derived once: most of the time would go there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "derive", functools.cache(keys.derive))
        patch.setattr(keys, "new_salt", lambda: bytes(16))
        yield


@pytest.fixture(scope="session", autouse=True)
def quick_guesses() -> Iterator[None]:
    """A passphrase costs 1 MiB and some milliseconds here; `tests/age` looks at what it costs a user."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scrypt, "DEFAULT_LOG_N", 10)
        yield


class Homes:
    """Folders to be at home in: a new one only where the test before left something. Six folders for each of thousands of
    tests took longer to make and to delete than most of the tests.
    """

    def __init__(self, base: Path) -> None:
        self._base = base
        self._numbers = itertools.count()
        self._next()

    def empty(self) -> dict[str, Path]:
        """The folders of one in which nothing is, each by its variable."""
        folders = self._folders.values()
        looked_into = (folder for folder in (self._home, *folders) if folder.is_dir())
        if {found for folder in looked_into for found in folder.iterdir()} != set(folders):
            self._next()
        return self._folders

    def _next(self) -> None:
        self._home = self._base / str(next(self._numbers))
        self._folders = {variable: self._home / variable.lower() for variable in HOMES}
        for folder in self._folders.values():
            folder.mkdir(parents=True)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Homes:
    """Where this process has them."""
    return Homes(tmp_path_factory.mktemp("homes"))


@pytest.fixture(autouse=True)
def own_folders(homes: Homes) -> None:
    """No test reads or writes the settings of the person who runs it, or finds those of another test."""
    for variable, folder in homes.empty().items():
        if os.environ.get(variable) != str(folder):
            os.environ[variable] = str(folder)
