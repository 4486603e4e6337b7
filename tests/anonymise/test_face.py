"""What other rooms may ask of the anonymiser."""

import pytest

from notetaker.anonymise import (
    Anonymiser,
    Rule,
    generalise,
    generalise_note,
    language_of,
    reason,
    worded,
    worded_pieces,
)
from notetaker.anonymise.knowledge.rules import reasons
from notetaker.model.body import SLOT, Body, Mention, Placeholder
from notetaker.model.category import Ladder
from notetaker.model.note import Finding, FindingKind, Kind, Note


def test_a_mention_becomes_a_placeholder(anonymiser: Anonymiser, ladder: Ladder) -> None:
    stripped = anonymiser.strip(text="Agrees with Eleanor Marsh on audits")

    assert stripped.body == Body(f"Agrees with {SLOT} on audits", (Placeholder("business", Mention.PERSON),))
    assert worded(stripped.body, ladder, "en") == "Agrees with [a business person] on audits"
    (replacement,) = stripped.replacements
    assert (replacement.start, replacement.end, replacement.rule) == (12, 25, Rule.PERSON_FULL)


def test_a_second_entity_is_another_and_the_first_stays_the_same(anonymiser: Anonymiser, ladder: Ladder) -> None:
    stripped = anonymiser.strip(text="Eleanor Marsh and Li Wenhao; Marsh left")

    assert [one.which for one in stripped.body.placeholders] == [1, 2, 1]
    assert (
        worded(stripped.body, ladder, "en")
        == "[a business person] and [another business person]; [a business person] left"
    )


def test_pieces_tell_where_they_come_from(anonymiser: Anonymiser, ladder: Ladder) -> None:
    body = anonymiser.strip(text="Thanks to Nell!").body
    pieces = worded_pieces(body, ladder, "en")

    assert "".join(body.text[piece.start : piece.end] for piece in pieces) == body.text
    assert [piece.placeholder is not None for piece in pieces] == [False, True, False]


def test_a_span_of_the_body_leads_back_to_the_input(anonymiser: Anonymiser) -> None:
    text = "a\x00b Dr Eleanor Marsh asked"
    stripped = anonymiser.strip(text)
    slot = stripped.body.text.index(SLOT)
    tail = stripped.body.text.index("asked")

    assert text[slice(*stripped.source_span(slot, slot + 1))] == "Dr Eleanor Marsh"
    assert text[slice(*stripped.source_span(tail, tail + 5))] == "asked"


def test_stripping_again_finds_nothing_new(anonymiser: Anonymiser) -> None:
    once = anonymiser.strip(text="Marsh met Dilara of Open Commons at the UNV; Law agrees")
    again = anonymiser.restrip(once.body)

    assert again.body == once.body
    assert again.replacements == ()


def test_stripping_again_takes_what_was_left_and_keeps_the_numbers(anonymiser: Anonymiser) -> None:
    body = Body(f"{SLOT} and Eleanor Marsh", (Placeholder("research", Mention.PERSON, 3),))
    again = anonymiser.restrip(body).body

    assert again.text == f"{SLOT} and {SLOT}"
    assert again.placeholders == (
        Placeholder("research", Mention.PERSON, 3),
        Placeholder("business", Mention.PERSON, 4),
    )


def test_a_finding_can_be_generalised() -> None:
    body = Body(f"as {SLOT} told Pia Holm", (Placeholder("research", Mention.PERSON),))
    widened = generalise(body, Finding(10, 18, FindingKind.PERSON, "stranger.person"))

    assert widened.text == f"as {SLOT} told {SLOT}"
    assert widened.placeholders[1] == Placeholder("participant", Mention.SOMEBODY, 1)


def test_the_other_findings_of_a_note_still_point_at_their_words() -> None:
    first, second = Finding(0, 8, FindingKind.PERSON, "x"), Finding(13, 20, FindingKind.TELL, "y")
    note = Note("1", "S1", "research", Kind.POINT, Body("Pia Holm, at my work, agrees"), (first, second))
    left = generalise_note(note, [first])

    assert left.body.text == f"{SLOT}, at my work, agrees"
    (finding,) = left.findings
    assert left.body.text[finding.start : finding.end] == note.body.text[second.start : second.end]


def test_every_rule_has_a_sentence_in_both_languages() -> None:
    assert set(reasons()) == set(Rule)
    assert reason(Rule.PERSON_FULL, "en") != reason(Rule.PERSON_FULL, "fr")
    with pytest.raises(KeyError):
        reason("no.such.rule", "en")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("the room agrees with this", "en"),
        ("la salle est d’accord avec ce point", "fr"),
        ("décret pas sorti", "fr"),
        ("madame , Mme P.", "fr"),
        ("Mrs wants it", "en"),
        ("", "en"),
        ("42", "en"),
        ("\ufffc a tort", "fr"),
        ("\ufffc a good point", "en"),
        ("J.L. said no", "en"),
        ("Pepe's commission; Doudou's team", "en"),
        ("Bâ's team", "en"),
        ("j’ai dit non", "fr"),
        ("s’il vient", "fr"),
    ],
)
def test_the_language_of_a_note_is_told(text: str, lang: str) -> None:
    assert language_of(text) == lang


def test_ordinary_words_tell_the_language_of_a_note_without_small_ones(anonymiser: Anonymiser) -> None:
    assert [anonymiser.strip(text).lang for text in ("cinq ministres refusent", "five ministers refuse")] == [
        "fr",
        "en",
    ]
