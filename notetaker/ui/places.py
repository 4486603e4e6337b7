"""Where files are proposed: in the folder of the settings, else beside the vault, else in the documents."""

from pathlib import Path

from notetaker.ui import preferences

KEY = "organiser.ntkey"
"""What an organiser's key file is called, unless somebody calls it otherwise."""
SHEET = "recovery-sheet.pdf"


def for_files(vault: Path) -> Path:
    """Where what comes out of a vault is proposed: bundles, reports, briefs."""
    chosen = preferences.shown().folder
    return Path(chosen).expanduser() if chosen else vault.parent


def key_file(vault: Path) -> Path:
    """Where the organiser's key is looked for: under its usual name, else the one key file that is there."""
    usual = for_files(vault) / KEY
    found = [usual] if usual.is_file() else list(usual.parent.glob(f"*{usual.suffix}"))
    return found[0] if len(found) == 1 else usual


def for_vaults() -> Path:
    """Where a new vault is proposed."""
    chosen = preferences.shown().folder
    if chosen:
        return Path(chosen).expanduser()
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home()
