"""The last word of a sentence does not stand alone in a line, and the text stays what it is."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication

from notetaker.ui.prose import Prose, ended


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Everything up to your last line is kept.", "Everything up to your last line is\u00a0kept."),
        ("qui mesure\u00a0quoi\u00a0?", "qui mesure\u00a0quoi\u00a0?"),
        ("Vérifiez : qui mesure quoi\u00a0?", "Vérifiez : qui mesure\u00a0quoi\u00a0?"),
        ("Three short words", "Three short words"),
        ("as it is, with extraordinarily longwinded", "as it is, with extraordinarily longwinded"),
        ("", ""),
    ],
)
def test_the_last_two_words_are_kept_together(given: str, shown: str) -> None:
    assert ended(given) == shown


def test_a_label_breaks_before_both_and_tells_what_it_was_given(app: QApplication) -> None:
    said = "Everything up to your last line is kept."
    label = Prose(said)
    label.setWordWrap(True)
    metrics = label.fontMetrics()
    width = metrics.horizontalAdvance(said.removesuffix(" kept."))
    flags = Qt.TextFlag.TextWordWrap
    shown = super(Prose, label).text()
    last = metrics.boundingRect(QRect(0, 0, width, 999), flags, shown).height() // metrics.lineSpacing()
    assert last >= 2
    assert metrics.horizontalAdvance(shown.rpartition(" ")[2]) > metrics.horizontalAdvance("kept.")
    assert label.text() == said
    label.deleteLater()


def test_a_folder_with_an_endless_name_makes_no_label_wider(app: QApplication) -> None:
    said = f"31 notes in /home/ada/{'endless' * 12}/bundle.ntbundle"
    label = Prose(said)
    label.setWordWrap(True)
    assert label.minimumSizeHint().width() < label.fontMetrics().horizontalAdvance("endless" * 4)
    assert label.text() == said
    label.deleteLater()
