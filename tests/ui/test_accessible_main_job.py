"""The whole main job by roles and names alone, as a screen reader has them, over AT-SPI."""

from pathlib import Path

import pytest

from benchmarks.main_job import KIT_PASSPHRASE, PASSPHRASE, content, make_event
from tests.ui.assistive import Reader, missing, opened

pytestmark = [
    pytest.mark.peer,
    pytest.mark.skipif(bool(missing()), reason=f"not installed here: {', '.join(missing())}"),
]

RETURN = 0xFF0D
LINES = ("cm: the rule of Kettwerk comes first", "po: + who pays for it ?", "xy: nobody knows who this is")


def everything_is_named(window: Reader) -> None:
    """Nothing that the keys can go to is without a name."""
    unnamed = [str(each) for each in window.tree() if each.focusable and not each.name]
    assert not unnamed


def test_a_screen_reader_drives_the_whole_main_job(tmp_path: Path) -> None:
    event = make_event(tmp_path)
    bundle = tmp_path / "sealed.ntbundle"
    with opened(tmp_path) as window:
        everything_is_named(window)
        window.press("Take notes")
        window.write("Vault", str(tmp_path / "Notes.ntvault"))
        window.write("Passphrase", PASSPHRASE)
        window.write("The same passphrase again", PASSPHRASE)
        everything_is_named(window)
        window.press("Create the vault")

        window.write("Event kit (.ntkit)", str(event.kit))
        window.write("Passphrase of the kit, as the organiser told you", KIT_PASSPHRASE)
        everything_is_named(window)
        window.press("Open the kit")
        window.press("Take notes in this session")

        for number, line in enumerate(LINES, start=1):
            window.write("The line", line)
            window.key(RETURN)
            window.wait_until_heard("Saved", times=number)
        everything_is_named(window)

        window.press("Review", "radio button", part=True)
        window.press("Generalise")
        everything_is_named(window)
        window.press("Seal (F9)")
        window.write("Sealed bundle (.ntbundle)", str(bundle))
        everything_is_named(window)
        window.press("Seal")
        window.wait_for("label", "Read these six words", part=True)

    assert {text for _, _, text in content(bundle, event.key)} == {
        "the rule of [a company] comes first",
        "who pays for it ?",
        "nobody knows who this is",
    }
