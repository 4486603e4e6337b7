"""What stands for a value in the help of a command, in the language that is spoken: FILE, « FICHIER »."""

import argparse

from notetaker.cli.translation import translate
from notetaker.model.errors import QT_TRANSLATE_NOOP

METAVARS = (
    QT_TRANSLATE_NOOP("metavar", "ACTION"),
    QT_TRANSLATE_NOOP("metavar", "BRIEF.docx"),
    QT_TRANSLATE_NOOP("metavar", "BUNDLE"),
    QT_TRANSLATE_NOOP("metavar", "COMMAND"),
    QT_TRANSLATE_NOOP("metavar", "COPY.ntvault"),
    QT_TRANSLATE_NOOP("metavar", "DIR"),
    QT_TRANSLATE_NOOP("metavar", "EVENT.ntkit"),
    QT_TRANSLATE_NOOP("metavar", "FILE"),
    QT_TRANSLATE_NOOP("metavar", "FILE_OR_FOLDER"),
    QT_TRANSLATE_NOOP("metavar", "IN"),
    QT_TRANSLATE_NOOP("metavar", "KEYFILE"),
    QT_TRANSLATE_NOOP("metavar", "NEW.ntkit"),
    QT_TRANSLATE_NOOP("metavar", "NEW.ntvault"),
    QT_TRANSLATE_NOOP("metavar", "OLD.ntkit"),
    QT_TRANSLATE_NOOP("metavar", "OUT"),
    QT_TRANSLATE_NOOP("metavar", "REPORT_OR_BUNDLE"),
    QT_TRANSLATE_NOOP("metavar", "ROSTER"),
    QT_TRANSLATE_NOOP("metavar", "ROSTER.csv"),
    QT_TRANSLATE_NOOP("metavar", "SHEET.pdf"),
    QT_TRANSLATE_NOOP("metavar", "TITLE"),
    QT_TRANSLATE_NOOP("metavar", "V.ntvault"),
)


def translated(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """The parser with its metavars, and those of the commands below it, in the language that is spoken."""
    for action in parser._actions:  # argparse has no other door to them
        if isinstance(action.metavar, str) and action.metavar in METAVARS:
            action.metavar = translate("metavar", action.metavar)
        if isinstance(action, argparse._SubParsersAction):
            for below in {id(each): each for each in action.choices.values()}.values():
                translated(below)
    return parser
