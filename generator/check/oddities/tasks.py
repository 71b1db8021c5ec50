"""Plans and programmes say who leads and by when; so does every row of a table of tasks."""

import re
from collections.abc import Iterator
from typing import Final

from generator.check.oddities.oddity import Oddity
from generator.records.clause import Clause, Table
from generator.records.decree30 import DocumentType
from generator.records.document import Document, Role
from generator.records.problem import Said

_PLANS: Final = frozenset({DocumentType.KE_HOACH, DocumentType.CHUONG_TRINH, DocumentType.PHUONG_AN})
_LEAD = re.compile(r"chủ trì|thực hiện|phụ trách|đầu mối", re.IGNORECASE)
_WHEN = re.compile(r"thời gian|thời hạn|tiến độ|hoàn thành|\bhạn\b", re.IGNORECASE)
_TASK = re.compile(r"nhiệm vụ|công việc|nội dung|hoạt động", re.IGNORECASE)


def tasks(document: Document) -> Iterator[Oddity]:
    """The plan as a whole, then its tables."""
    if document.type in _PLANS and not document.is_abstract:
        yield from _whole(document)
    for clause in document.clauses:
        if clause.table:
            yield from _rows(clause, clause.table)


def _whole(document: Document) -> Iterator[Oddity]:
    if not any(task.role == Role.LEAD for task in document.assignments):
        said = Said("Không việc nào có cơ quan chủ trì.", "No task has a body that leads it.")
        yield Oddity("task-lead", "", said)
    if not document.deadlines:
        yield Oddity("task-day", "", Said("Không việc nào có thời hạn.", "No task has a day by which it is due."))


def _rows(clause: Clause, table: Table) -> Iterator[Oddity]:
    task, lead, when = (_column(table, rule) for rule in (_TASK, _LEAD, _WHEN))
    for row in table.rows:
        said = "" if task is None else row[task].strip()
        if not said or sum(bool(cell.strip()) for cell in row) < 3:
            continue  # the title of a group of rows
        if lead is not None and not row[lead].strip():
            yield Oddity("task-lead", clause.id, _without(said, "cơ quan chủ trì", "body that leads it"))
        if when is not None and not row[when].strip():
            yield Oddity("task-day", clause.id, _without(said, "thời hạn", "day by which it is due"))


def _without(task: str, what: str, said: str) -> Said:
    return Said(f"Việc “{task}” chưa có {what}.", f"The task “{task}” has no {said}.")


def _column(table: Table, rule: re.Pattern[str]) -> int | None:
    return next((at for at, head in enumerate(table.head) if rule.search(head)), None)
