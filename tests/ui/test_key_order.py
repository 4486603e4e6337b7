"""A letter that Qt composes is where it was typed, whatever the window was busy with."""

import ctypes

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from notetaker.ui.fields import PassphraseField
from notetaker.ui.key_order import Composed, KeyOrder
from notetaker.ui.ordered_line import OrderedLine
from notetaker.ui.rapporteur.composer import Composer


def composer(order: KeyOrder) -> Composer:
    made = Composer()
    made._composed = Composed(made, super(Composer, made).inputMethodEvent, order)
    return made


def pressed(at: int) -> bytes:
    """What the X server sends of a key."""
    return bytes([2, 24, 0, 0]) + at.to_bytes(4, "little") + bytes(24)


def server_says(order: KeyOrder, at: int) -> None:
    event = ctypes.create_string_buffer(pressed(at))
    assert order.nativeEventFilter(b"xcb_generic_event_t", ctypes.addressof(event)) == (False, 0)


def compose(field: QWidget, letter: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(letter)
    QCoreApplication.sendEvent(field, event)


def type_(field: QWidget, letter: str, at: int) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
    event.setTimestamp(at)
    QCoreApplication.sendEvent(field, event)


def test_a_composed_letter_waits_for_those_that_were_typed_before_it(app: QApplication) -> None:
    order = KeyOrder()
    field = composer(order)
    server_says(order, 100)
    server_says(order, 120)
    server_says(order, 140)
    compose(field, "î")  # Qt hands it over while the others still wait
    server_says(order, 160)
    server_says(order, 180)
    compose(field, "ê")
    for letter, at in (("m", 100), ("a", 120), ("t", 160)):
        type_(field, letter, at)
    app.processEvents()
    assert field.line == "maîtê"


def test_it_is_there_at_once_where_the_window_is_not_busy(app: QApplication) -> None:
    order = KeyOrder()
    field = composer(order)
    server_says(order, 100)
    compose(field, "ô")
    app.processEvents()
    assert field.line == "ô"


def test_nothing_waits_where_it_is_not_known_when_keys_were_pressed(app: QApplication) -> None:
    field = composer(KeyOrder())
    compose(field, "û")
    assert field.line == "û"


def test_the_servers_clock_may_begin_again_in_between(app: QApplication) -> None:
    order = KeyOrder()
    field = composer(order)
    server_says(order, 2**32 - 20)
    compose(field, "ê")
    type_(field, "t", 10)
    assert field.line == "êt"


def test_what_is_held_is_there_before_the_field_is_left(app: QApplication) -> None:
    order = KeyOrder()
    field = composer(order)
    server_says(order, 100)
    compose(field, "ô")
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut))
    assert field.line == "ô"


def test_every_field_of_one_line_keeps_the_order_too(app: QApplication) -> None:
    order = KeyOrder()
    passphrase = PassphraseField()
    field = passphrase.line
    assert isinstance(field, OrderedLine)
    field._composed = Composed(field, super(OrderedLine, field).inputMethodEvent, order)
    server_says(order, 100)
    server_says(order, 120)
    compose(field, "î")
    type_(field, "m", 90)
    type_(field, "a", 110)
    type_(field, "t", 130)
    assert field.text() == "maît"
