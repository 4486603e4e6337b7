"""A roster entry that would strip ordinary language is told by its row before anything is made of it."""

from pathlib import Path

from tests.cli.commands import Notetaker

_MAKE = (
    "kit",
    "make",
    "--programme",
    "programme.toml",
    "--roster",
    "doubtful.csv",
    "-o",
    "doubtful.ntkit",
    "--no-recovery",
)


def _doubtful(event: Path) -> None:
    roster = (event / "roster.csv").read_text(encoding="utf-8")
    (event / "doubtful.csv").write_text(roster.replace("Ardente AI;ardente.example", "AI;Data"), encoding="utf-8")


def test_kit_make_and_anonymise_and_capture_tell_the_row_and_no_name(event: Path, notetaker: Notetaker) -> None:
    _doubtful(event)
    recipient = notetaker("keys", "show", "key").out.split()[0]
    made = notetaker(*_MAKE, "--yes", "--recipient", recipient, "--passphrase-file", "pass")
    assert made.status == 0
    stripped = notetaker("anonymise", "--roster", "doubtful.csv", stdin="AI for Ardente\n")
    assert "AI for [" in stripped.out
    for told in (made.err, stripped.err):
        assert told.count("Line 5: ") == 2
        assert "Clara" not in told
        assert "Ardente" not in told
    captured = notetaker(
        *("capture", "--vault", "other.ntvault", "--kit", "doubtful.ntkit", "--passphrase-file", "pass"),
        *("--session", "S1"),
        stdin="b: AI is here\n",
    )
    assert captured.status == 0
    assert captured.err.count("Line 5: ") == 2
    assert "AI is here" in captured.out


def test_what_is_odd_is_told_in_the_order_of_the_lines_and_the_same_once(event: Path, notetaker: Notetaker) -> None:
    _doubtful(event)
    roster = (event / "doubtful.csv").read_text(encoding="utf-8").rstrip("\n")
    number = roster.count("\n") + 2
    (event / "doubtful.csv").write_text(f"{roster}\nZ9,Data Data,AI;ADM,,,,nothing,\n", encoding="utf-8")
    told = notetaker("anonymise", "--roster", "doubtful.csv", stdin="AI\n").err
    lines = [line for line in told.splitlines() if "ine 5" in line or f"ine {number}" in line]
    assert [f"ine {number}" in line for line in lines] == [False] * (len(lines) - 1) + [True]
    assert len(lines) == len(set(lines))


def test_a_script_makes_no_kit_of_a_doubtful_list_unless_it_says_yes(event: Path, notetaker: Notetaker) -> None:
    _doubtful(event)
    recipient = notetaker("keys", "show", "key").out.split()[0]
    refused = notetaker(*_MAKE, "--recipient", recipient, "--passphrase-file", "pass")
    assert refused.status == 1
    assert "--yes" in refused.err.splitlines()[-1]
    assert not (event / "doubtful.ntkit").exists()


def test_kit_make_tells_the_rows_of_everyday_words_and_asks_nothing(event: Path, notetaker: Notetaker) -> None:
    roster = (event / "roster.csv").read_text(encoding="utf-8")
    (event / "doubtful.csv").write_text(roster.replace("Ardente AI;ardente.example", "Tides"), encoding="utf-8")
    recipient = notetaker("keys", "show", "key").out.split()[0]
    made = notetaker(*_MAKE, "--recipient", recipient, "--passphrase-file", "pass")
    assert made.status == 0
    (told,) = [line for line in made.err.splitlines() if "Everyday words too" in line]
    assert "rows 4, 5" in told
    assert "Tides" not in told
    assert "Everyday" not in notetaker("anonymise", "--roster", "doubtful.csv", stdin="a line\n").err


def test_kit_make_tells_of_a_heading_that_may_name_somebody_and_no_name(event: Path, notetaker: Notetaker) -> None:
    roster = (event / "roster.csv").read_text(encoding="utf-8")
    (event / "doubtful.csv").write_text(roster.replace("Ardente AI;ardente.example", "Tides"), encoding="utf-8")
    programme = event / "programme.toml"
    headed = '\n[template.en]\nconsensus = "Tides of opinion"\n'
    programme.write_text(programme.read_text(encoding="utf-8") + headed, encoding="utf-8")
    recipient = notetaker("keys", "show", "key").out.split()[0]
    made = notetaker(*_MAKE, "--yes", "--recipient", recipient, "--passphrase-file", "pass")
    assert made.status == 0
    (told,) = [line for line in made.err.splitlines() if "“consensus” of the brief in en" in line]
    assert told.startswith("notetaker: programme.toml: ")
    assert "ides" not in told


def test_kit_make_tells_of_a_title_that_names_somebody_and_asks(event: Path, notetaker: Notetaker) -> None:
    (event / "doubtful.csv").write_bytes((event / "roster.csv").read_bytes())
    programme = event / "programme.toml"
    said = programme.read_text(encoding="utf-8")
    programme.write_text(said.replace('"Opening"', '"Breakfast with Clara Montefiore"', 1), encoding="utf-8")
    recipient = notetaker("keys", "show", "key").out.split()[0]
    refused = notetaker(*_MAKE, "--recipient", recipient, "--passphrase-file", "pass")
    assert refused.status == 1
    assert "notetaker: programme.toml: The title of session S1 names " in refused.err
    assert "Clara" not in refused.err


def test_the_programme_that_cannot_be_read_is_called_as_its_file_is(event: Path, notetaker: Notetaker) -> None:
    (event / "empty.toml").write_text("", encoding="utf-8")
    made = notetaker("kit", "make", "--programme", "empty.toml", "--roster", "roster.csv", "-o", "e.ntkit")
    assert made.status != 0
    assert "empty.toml" in made.err
    assert "PROGRAMME.toml" not in made.err


def test_one_line_that_cannot_be_read_is_counted_in_good_english(event: Path, notetaker: Notetaker) -> None:
    (event / "bad.csv").write_text(
        "name,affiliation,category\nNoor Hadid,Palmyra,no such category\n", encoding="utf-8"
    )
    told = notetaker("anonymise", "--roster", "bad.csv", stdin="a line\n").err
    assert "Lines of the roster that could not be read: 1." in told


def test_a_kit_is_made_with_a_key_of_another_passphrase_by_the_option_that_import_has(
    event: Path, notetaker: Notetaker
) -> None:
    (event / "keypass").write_text("lagune bambou chapeau\n", encoding="utf-8")
    assert notetaker("keys", "new", "-o", "own", "--passphrase-file", "keypass").status == 0
    asked = ("kit", "make", "--programme", "programme.toml", "--roster", "roster.csv", "--identity", "own")
    rest = ("--no-recovery", "--passphrase-file", "pass", "-o", "own.ntkit")
    assert notetaker(*asked, *rest).status != 0
    assert notetaker(*asked, "--identity-passphrase-file", "keypass", *rest).status == 0
    assert notetaker("kit", "show", "own.ntkit", "--passphrase-file", "pass").status == 0
