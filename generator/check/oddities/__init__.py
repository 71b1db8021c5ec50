"""What looks wrong in an official document as it was issued: told to an editor, never mended by us.

Numbers that skip or repeat, words written twice, a blank number or day, no recipients, no `./.` (which Nghị định
30/2020/NĐ-CP shows in its forms and never demands), letters of types and bodies that are none, tasks that nobody
leads or that have no day.
"""

from collections.abc import Iterator

from generator.check.oddities.abbreviations import unknown_abbreviations
from generator.check.oddities.head import blanks, symbols
from generator.check.oddities.numbers import numbers
from generator.check.oddities.oddity import Oddity
from generator.check.oddities.recipients import ends
from generator.check.oddities.tasks import tasks
from generator.check.oddities.words import words
from generator.records.document import Document, Standing
from generator.records.problem import Problem, Said
from generator.records.sources import Sources

__all__ = ["NOTICES", "Oddity", "oddities"]


def oddities(document: Document) -> Iterator[Oddity]:
    """All of them, subject by subject."""
    for rule in (blanks, symbols, numbers, words, unknown_abbreviations, tasks, ends):
        yield from rule(document)


def documents_that_look_wrong(sources: Sources) -> Iterator[Problem]:
    """Issued documents keep their slips; what we write ourselves should have none but blanks to fill in."""
    for entry in sources.documents.values():
        for odd in oddities(entry.record) if entry.record.standing != Standing.ISSUED else ():
            if odd.rule not in {"blank-number", "blank-day"}:
                yield Problem(entry.node.place, odd.said, Said("Xem lại văn bản này.", "Look at this document again."))


NOTICES = (documents_that_look_wrong,)
