"""The year sheet: twelve months, each with its days and what is due on them."""

import calendar
import datetime
from collections.abc import Iterable

from generator.records.event import Event
from generator.records.record import Record

DayAndEvent = tuple[datetime.date, Event]


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
