"""check: Sources -> every Problem at once. One file a subject, one small generator a rule; its name is the rule."""

from collections.abc import Iterator

from generator.check import documents
from generator.records.problem import Problem
from generator.records.sources import Sources

_RULES = (*documents.RULES,)


def check(sources: Sources) -> list[Problem]:
    """All problems, those of reading first found among them, in the order of files and lines."""
    return sorted({*sources.problems, *_found(sources)})


def _found(sources: Sources) -> Iterator[Problem]:
    for rule in _RULES:
        yield from rule(sources)
