"""How many letters part two words: inserted, left out, changed, or swapped with a neighbour."""

from collections.abc import Iterator

_LEAST_PART = 3
_MOST_OTHER_LETTERS = 4
"""So many letters may be in one of two words alone where two of them were changed."""


def without_one(word: str) -> Iterator[str]:
    """The word with each of its letters left out in turn."""
    return (word[:index] + word[index + 1 :] for index in range(len(word)))


def one_error(right: str, typed: str) -> bool:
    """Whether one letter inserted, left out, changed or swapped with its neighbour makes `right` into `typed`."""
    if len(right) > len(typed):
        right, typed = typed, right
    same = 0
    while same < len(right) and right[same] == typed[same]:
        same += 1
    if len(right) < len(typed):
        return len(typed) - len(right) == 1 and right[same:] == typed[same + 1 :]
    if right[same + 1 :] == typed[same + 1 :]:
        return same < len(right)
    return right[same : same + 2] == typed[same : same + 2][::-1] and right[same + 2 :] == typed[same + 2 :]


def swapped_apart(right: str, typed: str) -> bool:
    """Whether two letters with one between them changed places: "Laviriere" for "Lariviere"."""
    apart = [index for index, pair in enumerate(zip(right, typed, strict=False)) if pair[0] != pair[1]]
    if len(right) != len(typed) or len(apart) != 2:
        return False
    first, last = apart
    return last - first == 2 and right[first] == typed[last] and right[last] == typed[first]


def within_two(right: str, typed: str) -> bool:
    """Whether two letters or fewer inserted, left out, changed or swapped make `right` into `typed`."""
    if len({*right} ^ {*typed}) > _MOST_OTHER_LETTERS:
        return False
    width = len(typed) + 1
    before, row = [0] * width, list(range(width))
    for index, letter in enumerate(right, 1):
        older, before, row = before, row, [index] + [0] * (width - 1)
        for place in range(1, width):
            cost = 0 if letter == typed[place - 1] else 1
            row[place] = min(before[place] + 1, row[place - 1] + 1, before[place - 1] + cost)
            if index > 1 and place > 1 and letter == typed[place - 2] and right[index - 2] == typed[place - 1]:
                row[place] = min(row[place], older[place - 2] + 1)
        if min(row) > 2:
            return False
    return row[-1] <= 2


def halves(word: str) -> Iterator[str]:
    """The first half and each of its shorter forms, and the second half: two errors leave one of them nearly whole."""
    middle = len(word) // 2
    yield "<" + word[:middle]
    yield ">" + word[middle:]
    for shorter in set(without_one(word[:middle])):
        yield "<" + shorter


def parts(word: str) -> Iterator[str]:
    """What may be a half of the word that was meant."""
    middle = len(word) // 2
    for length in range(max(_LEAST_PART, middle - 2), middle + 3):
        start = word[:length]
        yield "<" + start
        yield from ("<" + shorter for shorter in without_one(start))
        yield ">" + word[len(word) - length :]
