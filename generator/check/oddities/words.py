"""Words written twice, headings in small letters, commas without a space."""

import re
from collections.abc import Iterator
from typing import Final

from generator.check.oddities.oddity import Oddity
from generator.records.clause import Clause
from generator.records.document import Document
from generator.records.problem import Said

_TWICE = re.compile(r"(?<![\w])(?P<once>[^\W\d_]+(?:\s+[^\W\d_]+){0,4})\s+(?P=once)(?!\w)", re.IGNORECASE)
_MEANT: Final = re.compile(
    "xanh|ngày|đời|đêm|luôn|thường|từ|dần|người|nhà|nơi|lớp|hằng|mãi|rất|sớm|nhanh|chầm|song|rầm|"
    "rần|ngành|tầng|từng|đông|xa|đều|ai|đâu|gì|lâu|vừa"
)
"""Words that are rightly said twice: ngày ngày, người người, luôn luôn."""
_PAIRS: Final = re.compile(
    "kết quả|giá trị|lý lịch|lý do|hiện nay|hiện tượng|trợ giúp|trợ cấp|vệ sinh|"
    "chức năng|chức danh|cấp cứu|cấp xã|cấp tỉnh|cấp huyện|cấp trên|cấp dưỡng|sở tại|"
    "tác động|dụng cụ|động viên|động lực|thông tin|quan tâm|nhân dân|dân tộc|dân cư|"
    "việc làm|công an|công tác|hành chính|trình tự|trình độ|định hướng|chuyển biến|biến đổi|"
    "chính sách|lại một"
)
"""Words that rightly follow one that ends as they begin: tổng kết kết quả, đánh giá giá trị."""
_NO_SPACE = re.compile(r"(?<=[a-zà-ỹ]),(?=[a-zà-ỹ]{2})")


def words(document: Document) -> Iterator[Oddity]:
    """In the order of the text."""
    around = (document.subject, *(basis.text for basis in document.legal_bases), *document.opening)
    for text in around:
        yield from _doubled("", text)
    for clause in document.clauses:
        yield from _of_clause(clause)
    for text in document.closing:
        yield from _doubled("", text)


def _of_clause(clause: Clause) -> Iterator[Oddity]:
    for text in (clause.heading or "", *clause.text):
        yield from _doubled(clause.id, text)
    if clause.heading and clause.heading[0].islower():
        said = Said(
            f"Đề mục {clause.label} viết thường chữ đầu.", f"The heading {clause.label} begins with a small letter."
        )
        yield Oddity("small-heading", clause.id, said)
    if _NO_SPACE.search(" ".join(clause.text)):
        said = Said("Thiếu dấu cách sau dấu phẩy.", "A space is missing after a comma.")
        yield Oddity("comma", clause.id, said)


def _doubled(clause: str, text: str) -> Iterator[Oddity]:
    for match in _TWICE.finditer(text):
        once = match["once"]
        if " " in once or not _is_meant(once.lower(), text[match.end() :].lower()):
            said = Said(f"Từ viết hai lần: “{match[0]}”.", f"Words written twice: “{match[0]}”.")
            yield Oddity("doubled", clause, said)


def _is_meant(once: str, after: str) -> bool:
    following = after.split()[:1]
    said = f"{once} {following[0].strip('.,;:')}" if following else ""
    return bool(_MEANT.fullmatch(once) or _PAIRS.fullmatch(said))
