"""Another wording that shows nobody's gender, for a finding on the form of a word: proposed, never made by itself."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.tables import table
from notetaker.anonymise.wording.french_pronouns import asked_of_a_slot, is_feminine
from notetaker.anonymise.wording.pronouns import PRONOUN
from notetaker.anonymise.wording.they import Edit, in_plural
from notetaker.model.body import SLOT, Body
from notetaker.model.category import Ladder
from notetaker.model.note import Finding

_INVERTED = re.compile(r"(?:-t)?-$")
_HAS_SAID = re.compile(r"(?:\ba-t|\bs['’]est)-(?:il|elle) (\w+)", re.IGNORECASE)
_NEXT = re.compile(r" (\w+)")
_SENTENCE_ENDS = re.compile(r"[.!?…;»”]")
_BEHIND_QUE = re.compile(r"\bqu(?:e |[’'])$", re.IGNORECASE)
_ELIDED_QUE = re.compile(r"qu[’']", re.IGNORECASE)
_WITHOUT_AGREEMENT = {"a", "avait", "aura", "aurait"}
_ONESELF = re.compile(r"(?:lui|elle)-même$", re.IGNORECASE)
_RANK = re.compile(r" le (premier|dernier|seul)\b")
_SPEAKS = re.compile(r"(?:je|j['’]|moi|nous|on)(?!\w)", re.IGNORECASE)
_ONE_IS = re.compile(
    r"(?:nous,? )?on (?:ne |n['’])?(?:est|était|etait|reste|restait|serait|demeure)"
    r"(?: (?:pas|plus|jamais|guère|très|tres|plutôt|plutot|assez|bien|vraiment|toujours|encore|aussi|tout à fait))* $",
    re.IGNORECASE,
)
"""« On est convaincue » is « je suis convaincue » where somebody speaks of themselves; its finding begins with the form."""
_JOINED = re.compile(r"(?:mais|et|donc|ici|bref|oui|non) $", re.IGNORECASE)
_IS_SAID = re.compile(r"(?:se|s['’])(?!\w)", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:pas|plus|jamais|guère)\b", re.IGNORECASE)
_CLAUSE_BEGINS = re.compile(r"(?:^|[.!?…:;,(–-]\s*|«\s*)$")
_APART = re.compile(
    r"\b(?:(?:moi|nous) |(?:moi|nous|en tant qu(?:e|[’'])|comme|pour ma part|personnellement)(?!\w)[^.!?…:;]*,\s*)$",
    re.IGNORECASE,
)
"""« moi, en tant que mère, » leads to a whole sentence: a noun alone would not be read as what « je » says."""
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?…:]\s+|«\s*)$")


def impersonal(body: Body, finding: Finding, ladder: Ladder) -> Body | None:
    """`body` with the finding said impersonally; None where no such wording is known. What it names stays as it is."""
    edits: list[Edit] = []
    if finding.rule == Rule.TELL_PRONOUN:
        edits = _they(body.text, finding) or _of_another(body, finding, ladder)
    elif finding.rule == Rule.TELL_GENDER:
        edits = _of_the_speaker(body.text, finding)
    if not edits or any(SLOT in body.text[edit.start : edit.end] for edit in edits):
        return None
    text = body.text
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return Body(text, body.placeholders)


def without_its_gender(text: str, finding: Finding) -> list[Edit]:
    """What takes the place of a pronoun that is generalised: "their slides", "that person says", « selon cette personne ».

    Where the verb cannot be made to agree with "they" it need not agree with "that person".
    """
    pronoun = PRONOUN.match(text, finding.start, finding.end)
    if pronoun is not None:
        plain = table("impersonal.toml")["en"]["generalised"][pronoun[0].casefold()]
        said = plain.capitalize() if pronoun[0][0].isupper() else plain
        edits = in_plural(text, pronoun) or [Edit(pronoun.start(), pronoun.end(), said)]
    else:
        edits = _without_name(text, finding)
    return [] if any(SLOT in text[edit.start : edit.end] for edit in edits) else edits


def _they(text: str, finding: Finding) -> list[Edit]:
    """ "she says" as "they say", where the verb can be made to agree; whom "they" means is for the reader to judge."""
    pronoun = PRONOUN.match(text, finding.start, finding.end)
    return in_plural(text, pronoun) if pronoun is not None else []


def _of_another(body: Body, finding: Finding, ladder: Ladder) -> list[Edit]:
    """« selon lui » as « selon cette personne »; « est convaincu » in agreement with « une personne »."""
    if asked_of_a_slot(body.text, finding.start) is not None and not is_feminine(body, finding.start, ladder):
        return []
    edits = _without_name(body.text, finding)
    agrees = body.text[finding.start : finding.end] not in _masculine()
    return edits if agrees or is_feminine(body, finding.start, ladder) else []


def _without_name(text: str, finding: Finding) -> list[Edit]:
    """The same where it is taken for granted that « une personne » is meant."""
    start, end = finding.start, finding.end
    word = text[start:end]
    feminine: Mapping[str, str] = table("impersonal.toml")["fr"]["feminine"]
    if _ONESELF.search(word):
        return [Edit(start, end, "en personne")]
    if (asked := asked_of_a_slot(text, start)) is not None:
        return _taken_up(text, finding, asked)
    if word.casefold() in ("lui", "elle", "il"):
        if (perfect := _HAS_SAID.match(text, _verb_of(text, start))) is not None:
            return _asked_of_this_person(perfect) if _asks(text, perfect) else [_has_said(text, perfect)]
        if (inverted := _INVERTED.search(text, 0, start)) is not None:
            return [Edit(inverted.start(), end, " cette personne")]
        if text[:start].endswith(("qu’", "qu'")):
            return [Edit(start - 1, end, "e cette personne")]
        alone = text[:start].endswith(", ") and text[end : end + 1] == ","
        said = "pour sa part" if alone else "cette personne"
        if (rank := _RANK.match(text, end)) is not None:
            end, said = rank.end(), f"{said} la {feminine.get(rank[1], f'{rank[1]}e')}"
        return [Edit(start, end, said[0].upper() + said[1:] if word[0].isupper() else said)]
    if word not in _masculine() or text[end : end + 1] == "s":
        return []
    return [Edit(start, end, feminine.get(word, f"{word}e"))]


def _verb_of(text: str, pronoun: int) -> int:
    """Where the word before « -il » begins, behind « qu’ »."""
    start = max(text.rfind(" ", 0, pronoun), text.rfind("\u00a0", 0, pronoun)) + 1
    que = _ELIDED_QUE.match(text, start)
    return que.end() if que is not None else start


def _taken_up(text: str, finding: Finding, asked: re.Match[str]) -> list[Edit]:
    """« [une personne …] a-t-il répondu » as « a-t-elle répondu », « est-il convaincu » as « est-elle convaincue »."""
    they = Edit(finding.start, finding.end, "elle")
    form = None if asked["verb"].casefold() in _WITHOUT_AGREEMENT else _NEXT.match(text, finding.end)
    if form is None or not (form[1] in _masculine() or form[1].endswith("é")):
        return [they]
    feminine: Mapping[str, str] = table("impersonal.toml")["fr"]["feminine"]
    return [they, Edit(*form.span(1), feminine.get(form[1], f"{form[1]}e"))]


def _asks(text: str, said: re.Match[str]) -> bool:
    """Whether a sentence asks, and its verb is not behind « que »."""
    end = _SENTENCE_ENDS.search(text, said.end())
    return end is not None and end[0] == "?" and _BEHIND_QUE.search(text, 0, said.start()) is None


def _asked_of_this_person(said: re.Match[str]) -> list[Edit]:
    """« a-t-il répondu ? » as « cette personne a-t-elle répondu ? », « s’est-il étonné ? » as « s’est-elle étonnée ? »."""
    verb, participle = said[0].partition("-")[0], said[1]
    agrees = not said[0].casefold().startswith("a-") and participle.endswith("é")
    they = "Cette personne" if verb[0].isupper() else "cette personne"
    joint = "-t-elle" if "-t-" in said[0] else "-elle"
    return [Edit(*said.span(), f"{they} {verb.lower()}{joint} {participle}{'e' if agrees else ''}")]


def _has_said(text: str, said: re.Match[str]) -> Edit:
    """« a-t-il répondu » as « a répondu cette personne », « s’est-il étonné » as « s’est étonnée cette personne »."""
    verb, participle = text[said.start() : said.start(1)].partition("-")[0], said[1]
    agrees = verb.casefold() == "a" or not participle.endswith("é")
    return Edit(said.start() + len(verb), said.end(), f" {participle}{'' if agrees else 'e'} cette personne")


def _of_the_speaker(text: str, finding: Finding) -> list[Edit]:
    """« je suis inquiète de » as « inquiétude de », « se dit inquiète » as « exprime son inquiétude »."""
    start = finding.start
    said = text[start : finding.end]
    for adjective in _adjectives().finditer(said):
        before, key = said[: adjective.start()], adjective[1].casefold()
        if not before and (one := _one_is(text, start)) is not None:
            start, before = one.start(), one[0]
        nouns = table("impersonal.toml")["fr"]["denied" if _DENIED.search(before) else "nouns"]
        if key not in nouns:
            continue
        possessive, noun = nouns[key].split(" ", 1)
        end = finding.start + adjective.end()
        if _IS_SAID.match(before):
            wording = f"exprime {possessive} {noun}"
        elif _APART.search(text, 0, start) is not None:
            continue
        elif _SPEAKS.match(before) or (not before and _CLAUSE_BEGINS.search(text[:start])):
            wording = noun.capitalize() if _SENTENCE_BEGINS.search(text[:start]) else noun
        else:
            continue
        return [Edit(start, end, wording), *_by(text, end, noun)]
    return []


def _one_is(text: str, form: int) -> re.Match[str] | None:
    """« on est » before the form of a word, where a clause begins with it."""
    one = _ONE_IS.search(text, 0, form)
    begins = one is not None and any(led.search(text[: one.start()]) for led in (_CLAUSE_BEGINS, _JOINED))
    return one if begins else None


def _by(text: str, at: int, noun: str) -> Iterator[Edit]:
    """« surprise par » is « étonnement devant »."""
    if (found := re.compile(r"\s+(par)\b").match(text, at)) is not None:
        yield Edit(*found.span(1), table("impersonal.toml")["fr"]["by"].get(noun, "devant"))


@cache
def _masculine() -> frozenset[str]:
    return frozenset(table("pronouns.toml")["fr"]["masculine"])


@cache
def _adjectives() -> re.Pattern[str]:
    known = sorted(table("impersonal.toml")["fr"]["nouns"], key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(known)})s?\b", re.IGNORECASE)
