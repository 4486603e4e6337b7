"""Text in UTF-8 that was read in another coding is put right, and nothing else is touched."""

import pytest

from notetaker.model.miscoded import recoded

RIGHT = [
    "Lefèvre",
    "Marie-Hélène",
    "l’État «\u00a0fort\u00a0»",
    "Dvořák",
    "Œuvre",
    "Škoda – Łódź",
    "çà et là…",
    "Дарья",
    "Nguyễn Thị Hồng, Phương, Đỗ Ước, Ionuț Țuțea, Maghiș",
    "CŒUR, GÖTEBORG, NOËL, ESPAÑA, HÔPITAL, Sûreté, Vėjas",
    "À l’hôpital, là-bas, Où ? À",
]


@pytest.mark.parametrize("text", RIGHT)
@pytest.mark.parametrize("coding", ["cp1252", "latin-1"])
def test_what_was_read_in_another_coding_is_put_right(text: str, coding: str) -> None:
    unknown = {0x81, 0x8D, 0x8F, 0x90, 0x9D} if coding == "cp1252" else set[int]()
    wrong = "".join(chr(code) if code in unknown else bytes([code]).decode(coding) for code in text.encode("utf-8"))
    assert wrong != text
    assert recoded(wrong) == text


@pytest.mark.parametrize(
    "text",
    [
        *RIGHT,
        "AMANHÃ, JOÃO E CONCEIÇÃO",
        "Âge, âne, Âpre",
        "Ångström Ärzte ESPAÑA",
        "« CAFÉ » À BIENTÔT",
        "100 €, â",
        "“MÄKELÄ” said no",
        "« YLÄ» a dit non",
        "YLÄ’S VIEW, MÄKELÄ’s too",
        "MÄKELÄ – YLÄ— no, ORDOÑ… no, YLÄ–no",
        "MÄKELÄ\u00a0: non",
        "SIGURÐ’S and “SIGURÐ”",
        "«está»… «está», «está»—dijo, «está»\u00a0: no, está» – no",
        "TRÈS, ÆGIR, « DÈS »",
        "Å’s village, “Å”",
        "plain",
        "",
    ],
)
def test_what_was_read_rightly_stays(text: str) -> None:
    assert recoded(text) == text
