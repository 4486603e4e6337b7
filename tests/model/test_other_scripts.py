"""Names in Greek and Cyrillic letters are written in Latin ones as people write them."""

import pytest

from notetaker.model.other_scripts import in_latin_letters


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("Νίκος Παπαδάκης", {"nikos papadakis"}),
        ("Ελένη Γεωργίου", {"eleni georgiou", "eleni yeoryu"}),
        ("Γιώργος Μπάμπης", {"giorgos bampis", "yorgos babis"}),
        ("Χρήστος", {"christos", "hristos", "khristos"}),
        ("Ανδρέας Vella", {"andreas vella"}),
        ("Иван Петров", {"ivan petrov"}),
        ("Сергей Ельцин", {"sergey eltsin", "sergei yeltsin"}),
        ("Александр Пушкин", {"aleksandr pushkin", "alexander pushkin", "alexandr pouchkine"}),
        ("Володимир Зеленський", {"volodymyr zelensky", "volodymyr zelenskyi"}),
        ("Юлія Гриценко", {"yuliya hrytsenko", "yuliia hrytsenko"}),
        ("Никола Христов", {"nikola hristov"}),
        ("Новак Ђоковић", {"novak djokovic"}),
    ],
)
def test_a_name_is_written_as_people_write_it(name: str, spellings: set[str]) -> None:
    assert spellings <= set(in_latin_letters(name))


@pytest.mark.parametrize("name", ["", "Łukasz Żółć", "محمد العربي", "李娜", "王 Петров", "O’Neil", "Ünal-Dağ"])
def test_where_no_table_says_how_nothing_is_invented(name: str) -> None:
    assert in_latin_letters(name) == ()
