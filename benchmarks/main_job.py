"""The main job of a rapporteur, key by key: open the kit, take notes, be killed, go on, review, seal."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.keyboard import AZERTY, QWERTY, Layout
from benchmarks.seat import NotSeen, Seat
from notetaker.anonymise import language_of, worded
from notetaker.exchange import (
    BundleNote,
    Kit,
    OrganiserKey,
    new_id,
    new_key,
    read_bundle,
    read_programme,
    read_roster,
    write_kit,
)
from notetaker.exchange.categories import default_ladder
from notetaker.model.secret import Secret

PASSPHRASE: Final = "piano orange hotel cactus"
KIT_PASSPHRASE: Final = "taxi volcan"

PROGRAMME: Final = """\
title = "Dialogues"
[[session]]
id = "S1"
title = "Opening"
day = "2027-02-01"
"""

ROSTER: Final = """\
id,name,aliases,affiliation,affiliation_aliases,role,category,sessions
P01,Solveig Grønn,,Nordlys Institute,NLI,Researcher,research,S1
P02,Amadou Bâ,,Université du Fleuve,UDF,Professor,research,S1
P03,Wen Tao,,Jade River Lab,JRL,Scientist,research,S1
P04,Clara Montefiore,,Ardente,,Director,business,S1
P05,Jonas Weidlich,,Kettwerk,,Counsel,business,S1
P06,Noor Hadid,,Palmyra Systems,,Engineer,business,S1
P07,Lucía Barrenechea,,Defensa Digital,,Organiser,civil_society,S1
P08,Peter Okonjo,,Ministry of Digital Affairs,MDA,Adviser,institution,S1
P09,Hélène d’Aubrac,,Agence des données,ADD,Directrice,institution,S1
P10,Tomasz Wrona,,Urząd Sieci,,Head of unit,institution,S1
"""
"""Invented people."""


@dataclass(frozen=True)
class Session:
    """What is typed in one language on one keyboard, and what has to come out of it."""

    lang: str
    layout: Layout
    before: tuple[str, ...]
    unfinished: str
    comes_back: str
    goes_on: str
    after: tuple[str, ...]
    sealed: frozenset[tuple[str, str, str]]


ENGLISH: Final = Session(
    "en",
    QWERTY,
    before=(
        "wt: capacity comes before the norm, says Okonjo",
        "cm: + agrees with Wen Tao, three evaluations a year !",
        "po: who pays for the register of Kettwerk ?",
    ),
    unfinished="wt: Weidlich doubts that",
    comes_back="Research: [a business participant] doubts that",
    goes_on=" audits at Palmyra Systems come in time",
    after=("lb: open weights are a public good", "xy: nobody knows who this is"),
    sealed=frozenset(
        {
            ("business", "agreement", "agrees with [an expert participant], three evaluations a year !"),
            (
                "expert_community",
                "point",
                "[a business participant] doubts that audits at [a company] come in time",
            ),
            ("expert_community", "point", "capacity comes before the norm, says [an institutional participant]"),
            ("expert_community", "point", "open weights are a public good"),
            ("institution", "question", "who pays for the register of [a company] ?"),
            ("participant", "point", "nobody knows who this is"),
        }
    ),
)

FRENCH: Final = Session(
    "fr",
    AZERTY,
    before=(
        "cm: Hélène d'Aubrac a cité l'œuvre de Kettwerk, 3 € par appel",
        "ab: + d'accord avec Wen Tao, la règle doit être « connue » !",
        "po: qui paie le registre, et où ?",
    ),
    unfinished="wt: Weidlich a raison, c'est bientôt",
    comes_back="Recherche: [une personne issue d’une entreprise] a raison, c'est bientôt",
    goes_on=" Noël : la tâche même n'est pas maîtrisée",
    after=("lb: les poids ouverts sont un bien commun", "xy: personne ne sait qui c'est"),
    sealed=frozenset(
        {
            (
                "business",
                "point",
                "[une personne issue d’une institution] a cité l'œuvre d’[une entreprise], 3 € par appel",
            ),
            (
                "expert_community",
                "agreement",
                "d'accord avec [une personne de la communauté d’experts], la règle doit être « connue » !",
            ),
            (
                "expert_community",
                "point",
                "[une personne issue d’une entreprise] a raison, c'est bientôt Noël : "
                "la tâche même n'est pas maîtrisée",
            ),
            ("expert_community", "point", "les poids ouverts sont un bien commun"),
            ("institution", "question", "qui paie le registre, et où ?"),
            ("participant", "point", "personne ne sait qui c'est"),
        }
    ),
)


@dataclass(frozen=True)
class Event:
    """The organiser's side: the kit, and the key that opens what comes back."""

    kit: Path
    key: OrganiserKey


def make_event(folder: Path) -> Event:
    """Make a kit for invented people."""
    programme = read_programme(PROGRAMME.encode())
    roster = read_roster(ROSTER.encode(), programme.ladder).roster
    key = new_key()
    kit = Kit(new_id(), programme, roster, (key.recipient,), key.signer.public)
    path = folder / "event.ntkit"
    path.write_bytes(write_kit(kit, passphrase=Secret(KIT_PASSPHRASE), signer=key.signer))
    return Event(path, key)


def play(seat: Seat, event: Event, session: Session, folder: Path) -> Path:
    """The whole job; tells where the bundle is."""
    say, vault, bundle = seat.word, folder / "Notes.ntvault", folder / "sealed.ntbundle"
    tell = seat.keyboard.begin
    tell("A new vault")
    seat.start()
    seat.go_to(say("start", "Take notes"))
    seat.press("Return")
    seat.wait_for(say("vault", "A new vault for taking notes"))
    seat.into(say("vault", "Vault"), str(vault))
    seat.into(say("vault", "Passphrase"), PASSPHRASE, secret=True)
    seat.into(say("vault", "The same passphrase again"), PASSPHRASE, secret=True)
    seat.press("Return")
    tell("Prepare: open the event kit, choose the session")
    open_kit(seat, event)
    write(seat, session.before)
    interrupted(seat, session)
    write(seat, session.after, len(session.before) + 1)
    tell("Review: generalise what is found")
    review(seat)
    tell("Seal, and leave")
    seal(seat, bundle)
    return bundle


def open_kit(seat: Seat, event: Event) -> None:
    """Prepare: the kit, its passphrase, and the first session."""
    say = seat.word
    seat.wait_for(say("prepare", "Event kit (.ntkit)"))
    seat.into(say("prepare", "Event kit (.ntkit)"), str(event.kit))
    seat.into(say("prepare", "Passphrase of the kit, as the organiser told you"), KIT_PASSPHRASE, secret=True)
    seat.press("Return")
    seat.wait_for(say("prepare", "In which session do you take notes?"))
    seat.go_to(say("prepare", "Sessions"))
    seat.press("Return")


def write(seat: Seat, lines: Sequence[str], before: int = 0) -> None:
    """Type lines; each is acknowledged before the next begins."""
    for number, line in enumerate(lines, start=before + 1):
        at_the_line(seat)
        seat.keyboard.begin(f"Capture: {line}")
        seat.type(line)
        seat.press("Return")
        is_saved(seat, number)


def at_the_line(seat: Seat) -> None:
    """Wait until the hands are where one types, with nothing typed yet."""
    line = seat.word("capture", "The line")
    seat.wait(lambda: seat.focus == line and not seat.typed, "the empty line")


def is_saved(seat: Seat, number: int) -> None:
    """Wait until so many notes are counted, and the last is said to be saved."""
    seat.wait_for(seat.word("count", "{n} note" if number == 1 else "{n} notes").format(n=number))
    seat.wait_for(seat.word("capture", "Saved: {category}, {kind}.").partition(":")[0].rstrip())


def interrupted(seat: Seat, session: Session) -> None:
    """Type half a line, be killed, come back, and find it."""
    at_the_line(seat)
    seat.keyboard.begin(f"Capture, unfinished: {session.unfinished}")
    seat.type(session.unfinished)
    seat.wait(lambda: seat.draft != "", "the kept draft")
    seat.kill()
    seat.keyboard.begin("The process is killed (kill -9) and started again: only the passphrase is missing")
    seat.start()
    passphrase = seat.word("lock", "Passphrase")
    seat.wait(lambda: seat.focus == passphrase, "the passphrase of the vault that was open")
    seat.type(PASSPHRASE, secret=True)
    seat.press("Return")
    line = seat.word("capture", "The line")
    seat.wait(lambda: seat.focus == line and seat.typed != "", "the unfinished line")
    if seat.typed != session.comes_back:
        raise NotSeen(f"“{seat.typed}” came back and not “{session.comes_back}”")
    seat.keyboard.begin(f"“{session.comes_back}” is in the line; go on:{session.goes_on}")
    seat.type(session.goes_on, after=session.comes_back)
    seat.press("Return")
    is_saved(seat, len(session.before) + 1)


def review(seat: Seat) -> None:
    """Generalise every finding."""
    seat.press("F8")
    done = seat.word("review", "Every finding is decided")
    heading = seat.word(
        "review", "Finding {number} of {count}, {left} left. Sealing opens when none is left."
    ).split("{")[0]
    seat.wait(lambda: seat.sees(done) or seat.sees(heading), "the first finding")
    while not seat.sees(done):
        shown = seat.shown
        seat.press("g")
        seat.wait(lambda shown=shown: seat.shown != shown, "the next finding")  # type: ignore[misc]  # a default binds it


def seal(seat: Seat, bundle: Path) -> None:
    """Seal, read the receipt, and close the window."""
    seat.press("F9")
    field = seat.word("seal", "Sealed bundle (.ntbundle)")
    seat.wait(lambda: seat.focus == field, "what would be sealed")
    seat.into(field, str(bundle))
    seat.press("Return")
    seat.wait(bundle.is_file, "the bundle")
    seat.press("ctrl+q")
    seat.ended()


def content(bundle: Path, key: OrganiserKey) -> frozenset[tuple[str, str, str]]:
    """What the organiser reads: category, kind and text of each note."""
    opened = read_bundle(bundle.read_bytes(), [key.identity])
    return frozenset((note.category, note.kind.value, worded_text(note)) for note in opened.bundle.notes)


def worded_text(note: BundleNote) -> str:
    """The text with its placeholders in words."""
    return worded(note.body, default_ladder(), language_of(note.body.text))


SESSIONS: Final[Sequence[Session]] = (ENGLISH, FRENCH)
