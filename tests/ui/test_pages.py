"""Strips find their pages: in order, none over another or over the end, and what is glued stays together."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from notetaker.ui.pages import on_pages
from notetaker.ui.typesetting import Strip

ROOM = 100.0
strips = st.builds(
    Strip,
    height=st.floats(1, 40),
    gap=st.floats(0, 20),
    glued=st.booleans(),
)


@given(st.lists(strips, max_size=40))
def test_every_strip_stands_once_in_order_and_on_the_page(given_strips: list[Strip]) -> None:
    pages = on_pages(given_strips, ROOM)
    assert [placed.strip for page in pages for placed in page] == given_strips
    for page in pages:
        for above, below in pairwise(page):
            assert below.top >= above.top + above.strip.height
        assert all(placed.top + placed.strip.height <= ROOM + 1e-6 for placed in page)


@given(st.lists(strips, min_size=1, max_size=40))
def test_no_page_is_empty_and_none_begins_with_a_gap(given_strips: list[Strip]) -> None:
    assert all(page and page[0].top == 0 for page in on_pages(given_strips, ROOM))


@given(st.lists(strips, max_size=30), st.integers(1, 4))
def test_what_is_glued_is_parted_only_where_a_page_cannot_hold_it(before: list[Strip], count: int) -> None:
    together = [Strip(25, glued=True)] * (count - 1) + [Strip(25)]
    alone = [*before, Strip(10)]
    pages = on_pages([*alone, *together], ROOM)
    number = [index for index, page in enumerate(pages) for _ in page]
    assert len(set(number[len(alone) :])) == 1
