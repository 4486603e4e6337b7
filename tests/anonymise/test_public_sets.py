"""The figures on the note sets, the public ones and ours, and on the public meetings do not get worse, and an attack on our
sets still finds who said what.
"""

import io
import json
import runpy
import shutil
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import pytest

from notetaker.anonymise import Anonymiser, Stripped, worded
from notetaker.exchange import default_ladder, read_roster
from notetaker.model.note import Kind, Note
from notetaker.model.roster import Participant, Roster
from notetaker.organiser import attack as attacks
from notetaker.organiser.attack import Attack

pytestmark = [pytest.mark.shared, pytest.mark.slow]

LADDER = default_ladder()

LEAST = {
    "leak_recall": 0.9,
    "leak_handled": 0.99,
    "keep_rate": 0.99,
    "flag_recall": 0.95,
    "tell_recall": 0.85,
    "flag_precision": 0.6,
}


FiguresOf = Callable[[Path, Path], dict[str, float]]
OWN_SETS = sorted((Path(__file__).parent / "sets").glob("*_*"))
LEAST_OF_OWN = {"leak_recall": 0.88, "leak_handled": 0.95, "keep_rate": 0.975, "flag_precision": 0.6}
FRESH = Path(__file__).parent / "fresh_sets"
LEAST_OF_FRESH = {
    "leak_recall": 0.95,
    "leak_handled": 0.99,
    "keep_rate": 0.985,
    "flag_recall": 0.9,
    "tell_recall": 0.8,
    "flag_precision": 0.6,
}
MOST_OVER_OF_FRESH = 8
LEAST_OF_ORGANISATIONS = 0.85
NOT_MENDED = frozenset(
    (
        *("media_en", "spatial_fr", "rail_en", "peche_fr", "museums_en", "numerique_fr"),
        *("budget_en", "sport_fr", "telecom_en", "transport_fr", "forest_en", "ecole_fr"),
        *("pharma_en", "armes_fr", "ia_sante_fr", "elections_en", "chips_en", "frontieres_fr"),
        *("copyright_music_en", "drought_dams_en", "public_procurement_en", "migration_data_en", "school_meals_en"),
        *("assurance_inondations_fr", "langues_regionales_fr", "telemedecine_fr", "semiconducteurs_douanes_fr"),
        *("syndicats_plateformes_fr", "courts_en", "grids_en", "hopital_fr", "quartiers_fr"),
        *("insurance_en", "toys_en", "election_info_en", "quotas_peche_fr", "eau_potable_fr", "enseignants_fr"),
        *(
            "peines_fr",
            "broadcasting_en",
            "tribunaux_fr",
            "sources_fr",
            "ports_en",
            "wildfire_en",
            "interpreters_en",
        ),
        *("debris_en", "transports_fr", "musees_fr", "agri_fr", "libraries_en"),
        *("admissions_en", "aide_fr", "biblio_fr", "cantines_fr", "flooding_en", "labos_fr", "logements_fr"),
        *("pensions_en", "prison_en", "telecoms_en", "ambulance_en", "border_en", "chomage_fr", "douanes_fr"),
        *("enfance_fr", "film_en", "bois_fr", "law_en", "soil_en", "theatres_fr"),
        *("allocations_fr", "appeals_en", "archives_fr", "enfants_fr", "evallabs_en", "liability_en"),
        *("semences_fr", "stadium_en", "traduction_fr"),
    )
)
"""Sets for which little was changed, or nothing for outside organisations: they show what to expect of other notes."""
LEAST_OF_NOT_MENDED = {"leak_recall": 0.84, "leak_handled": 0.955, "keep_rate": 0.94, "organisation_recall": 0.14}
IN_SMALL_LETTERS = frozenset(
    ("space_en", "travail_fr", "floods_en", "forets_fr", "floodwarning_en", "clubs_fr", "cooling_en")
)
"""Sets that are nearly all in small letters, with words for most names."""
LEAST_IN_SMALL_LETTERS = {"leak_recall": 0.74, "leak_handled": 0.88, "keep_rate": 0.97}
ONE_NOTE = 1
"""An attack narrows ten notes of a set or so: one of them may go either way."""
NAMED = {"name", "organisation", "contact", "mention"}
LEAST_ON_AVERAGE = {
    "leak_recall": 0.93,
    "leak_handled": 0.98,
    "keep_rate": 0.99,
    "flag_recall": 0.9,
    "tell_recall": 0.8,
}


def _roster(path: Path) -> Roster:
    return read_roster(path.read_bytes(), LADDER).whole()


def _lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@cache
def _scorer(path: Path) -> Callable[[], int]:
    """The main function of one of the two programs that score: to start one for each set took longer than to score it.

    It keeps how it reads a letter and a text, or it would read each name anew for each note that it looks for it in.
    """
    program = runpy.run_path(str(path))
    main: Callable[[], int] = program["main"]
    if "tokenize" in program:
        listed = program["occurrences"]
        main.__globals__["occurrences"] = lambda words, phrase: (
            listed(words, phrase) if _may_hold(words, phrase) else []
        )
        of_a_letter = cache(program["fold"])
        main.__globals__["fold"] = lambda text, keep_case=False: [
            (folded, place) for place, letter in enumerate(text) for folded, _ in of_a_letter(letter, keep_case)
        ]
        main.__globals__["tokenize"] = cache(program["tokenize"])
    return main


def _may_hold(words: list[str | tuple[str, int, int]], phrase: list[str]) -> bool:
    """Whether to look for a phrase word by word: few of those that a set asks for begin with a word of the note."""
    return not phrase or phrase[0] in words or any(isinstance(word, tuple) for word in words[:1])


def _run(scorer: Path, *arguments: object) -> str:
    said = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(said), redirect_stderr(io.StringIO()):
        patch.setattr(sys, "argv", [str(scorer), *map(str, arguments)])
        assert not _scorer(scorer)()
    return said.getvalue()


@dataclass(frozen=True)
class StrippedSet:
    """The notes of a set as they are given, each with who says it and what is left of it."""

    roster: Roster
    anonymiser: Anonymiser
    notes: tuple[tuple[dict[str, str], Participant | None, Stripped], ...]


@cache
def _stripped(folder: Path) -> StrippedSet:
    """Once for all tests: to strip a hundred sets is most of what they cost."""
    roster = _roster(folder / "roster.csv")
    anonymiser, by_id = Anonymiser(roster, LADDER), {one.id: one for one in roster}
    given = [(note, by_id.get(note["speaker"])) for note in _lines(folder / "notes.jsonl")]
    notes = tuple((note, who, anonymiser.strip(note["text"], speaker=who)) for note, who in given)
    return StrippedSet(roster, anonymiser, notes)


@pytest.fixture(scope="module")
def figures_of(tmp_path_factory: pytest.TempPathFactory) -> FiguresOf:
    """What the scorer says of the notes in a folder, found out once for all tests."""
    return cache(partial(_figures, tmp_path_factory.mktemp("stripped") / "out.jsonl"))


@pytest.mark.parametrize("name", ["workshop_en", "atelier_fr"])
def test_the_note_sets(shared: Path, figures_of: FiguresOf, name: str) -> None:
    figures = figures_of(shared, shared / "eval" / "dev" / name)

    assert {what: figures[what] for what, least in LEAST.items() if figures[what] < least} == {}


@pytest.mark.timeout(240)  # a hundred sets, on a machine that has other things to do too
def test_our_own_sets(shared: Path, figures_of: FiguresOf) -> None:
    every = {folder.name: figures_of(shared, folder) for folder in OWN_SETS}
    under = {
        f"{name}: {what}": figures[what]
        for name, figures in every.items()
        for what, least in _least(name).items()
        if figures[what] < least
    }
    average = {what: sum(figures[what] for figures in every.values()) / len(every) for what in LEAST_ON_AVERAGE}

    assert under == {}
    assert {what: average[what] for what, least in LEAST_ON_AVERAGE.items() if average[what] < least} == {}


@pytest.mark.timeout(120)  # ten sets
def test_notes_that_nobody_has_learnt_from(shared: Path, figures_of: FiguresOf) -> None:
    """On average, as each set is small."""
    kept_apart = (FRESH / "kept-apart.txt").read_text(encoding="utf-8").split()
    figures = [figures_of(shared, FRESH / name) for name in kept_apart]
    average = {what: sum(each[what] for each in figures) / len(figures) for what in LEAST_OF_FRESH}

    assert {what: average[what] for what, least in LEAST_OF_FRESH.items() if average[what] < least} == {}
    assert sum(each["over_strip_per_1k_words"] for each in figures) / len(figures) < MOST_OVER_OF_FRESH


def _least(name: str) -> dict[str, float]:
    if name in IN_SMALL_LETTERS:
        return LEAST_IN_SMALL_LETTERS
    return LEAST_OF_NOT_MENDED if name in NOT_MENDED else LEAST_OF_OWN


def _figures(output: Path, shared: Path, folder: Path) -> dict[str, float]:
    written = []
    for note, _, stripped in _stripped(folder).notes:
        flags = [{"text": stripped.body.text[one.start : one.end], "kind": one.kind} for one in stripped.findings]
        text = worded(stripped.body, LADDER, stripped.lang)
        written.append(json.dumps({"id": note["id"], "text": text, "flags": flags}, ensure_ascii=False))
    output.write_text("\n".join(written), encoding="utf-8")
    figures: dict[str, float] = json.loads(_run(shared / "eval" / "score.py", folder, output, "--json"))["overall"]
    organisations = _organisations(folder)
    if organisations:
        shown = [(note["id"], flag["text"]) for note in map(json.loads, written) for flag in note["flags"]]
        hits = sum(any(_is_about(name, each) for each in shown) for name in organisations)
        useful = sum(any(_is_about(name, each) for name in organisations) for each in shown)
        figures["organisation_recall"] = hits / len(organisations)
        figures["flag_precision"] += useful / max(1, len(shown))
    return figures


def _organisations(folder: Path) -> list[tuple[str, str]]:
    """The organisations that are not on the roster, each with its note, where a set has them labelled."""
    path = folder / "strangers_orgs.jsonl"
    notes = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    return [(note["id"], name) for note in notes for name in note["organisations"]]


def _is_about(organisation: tuple[str, str], flag: tuple[str, str]) -> bool:
    return organisation[0] == flag[0] and (flag[1] in organisation[1] or organisation[1].rstrip(".") in flag[1])


@pytest.mark.parametrize(
    "folder",
    [each for each in OWN_SETS if _organisations(each) and each.name not in NOT_MENDED | IN_SMALL_LETTERS],
    ids=lambda each: each.name,
)
def test_organisations_that_are_not_on_the_roster_are_shown(
    shared: Path, figures_of: FiguresOf, folder: Path
) -> None:
    assert figures_of(shared, folder)["organisation_recall"] >= LEAST_OF_ORGANISATIONS


@pytest.mark.parametrize("folder", OWN_SETS[::2], ids=lambda folder: folder.name)
def test_who_did_say_it_is_in_most_sets_that_an_attack_believes(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """In each second of them: fifty sets hold what a hundred do."""
    given = _stripped(folder)
    asked_for = []

    def made_already(*of: object) -> Anonymiser:
        """What it asks for was made of the same list, and would be made once more."""
        asked_for.append(of)
        return given.anonymiser

    monkeypatch.setattr(attacks, "Anonymiser", made_already)
    attack = Attack(given.roster, LADDER, 3)
    assert asked_for == [(given.roster, LADDER)]
    said_by = [who for _, who, _ in given.notes if who]
    notes = [
        Note(str(number), note["session"], who.category, Kind.POINT, stripped.body)
        for number, (note, who, stripped) in enumerate(given.notes)
        if who
    ]
    guesses = [note.guess for note in attack.on(attack.in_notes("x", notes)).notes]
    narrowed = [
        (guess, who.name in attack.candidates(guess))
        for guess, who in zip(guesses, said_by, strict=True)
        if len(guess.candidates) < guess.pool and NAMED.isdisjoint(guess.cues)
    ]
    right = sum(hit for _, hit in narrowed)
    by_chance = sum(len(guess.candidates) / guess.pool for guess, _ in narrowed)
    assert len(narrowed) >= 3
    assert right >= 0.6 * len(narrowed)
    assert right > 1.5 * by_chance - ONE_NOTE


@pytest.mark.parametrize(
    ("kind", "each", "masked", "caught"),
    [("plain", 1, 0.998, 1.0), ("lower", 2, 0.95, 0.995), ("upper", 2, 0.95, 1.0), ("typo", 2, 0.88, 0.98)],
)
def test_the_meetings(shared: Path, tmp_path: Path, kind: str, each: int, masked: float, caught: float) -> None:
    """All of them as they were written down, each second one as others would write it."""
    scorer, chosen = shared / "eval" / "score_meetings.py", tmp_path / "meetings"
    chosen.mkdir()
    for path in sorted((shared / "eval" / "meetings").glob("*.json"))[::each]:
        shutil.copy(path, chosen)
    _run(scorer, "write", tmp_path, "--as", kind, "--gold", chosen)
    for path in sorted(tmp_path.glob("*.in.jsonl")):
        meeting = path.name.removesuffix(".in.jsonl")
        anonymiser = Anonymiser(_roster(tmp_path / f"{meeting}.roster.csv"), LADDER)
        written = []
        for note in _lines(path):
            stripped = anonymiser.strip(note["text"])
            replaced = [{"start": one.start, "end": one.end} for one in stripped.replacements]
            spans = [stripped.source_span(one.start, one.end) for one in stripped.findings]
            flags = [{"start": start, "end": end} for start, end in spans]
            written.append(json.dumps({"id": note["id"], "replacements": replaced, "flags": flags}))
        (tmp_path / f"{meeting}.out.jsonl").write_text("\n".join(written), encoding="utf-8")
    total = json.loads(_run(scorer, "score", tmp_path, "--as", kind, "--gold", chosen, "--json"))["all"]

    assert total["masked"] >= masked * total["mentions"]
    assert total["caught"] >= caught * total["mentions"]
    assert total["false_masks"] <= 0.1 * total["words"] / 1000
