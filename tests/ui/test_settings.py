"""Settings: one place to ask, effects at once, nothing lost silently, and locks."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from notetaker.ui import keys, places, preferences, screen_sharing, theme
from notetaker.ui.app import Application
from notetaker.ui.keyboards import KEYBOARDS
from notetaker.ui.keys import KEYS, clash, may_be_chosen
from notetaker.ui.keys_page import KeysPage
from notetaker.ui.policy import FREE, Policy
from notetaker.ui.preferences import Preferences
from notetaker.ui.settings import READERS, Settings, SettingsPartlyRead, load, save
from notetaker.ui.settings_page import SettingsPage
from tests.ui.hands import Hands


@pytest.fixture
def page(hands: Hands) -> SettingsPage:
    hands.press("Ctrl+,")
    front = hands.shell.front
    assert isinstance(front, SettingsPage)
    return front


def choose(hands: Hands, name: str, steps: str, times: int = 1) -> None:
    hands.go_to(name)
    hands.press(*[steps] * times)


# The file


def test_every_setting_has_a_reader_and_comes_back(tmp_path: Path) -> None:
    chosen = Settings(
        *("fr", "high_contrast", 150, "bepo", {"lock": "F4"}, 5, "/srv/notes", False, True, ("/a", "/b")),
        report_formats=("pdf", "csv"),
    )
    save(chosen, tmp_path / "settings.json")
    assert load(tmp_path / "settings.json").settings == chosen
    assert set(READERS) == set(json.loads((tmp_path / "settings.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "hostile",
    [
        {"keyring": True, "open_vault": "\0", "recent": ["\0"], "folder": "\0"},
        {"open_vault": "\ud800", "recent": ["\udcff"], "folder": "\ud800", "keys": {"lock": "\ud800"}},
        {"keyring": True, "open_vault": "n" * 5000, "recent": ["/" + "n" * 300], "folder": "n" * 5000},
        {
            "keyring": True,
            "open_vault": "/dev/fd/0",
            "recent": ["/dev/zero", "/proc/self/mem"],
            "folder": "/dev/zero",
        },
        {"recent": ["<img src='file:///etc/passwd'>", "\u202egnp.ntvault"], "keys": {"n" * 10000: "Ctrl+" * 1000}},
    ],
)
def test_no_settings_keep_the_window_from_starting(
    app: QApplication, tmp_path: Path, hostile: dict[str, object]
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps(hostile), encoding="utf-8")
    application = Application(app, file)
    application.come_back()
    application.show_language("en")
    application.show()
    application.preferences.remember(tmp_path / "caf\udce9.ntvault")
    assert load(file).settings.recent[0].endswith("caf\udce9.ntvault"), "a path need not be a text"
    application.shell.close()
    application.shell.deleteLater()


def test_settings_of_an_older_version_hold(tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text('{"language": "fr", "recent": ["/a"], "unknown": 1}', encoding="utf-8")
    loaded = load(tmp_path / "s.json")
    assert loaded.problem is None
    assert loaded.settings == Settings(language="fr", recent=("/a",))


@pytest.mark.parametrize(
    "wrong",
    ['{"theme": "pink"}', '{"text_size": 101}', '{"text_size": true}', '{"keys": {"lock": 3}}', '{"recent": "no"}'],
)
def test_what_cannot_be_understood_is_named_and_the_rest_holds(tmp_path: Path, wrong: str) -> None:
    file = tmp_path / "settings.json"
    text = json.dumps({**json.loads(wrong), "language": "fr"})
    file.write_text(text, encoding="utf-8")
    loaded = load(file)
    assert isinstance(loaded.problem, SettingsPartlyRead)
    assert next(iter(json.loads(wrong))) in str(loaded.problem)
    assert loaded.settings == Settings(language="fr")
    assert (tmp_path / "settings-unread.json").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("wrong", ["{", "[]", "\ud800"])
def test_a_file_that_is_none_is_told_and_kept_aside(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "settings.json").write_bytes(wrong.encode("utf-8", "surrogatepass"))
    loaded = load(tmp_path / "settings.json")
    assert "could not be read" in str(loaded.problem)
    assert loaded.settings == Settings()
    assert (tmp_path / "settings-unread.json").read_bytes() == wrong.encode("utf-8", "surrogatepass")


# Effects at once


def test_each_choice_works_at_once_and_is_remembered(page: SettingsPage, hands: Hands, tmp_path: Path) -> None:
    choose(hands, "Theme", "End")
    assert theme.current().theme == "high_contrast"
    before = page.title.fontMetrics().height()
    choose(hands, "Size of text", "Down")
    hands.settle()
    assert theme.current().text_size == 115
    assert page.title.fontMetrics().height() > before
    choose(hands, "Lock after", "Home")
    assert hands.application.idle.minutes == 2
    choose(hands, "Language", "End")
    hands.settle()
    assert "Réglages" in hands.shown()
    written = load(tmp_path / "settings.json").settings
    assert (written.theme, written.text_size, written.lock_minutes, written.language) == (
        "high_contrast",
        115,
        2,
        "fr",
    )
    assert preferences.shown() == hands.application.settings


def test_the_page_is_opened_and_left_by_the_same_keys(hands: Hands) -> None:
    before = hands.shell.front
    hands.press("Ctrl+,", "Ctrl+,")
    assert hands.shell.front is before
    hands.press("Ctrl+,", "Esc")
    assert hands.shell.front is before


def test_files_are_proposed_in_the_folder_of_the_settings(page: SettingsPage, hands: Hands, tmp_path: Path) -> None:
    hands.into("Where files go", str(tmp_path))
    hands.press("Return")
    assert places.for_files(Path("/elsewhere/Notes.ntvault")) == tmp_path
    assert places.for_vaults() == tmp_path


def test_what_the_system_cannot_do_is_said(
    page: SettingsPage, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen_sharing, "possible", lambda: False)
    page.refresh()
    assert "This system cannot do it" in hands.shown()
    assert not page.unseen.box.isEnabled()
    assert not page.unseen.box.isChecked()
    monkeypatch.setattr(screen_sharing, "possible", lambda: True)
    page.refresh()
    assert page.unseen.box.isEnabled()
    assert page.unseen.box.isChecked()


# Keys


@pytest.mark.parametrize("name", KEYBOARDS)
def test_the_usual_keys_need_no_altgr_on_any_keyboard(name: str) -> None:
    settings = Settings(keyboard=name)
    for key in KEYS:
        if key.action:
            usual = keys.usual_press(key.action, settings)
            assert may_be_chosen(key.action, usual), usual
            last = usual.split("+")[-1]
            assert last.isalnum() or last in KEYBOARDS[name].plain, usual
            assert keys.clash(key.action, usual, settings) is None, usual


def test_keys_are_changed_by_keys_and_work_at_once(page: SettingsPage, hands: Hands, vault: Path) -> None:
    hands.go_to("Keys")
    row = [key.action for key in KEYS if key.action].index("lock")
    page.keys.list.choose(row)
    hands.press("Return", "Ctrl+E")
    assert hands.application.settings.keys == {"lock": "Ctrl+E"}
    hands.press("Esc", "Esc")
    hands.open_vault(vault, create=False)
    assert "Lock (Ctrl+E)" in hands.shown()
    hands.press("Ctrl+L")
    assert hands.shell.work is not None
    hands.press("Ctrl+E")
    assert hands.shell.work is None


@pytest.mark.parametrize(
    ("wanted", "said"),
    [("F1", "is taken: “Show these keys”"), ("M", "would type something"), ("Ctrl+C", "needed for editing")],
)
def test_keys_that_clash_or_type_are_refused_in_words(
    page: SettingsPage, hands: Hands, wanted: str, said: str
) -> None:
    hands.go_to("Keys")
    page.keys.list.choose([key.action for key in KEYS if key.action].index("lock"))
    hands.press("Return", wanted)
    assert said in hands.shown()
    assert hands.application.settings.keys == {}


@pytest.mark.parametrize("action", ["to_points", "generalise"])
def test_keys_of_one_page_clash_with_those_that_work_on_every_page(action: str) -> None:
    untouched = Settings()
    taken = clash(action, "Ctrl+Z", untouched)
    assert taken is not None
    assert taken.action == "undo"
    assert clash(action, "Ctrl+E", untouched) is None
    assert clash("to_points", "G", untouched) is None, "a key of another page alone"


def test_keys_that_a_person_gave_away_are_not_those_of_a_new_action(hands: Hands, vault: Path) -> None:
    hands.application.preferences.change(keys={"lock": "Ctrl+K"})
    hands.open_vault(vault, create=False)
    assert "This vault\n" in hands.shown()
    hands.press("Ctrl+K")
    assert hands.shell.work is None


def test_the_usual_keys_come_back(hands: Hands, page: SettingsPage) -> None:
    hands.application.preferences.change(keys={"lock": "F4", "quit": "Ctrl+E"})
    page.keys.list.choose([key.action for key in KEYS if key.action].index("lock"))
    page.keys.usual.click()
    assert hands.application.settings.keys == {"quit": "Ctrl+E"}
    page.keys.all_usual.click()
    assert hands.application.settings.keys == {}


def test_the_page_of_keys_shows_how_signs_are_typed(hands: Hands) -> None:
    hands.application.preferences.change(keyboard="azerty")
    hands.press("F1")
    assert "a quote (3)" in hands.shown()
    assert "an action (Shift+<)" in hands.shown()
    hands.application.preferences.change(keyboard="bepo")
    hands.settle()
    assert "a quote (1)" in hands.shown()
    assert "an action (»)" in hands.shown()
    assert "they have come; it is no note (»»in: sg, mb)" in hands.shown()


def test_from_the_keys_one_goes_back_to_the_settings_in_which_they_were_asked_for(hands: Hands) -> None:
    before = hands.shell.front

    def fronts(*pressed: str) -> list[object]:
        found: list[object] = []
        for each in pressed:
            hands.press(each)
            found.append(hands.shell.front)
        return found

    settings, keys, back, *_, again, gone = fronts("Ctrl+,", "F1", "F1", "F1", "Esc", "Ctrl+,")
    assert isinstance(settings, SettingsPage) and isinstance(keys, KeysPage)
    assert (back, again, gone) == (settings, settings, before)


def test_home_and_end_go_through_the_page_of_keys(hands: Hands) -> None:
    hands.shell.resize(1024, 700)
    hands.press("F1")
    page = hands.shell.front
    assert isinstance(page, KeysPage)
    bar = page._scroll.verticalScrollBar()
    hands.press("End")
    assert bar.value() == bar.maximum() > 0
    hands.press("Home")
    assert bar.value() == 0


# Locks


def test_a_locked_setting_holds_says_why_and_cannot_be_changed(app: QApplication, tmp_path: Path) -> None:
    policy = Policy.of({"lock_minutes": 5, "keys": {}}, "/etc/notetaker/policy.toml")
    application = Application(app, tmp_path / "settings.json", policy)
    hands = Hands(app, application)
    application.show()
    application.show_language("en")
    application.shell.asides.toggle("settings")
    hands.settle()
    page = application.shell.front
    assert isinstance(page, SettingsPage)
    assert "Fixed by whoever manages this machine (/etc/notetaker/policy.toml)." in hands.shown()
    assert not page.lock_minutes.field.isEnabled()
    assert not page.keys.isEnabled()
    assert page.theme.field.isEnabled()
    application.preferences.change(lock_minutes=60, theme="dark")
    assert application.settings.lock_minutes == 5
    assert application.settings.theme == "dark"
    assert application.idle.minutes == 5
    application.shell.close()
    application.shell.deleteLater()


@pytest.mark.parametrize("table", [{"lock_minutes": 0}, {"colour": "pink"}, {"theme": None}])
def test_a_policy_that_is_none_names_the_setting(table: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(table))):
        Policy.of(table, "here")


def test_what_a_policy_fixes_is_not_written_as_a_choice(app: QApplication, tmp_path: Path) -> None:
    Preferences(tmp_path / "s.json", Policy.of({"theme": "dark"}, "here")).change(language="fr")
    assert Preferences(tmp_path / "s.json", FREE).now == Settings(language="fr")


def test_every_action_of_the_window_follows_the_table(hands: Hands) -> None:
    pressed = {
        action.shortcut().toString(QKeySequence.SequenceFormat.PortableText) for action in hands.shell.actions()
    }
    assert pressed <= {keys.press(key.action) for key in KEYS if key.action}
    assert keys.press("lock") in pressed


def test_a_box_is_as_wide_as_its_words_are_now_and_not_as_they_were(page: SettingsPage, hands: Hands) -> None:
    usual = page.keyboard.box.width()
    box = page.keyboard.box
    box.setItemText(0, "the language of the desktop, whichever it may be")
    box.measure()
    page.keyboard.redraw()
    hands.settle()
    assert box.width() > usual
    assert box.width() >= box.minimumSizeHint().width()
    page.keyboard.refresh()
    hands.settle()
    assert box.width() == usual
    assert box.minimumSizeHint().width() <= usual, "the words that stood there before are not measured any more"


def test_a_folder_that_is_typed_is_taken_also_where_the_page_is_left_at_once(
    hands: Hands, page: SettingsPage
) -> None:
    page.folder.path.line.setFocus()
    hands.type("/somewhere")
    assert hands.application.settings.folder == ""
    hands.press("Esc")
    while hands.shell.asides.lets_go:
        hands.app.processEvents()
    assert hands.application.settings.folder == "/somewhere"
