"""Participants and notes that nobody ever was or wrote, the same in every run, as many as are wanted."""

import random
from collections.abc import Iterator

from notetaker.exchange import default_ladder
from notetaker.model.roster import Participant, Roster

_SYLLABLES = (
    "bra",
    "del",
    "fin",
    "gor",
    "hal",
    "jun",
    "kel",
    "lor",
    "mir",
    "nev",
    "ost",
    "pel",
    "qua",
    "rin",
    "sol",
    "tav",
)
_WORD_SURNAMES = ("Field", "Grant", "Law", "Petit", "Marchand", "Bell", "Stone", "Rose")
_KINDS = ("Institute", "Labs", "Foundation", "Agency", "Systems", "Union", "Observatory")
_EVERY_SO_MANY = 20
_PEOPLE_OF_AN_ORGANISATION = 3
_SENTENCES = (
    "agrees with {person} that audits come too late and that the {word} threshold should fall to {number} %",
    "open weights are a public good; a licence that nobody can enforce does not change that",
    "{person}'s point on procurement stands, but cities have {number} people at most to check a supplier",
    "for {org} the burden of proof has to lie with the deployer, in the field as in the lab",
    "incident reporting within {number} days works in aviation, why would it not work here",
    "il faut publier la méthode d’évaluation avant le {number} mars, sinon personne ne s’y tiendra",
    "d’accord avec {person} : la {word} n’est pas un droit, c’est une pratique",
    "le budget de {org} couvre {number} postes, ce qui ne suffit pas pour contrôler un seul modèle",
    "asks who pays for the {word} register once the pilot ends; grants do not last for ever",
    "small firms cannot read 400 pages of guidance, give them {number} questions and a form",
    "la loi ne dit rien des modèles déjà déployés ; à corriger avant le sommet",
    "no consensus on {word}; half the room would wait for the standard, half would not",
)


def roster(people: int) -> Roster:
    """A roster of that many, about three to an organisation, some with surnames that are words."""
    chance = random.Random(people)
    finest = default_ladder().finest
    organisations = [_organisation(chance) for _ in range(max(1, people // _PEOPLE_OF_AN_ORGANISATION))]
    return Roster(
        tuple(
            Participant(
                id=f"P{number:04}",
                name=f"{_name(chance)} {_surname(chance, number)}",
                aliases=(),
                affiliation=organisation,
                affiliation_aliases=("".join(word[0] for word in organisation.split()) + "X",),
                role="Adviser",
                category=finest[number % len(finest)],
                sessions=(),
            )
            for number in range(people)
            for organisation in [organisations[number % len(organisations)]]
        )
    )


def notes(of: Roster, count: int) -> Iterator[str]:
    """Notes as a rapporteur types them; about half name somebody, in full or by surname, or an organisation."""
    chance = random.Random(count)
    for number in range(count):
        person = chance.choice(of.participants)
        named = person.name if chance.random() < 0.5 else person.name.split()[-1]
        sentence = _SENTENCES[number % len(_SENTENCES)]
        yield sentence.format(
            person=named, org=person.affiliation, word=_word(chance, 3), number=chance.randrange(2, 100)
        )


def _word(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(syllables))


def _name(chance: random.Random) -> str:
    return _word(chance, 2).capitalize()


def _surname(chance: random.Random, number: int) -> str:
    if number % _EVERY_SO_MANY == 0:
        return _WORD_SURNAMES[number // _EVERY_SO_MANY % len(_WORD_SURNAMES)]
    return _word(chance, 3).capitalize()


def _organisation(chance: random.Random) -> str:
    return f"{_word(chance, 2).capitalize()} {_word(chance, 2).capitalize()} {chance.choice(_KINDS)}"
