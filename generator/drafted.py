"""loive draft: a model of plans/models in a unit's name -> a YAML file in plans/, to be read, changed and numbered."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.check import check
from generator.check.references import unknown
from generator.drafting import Wanted, draft_of
from generator.imported import not_written
from generator.importing.report import Report
from generator.importing.written import written
from generator.load import load
from generator.publish.folder import replace_file
from generator.records.document import Document, Standing
from generator.records.law import Law
from generator.records.problem import Place, Problem, Said
from generator.records.sources import Sources

_YEARS = range(2025, 2100)
"""Communes of today begin with 1 July 2025."""


@dataclass(frozen=True)
class Asked:
    """What was asked for on the command line; *plan* is the id of the plan that a tờ trình submits."""

    model: str
    unit: str
    year: int
    bases: tuple[str, ...] = ()
    plan: str | None = None


def write_draft(root: Path, asked: Asked, out: Path | None) -> tuple[list[Problem], Path | None]:
    """The draft's file, or the problems; nothing that is there is written over."""
    sources = load(root)
    problems = check(sources) or list(_wrong(sources, asked))
    if problems:
        return problems, None
    fields = _fields(sources, asked)
    file = out or root / "plans" / str(asked.year) / f"{fields['id']}.yaml"
    if file.exists():
        said = Said("Tệp này đã có.", "This file is already there.")
        return [Problem(Place(str(file)), said, Said("Chọn tên khác cho --out.", "Choose another --out."))], None
    if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", file.stem):
        fields["id"] = file.stem
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(file, written(fields, Report()).encode())
    except OSError as error:
        return [not_written(error, file)], None
    return [], file


def _fields(sources: Sources, asked: Asked) -> dict[str, Any]:
    unit = sources.units[asked.unit]
    lines = {key: one.record for key, one in sources.hotlines.items() if not one.record.withdrawn}
    root = sources.root_language
    names = {key: entry.record.name for key, entry in root.hotlines.items()} if root else {}
    wanted = Wanted(
        unit=unit,
        province=sources.units.get(unit.province or ""),
        year=asked.year,
        bases=list(_laws(sources, asked.bases)),
        plan=None,
        lines={key: line for key, line in lines.items() if line.province and line.province == unit.province},
    )
    laws = {key: entry.record for key, entry in sources.laws.items()}
    plan = _plan(sources, asked)
    if plan and plan.standing == Standing.MODEL:
        plan = as_document(draft_of(plan, wanted, laws, names))
    return draft_of(model_of(sources, asked.model), replace(wanted, plan=plan), laws, names)


def as_document(fields: dict[str, Any]) -> Document:
    """What a file with these fields would be read as."""
    return Document.model_validate({**fields, "year": str(fields["year"])})


def models(sources: Sources) -> dict[str, Document]:
    """The models by their ids, and by the short names of their files: mau-ke-hoach, ke-hoach."""
    every = {id: entry.record for id, entry in sources.documents.items() if entry.record.standing == Standing.MODEL}
    short = {id.removesuffix("-xa-vi-du"): model for id, model in every.items()}
    return every | short | {id.removeprefix("mau-"): model for id, model in short.items()}


def model_of(sources: Sources, name: str) -> Document:
    """The model that *name* means, which may be its file."""
    return models(sources)[Path(name).stem]


def _plan(sources: Sources, asked: Asked) -> Document | None:
    """The plan that a tờ trình submits: the one asked for, the unit's own of that year, else the model plan."""
    if asked.plan:
        return sources.documents[asked.plan].record
    own = [
        entry.record
        for entry in sources.documents.values()
        if (entry.record.issuer.unit, entry.record.year, entry.record.type) == (asked.unit, asked.year, "ke-hoach")
        and entry.record.standing != Standing.MODEL
    ]
    return own[0] if own else models(sources).get("ke-hoach")


def _laws(sources: Sources, numbers: Iterable[str]) -> Iterator[Law]:
    for number in numbers:
        yield from (entry.record for entry in sources.laws.values() if number in {entry.record.number, entry.record.id})


def _wrong(sources: Sources, asked: Asked) -> Iterator[Problem]:
    """Every slip of the command line at once."""
    place = Place("plans/models")
    if Path(asked.model).stem not in models(sources):
        yield from unknown(place, Said("văn bản mẫu", "model"), Path(asked.model).stem, models(sources))
    unit = sources.units.get(asked.unit)
    if unit is None:
        yield from unknown(Place("--unit"), Said("đơn vị", "unit"), asked.unit, sources.units)
    elif unit.abolished or not (unit.province or asked.unit == "xa-vi-du"):
        said = Said(f"{unit.name} không phải xã, phường, đặc khu hiện nay.", f"{unit.name} is no commune of today.")
        yield Problem(Place("--unit"), said, Said("Dùng mã 5 chữ số của xã.", "Use a commune's code of 5 digits."))
    if asked.year not in _YEARS:
        said = Said(f"Không soạn được cho năm {asked.year}.", f"No draft can be made for {asked.year}.")
        yield Problem(Place("--year"), said, Said("Chọn năm từ 2025.", "Choose a year from 2025 on."))
    numbers = {entry.record.number for entry in sources.laws.values() if entry.record.number} | set(sources.laws)
    for number in (number for number in asked.bases if number not in numbers):
        yield from unknown(Place("content/data/law.yaml"), Said("văn bản", "law"), number, numbers)
    if asked.plan and asked.plan not in sources.documents:
        yield from unknown(Place("plans"), Said("kế hoạch", "plan"), asked.plan, sources.documents)
