"""A draft: the model's fields in a unit's name and for a year, with bases in force, its days, its province's lines."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.drafting.bases import bases_of
from generator.drafting.names import renamed, short
from generator.drafting.summary import SECTION, summary_of
from generator.records.document import Document
from generator.records.hotline import HotlineFacts
from generator.records.law import Law
from generator.records.unit import Unit

Plain = dict[str, Any]
_ANNOTATIONS = ("targets", "assignments", "deadlines", "budget", "promises", "hotlines", "citations")


@dataclass(frozen=True)
class Wanted:
    """For whom and when; *bases* are added, *plan* is what a tờ trình submits, *lines* are the province's own."""

    unit: Unit
    province: Unit | None
    year: int
    bases: Sequence[Law] = ()
    plan: Document | None = None
    lines: Mapping[str, HotlineFacts] = field(default_factory=dict)


def draft_of(model: Document, wanted: Wanted, laws: Mapping[str, Law], names: Mapping[str, str]) -> Plain:
    """The fields of the draft as its YAML has them; *names* are what hotlines are called.

    Number and day stay blank, so that DỰ THẢO stands on every page; ids of clauses are the model's.
    """
    plain = model.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    fields = _in_year(renamed(plain, wanted.unit, wanted.province), model.year, wanted.year)
    fields |= {
        "id": _id(model, wanted),
        "standing": "draft",
        "issuer": {**fields["issuer"], "unit": wanted.unit.id},
        "number": None,
        "date": None,
        "year": wanted.year,
        "place": short(wanted.unit),
        "legal_bases": bases_of(model, wanted.bases, laws, wanted.year),
    }
    if wanted.plan:
        _submit(fields, wanted.plan)
    _add_lines(fields, wanted.lines, names)
    return _ordered(_without_lost(fields))


def _id(model: Document, wanted: Wanted) -> str:
    """The unit's code keeps apart communes of one name: 05518-ke-hoach-2027."""
    about = re.sub(r"^mau-|-xa-vi-du$", "", model.id)
    return f"{wanted.unit.id}-{about}-{wanted.year}"


def _in_year(value: Any, before: int, year: int) -> Any:
    """Every year of the model as the year wanted, also in days; 29 February does not come every year."""
    if isinstance(value, str):
        moved = re.sub(rf"(?<!\d){before}(?!\d)", str(year), value)
        return re.sub(r"^(\d{4})-02-29$", r"\1-02-28", moved)
    if isinstance(value, list):
        return [_in_year(item, before, year) for item in value]
    if isinstance(value, dict):
        return {key: _in_year(child, before, year) for key, child in value.items()}
    return value


def _submit(fields: Plain, plan: Document) -> None:
    """The part of a tờ trình that sums up the plan is made from the plan itself."""
    opening, parts = summary_of(plan)
    for clause in fields["body"]:
        if clause["id"] == SECTION:
            clause["text"], clause["children"] = [opening], parts


def _add_lines(fields: Plain, lines: Mapping[str, HotlineFacts], names: Mapping[str, str]) -> None:
    """The province's own lines, in the clause that names the national one."""
    clause = _naming_a_line(fields)
    for id, line in lines.items() if clause else ():
        number = line.number
        clause["text"][-1] = f"{clause['text'][-1].rstrip('.')}; {names.get(id, line.owner)} {number}."
        fields["hotlines"].append({"clause": clause["id"], "hotline": id, "as_written": number})


def _naming_a_line(fields: Plain) -> Plain:
    """The clause that names the most lines: the one that tells whom to call."""
    named = Counter(mention["clause"] for mention in fields.get("hotlines", ()))
    telling = [clause for clause in _clauses(fields["body"]) if clause["id"] in named and clause.get("text")]
    return max(telling, key=lambda clause: named[clause["id"]], default={})


def _clauses(body: list[Plain]) -> list[Plain]:
    return [one for clause in body for one in (clause, *_clauses(clause.get("children", [])))]


def _without_lost(fields: Plain) -> Plain:
    """Annotations whose clause is no longer there go with it."""
    every = (*fields["body"], *(clause for annex in fields.get("annexes", ()) for clause in annex.get("body", ())))
    there = {clause["id"] for clause in _clauses(list(every))} | {None}
    kept = {name: [one for one in fields.get(name, ()) if one.get("clause") in there] for name in _ANNOTATIONS}
    return {**fields, **kept}


def _ordered(fields: Plain) -> Plain:
    """As the record has them, so that every draft reads alike."""
    return {name: fields[name] for name in Document.model_fields if name in fields}
