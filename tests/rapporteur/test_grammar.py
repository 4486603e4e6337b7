"""A typed line says who, what kind, and what: as people write anyway."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from notetaker.model.note import Kind
from notetaker.rapporteur.grammar import kind_of, names_a_kind, split_line, with_marks


@pytest.mark.parametrize(
    ("line", "prefix", "rest"),
    [
        ("sg: text", "sg", "text"),
        ("  sg : texte", "sg", "texte"),
        ("Anna van der Meer: text", "Anna van der Meer", "text"),
        ("r:text", "r", "text"),
        ("no colon at all", "", "no colon at all"),
        ("10:30 is when it starts", "", "10:30 is when it starts"),
        ("https://example.org says so", "", "https://example.org says so"),
        ("a whole sentence of many words that ends: so", "", "a whole sentence of many words that ends: so"),
        ("sg:", "sg", ""),
        (": text", "", ": text"),
        ("! : text", "", "! : text"),
        ("", "", ""),
    ],
)
def test_a_line_is_parted_at_the_colon_that_may_end_a_speaker(line: str, prefix: str, rest: str) -> None:
    typed = split_line(line)
    assert (typed.prefix, typed.rest) == (prefix, rest)
    assert typed.whole == line.strip()


@pytest.mark.parametrize(
    ("text", "kind", "kept"),
    [
        ("licences for compute", Kind.POINT, "licences for compute"),
        ("+ same for small firms", Kind.AGREEMENT, "same for small firms"),
        ("- not for open weights", Kind.DISAGREEMENT, "not for open weights"),
        ("> secretariat drafts by Friday", Kind.ACTION, "secretariat drafts by Friday"),
        ("-> nous préférons attendre", Kind.ACTION, "nous préférons attendre"),
        ("->sans espace", Kind.ACTION, "sans espace"),
        ("=> envoyer le compte rendu", Kind.ACTION, "envoyer le compte rendu"),
        ("--> secretariat drafts", Kind.ACTION, "secretariat drafts"),
        ("→ secretariat drafts", Kind.ACTION, "secretariat drafts"),
        ("⇒ à revoir ?", Kind.ACTION, "à revoir ?"),
        ("- -> en désaccord", Kind.DISAGREEMENT, "-> en désaccord"),
        ("-5 % -> -10 %", Kind.DISAGREEMENT, "5 % -> -10 %"),
        ("de A -> B", Kind.POINT, "de A -> B"),
        ("» le secrétariat rédige", Kind.ACTION, "le secrétariat rédige"),
        ("»niemand liest das«", Kind.QUOTE, "»niemand liest das«"),
        ('"nobody reads model cards', Kind.QUOTE, "nobody reads model cards"),
        ('"nobody reads" was the word', Kind.QUOTE, '"nobody reads" was the word'),
        ("« personne ne lit »", Kind.QUOTE, "« personne ne lit »"),
        ("audit before release!", Kind.RECOMMENDATION, "audit before release"),
        ("auditer avant la mise en service !", Kind.RECOMMENDATION, "auditer avant la mise en service"),
        ("who pays?", Kind.QUESTION, "who pays?"),
        ("+ who pays?", Kind.AGREEMENT, "who pays?"),
        ("! publish the list", Kind.RECOMMENDATION, "publish the list"),
        ("!publier la liste !", Kind.RECOMMENDATION, "publier la liste"),
        ("! who pays?", Kind.RECOMMENDATION, "who pays?"),
        ("! : publier la liste", Kind.RECOMMENDATION, "publier la liste"),
        ("!! publier", Kind.RECOMMENDATION, "publier"),
        ("? qui paie", Kind.QUESTION, "qui paie"),
        ("?? vraiment", Kind.QUESTION, "vraiment"),
        ("? qui paie ?", Kind.QUESTION, "qui paie ?"),
        ("", Kind.POINT, ""),
        ("!", Kind.RECOMMENDATION, ""),
        ("?", Kind.QUESTION, ""),
        ("! Recommandation", Kind.RECOMMENDATION, ""),
        ("! / Recommandation", Kind.RECOMMENDATION, ""),
        ("Recommendations!", Kind.RECOMMENDATION, ""),
        ("? Question", Kind.QUESTION, ""),
        ("→ Action", Kind.ACTION, ""),
        ("! Recommendation: publish the list", Kind.RECOMMENDATION, "Recommendation: publish the list"),
        ("+ accord", Kind.AGREEMENT, "accord"),
        ("action", Kind.POINT, "action"),
    ],
)
def test_the_marks_give_the_kind(text: str, kind: Kind, kept: str) -> None:
    assert kind_of(text) == (kind, kept)


@given(
    head=st.sampled_from(["", "sg: ", "sg:", "Clara Montefiore : "]),
    sign=st.sampled_from(["->", "=>", "-->", "==>", "–>", "→", "⇒"]),
    gap=st.sampled_from(["", " ", "\u00a0"]),
    text=st.text(),
)
def test_an_arrow_reads_as_the_sign_of_an_action_does(head: str, sign: str, gap: str, text: str) -> None:
    """What follows it is the text, unchanged; with a code before it and without."""
    said = text.replace(":", "").strip()
    assume(not names_a_kind(said))
    kind, kept = kind_of(split_line(f"{head}{sign}{gap}{said}").rest)
    assert (kind, kept) == (Kind.ACTION, said)
    assert (kind, kept) == kind_of(split_line(f"{head}> {said}").rest)


@given(st.text())
def test_any_line_can_be_read(line: str) -> None:
    typed = split_line(line)
    assert typed.rest in typed.whole
    kind_of(typed.rest)
    assert repr(typed) == "TypedLine(***)"


def test_the_sign_of_a_recommendation_is_spaced_as_the_language_of_the_note_has_it() -> None:
    assert (
        with_marks(Kind.RECOMMENDATION, "audits come before the subsidies") == "audits come before the subsidies!"
    )
    assert with_marks(Kind.RECOMMENDATION, "les audits avant les aides") == "les audits avant les aides !"
