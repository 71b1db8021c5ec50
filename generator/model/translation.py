"""What a page tells of its translation: since which day its source says something else."""

import datetime

from generator.records.sources import Sources, Words
from generator.records.translation import Pair, State, pairs, state_of

_SHOWN_BY = {"law": "kind:law-page", "hotlines": "kind:hotlines-page"}
"""Records of the register that have one page together; a law has its own as well."""


def outdated_in(sources: Sources, words: Words) -> dict[str, datetime.date | None]:
    """What shows a text whose source has changed, as `<shows>:<id>` or `kind:<name>`, with the day of that source.

    None where the source bears no day. Texts that were never compared are no news to a reader.
    """
    outdated: dict[str, datetime.date | None] = {}
    for pair in pairs(sources, words.language.record.code):
        if state_of(pair, words) == State.STALE:
            for shown in {pair.record, _SHOWN_BY.get(pair.record.partition(":")[0], pair.record)}:
                outdated.setdefault(shown, _day(pair, sources))
    return outdated


def _day(pair: Pair, sources: Sources) -> datetime.date | None:
    """When the source was last reviewed or checked."""
    what, _, key = pair.record.partition(":")
    root = sources.root_language
    if what == "page" and root:
        return root.pages[key].record.reviewed_on
    if what in {"topic", "tree"}:
        return (sources.topics if what == "topic" else sources.trees)[key].record.reviewed_on
    if what in {"law", "hotlines"}:
        return (sources.laws if what == "law" else sources.hotlines)[key].record.checked_on
    return None
