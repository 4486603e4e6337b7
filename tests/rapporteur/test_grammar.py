"""A typed line says who, what kind, and what: as people write anyway."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.model.note import Kind
from notetaker.rapporteur.grammar import kind_of, split_line


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
        ("» le secrétariat rédige", Kind.ACTION, "le secrétariat rédige"),
        ("»niemand liest das«", Kind.QUOTE, "»niemand liest das«"),
        ('"nobody reads model cards', Kind.QUOTE, "nobody reads model cards"),
        ('"nobody reads" was the word', Kind.QUOTE, '"nobody reads" was the word'),
        ("« personne ne lit »", Kind.QUOTE, "« personne ne lit »"),
        ("audit before release!", Kind.RECOMMENDATION, "audit before release"),
        ("auditer avant la mise en service !", Kind.RECOMMENDATION, "auditer avant la mise en service"),
        ("who pays?", Kind.QUESTION, "who pays?"),
        ("+ who pays?", Kind.AGREEMENT, "who pays?"),
        ("", Kind.POINT, ""),
    ],
)
def test_the_marks_give_the_kind(text: str, kind: Kind, kept: str) -> None:
    assert kind_of(text) == (kind, kept)


@given(st.text())
def test_any_line_can_be_read(line: str) -> None:
    typed = split_line(line)
    assert typed.rest in typed.whole
    kind_of(typed.rest)
    assert repr(typed) == "TypedLine(***)"
