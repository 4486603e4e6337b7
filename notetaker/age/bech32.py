"""Bech32 (BIP 173) without its length limit: how age writes keys as text, with a checksum."""

from notetaker.age.errors import KeyTextError

_CHARSET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_VALUES = {character: value for value, character in enumerate(_CHARSET)}
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM = 6
_LONGEST = 8192


def encode(prefix: str, data: bytes) -> str:
    """`data` as lower-case text that begins with `prefix` and "1"."""
    values = _regroup_to_5(data)
    checksum = _polymod([*_expanded(prefix), *values, *[0] * _CHECKSUM]) ^ 1
    values += [checksum >> 5 * (_CHECKSUM - 1 - place) & 31 for place in range(_CHECKSUM)]
    return prefix + "1" + "".join(_CHARSET[value] for value in values)


def decode(text: str) -> tuple[str, bytes]:
    """The lower-case prefix and the data. Raises KeyTextError where the text is not exactly what `encode` writes,
    in lower or in upper case; the error never holds the text."""
    if len(text) > _LONGEST or not text.isascii() or text not in (text.lower(), text.upper()):
        raise KeyTextError(detail="too long, not ASCII, or of mixed case")
    prefix, separator, rest = text.lower().rpartition("1")
    if not separator or not prefix or len(rest) < _CHECKSUM or any(not 33 <= ord(c) <= 126 for c in prefix):
        raise KeyTextError(detail="not Bech32")
    if any(character not in _VALUES for character in rest):
        raise KeyTextError(detail="a character that Bech32 does not have")
    values = [_VALUES[character] for character in rest]
    if _polymod([*_expanded(prefix), *values]) != 1:
        raise KeyTextError(detail="the checksum does not fit")
    return prefix, _regroup_to_8(values[:-_CHECKSUM])


def _regroup_to_5(data: bytes) -> list[int]:
    groups = -(-len(data) * 8 // 5)
    number = int.from_bytes(data) << (groups * 5 - len(data) * 8)
    return [number >> 5 * (groups - 1 - place) & 31 for place in range(groups)]


def _regroup_to_8(values: list[int]) -> bytes:
    number = 0
    for value in values:
        number = number << 5 | value
    spare = len(values) * 5 % 8
    if spare >= 5 or number & ((1 << spare) - 1):
        raise KeyTextError(detail="the last bits are not zero")
    return (number >> spare).to_bytes(len(values) * 5 // 8)


def _expanded(prefix: str) -> list[int]:
    codes = [ord(character) for character in prefix]
    return [code >> 5 for code in codes] + [0] + [code & 31 for code in codes]


def _polymod(values: list[int]) -> int:
    checksum = 1
    for value in values:
        top = checksum >> 25
        checksum = (checksum & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            if top >> bit & 1:
                checksum ^= generator
    return checksum
