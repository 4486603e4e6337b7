"""Every screen of the built-in example: controls are named and reached, nothing is told by colour alone, nothing is cut."""

import gc
import inspect
import math
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible, QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionSlider,
    QTextEdit,
    QWidget,
)

from docs.stage import SCENES, Stage
from notetaker.age import scrypt
from notetaker.ui import theme
from notetaker.ui.asides import HELP
from notetaker.ui.choice import Choice
from notetaker.ui.fields import PassphraseField
from notetaker.ui.fitted_text import FittedText
from notetaker.ui.scrolling import Scrolling
from notetaker.ui.sheet_words import SheetWordsField
from notetaker.ui.translation import translate
from tests.look.studio import quick
from tests.ui.hands import visible
from tests.ui.wheel import roll

LONGER = 0.3
TABS = 120
TARGET = 24
"""Logical pixels."""
ASKING = {
    **dict.fromkeys(("vault", "vault-known", "vault-care", "lock", "prepare-kit", "organise-key", "recovery")),
    **dict.fromkeys(("organise-keys", "import-empty")),
    "prepare-own": ("own", "Make a key of my own"),
    "organise": ("kit", "It corrects a kit that rapporteurs have"),
}
"""Scenes in which a passphrase is asked for, and the button that is pressed for that."""
WITH_LINKS = ("prepare", "prepare-kit", "prepare-own", "organise-keys", "import", "report")
"""Scenes in which links begin a line below what else stands there."""
USUAL = {"language": "en", "text_size": 100}
LARGE = {"language": "fr", "text_size": 200}
SMALL, LAPTOP = (1024, 700), (1280, 800)
"""The smallest window for text of the usual size, and for text of twice that."""


@pytest.fixture(scope="module")
def stage(
    app: QApplication, derivation_remembered: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scrypt, "_wrap_key", quick)
        made = Stage(app, tmp_path_factory.mktemp("stage"))
        made.application.preferences.change(language="en", theme="light")
        gc.freeze()  # what playing the example loaded is not searched each time its vault is left
        yield made
        made.leave()
        made.shell.close()
        made.shell.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def as_usual(stage: Stage, app: QApplication, longer: QTranslator) -> Iterator[None]:
    """Afterwards everything is as it was, whatever happened."""
    usual = stage.shell.size()
    yield
    app.removeTranslator(longer)
    stage.shell.resize(usual)
    stage.leave()
    stage.application.preferences.change(**USUAL)


@pytest.fixture
def longer() -> QTranslator:
    return Lengthened()


def reachable(widget: QWidget) -> bool:
    """Whether Tab should come here."""
    tabs = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabs and widget.isEnabled() and widget.focusProxy() is None and not isinstance(widget, QScrollArea)


def spoken(widget: QWidget) -> str:
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))


def walk(stage: Stage) -> list[QWidget]:
    """Where Tab leads, until it comes back to where it began."""
    first = QApplication.focusWidget()
    assert first is not None, "nothing has the focus"
    order = [first]
    while len(order) < TABS:
        stage.shell.focusNextChild()
        now = QApplication.focusWidget()
        assert now is not None
        if now is first:
            return order
        order.append(now)
    raise AssertionError("Tab does not come back to where it began")


def check_names(stage: Stage) -> None:
    for widget in filter(reachable, visible(stage.shell)):
        assert spoken(widget).strip(), f"{type(widget).__name__} {widget.objectName()} has no name"


def check_order(stage: Stage) -> None:
    """Tab reaches every control, and within one column of controls it goes down as the eyes do."""
    order = walk(stage)
    left_out = {
        f"{type(widget).__name__} “{spoken(widget)}”" for widget in visible(stage.shell) if reachable(widget)
    }
    left_out -= {f"{type(widget).__name__} “{spoken(widget)}”" for widget in order}
    assert not left_out, f"Tab does not reach {left_out}"
    first = next(place for place, widget in enumerate(order) if widget.parentWidget() is stage.shell.status)
    order = order[first:] + order[:first]  # below the page: there every way round begins anew
    for column in {widget.parentWidget() for widget in order}:
        within = [widget for widget in order if widget.parentWidget() is column]
        places = [(widget.y() // 8, widget.x()) for widget in within]
        assert places == sorted(places), [spoken(widget) for widget in within]


def check_targets(stage: Stage) -> None:
    """Whatever the mouse hits is at least as large as WCAG 2.2 (2.5.8) asks: each control, and each row of a list."""
    for widget in visible(stage.shell):
        if isinstance(widget, QScrollBar):
            bar = QStyleOptionSlider()
            widget.initStyleOption(bar)
            handle = QStyle.SubControl.SC_ScrollBarSlider
            held = widget.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, bar, handle, widget)
            assert min(held.width(), held.height()) >= TARGET, (widget.orientation(), held)
        elif isinstance(widget, _POINTED_AT):
            assert min(widget.width(), widget.height()) >= TARGET, (spoken(widget), widget.size())
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
            cells = product(range(min(model.rowCount(), 40)), range(columns))
            places = (widget.visualRect(model.index(row, column)) for row, column in cells)
            heights = [place.height() for place in places if not place.isEmpty()]
            assert min(heights, default=TARGET) >= TARGET, spoken(widget)


_POINTED_AT = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


def check_colours(stage: Stage) -> None:
    """What has a colour or an icon in a list has words too."""
    roles = Qt.ItemDataRole
    for view in visible(stage.shell):
        if not isinstance(view, QAbstractItemView) or view.model() is None:
            continue
        model = view.model()
        for row in range(min(model.rowCount(), 40)):
            for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
                index = model.index(row, column)
                icon, ink = index.data(roles.DecorationRole), index.data(roles.ForegroundRole)
                if ink is not None or (isinstance(icon, QIcon) and not icon.isNull()):
                    text = index.data(roles.DisplayRole) or index.data(roles.AccessibleTextRole)
                    assert str(text or "").strip(), (spoken(view), row, column)


class Lengthened(QTranslator):
    """Says every text a third longer, as some languages do."""

    def translate(
        self,
        context: str,
        text: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """As Qt asks it."""
        if not text or "{keys}" in text:  # else what a button says would be lengthened twice
            return text
        return text + " " + "ewo " * math.ceil(len(text) * LONGER / 4)

    def isEmpty(self) -> bool:
        """It has something to say."""
        return False


def cut(widget: QWidget) -> bool:
    """Whether a label or a button is smaller than what it says. One that may be cut at its end says so by its policy."""
    if isinstance(widget, QLabel):
        if not widget.text() or widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
            return False
        if widget.wordWrap():
            words = [word for word in widget.text().split() if "/" not in word]  # a path breaks where it must
            widest = max(map(widget.fontMetrics().horizontalAdvance, words), default=0)
            return widget.height() < widget.heightForWidth(widget.width()) or widget.width() < widest
        return widget.width() < widget.sizeHint().width()
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.width() < widget.sizeHint().width() or widget.height() < widget.sizeHint().height()
    return isinstance(widget, QComboBox) and widget.width() < widget.minimumSizeHint().width()


def dotted(widget: QWidget) -> bool:
    """Whether what a box or a label of one line says ends in dots."""
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        return option.currentText != widget.currentText()
    return isinstance(widget, FittedText) and widget.is_cut()


def inked(widget: QWidget, shell: QWidget) -> QRect:
    """Where in the window something is seen of a widget: of a label its words, however wide it may be."""
    area = widget.rect()
    if isinstance(widget, QLabel) and widget.text() and not isinstance(widget, FittedText):
        flags = Qt.TextFlag.TextWordWrap if widget.wordWrap() else 0
        words = widget.fontMetrics().boundingRect(QRect(0, 0, area.width(), 9_999), flags, widget.text())
        area.setWidth(min(area.width(), words.width()))
    return area.translated(widget.mapTo(shell, QPoint(0, 0)))


def free_beside(widget: QWidget, shell: QWidget) -> int:
    """Pixels at the right of a widget in which nothing is seen."""
    here = inked(widget, shell)
    others = (inked(each, shell) for each in visible(shell) if isinstance(each, _SEEN) and each is not widget)
    level = (each for each in others if each.top() <= here.center().y() <= each.bottom())
    gaps = [each.left() - here.right() for each in level if each.left() > here.right()]
    return min(gaps, default=shell.width() - here.right())


_SEEN = (QLabel, QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView, QScrollBar)
_MARGIN = 60
"""Pixels that the edge of a page and a scroll bar beside it take at most."""


def check_room_is_used(stage: Stage) -> None:
    """Nothing ends in dots that would have the room beside it for more."""
    for widget in filter(dotted, visible(stage.shell)):
        assert not isinstance(widget, Choice) or widget.may_be_cut, (spoken(widget), widget.currentText())
        assert free_beside(widget, stage.shell) <= _MARGIN, (spoken(widget), widget.size(), widget.sizeHint())


def out_of_sight(widget: QWidget, shell: QWidget) -> bool:
    """Whether a part of it lies outside the window at the side, where nothing scrolls to it."""
    parent = widget.parentWidget()
    while parent is not None and parent is not shell:
        if isinstance(parent, QAbstractScrollArea):
            bar = parent.horizontalScrollBar()
            return bar.maximum() > 0 and not bar.isVisible()
        parent = parent.parentWidget()
    left = widget.mapTo(shell, widget.rect().topLeft()).x()
    return left < 0 or left + widget.width() > shell.width()


def check_whole(stage: Stage) -> None:
    stage.settle()
    for widget in visible(stage.shell):
        assert not cut(widget), (
            type(widget).__name__,
            getattr(widget, "text", str)(),
            widget.size(),
            widget.sizeHint(),
        )
        if isinstance(widget, QLabel | QAbstractButton):
            assert not out_of_sight(widget, stage.shell), getattr(widget, "text", str)()


def check_moves_only_down(stage: Stage) -> None:
    """Nothing on the screen has to be moved sideways to be read."""
    for widget in visible(stage.shell):
        if isinstance(widget, QAbstractScrollArea):
            assert not widget.horizontalScrollBar().isVisible(), f"{type(widget).__name__} “{spoken(widget)}”"
        if isinstance(widget, Scrolling):
            assert widget.horizontalScrollBar().maximum() == 0, widget.parentWidget()


def check_in_sight(stage: Stage) -> None:
    """Where Tab leads can be seen: the page has moved there."""
    first = QApplication.focusWidget()
    for _ in range(TABS):
        stage.shell.focusNextChild()
        now = QApplication.focusWidget()
        assert now is not None
        QCoreApplication.processEvents()
        if now.visibleRegion().isEmpty():  # where layouts settle first
            stage.settle()
        assert not now.visibleRegion().isEmpty(), f"{type(now).__name__} “{spoken(now)}”"
        if now is first:
            return


def check_wheel(stage: Stage) -> None:
    """The wheel moves pages: over a closed box it changes nothing, and the keys go on going where they went."""
    keys = QApplication.focusWidget()
    for box in visible(stage.shell):
        if isinstance(box, QComboBox):
            chosen = box.currentIndex()
            for by in (-120, 120):
                if not box.visibleRegion().isEmpty():
                    roll(box, by)
                assert box.currentIndex() == chosen, spoken(box)
            assert box.focusPolicy() is Qt.FocusPolicy.StrongFocus, spoken(box)
            assert QApplication.focusWidget() is keys


def links_that_begin_a_line(stage: Stage) -> Iterator[QWidget]:
    buttons = [each for each in visible(stage.shell) if isinstance(each, QAbstractButton)]
    for link in buttons:
        beside = (each for each in buttons if each.parentWidget() is link.parentWidget() and each.y() == link.y())
        if link.property("role") == "link" and not any(each.x() < link.x() for each in beside):
            yield link


def check_links(stage: Stage) -> None:
    """A link begins with its words where what stands above it does."""
    at: dict[str, tuple[int, int]] = {}
    for link in links_that_begin_a_line(stage):
        beside = [each for each in visible(stage.shell) if isinstance(each, QLabel)]
        labels = [each for each in beside if each.parentWidget() is link.parentWidget()]
        if labels:
            words = link.mapTo(stage.shell, QPoint(theme.beside_link(), 0)).x()
            at[spoken(link)] = words, min(each.mapTo(stage.shell, QPoint(0, 0)).x() for each in labels)
    assert at
    assert {name: places for name, places in at.items() if places[0] != places[1]} == {}


def check_at_the_usual_size(stage: Stage, app: QApplication, longer: QTranslator) -> None:
    check_names(stage)
    check_targets(stage)
    check_colours(stage)
    check_order(stage)
    check_wheel(stage)
    check_room_is_used(stage)
    app.installTranslator(longer)
    check_whole(stage)
    stage.shell.resize(*SMALL)
    check_whole(stage)
    check_moves_only_down(stage)


def check_at_twice_the_size(stage: Stage, app: QApplication, longer: QTranslator) -> None:
    stage.shell.resize(*LAPTOP)
    check_whole(stage)
    check_room_is_used(stage)
    check_moves_only_down(stage)
    check_in_sight(stage)
    app.installTranslator(longer)
    check_whole(stage)
    check_moves_only_down(stage)


@pytest.mark.slow
@pytest.mark.parametrize("scene", SCENES)
def test_a_screen_is_named_reached_and_whole(
    stage: Stage, app: QApplication, longer: QTranslator, scene: str
) -> None:
    """It is made in French and in large letters; the pictures show what is made in English and of the usual size."""
    size = stage.shell.size()
    stage.application.preferences.change(**LARGE)
    stage.bring(scene)
    has_own_size = stage.shell.size() != size
    check_at_twice_the_size(stage, app, longer)
    app.removeTranslator(longer)
    stage.shell.resize(size)
    stage.application.preferences.change(**USUAL)
    if has_own_size:  # in another it is not what it was
        stage.leave()
        stage.bring(scene)
    stage.settle()
    if scene in WITH_LINKS:
        check_links(stage)
    check_at_the_usual_size(stage, app, longer)


@pytest.mark.slow
def test_no_passphrase_waits_on_a_page_that_was_left(stage: Stage) -> None:
    asked_in, words_hidden = set(), 0
    for scene, button in ASKING.items():
        stage.bring(scene)
        if button is not None:
            said = translate(*button)
            next(each for each in buttons(stage.shell) if each.text() == said).click()
            stage.settle()
        asked = [each for each in visible(stage.shell) if isinstance(each, PassphraseField)]
        for field in asked:
            field.line.setText("piano ora")
            field._show.setChecked(True)
            asked_in |= {Path(inspect.getfile(type(each))) for each in around(field)}
        assert asked, scene
        sheets = [each for each in visible(stage.shell) if isinstance(each, SheetWordsField)]
        stage.shell.asides.toggle(HELP)
        stage.settle()
        stage.shell.asides.toggle(HELP)
        stage.settle()
        for field in asked:
            assert field.length == 0, scene
            assert field.line.echoMode() is QLineEdit.EchoMode.Password, scene
        for sheet in sheets:
            assert sheet.isVisible()
            assert not (sheet.length and sheet.text.isVisible()), "the words of a recovery sheet are seen at once"
            words_hidden += bool(sheet.length)
        stage.leave()
    asking = (path for path in Path(inspect.getfile(Stage)).parents[1].glob("notetaker/ui/**/*.py"))
    forms = {path for path in asking if " PassphraseField()" in path.read_text(encoding="utf-8")}
    assert words_hidden
    assert forms <= asked_in, "a form is in no scene that asks for a passphrase"


def buttons(widget: QWidget) -> Iterator[QAbstractButton]:
    yield from (each for each in visible(widget) if isinstance(each, QAbstractButton))


def around(widget: QWidget) -> Iterator[QWidget]:
    """Whatever of the program's own a widget stands in."""
    parent = widget.parentWidget()
    while parent is not None:
        if type(parent).__module__.startswith("notetaker."):
            yield parent
        parent = parent.parentWidget()


def test_the_guide_shows_the_pictures_of_real_screens() -> None:
    root = Path(__file__).resolve().parents[2]
    for name in (root / "docs" / "screenshots").glob("*.png"):
        assert name.stem.split("-en-")[0].split("-fr-")[0] in SCENES, name
