"""What `make setup` promises where something is missing. Small scripts play the system; nothing is installed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"
BENCHMARKS = LINUX.parents[1] / "benchmarks"
SCRIPTS = [
    *sorted(path for path in LINUX.iterdir() if path.is_file() and path.read_bytes().startswith(b"#!/bin/sh")),
    BENCHMARKS / "peers" / "setup",
    BENCHMARKS / "age_peers" / "setup",
]
# What the scripts themselves use; everything else in the played system is a script of the test.
PLAIN_TOOLS = (
    "sh",
    "env",
    "cat",
    "cut",
    "sort",
    "tr",
    "rm",
    "touch",
    "dirname",
    "cksum",
    "mktemp",
    "tail",
    "printf",
    "true",
)

Add = Callable[[str, str], None]
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def bin_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in PLAIN_TOOLS:
        found = shutil.which(tool)
        if found:
            (folder / tool).symlink_to(found)
    return folder


@pytest.fixture
def add(bin_folder: Path) -> Add:
    """Adds a program to the played system."""

    def add(name: str, script: str) -> None:
        program = bin_folder / name
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)

    return add


@pytest.fixture
def run(bin_folder: Path, tmp_path: Path) -> Run:
    """Runs a script of `packaging/linux` in the played system."""

    def run(script: str, *arguments: str, home: Path = LINUX, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(home / script), *arguments],
            env={"PATH": str(bin_folder), "TMPDIR": str(tmp_path), "LOG": str(tmp_path / "log"), **variables},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    return run


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with only what `setup` reads."""
    root = tmp_path / "checkout"
    shutil.copytree(LINUX, root / "packaging" / "linux", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "requirements").mkdir()
    (root / "requirements" / "dev.txt").write_text("", encoding="utf-8")
    (root / "pyproject.toml").write_text("", encoding="utf-8")
    return root


PROVIDE = ("provide", "Python and Qt", "libegl1 libgl1", "libglvnd-egl libglvnd-glx")
RECORDS = 'echo "$*" >>"$LOG"'


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_each_script_is_plain_shell(script: Path) -> None:
    subprocess.run(["sh", "-n", str(script)], check=True)
    assert os.access(script, os.X_OK)


@pytest.mark.peer
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_each_script_passes_shellcheck(script: Path) -> None:
    if not shutil.which("shellcheck"):
        pytest.skip("shellcheck is not installed")
    found = subprocess.run(["shellcheck", str(script)], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout


def test_somebody_without_rights_reads_the_exact_command(add: Add, run: Run, tmp_path: Path) -> None:
    add("id", "echo 1000")
    add("apt-get", RECORDS)
    add("sudo", "exit 1")
    result = run(*PROVIDE)
    assert result.returncode == 1
    assert "    sudo apt-get update && sudo apt-get install libegl1 libgl1\n" in result.stderr
    assert not (tmp_path / "log").exists()


def test_on_fedora_the_command_is_fedoras(add: Add, run: Run) -> None:
    add("id", "echo 0")
    add("dnf", RECORDS)
    result = run(*PROVIDE)
    assert result.returncode == 1
    assert "    sudo dnf install libglvnd-egl libglvnd-glx\n" in result.stderr
    assert "apt-get" not in result.stderr


def test_elsewhere_both_are_named(add: Add, run: Run) -> None:
    add("id", "echo 0")
    result = run(*PROVIDE)
    assert result.returncode == 1
    assert "apt-get install libegl1 libgl1" in result.stderr
    assert "dnf install libglvnd-egl libglvnd-glx" in result.stderr


def test_an_administrator_gets_them_installed_without_a_question(add: Add, run: Run, tmp_path: Path) -> None:
    add("id", "echo 0")
    add("apt-get", f'{RECORDS}; [ "$DEBIAN_FRONTEND" = noninteractive ]')
    result = run(*PROVIDE)
    assert result.returncode == 0, result.stderr
    calls = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    assert len(calls) == 1
    assert calls[0].endswith("install -y --no-install-recommends libegl1 libgl1")


def test_sudo_is_used_where_it_asks_nothing(add: Add, run: Run, tmp_path: Path) -> None:
    add("id", "echo 1000")
    add("apt-get", RECORDS)
    add("sudo", 'shift; echo "sudo $*" >>"$LOG"; exec "$@"')
    assert run(*PROVIDE).returncode == 0
    assert "sudo env DEBIAN_FRONTEND=noninteractive apt-get" in (tmp_path / "log").read_text(encoding="utf-8")


def test_the_package_lists_are_fetched_only_when_needed(add: Add, run: Run, tmp_path: Path) -> None:
    add("id", "echo 0")
    add("apt-get", f'{RECORDS}; case "$*" in *update*) touch "$LOG.lists" ;; *) [ -e "$LOG.lists" ] ;; esac')
    assert run(*PROVIDE).returncode == 0
    calls = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    assert [call.split(" ")[3] for call in calls] == ["install", "update", "install"]


def test_what_apt_said_is_shown_when_it_fails(add: Add, run: Run) -> None:
    add("id", "echo 0")
    add("apt-get", 'echo "E: No space left on device" >&2; exit 100')
    result = run(*PROVIDE)
    assert result.returncode == 1
    assert "E: No space left on device" in result.stderr
    assert "sudo apt-get install libegl1 libgl1" in result.stderr


def test_without_a_new_enough_python_the_package_is_named(checkout: Path, add: Add, run: Run) -> None:
    for name in ("python3", "python3.11", "python3.12", "python3.13", "python3.14"):
        add(name, "exit 1")
    result = run("setup", home=checkout / "packaging" / "linux")
    assert result.returncode == 1
    assert "sudo apt-get install python3 python3-venv" in result.stderr
    assert not (checkout / ".venv").exists()


def test_missing_libraries_of_qt_are_named_and_nothing_is_half_made(checkout: Path, add: Add, run: Run) -> None:
    add("id", "echo 1000")
    add("apt-get", RECORDS)
    table = checkout / "packaging" / "linux" / "libraries.txt"
    table.write_text("libnowhere.so.9 libnowhere9 nowhere\n", encoding="utf-8")
    result = run("setup", home=checkout / "packaging" / "linux", PYTHON=sys.executable)
    assert result.returncode == 1
    assert "sudo apt-get install libnowhere9" in result.stderr
    assert not (checkout / ".venv").exists()


def test_an_environment_that_is_ready_is_left_alone(checkout: Path, add: Add, run: Run) -> None:
    (checkout / "packaging" / "linux" / "libraries.txt").write_text("", encoding="utf-8")
    python = checkout / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    (checkout / ".venv" / "ready").write_text("4294967295 0\n", encoding="utf-8")
    result = run("setup", home=checkout / "packaging" / "linux", PYTHON=sys.executable)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"DISPLAY": ":0"}, "shown\n"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "shown\n"),
        ({}, ""),
        ({"DISPLAY": ":0", "CI": "true"}, ""),
    ],
)
def test_a_window_is_opened_only_where_somebody_sees_it(run: Run, variables: dict[str, str], expected: str) -> None:
    result = run("on-a-desktop", "printf", "shown\n", **variables)
    assert (result.returncode, result.stdout) == (0, expected)
