"""What every system's watch has in common."""

from PySide6.QtCore import QObject, Signal


class AwayWatch(QObject):
    """`left` tells that nobody is at the machine any more.

    Where it is about to sleep and waits for us, it waits until `let_sleep`. Both may come twice for one departure.
    """

    left = Signal()

    def listen(self, window: int, /) -> None:
        """Begin, once there is a window (its number in the system)."""

    def let_sleep(self) -> None:
        """What must not sleep in memory is gone. Does nothing where no sleep was announced."""
