"""Debrief: notes by what they are, marked anew, and a brief that says no more than a sealed bundle would."""

from dataclasses import replace

import pytest

from notetaker.model.body import Body
from notetaker.model.note import Kind, Note
from notetaker.model.wording import BriefTemplate, Wording
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.brief import brief_words
from notetaker.rapporteur.debrief import KIND_OF, Section, lacks_speaker
from notetaker.rapporteur.errors import FindingsOpen, NothingForBrief, NotOfAKind, TooFewPresent, UnknownSession
from notetaker.rapporteur.restripping import theme_leaving
from notetaker.report.brief import brief_paper, place
from notetaker.report.document import Report
from notetaker.report.paper import Paragraph

LINES = (
    "sg: capacity comes before the norm",
    "+ as Clara Montefiore said",
    "cm: - not for small firms",
    "wt: three evaluations a year !",
    "jw: who pays for them ?",
    "> publish the list",
    "nt: ask Noor",
)
NAMES = ("Montefiore", "Ardente", "Solveig", "Noor", "Okonjo", "Ministry")


@pytest.fixture
def written(desk: RapporteurDesk) -> RapporteurDesk:
    for line in LINES:
        desk.commit(line)
    return desk


def sections(desk: RapporteurDesk) -> dict[Section, list[str]]:
    return {key: [desk.text_of(note) for note in notes] for key, notes in desk.debrief("S1").sections.items()}


def note_of(desk: RapporteurDesk, text: str) -> Note:
    return next(note for note in desk.notes() if text in desk.text_of(note))


def words_of(brief: Report) -> str:
    return "\n".join(
        f"{group.heading}: {point.category} - {point.plain}"
        for section in brief.sections
        for group in section.groups
        for point in group.points
    )


def test_notes_stand_where_their_kinds_say(written: RapporteurDesk) -> None:
    assert sections(written) == {
        Section.CONSENSUS: ["as [a business participant] said"],
        Section.NO_CONSENSUS: ["not for small firms"],
        Section.RECOMMENDATIONS: ["three evaluations a year"],
        Section.QUESTIONS: ["who pays for them ?"],
        Section.NEXT_STEPS: ["publish the list"],
    }
    assert [written.text_of(note) for note in written.debrief("S1").others] == ["capacity comes before the norm"]
    assert set(KIND_OF) == set(Section)


def test_what_is_unfinished_comes_first(written: RapporteurDesk) -> None:
    written.commit("xy: nobody knows who this is")
    written.commit("Okonjo: my ministry will not sign")
    unfinished = [written.text_of(note) for note in written.debrief("S1").unfinished]

    assert unfinished == ["xy: nobody knows who this is", "my ministry will not sign"]
    written.generalise_open_findings()
    assert [note.category for note in written.debrief("S1").unfinished] == ["participant"]


@pytest.mark.parametrize("line", ["sg, cm: the levy is too low", "sg+cm: the levy", "business+research: the levy"])
def test_of_several_who_say_the_same_nobody_is_asked_who_spoke(desk: RapporteurDesk, line: str) -> None:
    note = desk.commit(line)
    goes_on = desk.commit("and it must rise")
    assert note.category == "participant"
    assert desk.debrief("S1").unfinished == ()
    edited = desk.amend(note.id, "the levy is far too low")
    assert (edited.category, lacks_speaker(edited), lacks_speaker(goes_on)) == ("participant", False, False)


def test_who_spoke_is_asked_of_a_line_of_one_whom_nobody_knows(desk: RapporteurDesk) -> None:
    assert lacks_speaker(desk.commit("sg+zz: the levy"))


def test_a_point_is_moved_by_saying_what_it_is_and_undo_takes_it_back(written: RapporteurDesk) -> None:
    point = note_of(written, "capacity")
    written.mark(point.id, Kind.AGREEMENT)

    assert sections(written)[Section.CONSENSUS][0] == "capacity comes before the norm"
    assert note_of(written, "capacity").body == point.body
    assert written.undo()
    assert note_of(written, "capacity") == point


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.OWN])
@pytest.mark.parametrize(
    "line", ["sg: capacity first", "cm: who pays?", "sg: « nous verrons »", "wt: + yes", "wt: act!"]
)
def test_what_a_note_was_marked_as_stays_through_an_edit_of_its_words(
    desk: RapporteurDesk, line: str, kind: Kind
) -> None:
    note = desk.mark(desk.commit(line).id, kind)
    edited = desk.line_of(note).replace("a", "e")
    assert desk.preview_edit(note.id, edited).kind is kind
    assert desk.amend(note.id, edited).kind is kind


@pytest.mark.parametrize(
    ("edited", "kind"),
    [("who pays?", Kind.QUESTION), ("+ who pays", Kind.AGREEMENT), ("who pays!", Kind.RECOMMENDATION)],
)
def test_a_mark_that_is_typed_says_anew_what_a_note_is(desk: RapporteurDesk, edited: str, kind: Kind) -> None:
    note = desk.mark(desk.commit("sg: who pays").id, Kind.ACTION)
    assert desk.amend(note.id, edited).kind is kind


def test_an_own_remark_that_is_no_more_one_is_what_its_marks_say(desk: RapporteurDesk) -> None:
    own = desk.commit("nt: ask who pays?")
    assert desk.amend(own.id, desk.line_of(own)).kind is Kind.OWN
    assert desk.amend(own.id, "sg: ask who pays?").kind is Kind.QUESTION


def test_no_mark_makes_an_own_remark_a_shared_note(written: RapporteurDesk) -> None:
    own = next(note for note in written.notes() if note.kind is Kind.OWN)
    with pytest.raises(NotOfAKind):
        written.mark(own.id, Kind.ACTION)
    with pytest.raises(NotOfAKind):
        written.mark(note_of(written, "capacity").id, Kind.OWN)
    assert own in written.notes()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_brief_says_categories_as_they_would_be_sealed_and_no_name(written: RapporteurDesk, lang: str) -> None:
    written.commit("Okonjo: - with us it is different")
    brief = written.brief("S1", "fr" if lang == "fr" else "en")
    sealed = {(point.category, point.text) for point in written.sealing(["S1"]).points}

    said = words_of(brief)
    assert brief_words(brief.lang)["next_steps"] in said
    # The one institution is widened with business, in the brief as in the bundle.
    assert ("decision_makers", "with us it is different") in sealed
    assert ("Decision-makers" if lang == "en" else "Décideurs") in said
    assert "Institutions" not in said
    assert "Business" not in said and "Entreprises" not in said
    assert "[a decision-maker]" in said
    assert "ask" not in said
    assert not any(name in said for name in NAMES)


def test_a_brief_waits_for_the_review(written: RapporteurDesk) -> None:
    written.commit("cm: + my ministry will sign")
    with pytest.raises(FindingsOpen):
        written.brief("S1", "en")
    chosen = [note.id for note in written.notes() if not note.findings]
    assert "sign" not in words_of(written.brief("S1", "en", chosen))
    written.generalise_open_findings()
    assert "ministry" not in words_of(written.brief("S1", "en"))


def test_only_what_was_chosen_is_in_a_brief(written: RapporteurDesk) -> None:
    brief = written.brief("S1", "en", [note_of(written, "evaluations").id, note_of(written, "capacity").id])

    assert words_of(brief) == "Recommendations: Research - three evaluations a year"


def test_a_session_without_anything_for_a_brief_has_none(written: RapporteurDesk) -> None:
    with pytest.raises(NothingForBrief):
        written.brief("S3", "en")
    with pytest.raises(NothingForBrief):
        written.brief("S1", "en", [])
    with pytest.raises(UnknownSession):
        written.brief("S9", "en")
    written.choose_session("S3")
    written.set_attendance({"P1"})
    written.commit("+ alone")
    with pytest.raises(TooFewPresent):
        written.brief("S3", "en")


def test_a_theme_that_a_new_participant_makes_a_name_is_not_in_the_brief(desk: RapporteurDesk) -> None:
    """What may not leave is decided when it leaves, as with the text of a note."""
    desk.commit("cm: one! #audit")
    note = desk.notes()[0]
    assert theme_leaving(desk._seat.tools, note) == "audit"
    assert theme_leaving(desk._seat.tools, replace(note, theme=Body("Montefiore"))) == ""


def test_a_heading_that_names_a_participant_is_not_in_the_brief(desk: RapporteurDesk) -> None:
    """The organiser's signature does not make it one that may leave; the program's own heading stands there."""
    kit = desk._seat._kit
    assert kit is not None
    headings = BriefTemplate(
        "en", intro="For Clara Montefiore", consensus="Where Kettwerk agreed", questions="Open"
    )
    desk._seat._kit = replace(kit, wording=Wording(templates=(headings,)))
    desk.commit("sg: + one")
    desk.commit("sg: two ?")
    (section,) = desk.brief("S1", "en").sections
    own = brief_words("en")
    assert section.heading == own["intro"]
    assert [group.heading for group in section.groups] == [own["consensus"], "Open"]


def test_what_has_no_theme_stands_before_the_themes(desk: RapporteurDesk) -> None:
    for line in ("cm: one! #norms", "cm: two!", "cm: three! #Norms"):
        desk.commit(line)
    (section,) = desk.brief("S1", "en").sections
    assert [(group.theme, len(group.points)) for group in section.groups] == [("", 1), (section.groups[1].theme, 2)]
    assert section.groups[1].theme.casefold() == "norms"


def test_a_category_that_all_notes_have_is_said_once(desk: RapporteurDesk) -> None:
    desk.commit("cm: one! #norms")
    alone = desk.brief("S1", "en")
    assert (alone.said_by, alone.sections[0].groups[0].points[0].category) == ("", "Decision-makers")
    desk.commit("cm: + two")
    brief = desk.brief("S1", "en")
    assert brief.said_by == "Who spoke: Decision-makers"
    assert {point.category for group in brief.sections[0].groups for point in group.points} == {""}
    assert place(brief).endswith(" · Who spoke: Decision-makers")
    on_paper = [
        run.text for block in brief_paper(brief).blocks if isinstance(block, Paragraph) for run in block.runs
    ]
    assert sum("Decision-makers" in text for text in on_paper) == 1
    assert "norms" in on_paper
    assert "#" not in on_paper, "that is how one types it"
    desk.commit("sg: three!")
    mixed = desk.brief("S1", "fr")
    assert mixed.said_by == ""
    assert all(point.category for group in mixed.sections[0].groups for point in group.points)
