"""Base64 that has exactly one way to write each value, so that nobody can alter a file without being noticed."""

import binascii


def encode(data: bytes) -> bytes:
    """Without padding, as the header has it."""
    return binascii.b2a_base64(data, newline=False).rstrip(b"=")


def decode(text: bytes) -> bytes | None:
    """The value, or None if the text is padded or not canonical."""
    value = decode_padded(text + b"=" * (-len(text) % 4))
    return None if value is None or encode(value) != text else value


def encode_padded(data: bytes) -> bytes:
    """With padding, as the armor has it."""
    return binascii.b2a_base64(data, newline=False)


def decode_padded(text: bytes) -> bytes | None:
    """The value, or None if the text is not the canonical form with padding."""
    try:
        value = binascii.a2b_base64(text)
    except binascii.Error:
        return None
    every_character_counted = len(value) * 4 == len(text) * 3
    return value if every_character_counted or encode_padded(value) == text else None
