"""Unit: a province or commune of today, or one that was abolished."""

from generator.records.record import Day, Id, Record, Text


class UnitFacts(Record):
    """An abolished or changed unit that the register of today lacks. *successors* are codes of today's units."""

    name: Text
    level: Text
    province: Id | None = None
    abolished_on: Day | None = None
    successors: list[Id] = []
    sources: list[Id] = []
    note: Text | None = None


class Unit(UnitFacts):
    """An administrative unit. *id* is the official code (2 digits a province, 5 a commune) or, if abolished, a word."""

    id: Id

    @property
    def abolished(self) -> bool:
        """True for a unit that no longer exists."""
        return self.abolished_on is not None


class Former(Record):
    """A name that ended on 1 July 2025: of a province, a district (*level* 2) or a commune (3), and today's units.

    *within* is what it belonged to, the nearest first; *now* are codes of today's units, whose province is *province*.
    """

    name: str
    level: int
    within: list[str] = []
    now: list[str]
    province: str
