"""Every day that a plan's text sets is annotated as a deadline, or known to be none (the day of a cited document)."""

import re
from collections.abc import Iterator

import pytest

from generator.records.document import Document
from tests.contract.samples import SOURCES

DOCUMENTS = {entry.record.id: entry.record for entry in SOURCES.documents.values()}
_SHORT = r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?"
_LONG = r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})(?:\s+năm\s+(?P<year>\d{4}))?"
_DATES = [re.compile(rf"(?<![\d/]){_SHORT}(?![\d/])"), re.compile(_LONG)]
_OF_A_DOCUMENT = re.compile(r"số\s+\S+/\S+\s+(?:ngày\s+)?$")
"""A day right after the number of a document is the day of that document."""
NO_DEADLINES = {
    ("mau-ke-hoach-xa-vi-du", "noi-dung-truyen-thong", "24/7"),
}
"""Ways to say `day and night` that look like days."""

Found = tuple[str, str, str]


def days_in(document: Document) -> Iterator[tuple[Found, int, int, int | None]]:
    """Each day that a clause names but those of cited documents: where and how, then month, day and year."""
    for clause in document.clauses:
        for text in filter(None, [clause.heading, *clause.text]):
            for dates in _DATES:
                for found in dates.finditer(text):
                    year = found["year"]
                    if not _OF_A_DOCUMENT.search(text[: found.start()]):
                        place = (document.id, clause.id, found[0])
                        yield place, int(found["month"]), int(found["day"]), int(year) if year else None


def is_annotated(document: Document, clause: str, month: int, day: int, year: int | None) -> bool:
    for deadline in document.deadlines:
        when = (deadline.due.month, deadline.due.day) if deadline.due else _month_and_day(str(deadline.yearly))
        same_year = year is None or deadline.due is None or deadline.due.year == year
        if deadline.clause == clause and when == (month, day) and same_year:
            return True
    return False


def _month_and_day(yearly: str) -> tuple[int, int]:
    month, day = map(int, yearly.split("-"))
    return month, day


@pytest.mark.parametrize("id", DOCUMENTS)
def test_every_day_that_a_plan_sets_is_one_of_its_deadlines(id: str) -> None:
    document = DOCUMENTS[id]
    missed = [
        place
        for place, month, day, year in days_in(document)
        if place not in NO_DEADLINES and not is_annotated(document, place[1], month, day, year)
    ]
    assert missed == []


@pytest.mark.parametrize("id", DOCUMENTS)
def test_every_deadline_stands_in_the_text_of_its_clause(id: str) -> None:
    document = DOCUMENTS[id]
    written = {(place[1], month, day) for place, month, day, _ in days_in(document)}
    for deadline in document.deadlines:
        when = (deadline.due.month, deadline.due.day) if deadline.due else _month_and_day(str(deadline.yearly))
        assert (deadline.clause, *when) in written, deadline.id


def test_the_days_that_plans_are_known_for_are_found() -> None:
    found = {(id, month, day) for id, document in DOCUMENTS.items() for _, month, day, _ in days_in(document)}
    song_cong = {("song-cong-111-kh-ubnd", month, day) for month, day in ((6, 15), (12, 15), (7, 30))}
    others = {"tuyen-quang-kh-sldtbxh-2021", "di-su-kh-2024", "tam-tien-61-vhxh-yt"}
    assert song_cong | {(id, 7, 30) for id in others} <= found
