"""No memory for speed keeps a name when the vault is closed: each is made so that it is forgotten with the lock."""

import ast
import gc
from collections.abc import Iterator
from functools import _lru_cache_wrapper, lru_cache
from gc import freeze, unfreeze
from pathlib import Path

import pytest

import notetaker
from notetaker.anonymise import Anonymiser, told_language
from notetaker.anonymise.knowledge.remembered import Remembered
from notetaker.exchange import default_ladder
from notetaker.exposure.attack import Attacker, SeenNote
from notetaker.exposure.sameness import organisations, people
from notetaker.model.roster import Participant, Roster
from notetaker.remembering import forget, remembered, with_the_lock

_HOUSE = Path(notetaker.__file__).parent
_MAKERS = {"lru_cache", "Remembered"}
_ASKED_FOR_LISTS_ALONE = {"anonymise/knowledge/lexicon.py"}


def test_what_was_worked_out_is_worked_out_again_after_forgetting() -> None:
    worked_out: list[str] = []

    @remembered()
    def folded(word: str) -> str:
        worked_out.append(word)
        return word.casefold()

    assert [folded("Ada"), folded("Ada")] == ["ada", "ada"]
    assert worked_out == ["Ada"]
    forget()
    assert folded("Ada") == "ada"
    assert worked_out == ["Ada", "Ada"]


def test_a_memory_of_another_kind_is_emptied_too() -> None:
    levels = {"ada": 1}
    with_the_lock(levels.clear)
    forget()
    assert levels == {}


def _made_outside_of_objects(tree: ast.Module) -> Iterator[str]:
    """The memories that a module makes when it is imported, other than by `remembered` or for `with_the_lock`."""
    emptied = {
        one.args[0].value.id
        for one in ast.walk(tree)
        if isinstance(one, ast.Call)
        and isinstance(one.func, ast.Name)
        and one.func.id == "with_the_lock"
        and isinstance(one.args[0], ast.Attribute)
        and isinstance(one.args[0].value, ast.Name)
    }
    for statement in tree.body:
        made = statement.decorator_list if isinstance(statement, ast.FunctionDef) else [statement]
        if isinstance(statement, ast.ClassDef):
            made = [
                each for one in statement.body if isinstance(one, ast.FunctionDef) for each in one.decorator_list
            ]
        named = {one.id for each in made for one in ast.walk(each) if isinstance(one, ast.Name)}
        if named & _MAKERS and not named & emptied:
            yield ast.unparse(statement).partition("\n")[0]


@pytest.mark.parametrize(
    "made",
    [
        "@lru_cache(maxsize=9)\ndef folded(word): ...",
        "@lru_cache\ndef folded(word): ...",
        "class Names:\n    @lru_cache\n    def of(self): ...",
        "_FOLDED = Remembered(fold)",
        "_folded = lru_cache(9)(fold)",
    ],
)
def test_a_memory_that_the_lock_does_not_know_is_noticed(made: str) -> None:
    assert list(_made_outside_of_objects(ast.parse(made)))


@pytest.mark.parametrize(
    "made", ["@remembered()\ndef folded(word): ...", "_F = Remembered(f)\nwith_the_lock(_F.clear)"]
)
def test_a_memory_that_the_lock_knows_is_none_to_tell_of(made: str) -> None:
    assert list(_made_outside_of_objects(ast.parse(made))) == []


def test_the_lock_knows_every_memory_that_outlives_objects() -> None:
    unknown = {
        str(path.relative_to(_HOUSE)): found
        for path in sorted(_HOUSE.rglob("*.py"))
        if path.name != "remembering.py"
        and any(maker in (text := path.read_text(encoding="utf-8")) for maker in _MAKERS)
        and (found := list(_made_outside_of_objects(ast.parse(text))))
    }
    assert unknown.keys() <= _ASKED_FOR_LISTS_ALONE


def _work_on(name: str) -> None:
    """All that is done with names, of people and of their organisation."""
    given, surname, house = (part + name for part in ("Ka", "Bru", "Os"))
    person = Participant(
        "P1", f"{given} {surname}", (), house, (), f"head of {house}", default_ladder().finest[0], ()
    )
    roster = Roster((person,))
    text = f"{given} {surname} of {house} says our {house} robots, as Mr {surname} said, were ours; ask Tor{name}ski too"
    Anonymiser(roster, default_ladder()).strip(text, speaker=person)
    told_language(text)
    people((person, person))
    organisations((person, person))
    Attacker(roster, default_ladder(), 3).guesses([SeenNote(text, "en", "S1", person.category, (), ())])


def _remembering(name: str) -> list[str]:
    """The memories in this process that have a word with the name in it, those that tests of windows set apart included."""
    set_apart = gc.get_freeze_count() > 0
    unfreeze()
    gc.collect()
    memories = [one for one in gc.get_objects() if isinstance(one, (_lru_cache_wrapper, Remembered))]
    if set_apart:
        freeze()
    return [
        getattr(one, "__name__", "Remembered")
        for one in memories
        if any(
            isinstance(word, str) and name in word
            for word in _inside([*one] if isinstance(one, dict) else gc.get_referents(one))
        )
    ]


def _inside(things: list[object], deep: int = 3) -> Iterator[object]:
    yield from things
    if deep and (
        inner := gc.get_referents(*(one for one in things if isinstance(one, (tuple, list, dict, frozenset))))
    ):
        yield from _inside(inner, deep - 1)


def test_a_name_in_a_memory_is_noticed() -> None:
    name = "".join(reversed("zquow"))

    @lru_cache
    def of(words: tuple[str, ...]) -> int:
        return len(words)

    of(("ka" + name,))
    assert _remembering(name) == ["of"]


def test_no_name_is_remembered_after_forgetting() -> None:
    name = "".join(reversed("nidlewxo"))
    _work_on(name)
    assert _remembering(name)
    forget()
    assert _remembering(name) == []
