"""What a table of tasks says by its columns: the task, who leads, who helps, by when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.importing.words import fold
from generator.records.clause import Clause, Table

_COLUMNS: Final = {
    "task": re.compile(r".*\b(?:noi dung|nhiem vu|cong viec|hoat dong|viec)\b.*"),
    "partner": re.compile(r".*\bphoi hop\b.*"),
    "lead": re.compile(r".*\b(?:chu tri|dau moi|co quan thuc hien|don vi thuc hien|nguoi thuc hien|phu trach)\b.*"),
    "when": re.compile(r".*\b(?:thoi gian|thoi han|han|tien do|hoan thanh)\b.*"),
}
"""The folded head of each column; the first rule that fits a head takes it."""
_BARE_DAY = re.compile(r"(?<!ngày )(?<![\d/])(\d{1,2}/\d{1,2})(?!\d)", re.IGNORECASE)
_MONTH = re.compile(r"(?<!trong )(?<!trước )\b(tháng \d)", re.IGNORECASE)


@dataclass(frozen=True)
class TaskRow:
    """One row; empty where its table has no such column."""

    task: str
    lead: str = ""
    partner: str = ""
    when: str = ""


def task_rows(table: Table) -> list[TaskRow]:
    """The rows of a table whose head names the task and who or when; else none."""
    places = _places(table)
    if "task" not in places or len(places) == 1:
        return []
    rows = (TaskRow(**{name: " ".join(row[at].split()) for name, at in places.items()}) for row in table.rows)
    return [row for row in rows if row.task and (row.lead or row.partner or row.when)]


def _places(table: Table) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, head in enumerate(table.head):
        name = next((name for name, rule in _COLUMNS.items() if rule.fullmatch(fold(head))), None)
        if name in {"lead"} and "phoi hop" in fold(head):
            continue
        if name and name not in found:
            found[name] = at
    return found


def day_words(when: str) -> str:
    """A cell of days as a sentence says them: `15/6` is `ngày 15/6`, `Tháng 7` is `trong tháng 7`."""
    return _MONTH.sub(r"trong \1", _BARE_DAY.sub(r"ngày \1", when))


def spoken(clause: Clause) -> Clause:
    """The clause with each row of its table as a further text, for rules that read sentences."""
    if not clause.table:
        return clause
    rows = ["; ".join(" ".join(cell.split()) for cell in row if cell) for row in clause.table.rows]
    return clause.model_copy(update={"text": [*clause.text, *(row for row in rows if row)]})


def all_spoken(body: list[Clause]) -> Iterator[Clause]:
    """Every clause of the tree with its table spoken."""
    for clause in body:
        yield spoken(clause).model_copy(update={"children": list(all_spoken(clause.children))})
