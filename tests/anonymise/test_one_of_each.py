"""Equal sets of a roster are held once."""

from notetaker.anonymise.forms.demonyms import _people_of
from notetaker.anonymise.forms.forms import forms_of
from notetaker.anonymise.judging.homonyms.famous import _eponyms, _famous
from notetaker.anonymise.knowledge.one_of_each import OneOfEach
from notetaker.exchange import default_ladder
from notetaker.model.roster import Participant, Roster


def test_what_is_equal_comes_back_as_what_came_first() -> None:
    sets: OneOfEach[frozenset[str]] = OneOfEach()
    first = sets[frozenset(["one", "two"])]
    assert sets[frozenset(["two", "one"])] is first
    assert sets[frozenset(["three"])] == {"three"}


def test_words_of_which_the_same_is_said_share_one_set() -> None:
    for of_word in (_famous(), _eponyms(), _people_of()):
        held = list(of_word.values())
        assert len({id(each) for each in held}) == len(set(held)) < len(held)


def test_people_with_one_first_letter_or_function_share_one_set() -> None:
    roster = Roster(
        tuple(
            Participant(f"p{number}", f"Nora {name}", (), "Halden Water", (), "policy adviser", "business", ())
            for number, name in enumerate(("Brockhoven", "Barreneche", "Balint"))
        )
    )
    people = {form.entity for form in forms_of(roster, default_ladder()) if form.entity.is_person}
    held = [each for one in people for each in (one.given, one.surname, one.first_names, one.role)]
    assert len(people) == 3
    assert len({id(each) for each in held}) == len(set(held)) == 4
