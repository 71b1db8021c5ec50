"""Clause: a numbered part of an official document; Table and Annex: what may belong to it."""

from collections.abc import Iterator
from typing import Final, Self

from pydantic import model_validator

from generator.records.record import Flag, Id, Record, Text, Written

_NARROW: Final = 5.0
_WIDE: Final = 36.0
"""The least and the most that a column weighs, in letters."""


class Table(Record):
    """Rows under named columns; every row has a cell a column, an empty cell is an empty text."""

    head: list[str]
    rows: list[list[str]]

    @model_validator(mode="after")
    def _a_cell_a_column(self) -> Self:
        if any(len(row) != len(self.head) for row in self.rows):
            raise ValueError("one cell a column in every row")
        return self

    @property
    def shares(self) -> list[int]:
        """How wide each column is in per cent: room for its longest word, more for longer texts."""
        weights = [_weight([row[at] for row in (self.head, *self.rows)]) for at in range(len(self.head))]
        return [round(100 * weight / sum(weights)) for weight in weights]


def _weight(texts: list[str]) -> float:
    longest = max((len(word) for text in texts for word in text.split()), default=0)
    said = [len(text) for text in texts if text] or [0]
    return max(longest + 1.5, min(_WIDE, 0.8 * sum(said) / len(said)), _NARROW)


class Clause(Record):
    """A numbered part of the body. *id* is permanent; *label* is the number as printed, such as II, 1, a)."""

    id: Id
    label: Written | None = None
    heading: Text | None = None
    text: list[Text] = []
    table: Table | None = None
    children: list["Clause"] = []

    def walk(self) -> Iterator["Clause"]:
        """This clause, then everything below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


class Annex(Record):
    """A list, form or table that goes with a document, on pages of its own that count from 1.

    *label* and *note* are `Phụ lục I` and the line in brackets as an issued document prints them; without, they are
    made from its place and the document. *landscape*: on paper laid across, for wide tables. *tasks*: the annex shows
    who does what by when, made from the document's assignments and deadlines; its *body* is empty then.
    """

    id: Id
    label: Text | None = None
    heading: Text
    note: Text | None = None
    landscape: Flag = False
    tasks: Flag = False
    body: list[Clause] = []
