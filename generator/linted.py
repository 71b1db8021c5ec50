"""lint-document: finished Word files and PDFs -> where they depart from Nghị định 30/2020/NĐ-CP; no name is told."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from generator.check.personal.find import spans
from generator.check.personal.letters import FAMILIES, LOWER, UPPER
from generator.check.personal.plain import plain
from generator.imported import Registers, registers_of
from generator.importing import magic
from generator.importing.line import Reading, Unreadable
from generator.importing.package import refused_as
from generator.importing.pdf import DAMAGED, SAVE_AGAIN
from generator.importing.read import read
from generator.importing.word import NOT_WORD, SAVE_AS_WORD
from generator.linted_words import departures_of_words
from generator.linting.elements import with_elements
from generator.linting.every import findings_of
from generator.linting.finding import Finding, Severity
from generator.linting.pdf import read_pdf
from generator.linting.sheet import Sheet
from generator.linting.word import read_word
from generator.records.problem import Place, Problem, Said
from generator.render.docx import measure

_OPENING: Final = 80
_COMMON: Final = "|".join(FAMILIES[:16])
_MAY_BE_A_NAME: Final = re.compile(
    rf"(?<!\w)(?:(?:{_COMMON})(?:\s+[{UPPER}][{LOWER}]+)+|(?:{'|'.join(FAMILIES)})(?:\s+[{UPPER}][{LOWER}]+){{2}})"
)
"""Stricter than the gate, which lets a bare name pass: not to quote a street's name is no loss."""
_SEVERITIES: Final = {Severity.ERROR: Said("Lỗi", "Error"), Severity.WARNING: Said("Lưu ý", "Note")}


@dataclass(frozen=True)
class Linted:
    """What was found in one file, or the problem that stood in the way."""

    file: str
    findings: list[Finding] = field(default_factory=list)
    problem: Problem | None = None

    @property
    def status(self) -> int:
        """1 where something departs from the decree or nothing could be read; a warning alone is 0."""
        return int(self.problem is not None or any(one.severity == Severity.ERROR for one in self.findings))


def lint_files(root: Path, files: Iterable[Path]) -> Iterator[Linted]:
    """What comes of each of *files*, in their order; one that cannot be read stops no other."""
    registers = registers_of(root)
    for file in files:
        yield lint_file(file, registers)


def lint_file(file: Path, registers: Registers) -> Linted:
    """One file. The importer reads it first: it refuses what is damaged, locked or without end."""
    try:
        reading = _readable(file)
        sheet = _measured(magic.data_of(file))
    except Unreadable as error:
        return Linted(str(file), problem=Problem(Place(str(file)), error.message, error.fix))
    personal = _personal(sheet, registers)
    found = findings_of(sheet, personal)
    if not reading.by_machine and sheet.paragraphs:
        found += departures_of_words(reading.lines, sheet, registers, personal)
    return Linted(str(file), found)


def _readable(file: Path) -> Reading:
    """The words of a .docx or .pdf; other files have no look that could be measured."""
    data = magic.data_of(file)
    kind = magic.kind_of(data)
    if kind == "office":
        raise magic.old_office(magic.office_kind(data))
    reading = read(file)
    if kind not in {"zip", "pdf"}:
        raise Unreadable(_NEITHER, SAVE_AS_WORD)
    return reading


def _measured(data: bytes) -> Sheet:
    if magic.kind_of(data) == "pdf":
        with refused_as(DAMAGED, SAVE_AGAIN):
            return with_elements(read_pdf(data))
    with refused_as(NOT_WORD, SAVE_AS_WORD):
        return with_elements(read_word(data, _widths))


def _widths(text: str, size: float, room: float, bold: bool) -> list[float]:
    return [measure.width(line, size, bold) for line in measure.lines(text, size, room, bold)]


def _personal(sheet: Sheet, registers: Registers) -> frozenset[int]:
    """The paragraphs in which the personal-data gate finds something, or that open with what may be a name."""
    text = plain("\n".join(one.text.replace("\n", " ") for one in sheet.paragraphs))
    rows = {
        row
        for span in spans(text, registers.public)
        for row in range(text.count("\n", 0, span.start), text.count("\n", 0, span.end) + 1)
    }
    named = {one.number for one in sheet.paragraphs if _MAY_BE_A_NAME.search(one.text[:_OPENING])}
    return frozenset(named | {sheet.paragraphs[row].number for row in rows})


def as_lines(results: Iterable[Linted]) -> str:
    """`file:place: message` and how to mend it, for each finding; last how many there are."""
    several = list(results)
    lines = [line for result in several for line in _lines(result)]
    count = {severity: sum(_count(result, severity) for result in several) for severity in Severity}
    errors, warnings = count[Severity.ERROR], count[Severity.WARNING]
    lines.append(f"{errors} lỗi, {warnings} lưu ý. / {errors} errors, {warnings} notes.")
    return "\n".join(lines)


def _count(result: Linted, severity: Severity) -> int:
    unread = result.problem is not None and severity == Severity.ERROR
    return int(unread) + sum(one.severity == severity for one in result.findings)


def _lines(result: Linted) -> Iterator[str]:
    if result.problem:
        yield str(result.problem)
    for one in result.findings:
        severity, message = _SEVERITIES[one.severity], one.message
        yield (
            f"{result.file}:{one.place.vi}: {severity.vi}: {message.vi} / {severity.en}: {message.en} [{one.rule}]\n"
            f"    Cách sửa: {one.fix.vi}\n    Fix: {one.fix.en}"
        )


def as_json(results: Iterable[Linted]) -> str:
    """The same for programs; each text in Vietnamese and English."""
    files = [
        {"file": result.file, "findings": [_plain(one) for one in result.findings], **_unread(result)}
        for result in results
    ]
    return json.dumps({"files": files}, ensure_ascii=False, indent=2)


def _plain(one: Finding) -> dict[str, Any]:
    return {name: value for name, value in asdict(one).items() if name != "severity"} | {"severity": one.severity.value}


def _unread(result: Linted) -> dict[str, Any]:
    problem = result.problem
    return {"problem": {"message": asdict(problem.message), "fix": asdict(problem.fix)}} if problem else {}


_NEITHER: Final = Said(
    "Chỉ kiểm tra được thể thức của tệp .docx và .pdf.", "Only .docx and .pdf files have a layout to look at."
)
