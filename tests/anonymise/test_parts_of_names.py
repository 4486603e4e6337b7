"""A part of a long name never hides a surer one, and no line of such a roster is refused."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.anonymise import Anonymiser, readings
from notetaker.anonymise.forms.entities import Case, FormKind
from notetaker.anonymise.judging.verdict import rule_of
from notetaker.anonymise.matching.match import Match
from notetaker.exchange.categories import default_ladder
from notetaker.model.roster import Participant, Roster

LONG = (
    ("Halden Water Board", ("Halden",)),
    ("Kestrel Data Trust London", ("Kestrel",)),
    ("Agence Tellier Conseil Paris", ()),
    ("University of Brenwick Law School", ("Brenwick",)),
    ("Institut Vaudreuil des Eaux", ("Vaudreuil",)),
    ("Centre Hélios pour la Recherche", ()),
)
COMMON = ("Pente", "Drawn", "Renard", "Revenu", "Trawl")
SURNAMES = ("Masterson", "Charpentier", "Browning", "Gardiner", "Poirier", "Berger")


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    people = [
        Participant(str(place), f"Ada {surname}", (), house, aliases, "", "institution", ())
        for place, ((house, aliases), surname) in enumerate(zip(LONG, SURNAMES, strict=True))
    ]
    return Anonymiser(Roster(tuple(people)), default_ladder())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HALDEN WATER REFUSED", "HALDEN"),
        ("Halden water is polluted", "Halden"),
        ("Halden Water refused", "Halden"),
        ("so Institut vaudreuil said no", "vaudreuil"),
        ("BRENWICK LAW SCHOOL A REFUSÉ", "BRENWICK"),
    ],
)
def test_a_name_that_the_roster_lists_is_replaced_inside_a_longer_part(
    anonymiser: Anonymiser, text: str, name: str
) -> None:
    assert name not in anonymiser.strip(text).body.text


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Tellier conseil a refusé", "Tellier"),
        ("chez Tellier conseil on attend", "Tellier"),
        ("university of Brenwick refused to pay", "Brenwick"),
        ("the centre Hélios people left", "Hélios"),
        ("mastersn thinks the test is weak", "mastersn"),
        ("ask poirer about it", "poirer"),
        ("selon bergerr ça marche", "bergerr"),
        ("gradiner says no", "gradiner"),
        ("brownings a refusé", "brownings"),
        ("selon Brownin ça marche", "Brownin"),
    ],
)
def test_a_part_of_a_name_or_a_mistyped_one_is_replaced_or_shown(
    anonymiser: Anonymiser, text: str, word: str
) -> None:
    stripped = anonymiser.strip(text)
    shown = [stripped.body.text[finding.start : finding.end] for finding in stripped.findings]
    assert word not in stripped.body.text or any(word in one for one in shown)


@pytest.fixture(scope="module")
def called_like_words() -> Anonymiser:
    houses = (
        "Mistral AI",
        "Shell Energy",
        "Orange Cyberdefense",
        "Apple France",
        "Open Future Foundation",
        "Meta Platforms",
    )
    people = [Participant(house, "Ada Quay", (), house, (), "", "business", ()) for house in houses]
    people.append(Participant("C", "Cy Quay", (), "Réseau Calcul Tidemark", (), "", "research", ()))
    people.append(Participant("K", "Bo Quay", (), "Kestrel Data Trust London", ("Kestrel",), "", "business", ()))
    return Anonymiser(Roster(tuple(people)), default_ladder())


@pytest.mark.parametrize(
    "text",
    [
        "so [Mistral] said no",
        "at [Mistral] they train on it",
        "with [Mistral] and others",
        "[Mistral]: no",
        "[mistral]: no",
        "[Mistral] a dit non",
        "[MISTRAL] REFUSED",
        "selon [mistral], non",
        "ask [mistral] about it",
        "the [mistral] people left",
        "[mistral]'s models are weak",
        "chez [apple] on ne publie pas",
        "[Shell] would not publish it",
        "[Orange] refuse de payer",
        "[Kestrel] says the test is weak",
        "[kestrel] data trust refused",
        "[KESTREL] DATA TRUST REFUSED",
        "[OPEN FUTURE] REFUSED",
        "at [open future] we wait",
        "so [Tidemark] refused",
        "selon [Calcul], ça marche",
        "so [Meta] said no",
    ],
)
def test_a_telling_word_that_is_an_ordinary_one_is_replaced_or_shown(
    called_like_words: Anonymiser, text: str
) -> None:
    word = text[text.index("[") + 1 : text.index("]")]
    stripped = called_like_words.strip(text.replace("[", "").replace("]", ""))
    shown = [stripped.body.text[finding.start : finding.end] for finding in stripped.findings]
    assert word not in stripped.body.text or any(word in one for one in shown)


@pytest.mark.parametrize(
    "text",
    [
        "we need open data and a shell of a plan",
        "the Open Data Directive",
        "an apple a day",
        "a mistral wind in April",
        "the future is open",
    ],
)
def test_an_ordinary_word_in_its_own_place_is_let_be(called_like_words: Anonymiser, text: str) -> None:
    stripped = called_like_words.strip(text)
    assert (stripped.replacements, stripped.findings) == ((), ())


@pytest.fixture(scope="module")
def named_like_words() -> Anonymiser:
    people = [Participant(name, f"Ada {name}", (), f"Org {name} Zeta", (), "", "business", ()) for name in COMMON]
    return Anonymiser(Roster(tuple(people)), default_ladder())


@pytest.mark.parametrize(
    "text",
    [
        "selon [drawn] ça marche",
        "SELON [DRAWN] ÇA MARCHE",
        "[PENTE] A REFUSÉ",
        "[REVENU] A REFUSÉ",
        "as [revenu] put it, no",
        "selon [retard] ça marche",
        "selon [pentee] ça marche",
        "[Trawle] says the test is weak",
        "ask [trawl] about it",
    ],
)
def test_a_surname_that_is_a_common_word_is_replaced_or_shown_where_a_name_stands(
    named_like_words: Anonymiser, text: str
) -> None:
    word = text[text.index("[") + 1 : text.index("]")]
    stripped = named_like_words.strip(text.replace("[", "").replace("]", ""))
    shown = [stripped.body.text[finding.start : finding.end] for finding in stripped.findings]
    assert word not in stripped.body.text or any(word in one for one in shown)


@pytest.mark.parametrize(
    "theme", ["mistral", "Mistral", "shell", "orange", "apple", "kestrel", "kestrel-data", "meta"]
)
def test_a_theme_that_is_a_telling_word_may_be_a_name(called_like_words: Anonymiser, theme: str) -> None:
    assert _may_be_a_name(called_like_words, theme)


@pytest.mark.parametrize("theme", ["energy", "open-data", "data", "audits", "transparency", "next-steps"])
def test_a_theme_of_the_matter_is_no_name(called_like_words: Anonymiser, theme: str) -> None:
    assert not _may_be_a_name(called_like_words, theme)


def _may_be_a_name(anonymiser: Anonymiser, theme: str) -> bool:
    found = [[anonymiser.strip(each) for each in group] for group in readings(theme)]
    return any(all(each.replacements or each.findings for each in group) for group in found)


@given(
    st.lists(
        st.sampled_from(
            [word for house, _ in LONG for word in house.split()]
            + ["the", "le", "chez", "refused", "a refusé", ",", "and", "Ada", *SURNAMES]
        ),
        max_size=8,
    ),
    st.sampled_from([str, str.lower, str.upper, str.title]),
)
def test_any_line_made_of_words_of_long_names_is_taken(
    anonymiser: Anonymiser, words: list[str], cased: Callable[[str], str]
) -> None:
    assert anonymiser.strip(cased(" ".join(words))).body is not None


@pytest.mark.parametrize("kind", FormKind)
def test_each_kind_of_form_has_a_rule(kind: FormKind) -> None:
    assert rule_of(Match(0, 0, kind, (kind,), frozenset(), Case.ANY, is_person=False))
