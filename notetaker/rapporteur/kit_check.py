"""Whether a kit may follow the one that a vault took before. Pure."""

from notetaker.exchange import Kit
from notetaker.rapporteur.errors import EarlierKit, OtherOrganiser, OtherProgramme, SameRevision, SessionsMissing
from notetaker.rapporteur.state import RapporteurState
from notetaker.vault.events import ProgrammeOpened


def organiser_of(kit: Kit) -> str:
    """Who signed a kit, as the vault remembers it; empty for nobody."""
    return kit.organiser.digest if kit.organiser is not None else ""


def check_follows(state: RapporteurState, kit: Kit) -> None:
    """Raise OtherProgramme, OtherOrganiser or SessionsMissing where the kit does not go on with what the vault has.

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


def opening(kit: Kit) -> ProgrammeOpened:
    """What the vault remembers of a kit."""
    return ProgrammeOpened(
        kit.id, kit.programme, kit.recipients, organiser_of(kit), kit.edition, kit.successors, kit.revision
    )


def check_not_back(state: RapporteurState, kit: Kit) -> None:
    """Raise EarlierKit, or SameRevision for another kit of the same number.

    An earlier kit bears the organiser's signature too: whoever kept one could bring back people, recipients or a k that
    the organiser has corrected. What counts is the kit in use, so a person who goes back is not asked again and again.
    """
    used = state.opened
    if used is None or kit.revision > used.revision or used == opening(kit):
        return
    if kit.revision < used.revision:
        raise EarlierKit(revision=kit.revision, used=used.revision)
    if used.revision:
        raise SameRevision(revision=used.revision)
