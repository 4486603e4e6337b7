"""What the documents say is there: links, pictures, commands, tests; and both guides say the same things."""

import contextlib
import io
import itertools
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from notetaker.cli.main import parser
from notetaker.rapporteur.grammar import kind_of
from notetaker.ui.keys import KEYS

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
GUIDES = (ROOT / "docs" / "guide" / "en.md", ROOT / "docs" / "guide" / "fr.md")
DOCUMENTS = (README, *sorted((ROOT / "docs").rglob("*.md")))

_LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)")
_FENCE = re.compile(r"^ *```[^\n]*\n(?P<code>.*?)^ *```", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(?P<marks>#+) (?P<text>.+)$", re.MULTILINE)
_COMMAND = re.compile(r"^(?:\.venv/bin/|\.venv\\Scripts\\)?notetaker(?: (?P<rest>.*))?$")
_SHELL = {">", "<", "|", "&&", "2>"}
_COMMENT = re.compile(r"\s+# .*$")
_TEST = re.compile(r"`(?P<file>tests/[\w/]+\.py)(?:::(?P<name>\w+))?`")
_MACHINE = re.compile(r"(?<![\w.])/(?:home|root|tmp|Users|var|work|mnt|media)/[^\s)`\"']*|[A-Z]:\\Users\\")
_FRENCH_SIGN = re.compile(r"(?<=[^\s|>*]) [;:!?»]|« (?=\S)")


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def prose(text: str) -> str:
    """The text without its blocks of code."""
    return _FENCE.sub("", text)


def anchor(heading: str) -> str:
    """The name under which a heading can be linked to."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def commands(text: str) -> Iterator[list[str]]:
    """The arguments of each command line `notetaker …` in the blocks of code."""
    for block in _FENCE.finditer(text):
        for line in block["code"].splitlines():
            if found := _COMMAND.match(_COMMENT.sub("", line.strip())):
                arguments = shlex.split(found["rest"] or "")
                yield list(itertools.takewhile(lambda each: each not in _SHELL, arguments))


def structure(path: Path) -> list[str]:
    """What must be the same in both guides: headings, pictures, tables, blocks of code, and numbered steps."""
    text = path.read_text(encoding="utf-8")
    kinds = {
        "heading": re.compile(r"^(#+) "),
        "picture": re.compile(r"^ *!\[[^\]]*\]\(\.\./screenshots/([a-z-]+)-(?:en|fr)-"),
        "row": re.compile(r"^(\|)"),
        "code": re.compile(r"^ *(```)"),
        "step": re.compile(r"^(\d)\. "),
    }
    lines = text.splitlines()
    return [f"{kind} {found[1]}" for line in lines for kind, shape in kinds.items() if (found := shape.match(line))]


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_link_and_picture_leads_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for found in _LINK.finditer(prose(text)):
        target, _, part = found["target"].partition("#")
        if "://" in target:
            continue
        path = (document.parent / target).resolve() if target else document
        assert path.is_relative_to(ROOT), target
        assert path.exists(), target
        if part:
            headings = _HEADING.finditer(prose(path.read_text(encoding="utf-8")))
            assert part in {anchor(heading["text"]) for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_command_line_that_is_shown_can_be_typed(document: Path) -> None:
    for arguments in commands(document.read_text(encoding="utf-8")):
        said = io.StringIO()
        try:
            with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
                parser().parse_args(arguments)
        except SystemExit as end:
            assert end.code == 0, f"notetaker {shlex.join(arguments)}: {said.getvalue()}"


@pytest.mark.parametrize("guide", GUIDES, ids=named)
def test_a_guide_shows_every_command_of_the_main_job(guide: Path) -> None:
    shown = {arguments[0] for arguments in commands(guide.read_text(encoding="utf-8")) if arguments}
    assert {"keys", "kit", "capture", "check", "seal", "import", "report", "audit", "demo"} <= shown


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_test_that_is_named_exists(document: Path) -> None:
    for found in _TEST.finditer(document.read_text(encoding="utf-8")):
        path = ROOT / found["file"]
        assert path.is_file(), found["file"]
        if found["name"]:
            assert f"def {found['name']}(" in path.read_text(encoding="utf-8"), found[0]


@pytest.mark.parametrize("house", ["notetaker", "notetaker/anonymise"])
def test_the_drawing_of_a_house_has_its_rooms_and_no_other(house: str) -> None:
    drawing = next(code for code in drawings() if code.startswith(f"{house}/"))
    drawn = set(paths_in(drawing))
    rooms = {named(found.parent) for found in (ROOT / house).rglob("__init__.py")} - {house}
    of_the_house = {room for room in rooms if room.count("/") == house.count("/") + 1}
    if house == "notetaker":
        of_the_house |= {named(path) for path in (ROOT / house).glob("[!_]*.py")}
    assert of_the_house - drawn == set()
    assert {path for path in drawn if not (ROOT / path).exists()} == set()


def test_the_rows_of_the_drawing_are_the_layers_of_the_contract() -> None:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    contracts = tools["importlinter"]["contracts"]
    layers = next(each["layers"] for each in contracts if "containers" not in each and each["type"] == "layers")
    drawing = next(code for code in drawings() if code.startswith("notetaker/"))
    rows = [re.findall(r"^  (\w+)(?:/|\.py) ", row, re.MULTILINE) for row in re.split(r"-{9,}.*", drawing)]
    assert [{f"notetaker.{room}" for room in row} for row in rows] == [set(each.split(" | ")) for each in layers]


def drawings() -> Iterator[str]:
    """The drawings of folders in the page on the house."""
    for fence in _FENCE.finditer((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")):
        yield fence["code"]


def paths_in(drawing: str) -> Iterator[str]:
    """What a drawing of folders names, each from the root: what stands further right lies in what stands above it."""
    above: list[tuple[int, str]] = []
    for line in drawing.splitlines():
        name = line.split(maxsplit=1)[0]
        if not re.fullmatch(r"[\w/]+/|\w+\.py", name):
            continue
        depth = len(line) - len(line.lstrip())
        above = [each for each in above if each[0] < depth]
        above.append((depth, name.rstrip("/")))
        yield "/".join(part for _, part in above)


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_no_document_names_a_path_of_a_machine(document: Path) -> None:
    assert _MACHINE.findall(document.read_text(encoding="utf-8")) == []


def test_both_guides_have_the_same_parts_in_the_same_order() -> None:
    english, french = map(structure, GUIDES)
    assert english == french


@pytest.mark.parametrize("guide", GUIDES, ids=named)
def test_a_guide_names_every_key(guide: Path) -> None:
    rows = [line for line in guide.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    other_names = {
        "Enter": ("Entrée",),
        "Del": ("Suppr",),
        "Space": ("Espace",),
        "Up": ("Haut",),
        "PgUp": ("Page up", "Page préc."),
    }
    for key in KEYS:
        names = (key.press, *other_names.get(key.press, ()))
        shown = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names))
        assert any(shown.search(row) for row in rows) or key.press == "Esc", key.press


@pytest.mark.parametrize("guide", GUIDES, ids=named)
def test_the_marks_in_a_guide_give_the_kinds_that_it_says(guide: Path) -> None:
    """Each mark of the table is taken by the grammar as another kind than a plain point."""
    text = guide.read_text(encoding="utf-8")
    for mark in ("+ ", "- ", "> ", '"', "!", "?"):
        lines = [line.split("|")[1].strip().strip("`") for line in text.splitlines() if line.startswith("| `")]
        typed = [line for line in lines if (line.startswith(mark) or line.endswith(mark)) and ":" not in line]
        assert typed, mark
        assert all(kind_of(line)[0] != "point" for line in typed)


def test_the_french_guide_has_spaces_that_do_not_break() -> None:
    text = re.sub(r"`[^`\n]*`", "", prose(GUIDES[1].read_text(encoding="utf-8")))
    breaking = [line for line in text.splitlines() if _FRENCH_SIGN.search(line.replace("![", "["))]
    assert breaking == []


def test_the_french_sentences_of_the_tables_have_spaces_that_do_not_break() -> None:
    tables = [
        path
        for path in (ROOT / "resources").rglob("*.toml")
        if path.name in ("rules.toml", "attack.toml", "reasons.toml")
    ]
    sentences = [
        line for path in tables for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("fr")
    ]
    assert len(sentences) > 50
    assert [line for line in sentences if _FRENCH_SIGN.search(line)] == []


def test_the_search_for_paths_of_a_machine_bites() -> None:
    assert _MACHINE.search("see /home/ada/notes.ntvault")
    assert _MACHINE.search(r"see C:\Users\ada")
    assert not _MACHINE.search("see docs/home/notes")


def test_the_search_for_commands_bites() -> None:
    text = "```\nnotetaker seal --no-such-option\n```\n"
    (arguments,) = commands(text)
    with pytest.raises(SystemExit), contextlib.redirect_stderr(io.StringIO()):
        parser().parse_args(arguments)
