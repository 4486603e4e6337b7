"""Codes are short, different from one another, and never an ordinary word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.exchange import default_ladder
from notetaker.model.language import LANGUAGES
from notetaker.model.roster import Participant, Roster
from notetaker.rapporteur.codes import OWN, CodeMark, Codes, Speaker, is_code_like, proposed_codes
from notetaker.rapporteur.glossary import listed
from notetaker.rapporteur.grammar import mistyped_head

LADDER = default_ladder()


def person(number: int, name: str, category: str = "research", *aliases: str) -> Participant:
    return Participant(f"P{number:02}", name, aliases, f"Place {number}", (), "", category, ())


def codes(*people: Participant) -> Codes:
    return Codes.of(Roster(people), LADDER)


def test_initials_are_proposed_without_accents_and_particles() -> None:
    proposed = codes(
        person(1, "Solveig Grøn"), person(2, "Ana de la Peña"), person(3, "Jean-Luc Marchetti"), person(4, "Zari")
    ).proposed
    assert list(proposed) == ["sg", "ap", "jlm", "za"]


def test_clashes_take_a_longer_code() -> None:
    proposed = codes(person(1, "Sara Gomes"), person(2, "Silas Greene"), person(3, "Sefu Grant")).proposed
    assert list(proposed) == ["sg", "sgr", "seg"]


def test_a_code_is_never_an_ordinary_word_a_category_or_the_own_remark() -> None:
    proposed = codes(person(1, "Ida Stone"), person(2, "Nora Tran"), person(3, "Dina Eriksen")).proposed
    assert not {"is", OWN, "de"} & set(proposed)
    assert len(proposed) == 3


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Pierre Blanc", "pbl"),
        ("Quentin Delorme", "qde"),
        ("Nadia Sorel", "nso"),
        ("Rose Vial", "rvi"),
        ("Carla Falk", "cfa"),
    ],
)
def test_a_code_is_no_usual_abbreviation(name: str, code: str) -> None:
    (proposed,) = proposed_codes(Roster((person(1, name),)), LADDER)
    assert (proposed.code, proposed.mark) == (code, CodeMark.WORD)


def test_a_code_is_nothing_that_is_written_out_while_one_types() -> None:
    written_out = {short for lang in LANGUAGES for short in listed(lang)}
    people = [
        person(number, f"{short[0]}ane {short[1:]}") for number, short in enumerate(written_out) if short.isalpha()
    ]
    assert not written_out & set(codes(*people).proposed)


def test_a_speaker_may_be_named_by_code_name_surname_alias_or_id() -> None:
    table = codes(person(1, "Solène Grandier", "business", "Sol"), person(2, "Omar Diallo"))
    for typed in ("sg", "SG", "Solene Grandier", "grandier", "GRANDIER", "Sol", "p01", "Solène"):
        found = table.resolve(typed)
        assert found is not None
        assert found.how is Speaker.CODE
        assert found.category == "business"


def test_a_title_before_the_name_of_the_speaker_changes_nothing() -> None:
    table = codes(
        person(1, "Marc Aubry"), person(2, "Li Mei", "business"), person(3, "Mehdi Drouot", "institution")
    )
    for typed, name in (
        ("M. Aubry", "Marc Aubry"),
        ("m aubry", "Marc Aubry"),
        ("Mme Mei", "Li Mei"),
        ("Dr. Mei", "Li Mei"),
        ("Mme le Dr Drouot", None),
        ("Pr Dr Drouot", "Mehdi Drouot"),
        ("Drouot", "Mehdi Drouot"),
        ("M.", None),
        ("Mme Aubryon", None),
    ):
        found = table.resolve(typed)
        assert (found and found.participant and found.participant.name) == name, typed


def test_categories_are_typed_by_key_or_first_letter() -> None:
    table = codes(person(1, "Solène Grandier"))
    for typed, category in (
        ("r", "research"),
        ("B", "business"),
        ("i", "institution"),
        ("civil_society", "civil_society"),
    ):
        found = table.resolve(typed)
        assert found is not None
        assert (found.how, found.category) == (Speaker.CATEGORY, category)


def test_namesakes_of_one_category_are_that_category_and_others_are_not_guessed() -> None:
    table = codes(
        person(1, "Dina Kovalenko", "research"),
        person(2, "Olha Kovalenko", "research"),
        person(3, "Marc Petit", "research"),
        person(4, "Anne Petit", "business"),
    )
    found = table.resolve("Kovalenko")
    assert found is not None
    assert (found.category, found.participant) == ("research", None)
    assert table.resolve("Petit") is None


def test_an_unknown_prefix_that_looks_like_somebody_is_noticed() -> None:
    assert is_code_like("xx")
    assert is_code_like("Martha Nobody")
    assert not is_code_like("conclusion of the morning")
    assert not is_code_like("conclusion")


def test_attribution_prints_nothing() -> None:
    table = codes(person(1, "Solène Grandier"))
    found = table.resolve("sg")
    assert "Grandier" not in repr(found)
    assert "Grandier" not in repr(table.proposed)


@given(st.lists(st.text(min_size=0, max_size=12), max_size=30))
def test_everybody_gets_a_code_of_their_own_whatever_their_name(names: list[str]) -> None:
    people = tuple(person(number, name) for number, name in enumerate(names))
    proposed = Codes.of(Roster(people), LADDER).proposed
    assert len(proposed) == len(people)
    assert all(len(code) >= 2 for code in proposed)


def test_ten_thousand_participants_get_codes() -> None:
    people = tuple(person(number, f"Anna Bauer{number}") for number in range(10_000))
    assert len(codes(*people).proposed) == 10_000


@pytest.mark.parametrize(
    ("name", "aliases", "code"),
    [
        ("خالد المنصوري", ("Khalid Al-Mansouri", "Khaled Mansouri"), "km"),
        ("خالد المنصوري", (), "km"),
        ("Олена Гриценко", ("Olena Hrytsenko",), "ohr"),
        ("Сергей Хмельницкий", (), "sk"),
        ("Γιώργος Παπαδόπουλος", (), "gp"),
        ("李明", ("Li Ming",), "lm"),
        ("李明", ("Ming",), "mi"),
        ("李明 (Li Ming)", (), "lm"),
        ("김민준", (), "gm"),
        ("เกษม วัฒนา", (), "kw"),
        ("דוד לוי", (), "dl"),
        ("タナカ ハナコ", (), "th"),
    ],
)
def test_a_name_in_another_script_has_initials_that_can_be_typed(
    name: str, aliases: tuple[str, ...], code: str
) -> None:
    (proposed,) = proposed_codes(Roster((person(1, name, "research", *aliases),)), LADDER)
    assert proposed.code == code
    assert proposed.mark in ({CodeMark.NONE} if len(code) == 2 else {CodeMark.WORD})


def test_who_has_no_letters_to_type_is_told_so() -> None:
    two = Roster((person(1, "李明"), person(2, "王芳"), person(3, "Xu Xin")))
    assert [(each.code, each.mark) for each in proposed_codes(two, LADDER)] == [
        ("x1", CodeMark.NO_LETTERS),
        ("x2", CodeMark.NO_LETTERS),
        ("xxi", CodeMark.WORD),
    ]


@pytest.mark.parametrize(
    ("typed", "category"),
    [
        ("sg+od", "participant"),
        ("sg / od", "participant"),
        ("SG et OD", "participant"),
        ("sg od", "participant"),
        ("sg & hz", "business"),
        ("Grandier, Zorn", "business"),
        ("r + b", "participant"),
    ],
)
def test_several_who_say_the_same_are_the_category_that_they_have_in_common(typed: str, category: str) -> None:
    table = codes(
        person(1, "Solène Grandier", "business"), person(2, "Omar Diallo"), person(3, "Hugh Zorn", "business")
    )
    found = table.resolve(typed)
    assert found is not None
    assert (found.how, found.category, found.participant) == (Speaker.CODE, category, None)


@pytest.mark.parametrize("typed", ["sg+xx", "sg+", "+sg", "b/c", "sg nt", "OECD and EU", "", "sg (od)"])
def test_a_prefix_of_which_a_part_is_nobody_names_nobody(typed: str) -> None:
    assert codes(person(1, "Solène Grandier", "business"), person(2, "Omar Diallo")).resolve(typed) is None


@pytest.mark.parametrize(
    "line", ["sg - so do we", "sg – so", "sg. so", "sg) so", "sg > so", "sg", "SG ", "sg; so", "sg, so"]
)
def test_a_code_without_its_colon_is_not_said_by_who_spoke_before(line: str) -> None:
    word, sign, _ = mistyped_head(line)
    assert codes(person(1, "Solène Grandier")).is_mistyped(word, sign)


@pytest.mark.parametrize(
    "line", ["ok - so do we", "nb - so", "we", "no. 5 is late", "xx - so", "sg-so is late", "sgs", "nt"]
)
def test_a_word_before_a_dash_that_is_no_code_is_a_word(line: str) -> None:
    word, sign, _ = mistyped_head(line)
    assert not (word and codes(person(1, "Solène Grandier")).is_mistyped(word, sign))


def test_codes_in_use_stay_and_nobody_else_gets_one_of_who_left() -> None:
    before = codes(person(1, "Sara Gomes"), person(2, "Silas Greene"), person(3, "Sefu Grant"))
    kept = {"sg": "", "sgr": "P02", "seg": "P03"}
    people = Roster((person(4, "Sven Grahn"), person(2, "Silas Greene"), person(3, "Sefu Grant")))
    after = Codes.of(people, LADDER, kept)
    assert set(before.ids) == {"sg", "sgr", "seg"}
    assert after.ids == {"svg": "P04", "sgr": "P02", "seg": "P03"}


def test_a_code_in_use_that_clashes_is_replaced() -> None:
    people = Roster((person(1, "Sara Gomes"), person(2, "Ola Berg", "research", "Sg")))
    assert Codes.of(people, LADDER, {"sg": "P01", "b": "P02"}).ids == {"sgo": "P01", "ob": "P02"}
