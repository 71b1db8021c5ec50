"""Law: a legal document that plans and pages rest on, and Source: a page that backs a claim."""

from enum import StrEnum

from generator.records.record import Day, DayOfYear, Id, Record, Text, Web, Written


class Status(StrEnum):
    """In force, ended, or not known to us on the day it was checked."""

    IN_FORCE = "in-force"
    ENDED = "ended"
    UNKNOWN = "unknown"


class Law(Record):
    """A legal document. *number* with its symbol (33/QĐ-TTg), or None when the citing text leaves it blank.

    *until* is the last day it applied; *replaced_by* its successor; *every_year* a day that it proclaims; *note* what
    a reader should know, in Vietnamese.
    """

    id: Id
    number: Written | None
    type: Text
    title: Text
    issuer: Text
    date: Day | None = None
    in_force_from: Day | None = None
    until: Day | None = None
    status: Status
    replaced_by: Id | None = None
    every_year: DayOfYear | None = None
    note: Text | None = None
    sources: list[Id] = []
    checked_on: Day

    @property
    def name(self) -> str:
        """The short citation: type and number, or type and title where there is no number."""
        return f"{self.type} {self.number}" if self.number else f"{self.type}: {self.title}"


class LawWords(Record):
    """What one language calls a legal document, and what a reader should know of it."""

    title: Text
    note: Text | None = None


class Source(Record):
    """Where a claim was read: a page with its publisher, the day it bears, and the day we read it."""

    id: Id
    title: Text
    publisher: Text
    url: Web | None = None
    date: Day | None = None
    checked_on: Day
