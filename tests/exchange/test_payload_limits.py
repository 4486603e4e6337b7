"""Every field of every line of a kit and a bundle has a limit: what reaches it is read, what is beyond it is refused.

By both readers, so the document has the same limits. A field that is not in the tables here fails the test.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from notetaker.exchange import Bundle, BundleNote, Kit, json_lines, new_key, schema
from notetaker.exchange import bundle as bundles
from notetaker.exchange import kit as kits
from notetaker.exchange.errors import DamagedContentError
from notetaker.exchange.json_lines import read_lines, write_lines
from notetaker.exchange.payload import MOST_RECIPIENTS, VERSION
from notetaker.model.body import SLOT, Body, Mention, Placeholder
from notetaker.model.note import Kind
from notetaker.model.programme import Programme
from notetaker.model.wording import HEADINGS, LONGEST_HEADING, LONGEST_LONG, LONGEST_SHORT, BriefTemplate, Wording
from tests.exchange import second_reader
from tests.exchange.second_reader import Refused
from tests.exchange.test_formats_document import DOCUMENT

Line = dict[str, Any]
Lines = list[Line]
Sized = Callable[[Lines, int], Lines]
TEXT, WORD, NUMBER = schema.LONGEST_LINE_OF_TEXT, schema.LONGEST_WORD, schema.MOST_NUMBER
LANGUAGES = ("en", "fr")
PHRASES = ("label", "person", "organisation", "other_person", "other_organisation")


@pytest.fixture(scope="module")
def kit_lines(kit: Kit) -> Lines:
    both = Wording(kit.wording.abbreviations, (*kit.wording.templates, BriefTemplate("en", "Note")))
    return list(kits._lines(replace(kit, wording=both)))


@pytest.fixture(scope="module")
def bundle_lines(programme: Programme) -> Lines:
    note = BundleNote(
        "", "S1", "business", Kind.QUOTE, Body(f"as {SLOT}", (Placeholder("business", Mention.PERSON),))
    )
    made = Bundle.fresh(
        "0" * 32,
        2,
        programme,
        ["S1"],
        [note],
        {"S1": {"business": "decision_makers"}},
        edition="1" * 32,
        before=["2" * 32],
    )
    return list(bundles._lines(made))


def kit_is_read(lines: Iterable[Line]) -> bool:
    content = write_lines(lines)
    return _agreed(
        lambda: kits._parsed(content, None, VERSION), lambda: second_reader.kit_of(VERSION, content, None)
    )


def bundle_is_read(lines: Iterable[Line]) -> bool:
    content = write_lines(lines)
    return _agreed(
        lambda: bundles._parsed(content, VERSION), lambda: second_reader.bundle_of(VERSION, content, bytes(1984))
    )


def _agreed(ours: Callable[[], object], theirs: Callable[[], object]) -> bool:
    try:
        ours()
    except DamagedContentError:
        with pytest.raises((Refused, KeyError, ValueError, TypeError)):
            theirs()
        return False
    theirs()
    return True


# Ways to make a value of a size


def put(lines: Lines, kind: str, /, **fields: object) -> Lines:
    """The lines with other values in the first line of a kind."""
    place = next(number for number, line in enumerate(lines) if line["type"] == kind)
    return [*lines[:place], {**lines[place], **fields}, *lines[place + 1 :]]


def text(kind: str, field: str) -> Sized:
    return lambda lines, size: put(lines, kind, **{field: "x" * size})


def exact(kind: str, field: str) -> Sized:
    """A hash or an id of so many digits."""
    return lambda lines, size: put(lines, kind, **{field: "a" * size})


def number(kind: str, field: str) -> Sized:
    return lambda lines, size: put(lines, kind, **{field: size})


def items(kind: str, field: str, item: str) -> Sized:
    return lambda lines, size: put(lines, kind, **{field: [item] * size})


def item(kind: str, field: str) -> Sized:
    return lambda lines, size: put(lines, kind, **{field: ["x" * size]})


def phrase(lang: str, name: str) -> Sized:
    def sized(lines: Lines, size: int) -> Lines:
        first = next(line for line in lines if line["type"] == "category")
        return put(lines, "category", **{lang: {**first[lang], name: "x" * size}})

    return sized


def after(lines: Lines, kind: str, more: Lines) -> Lines:
    """More lines after the last one of a kind; the last line counts the participants or notes anew."""
    place = max(number for number, line in enumerate(lines) if line["type"] == kind) + 1
    made = [*lines[:place], *more, *lines[place:]]
    counted = "participant" if any(line["type"] == "kit" for line in made) else "note"
    return [*made[:-1], {"type": "end", "count": sum(line["type"] == counted for line in made)}]


def category(lines: Lines, key: str, wider: str = "participant") -> Line:
    first = next(line for line in lines if line["type"] == "category")
    return {**first, "key": key, "widens_to": wider}


def session(key: str) -> Line:
    return {"type": "session", "id": key, "title": "", "day": "", "room": "", "regime": "rule"}


def with_category(change: Callable[[Lines, str], Lines]) -> Sized:
    """A category whose key is so long, and what names it."""

    def sized(lines: Lines, size: int) -> Lines:
        key = "x" * size
        return change(after(lines, "category", [category(lines, "fine", key), category(lines, key)]), key)

    return sized


def with_session(change: Callable[[Lines, str], Lines]) -> Sized:
    def sized(lines: Lines, size: int) -> Lines:
        key = "x" * size
        return change(after(lines, "session", [session(key)]), key)

    return sized


def slots(lines: Lines, size: int) -> Lines:
    return put(lines, "note", text=SLOT * size, placeholders=[["business", "person", 1]] * size)


def which(lines: Lines, size: int) -> Lines:
    return put(lines, "note", placeholders=[["business", "person", size]])


def before(lines: Lines, size: int) -> Lines:
    return put(lines, "bundle", before=[f"{each:032x}" for each in range(size)], revision=size + 1)


def revision(lines: Lines, size: int) -> Lines:
    known = [f"{each:032x}" for each in range(schema.MOST_BEFORE)]
    return put(lines, "bundle", before=known, revision=size)


def covered(lines: Lines, size: int) -> Lines:
    keys = [f"T{each}" for each in range(size - 3)]
    ids = [line["id"] for line in lines if line["type"] == "session"]
    return put(after(lines, "session", [session(key) for key in keys]), "bundle", sessions=[*ids, *keys])


def note_in(lines: Lines, key: str) -> Lines:
    return put(put(lines, "bundle", sessions=["S1", key]), "note", session=key)


def widened_in(lines: Lines, key: str) -> Lines:
    return put(put(lines, "bundle", sessions=["S1", key]), "widened", session=key)


# The tables: (line, field) -> the greatest size that is read, and how to make one of a size

PROGRAMME_LIMITS: dict[tuple[str, str], tuple[int, Sized]] = {
    ("programme", "title"): (TEXT, text("programme", "title")),
    ("programme", "k"): (NUMBER, number("programme", "k")),
    ("category", "key"): (WORD, with_category(lambda lines, _: lines)),
    ("category", "widens_to"): (WORD, with_category(lambda lines, _: lines)),
    **{("category", f"{lang}.{name}"): (TEXT, phrase(lang, name)) for lang in LANGUAGES for name in PHRASES},
    ("session", "id"): (WORD, with_session(lambda lines, _: lines)),
    ("session", "title"): (TEXT, text("session", "title")),
    ("session", "day"): (10, lambda lines, size: put(lines, "session", day="2024-10-160"[:size])),
    ("session", "room"): (TEXT, text("session", "room")),
    ("session", "regime"): (9, lambda lines, size: put(lines, "session", regime="on_record!"[:size])),
}

KIT_LIMITS: dict[tuple[str, str], tuple[int, Sized]] = {
    ("kit", "id"): (32, exact("kit", "id")),
    ("kit", "edition"): (32, exact("kit", "edition")),
    ("kit", "revision"): (NUMBER, number("kit", "revision")),
    **PROGRAMME_LIMITS,
    ("recipient", "key"): (0, lambda lines, size: put(lines, "recipient", key=_recipient(lines) + "q" * size)),
    ("successor", "signer"): (64, exact("successor", "signer")),
    ("abbreviation", "short"): (LONGEST_SHORT, text("abbreviation", "short")),
    ("abbreviation", "en"): (LONGEST_LONG, text("abbreviation", "en")),
    ("abbreviation", "fr"): (LONGEST_LONG, text("abbreviation", "fr")),
    ("template", "lang"): (2, lambda lines, size: put(lines, "template", lang="frx"[:size])),
    **{("template", name): (LONGEST_HEADING, text("template", name)) for name in HEADINGS},
    ("participant", "id"): (TEXT, text("participant", "id")),
    ("participant", "name"): (TEXT, text("participant", "name")),
    ("participant", "aliases"): (schema.MOST_IN_A_LIST, items("participant", "aliases", "x")),
    ("participant", "aliases[]"): (TEXT, item("participant", "aliases")),
    ("participant", "affiliation"): (TEXT, text("participant", "affiliation")),
    ("participant", "affiliation_aliases"): (
        schema.MOST_IN_A_LIST,
        items("participant", "affiliation_aliases", "x"),
    ),
    ("participant", "affiliation_aliases[]"): (TEXT, item("participant", "affiliation_aliases")),
    ("participant", "role"): (TEXT, text("participant", "role")),
    ("participant", "category"): (
        WORD,
        lambda lines, size: put(
            after(lines, "category", [category(lines, "x" * size)]), "participant", category="x" * size
        ),
    ),
    ("participant", "sessions"): (schema.MOST_IN_A_LIST, items("participant", "sessions", "S1")),
    ("participant", "sessions[]"): (
        WORD,
        with_session(lambda lines, key: put(lines, "participant", sessions=[key])),
    ),
    ("end", "count"): (2, number("end", "count")),
}

BUNDLE_LIMITS: dict[tuple[str, str], tuple[int, Sized]] = {
    ("bundle", "id"): (32, exact("bundle", "id")),
    ("bundle", "programme"): (32, exact("bundle", "programme")),
    ("bundle", "edition"): (32, exact("bundle", "edition")),
    ("bundle", "revision"): (NUMBER, revision),
    ("bundle", "before"): (schema.MOST_BEFORE, before),
    ("bundle", "before[]"): (32, lambda lines, size: put(lines, "bundle", before=["a" * size])),
    ("bundle", "sessions"): (schema.MOST_IN_A_LIST, covered),
    ("bundle", "sessions[]"): (WORD, with_session(lambda lines, key: put(lines, "bundle", sessions=["S1", key]))),
    **PROGRAMME_LIMITS,
    ("widened", "session"): (WORD, with_session(widened_in)),
    ("widened", "category"): (
        WORD,
        lambda lines, size: put(after(lines, "category", [category(lines, "x" * size)]), "widened", category="x" * size,
                                shown="participant"),
    ),
    ("widened", "shown"): (WORD, with_category(lambda lines, key: put(lines, "widened", category="fine", shown=key))),
    ("note", "id"): (32, exact("note", "id")),
    ("note", "session"): (WORD, with_session(note_in)),
    ("note", "category"): (WORD, with_category(lambda lines, key: put(lines, "note", category=key))),
    ("note", "kind"): (5, lambda lines, size: put(lines, "note", kind="points"[:size])),
    ("note", "text"): (
        schema.LONGEST_NOTE, lambda lines, size: put(lines, "note", text=SLOT + "x" * (size - 1))
    ),
    ("note", "placeholders"): (schema.MOST_PLACEHOLDERS, slots),
    ("note", "placeholders[0]"): (
        WORD, with_category(lambda lines, key: put(lines, "note", placeholders=[[key, "person", 1]]))
    ),
    ("note", "placeholders[1]"): (
        6, lambda lines, size: put(lines, "note", placeholders=[["business", "persons"[:size], 1]])
    ),
    ("note", "placeholders[2]"): (NUMBER, which),
    ("end", "count"): (1, number("end", "count")),
}  # fmt: skip


def _recipient(lines: Lines) -> str:
    return str(next(line["key"] for line in lines if line["type"] == "recipient"))


def fields_of(lines: Lines) -> Iterator[tuple[str, str]]:
    """Every field of every line, also those inside; `[]` for the items of a list, `[0]` for those that have a place."""
    for line in lines:
        for field, value in line.items():
            if field == "type":
                continue
            if isinstance(value, dict):
                yield from ((line["type"], f"{field}.{name}") for name in value)
                continue
            yield line["type"], field
            if isinstance(value, list):
                inner = value[0] if value else ""
                names = [f"[{place}]" for place in range(len(inner))] if isinstance(inner, list) else ["[]"]
                yield from ((line["type"], field + name) for name in names)


def test_the_tables_have_every_field(kit_lines: Lines, bundle_lines: Lines) -> None:
    assert set(fields_of(kit_lines)) == set(KIT_LIMITS)
    assert set(fields_of(bundle_lines)) == set(BUNDLE_LIMITS)


@pytest.mark.parametrize("place", KIT_LIMITS, ids=".".join)
def test_each_field_of_a_kit_ends_at_its_limit(kit_lines: Lines, place: tuple[str, str]) -> None:
    limit, sized = KIT_LIMITS[place]
    assert kit_is_read(sized(kit_lines, limit))
    assert not kit_is_read(sized(kit_lines, limit + 1))


@pytest.mark.parametrize("place", BUNDLE_LIMITS, ids=".".join)
def test_each_field_of_a_bundle_ends_at_its_limit(bundle_lines: Lines, place: tuple[str, str]) -> None:
    limit, sized = BUNDLE_LIMITS[place]
    assert bundle_is_read(sized(bundle_lines, limit))
    assert not bundle_is_read(sized(bundle_lines, limit + 1))


# How many lines of a kind


def many(lines: Lines, kind: str, count: int) -> Lines:
    """So many lines of a kind, each its own."""
    there = [line for line in lines if line["type"] == kind]
    made: dict[str, Callable[[int], Line]] = {
        "category": lambda n: category(lines, f"c{n}"),
        "session": lambda n: session(f"T{n}"),
        "recipient": lambda _: {"type": "recipient", "key": new_key().recipient},
        "successor": lambda n: {"type": "successor", "signer": f"{n:064x}"},
        "abbreviation": lambda n: {"type": "abbreviation", "short": f"a{n}", "en": "x", "fr": ""},
        "template": lambda _: {**there[0]},
        "participant": lambda n: {**there[0], "id": f"Q{n}", "aliases": [], "sessions": []},
        "note": lambda n: {**there[0], "id": f"{n:032x}", "text": "", "placeholders": []},
    }
    more = [made[kind](number) for number in range(count - len(there))]
    if kind == "note":  # whose order is that of their ids
        return after([line for line in lines if line["type"] != "note"], "widened", [*more, *there])
    return after(lines, kind, more)


@pytest.mark.parametrize(
    ("kind", "most"),
    [
        ("category", schema.MOST_CATEGORIES),
        ("session", schema.MOST_SESSIONS),
        ("recipient", MOST_RECIPIENTS),
        ("successor", MOST_RECIPIENTS),
        ("abbreviation", schema.MOST_ABBREVIATIONS),
        ("template", schema.MOST_TEMPLATES),
    ],
)
def test_a_kit_has_so_many_lines_of_a_kind_and_no_more(kit_lines: Lines, kind: str, most: int) -> None:
    assert kit_is_read(many(kit_lines, kind, most))
    assert not kit_is_read(many(kit_lines, kind, most + 1))


def test_a_kit_has_so_many_participants_and_no_more(kit_lines: Lines) -> None:
    kits._parsed(write_lines(many(kit_lines, "participant", schema.MOST_PARTICIPANTS)), None, VERSION)
    with pytest.raises(DamagedContentError) as caught:
        kits._parsed(write_lines(many(kit_lines, "participant", schema.MOST_PARTICIPANTS + 1)), None, VERSION)
    assert "more than 20000" in caught.value.detail


def test_a_bundle_has_so_many_notes_and_no_more(bundle_lines: Lines, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a million of them take a while: here fifty are the limit, which is asked where it is asked always."""
    assert schema.MOST_NOTES == 500_000
    monkeypatch.setattr(schema, "MOST_NOTES", 50)
    bundles._parsed(write_lines(many(bundle_lines, "note", 50)), VERSION)
    with pytest.raises(DamagedContentError) as caught:
        bundles._parsed(write_lines(many(bundle_lines, "note", 51)), VERSION)
    assert "more than 50" in caught.value.detail


def test_a_content_has_so_many_lines_and_no_more() -> None:
    assert next(read_lines(b"{}\n" * json_lines.MOST_LINES)) == {}
    with pytest.raises(DamagedContentError):
        next(read_lines(b"{}\n" * (json_lines.MOST_LINES + 1)))


def test_a_line_has_so_many_bytes_and_no_more() -> None:
    line = b'{"x":"' + b"y" * (json_lines.LONGEST_LINE - 8) + b'"}'
    assert len(list(read_lines(line + b"\n"))) == 1
    with pytest.raises(DamagedContentError):
        list(read_lines(line.replace(b"yy", b"yyy", 1) + b"\n"))


# How deep


@pytest.mark.parametrize("depth", [3, 50, 900, 100_000])
@pytest.mark.parametrize("brackets", ["[]", "{}"])
def test_no_depth_of_nesting_is_a_surprise(
    kit_lines: Lines, bundle_lines: Lines, depth: int, brackets: str
) -> None:
    """The deepest that the format has is a list in a list; what is deeper is refused, however deep."""
    start, end = ('{"x":', "}") if brackets == "{}" else ("[", "]")
    deep = (start * depth + "1" + end * depth).encode()
    for lines, parsed in (
        (kit_lines, lambda content: kits._parsed(content, None, VERSION)),
        (bundle_lines, lambda content: bundles._parsed(content, VERSION)),
    ):
        for place, line in enumerate(lines):
            for field in line:
                marked = json.dumps({**line, field: "MARK"}, ensure_ascii=False, separators=(",", ":")).encode()
                content = (
                    write_lines(lines[:place])
                    + marked.replace(b'"MARK"', deep)
                    + b"\n"
                    + write_lines(lines[place + 1 :])
                )
                with pytest.raises(DamagedContentError):
                    parsed(content)
            if depth == 100_000:
                break


def test_the_document_names_the_limits() -> None:
    for limit in (
        f"{schema.MOST_CATEGORIES} categories, {schema.MOST_SESSIONS:,} sessions, {MOST_RECIPIENTS} recipients",
        f"{schema.MOST_ABBREVIATIONS:,} abbreviations, {schema.MOST_TEMPLATES} templates",
        f"{schema.MOST_PARTICIPANTS:,} participants and {schema.MOST_NOTES:,} notes",
        f"from 0 to {schema.MOST_NUMBER:,}",
        f"1 to {schema.LONGEST_WORD} printable characters",
        f"0 to {schema.LONGEST_LINE_OF_TEXT:,}",
        f"at most {schema.MOST_IN_A_LIST:,} items",
        f"up to {schema.LONGEST_NOTE:,} characters",
        f"{json_lines.MOST_LINES:,} lines of at most {json_lines.LONGEST_LINE:,} bytes",
        f"from 1 to {LONGEST_SHORT} characters",
        f"at most {LONGEST_LONG} characters",
        f"at most {LONGEST_HEADING} characters",
        f"the latest {schema.MOST_BEFORE}",
        f"{schema.MOST_PLACEHOLDERS:,} placeholders",
    ):
        assert limit in " ".join(DOCUMENT.split()), limit
