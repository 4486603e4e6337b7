"""Two languages, switched at once, and complete."""

import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from notetaker.model.note import Decision
from notetaker.ui import translation
from notetaker.ui.rapporteur.notes_model import MARKED
from notetaker.ui.rapporteur.view import RapporteurView
from tests.ui.hands import Hands, visible

TRANSLATIONS = translation.folder()
UI = Path(translation.__file__).parent
SAME = {"Notetaker", "Ctrl", "Question", "Action", "Note", "Formats", "Sessions"}


def messages(file: Path) -> dict[tuple[str, str, str], ET.Element]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")): message
        for context in ET.parse(file).getroot()
        for message in context.findall("message")
    }


def test_every_text_of_the_code_is_in_the_translation_and_no_other(tmp_path: Path) -> None:
    translation.update(tmp_path)
    fresh, kept = (messages(folder / "notetaker_fr.ts") for folder in (tmp_path, TRANSLATIONS))
    assert set(kept) == set(fresh), "run: python -m notetaker.ui.translation"


def test_every_text_that_is_asked_for_is_in_the_translation() -> None:
    """Qt's tool overlooks a call inside an f-string, and so does the test above: here Python reads its own language."""
    known = {(context, source) for context, source, _ in messages(TRANSLATIONS / "notetaker_fr.ts")}
    for path in sorted((Path(translation.__file__).parents[1]).rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") in {"translate", "QT_TRANSLATE_NOOP"}:
                texts = tuple(each.value for each in call.args if isinstance(each, ast.Constant))
                assert len(texts) < 2 or texts[:2] in known, f"{path.name}: {texts}"


def test_no_text_is_untranslated() -> None:
    for key, message in messages(TRANSLATIONS / "notetaker_fr.ts").items():
        translated = message.find("translation")
        assert translated is not None, key
        assert translated.text, f"no French yet for {key}"
        assert translated.get("type") != "unfinished", key


def test_fields_are_the_same_in_both_languages() -> None:
    for (_, source, _), message in messages(TRANSLATIONS / "notetaker_fr.ts").items():
        fields = sorted(part.split("}")[0] for part in source.split("{")[1:])
        translated = message.findtext("translation", "")
        assert sorted(part.split("}")[0] for part in translated.split("{")[1:]) == fields, source


def test_french_marks_stand_off_with_spaces_that_do_not_break() -> None:
    for message in messages(TRANSLATIONS / "notetaker_fr.ts").values():
        text = message.findtext("translation", "")
        for mark in (" ;", " :", " ?", " !", " »", "« "):
            assert mark not in text, text


def test_the_compiled_file_is_that_of_the_source(tmp_path: Path) -> None:
    translation.release(TRANSLATIONS, tmp_path)
    fresh = (tmp_path / "notetaker_fr.qm").read_bytes()
    assert fresh == (TRANSLATIONS / "notetaker_fr.qm").read_bytes(), "run: python -m notetaker.ui.translation"


SAYING = {
    *(
        "setText",
        "setPlaceholderText",
        "setToolTip",
        "setAccessibleName",
        "setAccessibleDescription",
        "setWindowTitle",
    ),
    *("addItem", "say", "say_when_empty", "setTitle", "setStatusTip"),
}
"""The methods that put words into a window."""
NAMES = {"Notetaker"}


@pytest.mark.parametrize("file", sorted(UI.rglob("*.py")), ids=lambda file: file.stem)
def test_no_window_says_a_text_that_cannot_be_translated(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SAYING:
            for text in filter(None, map(literal, node.args)):
                assert text in NAMES or not re.search(r"[^\W\d_]{2}", text), f"line {node.lineno}: {text}"


def literal(said: ast.expr) -> str:
    """The words of a text that stands there itself."""
    parts = said.values if isinstance(said, ast.JoinedStr) else [said]
    return "".join(part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))


def words(hands: Hands) -> set[str]:
    return {line for line in hands.shown().splitlines() if any(letter.isalpha() for letter in line)}


@pytest.mark.parametrize("step", range(4))
def test_the_language_changes_everywhere_at_once(hands: Hands, vault: Path, step: int) -> None:
    hands.open_vault(vault, create=False)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    view.go(step)
    hands.settle()
    names = {widget.accessibleName() for widget in visible(hands.shell)} - {""}
    english = words(hands)
    hands.application.show_language("fr")
    hands.settle()
    data = {"Dialogues", "Opening", "“xy”", "Français", "English", "A", "HTML"}
    for text in english & words(hands) - data - SAME:
        if not re.fullmatch(r"F\d+", text):
            assert not text[0].isalpha() or "·" in text, f"still English: {text}"
    assert not names & {widget.accessibleName() for widget in visible(hands.shell)} - SAME - data
    hands.application.show_language("en")
    hands.settle()
    assert words(hands) == english


def test_the_language_is_remembered(hands: Hands, tmp_path: Path) -> None:
    hands.application.show_language("fr")
    assert '"language": "fr"' in (tmp_path / "settings.json").read_text(encoding="utf-8")


def test_the_file_dialog_of_qt_has_no_english_word_left_in_french(app: QApplication) -> None:
    language = translation.Language()
    language.show("fr")
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    dialog.deleteLater()
    language.show("en")
    assert not texts & set(translation.QT_LACKS)
    assert any(text.startswith("Fichiers de") for text in texts), texts


def test_a_new_vault_says_for_which_desk_it_is(hands: Hands) -> None:
    hands.go_to("Organise an event")
    hands.press("Return")
    assert "A new vault for organising" in hands.shown()


def test_escape_leaves_the_form_for_a_vault(hands: Hands) -> None:
    hands.go_to("Take notes")
    hands.press("Return")
    assert "A new vault for taking notes" in hands.shown()
    hands.press("Esc")
    assert hands.shell.front is hands.shell.start


def test_a_note_of_which_nothing_is_left_is_in_the_language_of_the_window(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.line("cm: our lawyers")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    note = view.work.rapporteur.notes()[-1]
    for finding in view.work.rapporteur.findings_of(note):
        view.work.rapporteur.decide(finding, Decision.GENERALISE)
    listed = view.capture.list.model()

    def shown() -> str:
        hands.settle()
        return str(listed.index(listed.rowCount() - 1, 1).data(MARKED).text)

    view.capture.refresh()
    assert shown() == "[a detail left out]"
    hands.application.show_language("fr")
    assert shown() == "[un détail omis]"
    hands.application.show_language("en")
    assert shown() == "[a detail left out]"
