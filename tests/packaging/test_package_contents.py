"""What the packaged application and the wheel contain, as far as it can be known without building for minutes."""

import runpy
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from notetaker import __version__

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"


@pytest.fixture
def contents() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "packaging" / "contents.py"))


@pytest.fixture
def promised() -> list[tuple[str, str, str]]:
    rows: Callable[[], Any] = runpy.run_path(str(LINUX / "missing.py"))["libraries"]
    return list(rows())


def depends(kind: str) -> list[str]:
    """The dependencies that `nfpm.yaml` lists for a kind of package."""
    text = (LINUX / "nfpm.yaml").read_text(encoding="utf-8")
    block = text.split("overrides:")[1].split(f"\n  {kind}:\n")[1].split("depends:\n")[1]
    lines = []
    for line in block.splitlines():
        if not line.startswith("      - "):
            break
        lines.append(line.removeprefix("      - ").strip('"'))
    return lines


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "libQt6Network.so.6",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/networkinformation/libqnetworkmanager.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "libssl.so.3",
        "libcrypto.so.3",
        "libxcb.so.1",
    ],
)
def test_the_application_leaves_out_the_network_and_what_the_system_has(
    contents: dict[str, Any], name: str
) -> None:
    assert not contents["wanted"](name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/QtDBus.abi3.so",
        "PySide6/Qt/lib/libQt6DBus.so.6",
        "libicuuc.so.73",
        "libpython3.11.so.1.0",
        "resources/categories.toml",
    ],
)
def test_the_application_keeps_what_it_shows_and_reads(contents: dict[str, Any], name: str) -> None:
    assert contents["wanted"](name)


def test_the_application_can_open_no_socket(contents: dict[str, Any]) -> None:
    assert {"socket", "_socket", "ssl", "_ssl", "asyncio", "PySide6.QtNetwork"} <= set(contents["LEFT_OUT_MODULES"])
    assert "LEFT_OUT_MODULES" in (LINUX / "notetaker.spec").read_text(encoding="utf-8")


IMPORT_EVERYTHING = """
import importlib, pkgutil, sys

left_out = set(sys.argv[1:])

class LeftOut:
    def find_spec(self, name, path=None, target=None):
        if name in left_out:
            raise ModuleNotFoundError(f"{name} is not in the packaged application", name=name)

sys.meta_path.insert(0, LeftOut())
import notetaker
for module in pkgutil.walk_packages(notetaker.__path__, "notetaker."):
    if module.name != "notetaker.__main__":
        importlib.import_module(module.name)
print("all imported")
"""


def test_every_module_can_be_imported_without_what_is_left_out(contents: dict[str, Any]) -> None:
    result = subprocess.run(
        [sys.executable, "-c", IMPORT_EVERYTHING, *contents["LEFT_OUT_MODULES"]],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.stdout == "all imported\n", result.stderr


def test_the_version_is_written_once() -> None:
    recipe = (LINUX / "nfpm.yaml").read_text(encoding="utf-8")
    build = (LINUX / "build").read_text(encoding="utf-8")
    assert "\nversion: ${NOTETAKER_VERSION}\n" in recipe
    (command,) = [line for line in build.splitlines() if line.startswith("NOTETAKER_VERSION=")]
    told = subprocess.run(
        ["sh", "-c", f'{command}; printf %s "$NOTETAKER_VERSION"'],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == __version__
    assert "version" not in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_the_packages_depend_on_what_setup_installs(promised: list[tuple[str, str, str]]) -> None:
    of_debian = {line.split(" | ")[-1] for line in depends("deb") if "(" not in line}
    assert of_debian == {debian for _, debian, _ in promised}
    of_fedora = {line for line in depends("rpm") if "GLIBC" not in line}
    assert of_fedora == {f"{library}()(64bit)" for library, _, _ in promised}


def test_files_named_by_the_recipe_exist() -> None:
    lines = (LINUX / "nfpm.yaml").read_text(encoding="utf-8").splitlines()
    sources = [line.split("src: ")[1] for line in lines if "src: " in line]
    of_the_project = [source for source in sources if not source.startswith(("build/", "/opt/"))]
    assert len(of_the_project) >= 5
    assert [source for source in of_the_project if not (ROOT / source).is_file()] == []


@pytest.mark.parametrize("name", ["notetaker.metainfo.xml", "notetaker.mime.xml"])
def test_what_the_desktop_reads_is_well_formed_and_in_both_languages(name: str) -> None:
    tree = etree.parse(LINUX / name)
    languages = {element.get("{http://www.w3.org/XML/1998/namespace}lang") for element in tree.iter()}
    assert languages == {None, "fr"}


def test_the_wheel_carries_the_resources(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.name.startswith(f"notetaker-{__version__}-")
    carried = set(zipfile.ZipFile(wheel).namelist())
    ours = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert {f"notetaker/{name}" for name in ours} <= carried
    assert {f"notetaker/resources/guide/{language}.md" for language in ("en", "fr")} <= carried
    assert "notetaker/__main__.py" in carried
