"""JSON Schemas of all YAML files: editors check while one writes, others read what our data means."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from generator.records.answer import IntentFacts, IntentWords
from generator.records.commune import CommuneFacts, CommuneWords
from generator.records.document import Document
from generator.records.glossary import Concept
from generator.records.hotline import HotlineFacts, HotlineWords
from generator.records.kind import Examples, Kind, KindLabels, Picture
from generator.records.language import Labels, Language
from generator.records.law import Law, LawWords, Source
from generator.records.plan import PlanWords
from generator.records.product import ProductFacts
from generator.records.record import Record
from generator.records.topic import TopicFacts, TopicWords
from generator.records.translated import Safety, Translated
from generator.records.tree import TreeFacts, TreeWords
from generator.records.unit import UnitFacts

FOLDER = Path(__file__).parent / "schema"

_ONE: Mapping[str, type[Record]] = {
    "document": Document,
    "language": Language,
    "translated": Translated,
    "safety": Safety,
    "labels": Labels,
    "words-topic": TopicWords,
    "tree": TreeFacts,
    "words-tree": TreeWords,
    "words-plan": PlanWords,
    "kind": Kind,
    "kind-labels": KindLabels,
    "examples": Examples,
}
_MANY: Mapping[str, type[Record]] = {
    "hotlines": HotlineFacts,
    "law": Law,
    "sources": Source,
    "units": UnitFacts,
    "topics": TopicFacts,
    "prints": ProductFacts,
    "communes": CommuneFacts,
    "search": IntentFacts,
    "words-search": IntentWords,
    "words-communes": CommuneWords,
    "pictures": Picture,
    "glossary": Concept,
    "words-hotlines": HotlineWords,
    "words-law": LawWords,
}
_FROM_ELSEWHERE = {"kind": "name", "law": "id", "sources": "id", "topics": "id"}
"""Fields that the folder's name or the entry's key gives; nobody writes them."""


def schemas() -> dict[str, str]:
    """Every schema by file name, as JSON text: of files with one record, and of files with many under their ids."""
    one = {name: _schema(name, record) for name, record in _ONE.items()}
    many = {name: _by_id(_schema(name, record)) for name, record in _MANY.items()}
    return {
        f"{name}.json": json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in (one | many).items()
    }


def _schema(name: str, record: type[Record]) -> dict[str, Any]:
    schema = TypeAdapter(record).json_schema()
    given = _FROM_ELSEWHERE.get(name)
    if given:
        schema["properties"].pop(given)
        schema["required"].remove(given)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _by_id(schema: dict[str, Any]) -> dict[str, Any]:
    top: dict[str, Any] = {key: schema.pop(key) for key in ("$schema", "$defs") if key in schema}
    return {**top, "type": "object", "additionalProperties": schema}
