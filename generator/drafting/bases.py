"""Legal bases of a draft: the model's, successors for those that have lapsed, and those asked for."""

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any

from generator.records.document import Document
from generator.records.lapsed import successor
from generator.records.law import Law

Plain = dict[str, Any]


def bases_of(model: Document, wanted: Iterable[Law], laws: Mapping[str, Law], year: int) -> list[Plain]:
    """In the order of the model, then those *wanted*; each once."""
    kept = [{"text": basis.text, "cites": list(basis.cites)} for basis in model.legal_bases]
    bases = [_in_force(basis, laws, year) for basis in kept]
    known = {law for basis in bases for law in basis["cites"]}
    return [*bases, *(_basis(law) for law in wanted if law.id not in known)]


def _in_force(basis: Plain, laws: Mapping[str, Law], year: int) -> Plain:
    """The basis itself; if what it cites had ended or was followed by the year's end, one that cites the successor."""
    day = datetime.date(year, 12, 31)
    for id in basis["cites"]:
        law = laws.get(id)
        newer = successor(law, laws, day) if law else None
        if newer:
            return _basis(newer)
    return basis


def _basis(law: Law) -> Plain:
    return {"text": f"Căn cứ {cited(law)}", "cites": [law.id]}


def cited(law: Law) -> str:
    """The document in full; a law without number and issuer (Phụ lục I, II.6)."""
    day = f" ngày {law.date.day:02} tháng {_month(law.date.month)} năm {law.date.year}" if law.date else ""
    if law.type in {"Luật", "Pháp lệnh", "Bộ luật"}:
        return f"{law.title}{day}"
    number = f" số {law.number}" if law.number else ""
    return f"{law.type}{number}{day} của {law.issuer} {_about(law.title)}"


def _about(title: str) -> str:
    """What a title says it is about: `quy định chi tiết …`, `về Chương trình …`, `về việc thực hiện …`."""
    small = title[:1].lower() + title[1:]
    if small.startswith(("quy định", "về ")):
        return small
    return f"về {title}" if re.match(r"Chương trình|Kế hoạch|Đề án|Ngày", title) else f"về việc {small}"


def _month(month: int) -> str:
    return f"{month:02}" if month < 3 else str(month)
