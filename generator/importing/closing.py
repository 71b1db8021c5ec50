"""What stands between the last section and the end: `Trên đây là …`, `Đề nghị các đơn vị … ./.`"""
# ruff: noqa: E501
# One rule a line: to be read down.

import re
from typing import Final

from generator.importing.tree import Draft

_CLOSES: Final = re.compile(
    r"(?:Trên đây|Đề nghị|Kính đề nghị|Yêu cầu|Căn cứ (?:vào )?(?:nội dung |tình hình |các nội dung )?(?:của )?(?:Kế hoạch|Công văn|Văn bản|Thông báo|Quyết định|Chương trình|Hướng dẫn)(?: thực hiện)? này|Trong quá trình|Quá trình|Nhận được|Rất mong|Kính|Xin |Trân trọng|"
    r"\((?:Có|Kèm|Gửi|Đính)|Văn bản này|Kế hoạch này|Quy chế này|Nếu có|Mọi vướng mắc|Đây là)"
)
_ASKS: Final = re.compile(
    r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở|Phòng|Ban|Hội|Công an|Trạm|Trung tâm)\b[^.]{0,110}?\b(?:đề nghị|yêu cầu)\b.*(?:\./\.|/\.)$",
    re.DOTALL,
)
_SUBMITS: Final = re.compile(r"\b(?:kính trình|kính đề nghị|kính mời|trân trọng)\b.*(?:\./\.|/\.)$", re.DOTALL)


def take_closing(body: list[Draft]) -> list[str]:
    """Take the closing paragraphs off the last clauses of *body*; in order."""
    closing: list[str] = []
    while (found := _last_text(body)) is not None:
        clause, parent = found
        text = clause.text[-1]
        if not _is_closing(text) or (clause.label and len(clause.text) == 1 and not clause.heading):
            break
        closing.insert(0, clause.text.pop())
        if parent is not None and not (clause.label or clause.heading or clause.text or clause.children):
            parent.remove(clause)
    return closing


def _is_closing(text: str) -> bool:
    return bool(_CLOSES.match(text) or _ASKS.match(text) or _SUBMITS.search(text))


def _last_text(body: list[Draft]) -> tuple[Draft, list[Draft]] | None:
    """The clause that speaks last, with the list it stands in."""
    siblings = body
    while siblings and siblings[-1].children:
        siblings = siblings[-1].children
    if not siblings or not siblings[-1].text:
        return None
    return siblings[-1], siblings
