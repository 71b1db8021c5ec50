"""Commune: what an enrolled unit adds to its prints: office telephones, and one line of its own."""

from pydantic import Field

from generator.records.hotline import Hotline
from generator.records.record import Day, Id, PhoneNumber, Record, Text
from generator.records.unit import Unit


class CommuneFacts(Record):
    """Office lines only; what is not known is left as a line to fill in by hand. None of the rest can be changed."""

    office: PhoneNumber | None = None
    police: PhoneNumber | None = None
    health: PhoneNumber | None = None
    sources: list[Id] = []
    checked_on: Day


class CommuneWords(Record):
    """One line that the commune may add, at most 80 characters, such as where and when to find the office."""

    line: Text = Field(max_length=80)


class Commune(CommuneFacts):
    """An enrolled unit in one language. *provincial* are its province's own hotlines."""

    unit: Unit
    province: Unit | None = None
    provincial: list[Hotline] = []
    line: Text | None = None
