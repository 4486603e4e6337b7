"""What has no room in one line is shown where one stands, and what has the focus is in sight."""

import gc
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from notetaker.ui import fitted_text, theme
from notetaker.ui.beside import Beside
from notetaker.ui.fitted_text import FittedText
from notetaker.ui.listing import Listing
from notetaker.ui.rapporteur.composer import Composer
from notetaker.ui.rows import Cell, RowsModel
from notetaker.ui.scrolling import Scrolling, bring_into_sight
from notetaker.ui.tokens import SPACE, THEMES

LONG = "capacity comes before the norm, and the norm before the control of it, " * 4


@pytest.fixture(autouse=True)
def of_the_usual_size(app: QApplication) -> None:
    """A window of another test may have left another size of text."""
    theme.apply(app, "light")


@pytest.fixture
def as_before(app: QApplication) -> Iterator[None]:
    """Afterwards the theme and the size of text are as they were."""
    gc.collect()  # windows that were closed before would be drawn anew each time
    before = theme.current()
    yield
    theme.apply(app, before.theme, before.text_size)


def test_the_row_one_stands_on_shows_all_its_words(app: QApplication) -> None:
    model = RowsModel()
    model.set_headers("")
    listing = Listing(model, headers=False)
    model.set_rows([(Cell("short"),), (Cell(LONG),), (Cell(LONG),)])
    listing.resize(300, 400)
    listing.show()
    app.processEvents()
    rows = listing.verticalHeader()
    listing.choose(1)
    assert rows.sectionSize(1) > 2 * listing.row_height
    assert rows.sectionSize(2) == listing.row_height
    listing.choose(0)
    assert {rows.sectionSize(row) for row in range(3)} == {listing.row_height}
    listing.close()


def test_a_row_that_is_cut_fades_and_the_one_one_stands_on_does_not(app: QApplication) -> None:
    model = RowsModel()
    model.set_headers("")
    listing = Listing(model, headers=False)
    model.set_rows([(Cell("MMMMMMMM"),) for _ in range(9)])
    listing.resize(300, 4 * listing.row_height + listing.row_height // 2)
    listing.show()
    app.processEvents()

    def darkest(place: QRect) -> int:
        seen = listing.viewport().grab(place).toImage()
        return min(seen.pixelColor(x, y).lightness() for x in range(seen.width()) for y in range(seen.height()))

    def letters(row: int) -> QRect:
        return QRect(0, listing.rowViewportPosition(row) + 2, 200, listing.row_height - 4)

    cut = listing.rowAt(listing.viewport().height() - 1)
    whole, faded = darkest(letters(cut - 1)), darkest(letters(cut) & listing.viewport().rect())
    assert faded > whole, "a row that is cut is as black as the others"
    listing.verticalScrollBar().setValue(listing.row_height // 2)
    app.processEvents()
    assert darkest(letters(cut - 1)) == whole, "what was moved takes no fading along"
    listing.choose(cut)
    listing.scrollTo(model.index(cut, 0))
    app.processEvents()
    assert darkest(letters(cut)) <= whole
    listing.close()


def test_a_list_that_is_as_high_as_its_rows_does_not_scroll(app: QApplication, as_before: None) -> None:
    for look, size in product(THEMES, (100, 200)):
        theme.apply(app, look, size)
        model = RowsModel()
        model.set_headers("Name")
        listing = Listing(model)
        model.set_rows([(Cell("short"),) for _ in range(4)])
        listing.show()
        app.processEvents()
        listing.show_rows(6)
        app.processEvents()
        assert listing.verticalScrollBar().maximum() == 0, (look, size)
        listing.close()


def test_what_gets_the_focus_comes_into_sight(app: QApplication) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    lines = [QLineEdit() for _ in range(40)]
    for line in lines:
        column.addWidget(line)
    place = Scrolling(inner)
    place.resize(300, 200)
    place.show()
    app.processEvents()
    for line in (lines[-1], lines[0], lines[20]):
        line.setFocus()
        place._follow(None, line)
        app.processEvents()
        app.processEvents()
        assert not line.visibleRegion().isEmpty()
    place.close()


def test_panels_stand_side_by_side_only_where_there_is_room(app: QApplication) -> None:
    holder = QWidget()
    both = Beside(200)
    panels = QPushButton("one"), QPushButton("two")
    for panel in panels:
        both.add(panel)
    holder.setLayout(both)
    holder.resize(600, 300)
    holder.show()
    app.processEvents()
    assert panels[0].y() == panels[1].y()
    holder.resize(350, 300)
    app.processEvents()
    assert panels[0].x() == panels[1].x()
    assert panels[1].y() > panels[0].y()
    holder.close()


def test_words_that_are_cut_are_whole_in_the_tip(app: QApplication) -> None:
    text = FittedText(lines=2)
    text.setText(LONG)
    text.resize(200, text.sizeHint().height())
    assert text.is_cut()
    assert text.toolTip() == text.text() == LONG


def test_a_tip_is_as_large_as_the_text(app: QApplication, as_before: None) -> None:
    theme.apply(app, "light", 200)
    button = QPushButton("one")
    button.show()
    QToolTip.showText(QPoint(10, 10), LONG, button)
    (tip,) = (each for each in app.topLevelWidgets() if each.metaObject().className() == "QTipLabel")
    assert tip.font().pixelSize() == theme.current().size("type_body") > 20
    tip.close()
    button.close()


def test_lines_that_have_room_do_not_scroll(app: QApplication, as_before: None) -> None:
    for look, size in product(THEMES, (100, 130, 200)):
        theme.apply(app, look, size)
        composer = Composer()
        composer.resize(600, composer.height())
        composer.show()
        for line in ("short", LONG[:60]):
            composer.put(line)
            app.processEvents()
            assert composer.verticalScrollBar().maximum() == 0, (look, size, line)
        composer.close()


def test_words_that_need_two_lines_have_two_lines_at_every_size(app: QApplication, as_before: None) -> None:
    for size in range(100, 201, 5):
        theme.apply(app, "light", size)
        text = FittedText(lines=2)
        text.setText("one two three four five six seven eight nine ten")
        text.ensurePolished()
        text.resize(text.fontMetrics().horizontalAdvance(text.text()) * 3 // 5, text.sizeHint().height())
        assert not text.is_cut(), size


def test_a_page_that_is_little_too_high_shows_all_of_its_title_at_its_end_or_none(app: QApplication) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, SPACE.large, 0, 0)
    title, report, line = QLabel("Title"), QPlainTextEdit(), QLineEdit()
    title.setProperty("role", "title")
    for widget, height in ((title, 60), (report, 300), (line, 30)):
        widget.setFixedHeight(height)
        column.addWidget(widget)
    place = Scrolling(inner)
    place.show()
    app.processEvents()
    place.resize(300, inner.height() - SPACE.large - 20)
    app.processEvents()
    assert 0 < place.verticalScrollBar().maximum() < title.geometry().bottom()
    bring_into_sight(line)
    for _ in range(3):
        app.processEvents()
        assert line.visibleRegion().boundingRect() == line.rect()
        assert title.visibleRegion().isEmpty()
    place.resize(300, inner.height() + 100)
    app.processEvents()
    assert place.shows_all
    place.close()


def test_what_is_whole_in_sight_stays_where_it_is(app: QApplication) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    title, line, foot = QLabel("Title"), QLineEdit(), QWidget()
    for widget, height in ((title, 60), (line, 30), (foot, 400)):
        widget.setFixedHeight(height)
        column.addWidget(widget)
    place = Scrolling(inner)
    place.show()
    app.processEvents()
    place.resize(300, line.geometry().bottom() + SPACE.hair + 3)
    app.processEvents()
    bring_into_sight(line)
    assert place.verticalScrollBar().value() == 0, "the title would be cut for the sake of what is around the line"
    bring_into_sight(foot)
    assert place.verticalScrollBar().value() > 0
    place.close()


def test_no_more_than_the_margin_above_a_title_is_moved_away_where_that_is_enough(app: QApplication) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, SPACE.large, 0, 0)
    title, line, foot = QLabel("Title"), QLineEdit(), QWidget()
    for widget, height in ((title, 60), (line, 30), (foot, 400)):
        widget.setFixedHeight(height)
        column.addWidget(widget)
    place = Scrolling(inner)
    place.show()
    app.processEvents()
    place.resize(300, line.geometry().bottom() - SPACE.hair)
    app.processEvents()
    bring_into_sight(line)
    assert line.visibleRegion().boundingRect() == line.rect()
    assert title.visibleRegion().boundingRect() == title.rect()
    place.close()


def test_what_is_nearly_as_high_as_the_page_is_shown_with_the_title_above_it(app: QApplication) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    title, report, foot = QLabel("Title"), QPlainTextEdit(), QWidget()
    for widget, height in ((title, 60), (report, 350), (foot, 400)):
        widget.setFixedHeight(height)
        column.addWidget(widget)
    place = Scrolling(inner)
    place.resize(300, 400)
    place.show()
    app.processEvents()
    bring_into_sight(report)
    assert not title.visibleRegion().isEmpty()
    place.close()


def test_a_wide_column_takes_no_more_than_its_words_want(app: QApplication) -> None:
    model = RowsModel()
    model.set_headers("Name", "Role")
    model.set_rows([(Cell("a name that is as long as two names, and then some"), Cell("aide"))])
    listing = Listing(model)
    listing.let_wrap(0)
    listing.show()
    listing.resize(listing.fontMetrics().horizontalAdvance(model.index(0, 0).data()) + 100, 200)
    app.processEvents()
    assert listing.rowHeight(0) == listing.row_height, "the first column has the room for its words"
    assert listing.columnWidth(0) > listing.fontMetrics().horizontalAdvance(model.index(0, 0).data())
    listing.close()


def test_the_height_of_some_lines_is_measured_once_for_a_font(
    app: QApplication, as_before: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured, measure = [], fitted_text._height_of

    def watched(lines: int, font: QFont) -> int:
        measured.append(lines)
        return measure(lines, font)

    monkeypatch.setattr(fitted_text, "_height_of", watched)
    text = FittedText(lines=2)
    heights = set()
    for words in ("one", "two", "one two three"):
        text.setText(words)
        heights.add(text.sizeHint().height())
    assert len(heights) == 1
    assert len(measured) == 2
    theme.apply(app, "light", 200)
    assert text.sizeHint().height() > max(heights)
