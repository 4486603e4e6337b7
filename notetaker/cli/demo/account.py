"""What the play did, as a short account that a person reads."""

from collections.abc import Iterator
from pathlib import Path

from notetaker.cli import counting
from notetaker.cli.demo.play import ARCHIVE, KEY, KIT, PASSPHRASE, PROGRAMME, ROSTER, SHEET, Audited, Play, Played
from notetaker.cli.translation import category, counted, shown, translate
from notetaker.exposure import Cell
from notetaker.model.note import Kind
from notetaker.model.programme import Programme
from notetaker.report.words import words as words_of

ACCOUNT = "account.txt"


def account(play: Play, audited: Audited, folder: Path) -> str:
    """The account, in lines of at most a hundred characters or so."""
    return "\n".join(_lines(play, audited, folder)) + "\n"


def _lines(play: Play, audited: Audited, folder: Path) -> Iterator[str]:
    programme = play.kit.programme
    days = len({session.day for session in programme.sessions})
    yield translate("account", "{title}: {days} days, {sessions} sessions, {people} participants.").format(
        title=programme.title, days=days, sessions=len(programme.sessions), people=len(play.kit.roster)
    )
    yield translate("account", "Everybody in it is invented.")
    yield ""
    yield "1. " + translate("account", "The organiser makes a key with a recovery sheet, and an event kit")
    yield "   " + translate("account", "{kit}: programme, list of participants, k = {k}").format(
        kit=KIT, k=programme.k
    )
    words = translate("cli", "the organiser's words, to compare by voice: {words}")
    yield "      " + words.format(words=_spoken(play))
    yield ""
    yield "2. " + translate("account", "Three rapporteurs type; names become categories before anything is stored")
    for each in play.rapporteurs:
        typed = translate("account", "rapporteur {number}: {notes} notes, {n} mentions replaced,")
        yield "   " + typed.format(number=each.number, notes=each.notes, n=each.replacements)
        generalised = translate("account", "{n} open findings generalised before sealing")
        yield "      " + generalised.format(n=each.generalised)
    yield ""
    small = translate(
        "account",
        "Categories of fewer than {k} people or organisations are widened, together with their neighbours",
    )
    yield "3. " + small.format(k=programme.k)
    yield from _widened(play, programme)
    yield ""
    yield "4. " + translate(
        "account", "They seal: shuffled, signed, encrypted for the organiser's key and the recovery sheet alone"
    )
    for each in play.rapporteurs:
        yield from _sealed(each)
    yield ""
    yield from _imported(play)
    yield ""
    yield "6. " + translate("account", "The report, in English and French")
    yield "   " + " ".join(path.name for path in play.reports)
    yield ""
    yield "7. " + translate(
        "account", "The audit reads every report and every opened bundle again, against the roster"
    )
    one = translate("account", "{files} files, {n} mention of a participant or an organisation")
    many = translate("account", "{files} files, {n} mentions of a participant or an organisation")
    yield "   " + counted(len(audited.leaks), one, many, files=audited.files)
    for name, leak in audited.leaks:
        yield "   " + translate("account", "LEAK {file}: {place}: {rule}").format(
            file=name, place=leak.place, rule=leak.rule
        )
    yield ""
    yield from _left(play, folder)


def _imported(play: Play) -> Iterator[str]:
    yield "5. " + translate("account", "The organiser imports and merges")
    taken = translate("account", "{bundles} bundles, {notes} notes; the first bundle once more changed nothing")
    yield "   " + taken.format(bundles=play.imported.bundles, notes=play.imported.notes)
    yield "   " + translate("account", "({n} imported).").format(n=play.imported_again.bundles)
    named = words_of(shown()).kinds
    yield "   " + ", ".join(
        f"{count} {(named[Kind(kind)].one if count == 1 else named[Kind(kind)].many).lower()}"
        for kind, count in sorted(play.kinds.items())
    )
    for title in play.missing:
        yield "   " + translate("account", "no bundle covers: {title}").format(title=title)


def _left(play: Play, folder: Path) -> Iterator[str]:
    all_of_it = translate(
        "account",
        "All of it is in {folder}. Real passphrases and words never lie beside what they open; here they do:",
    )
    yield all_of_it.format(folder=folder)
    opens = translate(
        "account", "{passphrase} opens {kit}, {key}, {archive} and rapporteur-1.ntvault to -{last}.ntvault"
    )
    yield "   " + opens.format(passphrase=PASSPHRASE, kit=KIT, key=KEY, archive=ARCHIVE, last=len(play.rapporteurs))
    lists = translate(
        "account", "{programme}, {roster}: the organiser's own two files, to make a kit of; the one list with names"
    )
    yield "   " + lists.format(programme=PROGRAMME, roster=ROSTER)
    sheet = translate(
        "account", "{sheet}: the 28 words of the recovery sheet, which open the bundles if {key} is lost"
    )
    yield "   " + sheet.format(sheet=SHEET, key=KEY)


def _spoken(play: Play) -> str:
    return " ".join(play.kit.organiser.fingerprint()) if play.kit.organiser else translate("account", "nobody")


def _widened(play: Play, programme: Programme) -> Iterator[str]:
    ladder = programme.ladder
    together: dict[tuple[str, str | None], list[Cell]] = {}
    for outcome in play.outcomes:
        if outcome.shown != outcome.cell.category:
            together.setdefault((outcome.cell.session, outcome.shown), []).append(outcome.cell)
    for (session, wider), cells in together.items():
        sized = [f"{category(cell.category, ladder)} ({_size(cell)})" for cell in cells]
        yield "   " + translate("account", "{session}: {who}").format(
            session=session, who=translate("account", " and ").join(sized)
        )
        if wider is None:
            yield "      " + translate("account", "stay with the rapporteur")
        else:
            yield "      " + translate("account", "are shown as {category}").format(
                category=category(wider, ladder)
            )


def _size(cell: Cell) -> str:
    return f"{counting.people(cell.people)}, {counting.organisations(cell.organisations)}"


def _sealed(each: Played) -> Iterator[str]:
    told = [
        translate("account", "{file}: {notes} notes").format(file=each.receipt.path.name, notes=each.receipt.notes)
    ]
    if each.sealing.own:
        told.append(translate("account", "{n} own remarks stay behind").format(n=each.sealing.own))
    if each.sealing.withheld:
        told.append(translate("account", "{n} notes withheld").format(n=each.sealing.withheld))
    yield "   " + translate("account", "; ").join(told)
    yield "      " + translate("account", "receipt to read aloud: {words}").format(
        words=" ".join(each.receipt.words)
    )
