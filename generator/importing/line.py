"""Line: a piece of a file with its place and look. What a reader gives, whatever the file was."""

from dataclasses import dataclass, field

from generator.records.problem import Said


@dataclass(frozen=True)
class Line:
    """One line or paragraph of text, NFC.

    *number* counts lines from 1; in a PDF it is the page. *page* is None where a file has no pages. *x* and *width* are
    in points from the left edge of the text, *size* of its letters in points; None where a file does not tell.
    *bold*, *italic* and *centred* are None likewise. *label* is a number that the program that made the file adds by
    itself, such as `I.` or `a)`; it is not part of *text*. *row* and *column* (from 1) place what stands in a table
    or side by side; *table* tells tables apart. *whole*: the paragraph ends with this line, so that the next one starts
    another. Every paragraph of a Word file ends so; where a break splits it into lines, only its last is whole.
    Word files and PDFs give no empty lines (in a Word file the numbers still count them), texts give them.
    """

    number: int
    text: str
    page: int | None = field(default=None, compare=False)
    x: float | None = field(default=None, compare=False)
    width: float | None = field(default=None, compare=False)
    size: float | None = field(default=None, compare=False)
    bold: bool | None = field(default=None, compare=False)
    italic: bool | None = field(default=None, compare=False)
    centred: bool | None = field(default=None, compare=False)
    label: str = field(default="", compare=False)
    table: int | None = field(default=None, compare=False)
    row: int | None = field(default=None, compare=False)
    column: int | None = field(default=None, compare=False)
    whole: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class Cell:
    """Where in which table something stands, counted from 1; None outside of tables."""

    table: int | None = None
    row: int | None = None
    column: int | None = None


NO_CELL = Cell()


@dataclass(frozen=True)
class Reading:
    """All that a file says, in reading order. *by_machine*: letters were recognised in a picture and may be wrong.

    *notes* tell an editor what was done on the way: old letters turned into Unicode, pages that gave nothing.
    """

    lines: list[Line]
    by_machine: bool = False
    notes: list[Said] = field(default_factory=list)


class Unreadable(Exception):
    """This file cannot be read as text; *message* says why, *fix* what to do."""

    def __init__(self, message: Said, fix: Said) -> None:
        super().__init__(f"{message.vi} / {message.en}")
        self.message = message
        self.fix = fix
