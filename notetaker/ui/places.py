"""Where files are proposed: in the folder of the settings, else beside the vault, else in the documents."""

from pathlib import Path

from notetaker.ui import preferences
from notetaker.ui.translation import translate
from notetaker.unguessable import random_letters

_KEY = ".ntkey"
_KEYS = ("organiser.ntkey", "organisateur.ntkey")
"""What an organiser's key file is called in either language, unless somebody calls it otherwise."""
_REPORTS = ("Report", "Rapport")
"""What the folder of a report is called in either language, unless somebody calls it otherwise."""
_BRIEFS = {"en": "brief", "fr": "resume"}


def for_files(vault: Path) -> Path:
    """Where what comes out of a vault is proposed: bundles, reports, briefs."""
    chosen = preferences.shown().folder
    return Path(chosen).expanduser() if chosen else vault.parent


def for_reports(vault: Path) -> Path:
    """The folder that is proposed for a report, were none there yet."""
    return for_files(vault) / translate("report", "Report")


def reports(vault: Path) -> tuple[Path, ...]:
    """The folders of reports that are where they are proposed in either language, the one written to last first."""
    place = for_files(vault)
    called = {folder for name in _REPORTS for folder in (place / name, *place.glob(f"{name} [0-9]*"))}
    return tuple(sorted(filter(Path.is_dir, called), key=lambda folder: (-_written(folder), folder)))


def _written(folder: Path) -> int:
    """When the newest of its files was written: a file that somebody deletes makes a folder no newer."""
    return max((each.stat().st_mtime_ns for each in folder.iterdir() if each.is_file()), default=0)


def bundle_name() -> str:
    """What a bundle is called in every language, as another one each time: the organiser puts those of several rapporteurs
    into one folder, and a number would tell how many there were before it.
    """
    return f"bundle-{random_letters(3)}"


def brief_name(lang: str, session: str) -> str:
    """What the brief of a session is called: in the language that it is written in, which it shows anyway, and not after
    the vault, whose name may say whose it is.
    """
    return f"{_BRIEFS[lang]}-{session}"


def key_file(vault: Path) -> Path:
    """Where the organiser's key is looked for: under its usual name, else the one key file that is there."""
    folder = for_files(vault)
    called = [folder / name for name in _KEYS if (folder / name).is_file()]
    found = called[:1] or list(folder.glob(f"*{_KEY}"))
    return found[0] if len(found) == 1 else folder / translate("places", "organiser.ntkey")


def recovery_sheet(folder: Path) -> Path:
    """Where the sheet to be printed is proposed."""
    return folder / translate("places", "recovery-sheet.pdf")


def for_vaults() -> Path:
    """Where a new vault is proposed."""
    chosen = preferences.shown().folder
    if chosen:
        return Path(chosen).expanduser()
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home()
