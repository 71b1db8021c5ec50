"""The picture of a plan's deadlines: each has its mark, in order, and no mark covers another."""

from itertools import combinations

import pytest

from generator.records.document import Deadline
from generator.render.timeline import MARK_PX, Row, timeline
from tests.contract.samples import PORTALS

PLANS = [plan for plan in PORTALS["vi"].plans if plan.deadlines]
WIDTHS_PX = (184, 264, 680)
"""The drawing's width in windows of 240 and 320 pixels, and at most."""

every_plan = pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.id)


def due(*days: str) -> list[Deadline]:
    return [Deadline(id=f"h-{at}", clause="c", due=day, what="Việc") for at, day in enumerate(days)]


def yearly(*days: str) -> list[Deadline]:
    return [Deadline(id=f"y-{at}", clause="c", yearly=day, what="Việc") for at, day in enumerate(days)]


def crowded() -> list[Deadline]:
    return due(*(f"2027-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 2, 15, 28)))


@every_plan
def test_every_deadline_stands_on_the_timeline_in_reading_order(plan) -> None:  # type: ignore[no-untyped-def]
    marks = [mark for row in timeline(plan.due).rows for mark in row.marks]
    assert [mark.number for mark in marks] == list(range(1, len(plan.deadlines) + 1))
    assert {deadline.id for deadline in plan.due} == {deadline.id for deadline in plan.deadlines}


def test_a_row_is_read_from_its_first_day_to_its_last() -> None:
    drawn = timeline([*yearly("07-30"), *due("2026-06-15", "2026-12-15", "2027-01-02")])
    assert [row.year for row in drawn.rows] == [None, 2026, 2027]
    for row in drawn.rows:
        assert [mark.x for mark in row.marks] == sorted(mark.x for mark in row.marks)


@pytest.mark.parametrize(("day", "x"), [("2026-01-01", 0.0), ("2026-07-02", 49.9), ("2026-12-31", 99.7)])
def test_a_mark_stands_at_its_day_of_the_year(day: str, x: float) -> None:
    (mark,) = timeline(due(day)).rows[0].marks
    assert mark.x == x


@pytest.mark.parametrize("width", WIDTHS_PX)
@pytest.mark.parametrize(
    "deadlines", [crowded(), *(plan.due for plan in PLANS)], ids=["crowded", *(p.id for p in PLANS)]
)
def test_no_mark_covers_another(deadlines: list[Deadline], width: int) -> None:
    for row in timeline(deadlines).rows:
        assert [pair for pair in combinations(row.marks, 2) if touching(*pair, width)] == []


def touching(one, other, width: int) -> bool:  # type: ignore[no-untyped-def]
    return abs(one.x - other.x) / 100 * width < MARK_PX - 0.5 and abs(one.y - other.y) < MARK_PX


def test_marks_stand_between_the_year_and_the_axis() -> None:
    drawn = timeline([*yearly("07-30"), *crowded()])
    for row in drawn.rows:
        assert inside(row)
    assert drawn.height >= drawn.rows[-1].axis + 16


def inside(row: Row) -> bool:
    return all(row.top + 15 < mark.y - MARK_PX / 2 + 2 and mark.y + MARK_PX / 2 <= row.axis for mark in row.marks)


def test_without_deadlines_there_is_nothing_to_draw() -> None:
    assert timeline([]).rows == []
