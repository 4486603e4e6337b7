"""Numbers with their nouns, in the language that is spoken."""

from notetaker.cli.translation import counted, translate


def notes(count: int) -> str:
    """“2 notes”."""
    return counted(count, translate("count", "{n} note"), translate("count", "{n} notes"))


def bundles(count: int) -> str:
    """“2 bundles”."""
    return counted(count, translate("count", "{n} bundle"), translate("count", "{n} bundles"))


def points(count: int) -> str:
    """“2 points”."""
    return counted(count, translate("count", "{n} point"), translate("count", "{n} points"))


def sessions(count: int) -> str:
    """“2 sessions”."""
    return counted(count, translate("count", "{n} session"), translate("count", "{n} sessions"))


def participants(count: int) -> str:
    """“2 participants”."""
    return counted(count, translate("count", "{n} participant"), translate("count", "{n} participants"))


def people(count: int) -> str:
    """“2 people”."""
    return counted(count, translate("count", "{n} person"), translate("count", "{n} people"))


def organisations(count: int) -> str:
    """“2 organisations”."""
    return counted(count, translate("count", "{n} organisation"), translate("count", "{n} organisations"))
