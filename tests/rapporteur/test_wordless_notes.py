"""A note of which no word tells a language is worded in that of the programme's titles, wherever it is shown."""

from dataclasses import replace
from pathlib import Path

import pytest

from notetaker.anonymise import language_of
from notetaker.exchange import Kit, OrganiserKey, new_id, write_kit
from notetaker.model.programme import Session
from notetaker.rapporteur import RapporteurDesk
from notetaker.vault import Vault
from tests.rapporteur.conftest import PASSPHRASE, PROGRAMME, ROSTER

FRENCH = replace(
    PROGRAMME, title="Dialogues sur l’IA", sessions=(Session("S1", "Qui mesure quoi ?"), *PROGRAMME.sessions[1:])
)


@pytest.fixture(scope="module")
def french_kit(organiser: OrganiserKey) -> bytes:
    kit = Kit(new_id(), FRENCH, ROSTER, (organiser.recipient,), organiser.signer.public)
    return write_kit(kit, passphrase=PASSPHRASE, signer=organiser.signer)


def test_what_is_left_of_a_name_alone_is_in_the_language_of_the_titles(french_kit: bytes, tmp_path: Path) -> None:
    with Vault.create(tmp_path / "v.ntvault", PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.take_kit(french_kit, PASSPHRASE)
        desk.choose_session("S1")
        assert desk.preview("cm: Palmyra Systems").text == "[une entreprise]"
        note = desk.commit("cm: Palmyra Systems")
        assert desk.text_of(note) == desk.shown(note).text == "[une entreprise]"
        assert desk.line_of(note) == "[une entreprise]"
        again = desk.amend(note.id, "[une entreprise], Kettwerk")
        assert [each.category for each in again.body.placeholders] == ["business", "business"]
        assert desk.text_of(desk.commit("cm: Palmyra Systems agrees with this")) == "[a company] agrees with this"


def test_without_french_titles_it_is_english(desk: RapporteurDesk) -> None:
    assert desk.text_of(desk.commit("cm: Palmyra Systems")) == "[a company]"


@pytest.mark.parametrize(
    ("text", "told"),
    [("", "fr"), ("\ufffc, \ufffc", "fr"), ("42 %", "fr"), ("they agree", "en"), ("d’accord", "fr")],
)
def test_words_tell_a_language_before_anything_else_does(text: str, told: str) -> None:
    assert language_of(text, "fr") == told
