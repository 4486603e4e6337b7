"""What the packaged application carries of others' work comes with their terms."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_terms_of_libraries_and_dictionaries_are_collected(tmp_path: Path) -> None:
    target = tmp_path / "licences"
    subprocess.run(
        [sys.executable, "packaging/collect_licences.py", "requirements/run.txt", str(tmp_path), str(target)],
        cwd=ROOT,
        check=True,
    )

    assert {"Notetaker.txt", "Python.txt", "Qt.txt", "Dictionaries.md"} <= {file.name for file in target.iterdir()}
    assert any(file.name.startswith("cryptography-") for file in target.iterdir())
    terms = (target / "Dictionaries.md").read_text(encoding="utf-8")
    assert all(said in terms for said in ("Kevin Atkinson", "MPL-2.0", "CC BY-SA 4.0"))
