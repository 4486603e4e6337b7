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
    "“we were paid by the ministry” according to Charbonnel": "“[a detail left out]” according to [a researcher]",
}


@pytest.mark.parametrize("text", LEFT)
def test_what_a_tell_leaves_reads_on(roster: Roster, text: str) -> None:
    ladder = default_ladder()
    stripped = Anonymiser(roster, ladder).strip(text)
    (tell,) = (one for one in stripped.findings if one.kind is FindingKind.TELL)

    assert worded(generalise(stripped.body, tell), ladder, stripped.lang) == LEFT[text]
