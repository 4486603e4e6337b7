"""A small programme of invented people, and passphrases that cost no second."""

from functools import partial

import pytest

from notetaker.age import HybridIdentity, ScryptRecipient
from notetaker.exchange import keys, sealing
from notetaker.exchange.categories import default_ladder
from notetaker.exchange.keys import OrganiserKey
from notetaker.exchange.kit import Kit
from notetaker.exchange.signing import Signer
from notetaker.model.programme import Programme, Regime, Session
from notetaker.model.roster import Participant, Roster
from notetaker.model.secret import Secret
from notetaker.model.wording import Abbreviation, BriefTemplate, Wording


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guess costs nothing: what is tested here is the format, not the work factor."""
    for module in (keys, sealing):
        monkeypatch.setattr(module, "ScryptRecipient", partial(ScryptRecipient, log_n=2))


@pytest.fixture(scope="session")
def key() -> OrganiserKey:
    return OrganiserKey(HybridIdentity(Secret(bytes(range(32)))))


@pytest.fixture(scope="session")
def recovery() -> OrganiserKey:
    return OrganiserKey(HybridIdentity(Secret(bytes(range(1, 33)))))


@pytest.fixture(scope="session")
def signer() -> Signer:
    return Signer(Secret(bytes(range(2, 34))))


@pytest.fixture(scope="session")
def programme() -> Programme:
    sessions = (
        Session("S1", "Ouverture — « cadre »", "2024-10-16", "Salle bleue"),
        Session("S2", "Second day"),
        Session("S3", "Between us", regime=Regime.OFF_TABLE),
    )
    return Programme("Dialogues on AI", sessions, default_ladder(), 3)


@pytest.fixture(scope="session")
def roster() -> Roster:
    aliases, sessions = ("ZEF",), ("S1",)
    first = Participant(
        "P01", "Zoé Étoile-Fictive", aliases, "Institut des Brumes", ("Brumes",), "Chercheuse", "research", sessions
    )
    return Roster((first, Participant("P02", "Jón Nobody", (), "Quillwork", (), "Engineer", "business", ())))


@pytest.fixture(scope="session")
def kit(programme: Programme, roster: Roster, key: OrganiserKey, recovery: OrganiserKey) -> Kit:
    return Kit(
        "0123456789abcdef" * 2,
        programme,
        roster,
        (key.recipient, recovery.recipient),
        edition="f" * 32,
        successors=(recovery.signer.public.digest,),
        revision=7,
        wording=Wording(
            (Abbreviation("GPAI", "general-purpose AI", "IA à usage général"), Abbreviation("o/w", "otherwise")),
            (BriefTemplate("fr", "Note d’analyse", "Points d’accord"),),
        ),
    )
