"""Where something was found in a file, in French: whatever a reader of files can say of a place."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from notetaker.ui.organiser import found_places
from notetaker.ui.translation import Language


@pytest.fixture
def french(app: QApplication) -> Iterator[None]:
    language = Language()
    language.show("fr")
    yield
    language.show("en")


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("line 7", "ligne 7"),
        ("lines 3–9", "lignes 3–9"),
        ("file name", "nom du fichier"),
        ("page 3, line 7", "page 3, ligne 7"),
        ("metadata: author", "métadonnées: author"),
        ("sheet 1 (hidden), row 4, formula", "feuille 1 (masquée), ligne 4, formule"),
        ("word/comments.xml, comment 2, before the tracked changes", None),
        ("S2, note 3", "S2, note 3"),
        ("attribute alt of <img>, line 2", "attribut alt de <img>, ligne 2"),
        ("word/comments.xml: author of comment", "word/comments.xml: auteur du commentaire"),
        ("word/document.xml: descr of docPr", "word/document.xml: texte de remplacement (descr de docPr)"),
        ("workbook: name of sheet", "workbook: nom de la feuille"),
        ("content.xml: string-value of hidden-text", "content.xml: string-value de hidden-text"),
        ("comment of the archive: readable bytes", "commentaire de l’archive: octets lisibles"),
    ],
)
def test_a_place_is_said_in_the_language_that_is_shown(place: str, said: str | None) -> None:
    expected = said or "word/comments.xml, commentaire 2, avant les modifications suivies"
    assert found_places.in_words(place) == expected


def test_in_english_a_place_is_said_as_the_reader_of_the_file_says_it(app: QApplication) -> None:
    Language().show("en")
    for place in ("page 3, line 7", "sheet 1 (hidden), row 4", "comment on B2", "annotation"):
        assert found_places.in_words(place) == place.replace("annotation", "comment")
