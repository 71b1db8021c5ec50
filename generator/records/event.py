"""Event: something due on a day, once or every year, as calendars show it."""

import datetime
from collections.abc import Iterable, Iterator

from generator.records.document import Deadline, Document
from generator.records.law import Law
from generator.records.record import Id, Record, Text


class Event(Record):
    """*what* is due (*to* whom) from the *first* day, on the same day of every year until the *last*; None: for ever.

    *id* is permanent and the same in every language; *stamp* is the day on which it was set. It comes from the *clause*
    of a *plan* or from a *law*.
    """

    id: Text
    what: Text
    to: Text | None = None
    first: datetime.date
    last: datetime.date | None
    stamp: datetime.date
    plan: Id | None = None
    clause: Id | None = None
    law: Id | None = None

    @property
    def yearly(self) -> bool:
        """Whether it comes more than once."""
        return self.first != self.last

    def day_in(self, year: int) -> datetime.date | None:
        """Its day in *year*, if it has one there."""
        if not self.yearly:
            return self.first if self.first.year == year else None
        day = self.first.replace(year=year)
        return day if self.first <= day and (self.last is None or day <= self.last) else None


def events_of(document: Document, deadlines: Iterable[Deadline]) -> Iterator[Event]:
    """The *deadlines* of *document*, in one language's words. What is yearly begins no sooner than the document."""
    stamp = document.date or datetime.date(document.year, 1, 1)
    for deadline in deadlines:
        days = _days(document, deadline, stamp)
        if days:
            yield Event(
                id=f"{document.id}.{deadline.id}",
                what=deadline.what,
                to=deadline.to,
                first=days[0],
                last=days[-1],
                stamp=stamp,
                plan=document.id,
                clause=deadline.clause,
            )


def _days(document: Document, deadline: Deadline, stamp: datetime.date) -> list[datetime.date]:
    if deadline.due:
        return [deadline.due]
    years = range(document.year, document.last_year + 1)
    days = [datetime.date.fromisoformat(f"{year}-{deadline.yearly}") for year in years]
    return [day for day in days if day >= stamp]


def days_of_laws(laws: Iterable[Law]) -> Iterator[Event]:
    """The days that laws proclaim, from the first such day after each law."""
    for law in laws:
        if law.every_year and law.date:
            day = datetime.date.fromisoformat(f"{law.date.year}-{law.every_year}")
            first = day if day >= law.date else day.replace(year=day.year + 1)
            last = law.until and max(first, law.until)
            yield Event(id=law.id, what=law.title, first=first, last=last, stamp=law.date, law=law.id)
