"""Names of bodies as sentences say them: `ỦY BAN NHÂN DÂN XÃ VÍ DỤ` is Ủy ban nhân dân xã Ví Dụ (Phụ lục II, IV)."""

import re
from typing import Final

_LEVEL = re.compile(
    r"\b(tỉnh|thành phố|thị xã|huyện|quận|xã(?! hội)|phường|thị trấn|đặc khu) (.+?)(?= - |$|,)", re.IGNORECASE
)
_KINDS: Final = "sở|phòng|trạm|trung tâm|chi cục|cục|bộ|văn phòng|hội|(?<!ủy )ban|đoàn|trường"
_AFTER = re.compile(rf"((?:^|(?<= - )|(?<=, ))(?:{_KINDS}) |(?<= - )|^)(\w)", re.IGNORECASE)
_ALWAYS: Final = (("phụ nữ", "Phụ nữ"), ("và xã hội", "và Xã hội"), ("mặt trận tổ quốc", "Mặt trận Tổ quốc"))


def spoken(name: str) -> str:
    """The name with capitals where the decree puts them; a name that is not all in capitals stays as it is."""
    if name != name.upper():
        return name
    small = _AFTER.sub(lambda match: f"{match[1]}{match[2].upper()}", name.lower())
    small = _LEVEL.sub(lambda match: f"{match[1]} {_each_capital(match[2])}", small)
    for plain, right in _ALWAYS:
        small = small.replace(plain, right)
    return small[:1].upper() + small[1:]


def _each_capital(words: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in words.split(" "))
