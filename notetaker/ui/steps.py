"""The steps of both desks, and how much there is at each."""

from notetaker.organiser import OrganiserDesk
from notetaker.rapporteur import RapporteurDesk
from notetaker.ui import words
from notetaker.ui.key_names import key_of
from notetaker.ui.rapporteur.capture_words import older_bundle
from notetaker.ui.step_button import Step
from notetaker.ui.translation import translate


def rapporteur_steps(desk: RapporteurDesk) -> tuple[Step, ...]:
    """Prepare counts participants, capture notes, review open findings, seal bundles and warns of old ones."""

    def older() -> str:
        return older_bundle() if desk.outdated else ""

    return (
        Step("prepare", lambda: translate("rail", "Prepare"), lambda: key_of("step_1"), words.participants),
        Step("capture", lambda: translate("rail", "Capture"), lambda: key_of("step_2"), words.notes),
        Step("review", lambda: translate("rail", "Review"), lambda: key_of("step_3"), words.findings, waits=True),
        Step(
            "seal",
            lambda: translate("rail", "Seal"),
            lambda: key_of("step_4"),
            words.bundles_sealed,
            warns=older,
            warns_short=lambda: translate("rail", "to be sealed again"),
        ),
    )


def rapporteur_counts(desk: RapporteurDesk) -> tuple[int, ...]:
    """The numbers that go with these steps."""
    counts = desk.counts
    participants = len(desk.roster) if desk.roster is not None else 0
    return participants, counts.notes + counts.own, counts.findings, counts.sealed


def organiser_steps() -> tuple[Step, ...]:
    """Only import counts: the notes that are there."""
    return (
        Step("prepare", lambda: translate("rail", "Prepare"), lambda: key_of("step_1"), _nothing),
        Step("import", lambda: translate("rail", "Import"), lambda: key_of("step_2"), words.notes),
        Step("report", lambda: translate("rail", "Report"), lambda: key_of("step_3"), _nothing),
    )


def organiser_counts(desk: OrganiserDesk) -> tuple[int, ...]:
    """The numbers that go with these steps."""
    return 0, len(desk.points()) + len(desk.withheld), 0


def _nothing(_: int) -> str:
    return ""
