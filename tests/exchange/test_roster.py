"""A roster: every kind of file that people really save, and a clear answer to each bad one."""

import random
import time
from pathlib import Path

import pytest

from notetaker.exchange import roster_text, schema
from notetaker.exchange.categories import default_ladder
from notetaker.exchange.roster import LONGEST_CELL, MOST_IN_A_LIST, read_roster
from notetaker.exchange.roster_columns import COLUMNS, NEEDED
from notetaker.exchange.roster_reading import RosterReading, Severity
from notetaker.exchange.roster_text import MOST_ROWS, RosterError
from notetaker.model.roster import Participant

HEADER = ",".join(COLUMNS)
ZOE = "P01,Zoé Étoile-Fictive,Zoé;ZEF,Institut des Brumes,Brumes;brumes.example,Chercheuse,research,S1;S2"
JON = "P02,Jón Nobody,,Quillwork,Quill,Engineer,business,S1"
GOOD = "\n".join((HEADER, ZOE, JON)) + "\n"
SECRETS = ("Zoé", "toile", "ZEF", "Brumes", "Nobody", "Quill", "Engineer", "Mauve")


def read(text: str, *, encoding: str = "utf-8", sessions: tuple[str, ...] | None = ("S1", "S2")) -> RosterReading:
    return read_roster(text.encode(encoding), default_ladder(), sessions)


def sentences(reading: RosterReading) -> str:
    said = " ".join(problem.sentence for problem in reading.problems)
    assert not any(secret in said or secret in repr(reading) for secret in SECRETS)
    return said


def test_a_good_roster_has_no_problem() -> None:
    reading = read(GOOD)

    assert reading.problems == ()
    assert reading.roster.participants == (
        Participant(
            "P01",
            "Zoé Étoile-Fictive",
            ("Zoé", "ZEF"),
            "Institut des Brumes",
            ("Brumes", "brumes.example"),
            "Chercheuse",
            "research",
            ("S1", "S2"),
        ),
        Participant("P02", "Jón Nobody", (), "Quillwork", ("Quill",), "Engineer", "business", ("S1",)),
    )


@pytest.mark.parametrize("name", ["workshop_en", "atelier_fr"])
def test_the_public_rosters_are_read_without_a_problem(shared: Path, name: str) -> None:
    data = (shared / "eval" / "dev" / name / "roster.csv").read_bytes()
    reading = read_roster(data, default_ladder(), ("S1", "S2"))

    assert reading.problems == ()
    assert len(reading.roster) == len(data.splitlines()) - 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_unicode_encodings_with_a_mark_are_read(encoding: str) -> None:
    assert read(GOOD, encoding=encoding) == read(GOOD)


def test_big_endian_utf_16_is_read() -> None:
    data = b"\xfe\xff" + GOOD.encode("utf-16-be")

    assert read_roster(data, default_ladder()).roster == read(GOOD).roster


def test_windows_1252_is_read_and_said() -> None:
    reading = read(GOOD, encoding="cp1252")

    assert reading.roster == read(GOOD).roster
    assert "Windows-1252" in sentences(reading)
    assert [problem.severity for problem in reading.problems] == [Severity.WARNING]
    assert reading.errors == ()


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_another_delimiter_is_detected_where_lists_are_quoted(delimiter: str) -> None:
    quoted = delimiter.join(f'"{cell}"' for cell in ZOE.split(","))
    reading = read("\r\n".join((delimiter.join(COLUMNS), quoted, delimiter.join(JON.split(",")))))

    assert reading.roster == read(GOOD).roster
    assert "not by commas" in sentences(reading)
    assert reading.errors == ()


def test_semicolons_for_columns_and_unquoted_lists_name_the_bad_line() -> None:
    reading = read("\n".join((HEADER, ZOE, JON)).replace(",", ";"))

    assert [(problem.line, problem.severity) for problem in reading.errors] == [(2, Severity.ERROR)]
    assert "quotation marks" in sentences(reading)
    assert len(reading.roster) == 1


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("name;affiliation;category", "(1 in place of 3); it was left out. Write: name; organisation; category."),
        ("name,affiliation,category", "(1 in place of 3); it was left out. An empty field needs its separator"),
    ],
)
def test_a_line_that_ends_too_early_is_told_what_it_lacks(first: str, told: str) -> None:
    (problem,) = read(f"{first}\nJon Bell\n").errors
    assert told in problem.template.format(**problem.fields)


def test_columns_that_cannot_be_told_apart_are_refused() -> None:
    with pytest.raises(RosterError, match="cannot be told apart") as caught:
        read(GOOD.replace(",", "|"))
    assert not any(secret in str(caught.value) for secret in SECRETS)


@pytest.mark.parametrize("column", NEEDED)
def test_a_missing_column_is_named(column: str) -> None:
    place = COLUMNS.index(column)
    lines = [line.split(",") for line in GOOD.splitlines()]
    text = "\n".join(",".join(cells[:place] + cells[place + 1 :]) for cells in lines)

    with pytest.raises(RosterError, match=f"lacks these columns in its first line: {column}"):
        read(text)


def test_a_file_without_a_first_line_of_columns_is_refused_without_showing_it() -> None:
    with pytest.raises(RosterError) as caught:
        read("\n".join((ZOE, JON)))
    assert not any(secret in str(caught.value) for secret in SECRETS)


def test_columns_may_stand_in_any_order_and_others_are_ignored() -> None:
    order = list(range(8))
    random.Random(5).shuffle(order)
    lines = [[*line.split(","), "x"] for line in GOOD.splitlines()]
    text = "\n".join(",".join([cells[8], *(cells[place] for place in order)]) for cells in lines)

    assert read(text).roster == read(GOOD).roster


def test_a_double_id_names_both_lines_and_keeps_the_first() -> None:
    reading = read(GOOD + "p01,Ada Mauve,,Elsewhere,,,business,S1\n")

    assert [(problem.line, problem.severity) for problem in reading.problems] == [(4, Severity.ERROR)]
    assert "line 2" in sentences(reading)
    assert len(reading.roster) == 2


def test_namesakes_are_both_kept_with_a_warning() -> None:
    reading = read(GOOD + "P03,jon  NOBODY,,Elsewhere,,,business,S1\n")

    assert [(problem.line, problem.severity) for problem in reading.problems] == [(4, Severity.WARNING)]
    assert len(reading.roster) == 3
    sentences(reading)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("P03,Ada Mauve,,Elsewhere,,,press,S1", "category"),
        ("P03,Ada Mauve,,Elsewhere,,,expert_community,S1", "category"),
        ("P03,Ada Mauve,,Elsewhere,,,,S1", "category"),
        ("P03,,,Elsewhere,,,business,S1", "“name”"),
        (" ,Ada Mauve,,Elsewhere,,,business,S1", "“id”"),
        ("P03,Ada Mauve,,Elsewhere,,,business,S9", "session"),
        ("P03,Ada Mauve,,Elsewhere,,,business", "too few fields (7"),
        ("P03,Ada Mauve,,Elsewhere,,,business,S1,more", "too many fields (9"),
        (f"P03,{'Mauve' * 500},,Elsewhere,,,business,S1", "“name”"),
    ],
)
def test_a_bad_line_is_named_and_the_good_ones_are_kept(row: str, says: str) -> None:
    reading = read(f"{HEADER}\n{ZOE}\n{row}\n{JON}\n")

    assert [(problem.line, problem.severity) for problem in reading.problems] == [(3, Severity.ERROR)]
    assert says in sentences(reading)
    assert reading.roster == read(GOOD).roster


@pytest.mark.parametrize("cell", ["S1, S2", "S1 / S2", "S1,S2;"])
def test_sessions_may_be_parted_by_commas_and_strokes_where_each_part_is_one(cell: str) -> None:
    reading = read(f'{HEADER}\nP03,Ada Mauve,,Elsewhere,,,business,"{cell}"\n')

    assert reading.problems == ()
    assert reading.roster.participants[0].sessions == ("S1", "S2")
    assert read(f'{HEADER}\nP03,Ada Mauve,,Elsewhere,,,business,"{cell}"\n', sessions=None).roster == reading.roster


def test_a_session_with_a_comma_in_its_id_stays_one_and_an_unknown_part_is_told() -> None:
    row = f'{HEADER}\nP03,Ada Mauve,,Elsewhere,,,business,"S1, S9"\n'

    assert read(row, sessions=("S1, S9", "S1")).roster.participants[0].sessions == ("S1, S9",)
    assert [problem.severity for problem in read(row).problems] == [Severity.ERROR]


def test_a_category_may_be_written_with_spaces_and_capitals() -> None:
    reading = read(f"{HEADER}\nP03,Ada Mauve,,Elsewhere,,,Civil society ,S1\n")

    assert reading.problems == ()
    assert reading.roster.participants[0].category == "civil_society"


def test_quoted_line_breaks_count_as_lines_of_the_file() -> None:
    reading = read(f'{HEADER}\nP01,"Zoé\nÉtoile",,,,,research,\nP01,Ada Mauve,,,,,research,\n')

    assert reading.roster.participants[0].name == "Zoé Étoile"
    assert reading.problems[0].line == 4


def test_quotation_marks_that_do_not_match_name_the_line() -> None:
    with pytest.raises(RosterError, match="line 2"):
        read(f'{HEADER}\nP01,"Zoé,,,,,research,\nP02,Ada Mauve,,,,,research,\n')


def test_invisible_characters_are_removed_and_said() -> None:
    reading = read(f"{HEADER}\nP01,Ada\u202e Ma\u200buve,,,,,research,\n")

    assert reading.roster.participants[0].name == "Ada Mauve"
    assert "invisible" in sentences(reading)
    assert reading.errors == ()


def test_what_was_saved_in_a_wrong_coding_once_is_put_right_and_said() -> None:
    reading = read(f"{HEADER}\nP01,AdÃ¨le LefÃ¨vre,,SociÃ©tÃ©,,,research,\n")

    assert reading.roster.participants[0].name == "Adèle Lefèvre"
    assert reading.roster.participants[0].affiliation == "Société"
    assert sentences(reading).count("wrong coding") == 2
    assert reading.errors == ()


@pytest.mark.parametrize("name", ["ليلى حداد", "Νίκος Παπαδάκης", "王伟", "김민준", "Иван Петров", "Ανδρέας Vella"])
@pytest.mark.parametrize("coding", ["cp1252", "latin-1"])
def test_a_name_in_another_script_that_was_saved_in_a_wrong_coding_is_put_right(name: str, coding: str) -> None:
    unknown = {0x81, 0x8D, 0x8F, 0x90, 0x9D} if coding == "cp1252" else set[int]()
    wrong = "".join(chr(code) if code in unknown else bytes([code]).decode(coding) for code in name.encode("utf-8"))
    reading = read(f"{HEADER}\nP01,{wrong},,Société,,,research,\n")

    assert [person.name for person in reading.roster] == [name]
    assert sentences(reading).count("wrong coding") == 1


@pytest.mark.parametrize(
    "name", ["???? ????", "?????", "Dvo?ák", "?ukasz", "Ad\ufffdle Mauve", "ÎÎ¯ÎºÎ¿Ï‚ Î Î±Ï€Î±", "Ù„ÙŠ ØØ¯Ø§Ø¯"]
)
@pytest.mark.parametrize("column", [1, 2, 3, 4])
def test_a_name_that_was_damaged_is_nobody_and_the_others_stay(name: str, column: int) -> None:
    cells = ["P01", "Zoé Étoile", "Zo", "Société", "Soc", "", "research", ""]
    cells[column] = name
    reading = read(f"{HEADER}\n{','.join(cells)}\nP02,Ada Mauve,,,,,research,\n")

    assert [person.name for person in reading.roster] == ["Ada Mauve"]
    assert [each.line for each in reading.errors] == [2]
    assert "damaged" in sentences(reading)
    assert name not in sentences(reading)


@pytest.mark.parametrize(
    "name", ["Jean Dupont (?)", "Ada Mauve ?", "Sigurð Ægir", "ÅSE ØRÅ", "Đỗ Ước", "José Peña", "李娜"]
)
def test_a_name_that_is_odd_but_whole_is_somebody(name: str) -> None:
    reading = read(f"{HEADER}\nP01,{name},,Nestlé®,Café ½,,research,\n")

    assert [person.name for person in reading.roster] == [name]


def test_a_roster_of_nobody_is_an_error() -> None:
    assert "no participant" in sentences(read(HEADER + "\n"))
    with pytest.raises(RosterError, match="empty"):
        read("\n \n")


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\xff\xfeabc",
        GOOD.encode("utf-16-le"),
        b"\x81",
    ],
)
def test_a_file_that_is_not_text_is_refused(data: bytes) -> None:
    with pytest.raises(RosterError, match="not a text file"):
        read_roster(data, default_ladder())


def test_hostile_sizes_are_refused() -> None:
    with pytest.raises(RosterError, match="larger"):
        read_roster(b"," * 20_000_001, default_ladder())
    with pytest.raises(RosterError, match="more than"):
        read_roster((HEADER + "\n" + "x\n" * 20_001).encode(), default_ladder())


def test_ten_thousand_participants_are_read_at_once() -> None:
    rows = [
        f"P{n},Fictive{n} Nöname{n},F{n};N{n},Org {n % 500},O{n % 500},Role,research,S1;S2" for n in range(10_000)
    ]
    data = "\n".join([HEADER, *rows]).encode()
    start = time.process_time()
    reading = read_roster(data, default_ladder(), ("S1", "S2"))

    assert len(reading.roster) == 10_000
    assert reading.problems == ()
    assert time.process_time() - start < 3


def test_what_makes_categories_seem_larger_is_said() -> None:
    reading = read(GOOD + "P03,Ada Mauve,,-,,,business,S1\nP04,Bo Mauve,,,,,business,\n")

    assert reading.errors == ()
    assert [person.affiliation for person in reading.roster][2:] == ["", ""]
    assert "Participants without an affiliation: 2 (see line 4, 5)." in sentences(reading)
    assert "Participants without a session, while others have some: 1." in sentences(reading)


def listing(count: int) -> str:
    return "\n".join([HEADER, *(f"P{n},Fictive{n} Nöname{n},,Org,,,research,S1" for n in range(count))])


def test_each_limit_of_a_list_is_reached_and_not_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole file, its rows, a cell, the entries of a list: at the limit it is read, one more is refused or named.

    The first two are lowered here, where it is the counting that is looked at: `tests/cli` reads 10,000 rows.
    """
    monkeypatch.setattr(roster_text, "MOST_ROWS", 200)
    monkeypatch.setattr(roster_text, "MOST_BYTES", 20_000)
    rows = listing(200)
    assert len(read(rows).roster) == 200
    with pytest.raises(RosterError, match="more than"):
        read(rows + "\nP,Fictive Person,,Org,,,research,S1")

    small = listing(1).encode()
    filled = small + b"\n" * (20_000 - len(small))
    assert len(read_roster(filled, default_ladder(), ("S1", "S2")).roster) == 1
    with pytest.raises(RosterError, match="larger"):
        read_roster(filled + b"\n", default_ladder())

    def row(**cells: str) -> RosterReading:
        there = {"id": "P1", "name": "Ada Mauve", "category": "research", **cells}
        return read(HEADER + "\n" + ",".join(there.get(column, "") for column in HEADER.split(",")))

    for column in ("id", "name", "affiliation", "role"):
        assert len(row(**{column: "x" * LONGEST_CELL}).roster) == 1, column
        assert [each.line for each in row(**{column: "x" * (LONGEST_CELL + 1)}).errors] == [2], column
    for column in ("aliases", "affiliation_aliases"):
        many = ";".join(f"x{n}" for n in range(MOST_IN_A_LIST))
        assert len(row(**{column: many}).roster.participants[0].aliases) in (0, MOST_IN_A_LIST), column
        assert [each.line for each in row(**{column: many + ";y"}).errors] == [2], column


def test_what_a_list_may_hold_a_kit_may_hold() -> None:
    """No roster that was read fails when the kit is made, for its sizes."""
    assert (LONGEST_CELL, MOST_ROWS) == (schema.LONGEST_LINE_OF_TEXT, schema.MOST_PARTICIPANTS)
    assert MOST_IN_A_LIST <= schema.MOST_IN_A_LIST
