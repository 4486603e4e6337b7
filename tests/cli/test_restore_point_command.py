"""An import is taken back on the command line, and made again."""

from pathlib import Path

from tests.cli.commands import IMPORT, Notetaker

_POINT = ("restore-point", "--vault", "a.ntvault", "--passphrase-file", "pass")


def test_an_import_is_taken_back_and_made_again(sealed: Path, notetaker: Notetaker) -> None:
    assert notetaker(*IMPORT, "x.ntbundle").status == 0
    told = notetaker(*_POINT)
    assert (told.status, "brought 1 bundle;" in told.out) == (0, True)
    assert notetaker(*_POINT, "--back").out == "taken back: 1 bundle\n"
    assert notetaker(*_POINT, "--back").status == 1
    assert "imported 1 bundle with 1 note" in notetaker(*IMPORT, "x.ntbundle").out
