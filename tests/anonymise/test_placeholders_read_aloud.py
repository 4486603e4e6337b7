"""Placeholders read aloud: articles, elisions, titles and possessives, in both languages."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from notetaker.anonymise import Anonymiser, Rule, generalise, generalise_note, without_gender, worded, worded_pieces
from notetaker.exchange import default_ladder
from notetaker.model.body import SLOT, Body, Mention, Placeholder
from notetaker.model.category import Ladder
from notetaker.model.language import Lang
from notetaker.model.note import Finding, FindingKind, Kind, Note
from notetaker.model.roster import Roster

READ = tomllib.loads((Path(__file__).parent / "read_aloud.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_sentences_that_somebody_read_aloud_sound_as_they_did(roster: Roster, lang: Lang) -> None:
    ladder = default_ladder()
    anonymiser = Anonymiser(roster, ladder)
    said = {text: worded(anonymiser.strip(text, lang=lang).body, ladder, lang) for text in READ[lang]}

    assert len(said) >= 40
    assert said == READ[lang]


@pytest.mark.parametrize("row", READ["pronouns"], ids=lambda row: row["text"])
def test_pronouns_tell_no_gender_where_nobody_else_can_be_meant(roster: Roster, row: dict[str, Any]) -> None:
    ladder, lang = default_ladder(), row["lang"]
    stripped = without_gender(Anonymiser(roster, ladder).strip(row["text"], lang=lang), ladder)
    shown = [one for one in stripped.findings if one.rule == Rule.TELL_PRONOUN]

    assert worded(stripped.body, ladder, lang) == row["said"]
    assert [stripped.body.text[one.start : one.end] for one in shown] == row["shown"]
    assert [row["text"][slice(*stripped.source_span(one.start, one.end))] for one in shown] == row["shown"]


@pytest.mark.parametrize("row", READ["generalised"], ids=lambda row: row["said"])
def test_what_the_rapporteur_generalises_sounds_right(row: dict[str, str]) -> None:
    marked = row["text"]
    start, end = marked.index("["), marked.index("]") - 1
    finding = Finding(start, end, FindingKind(row["kind"]), row.get("rule", "x"))
    text = marked.replace("[", "").replace("]", "")
    body = Body(text, tuple(Placeholder("business", Mention.PERSON) for _ in range(text.count(SLOT))))
    left = generalise_note(Note("1", "S1", "research", Kind.POINT, body, (finding,)), [finding])
    lang: Lang = "fr" if row["lang"] == "fr" else "en"

    assert worded(left.body, default_ladder(), lang) == row["said"]
    if text.count(text[start:end]) == 1:
        assert worded(generalise(body, finding), default_ladder(), lang) == row["said"]


def test_findings_behind_a_pronoun_stay_at_their_words_when_it_is_generalised() -> None:
    text = f"{SLOT} says she works on it, as Plimsoll did for her"
    she, name, her = (
        Finding(start := text.index(word), start + len(word), FindingKind.PERSON, rule)
        for word, rule in (("she", "tell.pronoun"), ("Plimsoll", "stranger.person"), ("her", "tell.pronoun"))
    )
    note = Note(
        "1", "S1", "business", Kind.POINT, Body(text, (Placeholder("business", Mention.PERSON),)), (she, name, her)
    )
    left = generalise_note(note, [she, her])

    assert left.body.text == f"{SLOT} says they work on it, as Plimsoll did for them"
    assert [left.body.text[one.start : one.end] for one in left.findings] == ["Plimsoll"]
    assert (
        generalise_note(note, [she, name, her]).body.text == f"{SLOT} says they work on it, as {SLOT} did for them"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{SLOT} {SLOT} pays", "[a detail left out] pays"),
        (f"{SLOT}, {SLOT} pays", "[a detail left out] pays"),
        (f"{SLOT} {SLOT} {SLOT} pays", "[a detail left out] pays"),
        (f"{SLOT} and {SLOT} pay", "[a detail left out] and [another detail left out] pay"),
    ],
)
def test_details_side_by_side_are_said_once(text: str, said: str) -> None:
    body = Body(
        text, tuple(Placeholder("participant", Mention.DETAIL, which) for which in range(1, text.count(SLOT) + 1))
    )

    assert worded(body, default_ladder(), "en") == said
    pieces = worded_pieces(body, default_ladder(), "en")
    assert [text[piece.start : piece.end] for piece in pieces if piece.placeholder] == [SLOT] * text.count(SLOT)
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("l’OICN tarde", "[une entité institution] tarde"),
        ("avis de l’OICN, et de l'AFNUM", "avis d’[une entité institution], et d’[une autre entité institution]"),
        ("étude de la AFNUM", "étude d’[une entité institution]"),
        ("note du Relais Europe", "note d’[une entité civil society]"),
        ("des élus, à l’OICN", "des élus, à [une entité institution]"),
        ("donné au Relais Europe", "donné à [une entité civil society]"),
        ("qu’AFNUM et Charbonnel se parlent", "qu’[une entité institution] et [une personne research] se parlent"),
        ("soutien d’Amara", "soutien d’[une personne civil society]"),
        ("il faut que Charbonnel parle", "il faut que [telle personne research] parle"),
        ("De l’AFNUM, rien de neuf", "D’[une entité institution], rien de neuf"),
        ("la parole est à M. Charbonnel", "la parole est à [une personne research]"),
        ("chiffres de Mme Kertész", "chiffres d’[une personne institution]"),
    ],
)
def test_french_articles_and_elisions_sound_right(
    anonymiser: Anonymiser, ladder: Ladder, text: str, said: str
) -> None:
    assert worded(anonymiser.strip(text, lang="fr").body, ladder, "fr") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the OICN’s view", "[a institution body]’s view"),
        ("Halden's robots", "[a business body]'s robots"),
        ("both Marsh and Kertész sign", "both [a business person] and [a institution person] sign"),
        ("both Kertész and Hanrahan sign", "both [institution persons] sign"),
        ("both Halden labs sign", "both [business body] labs sign"),
        ("Dr. Eleanor Marsh's slide", "[a business person]'s slide"),
        ("write to a@b.fr or c@d.fr", "write to [an e-mail address] or [another e-mail address]"),
        (
            "Kertész, Hanrahan and Kertész",
            "[a institution person], [another institution person] and [a institution person]",
        ),
    ],
)
def test_english_articles_titles_and_possessives_sound_right(
    anonymiser: Anonymiser, ladder: Ladder, text: str, said: str
) -> None:
    assert worded(anonymiser.strip(text, lang="en").body, ladder, "en") == said
