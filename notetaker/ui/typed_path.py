"""The path that was typed into a field: what was pasted there by mistake may be none."""

from pathlib import Path

_LONGEST_NAME, _LONGEST = 255, 4_000
"""In bytes: of a file or folder, and of a whole path. No system of ours takes more."""


def typed_path(text: str) -> Path | None:
    """The path, with the home of `~` in its place; None where nothing is there, or what can be no path."""
    text = text.strip()
    if not text or "\0" in text or _size(text) > _LONGEST:
        return None
    path = Path(text)
    if any(_size(part) > _LONGEST_NAME for part in path.parts):
        return None
    try:
        return path.expanduser()
    except RuntimeError:  # "~" before a name that nobody has here
        return path


def may_be_passphrase(path: Path) -> bool:
    """Whether words alone are there that name nothing: what is made of them would be called so on the disk."""
    words = len(path.parts) == 1 and not path.suffix and len(path.name.split()) > 1
    return words and not path.name.startswith("~") and not path.exists()


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
