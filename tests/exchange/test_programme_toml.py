"""PROGRAMME.toml: what it may hold, and what each mistake is answered with."""

import pytest

from notetaker.exchange import (
    Kit,
    ProgrammeError,
    new_id,
    new_key,
    read_kit,
    read_programme,
    read_programme_file,
    write_kit,
)
from notetaker.exchange.categories import default_ladder
from notetaker.exchange.schema import MOST_CATEGORIES
from notetaker.model.category import LadderError
from notetaker.model.programme import Regime
from notetaker.model.roster import Roster
from notetaker.model.secret import Secret
from notetaker.model.wording import PLAIN, Abbreviation, BriefTemplate

FULL = """
title = "Dialogues on AI"
k = 4

[[session]]
id = "S1"
title = "Opening — mise en commun"
day = 2024-10-16
room = "Salle bleue"

[[session]]
id = "S2"
title = "Off the table"
day = "2024-10-17"
regime = "off_table"
"""


def test_a_full_programme_is_read() -> None:
    programme = read_programme(FULL.encode())

    assert (programme.title, programme.k) == ("Dialogues on AI", 4)
    assert [session.id for session in programme.sessions] == ["S1", "S2"]
    assert programme.session("S1").day == "2024-10-16"
    assert programme.session("S1").room == "Salle bleue"
    assert programme.session("S1").regime is Regime.RULE
    assert programme.session("S2").regime is Regime.OFF_TABLE
    assert programme.ladder == default_ladder()


def test_abbreviations_and_templates_are_read() -> None:
    text = (
        FULL
        + """
[[abbreviation]]
short = "GPAI"
en = "general-purpose AI"
fr = " IA a\u0300 usage ge\u0301ne\u0301ral "

[[abbreviation]]
short = "s/t"
fr = "sous-traitant"

[template.fr]
intro = "Note d’analyse"
next_steps = ""
"""
    )
    wording = read_programme_file(text.encode()).wording

    assert wording.abbreviations == (
        Abbreviation("GPAI", "general-purpose AI", "IA à usage général"),
        Abbreviation("s/t", "", "sous-traitant"),
    )
    assert wording.template("fr") == BriefTemplate("fr", "Note d’analyse")
    assert set(wording.template("en").headings.values()) == {""}
    assert read_programme_file(FULL.encode()).wording == PLAIN


def test_a_byte_order_mark_does_not_matter() -> None:
    assert read_programme(b"\xef\xbb\xbf" + FULL.encode()) == read_programme(FULL.encode())


def test_own_categories_replace_the_built_in_ones() -> None:
    own = (
        FULL
        + """
[[category]]
key = "media"
en = "Media"
fr = "Médias"
widens_to = "observers"
[[category]]
key = "observers"
en = "Observers"
fr = "Observation"
[[category]]
key = "research"
"""
    )
    ladder = read_programme(own.encode()).ladder

    assert ladder.finest == ("media", "research")
    assert ladder.path("media") == ("media", "observers", "participant")
    assert ladder["media"].en.person == "a media participant"
    assert ladder["research"] == default_ladder()["research"]


SESSION = '[[session]]\nid = "S1"\ntitle = "One"\n'
ABBREVIATED = 'title = "T"\n' + SESSION + "[[abbreviation]]\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "“title”"),
        ('title = "T"', "[[session]]"),
        (SESSION, "“title”"),
        ('title = "T"\n[[session]]\nid = "S1"', "[[session]] 1"),
        ('title = "T"\n[[session]]\ntitle = "One"', "“id” in [[session]] 1"),
        ('title = "T"\nrom = "x"\n' + SESSION, "“rom”"),
        ('title = "T"\n' + SESSION + "time = 10:00:00", "“time”"),
        ('title = "T"\nk = 1\n' + SESSION, "from 2"),
        ('title = "T"\nk = true\n' + SESSION, "“k”"),
        ('title = "T"\nk = "3"\n' + SESSION, "“k”"),
        ('title = ""\n' + SESSION, "“title”"),
        ("title = 3\n" + SESSION, "“title”"),
        ('title = "T\\u202E"\n' + SESSION, "“title”"),
        ('title = "T"\nsession = 3', "[[session]] tables"),
        ('title = "T"\n[session]\nid = "S1"\ntitle = "x"', "[[session]] tables"),
        ('title = "T"\n' + SESSION + SESSION, "S1"),
        ('title = "T"\n[[session]]\nid = "S 1"\ntitle = "x"', "“id”"),
        ('title = "T"\n[[session]]\nid = "S;1"\ntitle = "x"', "“id”"),
        ('title = "T"\n' + SESSION + 'day = "16/10/2024"', "“day”"),
        ('title = "T"\n' + SESSION + 'day = "2024-02-31"', "“day”"),
        ('title = "T"\n' + SESSION + "day = 2024-10-16T10:00:00", "“day”"),
        ('title = "T"\n' + SESSION + 'regime = "secret"', "“regime”"),
        ('title = "T"\n' + SESSION + '[[category]]\nkey = "media"', "“en” in [[category]] 1"),
        ('title = "T"\n' + SESSION + '[[category]]\nkey = "Média"\nen="a"\nfr="b"', "“key”"),
        ('title = "T"\ntitle = "U"\n', "line 2"),
        ('title = "T"\nk = = 3', "line 2, column 5"),
        ("x = " + "[" * 5000, "TOML"),
        (ABBREVIATED + 'short = "two words"\nen = "x"', "“short” in [[abbreviation]] 1"),
        (ABBREVIATED + 'short = "4th"\nen = "x"', "“short” in [[abbreviation]] 1"),
        (ABBREVIATED + 'short = "a/b/c"\nen = "x"', "“short” in [[abbreviation]] 1"),
        (ABBREVIATED + f'short = "{"x" * 21}"\nen = "x"', "at most 20"),
        (ABBREVIATED + 'short = "x"', "“en” or “fr”"),
        (ABBREVIATED + f'short = "x"\nfr = "{"x" * 81}"', "at most 80"),
        (ABBREVIATED + 'short = "x"\nen = "a\\u200Bb"', "“en” in [[abbreviation]] 1"),
        (ABBREVIATED + 'short = "x"\nde = "a"', "“de”"),
        (ABBREVIATED + 'short = "x"\nen = "a"\n[[abbreviation]]\nshort = "X"\nen = "b"', "same id: x"),
        ('title = "T"\ntemplate = 3\n' + SESSION, "[template.en]"),
        ('title = "T"\n' + SESSION + '[template.de]\nintro = "x"', "“de”"),
        (
            'title = "T"\n' + SESSION + '[template.en]\nlimits = "none"',
            "in [template.en] that is not known: “limits”",
        ),
        ('title = "T"\n' + SESSION + f'[template.fr]\nintro = "{"x" * 121}"', "at most 120"),
    ],
)
def test_each_mistake_is_named(text: str, says: str) -> None:
    with pytest.raises(ProgrammeError) as caught:
        read_programme(text.encode())

    assert says in str(caught.value)
    assert "Nothing was read" in str(caught.value)


def test_a_ladder_that_goes_round_is_refused() -> None:
    text = 'title = "T"\n' + SESSION
    for key, wider in (("a", "b"), ("b", "a")):
        text += f'[[category]]\nkey = "{key}"\nen = "{key}"\nfr = "{key}"\nwidens_to = "{wider}"\n'
    with pytest.raises(LadderError):
        read_programme(text.encode())


def test_a_programme_has_no_more_categories_than_a_kit_takes() -> None:
    text = 'title = "T"\n' + SESSION
    for number in range(MOST_CATEGORIES - 1):  # and the widest, which they lead to
        text += f'[[category]]\nkey = "c{number}"\nen = "c{number}"\nfr = "c{number}"\n'
    programme = read_programme(text.encode())
    assert len(tuple(programme.ladder)) == MOST_CATEGORIES
    key = new_key()
    kit = Kit(new_id(), programme, Roster(()), (key.recipient,))
    assert read_kit(write_kit(kit, passphrase=Secret("x")), passphrase=Secret("x")).programme == programme
    with pytest.raises(ProgrammeError, match="more than 200"):
        read_programme((text + '[[category]]\nkey = "one"\nen = "one"\nfr = "one"\n').encode())


def test_other_encodings_and_hostile_sizes_are_refused() -> None:
    with pytest.raises(ProgrammeError, match="UTF-8"):
        read_programme(FULL.encode("utf-16"))
    with pytest.raises(ProgrammeError, match="UTF-8"):
        read_programme('title = "é"'.encode("latin-1"))
    with pytest.raises(ProgrammeError, match="larger"):
        read_programme(b"#" * 1_000_001)
    with pytest.raises(ProgrammeError, match="more than"):
        read_programme(('title = "T"\n' + "[[session]]\n" * 1_001).encode())


def test_a_mistake_is_told_with_the_name_of_its_file() -> None:
    with pytest.raises(ProgrammeError, match=r"event\.toml"):
        read_programme(b"", "event.toml")
    with pytest.raises(ProgrammeError, match=r"event\.toml"):
        read_programme(b'title = "Dialogues"', "event.toml")
