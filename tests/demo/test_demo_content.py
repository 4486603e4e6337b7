"""The built-in example is consistent: who is present, who speaks, and which cells are small or comfortable."""

import csv
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"
NOTES = sorted((DEMO / "notes").glob("rapporteur-*.txt"))
CATEGORIES = ("research", "business", "institution", "civil_society")
CATEGORY_KEYS = {"r": "research", "b": "business", "i": "institution", "c": "civil_society"}
OWN = "nt"
MARKS = '+->"'
PARTICLES = {"al", "bin", "binti", "da", "de", "del", "der", "di", "dos", "du", "el", "la", "le"} | {
    "ni",
    "van",
    "von",
}
ORDINARY = tomllib.loads((DEMO.parent / "rapporteur" / "codes.toml").read_text(encoding="utf-8"))["words"]
WORDS = {*ORDINARY, *CATEGORY_KEYS, OWN}
COLUMNS = ["id", "name", "aliases", "affiliation", "affiliation_aliases", "role", "category", "sessions"]
UNFOLDED = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d"})


class Line(NamedTuple):
    """One typed line: where it stands, its speaker as typed ("" where the last one goes on), and the rest."""

    file: str
    session: str
    typed: str
    speaker: str
    text: str


class Person(NamedTuple):
    """A row of the roster with its lists taken apart."""

    id: str
    names: tuple[str, ...]
    affiliation: str
    category: str
    sessions: tuple[str, ...]


def folded(text: str) -> str:
    """ASCII, lower case, typographic apostrophes straightened."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(UNFOLDED).replace("’", "'"))
    return decomposed.encode("ascii", "ignore").decode("ascii")


def words_of(name: str) -> list[str]:
    """The words of a name, with a particle that is hyphenated to its word taken off (al-, el-)."""
    parts = folded(name).split()
    return [re.sub(rf"^({'|'.join(PARTICLES)})-(?=\w)", r"\1 ", part) for part in parts]


def surname_of(name: str) -> str:
    """The surname from its first word that is no particle, or "" for a mononym."""
    rest = " ".join(words_of(name)[1:]).split()
    while rest and rest[0] in PARTICLES:
        rest.pop(0)
    return " ".join(rest)


def code_candidates(name: str) -> Iterator[str]:
    """The codes to propose, the shortest first."""
    given, surname = words_of(name)[0], surname_of(name)
    if not surname:
        yield from (given[:length] for length in range(2, len(given) + 1))
        return
    initials = "".join(part[0] for part in given.split("-"))
    yield initials + surname[0]
    yield initials + surname[:2]
    yield given[:2] + surname[0]
    yield given[:2] + surname[:2]


def codes_of(people: list[Person]) -> dict[str, str]:
    """Code to roster id, earlier rows first."""
    taken: dict[str, str] = {}
    for person in people:
        code = next(code for code in code_candidates(person.names[0]) if code not in taken and code not in WORDS)
        taken[code] = person.id
    return taken


def read_people() -> list[Person]:
    with (DEMO / "roster.csv").open(encoding="utf-8", newline="") as file:
        return [
            Person(
                row["id"],
                (row["name"], *filter(None, row["aliases"].split(";"))),
                row["affiliation"],
                row["category"],
                tuple(row["sessions"].split(";")),
            )
            for row in csv.DictReader(file)
        ]


def speaker_in(typed: str) -> str:
    """What stands before the first colon, if it can be a speaker: at most four words of letters."""
    head, colon, _ = typed.partition(":")
    head = head.strip()
    if not colon or not re.fullmatch(r"[^\W\d_][^\d_+>\"(),]*", head) or len(head.split()) > 4:
        return ""
    return head


def read_lines() -> list[Line]:
    lines = []
    for path in NOTES:
        session = ""
        for typed in path.read_text(encoding="utf-8").splitlines():
            if re.fullmatch(r"@S\d", typed):
                session = typed[1:]
            elif typed:
                speaker = speaker_in(typed)
                text = typed.split(":", 1)[1].strip() if speaker else typed
                lines.append(Line(path.name, session, typed, speaker, text))
    return lines


def bearers(people: list[Person], typed: str) -> set[str]:
    """The ids of those whom a code, a full name, an alias, a given name or a surname before the colon may mean."""
    codes = codes_of(people)
    if (key := folded(typed)) in codes:
        return {codes[key]}
    found = set()
    for person in people:
        forms = {folded(name) for name in person.names}
        forms |= {folded(name).split()[0] for name in person.names}
        forms |= {folded(name).split(maxsplit=1)[-1] for name in person.names}
        forms |= {surname_of(name) for name in person.names}
        forms |= {f"{folded(name).split()[0]} {surname_of(name)[:1]}." for name in person.names}
        if key in forms:
            found.add(person.id)
    return found


@pytest.fixture(scope="module")
def people() -> list[Person]:
    return read_people()


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    return read_lines()


@pytest.fixture(scope="module")
def programme() -> dict[str, Any]:
    return tomllib.loads((DEMO / "programme.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def expected() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = tomllib.loads((DEMO / "expected.toml").read_text(encoding="utf-8"))["line"]
    return entries


def cell(people: list[Person], session: str, category: str) -> tuple[int, int]:
    """People and organisations of a category in a session."""
    inside = [person for person in people if person.category == category and session in person.sessions]
    return len(inside), len({person.affiliation for person in inside})


def test_eight_sessions_on_three_days_with_one_on_the_record(programme: dict[str, Any]) -> None:
    sessions = programme["session"]
    assert [session["id"] for session in sessions] == [f"S{number}" for number in range(1, 9)]
    assert len({date.fromisoformat(session["day"]) for session in sessions}) == 3
    assert Counter(session["regime"] for session in sessions) == {"on_record": 1, "rule": 7}
    assert all(session["title"] and session["room"] for session in sessions)
    assert programme["k"] == 3
    assert "category" not in programme


def test_the_roster_has_the_columns_ids_categories_and_sessions_that_the_programme_knows(
    people: list[Person], programme: dict[str, Any]
) -> None:
    header = (DEMO / "roster.csv").read_text(encoding="utf-8").splitlines()[0]
    assert header == ",".join(COLUMNS)
    assert [person.id for person in people] == [f"P{number:02}" for number in range(1, len(people) + 1)]
    assert 40 <= len(people) <= 45
    assert len({person.names[0] for person in people}) == len(people)
    assert {person.category for person in people} == set(CATEGORIES)
    known = {session["id"] for session in programme["session"]}
    assert all(person.sessions and set(person.sessions) <= known for person in people)
    assert all(person.affiliation for person in people)


def test_about_twenty_people_come_on_each_day(people: list[Person], programme: dict[str, Any]) -> None:
    for day in {session["day"] for session in programme["session"]}:
        today = {session["id"] for session in programme["session"] if session["day"] == day}
        assert 18 <= sum(bool(today & set(person.sessions)) for person in people) <= 23


@pytest.mark.parametrize("parallel", [{"S4", "S5"}, {"S6", "S7"}])
def test_nobody_sits_in_two_parallel_breakouts(people: list[Person], parallel: set[str]) -> None:
    assert not [person.id for person in people if parallel <= set(person.sessions)]


def test_some_cells_are_small_and_others_comfortable(people: list[Person]) -> None:
    assert cell(people, "S2", "research") == (6, 6)
    assert cell(people, "S8", "civil_society") == (5, 5)
    assert cell(people, "S2", "civil_society") == (2, 2)
    assert cell(people, "S7", "business") == (1, 1)
    assert cell(people, "S4", "business") == (4, 1), "four people of one employer"


def test_the_roster_has_namesakes_a_mononym_and_names_with_particles(people: list[Person]) -> None:
    names = [person.names[0] for person in people]
    assert max(Counter(surname_of(name) for name in names if surname_of(name)).values()) == 2
    assert max(Counter(name.split()[0] for name in names).values()) == 2
    assert [name for name in names if " " not in name]
    assert [name for name in names if " van der " in name or " de La " in name]


def test_three_rapporteurs_typed_some_ninety_notes_each(lines: list[Line]) -> None:
    counts = Counter(line.file for line in lines)
    assert sorted(counts) == ["rapporteur-1.txt", "rapporteur-2.txt", "rapporteur-3.txt"]
    assert all(60 <= count <= 100 for count in counts.values())


def test_every_session_has_notes_and_at_least_two_were_covered_twice(
    lines: list[Line], programme: dict[str, Any]
) -> None:
    covered: dict[str, set[str]] = {session["id"]: set() for session in programme["session"]}
    for line in lines:
        covered[line.session].add(line.file)
    assert all(covered.values())
    assert sum(len(files) >= 2 for files in covered.values()) >= 2


def test_every_speaker_resolves_to_one_person_who_is_present(people: list[Person], lines: list[Line]) -> None:
    attendance = {person.id: person.sessions for person in people}
    for line in lines:
        if not line.speaker or folded(line.speaker) in {*CATEGORY_KEYS, OWN}:
            continue
        found = bearers(people, line.speaker)
        assert len(found) == 1, line
        assert line.session in attendance[found.pop()], line


def test_a_section_never_starts_without_a_speaker(lines: list[Line]) -> None:
    first: dict[tuple[str, str], Line] = {}
    for line in lines:
        first.setdefault((line.file, line.session), line)
    assert all(line.speaker for line in first.values())


def test_the_notes_use_the_whole_grammar(lines: list[Line]) -> None:
    starts = Counter(line.text[0] for line in lines)
    assert all(starts[mark] >= 5 for mark in MARKS)
    ends = Counter(line.text[-1] for line in lines)
    assert ends["!"] >= 20
    assert ends["?"] >= 8
    speakers = Counter(folded(line.speaker) for line in lines)
    assert all(speakers[key] for key in (*CATEGORY_KEYS, OWN, ""))


def test_contacts_in_the_example_lead_nowhere(lines: list[Line]) -> None:
    typed = "\n".join(line.typed for line in lines)
    contacts = re.findall(r"@[\w-]+\.\S+|https?://\S+", typed)
    assert contacts
    assert all(re.search(r"\.example\b|example\.org\b", contact) for contact in contacts)
    phones = re.findall(r"\+33(?: ?\d){9}", typed)
    assert phones
    assert all(phone.startswith("+33 6 39 98 ") for phone in phones), "a range reserved for fiction"


def test_expected_lines_stand_in_the_notes_with_what_goes_and_what_stays(
    lines: list[Line], expected: list[dict[str, Any]]
) -> None:
    assert 35 <= len(expected) <= 60
    typed = {(line.file, line.session, line.typed): line for line in lines}
    for entry in expected:
        line = typed[entry["file"], entry["session"], entry["line"]]
        assert entry["gone"] or entry["kept"], entry
        assert all(phrase in line.text for phrase in (*entry["gone"], *entry["kept"])), entry
        assert set(entry) <= {"file", "session", "line", "gone", "kept", "hard"}
