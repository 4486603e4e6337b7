"""The language of the command line. English is in the code; French comes from the file that the windows' is made of.

It is that of LANGUAGE, LC_ALL, LC_MESSAGES or LANG; where these say nothing, that of the window's settings.
What a program reads (JSON) is the same in every language, but for what people read in it: the reason of a finding, and the
category in a note that has no word of its own to tell its language.
"""

import argparse
import locale
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from functools import cache

from notetaker import resources
from notetaker.model.category import Ladder
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError, in_language
from notetaker.model.language import Lang
from notetaker.settings_file import chosen_language
from notetaker.vault import damage_words

_SOURCE, _FRENCH = "en", "fr"
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
_PLAIN = ("C", "POSIX")
"""Of LANGUAGE and these the same is made as gettext makes: who wants the plain locale gets what the code says."""

_shown = _SOURCE


def speak(language: str) -> None:
    """Speak "en" or "fr" from now on, the parser of arguments too."""
    global _shown
    _shown = language
    vars(argparse).update(_=_of_the_parser, ngettext=_counted_of_the_parser)  # it has no other door for its words


def shown() -> Lang:
    """The language that is spoken."""
    return "fr" if _shown == _FRENCH else "en"


def reader() -> Callable[[], Lang] | None:
    """Who reads at a desk: whoever wants French. English tells nothing: it is spoken where nobody said anything too."""
    return None if _shown == _SOURCE else shown


def translate(context: str, text: str) -> str:
    """The text in the language that is spoken."""
    return text if _shown == _SOURCE else _french().get((context, text), text)


def told(error: NotetakerError) -> str:
    """What happened, what was kept and what to do, in the language that is spoken."""
    return " ".join(in_language(error, translate, damage_words.in_words))


def counted(count: int, one: str, many: str, **fields: object) -> str:
    """The text for a number: French counts none as it counts one, English does not."""
    alone = count == 1 or (count == 0 and _shown == _FRENCH)
    return (one if alone else many).format(n=count, **fields)


def in_parts(*parts: str) -> str:
    """A place, and what is told of it: “line 3: 2 people”."""
    return translate("cli", ": ").join(parts)


def category(key: str, ladder: Ladder) -> str:
    """The label of a category."""
    return ladder[key].phrases(shown()).label


def found(part: str) -> str:
    """What a part of a file is called."""
    return translate("found", part)


def wanted(environment: Mapping[str, str]) -> str:
    """The language that the environment asks for, else that of the settings, else of the system, else English."""
    locale_name = next(filter(None, (environment.get(name) for name in _LOCALES)), "")
    if locale_name in _PLAIN:
        return _SOURCE
    for asked in (*environment.get("LANGUAGE", "").split(":"), locale_name):
        language = asked.partition(".")[0].partition("_")[0].lower()
        if language in (_SOURCE, _FRENCH):
            return language
    return chosen_language() or _of_the_system()


def _of_the_system() -> str:
    """What the system calls its language: Windows has no such variables."""
    return _FRENCH if (locale.getlocale()[0] or "").lower().startswith("fr") else _SOURCE


@cache
def _french() -> Mapping[tuple[str, str], str]:
    root = ET.fromstring(resources.read_text("translations/notetaker_fr.ts"))  # noqa: S314 - our own file
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in root.iterfind("context")
        for message in context.iterfind("message")
    }


def _of_the_parser(text: str) -> str:
    return translate("argparse", text)


def _counted_of_the_parser(one: str, many: str, count: int) -> str:
    return translate("argparse", one if count == 1 else many)


OF_THE_PARSER = (
    QT_TRANSLATE_NOOP("argparse", "usage: "),
    QT_TRANSLATE_NOOP("argparse", "positional arguments"),
    QT_TRANSLATE_NOOP("argparse", "options"),
    QT_TRANSLATE_NOOP("argparse", "show this help message and exit"),
    QT_TRANSLATE_NOOP("argparse", "%(prog)s: error: %(message)s\n"),
    QT_TRANSLATE_NOOP("argparse", "argument %(argument_name)s: %(message)s"),
    QT_TRANSLATE_NOOP("argparse", "unrecognized arguments: %s"),
    QT_TRANSLATE_NOOP("argparse", "ambiguous option: %(option)s could match %(matches)s"),
    QT_TRANSLATE_NOOP("argparse", "invalid choice: %(value)r (choose from %(choices)s)"),
    QT_TRANSLATE_NOOP("argparse", "expected one argument"),
    QT_TRANSLATE_NOOP("argparse", "expected at least one argument"),
    QT_TRANSLATE_NOOP("argparse", "invalid %(type)s value: %(value)r"),
    QT_TRANSLATE_NOOP("argparse", "the following arguments are required: %s"),
    QT_TRANSLATE_NOOP("argparse", "one of the arguments %s is required"),
    QT_TRANSLATE_NOOP("argparse", "not allowed with argument %s"),
    QT_TRANSLATE_NOOP("argparse", "ignored explicit argument %r"),
)
"""What Python's parser says of arguments."""
