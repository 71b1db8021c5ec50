"""Bodies that are given tasks: how a text names them, and how it lists several."""
# ruff: noqa: E501
# One rule a line: to be read down.

import re
from typing import Final

_KINDS: Final = (
    "ủy ban|uỷ ban|ubnd|ub|sở(?! hữu)|các sở|phòng(?!,? chống| ngừa| tránh)|các phòng|ban(?! hành)|các ban|hội(?! nghị| thi| thảo)|các hội|công an|trạm|trung tâm|đảng ủy|hội đồng|hđnd|bộ(?! luật)|cục|chi cục|đoàn|"
    "trường(?! hợp)|các trường|văn phòng|viện(?! trợ)|tòa án|toà án|liên đoàn|mặt trận|thanh tra|kho bạc|đồn|tổ|các tổ|ban chỉ đạo|bộ chỉ huy|thường trực|"
    "các thôn|thôn|các xóm|xóm|các bản|bản(?! tin| thân| chất| mềm| ghi| sao)|các ấp|ấp|các khu|khu(?! vực)|trưởng thôn|trưởng|bí thư|các cơ quan|cơ quan|các đơn vị|đơn vị|các ngành|"
    "ngành|các đoàn thể|đoàn thể|các tổ chức|tổ chức(?= (?:chính trị|đoàn thể|xã hội|phi chính phủ|quốc tế|thành viên|kinh tế))|ban ngành|các cấp|chính quyền|lãnh đạo|bộ phận|công chức|cán bộ|đài|báo(?! cáo)|đài truyền thanh|"
    "bệnh viện|doanh nghiệp|các doanh nghiệp|quỹ|ngân hàng|hiệu trưởng|ban giám hiệu|địa phương|các địa phương|bộ đội|hải quan|lực lượng|"
    "ủy viên|chi bộ|các chi bộ|các chi hội|các chi đoàn|chi hội|chi đoàn|ban công tác|hợp tác xã|cộng tác viên|nhân viên|lao động|ngành|ubmttq|mttq|vksnd|tand|quân sự|ban quản lý|nhà trường|các xã|xã(?! hội)"
)
BODY: Final = re.compile(rf"(?:{_KINDS})(?!\w)", re.IGNORECASE)
_PARTS = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+(?=(?i:" + _KINDS + r")(?!\w))")
_SMALL: Final = "sở|phòng|ban|ngành|đoàn thể|địa phương|tổ chức|cơ quan|đơn vị|hội|xã|phường|thị trấn|thôn|xóm|bản|ấp|khu|khu phố|tổ dân phố|huyện|thành phố|cá nhân|cấp"
_HELD = re.compile(rf"\([^)]*\)|[Pp]hòng, chống[^,;]*|(?:^|(?<=[Cc]ác ))(?:{_SMALL})(?:, (?:{_SMALL})(?!\w))+")
"""What commas do not part: brackets, `phòng, chống …`, and small words in a row such as `các phòng, ban, ngành`."""


_DASH = re.compile(r"\s+[-–]\s*|\s*[-–]\s+")
"""A dash between two halves of a name, however it was spaced."""


def is_body(text: str) -> bool:
    """Whether a heading names a body, not a subject: `Công an xã`, `Đề nghị Hội Phụ nữ`."""
    return bool(BODY.match(bare(text))) and len(text.split()) <= 30


def bare(text: str) -> str:
    """Without what asks: `Đề nghị Hội Phụ nữ xã` is Hội Phụ nữ xã."""
    return re.sub(
        r"^(?:kính đề nghị|đề nghị|giao cho|giao|phân công|yêu cầu)\s+(?:cho\s+)?(?:các đồng chí\s+)?",
        "",
        text.strip(" :.;"),
        flags=re.IGNORECASE,
    )


def is_asked(text: str) -> bool:
    """A body that cannot be told, only asked."""
    return bool(re.match(r"\W*(?:kính\s+)?đề nghị\b", text, re.IGNORECASE))


def each(text: str) -> list[str]:
    """The bodies that a list names: `Phòng Y tế, Trung tâm Y tế và các đơn vị liên quan`."""
    found: list[str] = []
    for part in (_DASH.sub(" - ", part.strip(" .;:")) for part in _split(bare(text))):
        if found and part and not BODY.match(part):
            found[-1] = f"{found[-1]}, {part}"
        elif part:
            found.append(part[:1].upper() + part[1:])
    return found


def _split(text: str) -> list[str]:
    """Apart at commas and `và`, but not within `phòng, chống` or brackets."""
    held = _HELD.sub(lambda match: match[0].replace(",", "\0").replace(";", "\1"), text)
    return [part.replace("\0", ",").replace("\1", ";") for part in _PARTS.split(held)]
