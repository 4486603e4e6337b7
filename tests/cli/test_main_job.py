"""The main job through the command line, as a script of a user does it."""

import json
from pathlib import Path

from tests.cli.commands import CAPTURE, CHECK, IMPORT, PROGRAMME, REPORT, SEAL, Notetaker

LINES = """\
sg: licences for large training runs, as Clara Montefiore and Kettwerk said
+ same for small firms
b: audit before release!
Amadou Bâ: d’accord avec Hélène d’Aubrac sur les données?
nt: ask Noor about the figures

- not for open weights
"""


def test_from_typed_lines_to_reports_without_a_name(event: Path, notetaker: Notetaker) -> None:
    captured = notetaker(*CAPTURE, "S1", stdin=LINES)
    assert captured.status == 0, captured.err
    notes = [json.loads(line) for line in captured.out.splitlines()]
    assert [(note["category"], note["kind"]) for note in notes] == [
        ("research", "point"),
        ("research", "agreement"),
        ("business", "recommendation"),
        ("research", "question"),
        ("participant", "own"),
        ("research", "disagreement"),
    ]
    assert notes[0]["text"] == (
        "licences for large training runs, as [a business participant] and [a company] said"
    )
    assert all(set(note) == {"id", "category", "kind", "text", "flags"} for note in notes)

    checked = notetaker(*CHECK, "--json")
    assert (checked.status, json.loads(checked.out)["notes"]) == (0, 6)

    sealed = notetaker(*SEAL, "x.ntbundle")
    assert sealed.status == 0, sealed.err
    assert "5 notes sealed" in sealed.out
    assert "1 own remark stays here" in sealed.out

    imported = notetaker(*IMPORT, "x.ntbundle")
    assert imported.status == 0, imported.err
    assert "imported 1 bundle with 5 notes" in imported.out

    reported = notetaker(*REPORT, "--lang", "en,fr", "--format", "html,docx,pdf,md,csv", "-o", "out")
    assert reported.status == 0, reported.err
    files = sorted(path.name for path in (event / "out").iterdir())
    assert files == sorted(
        f"{name}.{suffix}"
        for name in ("report.en", "rapport.fr")
        for suffix in ("html", "docx", "pdf", "md", "csv")
    )

    audited = notetaker("audit", "--roster", "roster.csv", *(f"out/{name}" for name in files))
    assert (audited.status, audited.out) == (0, "")
    text = (event / "out" / "report.en.md").read_text(encoding="utf-8")
    assert "licences for large training runs" in text
    assert "figures" not in text


def test_the_same_bundle_twice_changes_nothing(event: Path, notetaker: Notetaker) -> None:
    notetaker(*CAPTURE, "S1", stdin=LINES)
    notetaker(*SEAL, "x.ntbundle")
    notetaker(*IMPORT, "x.ntbundle")
    notetaker(*REPORT, "--format", "csv", "-o", "once")
    again = notetaker(*IMPORT, "x.ntbundle", "x.ntbundle")
    assert again.status == 0
    assert "imported 0 bundles with 0 notes" in again.out
    notetaker(*REPORT, "--format", "csv", "-o", "twice")
    assert (event / "once/report.en.csv").read_bytes() == (event / "twice/report.en.csv").read_bytes()


def test_reports_from_before_that_lie_beside_new_ones_are_told(event: Path, notetaker: Notetaker) -> None:
    notetaker(*CAPTURE, "S1", stdin=LINES)
    notetaker(*SEAL, "x.ntbundle")
    notetaker(*IMPORT, "x.ntbundle")
    assert notetaker(*REPORT, "--lang", "fr", "--format", "csv,md", "-o", "out").err == ""
    for name in ("report.fr.csv", "my report.fr.csv", "audit.txt"):  # the first is called as somebody renamed it
        (event / "out" / name).write_text("", encoding="utf-8")
    again = notetaker(*REPORT, "--lang", "fr", "--format", "csv", "-o", "out")
    assert again.out == f"{Path('out/rapport.fr.csv')}\n"
    told = "from before, and they may still have what is left out: "
    assert f"{told}{Path('out/rapport.fr.md')}, {Path('out/report.fr.csv')}; delete them" in again.err


def test_a_corrected_bundle_supersedes_the_first_in_any_order(event: Path, notetaker: Notetaker) -> None:
    notetaker(*CAPTURE, "S1", stdin="sg: the first thought\n")
    notetaker(*SEAL, "one.ntbundle")
    notetaker(*CAPTURE, "S1", stdin="sg: the second thought\n")
    notetaker(*SEAL, "two.ntbundle")
    notetaker(*IMPORT, "two.ntbundle")
    notetaker(*IMPORT, "one.ntbundle")
    notetaker(*REPORT, "--format", "csv", "-o", "out")
    rows = (event / "out/report.en.csv").read_text(encoding="utf-8")
    assert rows.count("the first thought") == 1
    assert rows.count("the second thought") == 1


def test_what_is_off_the_table_is_not_kept(event: Path, notetaker: Notetaker) -> None:
    refused = notetaker(*CAPTURE, "S2", stdin="sg: between us\n")
    assert refused.status == 1
    assert "off the table" in refused.err
    assert refused.out == ""
    assert json.loads(notetaker(*CHECK, "--json").out)["notes"] == 0


def test_a_speaker_nobody_knows_is_a_finding(event: Path, notetaker: Notetaker) -> None:
    captured = notetaker(*CAPTURE, "S1", stdin="zq: we need a register\n")
    note = json.loads(captured.out)
    assert note["category"] == "participant"
    assert [(flag["text"], flag["kind"]) for flag in note["flags"]] == [("zq", "code")]
    strict = notetaker(*SEAL, "x.ntbundle", "--strict")
    assert strict.status == 2
    assert "Findings not decided yet: 1." in strict.err
    assert not (event / "x.ntbundle").exists()
    assert notetaker(*SEAL, "x.ntbundle").status == 0


def test_the_key_is_shown_with_the_words_it_was_made_with(event: Path, notetaker: Notetaker) -> None:
    made = notetaker("keys", "new", "-o", "second", "--passphrase-file", "pass")
    shown = notetaker("keys", "show", "second", "--passphrase-file", "pass")
    assert made.out == shown.out
    assert made.out.startswith("age1pq")
    assert b"AGE-SECRET-KEY" not in (event / "second").read_bytes()
    assert (event / "second").stat().st_mode & 0o077 == 0


def test_a_kit_shows_its_small_cells_and_names_nobody(event: Path, notetaker: Notetaker) -> None:
    shown = notetaker("kit", "show", "event.ntkit", "--passphrase-file", "pass")
    assert "  S1  Opening · 1\u00a0February\u00a02027 · Chatham House Rule\n" in shown.out
    assert "  S2  Breakout · Off the table\n" in shown.out
    assert "Civil society: 1 person, 1 organisation; appears as Expert community" in shown.out
    assert "Business: 3 people, 3 organisations; stays as it is" in shown.out
    assert "Okonjo" not in shown.out
    assert "Peter Okonjo" in notetaker("kit", "show", "event.ntkit", "--codes", "--passphrase-file", "pass").out


def test_anonymise_gives_offsets_in_the_input(event: Path, notetaker: Notetaker) -> None:
    text = "Clara Montefiore agrees with Kettwerk"
    source = json.dumps({"id": 7, "speaker": "P01", "text": text}) + "\n"
    done = notetaker("anonymise", "--roster", "roster.csv", stdin=source)
    note = json.loads(done.out)
    assert note["id"] == 7
    assert note["category"] == "research"
    assert note["text"] == "[a business participant] agrees with [a company]"
    assert [text[each["start"] : each["end"]] for each in note["replacements"]] == ["Clara Montefiore", "Kettwerk"]
    assert [each["text"] for each in note["replacements"]] == ["[a business participant]", "[a company]"]
    assert [each["reason"] for each in note["replacements"]] == [
        "This is the full name of a participant.",
        "This is the name of a participant’s organisation.",
    ]


def test_anonymise_says_they_where_it_is_asked_to(event: Path, notetaker: Notetaker) -> None:
    text = "Clara Montefiore says she agrees"
    plain = json.loads(notetaker("anonymise", "--roster", "roster.csv", stdin=text).out)
    neutral = json.loads(notetaker("anonymise", "--roster", "roster.csv", "--they", stdin=text).out)

    assert plain["text"] == "[a business participant] says she agrees"
    assert neutral["text"] == "[a business participant] says they agree"


def test_anonymise_takes_plain_text_and_writes_a_file(event: Path, notetaker: Notetaker) -> None:
    (event / "notes.txt").write_text("merci à Noor Hadid\n\nrien de neuf\n", encoding="utf-8")
    assert notetaker("anonymise", "--roster", "roster.csv", "--lang", "fr", "notes.txt", "out.jsonl").status == 0
    notes = [json.loads(line) for line in (event / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [note["id"] for note in notes] == ["1", "3"]
    assert notes[0]["text"] == "merci à [une personne issue d’une entreprise]"


def test_audit_says_where_and_by_which_rule_but_not_who(event: Path, notetaker: Notetaker) -> None:
    (event / "draft.md").write_text("# Draft\n\nas Montefiore put it\n", encoding="utf-8")
    found = notetaker("audit", "--roster", "roster.csv", "draft.md")
    assert found.status == 1
    assert "draft.md: " in found.out
    assert "Montefiore" not in found.out + found.err
    assert "Montefiore" in notetaker("audit", "--roster", "roster.csv", "--show", "draft.md").out


def test_the_version_and_the_help_are_there(notetaker: Notetaker) -> None:
    assert notetaker("--version").out.startswith("notetaker ")
    for command in (
        (),
        ("capture",),
        ("seal",),
        ("import",),
        ("report",),
        ("kit", "make"),
        ("keys", "new"),
        ("anonymise",),
    ):
        shown = notetaker(*command, "--help")
        assert shown.status == 0
        assert "usage: notetaker" in shown.out
    assert notetaker("nonsense").status == 2


def test_a_corrected_kit_goes_on_in_the_same_vault(event: Path, notetaker: Notetaker) -> None:
    notetaker(*CAPTURE, "S1", stdin="sg: before the correction\n")
    roster = (event / "roster.csv").read_text(encoding="utf-8")
    (event / "roster.csv").write_text(
        roster + "P11,Zénaïde Quintal,,Halcyon,,Fellow,research,S1\n", encoding="utf-8"
    )
    recipient = notetaker("keys", "show", "key").out.split()[0]
    made = notetaker(
        *("kit", "make", "--programme", "programme.toml", "--roster", "roster.csv", "--recipient", recipient),
        *("--no-recovery", "--replaces", "event.ntkit", "-o", "second.ntkit", "--passphrase-file", "pass"),
    )
    assert made.status == 0, made.err
    (event / "second.ntkit").replace(event / "event.ntkit")
    captured = notetaker(*CAPTURE, "S1", stdin="zq: thanks to Zénaïde Quintal\n")
    assert captured.status == 0, captured.err
    assert json.loads(captured.out)["text"] == "thanks to [a researcher]"
    assert json.loads(notetaker(*CHECK, "--json").out)["notes"] == 2


def test_audit_of_a_folder_reads_all_of_it_and_names_what_it_cannot_read(event: Path, notetaker: Notetaker) -> None:
    folder = event / "out" / "below"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text("Nothing.\n", encoding="utf-8")
    clean = notetaker("audit", "--roster", "roster.csv", "out")
    assert (clean.status, clean.out) == (0, "")
    (folder / "b.txt").write_text("Ask Clara Montefiore.\n", encoding="utf-8")
    found = notetaker("audit", "--roster", "roster.csv", "out")
    assert found.status == 1
    assert "line 1" in found.out
    assert "2 of 2 files" in found.err
    (folder / "c.odb").touch()
    unread = notetaker("audit", "--roster", "roster.csv", "out")
    assert unread.status == 2
    assert "c.odb" in unread.err
    assert "2 of 3 files" in unread.err


def test_audit_of_an_empty_folder_is_no_clean_bill(event: Path, notetaker: Notetaker) -> None:
    (event / "out").mkdir()
    empty = notetaker("audit", "--roster", "roster.csv", "out")
    assert empty.status == 2
    assert "no file" in empty.err


def test_who_comes_and_goes_is_typed_between_the_notes(event: Path, notetaker: Notetaker) -> None:
    lines = "cm: one\n>>out: jw, nh\n>>in: nobody here\ncm: two\n>>ici: sg, ab, wt, cm, jw, nh\n"
    captured = notetaker(*CAPTURE, "S1", stdin=lines)
    assert captured.status == 1
    printed = [json.loads(line) for line in captured.out.splitlines()]
    assert [each.get("present", each.get("text")) for each in printed] == ["one", 8, "two", 6]
    assert "line 3" in captured.err
    assert "nobody here" not in captured.err
    assert notetaker(*SEAL, "x.ntbundle").status == 0
    assert notetaker(*IMPORT, "x.ntbundle").status == 0
    assert notetaker(*REPORT, "--lang", "en", "--format", "csv", "-o", "out").status == 0
    rows = (event / "out" / "report.en.csv").read_text(encoding="utf-8")
    assert rows.count("Decision-makers,Point") == 2


def test_a_note_of_somebody_who_has_left_is_kept_and_told(event: Path, notetaker: Notetaker) -> None:
    captured = notetaker(*CAPTURE, "S1", stdin="cm: one\n>>out: cm\ncm: two\njw: three\n")
    printed = [json.loads(line) for line in captured.out.splitlines()]
    assert [each.get("not_present") for each in printed] == [None, None, True, None]
    assert captured.status == 0
    assert captured.err.count("whoever speaks is not ticked as present; the note is kept") == 1
    assert "line 3: " in captured.err


def test_with_the_roster_the_report_is_checked_against_it(event: Path, notetaker: Notetaker) -> None:
    notetaker(*CAPTURE, "S1", stdin="sg: one?\nb: two\n")
    notetaker(*SEAL, "x.ntbundle")
    notetaker(*IMPORT, "x.ntbundle")
    told = notetaker(*REPORT, "--roster", "roster.csv", "--lang", "en", "--format", "csv", "-o", "out")
    assert told.status == 0
    assert "left out" not in told.err
    assert ",Business,Point,two" in (event / "out" / "report.en.csv").read_text(encoding="utf-8")
    rows = (event / "roster.csv").read_text(encoding="utf-8").splitlines()
    (event / "few.csv").write_text("\n".join(rows[:3]), encoding="utf-8")
    told = notetaker(*REPORT, "--roster", "few.csv", "--lang", "en", "--format", "csv", "-o", "few")
    assert told.status == 0
    assert "2 notes are left out" in told.err


def test_audit_shows_a_word_that_may_mean_somebody_and_fails_for_it_only_when_strict(
    event: Path, notetaker: Notetaker
) -> None:
    header = "id,name,aliases,affiliation,affiliation_aliases,role,category,sessions\n"
    (event / "short.csv").write_text(f"{header}P1,Olivia Lamb,,Lighthouse Foundation,,,civil_society,\n", "utf-8")
    (event / "draft.md").write_text("waiting for the money of Lighthouse\n", encoding="utf-8")
    audit = ("audit", "--roster", "short.csv", "draft.md")

    found = notetaker(*audit)
    assert (found.status, "draft.md: line 1: unclear.part" in found.out) == (0, True)
    assert "0 mentions of the roster, 1 word to look at" in found.err
    assert notetaker(*audit, "--strict").status == 1


def test_audit_tells_a_title_that_names_somebody_once_and_does_not_fail_for_it(
    event: Path, notetaker: Notetaker
) -> None:
    header = "id,name,aliases,affiliation,affiliation_aliases,role,category,sessions\n"
    (event / "short.csv").write_text(f"{header}P1,Olivia Lamb,,Kettwerk,,,civil_society,\n", "utf-8")
    programme = PROGRAMME.replace('title = "Opening"', 'title = "What Kettwerk has learnt"', 1)
    (event / "named.toml").write_text(programme, encoding="utf-8")
    for name in ("a.md", "b.md"):
        (event / name).write_text("# What Kettwerk has learnt\n\nmore audits\n", encoding="utf-8")
    audit = ("audit", "--roster", "short.csv", "a.md", "b.md")
    assert notetaker(*audit).out.count("organisation.name") == 2
    told = notetaker(*audit, "--programme", "named.toml", "--strict")
    assert (told.status, "Kettwerk" in told.out) == (0, False)
    assert told.out.startswith("named.toml: title of session 1: organisation.name – ")
    assert told.out.count("\n") == 1
    assert "0 mentions of the roster, 1 in the programme’s titles, told once" in told.err
