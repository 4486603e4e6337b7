"""The key ceremony: a sheet that was rehearsed opens the bundles when the key is lost, and signs the next kit."""

from dataclasses import replace
from pathlib import Path

import pytest

from notetaker.age import PassphraseError
from notetaker.exchange import (
    Bundle,
    OrganiserKey,
    Signer,
    new_id,
    new_key,
    read_key_file,
    read_kit,
    recovery_words,
    write_bundle,
)
from notetaker.exchange.errors import NotAKeyFileError, OtherRecipientsError
from notetaker.model.secret import Secret
from notetaker.organiser.errors import NoRecovery, OtherSigner, RecoveryIsTheKey
from notetaker.organiser.preparing import (
    EventDraft,
    Hands,
    make_key,
    make_kit,
    read_event,
    recipients_of,
    rotate_keys,
)
from notetaker.organiser.recovery import keep_recovery, rehearse, restore, what_opens
from notetaker.organiser.recovery_sheet import recovery_sheet
from tests.organiser.test_preparing import PASSPHRASE, PROGRAMME, ROSTER


def words_of(key: OrganiserKey) -> Secret[str]:
    return Secret(" ".join(recovery_words(key).reveal()))


@pytest.fixture(scope="module")
def sheet() -> OrganiserKey:
    return new_key()


@pytest.fixture
def draft() -> EventDraft:
    return read_event(PROGRAMME, ROSTER)


def test_a_rehearsal_proves_the_sheet_and_adds_its_key_to_the_file(sheet: OrganiserKey, tmp_path: Path) -> None:
    path = tmp_path / "own.ntkey"
    key = make_key(path, None)
    kept = keep_recovery(path, key, rehearse(key, words_of(sheet)), None)
    found = read_key_file(path.read_bytes(), None)
    assert found.recovery == kept.recovery == (sheet.as_recovery(),)
    assert recipients_of(found, ()) == (key.recipient, sheet.recipient)
    assert path.stat().st_mode & 0o077 == 0


def test_ones_own_key_is_no_recovery_key() -> None:
    key = new_key()
    with pytest.raises(RecoveryIsTheKey):
        rehearse(key, words_of(key))


def test_a_key_file_is_not_written_under_another_passphrase_or_in_place_of_another_key(
    sheet: OrganiserKey, tmp_path: Path
) -> None:
    path = tmp_path / "own.ntkey"
    key = make_key(path, PASSPHRASE)
    before = path.read_bytes()
    with pytest.raises(PassphraseError):
        keep_recovery(path, key, sheet.as_recovery(), Secret("another"))
    with pytest.raises(NotAKeyFileError):
        keep_recovery(path, new_key(), sheet.as_recovery(), PASSPHRASE)
    assert path.read_bytes() == before


def test_no_kit_is_made_for_one_key_alone(draft: EventDraft, sheet: OrganiserKey, tmp_path: Path) -> None:
    key, path = new_key(), tmp_path / "e.ntkit"
    for recipients in ((key.recipient,), (key.recipient, key.recipient)):
        with pytest.raises(NoRecovery):
            make_kit(path, draft, Hands(recipients, PASSPHRASE, key=key))
    assert not path.exists()
    ready = key.with_recovery(sheet.as_recovery())
    kit = make_kit(path, draft, Hands(recipients_of(ready, ()), PASSPHRASE, key=ready))
    assert kit.successors == (sheet.signer.public.digest,)


def test_after_the_loss_of_the_key_the_sheet_opens_the_bundles_and_makes_the_next_kit(
    draft: EventDraft, sheet: OrganiserKey, tmp_path: Path
) -> None:
    lost = new_key().with_recovery(sheet.as_recovery())
    first = make_kit(tmp_path / "1.ntkit", draft, Hands(recipients_of(lost, ()), PASSPHRASE, key=lost))
    bundle = write_bundle(
        Bundle.fresh(first.id, 1, first.programme, ["S1"], []), first.recipients, Signer.generate()
    )
    alone = write_bundle(
        Bundle.fresh(first.id, 1, first.programme, ["S1"], []), [lost.recipient], Signer.generate()
    )

    back = restore(tmp_path / "back.ntkey", words_of(sheet), None)
    assert back.recipient == sheet.recipient
    opened = what_opens([("both", bundle), ("alone", alone), ("none", b"x")], [back.identity])
    assert [(each.name, each.opens) for each in opened] == [("both", True), ("alone", False), ("none", False)]
    assert opened[1].error is None
    assert opened[2].error is not None

    next_sheet = new_key()
    ready = back.with_recovery(next_sheet.as_recovery())
    hands = Hands(recipients_of(ready, ()), PASSPHRASE, key=ready)
    before = (tmp_path / "1.ntkit").read_bytes()
    second = rotate_keys(tmp_path / "2.ntkit", before, hands)
    assert (second.id, second.edition, second.roster) == (first.id, first.edition, first.roster)
    assert second.recipients == (back.recipient, next_sheet.recipient)
    stranger = new_key()
    with pytest.raises(OtherSigner):
        rotate_keys(tmp_path / "3.ntkit", before, replace(hands, key=stranger))
    assert not (tmp_path / "3.ntkit").exists()


def test_a_kit_for_the_keys_of_rapporteurs_needs_no_passphrase(
    draft: EventDraft, sheet: OrganiserKey, tmp_path: Path
) -> None:
    key, anna, stranger = new_key(), new_key(), new_key()
    hands = Hands((key.recipient, sheet.recipient), rapporteurs=(anna.recipient,), key=key)
    made = make_kit(tmp_path / "1.ntkit", draft, hands)
    data = (tmp_path / "1.ntkit").read_bytes()
    assert read_kit(data, identities=[anna.identity]) == read_kit(data, identities=[key.identity]) == made
    with pytest.raises(OtherRecipientsError):
        read_kit(data, identities=[stranger.identity])
    again = make_kit(tmp_path / "2.ntkit", draft, hands, replaces=data)
    assert (again.id, again.edition) == (made.id, made.edition)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_sheet_holds_the_key_twice_and_says_what_to_do(sheet: OrganiserKey, lang: str) -> None:
    made = recovery_sheet(sheet, lang)
    html = made.html.reveal()
    for word in recovery_words(sheet).reveal():
        assert f"</span> {word}</td>" in html
    assert sheet.identity.encode().reveal() in html
    assert " · ".join(sheet.fingerprint()) in html
    assert "notetaker keys restore" in html
    assert sheet.identity.encode().reveal() not in repr(made)


def test_nothing_of_a_programme_is_on_a_sheet(sheet: OrganiserKey) -> None:
    assert recovery_sheet(sheet, "en") == recovery_sheet(sheet, "en")
    assert new_id() not in recovery_sheet(sheet, "fr").html.reveal()
