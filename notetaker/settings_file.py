"""Where the choices of the person at this machine are kept, for the window and for the command line."""

import json
from pathlib import Path

import platformdirs

from notetaker.model.language import LANGUAGES
from notetaker.regular_files import content

LARGEST = 1024 * 1024
"""Bytes of a settings file; one that is larger is not ours."""


def path() -> Path:
    """The file of the settings."""
    return platformdirs.user_config_path("notetaker", appauthor=False) / "settings.json"


def chosen_language() -> str:
    """The language that was chosen in the window; empty where it follows the system, or the file says nothing."""
    try:
        table = json.loads(content(path(), LARGEST))
    except (OSError, ValueError, RecursionError):
        return ""  # the window tells of a damaged file and mends it
    language = table.get("language") if isinstance(table, dict) else None
    return language if language in LANGUAGES else ""
