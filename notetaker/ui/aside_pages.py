"""How the pages aside are made: each when it is first asked for, so that the window is there at once."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from notetaker.ui.asides import GUIDE, HELP, SETTINGS
from notetaker.ui.page import Page
from notetaker.ui.preferences import Preferences
from notetaker.ui.read import Read


def aside_makers(
    preferences: Preferences, toggle: Callable[[str], None], place: QWidget
) -> Mapping[str, Callable[[], Page]]:
    """The makers of the keys, the guide and the settings, in their place; `toggle` shows one of them or puts it away.

    Where one read in the guide is remembered, for its page is made anew.
    """
    read = Read()

    def keys() -> Page:
        from notetaker.ui.keys_page import KeysPage

        page = KeysPage(place)
        page.left.connect(lambda: toggle(HELP))
        page.settings_asked.connect(lambda: toggle(SETTINGS))
        page.guide_asked.connect(lambda: toggle(GUIDE))
        return page

    def guide() -> Page:
        from notetaker.ui.guide_page import GuidePage

        page = GuidePage(read, place)
        page.left.connect(lambda: toggle(GUIDE))
        return page

    def settings() -> Page:
        from notetaker.ui.settings_page import SettingsPage

        page = SettingsPage(preferences, place)
        page.left.connect(lambda: toggle(SETTINGS))
        return page

    return {HELP: keys, GUIDE: guide, SETTINGS: settings}
