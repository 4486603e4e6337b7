"""Transcripts: text, VTT and SRT become turns without a time; hostile ones are refused without showing them."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notetaker.exchange import Transcript, TranscriptError, read_transcript
from notetaker.exchange.transcript import LONGEST_TURN, MOST_BYTES, MOST_SPEAKERS, MOST_TURNS
from notetaker.model.errors import NotetakerError

SAID = [("Ada Mauve", "The norm comes first."), ("Jón Nobody", "Who pays for it?"), ("Ada Mauve", "We do.")]


def turns(text: str | bytes) -> list[tuple[str, str]]:
    read = read_transcript(text.encode() if isinstance(text, str) else text)
    return [(turn.speaker, turn.text) for turn in read.turns]


PLAIN = """\
Ada Mauve: The norm
comes first.
Jón Nobody: Who pays for it?

Ada Mauve: We do.
"""
STAMPED = """\
[00:00:05] Ada Mauve: The norm comes first.
(00:12) Jón Nobody: Who pays for it?
1:02:33 - Ada Mauve (01:02): We do.
"""
BEHIND = """\
Ada Mauve  0:05
The norm comes first.

Jón Nobody  [00:12]
Who pays for it?
Ada Mauve 1:02:33
We do.
"""
VTT = """\
WEBVTT - invented

STYLE
::cue { color: red }

NOTE who: nobody

1
00:00:05.000 --> 00:00:07.000 align:start
<v Ada Mauve>The <i>norm</i></v>

00:07.000 --> 00:09.000
<v.loud Ada Mauve>comes&nbsp;first.

00:00:12.000 --> 00:00:15.000
<v Jón Nobody>Who pays for it?</v>
<v Ada Mauve>We do.</v>
"""
ZOOM = """\
WEBVTT

1
00:00:05.000 --> 00:00:07.000
Ada Mauve: The norm

2
00:00:07.000 --> 00:00:09.000
comes first.

3
00:00:12.000 --> 00:00:15.000
Jón Nobody: Who pays for it?

4
00:01:02.000 --> 00:01:05.000
Ada Mauve: We do.
"""
SRT = """\
1
00:00:05,000 --> 00:00:09,000
ADA MAUVE: <b>The norm</b>
comes first.

2
00:00:12,000 --> 00:01:05,000
>> JÓN NOBODY: {\\an8}Who pays for it?
- ADA MAUVE: We do.
"""


@pytest.mark.parametrize("text", [PLAIN, STAMPED, BEHIND, VTT, ZOOM, SRT, PLAIN.replace("\n", "\r\n")])
def test_each_kind_gives_the_same_turns_without_a_time(text: str) -> None:
    read = turns(text)

    assert [(speaker.title(), said) for speaker, said in read] == SAID


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_recognised(encoding: str) -> None:
    assert turns(PLAIN.encode(encoding)) == SAID


def test_speakers_are_counted_in_the_order_in_which_they_appear() -> None:
    assert list(read_transcript(PLAIN.encode()).speakers.items()) == [("Ada Mauve", 2), ("Jón Nobody", 1)]


@pytest.mark.parametrize(
    "line",
    [
        "and this is the point: the norm comes first",
        "at 10:30 we begin",
        "https://example.org/a says so",
        "1. first: second",
        "Whatever one may think of it and however long it takes: no",
    ],
)
def test_a_colon_in_a_sentence_begins_no_turn(line: str) -> None:
    assert turns(f"Ada Mauve: So.\n{line}\n") == [("Ada Mauve", f"So. {line}".replace("https:", "https:"))]


@pytest.mark.parametrize(
    "name",
    [
        "Speaker 1",
        "ADA",
        "am",
        "Ada de la Mauve",
        "The Chair (Hon. Ada Mauve (North: East))".replace(":", ""),
        "Mauve, Ada",
        "Dr. Ada O’Mauve-Bleu",
        "Ada Mauve [she/her]",
        "Élisabeth Ø.",
    ],
)
def test_names_are_known_as_people_write_them(name: str) -> None:
    assert turns(f"{name}: So it is.\n") == [(name, "So it is.")]


def test_what_stands_before_a_colon_often_is_a_speaker_whatever_it_looks_like() -> None:
    assert turns("the chair: Welcome.\nAda: Thanks.\nthe chair: Next.\n") == [
        ("the chair", "Welcome."),
        ("Ada", "Thanks."),
        ("the chair", "Next."),
    ]


def test_paragraphs_of_one_speaker_are_turns_of_their_own_and_text_before_any_speaker_has_none() -> None:
    assert turns("Minutes of a meeting\n\nAda: One.\n\nTwo.\n") == [
        ("", "Minutes of a meeting"),
        ("Ada", "One."),
        ("Ada", "Two."),
    ]


def test_a_dash_in_subtitles_is_somebody_who_is_not_named() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nADA: One.\n- Two.\n\n2\n00:00:03,000 --> 00:00:04,000\nthree\n"

    assert turns(text) == [("ADA", "One."), ("", "Two. three")]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "no turn"),
        (b"WEBVTT\n\nNOTE nothing\n", "no turn"),
        (b"\x89PNG\r\n\x1a\n\0\0", "not a text file"),
        (b"x" * (MOST_BYTES + 1), "larger"),
        (b"Mauve: a\n" * (MOST_TURNS + 1), "turns"),
        (b"Mauve: " + b"a " * LONGEST_TURN, "characters"),
        ("".join(f"Mauve{n}: a\n" for n in range(MOST_SPEAKERS + 1)).encode(), "speakers"),
    ],
)
def test_what_cannot_be_read_is_refused_without_showing_it(data: bytes, says: str) -> None:
    with pytest.raises(TranscriptError, match=says) as caught:
        read_transcript(data)
    assert "Mauve" not in str(caught.value)


def test_nothing_of_a_transcript_is_printed() -> None:
    read = read_transcript(PLAIN.encode())
    assert "Mauve" not in f"{read!r} {read.turns[0]!r}"


pieces = st.sampled_from(
    [
        "WEBVTT",
        "\n",
        "\n\n",
        "1",
        "00:00:01.000 --> 00:00:02.000",
        "<v ",
        "<v A>",
        ">",
        "Ada: ",
        "Ada 0:05",
        "- ",
        "&#0;",
        "é",
    ]
)


@given(st.one_of(st.binary(max_size=300), st.lists(pieces, max_size=40).map(lambda each: "".join(each).encode())))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_a_transcript_or_a_clear_error(data: bytes) -> None:
    try:
        read = read_transcript(data)
    except NotetakerError:
        return
    assert isinstance(read, Transcript)
    assert all(turn.text.strip() for turn in read.turns)


@pytest.mark.parametrize("data", [b"Ada: " + b"<" * 90_000, b"WEBVTT\n\n0:01 --> 0:02\n" + b"<v " * 30_000])
def test_hostile_repetition_takes_no_time(data: bytes) -> None:
    assert read_transcript(data).turns


MEETINGS = (
    "covid_1",
    "covid_6",
    "covid_9",
    "education_0",
    "education_13",
    "education_17",
    "education_18",
    "education_24",
)


@pytest.mark.shared
@pytest.mark.parametrize("name", MEETINGS)
def test_every_turn_of_a_public_meeting_is_read(shared: Path, name: str) -> None:
    meeting = json.loads((shared / "data" / "qmsum" / f"{name}.json").read_text(encoding="utf-8"))
    said = [(each["speaker"], " ".join(each["content"].split())) for each in meeting["meeting_transcripts"]]
    said = [(speaker, text) for speaker, text in said if text]

    plain = "\n".join(f"{speaker}: {text}" for speaker, text in said)
    assert turns(plain) == said
    cues = "".join(f"00:00:01.000 --> 00:00:02.000\n<v {speaker}>{text}\n\n" for speaker, text in said)
    joined = turns("WEBVTT\n\n" + cues)
    assert " ".join(text for _, text in joined) == " ".join(text for _, text in said)


def test_a_line_of_blanks_costs_no_more_than_its_length() -> None:
    """It took the square of it: hours for this one, with the window standing still."""
    blanks = " \u00a0\t" * 150_000
    assert turns(f"Ada Mauve: The norm{blanks}comes first.\n{blanks}x{blanks}(00:12){blanks}y") == [
        ("Ada Mauve", "The norm comes first. x (00:12) y")
    ]
