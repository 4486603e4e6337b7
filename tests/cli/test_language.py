"""The command line speaks French where the environment or the settings say so, and leaves nothing in English."""

import argparse
import ast
import inspect
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import notetaker.cli
from notetaker import settings_file
from notetaker.cli import translation
from notetaker.cli.main import COMMANDS, parser
from tests.cli.commands import CAPTURE, CHECK, SEAL, Notetaker

CLI = Path(notetaker.cli.__file__).parent
NOT_FOR_USERS = re.compile(
    r"conflict|call__|invalid argument for|mutually|not callable|cannot|invalid option string|dest=|unknown parser|"
    r"can't open|with mode|unexpected option|at most one|expected %s argument"
)
"""What argparse says of a parser that is made wrongly, or of kinds of arguments that no command has."""


@pytest.fixture
def french() -> Iterator[None]:
    translation.speak("fr")
    yield
    translation.speak("en")


@pytest.mark.parametrize(
    ("environment", "chosen", "language"),
    [
        ({}, "", "en"),
        ({}, "fr", "fr"),
        ({"LANG": "fr_FR.UTF-8"}, "", "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}, "fr", "en"),
        ({"LANG": "en_GB.UTF-8"}, "fr", "en"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "de:fr:en"}, "", "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "", "en"),
        ({"LANG": "C.UTF-8"}, "fr", "fr"),
        ({"LANG": "de_DE.UTF-8"}, "", "en"),
    ],
)
def test_the_language_is_that_of_the_environment_else_of_the_settings(
    environment: dict[str, str], chosen: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings_file, "path", lambda: tmp_path / "settings.json")
    (tmp_path / "settings.json").write_text(json.dumps({"language": chosen or "system"}), encoding="utf-8")
    assert translation.wanted(environment) == language


def texts(of: argparse.ArgumentParser) -> Iterator[str]:
    """All that the help of a parser, and of those below it, says in words."""
    yield from filter(None, (of.description, of.epilog))
    for group in of._action_groups:
        yield from filter(None, (group.title,))
    for action in of._actions:
        if action.help is not None:
            yield action.help
        if isinstance(action, argparse._SubParsersAction):
            yield from (str(each.help) for each in action._choices_actions)
            for each in action.choices.values():
                yield from texts(each)


def test_every_word_of_the_help_is_in_both_languages() -> None:
    translation.speak("en")
    english = list(texts(parser()))
    translation.speak("fr")
    french = list(texts(parser()))
    translation.speak("en")
    same = {one for one, other in zip(english, french, strict=True) if one == other}
    assert len(english) > 150
    assert same <= {"options", "actions"}


def test_what_the_parser_says_of_arguments_is_known() -> None:
    calls = ast.walk(ast.parse(inspect.getsource(argparse)))
    said = {
        text.value
        for call in calls
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in ("_", "ngettext")
        for text in call.args
        if isinstance(text, ast.Constant) and isinstance(text.value, str)
    }
    missing = {text for text in said - set(translation.OF_THE_PARSER) if not NOT_FOR_USERS.search(text)}
    assert not missing, "add them to OF_THE_PARSER"


@pytest.mark.parametrize("file", sorted(CLI.rglob("*.py")), ids=lambda file: file.stem)
def test_no_command_says_a_text_that_cannot_be_translated(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in (
            *("print", "ArgumentTypeError", "getpass", "agrees", "write"),
        ):
            for text in map(literal, node.args):
                assert not re.search(r"[^\W\d_]{2}", text.replace("notetaker:", "")), f"line {node.lineno}: {text}"
        if isinstance(node, ast.Yield) and node.value is not None:
            assert not re.search(r"[^\W\d_]{2}", literal(node.value)), f"line {node.lineno}"
        if isinstance(node, ast.keyword) and node.arg in ("help", "description", "epilog", "title"):
            assert not literal(node.value), f"line {node.value.lineno}"


def literal(said: ast.expr) -> str:
    """The words of a text that stands there itself."""
    parts = said.values if isinstance(said, ast.JoinedStr) else [said]
    return "".join(part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))


def test_commands_and_errors_speak_french_and_json_stays_as_it_is(
    made_event: Path, tmp_path: Path, notetaker: Notetaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(made_event, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("LANGUAGE", "fr")
    shown = notetaker("kit", "show", "event.ntkit", "--passphrase-file", "pass").out
    assert "Dialogues\u00a0: 2 séances, 10 participants, k = 3" in shown
    assert "Société civile\u00a0: 1 personne, 1 organisation\u202f; vue comme Communauté d’experts" in shown
    assert "Entreprises\u00a0: 3 personnes, 3 organisations\u202f; reste telle quelle" in shown
    assert notetaker(*CAPTURE, "S1", stdin="sg: la norme d'abord, dit M. Bâ\n").status == 0
    assert "1 note, le paquet est scellé" in notetaker(*SEAL, "x.ntbundle").out
    assert "entier\u202f; " in notetaker(*CHECK).out
    missing = notetaker("kit", "show", "nowhere.ntkit").err
    assert "nowhere.ntkit ne peut pas être lu\u00a0: " in missing
    assert "No such file" not in missing
    assert "il manque ces arguments\u00a0: --session" in notetaker(*CAPTURE[:-1]).err
    (tmp_path / "note.txt").write_text("Peter Okonjo l'a dit", encoding="utf-8")
    audited = notetaker("audit", "--roster", "roster.csv", "note.txt")
    assert audited.out.startswith("note.txt: ligne 1\u00a0: ")
    assert "1 mention de la liste" in audited.err
    in_french = notetaker(*CHECK, "--json").out
    monkeypatch.setenv("LANGUAGE", "en")
    assert notetaker(*CHECK, "--json").out == in_french


def test_why_something_is_shown_is_said_in_the_language_asked_for_whatever_the_note_is_in(
    made_event: Path, tmp_path: Path, notetaker: Notetaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(made_event, tmp_path, dirs_exist_ok=True)
    note = "my ministry would refuse\n"

    def why() -> list[tuple[str, str]]:
        stripped = notetaker("anonymise", "--roster", "roster.csv", stdin=note).out
        captured = notetaker(*CAPTURE, "S1", stdin=f"sg: {note}").out
        return [
            (flag["rule"], flag["reason"]) for line in (stripped, captured) for flag in json.loads(line)["flags"]
        ]

    assert [rule for rule, _ in why()] == ["tell.first_person"] * 2
    assert all(said.startswith("The speaker says") for _, said in why())
    monkeypatch.setenv("LANGUAGE", "fr")
    assert all(said.startswith("La personne qui parle dit") for _, said in why())


def test_a_note_without_a_word_of_its_own_is_in_the_language_of_whoever_asked_for_french(
    made_event: Path, tmp_path: Path, notetaker: Notetaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(made_event, tmp_path, dirs_exist_ok=True)

    def noted() -> str:
        return str(json.loads(notetaker(*CAPTURE, "S1", stdin="sg: Kettwerk refuse\n").out)["text"])

    assert noted() == "[a company] refuse"
    monkeypatch.setenv("LANGUAGE", "fr")
    assert noted() == "[une entreprise] refuse"


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command_can_be_written(command: str) -> None:
    assert "utilisation" in parser([command]).format_help()


@pytest.mark.usefixtures("french")
def test_the_help_has_the_typography_of_french_and_its_placeholders() -> None:
    top = parser(["kit", "brief"])
    said = top.format_help()
    assert "options\u00a0:" in said
    assert "commandes\u00a0:" in said
    assert "--open FICHIER" in said
    assert "COMMANDE" in said
    assert "écrit le résumé d’une page" in said
    for each in metavars(parser()):
        assert not re.search(r"\b(FILE|DIR|COMMAND|KEYFILE|BUNDLE|ROSTER|TITLE)\b", each), each


def metavars(of: argparse.ArgumentParser) -> Iterator[str]:
    """What stands for values in a parser and those below it."""
    for action in of._actions:
        yield str(action.metavar or "")
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                yield from metavars(each)


def test_codes_are_listed_without_a_comma_for_an_affiliation_that_is_not_there(
    made_event: Path, tmp_path: Path, notetaker: Notetaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(made_event, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("LANGUAGE", "en")
    listed = (tmp_path / "roster.csv").read_text(encoding="utf-8").replace(",Kettwerk,", ",,")
    (tmp_path / "roster.csv").write_text(listed, encoding="utf-8")
    made = ["--programme", "programme.toml", "--roster", "roster.csv", "--identity", "key", "--no-recovery"]
    notetaker("kit", "make", *made, "-o", "new.ntkit", "--passphrase-file", "pass")
    shown = notetaker("kit", "show", "--codes", "new.ntkit", "--passphrase-file", "pass").out
    assert "Jonas Weidlich (Business)" in shown
    assert "1\u00a0February\u00a02027" in shown
