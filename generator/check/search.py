"""Rules for the search's own list: each entry leads to a page, and each language says its words."""

from collections.abc import Iterator

from generator.check.references import unknown
from generator.records.kind import Shows
from generator.records.problem import Problem, Said
from generator.records.sources import Sources
from generator.records.topic import Audience
from generator.records.tree import step_ids


def searches_lead_to_a_page(sources: Sources) -> Iterator[Problem]:
    """The kind exists; so does the record of the sort that it shows."""
    known: dict[Shows, list[str]] = {
        Shows.TOPIC: list(sources.topics),
        Shows.PLAN: list(sources.documents),
        Shows.PAGE: [page for words in sources.languages.values() for page in words.pages],
        Shows.AUDIENCE: list(Audience),
        Shows.KIND: [kind.name for kind in sources.product_kinds],
        Shows.STEP: [step for key, tree in sources.trees.items() for step in step_ids(key, tree.record).values()],
    }
    for entry in sources.intents.values():
        kind = entry.record.kind
        yield from unknown(entry.place("kind"), Said("loại", "kind"), kind, sources.kinds)
        if kind in sources.kinds:
            records = known.get(sources.kinds[kind].kind.record.shows, [""])
            place = entry.place("record" if entry.record.record else "kind")
            yield from unknown(place, Said("bản ghi", "record"), entry.record.record or "", records)


def words_belong_to_a_search(sources: Sources) -> Iterator[Problem]:
    """Words for an entry that is not there would find nothing."""
    for words in sources.languages.values():
        for key, entry in words.intents.items():
            yield from unknown(entry.node.place, Said("mục tìm", "search entry"), key, sources.intents)


RULES = (searches_lead_to_a_page, words_belong_to_a_search)
