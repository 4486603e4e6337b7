"""Themes and abbreviations: neither lets a name through, both come back after a restart."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.anonymise import Anonymiser
from notetaker.model.language import Lang
from notetaker.model.note import Kind
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.capture import amended, read
from notetaker.rapporteur.codes import Codes
from notetaker.rapporteur.errors import AbbreviationNames, EmptyLine, NoAbbreviation
from notetaker.rapporteur.glossary import Glossary, listed
from notetaker.rapporteur.grammar import split_theme, with_marks
from notetaker.rapporteur.tools import Tools
from notetaker.vault import Vault
from tests.rapporteur.conftest import PASSPHRASE, PROGRAMME, ROSTER

# Themes


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("sg: one! #audit", ("sg: one!", "audit")),
        ("sg: one #droit-souple ", ("sg: one", "droit-souple")),
        ("sg: one #", ("sg: one", "")),
        ("#audit", ("", "audit")),
        ("sg: see #5", ("sg: see #5", "")),
        ("sg: C#", ("sg: C#", "")),
        ("sg: #audit first", ("sg: #audit first", "")),
    ],
)
def test_a_theme_stands_at_the_end_of_a_line(line: str, expected: tuple[str, str]) -> None:
    assert split_theme(line) == expected


def test_a_theme_is_kept_with_its_note_and_edited_with_it(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        note = desk.commit("sg: audits come first! #audit")
        assert desk.text_of(note) == "audits come first"
        assert desk.line_of(note) == "audits come first! #audit"
        desk.commit("sg: two #norms")
        desk.amend(note.id, desk.line_of(note).replace("first", "early"))
        assert desk.themes() == ("norms", "audit")
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        assert [(desk.text_of(note), note.theme.text) for note in desk.notes()] == [
            ("audits come early", "audit"),
            ("two", "norms"),
        ]


@pytest.mark.parametrize("theme", ["Montefiore", "montefiore", "ardente", "sg", "Solveig", "Palmyra", "weidlich"])
def test_a_theme_that_names_somebody_is_left_out(desk: RapporteurDesk, theme: str) -> None:
    assert desk.preview(f"sg: one #{theme}").theme.left_out
    assert desk.commit(f"sg: one #{theme}").theme.text == ""


@pytest.mark.parametrize(
    "theme", ["mon-ministère", "my_ministry", "Mosk", "BBC", "mosk", "dupont", "zuckerfeld", "egon-mosk"]
)
def test_a_theme_that_may_tell_who_spoke_is_left_out(desk: RapporteurDesk, theme: str) -> None:
    """A brief has themes, and nobody is asked about what is found in one."""
    assert desk.preview(f"sg: one #{theme}").theme.left_out


@pytest.mark.parametrize(
    "theme",
    [
        *(
            "droit-souple",
            "souveraineté",
            "Audit",
            "RGPD",
            "AI",
            "Sécurité",
            "rgpd",
            "datacentres",
            "dual-use",
            "liability",
        )
    ],
)
def test_a_theme_of_the_matter_stays(desk: RapporteurDesk, theme: str) -> None:
    assert desk.commit(f"sg: one #{theme}").theme.text == theme


@pytest.mark.parametrize(
    ("typed", "edited", "kind", "text", "theme"),
    [
        ("who pays? #rights", "who pays? #rights now", Kind.QUESTION, "who pays? now", "rights"),
        ("audit first! #rights", "audit first ! #rights now", Kind.RECOMMENDATION, "audit first now", "rights"),
        ("audit first! #rights", "audit it ! #rights now", Kind.RECOMMENDATION, "audit it now", "rights"),
        ("audit first!", "audit first ! now", Kind.RECOMMENDATION, "audit first now", ""),
        ("+ same #rights", "+ same #rights, now", Kind.AGREEMENT, "same, now", "rights"),
        ("who pays? #rights", "who pays? #rights now!", Kind.RECOMMENDATION, "who pays? now", "rights"),
        ("who pays? #rights", "who pays? #rights now #audit", Kind.QUESTION, "who pays? now", "audit"),
        ("who pays? #rights", "who pays #rights", Kind.POINT, "who pays", "rights"),
        ("who pays? #rights", "who pays?", Kind.QUESTION, "who pays?", ""),
        ("who pays? #rights", "who pays? #rights-based", Kind.QUESTION, "who pays?", "rights-based"),
        ("see #rights first #rights", "see #rights first", Kind.POINT, "see #rights first", ""),
        (
            "see #rights first #rights",
            "see #rights first #rights now",
            Kind.POINT,
            "see #rights first now",
            "rights",
        ),
        ("see #5", "see #5 now", Kind.POINT, "see #5 now", ""),
        (
            "the costs are high #plan",
            "the costs are high and #plan matters #new",
            Kind.POINT,
            "the costs are high and #plan matters",
            "new",
        ),
        ("the costs are #plan", "the costs are #plan #b #c", Kind.POINT, "the costs are #b", "c"),
        ("the costs are high #plan", "the costs are high #plan #new", Kind.POINT, "the costs are high", "new"),
    ],
)
def test_words_typed_behind_the_theme_of_a_note_take_neither_theme_nor_kind_away(
    desk: RapporteurDesk, typed: str, edited: str, kind: Kind, text: str, theme: str
) -> None:
    note = desk.commit(f"sg: {typed}")
    preview = desk.preview_edit(note.id, edited)
    now = desk.amend(note.id, edited)
    assert (now.kind, desk.text_of(now), now.theme.text) == (kind, text, theme)
    assert (preview.kind, preview.text, preview.theme.body.text) == (kind, text, theme)


@pytest.mark.parametrize(
    ("typed", "edited", "kind", "text"),
    [
        ("publish it!", "publish all of it ! now", Kind.RECOMMENDATION, "publish all of it now"),
        (
            "who publishes it?",
            "who then publishes it? And when",
            Kind.QUESTION,
            "who then publishes it? And when",
        ),
        ("publish it!", "publish all of it now", Kind.POINT, "publish all of it now"),
        ("who publishes it?", "who publishes? Nobody? I asked", Kind.POINT, "who publishes? Nobody? I asked"),
    ],
)
def test_a_note_that_is_edited_within_and_behind_its_mark_keeps_its_kind(
    desk: RapporteurDesk, typed: str, edited: str, kind: Kind, text: str
) -> None:
    now = desk.amend(desk.commit(f"sg: {typed}").id, edited)
    assert (now.kind, desk.text_of(now)) == (kind, text)


_WORDS = st.lists(st.sampled_from(["now", "levy", "data", "again", "costs"]), min_size=1, max_size=4).map(" ".join)


@given(
    begun=st.sampled_from(["", "+ ", "- ", "> ", "nt: "]),
    said=_WORDS,
    ended=st.sampled_from(["", "!", " !", "?", " ?"]),
    theme=st.sampled_from(["", " #rights", " #droit-souple"]),
    more=_WORDS,
)
def test_appending_words_to_a_note_keeps_its_kind_and_theme(
    begun: str, said: str, ended: str, theme: str, more: str
) -> None:
    ladder = PROGRAMME.ladder
    tools = Tools(Anonymiser(ROSTER, ladder), Codes.of(ROSTER, ladder), ladder)
    note = read(tools, f"{begun}{said}{ended}{theme}", None).as_note("n", "S1")
    line = with_marks(note.kind, tools.worded(note.body), note.theme.text)
    now = amended(tools, f"{line} {more}", note)
    assert (now.kind, now.theme.body) == (note.kind, note.theme)
    assert now.body.text == f"{note.body.text} {more}"


def test_a_theme_alone_is_no_note(desk: RapporteurDesk) -> None:
    with pytest.raises(EmptyLine):
        desk.commit("sg: #audit")


def test_themes_are_offered_by_their_beginning(desk: RapporteurDesk) -> None:
    desk.commit("sg: one #audit")
    desk.commit("sg: two #norms")
    assert [each.text for each in desk.suggest("sg: three #", 11)] == ["norms", "audit"]
    assert [each.text for each in desk.suggest("sg: three #au", 13)] == ["audit"]


def test_no_theme_leaves(desk: RapporteurDesk) -> None:
    desk.commit("sg: one #audit")
    sealing = desk.sealing()
    assert [point.text for point in sealing.points] == ["one"]
    assert "audit" not in repr(sealing.bundle)


# Abbreviations


def test_abbreviations_are_written_out_where_it_is_asked(desk: RapporteurDesk) -> None:
    line = "sg: Gov w/o recs is a risk"
    preview = desk.preview(line, write_out=True)
    assert preview.text == "Government without recommendations is a risk"
    assert [preview.text[start:end] for start, end in preview.written_spans] == [
        "Government",
        "without",
        "recommendations",
    ]
    assert preview.whys[0].en == "“Gov” is an abbreviation and is written out."
    assert desk.text_of(desk.commit(line, write_out=True)) == preview.text
    assert desk.text_of(desk.commit(line)) == "Gov w/o recs is a risk"


def test_what_surrounds_an_abbreviation_is_replaced_as_ever(desk: RapporteurDesk) -> None:
    preview = desk.preview("sg: pb avec Montefiore, tt le monde le dit", write_out=True)
    assert preview.text == "problème avec [une personne issue d’une entreprise], tout le monde le dit"
    assert [preview.text[start:end] for start, end in preview.written_spans] == ["problème", "tout"]


@pytest.mark.parametrize("text", ["TT", "tt@example.org", "#tt", "w.tt", "tt-sg", "GOV", "and/or"])
def test_what_may_be_something_else_is_left(text: str) -> None:
    assert Glossary().expand(text).text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the pb is that nobody pays", "the pb is that nobody pays"),
        ("qui paie ? le gov ne dit rien", "qui paie ? le gov ne dit rien"),
        ("regulators need recs w/o delay", "regulators need recommendations without delay"),
        ("le pb est tt simple", "le problème est tout simple"),
        ("pb", "pb"),
        ("gov", "gov"),
        ("pb Kettwerk", "pb Kettwerk"),
        ("the pb du gouvernement is qd même that", "the pb du gouvernement is qd même that"),
        ("règles souvent floues, pb connu", "règles souvent floues, problème connu"),
        ("mgmt of risk is weak", "management of risk is weak"),
    ],
)
def test_only_what_is_clearly_of_the_language_of_the_line_is_written_out(text: str, expected: str) -> None:
    assert Glossary().expand(text).text == expected


def test_an_own_abbreviation_holds_in_every_language() -> None:
    glossary = Glossary({"sl": "soft law"})
    assert glossary.expand("sl, le pb").text == "soft law, le problème"
    assert glossary.expand("sl").text == "soft law"


def test_abbreviations_of_a_stored_note_are_given_back_as_typed(desk: RapporteurDesk) -> None:
    note = desk.commit("sg: Gov w/o recs is a risk, says Montefiore! #audit", write_out=True)
    assert desk.text_of(note).startswith("Government without recommendations")
    assert desk.give_back_abbreviations() is not None
    (now,) = desk.notes()
    assert desk.text_of(now) == "Gov w/o recs is a risk, says [a business participant]"
    assert (now.kind, now.theme, now.category) == (note.kind, note.theme, note.category)
    assert desk.give_back_abbreviations() is None
    assert desk.undo()
    assert desk.notes() == (note,)


def test_an_own_abbreviation_comes_first_and_survives_a_restart(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.keep_abbreviation(" GOV ", "government  bodies")
        desk.keep_abbreviation("xyz", "soft law")
        desk.keep_abbreviation("xyz", "hard law")
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        assert desk.abbreviations() == (("gov", "government bodies"), ("xyz", "hard law"))
        assert desk.preview("sg: gov xyz", write_out=True).text == "government bodies hard law"
        desk.forget_abbreviation("gov")
        assert desk.preview("sg: the gov", write_out=True).text == "the government"


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("cmo", "Clara Montefiore"),
        ("sg", "standing group"),
        ("ard", "as Ardente says"),
        ("solveig", "sun"),
        ("q", "sg says"),
    ],
)
def test_no_abbreviation_holds_a_name_or_a_code(desk: RapporteurDesk, short: str, long: str) -> None:
    with pytest.raises(AbbreviationNames) as refused:
        desk.keep_abbreviation(short, long)
    assert "Montefiore" not in str(refused.value)
    assert desk.abbreviations() == ()


@pytest.mark.parametrize(
    ("short", "long"), [("", "x"), ("two words", "x"), ("x", ""), ("x" * 21, "y"), ("x", "y" * 81)]
)
def test_what_is_no_abbreviation_is_refused(desk: RapporteurDesk, short: str, long: str) -> None:
    with pytest.raises(NoAbbreviation):
        desk.keep_abbreviation(short, long)


@pytest.mark.parametrize(("lang", "line"), [("en", "the {} of the law"), ("fr", "le {} de la loi")])
def test_the_list_is_of_words_that_can_be_found(lang: Lang, line: str) -> None:
    for short, long in listed(lang).items():
        assert Glossary().expand(line.format(short)).text == line.format(long)
        assert short == short.casefold()
        assert long
