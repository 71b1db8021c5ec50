"""What an import says of a file: a few lines for people, JSON for other programs."""

import json
from collections.abc import Iterable
from typing import Any, Final

from generator.importing.report import Imported
from generator.records.problem import Said

_COUNTS: Final = {
    "body": Said("Phần của nội dung", "parts of the body"),
    "legal_bases": Said("Căn cứ", "legal bases"),
    "recipients": Said("Nơi nhận", "recipients"),
    "targets": Said("Chỉ tiêu", "targets"),
    "assignments": Said("Phân công", "assignments"),
    "deadlines": Said("Thời hạn", "deadlines"),
    "promises": Said("Sản phẩm truyền thông", "communication promises"),
    "citations": Said("Văn bản được viện dẫn", "cited documents"),
}


def summary(result: Imported) -> list[str]:
    """The report in a few lines; the whole of it is in the JSON."""
    report = result.report
    told = [
        f"    {_COUNTS[one.field].vi}: {one.count} / {_COUNTS[one.field].en}"
        for one in report.recognised
        if one.field in _COUNTS
    ]
    if report.missing:
        told.append(f"    Cần điền: {', '.join(report.missing)} / to fill in")
    if report.guessed:
        told.append(f"    Đoán, cần xem: {', '.join(report.guessed)} / guessed, look at these")
    if report.left_over:
        told.append(f"    Chưa xếp được: {report.left_over} (unplaced) / found no place")
    if report.removed:
        places = ", ".join(f"{one.kind} {one.page or one.line}" for one in report.removed)
        told.append(
            f"    Đã bỏ dữ liệu cá nhân: {len(report.removed)} ({places}) / personal data removed, kind and place"
        )
    told += [f"    Bản gốc: {said.vi} / {said.en}" for said in report.odd]
    return told + [f"    {said.vi} / {said.en}" for said in report.notes]


def as_json(results: Iterable[Imported]) -> str:
    """`{"documents": [{"file", "document", "report"}]}`; a file that gave none has an "error" in their place."""
    return json.dumps({"documents": [_plain(result) for result in results]}, ensure_ascii=False, indent=1)


def _plain(result: Imported) -> dict[str, Any]:
    if result.problem:
        problem = result.problem
        return {"file": result.file, "error": {"message": vars(problem.message), "fix": vars(problem.fix)}}
    return {"file": result.file, "document": result.fields, "report": result.report.plain()}
