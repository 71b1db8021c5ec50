"""What calendars show of a plan: each deadline on its day, what is yearly in each of the plan's years."""

import datetime

import pytest

from generator.records.calendar import months_of
from generator.records.document import Deadline, Document
from generator.records.event import Event, days_of_laws, events_of
from tests.contract.samples import PORTALS

DAY = datetime.date
PLAN = PORTALS["vi"].plan("song-cong-111-kh-ubnd").document


def events(date: str | None, year: int, until: int | None, **when: str) -> list[Event]:
    facts = {"date": date and DAY.fromisoformat(date), "year": year, "until": until}
    document: Document = PLAN.model_copy(update=facts)
    return list(events_of(document, [Deadline(id="han", clause="muc-dich", what="Việc", **when)]))


def test_a_deadline_is_an_event_of_one_day() -> None:
    (event,) = events("2026-05-13", 2026, None, due="2026-06-15")
    assert (event.first, event.last, event.yearly) == (DAY(2026, 6, 15), DAY(2026, 6, 15), False)
    assert (event.id, event.stamp) == ("song-cong-111-kh-ubnd.han", DAY(2026, 5, 13))


def test_a_yearly_deadline_comes_in_each_year_of_its_plan_and_no_other() -> None:
    (event,) = events(None, 2021, 2025, yearly="07-30")
    days = [event.day_in(year) for year in range(2020, 2027)]
    assert days == [None, *(DAY(year, 7, 30) for year in range(2021, 2026)), None]
    assert event.stamp == DAY(2021, 1, 1)


def test_a_yearly_deadline_is_not_due_before_its_plan_was_issued() -> None:
    (event,) = events("2021-08-01", 2021, 2023, yearly="07-30")
    assert (event.first, event.last) == (DAY(2022, 7, 30), DAY(2023, 7, 30))
    assert events("2021-08-01", 2021, None, yearly="07-30") == []


def test_a_yearly_deadline_of_a_plan_for_one_year_comes_once() -> None:
    (event,) = events("2026-01-05", 2026, None, yearly="12-15")
    assert not event.yearly


def test_a_day_of_a_leap_year_is_in_no_other_year() -> None:
    (event,) = events(None, 2028, None, due="2028-02-29")
    assert [event.day_in(year) for year in (2027, 2028, 2029)] == [None, DAY(2028, 2, 29), None]


@pytest.mark.parametrize("day", ["02-29", "02-30", "04-31", "13-01", "7-30", "07-00"])
def test_a_day_that_does_not_come_every_year_is_refused(day: str) -> None:
    with pytest.raises(ValueError, match="yearly"):
        Deadline(id="han", clause="c", yearly=day, what="Việc")


def test_the_day_that_a_decision_proclaims_comes_every_year_from_then_on() -> None:
    days = list(days_of_laws(PORTALS["vi"].laws.values()))
    assert [(event.law, event.first, event.last) for event in days] == [("793-qd-ttg-2016", DAY(2016, 7, 30), None)]
    assert days[0].day_in(2015) is None
    assert days[0].day_in(2026) == DAY(2026, 7, 30)


def test_a_year_has_twelve_months_with_all_their_days_under_their_weekdays() -> None:
    months = months_of(2026, [])
    days = [(month.number, day, at) for month in months for week in month.weeks for at, day in enumerate(week) if day]
    assert len(days) == 365
    assert all(DAY(2026, month, day).weekday() == at for month, day, at in days)


def test_events_stand_in_their_month_in_order() -> None:
    portal = PORTALS["vi"]
    shown = [(day, event.id) for month in portal.months for day, event in month.entries]
    assert shown == sorted(shown)
    assert {id for _, id in shown} == {event.id for event in portal.events if event.day_in(portal.year)}
    assert len(shown) >= 4
    for month in portal.months:
        assert {day.month for day, _ in month.entries} <= {month.number}
        assert month.marked == {day.day for day, _ in month.entries}


def test_a_plan_of_a_body_that_is_gone_or_of_another_year_is_not_current() -> None:
    portal = PORTALS["vi"]
    plan = portal.plan("song-cong-111-kh-ubnd")
    gone = plan.model_copy(update={"historical": True})
    past = plan.model_copy(update={"document": PLAN.model_copy(update={"year": 2025})})
    longer = plan.model_copy(update={"document": PLAN.model_copy(update={"year": 2025, "until": 2026})})
    assert portal.model_copy(update={"plans": [plan, gone, past, longer]}).current == [plan, longer]
