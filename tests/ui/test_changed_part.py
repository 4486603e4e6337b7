"""What a decision makes of a note, in the few words that there is room for."""

from hypothesis import given
from hypothesis import strategies as st

from notetaker.ui.rapporteur.changed_part import changed_part


def test_of_a_long_note_it_begins_a_little_before_the_change() -> None:
    before = "one two three four five six seven eight nine ten eleven twelve thirteen we at the ministry wait"
    shown = changed_part(before, before.replace("at the ministry", "[a detail left out]"))
    assert shown.startswith("… ")
    assert shown.endswith("thirteen we [a detail left out] wait")
    assert not shown.startswith("… one")


@given(st.text(), st.text(), st.text(), st.text())
def test_what_is_not_shown_is_as_it_was(head: str, old: str, new: str, tail: str) -> None:
    before, after = head + old + tail, head + new + tail
    shown = changed_part(before, after)
    kept = after if shown == after else shown.removeprefix("… ")
    assert after.endswith(kept)
    assert before.startswith(after.removesuffix(kept))
