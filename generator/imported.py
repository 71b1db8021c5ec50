"""import: files -> Documents without personal data, with a report; written as YAML, nothing written over."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.check.oddities import oddities
from generator.check.personal import register_of
from generator.check.personal.find import spans
from generator.check.personal.plain import plain
from generator.importing.line import Line, Unreadable
from generator.importing.read import read
from generator.importing.recognise import Known, recognise
from generator.importing.report import Imported, Removed
from generator.importing.told import summary
from generator.importing.written import written
from generator.load import load
from generator.publish.folder import replace_file
from generator.records.document import Document
from generator.records.problem import Place, Problem, Said
from generator.work.executor import executor

_BATCH = 8
"""Files that a process takes at a time: the registers are handed over once for all of them."""
_LEFT_BEHIND = re.compile(r"[\W\d_]*(?:b|bản)?[\W_]*")
"""What remains of a line that was a typist's mark: `. 02b`."""
_KEEP_INSIDE = Said(
    "Không đưa văn bản này vào dự án; hỏi văn thư của cơ quan.", "Keep it out of the project; ask the office's clerk."
)
_NOT_OURS = Said(
    "Đây không giống một văn bản hành chính tiếng Việt.", "This does not look like a Vietnamese official document."
)


@dataclass(frozen=True)
class Registers:
    """What names and numbers are looked up in, and the numbers that may be published."""

    known: Known
    public: Collection[str]


def registers_of(root: Path) -> Registers:
    """The registers of the project at *root*."""
    sources = load(root)
    known = Known(
        laws={key: entry.record for key, entry in sources.laws.items()},
        units=dict(sources.units),
        hotlines={key: entry.record for key, entry in sources.hotlines.items()},
    )
    return Registers(known, register_of(sources))


def import_files(
    root: Path,
    files: Iterable[Path],
    jobs: int | None = None,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Iterator[Imported]:
    """What comes of each of *files*, in their order; one that cannot be read stops no other."""
    registers, wanted = registers_of(root), list(files)
    batches = [wanted[at : at + _BATCH] for at in range(0, len(wanted), _BATCH)]
    done = 0
    with executor(jobs if len(batches) > 1 else 1) as workers:
        for results in workers.map(_import_all, batches, [registers] * len(batches)):
            for result in results:
                done += 1
                progress(done, len(wanted))
                yield result


def _import_all(files: Iterable[Path], registers: Registers) -> list[Imported]:
    return [import_file(file, registers) for file in files]


def import_file(file: Path, registers: Registers) -> Imported:
    """One file. What cannot be read, or is no official document, is a problem with what to do about it."""
    try:
        reading = read(file)
    except Unreadable as error:
        return Imported(str(file), problem=Problem(Place(str(file)), error.message, error.fix))
    lines, removed = without_people(reading.lines, registers.public)
    fields, report = recognise(lines, registers.known)
    if report.closed:
        return Imported(str(file), problem=Problem(Place(str(file)), _closed(report.closed), _KEEP_INSIDE))
    if not _is_official(fields):
        fix = Said(
            "Kiểm tra lại tệp; văn bản cần có Số, tên loại hoặc Kính gửi, và nội dung.",
            "Look at the file: a number, a type or an addressee, and a text are needed.",
        )
        return Imported(str(file), problem=Problem(Place(str(file)), _NOT_OURS, fix))
    report.removed = sorted({*report.removed, *removed}, key=lambda one: (one.line, one.kind))
    report.notes, report.by_machine = list(reading.notes), reading.by_machine
    fields["original"] = _original(file)
    report.odd = [odd.said for odd in oddities(filled(fields))]
    return Imported(str(file), fields, report)


def without_people(lines: list[Line], public: Collection[str]) -> tuple[list[Line], list[Removed]]:
    """The lines without what the personal-data gate finds in them, and where that was."""
    text = plain("\n".join(line.text.replace("\n", " ") for line in lines))
    found = spans(text, public)
    kept, at, removed = [], 0, []
    for span in found:
        index = text.count("\n", 0, span.start)
        removed.append(Removed(span.kind.value, lines[index].number, lines[index].page))
        kept.append(text[at : span.start])
        at = span.end
    texts = "".join([*kept, text[at:]]).split("\n")
    return [
        line if said == line.text else replace(line, text=_tidied(said))
        for line, said in zip(lines, texts, strict=True)
    ], removed


def _tidied(text: str) -> str:
    """Without the brackets and commas that were left round what was removed."""
    if _LEFT_BEHIND.fullmatch(text):
        return ""
    for before, after in (("()", ""), ("( )", ""), (" ,", ","), (",.", "."), (", .", "."), ("  ", " "), (" .", ".")):
        text = text.replace(before, after)
    return text.rstrip(" ,-") if text.rstrip().endswith((",", "-")) else text


def _closed(mark: str) -> Said:
    return Said(
        f"Văn bản có dấu {mark}: không được công bố.", f"The document is marked {mark}: it may not be published."
    )


def _is_official(fields: Mapping[str, Any]) -> bool:
    """A type or a number, and a text to go with it."""
    return bool(
        (fields["type"] or fields["symbol"] or fields["number"])
        and (fields["body"] or fields["opening"] or fields["legal_bases"])
    )


def filled(fields: Mapping[str, Any]) -> Document:
    """The Document; what is missing altogether stands as a dash, so that the rest can be looked at."""
    whole = {
        **fields,
        "type": fields["type"] or "ke-hoach",
        "issuer": {
            **fields["issuer"],
            "name": fields["issuer"]["name"] or "-",
            "unit": fields["issuer"]["unit"] or "chua-ro",
        },
        "place": fields["place"] or "-",
        "year": str(fields["year"] or 2000),
        "subject": fields["subject"] or "-",
        "signature": {**fields["signature"], "post": fields["signature"]["post"] or "-"},
    }
    return Document.model_validate(whole)


def _original(file: Path) -> dict[str, Any]:
    """Where this came from; the note says what a reader must know about the difference."""
    note = "Chép từ tệp gốc; bản gốc có giá trị khi có khác biệt."
    return {"file": file.name, "sha256": sha256(file.read_bytes()).hexdigest(), "note": note, "whole": True}


def kept(root: Path, result: Imported, out: Path | None, *, write: bool) -> tuple[bool, list[str]]:
    """Write the YAML if asked; whether something went wrong, and what to tell of the file."""
    stored = result.problem or (store(root, result, out) if write else None)
    if isinstance(stored, Problem):
        return True, [str(stored)]
    return False, [f"{result.file} -> {stored}", *summary(result)] if stored else []


def store(root: Path, imported: Imported, out: Path | None) -> Path | Problem:
    """Write the YAML to *out*, or to plans/<year>/<id>.yaml; nothing that is there is written over."""
    file = out or _free(root, imported.fields)
    fields = {**imported.fields, "id": file.stem if _is_id(file.stem) else imported.fields["id"]}
    if file.exists():
        message = Said("Tệp này đã có.", "This file is already there.")
        return Problem(Place(str(file)), message, Said("Chọn tên khác cho --out.", "Choose another name for --out."))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(file, written(fields, imported.report).encode())
    except OSError as error:
        return not_written(error, file)
    return file


def not_written(error: OSError, file: Path) -> Problem:
    """What to say when *file* could not be written."""
    message = Said(f"Không ghi được ({error.strerror}).", f"Could not write ({error.strerror}).")
    return Problem(
        Place(str(file)), message, Said("Xem chỗ trống trên đĩa và quyền ghi.", "Look at disk space and permissions.")
    )


def _is_id(name: str) -> bool:
    return bool(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name))


def _free(root: Path, fields: Mapping[str, Any]) -> Path:
    """A name that no document has yet: its id, with a number behind it if need be."""
    taken = {path.stem for path in (root / "plans").glob("*/*.yaml")}
    id, count = fields["id"], 2
    while id in taken:
        id, count = f"{fields['id'][:76]}-{count}", count + 1
    return root / "plans" / str(fields["year"] or "chua-ro-nam") / f"{id}.yaml"
