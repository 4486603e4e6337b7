"""Of a name in Chinese, Japanese or Korean signs the family name alone is shown, and the first name alone."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked

ANONYMISER = Anonymiser(
    Roster(
        (
            person("A", "陈海燕", "Delta Trust"),
            person("B", "欧阳文", "Lagoon Institute"),
            person("C", "장서윤", "Tideway Council"),
            person("D", "渡辺直樹", "Kite Labs"),
            person("E", "高橋 実", "Kite Labs"),
            person("F", "マリオ・ロッシ", "Gulf Watch"),
            person("G", "Lin Mei", "Reed Foundation", aliases=("林梅",)),
        )
    ),
    LADDER,
)
SHOWN = [
    "[海燕] said the tariff is wrong",
    "selon [海燕], le tarif est faux",
    "[陈] said so",
    "[陈]教授 agrees",
    "[陈]女士 n’est pas d’accord",
    "老[陈] agrees",
    "[海燕]的模型 is sound",
    "[欧阳] asked for a delay",
    "[欧阳]博士 asked for a delay",
    "[林]先生 left early",
    "ask [梅] about it",
    "[서윤] agrees",
    "[서윤은] agrees",
    "[장] 교수 said no",
    "[장교수] said no",
    "[渡辺]さん disagrees",
    "[直樹] disagrees",
    "[実]さん disagrees",
    "[ロッシ] n’a pas répondu",
]
OTHERS = [
    "the motto 海纳百川 stands on the wall",
    "陈列 is what a display is called",
    "le mot 森林 veut dire la forêt",
    "果実 is a fruit",
    "장미 is a rose",
    "東京 is far away",
]


def test_part_of_a_name_is_shown() -> None:
    assert_as_marked(ANONYMISER, SHOWN)


def test_other_words_with_a_sign_of_a_name_stay() -> None:
    assert_as_marked(ANONYMISER, OTHERS)


@pytest.mark.parametrize("text", ["陈海燕 said so", "장서윤 said so", "渡辺直樹 said so", "渡辺 直樹 said so"])
def test_the_whole_name_is_noticed(text: str) -> None:
    stripped = ANONYMISER.strip(text)
    assert stripped.replacements or stripped.findings


HOUSES = Anonymiser(
    Roster(
        (
            person("H", "Ann Lund", "清华大学"),
            person("I", "Bo Lund", "東京電力株式会社"),
            person("J", "Cy Lund", "서울대학교"),
            person("K", "Di Lund", "国家发展研究所"),
        )
    ),
    LADDER,
)


def test_an_organisation_in_short_is_shown() -> None:
    said = [
        "[清华] disagrees",
        "selon [清华]的模型",
        "[清大] agrees",
        "[東京電力] said no",
        "[서울대는] 반대",
        "[发展研究所] said no",
    ]
    assert_as_marked(HOUSES, [*said, "東京 is far away", "서울에서 만나요", "the 大学 is old", "中国 and 日本"])
