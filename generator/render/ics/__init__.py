"""Calendar files (RFC 5545): what is due, as events of whole days."""

import datetime
import json
from pathlib import Path
from typing import Any, Final

from icalendar import Calendar
from icalendar import Event as Component

from generator.records.event import Event
from generator.records.output import Sheet

_MAKER: Final = "-//Loi Ve//Calendar//{language}"
_UID: Final = "{id}@loi-ve"
"""Permanent and the same in every language and file, so that a calendar which is read twice shows nothing twice."""


def write(sheet: Sheet, theme: Path) -> bytes:
    """The calendar that *sheet* tells as JSON: `name`, and `events`, each an `event` with its `about` and `url`."""
    given = json.loads(sheet.text)
    calendar = Calendar()
    for name, value in (
        ("version", "2.0"),
        ("prodid", _MAKER.format(language=sheet.language.upper())),
        ("name", given["name"]),
        ("x-wr-calname", given["name"]),
    ):
        calendar.add(name, value)
    for told in given["events"]:
        calendar.add_component(_component(Event.model_validate(told["event"]), told))
    return bytes(calendar.to_ical())


def _component(event: Event, told: dict[str, Any]) -> Component:
    """A day that nobody is busy on; DTSTAMP is the day on which it was set, for no clock may change the bytes."""
    component = Component()
    component.add("uid", _UID.format(id=event.id))
    component.add("dtstamp", datetime.datetime.combine(event.stamp, datetime.time(), datetime.UTC))
    component.add("dtstart", event.first)
    component.add("summary", told["summary"])
    component.add("description", told["about"])
    component.add("url", told["url"])
    component.add("transp", "TRANSPARENT")
    if event.yearly:
        component.add("rrule", {"freq": "yearly"} | ({"until": event.last} if event.last else {}))
    return component
