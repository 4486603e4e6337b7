"""What IT runs after a rollout: each thing that a broken installation could lack is tried, and named if it fails."""

import errno
import json

import pytest

from notetaker.cli import self_test
from notetaker.cli.errors import NoSuchVault
from notetaker.cli.main import main
from notetaker.report.html import write_html


@pytest.fixture
def two_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that a test lets fail, and one that is tried behind it."""
    few = {name: self_test.CHECKS[name] for name in ("passphrases", "stripping")}
    monkeypatch.setattr(self_test, "CHECKS", few)


def test_everything_works_here(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["self-test", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["ok"]
    assert [check["name"] for check in told["checks"] if check["ok"]] == list(self_test.CHECKS)


@pytest.mark.usefixtures("two_checks")
@pytest.mark.parametrize("problem", [ImportError("no library"), OSError("no file"), NoSuchVault(folder="x")])
def test_what_fails_is_named_with_its_problem(
    problem: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails() -> bool:
        raise problem

    monkeypatch.setitem(self_test.CHECKS, "passphrases", fails)
    assert main(["self-test"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert f"FAILED passphrases {problem}" in lines
    assert len([line for line in lines if line.startswith("ok ")]) == len(self_test.CHECKS) - 1


@pytest.mark.usefixtures("two_checks")
@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (ImportError("no library"), "ImportError"),
        (OSError(errno.ENOSPC, "Aucun espace disponible sur le périphérique", "/tmp/x"), "ENOSPC"),
        (NoSuchVault(folder="x"), "NoSuchVault"),
    ],
)
def test_a_program_is_told_the_problem_by_a_code_of_no_language(
    problem: Exception, code: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails() -> bool:
        raise problem

    monkeypatch.setitem(self_test.CHECKS, "passphrases", fails)
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert main(["self-test", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [each["problem"] for each in told["checks"] if not each["ok"]] == [code]


@pytest.mark.usefixtures("two_checks")
def test_what_the_system_says_in_its_language_is_told_in_the_one_that_is_spoken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails() -> bool:
        raise OSError(errno.ENOSPC, "Aucun espace disponible sur le périphérique", "/tmp/x")

    monkeypatch.setitem(self_test.CHECKS, "passphrases", fails)
    assert main(["self-test"]) == 1
    assert "FAILED passphrases /tmp/x: No space left on device" in capsys.readouterr().out.splitlines()


def test_a_library_that_answers_wrongly_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(self_test, "write_docx", write_html)
    assert main(["self-test"]) == 1
    assert "FAILED documents" in capsys.readouterr().out
