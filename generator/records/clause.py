"""Clause: a numbered part of an official document; Table and Annex: what may belong to it."""

from collections.abc import Iterator
from typing import Self

from pydantic import model_validator

from generator.records.record import Flag, Id, Record, Text, Written


class Table(Record):
    """Rows under named columns; every row has a cell a column, an empty cell is an empty text."""

    head: list[str]
    rows: list[list[str]]

    @model_validator(mode="after")
    def _a_cell_a_column(self) -> Self:
        if any(len(row) != len(self.head) for row in self.rows):
            raise ValueError("one cell a column in every row")
        return self


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
