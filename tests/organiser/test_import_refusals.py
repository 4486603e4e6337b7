"""One bundle that cannot be taken in does not keep the others out."""

from pathlib import Path

from notetaker.exchange import Bundle, BundleNote, Signer, default_ladder, new_id, new_key, write_bundle
from notetaker.model.body import Body
from notetaker.model.note import Kind
from notetaker.model.programme import Programme, Session
from notetaker.model.secret import Secret
from notetaker.organiser import OrganiserDesk, Standing
from notetaker.vault import RecordTooLarge, Vault

PROGRAMME = Programme("Dialogues", (Session("S1", "One"),), default_ladder())


def test_a_bundle_too_large_for_the_archive_is_refused_alone(tmp_path: Path) -> None:
    key = new_key()

    def sealed(*texts: str) -> bytes:
        notes = [BundleNote("", "S1", "research", Kind.POINT, Body(text)) for text in texts]
        bundle = Bundle.fresh(new_id(), 1, PROGRAMME, ["S1"], notes)
        return write_bundle(bundle, [key.recipient], Signer.generate())

    huge = sealed(*["x" * 1_000_000] * 17)
    with Vault.create(tmp_path / "a.ntvault", Secret("piano orange hotel")) as vault:
        desk = OrganiserDesk.open(vault)
        preview = desk.look_at([("huge", huge), ("good", sealed("a point"))], [key.identity])
        assert [item.standing for item in preview.items] == [Standing.REFUSED, Standing.NEW]
        assert isinstance(preview.items[0].error, RecordTooLarge)
        assert desk.import_(preview).notes == 1


def test_a_newer_and_an_older_bundle_together_count_once_and_both_have_a_key_not_seen_before(
    tmp_path: Path,
) -> None:
    key, signer, programme_id = new_key(), Signer.generate(), new_id()

    def sealed(revision: int, *texts: str, before: tuple[str, ...] = ()) -> tuple[Bundle, bytes]:
        notes = [BundleNote("", "S1", "research", Kind.POINT, Body(text)) for text in texts]
        bundle = Bundle.fresh(programme_id, revision, PROGRAMME, ["S1"], notes, before=before)
        return bundle, write_bundle(bundle, [key.recipient], signer)

    first, older = sealed(1, "one", "two", "three")
    _, newer = sealed(2, "one", "two", "three", before=(first.id,))
    with Vault.create(tmp_path / "a.ntvault", Secret("piano orange hotel")) as vault:
        desk = OrganiserDesk.open(vault)
        preview = desk.look_at([("newer", newer), ("older", older), ("same", newer)], [key.identity])
        assert [item.standing for item in preview.items] == [Standing.NEW, Standing.OUTDATED, Standing.KNOWN]
        assert all(item.first_seen for item in preview.items)
        (one,) = preview.new_signers
        assert [item.name for item in one.bundles] == ["newer", "older"]
        result = desk.import_(preview)
        assert (result.bundles, result.notes, result.replaced) == (2, len(desk.points()), 0)
        assert result.notes == 3
        again = desk.look_at([("newer", newer)], [key.identity])
        assert not again.items[0].first_seen
