"""Unit: a province or commune of today, or one that was abolished."""

from enum import StrEnum
from typing import Final

from generator.records.record import Day, Id, Record, Text


class Tier(StrEnum):
    """How high in the administration a unit stands; districts ended on 1 July 2025."""

    NATION = "trung-uong"
    PROVINCE = "tinh"
    DISTRICT = "huyen"
    COMMUNE = "xa"


_TIERS: Final = {
    **dict.fromkeys(("quốc gia", "chính phủ", "bộ", "cục"), Tier.NATION),
    **dict.fromkeys(("tỉnh", "sở"), Tier.PROVINCE),
    **dict.fromkeys(("huyện", "quận", "thị xã", "thành phố"), Tier.DISTRICT),
}


class UnitFacts(Record):
    """An abolished or changed unit that the register of today lacks. *successors* are codes of today's units."""

    name: Text
    level: Text
    province: Id | None = None
    abolished_on: Day | None = None
    successors: list[Id] = []
    sources: list[Id] = []
    note: Text | None = None

    @property
    def tier(self) -> Tier:
        """A city is a province's equal, unless it lies in one."""
        if self.level == "thành phố" and not self.province:
            return Tier.PROVINCE
        return _TIERS.get(self.level, Tier.COMMUNE)


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
