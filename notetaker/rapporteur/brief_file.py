"""The brief of a session as a file: DOCX, or the paper that a PDF is painted from. Pure."""

from dataclasses import dataclass

from notetaker.model.language import Lang
from notetaker.report.brief import brief_paper, fits, write_brief_docx
from notetaker.report.document import Report
from notetaker.report.paper import Paper


@dataclass(frozen=True)
class BriefFile:
    """A brief that is written out; `report` is what it says."""

    report: Report

    @property
    def lang(self) -> Lang:
        """The language of its headings."""
        return self.report.lang

    @property
    def points(self) -> int:
        """How many notes are in it."""
        return sum(len(group.points) for section in self.report.sections for group in section.groups)

    @property
    def fits(self) -> bool:
        """Whether it is likely to stay on one page."""
        return fits(self.report)

    def docx(self) -> bytes:
        """It as a Word document."""
        return write_brief_docx(self.report)

    def paper(self) -> Paper:
        """It as it is painted."""
        return brief_paper(self.report)
