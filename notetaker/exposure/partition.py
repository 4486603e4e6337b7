"""Partitions of the finest categories into the blocks that they are shown as, each block a rung of the ladder.

Blocks never overlap. When one must be widened, its neighbours under the next rung are widened with it; were only
the small category renamed, its coarser name would point at it alone, because its neighbours keep their own.
"""

from collections.abc import Callable, Iterable, Mapping

from notetaker.model.category import WIDEST, Ladder

Partition = Mapping[str, str]
"""Finest category → the rung that it is shown as. A category that it does not have is shown as itself."""


def widened(ladder: Ladder, is_small: Callable[[str], bool]) -> Partition:
    """The finest partition without a small block. `participant` must not be small."""
    block = {fine: fine for fine in ladder.finest}
    while small := next((rung for rung in block.values() if rung != WIDEST and is_small(rung)), None):
        _merge(block, ladder, ladder[small].widens_to or WIDEST)
    return block


def joined(ladder: Ladder, partitions: Iterable[Partition]) -> Partition:
    """The finest partition that is coarser than each of these.

    So what one of them hides under a wider rung cannot be had by subtracting what another shows. A rung that the
    ladder does not have above the category (kits may differ) counts as `participant`.
    """
    block = {fine: fine for fine in ladder.finest}
    for partition in partitions:
        for category, rung in partition.items():
            if category in ladder:
                _merge(block, ladder, rung if rung in ladder.path(category) else WIDEST)
    return block


def cross(ladder: Ladder, other: Ladder) -> bool:
    """Whether a rung of one and a rung of the other have some categories in common and some each for itself.

    Then a note that left under both is of somebody of what they have in common, however few these are. Of ladders that do
    not cross the narrower of two rungs says all that both together say.
    """
    common = set(ladder.finest) & set(other.finest)
    ours, theirs = (
        {frozenset(common.intersection(each.below(one.key))) for one in each} for each in (ladder, other)
    )
    return any(one & two not in (frozenset(), one, two) for one in ours for two in theirs)


def shown_in(ladder: Ladder, partition: Partition, category: str) -> str:
    """What a category, or a rung that something is shown as already, is shown as in a partition."""
    blocks = (partition.get(fine, fine) for fine in ladder.below(category))
    return min((category, *blocks), key=lambda rung: len(ladder.path(rung)))


def _merge(block: dict[str, str], ladder: Ladder, rung: str) -> None:
    """Show everything under `rung` as `rung`, but for what is shown as something wider already."""
    for fine in ladder.below(rung):
        if rung in ladder.path(block[fine]):
            block[fine] = rung
