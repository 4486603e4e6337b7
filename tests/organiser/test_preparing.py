"""What an organiser makes before an event: a key and a kit that open, replace nothing, and leave nobody out."""

from dataclasses import replace
from pathlib import Path

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.exchange import (
    MOST_REVISION,
    OrganiserKey,
    RosterNotWhole,
    new_key,
    read_key_file,
    read_kit,
    write_key_file,
)
from notetaker.files import CannotWrite, FileExists
from notetaker.model.category import Ladder
from notetaker.model.roster import Roster
from notetaker.model.secret import Secret
from notetaker.model.wording import Abbreviation, BriefTemplate, Wording
from notetaker.organiser import preparing
from notetaker.organiser.errors import HeadingNames, KitOpensKey, LaddersCross, NumbersUsedUp, OtherSigner
from notetaker.organiser.headings import HeadingDoubt
from notetaker.organiser.preparing import (
    EventDraft,
    Hands,
    make_key,
    make_kit,
    read_event,
    recipients_of,
    rotate_keys,
)

PASSPHRASE = Secret("piano orange hotel")
PROGRAMME = b'title = "Dialogues"\n[[session]]\nid = "S1"\ntitle = "Opening"\n'
COLUMNS = "id,name,aliases,affiliation,affiliation_aliases,role,category,sessions\n"
ROSTER = (
    COLUMNS + "P1,Wen Tao,,Jade River Lab,,,research,S1\nP2,Clara Montefiore,,Ardente,,,business,S1\n"
).encode()


@pytest.fixture
def draft() -> EventDraft:
    return read_event(PROGRAMME, ROSTER)


@pytest.fixture(scope="module")
def key() -> OrganiserKey:
    return new_key()


def test_a_kit_says_what_the_two_files_say_and_who_made_it(
    draft: EventDraft, key: OrganiserKey, tmp_path: Path
) -> None:
    path = tmp_path / "e.ntkit"
    made = make_kit(path, draft, Hands(recipients_of(key, []), PASSPHRASE, key=key, alone=True))
    kit = read_kit(path.read_bytes(), passphrase=PASSPHRASE)
    assert kit == made
    assert (kit.programme, kit.roster) == (draft.programme, draft.roster)
    assert (kit.recipients, kit.organiser) == ((key.recipient,), key.signer.public)


def test_the_passphrase_of_a_kit_opens_no_key(draft: EventDraft, key: OrganiserKey, tmp_path: Path) -> None:
    other, own, gone = tmp_path / "other.ntkey", tmp_path / "own.ntkey", tmp_path / "gone.ntkey"
    other.write_bytes(write_key_file(new_key(), Secret("lagune bambou")))
    own.write_bytes(write_key_file(key, PASSPHRASE))
    mine = Hands((key.recipient,), PASSPHRASE, key=key, alone=True)
    made = tmp_path / "e.ntkit"
    with pytest.raises(KitOpensKey):
        make_kit(made, draft, replace(mine, key_files=(other, own)))
    assert not made.exists()
    make_kit(made, draft, replace(mine, key_files=(gone, other)))
    with pytest.raises(KitOpensKey):
        rotate_keys(tmp_path / "f.ntkit", made.read_bytes(), replace(mine, key_files=(own,)))
    sealed = replace(mine, passphrase=None, rapporteurs=(new_key().recipient,), key_files=(own,))
    make_kit(tmp_path / "g.ntkit", draft, sealed)


def test_what_becomes_of_small_categories_is_known_before_the_kit(draft: EventDraft) -> None:
    assert draft.whole
    assert {(each.cell.category, each.shown) for each in draft.outcomes} == {("research", None), ("business", None)}


def test_a_roster_with_a_line_left_out_makes_no_kit(key: OrganiserKey, tmp_path: Path) -> None:
    draft = read_event(PROGRAMME, ROSTER + b"P3,Noor Hadid,,Palmyra,,,no such category,S1\n")
    assert not draft.whole
    with pytest.raises(RosterNotWhole, match="could not be read: 1"):
        make_kit(tmp_path / "e.ntkit", draft, Hands((key.recipient,), PASSPHRASE, alone=True))
    assert list(tmp_path.glob("*.ntkit")) == []


def test_neither_a_key_nor_a_kit_takes_the_place_of_a_file(
    draft: EventDraft, key: OrganiserKey, tmp_path: Path
) -> None:
    path = tmp_path / "mine"
    path.write_bytes(b"mine")
    with pytest.raises(FileExists):
        make_key(path, None)
    with pytest.raises(FileExists):
        make_kit(path, draft, Hands((key.recipient,), PASSPHRASE, alone=True))
    assert path.read_bytes() == b"mine"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    path = tmp_path / "no such folder" / "key"
    with pytest.raises(CannotWrite) as caught:
        make_key(path, None)
    assert caught.value.fields["file"] == str(path)


def test_a_key_is_in_its_file_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "key"
    made = make_key(path, None)
    assert read_key_file(path.read_bytes(), None).recipient == made.recipient
    assert path.stat().st_mode & 0o077 == 0


def test_ones_own_key_comes_first_and_each_key_once(key: OrganiserKey) -> None:
    other = new_key().recipient
    assert recipients_of(key, [other, key.recipient, other]) == (key.recipient, other)
    assert recipients_of(None, [other, other]) == (other,)


def test_a_corrected_kit_keeps_the_id_and_only_its_first_organiser_makes_it(
    draft: EventDraft, key: OrganiserKey, tmp_path: Path
) -> None:
    mine = Hands((key.recipient,), PASSPHRASE, key=key, alone=True)
    first = make_kit(tmp_path / "1.ntkit", draft, mine)
    before = (tmp_path / "1.ntkit").read_bytes()
    second = tmp_path / "2.ntkit"
    for stranger in (None, new_key()):
        with pytest.raises(OtherSigner):
            make_kit(second, draft, replace(mine, key=stranger), replaces=before)
        assert not second.exists()
    corrected = make_kit(second, draft, mine, replaces=before)
    assert corrected.id == first.id
    assert make_kit(tmp_path / "3.ntkit", draft, Hands((key.recipient,), PASSPHRASE, alone=True)).id != first.id


LADDER_OF_MEDIA = (
    b'[[category]]\nkey = "media"\nen = "Media"\nfr = "M\xc3\xa9dias"\nwidens_to = "expert_community"\n'
)
LADDERS = {
    "as it was": (b"", True),
    "with another category": (LADDER_OF_MEDIA, True),
    "widened across": (
        b'[[category]]\nkey = "research"\nen = "Research"\nfr = "Recherche"\nwidens_to = "decision_makers"\n',
        False,
    ),
}


@pytest.mark.parametrize("ladder", LADDERS)
def test_no_kit_replaces_one_whose_ladder_it_crosses(
    draft: EventDraft, key: OrganiserKey, tmp_path: Path, ladder: str
) -> None:
    mine = Hands((key.recipient,), PASSPHRASE, key=key, alone=True)
    make_kit(tmp_path / "1.ntkit", draft, mine)
    text, allowed = LADDERS[ladder]
    rungs = b"".join(
        b'[[category]]\nkey = "%s"\n' % each.key.encode()
        for each in draft.programme.ladder
        if each.key.encode() not in text and each.key != "participant"
    )
    other, second = read_event(PROGRAMME + rungs + text, ROSTER), tmp_path / "2.ntkit"
    if allowed:
        make_kit(second, other, mine, replaces=(tmp_path / "1.ntkit").read_bytes())
    else:
        with pytest.raises(LaddersCross, match="more closely") as caught:
            make_kit(second, other, mine, replaces=(tmp_path / "1.ntkit").read_bytes())
        assert str(caught.value).count(".") == 3
        assert not second.exists()
    make_kit(tmp_path / "3.ntkit", other, mine)


def test_an_edition_lasts_as_long_as_the_people_and_the_rules(
    draft: EventDraft, key: OrganiserKey, tmp_path: Path
) -> None:
    mine = Hands((key.recipient,), PASSPHRASE, key=key, alone=True)

    def made(number: int, what: EventDraft, replaces: bytes | None) -> bytes:
        path = tmp_path / f"{number}.ntkit"
        make_kit(path, what, mine, replaces=replaces)
        return path.read_bytes()

    def edition(data: bytes) -> str:
        return read_kit(data, passphrase=PASSPHRASE).edition

    first = made(1, draft, None)
    again = made(2, draft, first)
    more = made(3, read_event(PROGRAMME, ROSTER + b"P3,Noor Hadid,,Palmyra,,,business,S1\n"), first)
    assert edition(first) == edition(again) != edition(more)
    assert edition(first) != edition(made(4, draft, None))


def test_each_kit_of_a_programme_has_the_next_number(draft: EventDraft, key: OrganiserKey, tmp_path: Path) -> None:
    mine = Hands((key.recipient,), PASSPHRASE, key=key, alone=True)
    one, two, three = (tmp_path / name for name in "123")
    assert make_kit(one, draft, mine).revision == 1
    assert make_kit(two, draft, mine, replaces=one.read_bytes()).revision == 2
    assert rotate_keys(three, two.read_bytes(), mine).revision == 3


def test_after_the_last_number_there_is_a_clear_end(draft: EventDraft, key: OrganiserKey, tmp_path: Path) -> None:
    mine = Hands((key.recipient,), PASSPHRASE, key=key, alone=True)
    first = make_kit(tmp_path / "1", draft, mine)
    last = mine.give(replace(first, revision=MOST_REVISION))[1]
    with pytest.raises(NumbersUsedUp, match="number 1000000, the last"):
        make_kit(tmp_path / "2", draft, mine, replaces=last)
    with pytest.raises(NumbersUsedUp):
        rotate_keys(tmp_path / "2", last, mine)
    assert not (tmp_path / "2").exists()


@pytest.mark.parametrize("heading", ["As Clara Montefiore put it", "The view of Ardente", "La position d’Ardente"])
def test_no_kit_is_made_with_a_heading_that_names_somebody(key: OrganiserKey, tmp_path: Path, heading: str) -> None:
    worded = PROGRAMME + f'[template.fr]\nconsensus = "{heading}"\n'.encode()
    with pytest.raises(HeadingNames, match="“consensus” of the brief in fr") as caught:
        make_kit(
            tmp_path / "1", read_event(worded, ROSTER), Hands((key.recipient,), PASSPHRASE, key=key, alone=True)
        )
    assert heading not in str(caught.value)
    assert not (tmp_path / "1").exists()


HEADED = PROGRAMME + b'[template.en]\nconsensus = "Law and the market"\nintro = "Notes"\n'
LISTED = ROSTER + b"P3,Ada Law,,Quorex,,,business,S1\n"


def test_a_heading_that_may_name_somebody_is_the_organisers_to_confirm(key: OrganiserKey, tmp_path: Path) -> None:
    draft = read_event(HEADED, LISTED)
    assert draft.doubts == draft.heading_doubts == (HeadingDoubt("consensus", "en"),)
    told = draft.heading_doubts[0]
    assert "Law" not in told.template.format(**told.fields)
    kit = make_kit(tmp_path / "1", draft, Hands((key.recipient,), PASSPHRASE, key=key, alone=True))
    assert kit.wording.template("en").consensus == "Law and the market"


def test_the_list_is_made_ready_once_for_all_that_may_name_somebody(
    key: OrganiserKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is most of the work of a kit with thousands of participants."""
    made_of = []

    def counted(roster: Roster, ladder: Ladder) -> Anonymiser:
        made_of.append(roster)
        return Anonymiser(roster, ladder)

    monkeypatch.setattr(preparing, "Anonymiser", counted)
    draft = read_event(HEADED, LISTED)
    assert draft.doubts
    make_kit(tmp_path / "1", draft, Hands((key.recipient,), PASSPHRASE, key=key, alone=True))
    assert made_of == [draft.roster]


TITLED = (
    b'title = "Dialogues"\n'
    b'[[session]]\nid = "S1"\ntitle = "Dinner with May"\nroom = "Hall"\n'
    b'[[session]]\nid = "S2"\ntitle = "Closing"\nroom = "Salle Rose"\n'
    b'[[session]]\nid = "S3"\ntitle = "Clara Montefiore in conversation"\n'
)
MAY_AND_ROSE = ROSTER + b"P3,May Fields,,Quorex,,,business,S1\nP4,Rose Anders,,Kettwerk,,,business,S1\n"


def test_titles_and_rooms_that_may_name_somebody_are_the_organisers_to_confirm() -> None:
    told = [each.template.format(**each.fields) for each in read_event(TITLED, MAY_AND_ROSE).doubts]
    assert [line.partition(" names")[0] for line in told] == [
        "The title of session S1",
        "The room of session S2",
        "The title of session S3",
    ]
    assert not any(name in line for line in told for name in ("May", "Rose", "Clara"))


def test_the_title_of_the_programme_is_looked_at_too() -> None:
    (told,) = read_event(PROGRAMME.replace(b"Dialogues", b"The Ardente dialogues"), ROSTER).title_doubts
    assert told.template.format(**told.fields).startswith("The title of the programme names")


@pytest.mark.parametrize("title", ["Entretiens du rivage", "Entretiens du Rivage", "ENTRETIENS DU RIVAGE"])
def test_a_title_in_small_letters_names_somebody_as_one_with_capitals_does(title: str) -> None:
    listed = ROSTER + b"P3,Iris du Rivage,,Quorex,,,business,S1\n"
    (told,) = read_event(PROGRAMME.replace(b"Dialogues", title.encode()), listed).title_doubts
    assert told.template.format(**told.fields).startswith("The title of the programme names")


def test_titles_of_other_words_are_no_question() -> None:
    (told,) = read_event(TITLED, ROSTER).title_doubts
    assert told.session == "S3"


def test_headings_of_other_words_are_no_question() -> None:
    assert read_event(HEADED, ROSTER).heading_doubts == ()
    assert read_event(PROGRAMME, LISTED).heading_doubts == ()


def test_the_organisers_wording_comes_with_the_kit(key: OrganiserKey, tmp_path: Path) -> None:
    worded = (
        PROGRAMME + b'[[abbreviation]]\nshort = "GPAI"\nen = "general-purpose AI"\n[template.en]\nintro = "Note"\n'
    )
    mine = Hands((key.recipient,), PASSPHRASE, key=key, alone=True)
    make_kit(tmp_path / "1", read_event(worded, ROSTER), mine)
    rotate_keys(tmp_path / "2", (tmp_path / "1").read_bytes(), mine)
    for name in "12":
        wording = read_kit((tmp_path / name).read_bytes(), passphrase=PASSPHRASE).wording
        assert wording == Wording((Abbreviation("GPAI", "general-purpose AI"),), (BriefTemplate("en", "Note"),))
