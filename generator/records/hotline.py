"""Hotline: a number people can call. Facts stand in content/data, words in each language's folder."""

from enum import StrEnum

from generator.records.record import Count, Day, Flag, Id, PhoneNumber, Record, Text


class Scope(StrEnum):
    """Where the line serves: the nation, one province, or Vietnamese people abroad."""

    NATION = "nation"
    PROVINCE = "province"
    ABROAD = "abroad"


class Cost(StrEnum):
    """What the caller pays, as the source states it; `unstated` prints no claim."""

    FREE = "free"
    ORDINARY = "ordinary"
    INTERNATIONAL = "international"
    UNSTATED = "unstated"


class Hours(StrEnum):
    """When somebody answers; `unstated` prints no claim."""

    ALWAYS = "always"
    OFFICE = "office"
    UNSTATED = "unstated"


class HotlineFacts(Record):
    """What is true of a number in every language. *number* is text: a leading zero is part of it.

    *order* sorts the list a reader sees. A withdrawn number stays here so that old papers are recognised;
    *replaced_by* names the line to call instead. *recorded* is None when no source says. *owner* is the body that
    keeps the entry right, never a person; *valid_until* the last day on which a check still counts.
    """

    number: PhoneNumber
    also: list[PhoneNumber] = []
    email: Text | None = None
    order: Count = 50
    scope: Scope
    province: Id | None = None
    hours: Hours
    cost: Cost
    recorded: Flag | None = None
    sources: list[Id]
    owner: Text
    checked_on: Day
    valid_until: Day | None = None
    withdrawn: Flag = False
    replaced_by: Id | None = None


class HotlineWords(Record):
    """What one language says of a number. *calls* says when to call it, *limits* what it cannot do."""

    name: Text
    operator: Text
    calls: Text
    limits: Text | None = None


class Hotline(HotlineFacts, HotlineWords):
    """A number people can call, in one language."""

    id: Id

    @property
    def tel(self) -> str:
        """The number as a `tel:` link takes it: no spaces."""
        return self.number.replace(" ", "")
