"""The last look before publishing: a name in a file is found and not said; what cannot be read does not stop it."""

from pathlib import Path

import pytest

from notetaker.exchange import RosterNotWhole, read_programme
from notetaker.model.errors import Cancelled
from notetaker.organiser.checking import audit_files, whole_roster
from tests.organiser.test_preparing import PROGRAMME, ROSTER


def test_each_file_says_what_was_found_in_it(tmp_path: Path) -> None:
    programme = read_programme(PROGRAMME)
    roster = whole_roster(ROSTER, programme)
    name = next(iter(roster)).name
    (tmp_path / "a.txt").write_text(f"As {name} said", encoding="utf-8")
    (tmp_path / "b.txt").write_text("As somebody said", encoding="utf-8")
    (tmp_path / "c.bin").write_bytes(b"\x00\x01")
    files = [tmp_path / name for name in ("a.txt", "b.txt", "c.bin")]
    found = audit_files(files, roster, programme)
    assert [len(each.leaks) for each in found.files] == [1, 0, 0]
    assert [each.error is None for each in found.files] == [True, True, False]
    assert name not in repr(found)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        audit_files(files, roster, programme, stop, 3)


def test_a_list_with_a_line_that_cannot_be_read_protects_nobody() -> None:
    with pytest.raises(RosterNotWhole):
        whole_roster(ROSTER + b"X9,,,,,,,\n", read_programme(PROGRAMME))
