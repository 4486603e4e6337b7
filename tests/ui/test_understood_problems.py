"""What the window says of a list: columns that were not understood, and which entry is doubtful."""

from notetaker.anonymise import doubts_about
from notetaker.exchange import default_ladder, read_roster
from notetaker.ui.understood import problem_lines

LIST = b"""\
Name,Known by,Company,Acronym,Group
Ada Mauve,Addie,Quillwork,AI;PM,business
Jo Nobody,,Quillwork,PM,sorcery
"""


def test_what_protects_least_stands_first_and_the_entry_is_shown() -> None:
    ladder = default_ladder()
    reading = read_roster(LIST, ladder)
    left_out, unread, refused, *others = problem_lines(
        (*reading.problems, *doubts_about(reading.roster, reading.lines)), ladder
    )
    assert left_out.startswith("Line 3 ") and left_out.endswith("\u201csorcery\u201d stands there.")
    assert unread.startswith("Columns that were not understood") and "Known by" in unread
    assert refused.startswith("Line 2: ") and refused.endswith("\u201cAI\u201d stands there.")
    assert [line.rpartition("\u201cPM\u201d")[1:] for line in others] == [("\u201cPM\u201d", " stands there.")]
