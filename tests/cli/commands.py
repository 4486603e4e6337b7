"""The event that the tests of the command line play, and how they call it."""

from collections.abc import Callable
from dataclasses import dataclass

PASSPHRASE = "piano orange hotel"

PROGRAMME = """\
title = "Dialogues"
[[session]]
id = "S1"
title = "Opening"
day = "2027-02-01"
[[session]]
id = "S2"
title = "Breakout"
regime = "off_table"
"""

ROSTER = """\
id,name,aliases,affiliation,affiliation_aliases,role,category,sessions
P01,Solveig Grønn,Sol,Nordlys Institute,NLI,Researcher,research,S1;S2
P02,Amadou Bâ,,Université du Fleuve,UDF,Professor,research,S1
P03,Wen Tao,,Jade River Lab,JRL,Scientist,research,S1
P04,Clara Montefiore,,Ardente,Ardente AI;ardente.example,Director,business,S1
P05,Jonas Weidlich,,Kettwerk,,Counsel,business,S1
P06,Noor Hadid,,Palmyra Systems,,Engineer,business,S1
P07,Lucía Barrenechea,,Defensa Digital,,Organiser,civil_society,S1
P08,Peter Okonjo,,Ministry of Digital Affairs,MDA,Adviser,institution,S1
P09,Hélène d’Aubrac,,Agence des données,ADD,Directrice,institution,S1
P10,Tomasz Wrona,,Urząd Sieci,,Head of unit,institution,S1
"""


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    status: int
    out: str
    err: str


Notetaker = Callable[..., Outcome]

CAPTURE = ("capture", "--vault", "v.ntvault", "--kit", "event.ntkit", "--passphrase-file", "pass", "--session")
SEAL = ("seal", "--vault", "v.ntvault", "--kit", "event.ntkit", "--passphrase-file", "pass", "-o")
IMPORT = ("import", "--vault", "a.ntvault", "--identity", "key", "--passphrase-file", "pass")
REPORT = ("report", "--vault", "a.ntvault", "--passphrase-file", "pass")
CHECK = ("check", "--vault", "v.ntvault", "--passphrase-file", "pass")
