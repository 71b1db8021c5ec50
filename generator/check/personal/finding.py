"""Finding: one piece of personal data, with its place in a text and its value masked."""

import re
from dataclasses import dataclass
from enum import StrEnum

from generator.records.problem import Said


class Kind(StrEnum):
    """What was found."""

    PHONE = "phone"
    IDENTITY = "identity"
    EMAIL = "e-mail"
    NAME = "name"
    DRAFTER = "drafter"
    AUTHOR = "author"
    UNREADABLE = "unreadable"


_WHY = {
    Kind.PHONE: Said(
        "Số điện thoại không có trong danh bạ đường dây nóng.", "A phone number that is not in the hotline register."
    ),
    Kind.IDENTITY: Said("Số căn cước hoặc chứng minh nhân dân.", "A number of an identity card."),
    Kind.EMAIL: Said("Thư điện tử không phải của cơ quan nhà nước.", "An e-mail address that is not a state body's."),
    Kind.NAME: Said("Tên riêng của một người.", "The name of a person."),
    Kind.DRAFTER: Said("Dấu của người soạn hoặc người đánh máy.", "The mark of a drafter or typist."),
    Kind.AUTHOR: Said("Tệp còn ghi tên người trong phần thuộc tính.", "The file's properties still name a person."),
}
_FIX = {
    Kind.PHONE: Said(
        "Xóa số này; nếu là đường dây công khai, ghi vào content/data/hotlines.yaml kèm nguồn.",
        "Delete it; if it is a public line, enter it in content/data/hotlines.yaml with its source.",
    ),
    Kind.IDENTITY: Said("Xóa số này.", "Delete it."),
    Kind.EMAIL: Said(
        "Xóa, hoặc dùng địa chỉ …gov.vn của cơ quan.", "Delete it, or use the body's own …gov.vn address."
    ),
    Kind.NAME: Said("Xóa tên; giữ cơ quan và chức vụ.", "Delete the name; keep the body and the post."),
    Kind.DRAFTER: Said("Xóa phần này; giữ “Lưu: VT” và tên đơn vị.", "Delete it; keep “Lưu: VT” and the unit."),
    Kind.AUTHOR: Said(
        "Trong Word: File > Info > Inspect Document, xóa thông tin cá nhân; rồi lưu hoặc xuất PDF lại.",
        "In Word: File > Info > Inspect Document, remove personal information; then save or export again.",
    ),
}


@dataclass(frozen=True, order=True)
class Finding:
    """*line* and *column* count from 1. *value* is masked: a message must not tell what it warns of."""

    line: int
    column: int
    kind: Kind
    value: str
    why: Said
    fix: Said


@dataclass(frozen=True, order=True)
class Span:
    """Where a value stands in a text, and what it is."""

    start: int
    end: int
    kind: Kind


def finding(kind: Kind, line: int, column: int, value: str) -> Finding:
    """A Finding with the value masked and the words of its kind."""
    return Finding(line, column, kind, masked(kind, value), _WHY[kind], _FIX[kind])


def masked(kind: Kind, value: str) -> str:
    """The last two digits of a number, the first letter of each word: enough to find it, not to tell it."""
    if kind in {Kind.PHONE, Kind.IDENTITY}:
        digits = re.sub(r"\D", "", value)
        return "*" * (len(digits) - 2) + digits[-2:]
    return re.sub(r"(\w)\w*", r"\1***", value)
