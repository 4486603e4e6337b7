"""Whether a kit may follow the one that a vault took before. Pure."""

from notetaker.exchange import Kit
from notetaker.exposure import cross
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster
from notetaker.rapporteur.errors import (
    EarlierKit,
    LaddersCross,
    OtherOrganiser,
    OtherProgramme,
    SameEdition,
    SameRevision,
    SessionsMissing,
    UnnumberedKit,
)
from notetaker.rapporteur.kept_kit import kept_form
from notetaker.rapporteur.state import RapporteurState
from notetaker.vault.events import ProgrammeOpened


def organiser_of(kit: Kit) -> str:
    """Who signed a kit, as the vault remembers it; empty for nobody."""
    return kit.organiser.digest if kit.organiser is not None else ""


def check_follows(state: RapporteurState, kit: Kit) -> None:
    """Raise OtherProgramme, OtherOrganiser, SessionsMissing or LaddersCross where the kit does not go on with the vault.

    Every rapporteur knows the passphrase, so it does not say that new recipients come from the organiser: once a
    signed kit was taken, only its signer and the successors that it names (the recovery key) can replace it.
    """
    if state.programme is None:
        return
    if state.programme_id != kit.id:
        raise OtherProgramme(title=state.programme.title)
    if state.kit_signers and organiser_of(kit) not in state.kit_signers:
        raise OtherOrganiser
    known = {session.id for session in kit.programme.sessions}
    missing = {note.session for note in state.notes} - known
    if missing:
        raise SessionsMissing(sessions=", ".join(sorted(missing)))
    may_have_left = state.notes or state.sealed
    if may_have_left and any(cross(kit.programme.ladder, ladder) for ladder in state.ladders):
        raise LaddersCross


def opening(kit: Kit) -> ProgrammeOpened:
    """What the vault remembers of a kit."""
    return ProgrammeOpened(
        kit.id, kit.programme, kit.recipients, organiser_of(kit), kit.edition, kit.successors, kit.revision
    )


def check_not_back(state: RapporteurState, kit: Kit, copy: Kit | None) -> None:
    """Raise EarlierKit, UnnumberedKit, SameRevision for another kit of the same number, or SameEdition.

    An earlier kit bears the organiser's signature too: whoever kept one could bring back people, recipients or a k that
    the organiser has corrected. What counts is the kit in use, of which `copy` is the vault's (None once its
    participants were forgotten), so a person who goes back is not asked again and again.
    """
    used = state.opened
    if used is None:
        return
    if copy is not None and kit.edition and kit.edition == copy.edition and _matter(kit) != _matter(copy):
        raise SameEdition
    same = used == opening(kit) and (copy is None or copy == kept_form(kit))
    if same or kit.revision > used.revision:
        return
    if not kit.revision and used.revision:
        raise UnnumberedKit(used=used.revision)
    if kit.revision < used.revision:
        raise EarlierKit(revision=kit.revision, used=used.revision)
    if used.revision:
        raise SameRevision(revision=used.revision)


def _matter(kit: Kit) -> tuple[Programme, Roster]:
    """What one edition stands for."""
    return kit.programme, kit.roster
