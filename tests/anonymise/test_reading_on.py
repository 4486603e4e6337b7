"""What is left of a sentence when a tell was generalised can be read: quotations are closed, no apostrophe stands alone."""

import pytest

from notetaker.anonymise import Anonymiser, generalise, worded
from notetaker.exchange import default_ladder
from notetaker.model.note import FindingKind
from notetaker.model.roster import Roster

LEFT = {
    "« nous payons déjà deux fois » selon Mme Charbonnel et les autres": (
        "« [un détail omis] » selon [une personne du monde de la recherche] et les autres"
    ),
    "je suis convaincue qu'Étienne Charbonnel a raison": (
        "[un détail omis] qu'[une personne du monde de la recherche] a raison"
    ),
    "« je suis convaincue qu’il a raison », et on attend": "« [un détail omis] qu’il a raison », et on attend",
    "our tariffs went up 12%, and yours did not": "[a detail left out] went up 12%, and yours did not",
    "nos tarifs ont encore augmenté de 12 %": "[un détail omis] ont encore augmenté de 12 %",
    "my ministry has never paid": "[a detail left out] has never paid",
    "mes collègues n’ont rien vu": "[un détail omis] n’ont rien vu",
    "The model of my institute shows the leaks.": "The model of [a detail left out] shows the leaks.",
    "our 41 stations rose by a third": "[a detail left out]",
    "our helpline took 9,112 calls": "[a detail left out]",
    "j’étais au ministère quand la loi sur l’eau a été écrite": "[un détail omis]",
    "I was chair when the board sold the mine to a fund from abroad for nothing at all": (
        "[a detail left out] when the board sold the mine to a fund from abroad for nothing at all"
    ),
    "“we were paid by the ministry” according to Charbonnel": "“[a detail left out]” according to [a researcher]",
}


@pytest.mark.parametrize("text", LEFT)
def test_what_a_tell_leaves_reads_on(roster: Roster, text: str) -> None:
    ladder = default_ladder()
    stripped = Anonymiser(roster, ladder).strip(text)
    tell, *_ = (one for one in stripped.findings if one.kind is FindingKind.TELL)

    assert worded(generalise(stripped.body, tell), ladder, stripped.lang) == LEFT[text]
