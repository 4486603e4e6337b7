"""What to do about each name of the roster that a text seems to hold, judged by what stands around it."""

from notetaker.anonymise.judging.judge import judged
from notetaker.anonymise.judging.verdict import Verdict

__all__ = ["Verdict", "judged"]
