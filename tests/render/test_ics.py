"""Calendar files say what the records say, and programs that read calendars understand them."""

import datetime
import re
from collections.abc import Iterator

import icalendar
import pytest
from dateutil.rrule import rrulestr

from generator.records.event import Event
from generator.records.format import Format
from generator.records.output import Sheet
from generator.render import write
from generator.render.compose import Composer
from tests.contract.samples import KINDS, PORTALS, THEME

DAYS = [datetime.date(year, 1, 1) for year in range(2015, 2031)]


def calendars() -> Iterator[tuple[str, list[Event], Sheet]]:
    """Each calendar of the site with the events that it is to hold."""
    for code, portal in PORTALS.items():
        composer = Composer(portal, THEME)
        yield f"{code}-all", portal.events, composer.sheet(KINDS["calendar-page"], portal, Format.ICS)
        for plan in portal.plans:
            if plan.events:
                yield f"{code}-{plan.id}", plan.events, composer.sheet(KINDS["plan-calendar"], plan, Format.ICS)
        for agenda in portal.agendas:
            yield f"{code}-{agenda.id}", agenda.events, composer.sheet(KINDS["unit-calendar"], agenda, Format.ICS)


CALENDARS = list(calendars())
every_calendar = pytest.mark.parametrize(("name", "events", "sheet"), CALENDARS, ids=[name for name, *_ in CALENDARS])


def read(sheet: Sheet) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(write(sheet, THEME))


def occurrences(component: icalendar.Component) -> list[datetime.date]:
    """The days of an event between 2015 and 2030, as another library counts them."""
    first = component["DTSTART"].dt
    if "RRULE" not in component:
        return [first]
    rule = component["RRULE"].to_ical().decode()
    days = rrulestr(rule, dtstart=datetime.datetime.combine(first, datetime.time()))
    return [
        day.date() for day in days.between(datetime.datetime(2015, 1, 1), datetime.datetime(2030, 12, 31), inc=True)
    ]


@every_calendar
def test_a_calendar_holds_every_event_on_every_one_of_its_days(name: str, events: list[Event], sheet: Sheet) -> None:
    found = {str(component["UID"]): occurrences(component) for component in read(sheet).walk("VEVENT")}
    wanted = {f"{event.id}@loi-ve": [day for year in DAYS if (day := event.day_in(year.year))] for event in events}
    assert found == wanted
    assert len(found) == len(events) > 0


@every_calendar
def test_an_event_says_what_is_due_and_leads_to_its_clause(name: str, events: list[Event], sheet: Sheet) -> None:
    portal = PORTALS[name[:2]]
    by_id = {f"{event.id}@loi-ve": event for event in events}
    for component in read(sheet).walk("VEVENT"):
        event = by_id[str(component["UID"])]
        assert str(component["SUMMARY"]).startswith(event.what)
        assert (event.to or "") in str(component["SUMMARY"])
        assert str(component["URL"]).startswith(portal.site_url + portal.language.home)
        assert str(component["URL"]).endswith(f"#{event.clause or event.law}")


@every_calendar
def test_a_calendar_is_stamped_with_the_day_of_its_plan_and_no_clock(
    name: str, events: list[Event], sheet: Sheet
) -> None:
    stamps = {str(component["UID"]): component["DTSTAMP"].dt for component in read(sheet).walk("VEVENT")}
    midnight = datetime.time(tzinfo=datetime.UTC)
    assert stamps == {f"{event.id}@loi-ve": datetime.datetime.combine(event.stamp, midnight) for event in events}
    assert write(sheet, THEME) == write(sheet, THEME)


@every_calendar
def test_a_calendar_file_keeps_to_rfc_5545(name: str, events: list[Event], sheet: Sheet) -> None:
    content = write(sheet, THEME)
    lines = content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert max(map(len, lines)) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    text = re.sub(rb"\r\n ", b"", content).decode()
    for name_ in ("VERSION:2.0", "PRODID:", "X-WR-CALNAME:"):
        assert text.count(f"\r\n{name_}") == 1
    assert [error for component in read(sheet).walk() for error in component.errors] == []


LINE = re.compile(
    r"(?P<name>[A-Z][A-Z0-9-]*)(?P<given>(?:;[A-Z0-9-]+=(?:[^\";:,\x00-\x08]*|\"[^\"]*\"))*):(?P<value>[^\x00-\x08\x0b-\x1f\x7f]*)"
)
"""A content line (RFC 5545, 3.1)."""
ONCE = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "URL", "TRANSP", "RRULE"}
RULE = re.compile(r"FREQ=YEARLY(?:;UNTIL=\d{8})?")


@every_calendar
def test_every_line_of_a_calendar_file_is_written_as_the_standard_asks(
    name: str, events: list[Event], sheet: Sheet
) -> None:
    content = re.sub(rb"\r\n[ \t]", b"", write(sheet, THEME)).decode()
    lines = [LINE.fullmatch(line) for line in content.removesuffix("\r\n").split("\r\n")]
    assert all(lines)
    within: list[str] = []
    uids: list[str] = []
    for line in filter(None, lines):
        key, value = line["name"], line["value"]
        if key == "BEGIN":
            within.append(value)
            met: set[str] = set()
        elif key == "END":
            assert within.pop() == value
            assert value != "VEVENT" or {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= met
        elif within == ["VCALENDAR", "VEVENT"]:
            assert key in ONCE - met, f"{key} comes twice, or is not ours"
            met.add(key)
            uids += [value] if key == "UID" else []
            check_value(key, line["given"], value)
    assert within == []
    assert len(uids) == len(set(uids)) == len(events)


def check_value(key: str, given: str, value: str) -> None:
    """What each property must look like (RFC 5545, 3.8)."""
    if key == "DTSTAMP":
        assert re.fullmatch(r"\d{8}T000000Z", value)
    elif key == "DTSTART":
        assert given == ";VALUE=DATE"
        datetime.datetime.strptime(value, "%Y%m%d")
    elif key == "RRULE":
        assert RULE.fullmatch(value), "UNTIL is a day, as DTSTART is (3.3.10)"
    elif key in {"SUMMARY", "DESCRIPTION"}:
        assert re.fullmatch(r"(?:[^\\;,]|\\[\\;,nN])+", value), "text escapes its signs (3.3.11)"
    elif key == "URL":
        assert re.fullmatch(r"https://[!-~]+", value)


def test_a_yearly_day_is_told_by_a_rule_and_no_plan_s_day_after_its_last_year() -> None:
    sheets = {name: sheet for name, _, sheet in CALENDARS}
    rules = {
        str(one["UID"]): one["RRULE"].to_ical().decode()
        for one in read(sheets["vi-08"]).walk("VEVENT")
        if "RRULE" in one
    }
    assert rules == {"793-qd-ttg-2016@loi-ve": "FREQ=YEARLY"}
    former = read(sheets["vi-cu-so-ldtbxh-tuyen-quang"]).walk("VEVENT")
    assert "FREQ=YEARLY;UNTIL=20250730" in {one["RRULE"].to_ical().decode() for one in former if "RRULE" in one}


def test_the_same_event_has_the_same_id_in_every_language_and_file() -> None:
    ids = {name: {str(component["UID"]) for component in read(sheet).walk("VEVENT")} for name, _, sheet in CALENDARS}
    assert ids["vi-all"] == ids["en-all"]
    assert ids["vi-song-cong-111-kh-ubnd"] <= ids["vi-all"]


def test_the_whole_calendar_holds_the_current_plans_and_the_national_day_and_no_model() -> None:
    portal = PORTALS["vi"]
    plans = {event.plan for event in portal.events if event.plan}
    assert plans == {"song-cong-111-kh-ubnd", "tam-tien-61-vhxh-yt"}
    assert {event.law for event in portal.events if event.law} == {"793-qd-ttg-2016"}
