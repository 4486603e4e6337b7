"""What each category of a session will be shown as, a line each."""

from collections.abc import Iterable, Iterator

from notetaker.cli import counting
from notetaker.cli.translation import category, translate
from notetaker.exposure import Outcome
from notetaker.model.programme import Programme


def lines(programme: Programme, session_id: str, outcomes: Iterable[Outcome]) -> Iterator[str]:
    """“Research: 6 people, 4 organisations; stays as it is”."""
    for outcome in outcomes:
        cell = outcome.cell
        if cell.session == session_id:
            label = category(cell.category, programme.ladder)
            people, organisations = counting.people(cell.people), counting.organisations(cell.organisations)
            yield translate("cli", "{category}: {people}, {organisations}; {becomes}").format(
                category=label, people=people, organisations=organisations, becomes=_becomes(outcome, programme)
            )


def _becomes(outcome: Outcome, programme: Programme) -> str:
    if outcome.shown is None:
        return translate("cli", "stays with the rapporteur")
    if outcome.shown == outcome.cell.category:
        return translate("cli", "stays as it is")
    return translate("cli", "appears as {shown}").format(shown=category(outcome.shown, programme.ladder))
