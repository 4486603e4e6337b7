"""What is said of damage can be said in another language: every sentence of a check is known."""

from pathlib import Path

import pytest

from notetaker.model.secret import Secret
from notetaker.vault import Vault, check
from notetaker.vault.damage_words import TEMPLATES, in_words


def marked(context: str, text: str) -> str:
    assert context == "damage"
    return f"[{text}]"


@pytest.mark.parametrize("template", TEMPLATES)
def test_each_sentence_is_known_with_what_varies_in_it(template: str) -> None:
    said = template.format(file="journal.db", n=3, m=12)
    assert in_words(said, marked) == f"[{said}]"
    assert (
        in_words(f"{said}; mark: it is missing or damaged", marked) == f"[{said}]; [mark: it is missing or damaged]"
    )
    assert in_words("something new", marked) == "something new"


def test_a_real_check_says_nothing_that_is_not_known(tmp_path: Path) -> None:
    folder, secret = tmp_path / "v.ntvault", Secret("piano orange")
    with Vault.create(folder, secret) as vault:
        for number in range(30):
            vault.append(b"record %d" % number + b"." * 400)
    for file in sorted(each for each in folder.iterdir() if each.is_file()):
        whole = file.read_bytes()
        for damaged in (b"", whole[: len(whole) // 2], whole[:-200] + bytes(200)):
            file.write_bytes(damaged)
            for said in check(folder, secret).damage:
                assert in_words(said, marked).startswith("["), said
            file.write_bytes(whole)
    for stranger in ("journal.db-journal", "key-keyring"):
        (folder / stranger).write_bytes(b"")
    (folder / "journal.db-wal").symlink_to(tmp_path / "elsewhere")
    said_of_strangers = check(folder, secret).damage
    assert {said.partition(":")[0] for said in said_of_strangers} == {
        "journal.db-journal",
        "journal.db-wal",
        "key-keyring",
    }
    for said in said_of_strangers:
        assert in_words(said, marked).startswith("["), said
