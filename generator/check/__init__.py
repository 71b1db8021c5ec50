"""check: Sources -> every Problem at once. One file a subject, one small generator a rule; its name is the rule."""

from collections.abc import Iterator

from generator.check import (
    bases,
    citations,
    communes,
    dates,
    documents,
    glossary,
    hotlines,
    kinds,
    labels,
    languages,
    law,
    oddities,
    owner,
    personal,
    prints,
    search,
    topics,
    translations,
    trees,
    wording,
)
from generator.records.problem import Problem
from generator.records.sources import Sources

_SUBJECTS = (
    documents,
    bases,
    hotlines,
    law,
    topics,
    citations,
    trees,
    wording,
    communes,
    dates,
    languages,
    labels,
    translations,
    glossary,
    kinds,
    prints,
    owner,
    search,
    personal,
)

NOTICES = (
    *dates.NOTICES,
    *labels.NOTICES,
    *translations.NOTICES,
    *glossary.NOTICES,
    *owner.NOTICES,
    *oddities.NOTICES,
    *documents.NOTICES,
    *bases.NOTICES,
)
"""Rules for what an editor should know although nothing is wrong yet."""


def check(sources: Sources) -> list[Problem]:
    """All problems, those met while reading among them, in the order of files and lines."""
    return sorted({*sources.problems, *_found(sources)})


def notices(sources: Sources) -> list[Problem]:
    """What an editor should know although nothing is wrong yet, in the order of files and lines."""
    return sorted({notice for rule in NOTICES for notice in rule(sources)})


def _found(sources: Sources) -> Iterator[Problem]:
    for subject in _SUBJECTS:
        for rule in subject.RULES:
            yield from rule(sources)
