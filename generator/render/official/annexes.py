"""Annexes: each with its own heading and its own pages; who does what by when as one of them (Phụ lục I, II.8)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.records.clause import Annex, Clause, Table
from generator.records.counting import to_roman
from generator.records.decree30 import ANNEX, TASK_COLUMNS
from generator.records.document import Assignment, Deadline, Document, Role
from generator.render.official.head import BLANK, capitals, day_words
from generator.render.official.text import Line, clause_lines
from generator.render.official.text import Role as LineRole


@dataclass(frozen=True)
class Appendix:
    """One annex as it prints: *label* `Phụ lục I`, *title* in capitals, *note* in brackets, then *lines*.

    *clauses* are what the lines are made of; a table of tasks is made of none.
    """

    id: str
    label: str
    title: str
    note: str
    landscape: bool
    lines: list[Line] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)


def annexes(document: Document) -> list[Appendix]:
    """All of them, in order; with more than one each has its Roman number."""
    return [_appendix(document, annex, place) for place, annex in enumerate(document.annexes, 1)]


def _appendix(document: Document, annex: Annex, place: int) -> Appendix:
    number = f" {to_roman(place)}" if len(document.annexes) > 1 else ""
    lines = [Line(LineRole.TABLE, table=task_table(document))] if annex.tasks else list(clause_lines(annex.body))
    note = annex.note or f"({_goes_with(document)})"
    label, title = annex.label or f"{ANNEX}{number}", capitals(annex.heading)
    return Appendix(annex.id, label, title, note, annex.landscape, lines, annex.body)


def _goes_with(document: Document) -> str:
    """`Kèm theo Kế hoạch số 09/KH-UBND ngày … của Ủy ban nhân dân xã Ví Dụ`; blanks to fill in by hand."""
    code = document.code if document.number else f"{BLANK}/{document.symbol or ''}"
    return f"Kèm theo {document.type.heading} số {code} {day_words(document)} của {document.issuer.spoken}"


def task_table(document: Document) -> Table:
    """A row a task: what, who leads, who helps, by when; in the order of the clauses."""
    rows = [[str(count), *row] for count, row in enumerate(_rows(document), 1)]
    return Table(head=list(TASK_COLUMNS), rows=rows)


def _rows(document: Document) -> Iterator[list[str]]:
    tasks: dict[tuple[str, str], list[Assignment]] = {}
    for one in document.assignments:
        tasks.setdefault((one.clause, one.task), []).append(one)
    for (clause, task), given in tasks.items():
        due = [_when(deadline) for deadline in document.deadlines if deadline.clause == clause]
        yield [task, _names(given, Role.LEAD), _names(given, Role.PARTNER, Role.ASKED), "; ".join(dict.fromkeys(due))]


def _names(given: list[Assignment], *roles: Role) -> str:
    return "; ".join(one.agency for one in given if one.role in roles)


def _when(deadline: Deadline) -> str:
    if deadline.due:
        return f"{deadline.due.day}/{deadline.due.month}/{deadline.due.year}"
    month, day = (deadline.yearly or "-").split("-")
    return f"{int(day)}/{int(month)} hằng năm" if day else ""
