"""The summary of a plan that a tờ trình submits: its parts, and what each contains, in the plan's own words."""

import re
from typing import Any, Final

from generator.records.clause import Clause
from generator.records.document import Document

SECTION: Final = "noi-dung-chinh"
"""The clause of a model that the summary of the plan takes the place of."""
_MOST_WORDS: Final = 34
_END = re.compile(r"(?<=[.;])\s")
Plain = dict[str, Any]


def summary_of(plan: Document) -> tuple[str, list[Plain]]:
    """What stands above the parts, and a clause a part."""
    parts = [part for part in plan.body if part.heading]
    opening = f"Dự thảo Kế hoạch gồm {len(parts):02} mục, với các điểm chính sau đây:"
    return opening, [_part(part, place) for place, part in enumerate(parts, 1)]


def _part(part: Clause, place: int) -> Plain:
    clause: Plain = {"id": f"tom-tat-{part.id}"[:80], "label": str(place), "heading": _small(part.heading or "")}
    headed = [child for child in part.children if child.heading]
    if headed:
        return {**clause, "text": [f"Gồm: {'; '.join(_lowered(child.heading or '') for child in headed)}."]}
    said = [_first(text) for child in (part, *part.children) for text in child.text[:1]]
    return {**clause, "text": [f"{_joined(said)}."]} if said else clause


def _first(text: str) -> str:
    """The first sentence, cut where it has said enough."""
    words = _END.split(text.strip())[0].rstrip(".;:").split()
    if len(words) <= _MOST_WORDS:
        return " ".join(words)
    cut = " ".join(words[:_MOST_WORDS])
    return cut[: cut.rfind(",")] if "," in cut[20:] else f"{cut}…"


def _joined(said: list[str]) -> str:
    return "; ".join([said[0], *map(_lowered, said[1:])])


def _small(heading: str) -> str:
    """`MỤC TIÊU` as `Mục tiêu`."""
    return heading.capitalize() if heading.isupper() else heading


def _lowered(text: str) -> str:
    """A small first letter, but for names and abbreviations."""
    second = text[1:2]
    named = re.match(r"(?:Công an|Phòng|Trạm|Ủy ban|Sở|Hội|Đoàn|Luật|Zalo|Văn phòng|Ban|Trung tâm|Tòa án|Viện)\b", text)
    return text if second.isupper() or named else text[:1].lower() + text[1:]
