"""Reports are written as they were last approved. To approve anew: REWRITE_GOLDEN=1 pytest tests/report."""

import os
from pathlib import Path

import pytest

from notetaker.model.language import Lang
from notetaker.report.formats import FORMATS
from tests.report.invented_report import invented

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("suffix", ["html", "md", "csv"])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_report_is_written_as_it_was_approved(lang: Lang, suffix: str) -> None:
    approved = GOLDEN / f"report-{lang}.{suffix}"
    written = FORMATS[suffix](invented(lang))
    if os.environ.get("REWRITE_GOLDEN"):
        approved.parent.mkdir(exist_ok=True)
        approved.write_bytes(written)
    assert written == approved.read_bytes()
