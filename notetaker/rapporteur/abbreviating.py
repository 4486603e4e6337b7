"""The rapporteur's own abbreviations."""

from notetaker.model.body import Body
from notetaker.model.wording import LONGEST_LONG, LONGEST_SHORT, Abbreviation, is_short
from notetaker.rapporteur.errors import AbbreviationNames, NoAbbreviation
from notetaker.rapporteur.folding import folded
from notetaker.rapporteur.glossary import Glossary
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.review import OF_THE_ROSTER
from notetaker.rapporteur.seat import Seat
from notetaker.vault.events import AbbreviationKept


class Abbreviating:
    """What is written out besides the program's own list. No entry may hold what could identify somebody."""

    def __init__(self, ledger: Ledger, seat: Seat) -> None:
        self._ledger, self._seat = ledger, seat

    def listed(self) -> tuple[tuple[str, str], ...]:
        """The own abbreviations with what they stand for, in order."""
        return tuple(sorted(self._ledger.state.abbreviations.items()))

    def glossary(self) -> Glossary:
        """All that is written out now; codes and names of the roster are not."""
        given = {each.short.casefold(): each for each in self._seat.wording.abbreviations}
        return Glossary(self._ledger.state.abbreviations, given, self._is_taken)

    def given(self) -> tuple[Abbreviation, ...]:
        """The organiser's abbreviations, in their order, but for those that are a code or name of the roster."""
        return tuple(each for each in self._seat.wording.abbreviations if not self._is_taken(each.short))

    def keep(self, short: str, long: str) -> None:
        """Write `short` out as `long` from now on. Raises NoAbbreviation and AbbreviationNames."""
        short, long = short.strip().casefold(), " ".join(long.split())
        if not is_short(short) or not long or len(long) > LONGEST_LONG:
            raise NoAbbreviation(short=LONGEST_SHORT, long=LONGEST_LONG)
        if self._is_taken(short) or any(map(self._may_identify, (short, long))):
            raise AbbreviationNames
        if self._ledger.state.abbreviations.get(short) != long:
            self._ledger.write(AbbreviationKept(Body(short), Body(long)))

    def forget(self, short: str) -> None:
        """Write it out no longer."""
        if short in self._ledger.state.abbreviations:
            self._ledger.write(AbbreviationKept(Body(short), Body("")))

    def _is_taken(self, word: str) -> bool:
        tools = self._seat.tools
        if folded(word) in tools.codes.proposed or tools.codes.resolve(word) is not None:
            return True
        alone = tools.anonymiser.strip(word)
        return bool(alone.replacements) or any(each.rule in OF_THE_ROSTER for each in alone.findings)

    def _may_identify(self, text: str) -> bool:
        stripped = self._seat.tools.anonymiser.strip(text)
        return bool(stripped.replacements or stripped.findings or any(self._seat.tools.codes.found_in(text)))
