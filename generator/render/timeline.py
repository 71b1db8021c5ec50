"""The picture of a plan's deadlines over the year: where each mark stands, in per cent of the width and in pixels.

A drawing that is only as wide as its place: on a phone and on a desk alike, type and marks keep their size.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from generator.records.document import Deadline

MARK_PX: Final = 22
"""A mark's width, and the height of each line of marks."""
_NARROWEST_PX: Final = 184
"""The drawing's width in a window of 240 pixels; marks must not touch there."""
_DAYS: Final = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365)
_HEAD_PX: Final = 26
_FOOT_PX: Final = 22


@dataclass(frozen=True)
class Mark:
    """Deadline *number* of the list beside, at *x* per cent; its middle *y* pixels from the top."""

    number: int
    x: float
    y: int


@dataclass(frozen=True)
class Row:
    """One *year*, None for every year: its name stands at *top*, its axis at *axis*, below all its marks."""

    year: int | None
    top: int
    axis: int
    marks: list[Mark]


@dataclass(frozen=True)
class Timeline:
    """All rows, one below the other; *months* are where months begin and where their names stand, in per cent."""

    rows: list[Row]
    height: int
    months: list[tuple[float, float]]


def timeline(deadlines: Iterable[Deadline]) -> Timeline:
    """Draw *deadlines*, which are in the order of the list beside: what comes every year stands first."""
    numbered = groupby(enumerate(deadlines, 1), lambda item: item[1].due.year if item[1].due else None)
    rows: list[Row] = []
    for year, given in numbered:
        rows.append(_row(year, list(given), rows[-1].axis + _FOOT_PX if rows else 0))
    months = [(_per_cent(first), _per_cent((first + after) / 2)) for first, after in pairwise(_DAYS)]
    return Timeline(rows, rows[-1].axis + _FOOT_PX if rows else 0, months)


def _row(year: int | None, deadlines: list[tuple[int, Deadline]], top: int) -> Row:
    places = [(number, _per_cent(_day(deadline))) for number, deadline in deadlines]
    lanes = list(_lanes(x for _, x in places))
    axis = top + _HEAD_PX + MARK_PX * (max(lanes) + 1)
    marks = [
        Mark(number, x, axis - MARK_PX * lane - MARK_PX // 2 - 3)
        for (number, x), lane in zip(places, lanes, strict=True)
    ]
    return Row(year, top, axis, marks)


def _day(deadline: Deadline) -> int:
    """Days since the year began; 29 February counts as 1 March."""
    month, day = (deadline.due.month, deadline.due.day) if deadline.due else map(int, str(deadline.yearly).split("-"))
    return _DAYS[month - 1] + day - 1


def _per_cent(day: float) -> float:
    return round(day / _DAYS[-1] * 100, 1)


def _lanes(places: Iterable[float]) -> Iterator[int]:
    """How many marks lie below each, so that on the narrowest window none touches another."""
    least = MARK_PX / _NARROWEST_PX * 100
    ends: list[float] = []
    for x in places:
        lane = next((lane for lane, end in enumerate(ends) if x - end >= least), len(ends))
        ends[lane : lane + 1] = [x]
        yield lane
