"""The steps of both desks, with what each counts."""

from notetaker.organiser import OrganiserDesk
from notetaker.rapporteur import RapporteurDesk
from notetaker.ui import words
from notetaker.ui.keys import press
from notetaker.ui.rail import Step
from notetaker.ui.translation import translate


def rapporteur_steps(desk: RapporteurDesk) -> tuple[Step, ...]:
    """Prepare counts the participants, capture the notes, review the open findings, seal the bundles."""

    def participants() -> int:
        return len(desk.roster) if desk.roster is not None else 0

    def written() -> int:
        return desk.counts.notes + desk.counts.own

    return (
        Step(
            "prepare",
            lambda: translate("rail", "Prepare"),
            press("step_1"),
            lambda: _number(participants()),
            lambda: words.participants(participants()),
        ),
        Step(
            "capture",
            lambda: translate("rail", "Capture"),
            press("step_2"),
            lambda: _number(written()),
            lambda: words.notes(written()),
        ),
        Step(
            "review",
            lambda: translate("rail", "Review"),
            press("step_3"),
            lambda: _number(desk.counts.findings),
            lambda: words.findings(desk.counts.findings),
        ),
        Step(
            "seal",
            lambda: translate("rail", "Seal"),
            press("step_4"),
            lambda: _number(desk.counts.sealed),
            lambda: words.bundles_sealed(desk.counts.sealed),
        ),
    )


def organiser_steps(desk: OrganiserDesk) -> tuple[Step, ...]:
    """Import counts the notes that are there."""
    return (
        Step("prepare", lambda: translate("rail", "Prepare"), press("step_1"), _nothing, _nothing),
        Step(
            "import",
            lambda: translate("rail", "Import"),
            press("step_2"),
            lambda: _number(len(desk.points())),
            lambda: words.notes(len(desk.points())),
        ),
        Step("report", lambda: translate("rail", "Report"), press("step_3"), _nothing, _nothing),
    )


def _number(count: int) -> str:
    return str(count) if count else ""


def _nothing() -> str:
    return ""
