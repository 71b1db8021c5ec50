"""What a page tells its readers when the text that it was translated from has changed."""

from collections.abc import Iterator

from generator.records.kind import Kind
from generator.records.language import Page
from generator.records.law import Law
from generator.records.plan import Plan
from generator.records.portal import Portal
from generator.records.product import Issue, Product
from generator.records.record import Record
from generator.records.topic import Topic
from generator.records.tree import Step


def outdated_of(portal: Portal, kind: Kind, record: Record) -> str:
    """The sentence for a page of *kind* about *record*, with the first day of a changed source; empty if none is."""
    found = [key for key in (f"kind:{kind.name}", *_shown(record)) if key in portal.outdated]
    days = [day for day in map(portal.outdated.get, found) if day]
    if days:
        return portal.labels["outdated"].format(date=portal.language.write_date(min(days)))
    return portal.labels["outdated_undated"] if found else ""


def _shown(record: Record) -> Iterator[str]:
    """The records whose words a page shows: of a product its topic, of a step its tree."""
    match record:
        case Issue():
            yield from _shown(record.product)
        case Product():
            yield f"topic:{record.topic.id}"
        case Step():
            yield f"tree:{record.tree}"
        case Topic() | Plan() | Page() | Law():
            yield f"{type(record).__name__.lower()}:{record.id}"
