"""Every screen, on the built-in example: each control is named and reached, nothing is told by colour alone, nothing is cut."""

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtGui import QAccessible, QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QTabBar,
    QWidget,
)

from docs.stage import SCENES, Stage
from notetaker.age import scrypt
from tests.look.studio import quick
from tests.ui.hands import visible

LONGER = 0.3
TABS = 120


@pytest.fixture(scope="module")
def stage(
    app: QApplication, derivation_remembered: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scrypt, "_wrap_key", quick)
        made = Stage(app, tmp_path_factory.mktemp("stage"))
        made.application.preferences.change(language="en", theme="light")
        yield made
        made.leave()
        made.shell.close()
        made.shell.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(params=SCENES)
def scene(request: pytest.FixtureRequest, stage: Stage) -> Iterator[str]:
    stage.bring(request.param)
    yield request.param
    stage.leave()


def reachable(widget: QWidget) -> bool:
    """Whether Tab should come here."""
    tabs = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabs and widget.isEnabled() and widget.focusProxy() is None and not isinstance(widget, QScrollArea)


def spoken(widget: QWidget) -> str:
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))


def test_every_control_is_named(stage: Stage, scene: str) -> None:
    for widget in filter(reachable, visible(stage.shell)):
        assert spoken(widget).strip(), f"{type(widget).__name__} {widget.objectName()} has no name"


def test_tab_reaches_every_control_and_comes_back(stage: Stage, scene: str) -> None:
    first = QApplication.focusWidget()
    assert first is not None, "nothing has the focus"
    assert first.isVisible()
    reached = {first}
    for _ in range(TABS):
        stage.shell.focusNextChild()
        now = QApplication.focusWidget()
        assert now is not None
        reached.add(now)
        if now is first:
            break
    else:
        raise AssertionError("Tab does not come back to where it began")
    left_out = {
        f"{type(widget).__name__} “{spoken(widget)}”" for widget in visible(stage.shell) if reachable(widget)
    }
    left_out -= {f"{type(widget).__name__} “{spoken(widget)}”" for widget in reached}
    assert not left_out


def test_tab_goes_down_the_page(stage: Stage, scene: str) -> None:
    """Within one column of controls the order of the keys is the order of the eyes."""
    first = QApplication.focusWidget()
    assert first is not None
    order = [first]
    while len(order) < TABS:
        stage.shell.focusNextChild()
        now = QApplication.focusWidget()
        assert now is not None
        if now is first:
            break
        order.append(now)
    for column in {widget.parentWidget() for widget in order}:
        within = [widget for widget in order if widget.parentWidget() is column]
        places = [(widget.y() // 8, widget.x()) for widget in within]
        turned = places.index(min(places))
        assert places[turned:] + places[:turned] == sorted(places), [spoken(widget) for widget in within]


def test_nothing_is_told_by_colour_alone(stage: Stage, scene: str) -> None:
    roles = Qt.ItemDataRole
    for view in visible(stage.shell):
        if not isinstance(view, QAbstractItemView) or view.model() is None:
            continue
        model = view.model()
        for row in range(min(model.rowCount(), 60)):
            for column in range(model.columnCount()):
                index = model.index(row, column)
                icon, ink = index.data(roles.DecorationRole), index.data(roles.ForegroundRole)
                coloured = ink is not None or (isinstance(icon, QIcon) and not icon.isNull())
                if coloured:
                    text = index.data(roles.DisplayRole) or index.data(roles.AccessibleTextRole)
                    assert str(text or "").strip(), (spoken(view), row, column)


class Lengthened(QTranslator):
    """Says every text a third longer, as some languages do."""

    def translate(
        self,
        context: str,
        text: str,
        disambiguation: str | None = None,
        n: int = -1,  # noqa: ARG002 - as Qt calls it
    ) -> str:
        """As Qt asks it."""
        return text + " " + "ewo " * (math.ceil(len(text) * LONGER / 4)) if text else text

    def isEmpty(self) -> bool:
        """It has something to say."""
        return False


@pytest.fixture
def lengthened(app: QApplication) -> Iterator[QTranslator]:
    made = Lengthened()
    yield made
    app.removeTranslator(made)


def cut(widget: QWidget) -> bool:
    """Whether a label or a button is smaller than what it says. One that may be cut at its end says so by its policy."""
    if isinstance(widget, QLabel):
        if not widget.text() or widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
            return False
        if widget.wordWrap():
            widest = max(map(widget.fontMetrics().horizontalAdvance, widget.text().split()), default=0)
            return widget.height() < widget.heightForWidth(widget.width()) or widget.width() < widest
        return widget.width() < widget.sizeHint().width()
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.width() < widget.sizeHint().width() or widget.height() < widget.sizeHint().height()
    return isinstance(widget, QTabBar | QComboBox) and widget.width() < widget.minimumSizeHint().width()


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


def test_no_text_is_cut_when_it_is_a_third_longer(
    stage: Stage, scene: str, app: QApplication, lengthened: QTranslator
) -> None:
    app.installTranslator(lengthened)
    check_whole(stage)


@pytest.mark.parametrize("size", [150, 200])
def test_no_text_is_cut_when_it_is_larger(stage: Stage, scene: str, size: int) -> None:
    before = stage.shell.size()
    stage.application.preferences.change(text_size=size, language="fr")
    stage.shell.resize(1600, 1000)
    try:
        check_whole(stage)
    finally:
        stage.shell.resize(before)
        stage.application.preferences.change(text_size=100, language="en")


def test_the_guide_shows_the_pictures_of_real_screens() -> None:
    root = Path(__file__).resolve().parents[2]
    for name in (root / "docs" / "screenshots").glob("*.png"):
        assert name.stem.split("-en-")[0].split("-fr-")[0] in SCENES, name
