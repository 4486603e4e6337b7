"""A small invented report in each language, with a bit of everything that a report can hold."""

from notetaker.model.language import Lang
from notetaker.model.note import Kind
from notetaker.report.document import Figure, Group, Point, Report, SessionSection, Span
from notetaker.report.words import words


def said(text: str) -> tuple[Span, ...]:
    """Spans of a text, in which what stands in square brackets is a placeholder."""
    parts = text.replace("[", "\0[").replace("]", "]\0").split("\0")
    return tuple(Span(part, part.startswith("[")) for part in parts if part)


def group(lang: Lang, kind: Kind, *points: Point) -> Group:
    named = words(lang).kinds[kind]
    return Group(named.many, points, named.one)


def invented(lang: Lang) -> Report:
    return _french() if lang == "fr" else _english()


def _english() -> Report:
    opening = SessionSection(
        heading="Who writes the rules?",
        day="2024-06-03",
        room="Blue room",
        groups=(
            group(
                "en",
                Kind.RECOMMENDATION,
                Point(
                    "Civil society",
                    said("Publish one register of the systems that public bodies buy, with contract and audit."),
                    "3 categories support it; none objects",
                ),
                Point("Research", said("Fund independent testing for ten years, not for one project.")),
            ),
            group(
                "en",
                Kind.AGREEMENT,
                Point(
                    "Business",
                    said(
                        "Agrees with [a participant from research]: what [a company] measured cannot be repeated."
                    ),
                ),
            ),
            group(
                "en",
                Kind.POINT,
                Point(
                    "Institutions",
                    said(
                        "A treaty takes five years to sign and another five to apply, while the systems change "
                        "every six months; rules should therefore state aims, and leave the means to "
                        "standards that can be revised. Cost < 2 % of the budget & falling."
                    ),
                ),
                Point("Participant", said("=The small countries only hear of a standard once it is finished.")),
            ),
            group("en", Kind.QUESTION, Point("Civil society", said("Who answers when *nobody* chose the system?"))),
        ),
    )
    closing = SessionSection(
        heading="Local government & everyday use",
        day="2024-06-04",
        groups=(
            group(
                "en",
                Kind.DISAGREEMENT,
                Point("Business", said("Does not think that [another institution] needs more staff.")),
            ),
            group(
                "en",
                Kind.ACTION,
                Point("Institutions", said("Circulate the list of open questions before the autumn.")),
            ),
            group("en", Kind.QUOTE, Point("Participant", said("“We regulate what we can count.”"))),
        ),
    )
    empty = SessionSection(heading="Evening conversation", day="To be confirmed", groups=())
    return Report(
        title="Harbour Dialogues on Artificial Intelligence",
        lang="en",
        rule=words("en").rule,
        limits=words("en").limits,
        intro="What was said over two days on who governs artificial intelligence, and how.",
        summary=(
            Figure("3", "sessions"),
            Figure("9", "points"),
            Figure("2", "recommendations"),
            Figure("5", "categories"),
        ),
        sections=(opening, closing, empty),
    )


def _french() -> Report:
    opening = SessionSection(
        heading="Qui écrit les règles ?",
        day="2024-06-01",
        room="Salle bleue",
        groups=(
            group(
                "fr",
                Kind.RECOMMENDATION,
                Point(
                    "Société civile",
                    said("Publier un registre unique des systèmes du secteur public : contrat, usage, audit."),
                    "Soutenue par 3 catégories ; aucune objection",
                ),
                Point(
                    "Recherche",
                    said("Financer des essais indépendants pendant dix ans, et non le temps d’un projet."),
                ),
            ),
            group(
                "fr",
                Kind.AGREEMENT,
                Point(
                    "Entreprises",
                    said(
                        "D’accord avec [une personne de la recherche] : ce qu’"
                        "[une entreprise] mesure ne se répète pas !"
                    ),
                ),
            ),
            group(
                "fr",
                Kind.POINT,
                Point(
                    "Institutions",
                    said(
                        "Il faut cinq ans pour signer un traité et cinq autres pour l’appliquer, alors que "
                        "les systèmes changent tous les six mois ; les règles devraient donc fixer "
                        "des buts, et laisser les moyens aux normes. Coût < 2 % du budget, pour [une institution]."
                    ),
                ),
                Point(
                    "Participant", said("Les petits pays ne découvrent « la norme » qu’une fois achevée, à 10:30.")
                ),
            ),
            group(
                "fr",
                Kind.QUESTION,
                Point("Société civile", said("Qui répond quand personne n’a choisi le système ?")),
            ),
        ),
    )
    closing = SessionSection(
        heading="Collectivités locales et usages quotidiens",
        day="2024-06-04",
        groups=(
            group(
                "fr",
                Kind.DISAGREEMENT,
                Point("Entreprises", said("Ne pense pas qu’[une autre institution] ait besoin de renforts.")),
            ),
            group(
                "fr",
                Kind.ACTION,
                Point("Institutions", said("Diffuser la liste des questions ouvertes avant l’automne.")),
            ),
            group("fr", Kind.QUOTE, Point("Participant", said("« On régule ce que l’on sait compter. »"))),
        ),
    )
    empty = SessionSection(heading="Conversation du soir", day="À confirmer", groups=())
    return Report(
        title="Dialogues du Port sur l’intelligence artificielle",
        lang="fr",
        rule=words("fr").rule,
        limits=words("fr").limits,
        intro="Deux journées d’échanges : qui gouverne l’intelligence artificielle, et comment ?",
        summary=(
            Figure("3", "sessions"),
            Figure("9", "points"),
            Figure("2", "recommandations"),
            Figure("5", "catégories"),
        ),
        sections=(opening, closing, empty),
    )
