"""A small event for the command line: key, programme, roster, kit."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from notetaker.cli.main import main

PASSPHRASE = "piano orange hotel"

PROGRAMME = """\
title = "Dialogues"
[[session]]
id = "S1"
title = "Opening"
day = "2027-02-01"
[[session]]
id = "S2"
title = "Breakout"
regime = "off_table"
"""

ROSTER = """\
id,name,aliases,affiliation,affiliation_aliases,role,category,sessions
P01,Solveig Grønn,Sol,Nordlys Institute,NLI,Researcher,research,S1;S2
P02,Amadou Bâ,,Université du Fleuve,UDF,Professor,research,S1
P03,Wen Tao,,Jade River Lab,JRL,Scientist,research,S1
P04,Clara Montefiore,,Ardente,Ardente AI;ardente.example,Director,business,S1
P05,Jonas Weidlich,,Kettwerk,,Counsel,business,S1
P06,Noor Hadid,,Palmyra Systems,,Engineer,business,S1
P07,Lucía Barrenechea,,Defensa Digital,,Organiser,civil_society,S1
P08,Peter Okonjo,,Ministry of Digital Affairs,MDA,Adviser,institution,S1
P09,Hélène d’Aubrac,,Agence des données,ADD,Directrice,institution,S1
P10,Tomasz Wrona,,Urząd Sieci,,Head of unit,institution,S1
"""


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    status: int
    out: str
    err: str


Notetaker = Callable[..., Outcome]


@pytest.fixture
def notetaker(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Notetaker:
    """Runs the command line in an empty folder, with bytes or a text on standard input."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, stdin: str | bytes = "") -> Outcome:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        try:
            status = main(arguments)
        except SystemExit as left:
            status = int(left.code or 0)
        printed = capfd.readouterr()
        return Outcome(status, printed.out, printed.err)

    return call


@pytest.fixture
def event(notetaker: Notetaker, tmp_path: Path) -> Path:
    """A folder with passphrase, key, programme, roster and kit."""
    (tmp_path / "pass").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    (tmp_path / "programme.toml").write_text(PROGRAMME, encoding="utf-8")
    (tmp_path / "roster.csv").write_text(ROSTER, encoding="utf-8")
    made = notetaker("keys", "new", "-o", "key", "--no-passphrase")
    assert made.status == 0
    kit = notetaker(
        *("kit", "make", "--programme", "programme.toml", "--roster", "roster.csv"),
        *("--recipient", made.out.split()[0], "-o", "event.ntkit", "--passphrase-file", "pass"),
    )
    assert kit.status == 0, kit.err
    return tmp_path


CAPTURE = ("capture", "--vault", "v.ntvault", "--kit", "event.ntkit", "--passphrase-file", "pass", "--session")
SEAL = ("seal", "--vault", "v.ntvault", "--kit", "event.ntkit", "--passphrase-file", "pass", "-o")
IMPORT = ("import", "--vault", "a.ntvault", "--identity", "key", "--passphrase-file", "pass")
REPORT = ("report", "--vault", "a.ntvault", "--passphrase-file", "pass")
CHECK = ("check", "--vault", "v.ntvault", "--passphrase-file", "pass")
