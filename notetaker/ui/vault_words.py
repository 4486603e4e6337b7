"""What the status line says when a vault was opened or closed, and while its disk is almost full."""

from notetaker.ui.translation import translate
from notetaker.vault import ALMOST_FULL


def said_of_closing(*, kept: bool) -> str:
    """That the vault is closed, and whether all of it was kept."""
    if kept:
        return translate("shell", "The vault is closed. Everything is kept.")
    return translate("shell", "The vault is closed. The unfinished line is kept once the vault is open again.")


def said_of_opening(*, erased: bool, unfinished: bool) -> str:
    """That the vault is open, whether something was erased in it before, and whether a line or an edit waits in it."""
    if erased:
        return translate("shell", "Erased. The vault is open again.")
    if unfinished:
        return translate("shell", "The vault is open. What was unfinished is there again.")
    return translate("shell", "The vault is open.")


def said_of_the_disk() -> str:
    """That there is next to no room any more, what is kept all the same, and what is to be done."""
    return translate("errors", ALMOST_FULL)


def said_beside_the_disk(said: str) -> str:
    """Something that was done, behind what is to be done about the disk: large letters leave no room for all of both."""
    return translate("shell", "The disk is almost full: free some space. {said}").format(said=said)
