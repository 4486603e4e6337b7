"""A company is known without the legal form that stands behind its name."""

import pytest

from notetaker.anonymise.forms.organisation_forms import without_legal_form


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("Ardoise SA", "Ardoise"),
        ("Ardoise S.A.S.", "Ardoise"),
        ("Greve Robotics Co., Ltd", "Greve Robotics"),
        ("Dottir & Co", "Dottir"),
        ("SAS", "SAS"),
        ("Compagnie du Nord", "Compagnie du Nord"),
        ("", ""),
    ],
)
def test_the_legal_form_is_left_out_as_in_speech(name: str, spoken: str) -> None:
    assert without_legal_form(name) == spoken
