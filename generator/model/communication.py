"""Topics, the products that carry their messages, the communes in whose name they are made, and whom they speak to."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import TypeVar

from generator.records.commune import Commune
from generator.records.hotline import Hotline
from generator.records.kind import Kind
from generator.records.placeholder import Facts, fill
from generator.records.portal import Reader
from generator.records.product import Product, chosen, codes_of
from generator.records.record import Record
from generator.records.sources import Sources, Words
from generator.records.topic import Audience, Message, Question, Topic, TopicWords

R = TypeVar("R", bound=Record)


def filled(record: R, kind: type[R], facts: Facts) -> R:
    """*record* with each placeholder of its texts filled in."""
    return kind.model_validate(fill(record.model_dump(mode="json"), facts))


def topics_in(words: Words, sources: Sources, facts: Facts) -> list[Topic]:
    """The topics that a language has words for, in their order."""
    topics = []
    for key, entry in sources.topics.items():
        if key in words.topics:
            said = filled(words.topics[key].record, TopicWords, facts).model_dump()
            texts, asked = said.pop("messages"), said.pop("questions")
            messages = [Message(**message.model_dump(), **texts[message.id]) for message in entry.record.messages]
            questions = [Question(**one.model_dump(), **asked[one.id]) for one in entry.record.questions]
            known = entry.record.model_dump(mode="json")
            topics.append(Topic(**{**known, **said, "messages": messages, "questions": questions}))
    return sorted(topics, key=lambda topic: topic.order)


def topics_beside(code: str, sources: Sources, facts: Facts) -> dict[str, Topic]:
    """The topics in the language that stands beside *code*: the root's; beside the root's, the next one's."""
    others = [words for other, words in sources.languages.items() if other != code]
    return {topic.id: topic for topic in topics_in(others[0], sources, facts)} if others else {}


def made_kinds(words: Words, sources: Sources) -> list[Kind]:
    """The kinds of product that are made in a language: all, or none while it has only started."""
    made = sources.made_in(words.language.record.code)
    return [kind for kind in sources.product_kinds if kind.name in made]


def products_of(topics: list[Topic], kinds: list[Kind], sources: Sources, beside: Mapping[str, Topic]) -> list[Product]:
    """Each of *kinds* for every topic; those with two languages, where the other has the topic too."""
    products = []
    for topic, kind in product(topics, kinds):
        if kind.suits(topic.id) and (not kind.beside or topic.id in beside):
            key = f"{topic.id}-{kind.slug}"
            wanted = sources.products[key].record.messages if key in sources.products else []
            other = beside[topic.id] if kind.beside else None
            messages = chosen(topic, kind, wanted)
            products.append(Product(id=key, kind=kind, topic=topic, messages=messages, beside=other))
    return products


def product_ids(words: Words, sources: Sources) -> tuple[list[str], list[str]]:
    """The ids of all products in a language, and the codes of all their issues."""
    kinds = made_kinds(words, sources)
    made = [(sources.topics[key].record, kind) for key, kind in product(words.topics, kinds)]
    made = [(topic, kind) for topic, kind in made if kind.suits(topic.id)]
    made = [(topic, kind) for topic, kind in made if not kind.beside or _speak(topic.id, sources) > 1]
    topics = [sources.topics[key].record for key in words.topics]
    codes = list(codes_of(topics, kinds, [None, *sources.communes]))
    return [f"{topic.id}-{kind.slug}" for topic, kind in made], codes


def _speak(topic: str, sources: Sources) -> int:
    """How many languages have words for a topic."""
    return sum(topic in words.topics for words in sources.languages.values())


def communes_in(words: Words, sources: Sources, hotlines: list[Hotline]) -> dict[str, Commune]:
    """The enrolled communes by code, each with what its prints add."""
    return {
        key: Commune(
            **entry.record.model_dump(),
            unit=sources.units[key],
            province=sources.units.get(sources.units[key].province or ""),
            provincial=list(_lines_of(sources.units[key].province, hotlines)),
            line=words.communes[key].record.line if key in words.communes else None,
        )
        for key, entry in sources.communes.items()
    }


def _lines_of(province: str | None, hotlines: list[Hotline]) -> Iterator[Hotline]:
    return (hotline for hotline in hotlines if province and hotline.province == province)


def readers_in(words: Words) -> list[Reader]:
    """The audiences with their names in a language."""
    site = words.labels.record.site
    return [Reader(id=audience, name=site[f"audience_{audience}"]) for audience in Audience]
