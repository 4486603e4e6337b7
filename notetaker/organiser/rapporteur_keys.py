"""The keys that rapporteurs hand in, so that a kit can be sealed for them: lines that were pasted, or read from files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from notetaker.age import HybridRecipient, KeyTextError
from notetaker.exchange import fingerprint
from notetaker.organiser.errors import NoRecipientInFile, PrivateKeyHandedIn

MOST_BYTES = 100_000
_LENGTH = 1959
"""Signs of a recipient: mail programs break such a line into several."""
_RECIPIENT = re.compile(r"age1pq1[a-z0-9]+", re.IGNORECASE)
_BEGUN = re.compile(r"age1pq1[a-z0-9]+$", re.IGNORECASE)
_REST = re.compile(r"[a-z0-9]+", re.IGNORECASE)
_PRIVATE = re.compile(r"AGE-SECRET-KEY-|BEGIN AGE ENCRYPTED FILE", re.IGNORECASE)


@dataclass(frozen=True)
class RapporteurKeys:
    """Public keys, each once, and the numbers of the lines that hold none; `private` are lines with a private key."""

    recipients: tuple[str, ...] = ()
    wrong: tuple[int, ...] = ()
    private: tuple[int, ...] = ()

    def fingerprints(self) -> tuple[tuple[str, ...], ...]:
        """Six words for each, to compare aloud with whoever handed it in."""
        return tuple(fingerprint(each) for each in self.recipients)


def rapporteur_keys(text: str) -> RapporteurKeys:
    """Read lines. A name or `public key:` may stand before a key; blank lines and comments without a key do not count."""
    found: dict[str, None] = {}
    wrong: list[int] = []
    private: list[int] = []
    for number, line in _whole_lines(text):
        keys = [each.casefold() for each in _RECIPIENT.findall(line)]
        if _PRIVATE.search(line):
            private.append(number)
        elif keys and all(map(_is_key, keys)):
            found.update(dict.fromkeys(keys))
        elif keys or (line.strip() and not line.lstrip().startswith("#")):
            wrong.append(number)
    return RapporteurKeys(tuple(found), tuple(wrong), tuple(private))


def recipients_in(data: bytes) -> str:
    """The keys in a file that a rapporteur handed in, one a line.

    Raises PrivateKeyHandedIn for a key file, which nobody but its owner may have, and NoRecipientInFile.
    """
    text = data[:MOST_BYTES].decode("utf-8", errors="replace")
    found = rapporteur_keys(text)
    if found.private:
        raise PrivateKeyHandedIn
    if not found.recipients:
        raise NoRecipientInFile
    return "\n".join(found.recipients)


def _whole_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines with the number of the first, a key that was broken into several put together again."""
    lines = list(enumerate((line.strip() for line in text.splitlines()), start=1))
    while lines:
        number, line = lines.pop(0)
        while lines and _is_begun(line) and _REST.fullmatch(lines[0][1]):
            line += lines.pop(0)[1]
        yield number, line


def _is_begun(line: str) -> bool:
    begun = _BEGUN.search(line)
    return begun is not None and len(begun.group()) < _LENGTH


def _is_key(text: str) -> bool:
    try:
        HybridRecipient.parse(text)
    except KeyTextError:
        return False
    return True
