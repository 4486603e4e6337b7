"""Codes are attribution: none in the journal with an unfinished line, none in a bundle without a decision."""

from dataclasses import replace
from pathlib import Path

import pytest

from notetaker.anonymise import Rule
from notetaker.exchange import Kit, OrganiserKey, default_ladder, write_kit
from notetaker.model.body import Mention
from notetaker.model.note import Decision, FindingKind, Kind
from notetaker.model.roster import Participant, Roster
from notetaker.rapporteur import RapporteurDesk, unknown_speaker
from notetaker.rapporteur.codes import Codes
from notetaker.rapporteur.errors import FindingsOpen
from notetaker.vault import Vault
from tests.rapporteur.conftest import PASSPHRASE


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        ("sg: the levy is too low", "research: the levy is too low"),
        ("Solveig Grønn: the levy", "research: the levy"),
        ("P1: the levy", "research: the levy"),
        ("nt: remember the levy", "nt: remember the levy"),
        ("b: the levy", "business: the levy"),
        ("sg, cm: the levy", "business+research: the levy"),
        ("thanks to sg", "thanks to [a participant]"),
        ("sg", "[a participant]"),
    ],
)
def test_a_kept_draft_does_not_say_who_speaks(desk: RapporteurDesk, folder: Path, line: str, draft: str) -> None:
    desk.keep_draft(line)
    assert desk.draft == draft


def test_no_record_of_a_session_of_drafts_holds_a_code(folder: Path) -> None:
    line = "sg: agrees with cm on the levy"
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        for end in range(4, len(line)):
            desk.keep_draft(line[:end])
        drafts = [record for record in vault.records() if b'"draft-kept"' in record]
    assert drafts
    assert not any(b"sg" in record or b"with cm " in record for record in drafts)


def test_what_a_restored_draft_has_in_brackets_is_still_widened(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        RapporteurDesk.open(vault).keep_draft("sg: agrees with Peter Okonjo")
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.keep_draft(desk.draft + " on")
        note = desk.commit(desk.draft + " audits")
        assert [(each.category, each.mention) for each in note.body.placeholders] == [
            ("institution", Mention.PERSON)
        ]
        assert desk.sealing().points[0].text.endswith("agrees with [a decision-maker] on audits")


@pytest.mark.parametrize(
    "line", ["agrees with cm", "sg the levy is low", "sg, then cm: the levy", "sg: cm: yes", "as P4 said"]
)
def test_a_code_in_a_text_does_not_leave_without_a_decision(
    desk: RapporteurDesk, tmp_path: Path, line: str
) -> None:
    note = desk.commit(line)
    assert {finding.kind for finding in note.findings} == {FindingKind.CODE}
    with pytest.raises(FindingsOpen):
        desk.seal(desk.sealing(), tmp_path / "x.ntbundle")
    desk.generalise_open_findings()
    left = desk.notes()[0].body.text
    assert left.count("\ufffc") == (0 if note.body.text.startswith("cm:") else len(note.findings))
    assert not {"sg", "cm", "P4"}.intersection(left.replace(",", " ").replace(":", " ").split())


def test_an_edited_line_is_searched_for_codes_too(desk: RapporteurDesk) -> None:
    note = desk.commit("sg: the levy")
    assert [finding.kind for finding in desk.amend(note.id, "the levy of cm").findings] == [FindingKind.CODE]


def test_a_proposed_code_is_nobody_elses_name() -> None:
    def person(key: str, name: str, alias: str = "") -> Participant:
        return Participant(key, name, tuple(filter(None, [alias])), "", (), "", "research", ())

    louis, wen, jane, john = (
        person("A1", "Louis Ibsen"),
        person("A2", "Wen Li"),
        person("A3", "Jane Dubois"),
        person("A4", "John Doe", "JD"),
    )
    codes = Codes.of(Roster((louis, wen, jane, john)), default_ladder())
    for typed, meant in (("li", wen), ("JD", john), ("wl", wen)):
        attribution = codes.resolve(typed)
        assert attribution is not None
        assert attribution.participant is meant


@pytest.mark.parametrize("line", ["the SG is full", "le SG est complet", "un CM par mois"])
def test_capitals_behind_an_article_are_no_code(desk: RapporteurDesk, line: str) -> None:
    assert desk.commit(line).findings == ()


@pytest.mark.parametrize(
    "line",
    [
        "the sg is full",
        "so SG is full",
        "the paper – SG had it",
        "the SG amendment",
        "the SG refused to pay",
        "le point du SG",
        "au SG de répondre",
        "à SG la parole",
    ],
)
def test_elsewhere_they_wait_for_a_decision_or_go(desk: RapporteurDesk, line: str) -> None:
    note = desk.commit(line)
    assert note.findings or note.body.placeholders


def test_a_unit_after_a_number_is_no_code(desk: RapporteurDesk) -> None:
    assert desk.commit("b: a shelf of 40 cm").findings == ()


def test_what_a_corrected_kit_makes_unclear_does_not_leave(
    desk: RapporteurDesk, organiser: OrganiserKey, prepared_kit: Kit
) -> None:
    """Nobody was asked about it when the notes were written; what was decided stays as it was decided."""
    told = ("Apple will not sign", "green is the question", "thanks to zg", "the levy of cm")
    for line in told:
        desk.commit(f"b: {line}")
    for finding in desk.open_findings():
        desk.decide(finding, Decision.KEEP)
    assert sorted(point.text for point in desk.sealing().points) == sorted(told)

    late = Participant("P90", "Zuzanna Green", (), "Apple", (), "", "research", ("S1",))
    later = Participant("P91", "Zuz Zimmer", (), "Haldener", (), "", "research", ("S1",))
    kit = replace(prepared_kit, roster=Roster((*prepared_kit.roster, late, later)))
    desk.take_kit(write_kit(kit, passphrase=PASSPHRASE, signer=organiser.signer), PASSPHRASE)
    assert {"zg", "zz"} <= {code.code for code in desk.codes()}
    left = "\n".join(point.text for point in desk.sealing().points)
    read = "\n".join(point.text for point in desk.read_back("S1").points)
    for shown in (left, read):
        assert "Apple" not in shown
        assert "zg" not in shown
        assert "the levy of cm" in shown
    for note in desk.notes():  # nor is it put before the room to be edited
        assert "Apple" not in desk.line_to_correct(note.id)


def test_what_a_corrected_kit_makes_unclear_is_asked_about(
    desk: RapporteurDesk, organiser: OrganiserKey, prepared_kit: Kit
) -> None:
    """Notes that were written before wait in Review like new ones; what was decided is not asked again."""
    lines = ("the levy of cm", "as a former judge I see zg", "no levy")
    kept, named, plain = (desk.commit(f"b: {line}") for line in lines)
    desk.decide(next(each for each in desk.open_findings() if each.surface == "cm"), Decision.KEEP)
    before = {each.surface for each in desk.open_findings()}
    later = Participant("P90", "Zuzanna Green", (), "Haldener", (), "", "research", ("S1",))
    kit = replace(prepared_kit, roster=Roster((*prepared_kit.roster, later)), revision=2)
    desk.take_kit(write_kit(kit, passphrase=PASSPHRASE, signer=organiser.signer), PASSPHRASE)

    assert {each.surface for each in desk.open_findings()} == before | {"zg"}
    assert [note.id for note in desk.notes()] == [kept.id, named.id, plain.id]
    desk.decide(next(each for each in desk.open_findings() if each.surface == "zg"), Decision.KEEP)
    for finding in desk.open_findings():
        desk.decide(finding, Decision.GENERALISE)
    assert "zg" in "\n".join(point.text for point in desk.sealing().points)
    sent = write_kit(replace(kit, revision=3), passphrase=PASSPHRASE, signer=organiser.signer)
    desk.take_kit(sent, PASSPHRASE)
    assert not desk.open_findings()


def test_a_name_that_a_corrected_kit_brings_is_replaced_in_earlier_notes(
    desk: RapporteurDesk, organiser: OrganiserKey, prepared_kit: Kit
) -> None:
    note = desk.commit("b: Zuzanna Greenfield said so")
    later = Participant("P90", "Zuzanna Greenfield", (), "Haldener", (), "", "research", ("S1",))
    kit = replace(prepared_kit, roster=Roster((*prepared_kit.roster, later)), revision=2)
    desk.take_kit(write_kit(kit, passphrase=PASSPHRASE, signer=organiser.signer), PASSPHRASE)
    (now,) = desk.notes()
    assert (now.id, desk.text_of(now)) == (note.id, "[a researcher] said so")
    assert not now.findings


def test_a_code_that_is_mistyped_in_an_edit_waits_for_a_decision_too(desk: RapporteurDesk) -> None:
    note = desk.commit("b: the levy is low")
    amended = desk.amend(note.id, "sgg: the levy is high")
    assert [finding.rule for finding in amended.findings] == [Rule.CODE_UNKNOWN]
    again = desk.amend(note.id, "sgg: the levy is higher")
    assert [finding.rule for finding in again.findings] == [Rule.CODE_UNKNOWN]
    desk.decide(desk.findings_of(again)[0], Decision.KEEP)
    assert not desk.amend(note.id, "sgg: the levy is low again").findings


@pytest.mark.parametrize("name", ["Montefiorre", "Montefoire", "Clara Montefiorre"])
def test_a_misspelt_name_before_the_colon_says_the_category_of_the_speaker(desk: RapporteurDesk, name: str) -> None:
    desk.commit("r: the levy is low")
    line = f"{name}: we disagree"
    assert (desk.preview(line).category, desk.preview(line).text) == ("business", "we disagree")
    desk.keep_draft(line)
    assert desk.draft == "business: we disagree"
    note = desk.commit(line)
    assert (note.category, desk.text_of(note), note.findings) == ("business", "we disagree", ())
    assert desk.commit("and nobody pays").category == "business"
    amended = desk.amend(desk.notes()[0].id, line)
    assert (amended.category, desk.text_of(amended)) == ("business", "we disagree")


def test_a_strange_name_before_the_colon_is_nobody_of_the_roster(desk: RapporteurDesk) -> None:
    note = desk.commit("Martha: we disagree")
    assert note.category == "participant"
    assert [each.surface for each in desk.findings_of(note)] == ["Martha"]


@pytest.mark.parametrize("head", ["pc;", "pc,", "zq ;", "zq;", "sg;", "sg,", "nt;", "b;", "PC;"])
def test_a_code_whose_colon_is_mistyped_waits_for_a_decision(desk: RapporteurDesk, head: str) -> None:
    desk.commit("b: the levy is low")
    note = desk.commit(f"{head} we disagree")
    code = head.rstrip(" ;,")
    assert [each.surface for each in desk.findings_of(note)] == [code]
    assert note.category == "participant", "whoever spoke before does not go on"
    assert desk.commit("and nobody pays").category == "participant"
    mended = desk.amend(note.id, f"sg: {desk.line_of(note).removeprefix(head).strip()}")
    assert (mended.category, mended.findings) == ("research", ())


@pytest.mark.parametrize(
    ("line", "surface", "rule"),
    [
        ("nt ask for figures", "nt", Rule.CODE_MISPLACED),
        ("nt - ask for figures", "nt", Rule.CODE_MISPLACED),
        ("+ nt ask for figures", "nt", Rule.CODE_MISPLACED),
        ("note: ask for figures", "note", Rule.CODE_OWN),
        ("Todo: ask for figures", "Todo", Rule.CODE_OWN),
        ("remarque : demander les chiffres", "remarque", Rule.CODE_OWN),
    ],
)
def test_a_remark_of_ones_own_that_lost_its_head_waits_for_a_decision(
    desk: RapporteurDesk, line: str, surface: str, rule: Rule
) -> None:
    desk.commit("b: the levy is low")
    note = desk.commit(line)
    (found,) = desk.findings_of(note)
    assert (found.surface, found.finding.rule, note.category) == (surface, rule, "participant")
    mended = desk.amend(note.id, "nt: ask for figures")
    assert (mended.kind, mended.findings) == (Kind.OWN, ())


@pytest.mark.parametrize("line", ["the note: too long", "no note of it", "footnote: too long", "ntb-based levies"])
def test_a_note_is_no_remark_of_ones_own(desk: RapporteurDesk, line: str) -> None:
    desk.commit("b: the levy is low")
    assert (note := desk.commit(line)).findings == () and note.category == "business"


@pytest.mark.parametrize("line", ["sg we agree", "+ sg we agree"])
def test_a_code_that_begins_a_line_without_a_colon_is_not_said_by_who_spoke_before(
    desk: RapporteurDesk, line: str
) -> None:
    desk.commit("b: the levy is low")
    note = desk.commit(line)
    assert "sg" in [each.surface.casefold() for each in desk.findings_of(note)]
    assert note.category == "participant"


@pytest.mark.parametrize(
    "line",
    [
        "so, we disagree",
        "Yes; but who pays",
        "oil, gas and coal",
        "oui, mais qui paie",
        "ok; agreed",
        "levies; costs",
        "men, women and all",
        "non; nous refusons",
        "eau, gaz",
        "AI, data and levies",
        "5; 6",
    ],
)
def test_a_word_before_a_comma_or_semicolon_is_no_code(desk: RapporteurDesk, line: str) -> None:
    desk.commit("b: the levy is low")
    note = desk.commit(line)
    assert (note.category, note.findings) == ("business", ())


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("+ zq: yes publish", Kind.AGREEMENT),
        ("- zq: non merci", Kind.DISAGREEMENT),
        ("> zq: circulate", Kind.ACTION),
    ],
)
def test_a_code_of_nobody_behind_a_mark_waits_for_a_decision(desk: RapporteurDesk, line: str, kind: Kind) -> None:
    desk.commit("b: the levy is low")
    note = desk.commit(line)
    assert (note.kind, [each.surface for each in desk.findings_of(note)]) == (kind, ["zq"])
    assert note.category == "participant", "whoever spoke before does not go on"
    assert not unknown_speaker(desk.line_of(note), note), "the mark is not typed over"
    mended = desk.amend(note.id, f"sg: {line.replace('zq: ', '')}")
    assert (mended.kind, mended.category, mended.findings) == (kind, "research", ())


@pytest.mark.parametrize(
    "line", ["+ as to the levy: too low", "- the oil levy: too low", "+ too low", "> action: wait"]
)
def test_words_before_a_colon_behind_a_mark_are_no_code(desk: RapporteurDesk, line: str) -> None:
    desk.commit("b: the levy is low")
    note = desk.commit(line)
    assert (note.category, note.findings) == ("business", ())


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("cm: + zq: yes publish", ["zq"]),
        ("cm: + ZQ: yes publish", ["ZQ"]),
        ("b: - zq: no", ["zq"]),
        ("cm: zq: yes", ["zq"]),
        ("le Pr. dit + zq: oui", ["zq"]),
        ("Clara dit + zq: oui", ["zq"]),
        ("zq+cm: both say yes", ["zq", "cm"]),
        ("cm + zq : les deux", ["cm", "zq"]),
        ("cm, zq: both say yes", ["cm", "zq"]),
        ("cm zq: both say yes", ["cm", "zq"]),
        ("cm et zq: les deux", ["cm", "zq"]),
        ("zq/zx: both say yes", ["zq", "zx"]),
        ("zq: + zx: yes", ["zq", "zx"]),
        ("sg, mb: two together", ["sg", "mb"]),
        ("sg+mb: two together", ["sg", "mb"]),
        ("mb, sg: two together", ["mb", "sg"]),
        ("kw et sg : les deux", ["kw", "sg"]),
        ("cm: + mb: yes", ["mb"]),
        ("xx, sg: both of us", ["sg"]),
        ("dc+sg: both of us", ["sg"]),
    ],
)
def test_a_code_of_nobody_behind_a_speaker_or_beside_one_waits_for_a_decision(
    desk: RapporteurDesk, line: str, codes: list[str]
) -> None:
    note = desk.commit(line)
    assert [each.surface for each in desk.findings_of(note)] == codes
    while found := desk.open_findings():
        desk.decide(found[0], Decision.KEEP)
    (kept,) = desk.notes()
    again = desk.amend(kept.id, f"{desk.line_of(kept)} indeed")
    assert Rule.CODE_UNKNOWN not in {each.rule for each in again.findings}, "what may stand is not asked again"


@pytest.mark.parametrize(
    "line", ["zq+cm: both say yes", "cm, zq: both say yes", "zq/zx: both say yes", "dc, sg: both say yes"]
)
def test_after_several_of_whom_one_is_nobody_nobody_known_goes_on(desk: RapporteurDesk, line: str) -> None:
    desk.commit("b: the levy is low")
    assert desk.commit(line).category == "participant"
    assert desk.commit("and nobody pays").category == "participant"


@pytest.mark.parametrize(
    "line",
    [
        "cm: two points: the levy is low",
        "cm: NB: the levy is low",
        "cm: DSA: the levy is low",
        "cm: + the EU: it pays",
        "cm: levy and tax: too low",
        "cm: oil + gas: too cheap",
        "cm: 10:30 + 20: too late",
        "cm: gaz: trop cher",
        "cm: https://zq: not there",
        "cm: 5 mb + 3 gb: too much",
    ],
)
def test_words_before_a_colon_behind_a_speaker_are_no_code(desk: RapporteurDesk, line: str) -> None:
    note = desk.commit(line)
    assert (note.category, note.findings) == ("business", ())


@pytest.mark.parametrize(
    ("line", "surface", "left"),
    [
        ("sg; the levy is low", "sg", "the levy is low"),
        ("sg, the levy is low", "sg", "[a participant], the levy is low"),
        ("sg - the levy is low", "sg", "the levy is low"),
        ("sg. the levy is low", "sg", "the levy is low"),
        ("+ sg: the levy is low", "sg", "the levy is low"),
        ("+ sg; the levy is low", "sg", "the levy is low"),
        ("> cm: to write", "cm", "to write"),
        ("r; the levy is low", "r", "the levy is low"),
        ("nt; the levy is low", "nt", "the levy is low"),
    ],
)
def test_of_a_code_that_is_misplaced_it_is_told_how_it_names_who_speaks(
    desk: RapporteurDesk, line: str, surface: str, left: str
) -> None:
    desk.commit("b: the levy is low")
    note = desk.commit(line)
    (found,) = desk.findings_of(note)
    assert (found.surface, found.finding.rule) == (surface, Rule.CODE_MISPLACED)
    assert note.category == "participant"
    desk.decide(found, Decision.GENERALISE)
    assert desk.text_of(desk.notes()[1]) == left, "the code goes with what was typed for its colon"


def test_a_code_of_nobody_goes_with_what_was_typed_for_its_colon(desk: RapporteurDesk) -> None:
    note = desk.commit("zq; lost the colon")
    desk.decide(desk.findings_of(note)[0], Decision.GENERALISE)
    assert desk.text_of(desk.notes()[0]) == "lost the colon"


def test_a_code_that_is_a_function_too_is_first_a_code(desk: RapporteurDesk) -> None:
    """SG is a secretary-general as well, of whom there are few."""
    (found,) = desk.findings_of(desk.commit("sg; it is in German"))[:1]
    assert found.finding.rule == Rule.CODE_MISPLACED


@pytest.mark.parametrize("line", ["+ vp: so do we", "vp; so do we"])
def test_a_function_that_is_nobodys_code_is_a_code_of_nobody(desk: RapporteurDesk, line: str) -> None:
    note = desk.commit(line)
    (found,) = desk.findings_of(note)
    assert (found.surface, found.finding.rule, note.category) == ("vp", Rule.CODE_UNKNOWN, "participant")
    desk.decide(found, Decision.GENERALISE)
    assert desk.text_of(desk.notes()[0]) == "so do we"


def test_who_spoke_is_typed_over_a_code_whose_colon_was_mistyped(desk: RapporteurDesk) -> None:
    note = desk.commit("pc; we disagree")
    assert unknown_speaker(desk.line_of(note), note) == len("pc; ")


@pytest.mark.parametrize("key", ["research", "business", "institution", "civil_society"])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_draft_comes_back_with_the_label_of_its_category_and_is_stored_as_with_the_key(
    desk: RapporteurDesk, key: str, lang: str
) -> None:
    desk.keep_draft(f"{key}: + agrees with Peter Okonjo")
    kept, line, other = desk.draft, desk.draft_in(lang), desk.draft_in("fr" if lang == "en" else "en")
    category = default_ladder()[key]
    assert line == kept.replace(f"{key}: ", f"{category.phrases(lang).label}: ")
    desk.keep_draft(line)
    assert desk.draft == kept
    expected = desk.commit(kept)
    for each in (line, other):
        again = desk.commit(each, ends_draft=each is other)
        assert replace(again, id=expected.id) == expected
        assert again.category == key


def test_a_label_before_a_colon_is_text_where_no_draft_of_its_category_is_kept(desk: RapporteurDesk) -> None:
    line = "Civil society: its role"
    assert desk.text_of(desk.commit(line)) == line
    desk.keep_draft("research: half a thought")
    assert desk.text_of(desk.commit(line, ends_draft=True)) == line


def test_an_own_remark_comes_back_as_it_is_typed(desk: RapporteurDesk) -> None:
    desk.keep_draft("nt: look this up")
    assert desk.draft_in("fr") == "nt: look this up"
