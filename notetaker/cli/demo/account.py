"""What the play did, as a short account that a person reads."""

from collections.abc import Iterator
from pathlib import Path

from notetaker.cli.demo.play import ARCHIVE, KEY, KIT, PASSPHRASE, PROGRAMME, ROSTER, SHEET, Play, Played
from notetaker.exposure import Cell
from notetaker.model.programme import Programme

ACCOUNT = "account.txt"


def account(play: Play, folder: Path) -> str:
    """The account, in lines of at most a hundred characters or so."""
    return "\n".join(_lines(play, folder)) + "\n"


def _lines(play: Play, folder: Path) -> Iterator[str]:
    programme = play.kit.programme
    days = len({session.day for session in programme.sessions})
    yield f"{programme.title}: {days} days, {len(programme.sessions)} sessions, {len(play.kit.roster)} participants."
    yield "Everybody in it is invented."
    yield ""
    yield "1. The organiser makes a key with a recovery sheet, and an event kit"
    yield f"   {KIT}: programme, list of participants, k = {programme.k}"
    yield f"      the organiser's words, to compare by voice: {_spoken(play)}"
    yield ""
    yield "2. Three rapporteurs type; names become categories before anything is stored"
    for each in play.rapporteurs:
        yield f"   rapporteur {each.number}: {each.notes} notes, {each.replacements} mentions replaced,"
        yield f"      {each.generalised} open findings generalised before sealing"
    yield ""
    yield f"3. Categories of fewer than {programme.k} people or organisations are widened, together with their neighbours"
    yield from _widened(play, programme)
    yield ""
    yield "4. They seal: shuffled, signed, encrypted for the organiser's key and the recovery sheet alone"
    for each in play.rapporteurs:
        yield from _sealed(each)
    yield ""
    yield "5. The organiser imports and merges"
    yield f"   {play.imported.bundles} bundles, {play.imported.notes} notes; the first bundle once more changed nothing"
    yield f"   ({play.imported_again.bundles} imported)."
    yield "   " + ", ".join(f"{count} {kind}" for kind, count in sorted(play.kinds.items()))
    for title in play.missing:
        yield f"   no bundle covers: {title}"
    yield ""
    yield "6. The report, in English and French"
    yield "   " + " ".join(path.name for path in play.reports)
    yield ""
    yield "7. The audit reads every report and every opened bundle again, against the roster"
    yield f"   {play.audited} files, {len(play.leaks)} mentions of a participant or an organisation"
    for name, leak in play.leaks:
        yield f"   LEAK {name}: {leak.place}: {leak.rule}"
    yield ""
    yield f"All of it is in {folder}. Real passphrases and words never lie beside what they open; here they do:"
    yield f"   {PASSPHRASE} opens {KIT}, {KEY}, {ARCHIVE} and rapporteur-1.ntvault to -{len(play.rapporteurs)}.ntvault"
    yield f"   {PROGRAMME}, {ROSTER}: the organiser's own two files, to make a kit of; the one list with names"
    yield f"   {SHEET}: the 28 words of the recovery sheet, which open the bundles if {KEY} is lost"


def _spoken(play: Play) -> str:
    return " ".join(play.kit.organiser.fingerprint()) if play.kit.organiser else "nobody"


def _widened(play: Play, programme: Programme) -> Iterator[str]:
    ladder = programme.ladder
    together: dict[tuple[str, str | None], list[Cell]] = {}
    for outcome in play.outcomes:
        if outcome.shown != outcome.cell.category:
            together.setdefault((outcome.cell.session, outcome.shown), []).append(outcome.cell)
    for (session, shown), cells in together.items():
        who = " and ".join(f"{ladder[cell.category].en.label} ({_size(cell)})" for cell in cells)
        becomes = f"are shown as {ladder[shown].en.label}" if shown else "stay with the rapporteur"
        yield f"   {session}: {who}"
        yield f"      {becomes}"


def _size(cell: Cell) -> str:
    people = "1 person" if cell.people == 1 else f"{cell.people} people"
    return f"{people}, {cell.organisations} organisation{'' if cell.organisations == 1 else 's'}"


def _sealed(each: Played) -> Iterator[str]:
    stay = f"; {each.sealing.own} own remarks stay behind" if each.sealing.own else ""
    held = f"; {each.sealing.withheld} notes withheld" if each.sealing.withheld else ""
    yield f"   {each.receipt.path.name}: {each.receipt.notes} notes{stay}{held}"
    yield f"      receipt to read aloud: {' '.join(each.receipt.words)}"
