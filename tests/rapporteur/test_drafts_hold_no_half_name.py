"""Promise 1 while one types: a kept draft holds neither a name nor the beginning of one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.anonymise.text.words import keys_of
from notetaker.model.body import NOTHING, Body
from notetaker.model.roster import Participant, Roster
from notetaker.organiser.preparing import read_event
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.codes import Codes
from notetaker.rapporteur.drafting import draft_of_line
from notetaker.rapporteur.tools import Tools
from notetaker.vault import Vault
from notetaker.vault.events import DraftKept, decode
from tests.rapporteur.conftest import PASSPHRASE

DEMO = Path(__file__).parents[2] / "resources" / "demo"
LEAST = 3
AS_WORDS = {
    *("agence", "collectif", "conseil", "council", "instituto", "laboratoire", "observatoire", "universidad"),
    *(
        "universite",
        "union",
        "usagers",
        "ville",
        "mairie",
        "pearl",
        "petal",
        "lagoon",
        "east",
        "sas",
        "labo",
        "organisation",
        "cartable",
    ),
}
"""Words of names that may stand in a draft, whole and by themselves, as the words of the language that they are."""


@pytest.fixture(scope="module")
def event() -> tuple[Tools, set[str]]:
    """The demo as it is at the table, and all that its roster calls people and organisations."""
    draft = read_event((DEMO / "programme.toml").read_bytes(), (DEMO / "roster.csv").read_bytes())
    roster, ladder = draft.reading.whole(), draft.programme.ladder
    names = {
        name
        for each in roster
        for name in (each.name, *each.aliases, each.affiliation, *each.affiliation_aliases)
        if name and "." not in name
    }
    return Tools(Anonymiser(roster, ladder), Codes.of(roster, ladder), ladder), names


FRAMES = (
    "the point agrees with {}",
    "{}: we agree",
    "in answer to {} the costs are high",
    "selon {} les coûts sont trop élevés",
)


@pytest.mark.parametrize(("typed", "frames"), [(str, FRAMES), (str.lower, FRAMES[::-1])], ids=["as it is", "small"])
def test_no_name_of_the_demo_is_kept_while_it_is_typed(
    event: tuple[Tools, set[str]], typed: type[str], frames: tuple[str, ...]
) -> None:
    """No word of a draft begins a word of a name, but for whole words of the language: each name letter by letter in one
    frame, and begun, half, all but its end and whole in the others.
    """
    tools, names = event
    words = {word for name in names for word in keys_of(name) if len(word) >= LEAST}
    begun = {word[:end] for word in words for end in range(LEAST, len(word) + 1)}
    for number, name in enumerate(sorted(names)):
        some = {LEAST, len(name) // 2, len(name) - 1, len(name)}
        for place, frame in enumerate(frames):
            allowed = set(keys_of(frame.format(""))) | AS_WORDS
            first, line = frame.index("{"), frame.format(typed(name))
            ends = range(1, len(name) + 1) if (number + place) % len(frames) == 0 else sorted(some)
            for end in ends:
                kept = draft_of_line(tools, line[: first + end], NOTHING).text
                assert not begun.intersection(keys_of(kept)) - allowed, line[: first + end]


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        ("sg: agrees with Gr", "research: agrees with"),
        ("Clara Montef", ""),
        ("Clara Montef: we agree", "[…]: we agree"),
        ("as C. Montef", "as"),
        ("C. Montef says so, and", "[…] says so, and"),
        ("the point of Montifi", "the point of"),
        ("agrees with Montefiore", "agrees with [a business participant]"),
        ("Montefio doubts that the levy is low", "[a business participant] doubts that the levy is low"),
        ("Kettw doubts that the levy is low", "[…] doubts that the levy is low"),
        ("the levy is too low", "the levy is too low"),
        ("sol", ""),
        ("#montef", "#"),
    ],
)
def test_what_is_kept_is_the_line_without_the_name_that_is_begun(
    desk: RapporteurDesk, line: str, draft: str
) -> None:
    desk.keep_draft(line)
    assert desk.draft.rstrip() == draft


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        ("the levy mentions ", "the levy mentions "),
        ("the levy mentions", "the levy mentions"),
        ("sg: as Mont", "research: as "),
        (" ", ""),
        ("sg: ", "research: "),
    ],
)
def test_the_blank_that_one_types_on_behind_is_kept(desk: RapporteurDesk, line: str, draft: str) -> None:
    desk.keep_draft(line)
    assert desk.draft == draft


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        ("agrees with Mont| on the levy", "agrees with […] on the levy"),
        ("agrees with clar| on the levy", "agrees with [a business participant] on the levy"),
        ("sg: agrees with Mont| on the levy", "research: agrees with […] on the levy"),
        ("Mont|: the levy", "[…]: the levy"),
        ("sg|: the levy", "research: the levy"),
    ],
)
def test_a_name_that_is_begun_in_the_middle_of_a_line_is_not_kept_either(
    desk: RapporteurDesk, line: str, draft: str
) -> None:
    cursor = line.index("|")
    desk.keep_draft(line.replace("|", ""), cursor)
    assert desk.draft == draft


def test_a_name_begun_behind_one_that_was_kept_is_not_kept(folder: Path) -> None:
    """Where the draft that came back has brackets, the cursor is looked for between them."""
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.keep_draft("sg: agrees with Peter Okonjo and Peter Okonjo")
        came_back = desk.draft
        line = came_back.replace(" and ", " and Mont and ")
        desk.keep_draft(line, line.index("Mont") + 4)
        assert desk.draft == came_back.replace(" and ", " and […] and ")
        kept = desk.draft
        desk.keep_draft(f"{kept} as Montefi")
        assert desk.draft == f"{kept} as "
        assert [each.category for each in desk.commit(kept).body.placeholders] == ["institution"] * 2


def _drafts(vault: Vault) -> Iterator[Body]:
    for record in vault.records():
        if isinstance(event := decode(record), DraftKept):
            yield event.draft


def test_no_record_of_a_line_typed_letter_by_letter_holds_half_a_name(folder: Path) -> None:
    line = "Solveig Grønn: agrees with Clara Montefiore, as Solveig Grønn does"
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        for end in range(1, len(line) + 1):
            desk.keep_draft(line[:end])
        kept = list(_drafts(vault))
    assert len(kept) > len("agrees with as does") - LEAST
    said = {word for body in kept for word in keys_of(body.text) if len(word) >= LEAST}
    assert not {
        word for word in said if any(each.startswith(word) for each in keys_of("Solveig Gronn Clara Montefiore"))
    }


@pytest.mark.parametrize("line", ["{}: no money", "the point of {} is good"])
@pytest.mark.parametrize(("name", "half"), [("Di Collegari", "Colle"), ("Flo Fermerat", "Fermer")])
def test_half_a_name_that_is_a_common_word_is_left_out_where_it_is_written_as_a_name(
    line: str, name: str, half: str
) -> None:
    """It was left half typed, and the line goes on."""
    ladder = read_event((DEMO / "programme.toml").read_bytes(), (DEMO / "roster.csv").read_bytes()).programme.ladder
    roster = Roster((Participant("P1", name, (), "Brenwick", (), "", "business", ()),))
    tools = Tools(Anonymiser(roster, ladder), Codes.of(roster, ladder), ladder)
    assert half not in draft_of_line(tools, line.format(half), NOTHING).text


@pytest.fixture(scope="module")
def few() -> Tools:
    ladder = read_event((DEMO / "programme.toml").read_bytes(), (DEMO / "roster.csv").read_bytes()).programme.ladder
    called = ("Di Collegari", "Flo Fermerat", "Ana Driverson", "Bo Lesport")
    people = (
        Participant(f"P{number}", name, (), "Brenwick", (), "", "business", ())
        for number, name in enumerate(called, start=1)
    )
    roster = Roster(tuple(people))
    return Tools(Anonymiser(roster, ladder), Codes.of(roster, ladder), ladder)


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        ("selon fermer on attend", "selon […] on attend"),
        ("d’après fermer on attend", "d’après […] on attend"),
        ("according to driver we wait", "according to […] we wait"),
        ("merci colle pour la note", "merci […] pour la note"),
        ("ask driver to give an example", "ask […] to give an example"),
        ("so driver insists on a levy", "so […] insists on a levy"),
        ("selon les coûts on attend", "selon les coûts on attend"),
        ("selon le point un on attend", "selon le point un on attend"),
        ("il faut fermer la séance", "il faut fermer la séance"),
        ("this driver is made again", "this driver is made again"),
        ("the driver insists on a levy", "the driver insists on a levy"),
    ],
)
def test_half_a_name_that_is_a_common_word_in_small_letters_is_left_out_where_somebody_is_quoted(
    few: Tools, line: str, draft: str
) -> None:
    assert draft_of_line(few, line + " ", NOTHING).text == f"{draft} "
