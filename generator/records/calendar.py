"""A year: twelve months, each with its days and what is due on them."""

import calendar
import datetime
from collections.abc import Iterable
from itertools import groupby
from typing import Final

from generator.records.event import Event
from generator.records.record import Record, Text

DayAndEvent = tuple[datetime.date, Event]

MOST_ROWS: Final = 60
"""Rows on one page of a year; where there are more, each day has one row, so that no page grows with the country."""


MOST_PRINTED: Final = 42
"""Rows on a printed year: two sides of A4, three where every one of them is long."""

_FEW: Final = 5


class Row(Record):
    """What is due on a *day*: one thing (*what*, *to* whom) in several *events*; without *what*, all of the day."""

    day: datetime.date
    what: Text | None
    to: Text | None = None
    events: list[Event]

    @property
    def single(self) -> Event | None:
        """The one event, where there is just one."""
        return self.events[0] if len(self.events) == 1 else None


class Printed(Record):
    """The rows of a year on its sheet, in order, and how many *more* found no room there."""

    rows: list[Row]
    more: int

    @property
    def few(self) -> bool:
        """Whether the months can be larger: what is due fits below them all the same."""
        return len(self.rows) <= _FEW


class Month(Record):
    """*weeks* are rows of seven days from Monday, 0 where another month's day stands; *entries* in order of days."""

    number: int
    weeks: list[list[int]]
    entries: list[DayAndEvent]

    @property
    def marked(self) -> set[int]:
        """The days on which something is due."""
        return {day.day for day, _ in self.entries}


def months_of(year: int, events: Iterable[Event]) -> list[Month]:
    """The twelve months of *year* with those of *events* that fall into it."""
    days = [(day, event) for event in events if (day := event.day_in(year))]
    days.sort(key=lambda entry: (entry[0], entry[1].id))
    weeks = calendar.Calendar(calendar.MONDAY).monthdayscalendar
    return [
        Month(number=number, weeks=weeks(year, number), entries=[entry for entry in days if entry[0].month == number])
        for number in range(1, 13)
    ]


def rows_of(months: Iterable[Month], most: int = MOST_ROWS) -> dict[int, list[Row]]:
    """The rows of each month by its number: one for all that say the same; one for each day if those are too many."""
    months = list(months)
    alike = {month.number: _alike(month) for month in months}
    if sum(map(len, alike.values())) <= most:
        return alike
    return {month.number: _daily(month) for month in months}


def printed(months: Iterable[Month]) -> Printed:
    """What a sheet of the year has room for."""
    rows = [row for rows in rows_of(months, MOST_PRINTED).values() for row in rows]
    return Printed(rows=rows[:MOST_PRINTED], more=max(len(rows) - MOST_PRINTED, 0))


def _alike(month: Month) -> list[Row]:
    rows: dict[tuple[datetime.date, str, str | None, str | None], list[Event]] = {}
    for day, event in month.entries:
        rows.setdefault((day, event.what, event.to, event.law), []).append(event)
    return [Row(day=day, what=what, to=to, events=events) for (day, what, to, _), events in rows.items()]


def _daily(month: Month) -> list[Row]:
    """What a law proclaims keeps its words."""
    alike = [row for row in _alike(month) if row.events[0].law]
    plans = ((day, event) for day, event in month.entries if not event.law)
    days = groupby(plans, lambda entry: entry[0])
    rows = [Row(day=day, what=None, events=[event for _, event in given]) for day, given in days]
    return sorted([*alike, *rows], key=lambda row: row.day)
