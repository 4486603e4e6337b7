"""`notetaker self-test`: does this installation work here? For IT, after a rollout."""

import argparse
import json
import secrets
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from notetaker import __version__
from notetaker.age import HybridIdentity, decrypt_bytes, encrypt_bytes
from notetaker.anonymise import Anonymiser, worded
from notetaker.cli import window
from notetaker.cli.commands import Commands
from notetaker.cli.paper import report_pdf
from notetaker.cli.translation import told, translate
from notetaker.exchange import default_ladder
from notetaker.model import system_errors
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.model.roster import Participant, Roster
from notetaker.model.secret import Secret
from notetaker.report.document import Report
from notetaker.report.docx import write_docx
from notetaker.report.html import write_html
from notetaker.report.readback import texts_of
from notetaker.report.words import words
from notetaker.strength import Verdict, strength_of
from notetaker.vault import Vault, check


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "self-test",
        help=translate("cli", "see whether this installation works"),
        description=translate(
            "cli",
            "Tries encryption, the vault, stripping, passphrases, documents and the window on this machine; "
            "exit status 1 if one fails.",
        ),
    )
    parser.add_argument("--json", action="store_true", help=translate("cli", 'print {"version", "ok", "checks"}'))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run every check, and tell."""
    tried = [_tried(name, check_it) for name, check_it in CHECKS.items()]
    ok = all(each.ok for each in tried)
    if args.json:
        checks = [{"name": each.name, "ok": each.ok, "problem": _code(each.problem)} for each in tried]
        print(json.dumps({"version": __version__, "ok": ok, "checks": checks}, ensure_ascii=False))
    else:
        for each in tried:
            verdict = translate("cli", "ok    ") if each.ok else translate("cli", "FAILED")
            print(f"{verdict} {translate('cli', each.name)} {_in_words(each.problem)}".rstrip())
    return 0 if ok else 1


@dataclass(frozen=True)
class _Tried:
    name: str
    ok: bool
    problem: Exception | None = None


def _tried(name: str, check_it: Callable[[], bool]) -> _Tried:
    try:
        return _Tried(name, check_it())
    except (NotetakerError, OSError, ImportError) as problem:
        return _Tried(name, False, problem)


def _code(problem: Exception | None) -> str:
    """What a program can compare, the same in every language: "VaultFull", "ENOSPC", "ImportError"."""
    if problem is None:
        return ""
    return system_errors.code(problem) if isinstance(problem, OSError) else type(problem).__name__


def _in_words(problem: Exception | None) -> str:
    if problem is None:
        return ""
    if isinstance(problem, NotetakerError):
        return told(problem)
    if isinstance(problem, OSError) and problem.errno:
        where = [str(problem.filename)] if problem.filename else []
        return ": ".join([*where, translate("problems", system_errors.said(problem))])
    return str(problem)


def _encryption() -> bool:
    identity = HybridIdentity.generate()
    message = secrets.token_bytes(100_000)
    return decrypt_bytes([identity], encrypt_bytes([identity.recipient()], message)) == message


def _vault() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        path, secret = Path(folder) / "self-test.ntvault", Secret(secrets.token_hex(8))
        with Vault.create(path, secret) as vault:
            vault.append(b"one")
        with Vault.open(path, secret) as vault:
            read = list(vault.records())
        return read == [b"one"] and check(path, secret).sound


def _stripping() -> bool:
    somebody = Participant("P1", "Ada Example", (), "Example Works", (), "", "business", ())
    ladder = default_ladder()
    body = Anonymiser(Roster((somebody,)), ladder).strip("agrees with Ada Example of Example Works").body  # noqa: B005 - not a string's strip
    return worded(body, ladder, "en") == "agrees with [a business participant] of [a company]"


def _passphrases() -> bool:
    return strength_of(Secret("password")).verdict in (Verdict.HOPELESS, Verdict.WEAK)


def _documents() -> bool:
    """Whether what leaves the program is written here, and what an audit reads is read."""
    title = "Self-test of the report"
    report = Report(title, "en", words("en").rule, words("en").limits, ())
    files = {"a.html": write_html(report), "a.docx": write_docx(report), "a.pdf": report_pdf(report)}
    return all(any(title in passage.text for passage in texts_of(*file)) for file in files.items())


CHECKS: dict[str, Callable[[], bool]] = {
    QT_TRANSLATE_NOOP("cli", "encryption"): _encryption,
    QT_TRANSLATE_NOOP("cli", "vault"): _vault,
    QT_TRANSLATE_NOOP("cli", "stripping"): _stripping,
    QT_TRANSLATE_NOOP("cli", "passphrases"): _passphrases,
    QT_TRANSLATE_NOOP("cli", "window"): window.opens,  # before a PDF, which would paint without the display
    QT_TRANSLATE_NOOP("cli", "documents"): _documents,
}
