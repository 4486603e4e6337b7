"""What `notetaker demo` leaves: files that open with what its account says, and the two that the README begins with."""

import hashlib
import re
from pathlib import Path

import pytest

from notetaker.age import scrypt
from notetaker.cli.main import main
from notetaker.exchange import read_key_file, read_kit, read_recovery
from notetaker.model.secret import Secret
from notetaker.organiser.preparing import recipients_of
from notetaker.organiser.recovery import what_opens

ROOT = Path(__file__).resolve().parents[2]


def quick(passphrase: Secret[str], salt: bytes, log_n: int) -> bytes:
    return hashlib.sha256(salt + passphrase.reveal().encode() + bytes([log_n])).digest()


def test_the_demo_leaves_what_its_account_and_the_readme_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(scrypt, "_wrap_key", quick)
    folder = tmp_path / "demo"
    assert main(["demo", "--out", str(folder)]) == 0
    told = (folder / "account.txt").read_text(encoding="utf-8")
    assert told == capsys.readouterr().out

    passphrase = Secret((folder / "passphrase.txt").read_text(encoding="utf-8").strip())
    assert "passphrase.txt opens event.ntkit, organiser.ntkey, archive.ntvault and rapporteur-1.ntvault" in told
    key = read_key_file((folder / "organiser.ntkey").read_bytes(), passphrase)
    kit = read_kit((folder / "event.ntkit").read_bytes(), passphrase=passphrase)
    assert kit.recipients == recipients_of(key, ())
    assert len(kit.recipients) == 2
    assert kit.organiser is not None
    assert " ".join(kit.organiser.fingerprint()) in told

    sheet = read_recovery(Secret((folder / "recovery-words.txt").read_text(encoding="utf-8")))
    bundles = [(path.name, path.read_bytes()) for path in sorted(folder.glob("*.ntbundle"))]
    assert [each.opens for each in what_opens(bundles, [sheet.identity])] == [True] * 3

    commands = (ROOT / "README.md").read_text(encoding="utf-8").partition("## The command line")[2]
    for name in re.findall(r"--(?:programme|roster) (\S+)", commands):
        assert (folder / name).is_file()
    assert "organiser.ntkey" in commands
