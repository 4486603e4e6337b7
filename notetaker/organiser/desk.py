"""The organiser's work in one open vault, the archive."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from notetaker.exchange import KeyIdentity, spoken
from notetaker.files import check_new, make_folder, write
from notetaker.model.language import Lang
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster
from notetaker.model.telling import Telling, untold
from notetaker.organiser.archive import Archive, ArchivedPoint, fold
from notetaker.organiser.attack import Attack, AttackedNote, AttackReport
from notetaker.organiser.errors import AllWithheld, NothingToReport, SeveralProgrammes
from notetaker.organiser.importing import Content, ImportPreview, ImportResult, look
from notetaker.organiser.keyring import KeyRing
from notetaker.organiser.merging import Merged, WideSession, merged, wide_sessions
from notetaker.organiser.report_files import file_name
from notetaker.organiser.reporting import report_of
from notetaker.organiser.series_check import KindSeries, series_of_kinds
from notetaker.report.document import Report
from notetaker.report.formats import Writer
from notetaker.vault import Vault
from notetaker.vault.events import (
    Event,
    ImportTakenBack,
    NotePutBack,
    NoteWithheld,
    ProgrammeDrafted,
    RestorePointSet,
    decode,
    encode,
)


@dataclass(frozen=True)
class ArchivedProgramme:
    """A programme of which bundles were imported."""

    id: str
    programme: Programme


class OrganiserDesk:
    """Holds the state of an archive, and is the only one to change it."""

    def __init__(self, vault: Vault, archive: Archive) -> None:
        self._vault = vault
        self._archive = archive
        self.keys = KeyRing()
        self._points: tuple[ArchivedPoint, ...] | None = None
        self._withheld: tuple[ArchivedPoint, ...] | None = None
        self.published: Path | None = None
        """The folder that `publish` last wrote to since the archive was opened."""
        self._left_out_then: frozenset[str] = frozenset()

    @classmethod
    def open(cls, vault: Vault, events: Iterable[Event] | None = None) -> "OrganiserDesk":
        """Sit down at a vault and read what it says (`events`, if that was done already)."""
        return cls(vault, fold((decode(record) for record in vault.records()) if events is None else events))

    @property
    def programmes(self) -> tuple[ArchivedProgramme, ...]:
        """The programmes of the archive, by title."""
        found = (ArchivedProgramme(key, programme) for key, programme in self._archive.programmes().items())
        return tuple(sorted(found, key=lambda each: (each.programme.title, each.id)))

    def look_at(
        self,
        bundles: Iterable[tuple[str, Content]],
        identities: Sequence[KeyIdentity],
        tell: Telling = untold,
        count: int | None = None,
    ) -> ImportPreview:
        """Open and verify bundles (name, content or why it cannot be read) and say what each is to the archive.

        Changes nothing. Of an iterator, `count` says how many bundles there are.
        """
        return look(self._archive, bundles, identities, tell, count)

    def import_(self, preview: ImportPreview) -> ImportResult:
        """Store what a preview showed: all of it, or nothing. What is known already is passed over.

        A restore point comes before it, to which `take_back` returns.
        """
        events = [event for event in preview.events if event.bundle_id not in self._archive.bundles]
        before = {point.note.id for point in self._archive.points()}
        if events:
            self._append(RestorePointSet(), *events)
        replaced = before.difference(point.note.id for point in self._archive.points())
        stand = {point.note.id for point in (*self._archive.points(), *self._archive.withheld_points())}
        imported = {note.id for event in events for note in event.notes}
        return ImportResult(len(events), len(imported & stand), len(replaced))

    @property
    def drafted(self) -> Programme | None:
        """What was typed of a programme that is being prepared; None where nothing ever was."""
        return self._archive.drafted

    def keep_drafted(self, programme: Programme) -> None:
        """Keep what is typed of a programme, to come back to it after a lock or a crash. Raises the errors of the vault."""
        nothing = not programme.title and not programme.sessions
        if programme != self.drafted and not (nothing and self.drafted is None):
            event = ProgrammeDrafted(programme)
            self._vault.append_all([encode(event)])
            self._archive.apply(event)

    @property
    def missing(self) -> tuple[str, ...]:
        """The titles of the sessions that no bundle covers yet, of every programme."""
        return tuple(title for each in self.programmes for title in self._archive.missing_sessions(each.id))

    @property
    def mixed(self) -> tuple[str, ...]:
        """The titles of the sessions whose bundles were made with different kits, of every programme."""
        return tuple(title for each in self.programmes for title in self._archive.mixed_sessions(each.id))

    @property
    def wide_sessions(self) -> tuple[WideSession, ...]:
        """The sessions in which no category can be told from another, and whose bundles ask for that."""
        return tuple(found for each in self.programmes for found in wide_sessions(self._archive, each.id))

    @property
    def can_take_back(self) -> int:
        """How many bundles the last import brought that `take_back` would take away; 0 where there is none."""
        return len(self._archive.since_point)

    def take_back(self) -> int:
        """Go back to the restore point before the last import; tell how many bundles do not count any more.

        They can be imported again. Called again, it goes back one import further.
        """
        count = self.can_take_back
        if count:
            self._append(ImportTakenBack())
        return count

    def _append(self, *events: Event) -> None:
        self._vault.append_all(encode(event) for event in events)
        for event in events:
            self._archive.apply(event)
        self._points = self._withheld = None

    @property
    def has_notes(self) -> bool:
        """Whether any bundle has a note that stands, be it published or not."""
        return bool(self.points() or self.withheld)

    @property
    def withheld(self) -> tuple[ArchivedPoint, ...]:
        """The notes that `withhold` left out of whatever is published. They stay in the archive as they are."""
        if self._withheld is None:
            self._withheld = self._archive.withheld_points()
        return self._withheld

    def withhold(self, note_id: str) -> None:
        """Leave a note out of every report; nothing that is published says that there was one.

        It stays so when its bundle is imported again, and for the same words in a later bundle of the same rapporteur.
        """
        if all(point.note.id != note_id for point in self.withheld):
            self._append(NoteWithheld(note_id))

    def put_back(self, note_id: str) -> None:
        """Publish a note again that was left out."""
        if any(point.note.id == note_id for point in self.withheld):
            self._append(NotePutBack(note_id))

    def receipts_of(self, note_id: str) -> tuple[tuple[str, ...], ...]:
        """The words of the receipts of the bundles that a note is in: whoever read them aloud can say it otherwise."""
        bundles = self._archive.sealed_in(note_id)
        return tuple(spoken(bytes.fromhex(each.digest)) for each in bundles if each.digest)

    def points(self) -> tuple[ArchivedPoint, ...]:
        """The notes that stand and are not withheld, as they may be read together, in an order that says nothing."""
        if self._points is None:
            programmes = self._archive.programmes()
            self._points = tuple(ArchivedPoint(key, note) for key in programmes for note in self.merged(key).notes)
        return self._points

    def attack(self, roster: Roster, published_with: Roster | None = None) -> AttackReport:
        """What a reader with this roster would believe about the notes as `publish` shows them (with a roster or without).

        Raises NothingToReport where no bundle has a note.
        """
        if not self.has_notes:
            raise NothingToReport
        attacked: list[AttackedNote] = []
        for each in self.programmes:
            attack = Attack(roster, each.programme.ladder, each.programme.k, each.programme)
            notes = self.merged(each.id, published_with).notes
            attacked += attack.on(attack.in_notes(each.programme.title, notes)).notes
        return AttackReport(tuple(attacked), max(each.programme.k for each in self.programmes))

    def merged(self, programme_id: str, roster: Roster | None = None) -> Merged:
        """The notes of a programme as they may be read together; with the roster, its list has its say too."""
        return merged(self._archive, programme_id, roster)

    def series(
        self, programme_id: str, roster: Roster, published_with: Roster | None = None
    ) -> tuple[KindSeries, ...]:
        """Where such a reader would look for one person behind notes of several sessions."""
        programme = self._archive.programmes()[programme_id]
        return tuple(series_of_kinds(programme, roster, self.merged(programme_id, published_with).notes))

    def report(self, lang: Lang, programme_id: str | None = None, roster: Roster | None = None) -> Report:
        """The report of a programme (None: of the only one, or the first by title). Raises NothingToReport."""
        self._check_some()
        chosen = programme_id or self.programmes[0].id
        return report_of(self._archive.programmes()[chosen], self.merged(chosen, roster).notes, lang)

    def publish(
        self,
        folder: Path,
        langs: Collection[Lang],
        writers: Mapping[str, Writer],
        roster: Roster | None = None,
        *,
        replace: bool = True,
    ) -> tuple[Path, ...]:
        """Write the reports of all programmes that have notes into a folder, each file whole or not at all.

        Files are called as `report_files` says; `writers` are called by the suffixes of their files. Of a programme of
        which all was left out nothing is written: an empty report would say so. A roster is of one programme. Without
        `replace`, nothing is written where one of the names is taken. Raises NothingToReport,
        SeveralProgrammes, FileExists and CannotWrite.
        """
        self._check_some()
        if roster is not None and len(self.programmes) > 1:
            raise SeveralProgrammes
        numbers = self._numbered()
        paths = {
            (programme, lang, suffix): folder / file_name(lang, number, suffix)
            for programme, number in numbers.items()
            for lang in langs
            for suffix in writers
        }
        if not replace:
            for path in paths.values():
                check_new(path)
        make_folder(folder)
        for programme in numbers:
            for lang in langs:
                report = self.report(lang, programme, roster)
                for suffix, written in writers.items():
                    write(paths[programme, lang, suffix], written(report))
        self.published, self._left_out_then = folder, self._left_out
        return tuple(paths.values())

    @property
    def published_is_old(self) -> bool:
        """Whether what `publish` wrote last may have a note that is left out now."""
        return self.published is not None and not self._left_out <= self._left_out_then

    @property
    def _left_out(self) -> frozenset[str]:
        return frozenset(point.note.id for point in self.withheld)

    def _numbered(self) -> dict[str, str]:
        """The programmes that have notes, each with what tells its files from the others’; nothing for one alone."""
        with_notes = {point.programme_id for point in self.points()}
        told = [each.id for each in self.programmes if each.id in with_notes]
        return {each: "" if len(told) == 1 else f"-{number}" for number, each in enumerate(told, start=1)}

    def _check_some(self) -> None:
        if not self._archive.points():
            raise AllWithheld if self.withheld else NothingToReport
