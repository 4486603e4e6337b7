"""When memory is searched for garbage: what is loaded for good never, all that a vault brought once it is closed."""

import gc
from typing import Final

_NEVER: Final = 2**31 - 1


def set_loaded_apart() -> None:
    """Leave what has been loaded alone from now on, and search by itself only what was made a moment ago.

    To search all of it takes longer than a key may wait. Call it before any vault is open: what would become garbage of
    what is set apart stays for ever, and must not know a name.
    """
    gc.set_threshold(*gc.get_threshold()[:2], _NEVER)
    gc.freeze()


def search_all() -> None:
    """Drop what only held itself of all that was made since."""
    gc.collect()
