"""What a reader of one kind of file finds: text, files put into it as they are, and parts where nobody can look."""

from dataclasses import dataclass, field

from notetaker.report.reading.passage import Passage


@dataclass(frozen=True)
class Part:
    """A file that stands in another as it is, and where; a reader hands it over unopened."""

    place: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Unread:
    """Where no word can be looked for, and what is there ("PNG", "another file"); no place: all of the file."""

    what: str
    place: str = ""

    def __str__(self) -> str:
        return f"{self.place} ({self.what})"


Found = Passage | Part | Unread
