"""Placeholders read aloud: articles, elisions, titles and possessives, in both languages."""

import pytest

from notetaker.anonymise import Anonymiser, worded
from notetaker.model.category import Ladder


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("l’OICN tarde", "[une entité institution] tarde"),
        ("avis de l’OICN, et de l'AFNUM", "avis d’[une entité institution], et d’[une autre entité institution]"),
        ("étude de la AFNUM", "étude d’[une entité institution]"),
        ("note du Relais Europe", "note d’[une entité civil society]"),
        ("des élus, à l’OICN", "des élus, à [une entité institution]"),
        ("donné au Relais Europe", "donné à [une entité civil society]"),
        ("qu’AFNUM et Charbonnel se parlent", "qu’[une entité institution] et [une personne research] se parlent"),
        ("soutien d’Amara", "soutien d’[une personne civil society]"),
        ("il faut que Charbonnel parle", "il faut qu’[une personne research] parle"),
        ("De l’AFNUM, rien de neuf", "D’[une entité institution], rien de neuf"),
        ("la parole est à M. Charbonnel", "la parole est à [une personne research]"),
        ("chiffres de Mme Kertész", "chiffres d’[une personne institution]"),
    ],
)
def test_french_articles_and_elisions_sound_right(
    anonymiser: Anonymiser, ladder: Ladder, text: str, said: str
) -> None:
    assert worded(anonymiser.strip(text, lang="fr").body, ladder, "fr") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the OICN’s view", "[a institution body]’s view"),
        ("Halden's robots", "[a business body]'s robots"),
        ("Dr. Eleanor Marsh's slide", "[a business person]'s slide"),
        ("write to a@b.fr or c@d.fr", "write to [an e-mail address] or [another e-mail address]"),
        (
            "Kertész, Hanrahan and Kertész",
            "[a institution person], [another institution person] and [a institution person]",
        ),
    ],
)
def test_english_articles_titles_and_possessives_sound_right(
    anonymiser: Anonymiser, ladder: Ladder, text: str, said: str
) -> None:
    assert worded(anonymiser.strip(text, lang="en").body, ladder, "en") == said
