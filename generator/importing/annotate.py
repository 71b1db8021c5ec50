"""The annotations that lie on top of a document's clauses, as its YAML has them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.importing.assigned import tasks_in
from generator.importing.dates import Found, days_in
from generator.importing.ids import Names
from generator.importing.promised import funds_in, goals_in, hotlines_in, promises_in
from generator.importing.tabled import all_spoken, day_words, spoken, task_rows
from generator.records.cited import cited_in
from generator.records.clause import Clause
from generator.records.hotline import HotlineFacts
from generator.records.law import Law

Plain = dict[str, Any]
_TO = re.compile(
    r"(?:gửi|báo cáo|trình)\s+(?:về\s+|cho\s+)?((?:Sở|Ủy ban|Uỷ ban|UBND|Phòng|Công an|Bộ|Ban|Hội)\s[^,.;:(]{2,80}?)"
    r"(?=\s+(?:theo|trước|để|qua|chậm)|[,.;:(]|$)"
)


def annotations(
    body: Sequence[Clause],
    bases: Sequence[str],
    year: int,
    until: int | None,
    laws: Mapping[str, Law],
    lines: Mapping[str, HotlineFacts],
    *,
    is_report: bool,
) -> dict[str, list[Plain]]:
    """Targets, assignments, deadlines, budget, promises, hotlines and citations."""
    clauses = [clause for part in all_spoken(list(body)) for clause in part.walk()]
    plain = [clause for part in body for clause in part.walk()]
    return {
        "targets": list(_targets(clauses, counts=not is_report)),
        "assignments": list(_assignments(body)),
        "deadlines": list(_deadlines(plain, year, until)),
        "budget": list(_budget(body)),
        "promises": [promise.model_dump(mode="json") for promise in promises_in(clauses)],
        "hotlines": [mention.model_dump(mode="json") for mention in hotlines_in(clauses, lines)],
        "citations": list(_citations(clauses, bases, laws, year)),
    }


def _targets(clauses: list[Clause], *, counts: bool) -> Iterator[Plain]:
    names = Names()
    for goal in goals_in(clauses, counts=counts):
        yield {"id": names.of(goal.of), "clause": goal.clause, "value": goal.value, "unit": goal.unit, "of": goal.of}


def _assignments(body: Sequence[Clause]) -> Iterator[Plain]:
    names = Names()
    for task in tasks_in(list(body)):
        id = names.of(task.agency, task.task)
        yield {"id": id, "clause": task.clause, "agency": task.agency, "role": task.role.value, "task": task.task}


def _deadlines(clauses: list[Clause], year: int, until: int | None) -> Iterator[Plain]:
    names = Names()
    for clause in clauses:
        seen: set[tuple[str, int, int, int]] = set()
        for text, task in _said(clause):
            for found in days_in(text):
                key = (task, found.month, found.day, found.year)
                if key not in seen and (year or found.year):
                    seen.add(key)
                    yield _deadline(names, clause, task or _sentence(text, found), found, year, until)


def _said(clause: Clause) -> Iterator[tuple[str, str]]:
    """Each text that may set a day; what is due then where it stands beside, in a table."""
    yield from ((text, "") for text in (clause.heading or "", *clause.text))
    rows = task_rows(clause.table) if clause.table else []
    yield from ((day_words(row.when), row.task) for row in rows)
    if not rows:
        yield from ((text, "") for text in spoken(clause).text[len(clause.text) :])


def _deadline(names: Names, clause: Clause, what: str, found: Found, year: int, until: int | None) -> Plain:
    every_year = not found.year and (found.yearly or until is not None)
    when = {"yearly": f"{found.month:02}-{found.day:02}"} if every_year else {"due": found.due(year).isoformat()}
    to = _TO.search(what)
    return {"id": names.of(what), "clause": clause.id, **when, "what": what, **({"to": to[1].strip()} if to else {})}


def _sentence(text: str, found: Found) -> str:
    """The part of the text that sets the day."""
    begin = max(text.rfind(sign, 0, found.start) for sign in (". ", ";", ":")) + 1
    ends = [place for sign in (". ", ";") if (place := text.find(sign, found.end)) >= 0]
    said = " ".join(text[begin : min(ends, default=len(text))].split())
    return said.strip(" .;:/-") or text.strip()


def _budget(body: Sequence[Clause]) -> Iterator[Plain]:
    names = Names()
    seen: set[tuple[str, str]] = set()
    for clause, source in funds_in(list(body)):
        if (clause, source) not in seen:
            seen.add((clause, source))
            yield {"id": names.of(source), "clause": clause, "source": source}


def _citations(clauses: list[Clause], bases: Sequence[str], laws: Mapping[str, Law], year: int) -> Iterator[Plain]:
    for basis in bases:
        yield from ({"law": cited.law, "as_written": cited.as_written} for cited in cited_in(basis, laws, year))
    for clause in clauses:
        text = "\n".join((clause.heading or "", *clause.text))
        for cited in cited_in(text, laws, year):
            yield {"law": cited.law, "clause": clause.id, "as_written": cited.as_written}
