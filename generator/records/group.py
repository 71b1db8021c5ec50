"""Group: the plans that have something in common: a year, a province, a level, a type."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from generator.records.document import Document, Standing
from generator.records.plan import Plan
from generator.records.record import Record, Text
from generator.records.unit import Unit

MOST_ON_A_PAGE = 100
"""Plans on one page of a list; further ones stand on further pages, so no page grows with the country."""


class By(StrEnum):
    """What plans are grouped by; the value is part of addresses."""

    LEVEL = "cap"
    PROVINCE = "tinh"
    YEAR = "nam"
    TYPE = "loai"


class Group(Record):
    """*id* is `<by>/<value>`, further pages `<by>/<value>/2`: ids with a slash, which no document has.

    *name* is what the plans share, in one language; *of* their number on all *pages*, *page* counts from 1.
    """

    id: Text
    by: By
    value: Text
    name: Text
    plans: list[Plan]
    of: int
    page: int = 1
    pages: int = 1

    @property
    def ids(self) -> list[str]:
        """The ids of all its pages."""
        return page_ids(f"{self.by}/{self.value}", self.of)


def page_ids(key: str, count: int) -> list[str]:
    """The ids of the pages that *count* plans take."""
    pages = range(2, -(-count // MOST_ON_A_PAGE) + 1)
    return [key, *(f"{key}/{page}" for page in pages)]


def keys_of(document: Document, unit: Unit) -> Iterator[tuple[By, str]]:
    """The groups of a document that *unit* issued; one for several years is in each of them."""
    yield By.LEVEL, unit.tier
    # Units of today that lie in no province are one.
    province = unit.province or (unit.id if unit.id.isdigit() else None)
    if province:
        yield By.PROVINCE, province
    for year in range(document.year, document.last_year + 1):
        yield By.YEAR, str(year)
    yield By.TYPE, document.type


def group_ids(documents: Iterable[Document], units: Mapping[str, Unit]) -> list[str]:
    """The ids of all pages of all groups of *documents*."""
    made = members(documents, units).items()
    return [id for (by, value), ids in made for id in page_ids(f"{by}/{value}", len(ids))]


def members(documents: Iterable[Document], units: Mapping[str, Unit]) -> dict[tuple[By, str], list[str]]:
    """The ids of each group's documents. Models belong to none: nobody issued them; nor do those of unknown units."""
    groups: dict[tuple[By, str], list[str]] = {}
    for document in documents:
        if document.standing != Standing.MODEL and document.issuer.unit in units:
            for key in keys_of(document, units[document.issuer.unit]):
                groups.setdefault(key, []).append(document.id)
    return groups
