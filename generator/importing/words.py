"""The fixed words of official documents by which their parts are known (Nghị định 30/2020/NĐ-CP, Phụ lục I, III)."""
# ruff: noqa: E501
# One rule a line: to be read down.

import re
import unicodedata
from functools import lru_cache
from typing import Final

from generator.records.decree30 import TITLES

NATION: Final = "cong hoa xa hoi chu nghia viet nam"
MOTTO: Final = "doc lap tu do hanh phuc"
_BLANK: Final = r"[\s.…_/]*"


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """Small letters without marks or signs, for comparing."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return " ".join(re.findall(r"[a-z0-9]+", "".join(char for char in plain if not unicodedata.combining(char))))


def _spelled(text: str) -> str:
    """A pattern that finds *text* in capitals or small letters, old marks or new (hoà, hòa), with any gaps."""
    letters = [_ANY.get(char, re.escape(char)) for char in unicodedata.normalize("NFC", fold_marks(text))]
    return "".join(r"\s+" if char in {" ", r"\ "} else char for char in letters)


def fold_marks(text: str) -> str:
    """*text* in small letters without tone marks, the other marks kept."""
    parts = unicodedata.normalize("NFD", text.lower())
    return unicodedata.normalize("NFC", "".join(char for char in parts if char not in _TONES))


_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"


def _toned(letter: str) -> str:
    return (
        "["
        + "".join(
            unicodedata.normalize("NFC", form + tone) for form in (letter, letter.upper()) for tone in ("", *_TONES)
        )
        + "]"
    )


_ANY: Final = (
    {letter: _toned(letter) for letter in "aăâeêioôơuưy"}
    | {"đ": "[đĐÐ]"}
    | {letter: f"[{letter}{letter.upper()}]" for letter in "bcdghklmnpqrstvx"}
)

NATION_RULE: Final = re.compile(
    f"{_spelled('cộng hòa xã hội chủ nghĩa việt nam')}|{_spelled('đảng cộng sản việt nam')}"
)
"""The first line on the right; documents of the Party have its name there."""
MOTTO_RULE: Final = re.compile(
    rf"{_spelled('độc lập')}\s*[-–—]\s*{_spelled('tự do')}\s*[-–—]\s*{_spelled('hạnh phúc')}"
)
SYMBOL: Final = r"(?:(?:19|20)\d\d\s?/\s?)?[A-ZĐ][A-Za-zĐđÂâƠơƯư&0-9]*(?:\s?[-–/]\s?[A-ZĐ0-9][A-Za-zĐđÂâƠơƯư&0-9]*)*"
NUMBER: Final = re.compile(
    rf"(?<!\w)(?:Số|SỐ)\s*[:.]?\s*(?P<number>\d{{1,5}}[a-z]?|[.…_]+|)\s*(?P<slash>/|-(?=[A-ZĐ][A-Za-zĐđ]{{1,4}}/)|)\s*"
    rf"(?P<symbol>{SYMBOL}|)(?=$|\W)"
)
DATE: Final = re.compile(
    r"(?:(?P<place>[^\W\d_][^,;:|\t\d]{0,60}?)\s*,\s*)?(?<!\w)[Nn](?:gày|gay|GÀY)\s*(?P<day>\d{1,2}|[.…_\s]*)\s*(?:tháng|THÁNG|thang|/)\s*"
    r"(?P<month>\d{1,2}|[.…_\s]*)\s*(?:năm|NĂM|nam|/)\s*(?P<year>(?:19|20)\d\d|20[.…_\s]*|[.…_\s]*)"
)
_TITLE: Final = "|".join(
    _spelled(title) for title in sorted(TITLES.values(), key=len, reverse=True) if title != "Công văn"
)
TYPE_LINE: Final = re.compile(rf"(?:{_TITLE})")
TYPE_BEGINS: Final = re.compile(rf"({_TITLE})\s*(?::|\s)\s*(.*)", re.DOTALL)
AUTHORITY: Final = re.compile(
    r"(?:T\s?M|K\s?T|T\s?L|T\s?U\s?Q|T/M|K/T|T/L|Q)\s?\.\s*(?=[A-ZĐÀ-Ỹ])|(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s+(?=[A-ZĐÀ-Ỹ]{2})"
)
DECIDES: Final = re.compile(
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|HIỆU TRƯỞNG|CHÁNH|BỘ TRƯỞNG|HỘI ĐỒNG|ỦY BAN|UỶ BAN|UBND|BAN|SỞ|PHÒNG)\s[A-ZĐÀ-Ỹ ,\-–&]{3,120}"
)
"""The post or body that decides, on a line of its own (Mẫu 1.2)."""
_HEADS: Final = (
    "PHÓ CHỦ TỊCH|CHỦ TỊCH|PHÓ GIÁM ĐỐC|GIÁM ĐỐC|PHÓ TỔNG GIÁM ĐỐC|TỔNG GIÁM ĐỐC|PHÓ TRƯỞNG|TRƯỞNG|PHÓ CHÁNH|CHÁNH|PHÓ BÍ THƯ|BÍ THƯ|"
    "PHÓ CỤC TRƯỞNG|CỤC TRƯỞNG|PHÓ CHI CỤC TRƯỞNG|CHI CỤC TRƯỞNG|PHÓ VỤ TRƯỞNG|VỤ TRƯỞNG|THỨ TRƯỞNG|BỘ TRƯỞNG|PHÓ VIỆN TRƯỞNG|VIỆN TRƯỞNG|"
    "PHÓ HIỆU TRƯỞNG|HIỆU TRƯỞNG|PHÓ ĐỘI TRƯỞNG|ĐỘI TRƯỞNG|PHÓ TRẠM TRƯỞNG|TRẠM TRƯỞNG|PHÓ CHỈ HUY TRƯỞNG|CHỈ HUY TRƯỞNG|PHÓ ĐỒN TRƯỞNG|"
    "ĐỒN TRƯỞNG|PHÓ THỦ TRƯỞNG|THỦ TRƯỞNG|PHÓ THỦ TƯỚNG|THỦ TƯỚNG|ỦY VIÊN|QUYỀN|PHÓ CHỦ NHIỆM|CHỦ NHIỆM|NGƯỜI|CÔNG CHỨC|CÁN BỘ|PHÓ TỔNG|TỔNG|"
    "CHÍNH ỦY|CHÍNH TRỊ VIÊN|PHÓ PHÒNG|TỔ TRƯỞNG|ĐẠI DIỆN|THƯỜNG TRỰC|PHỤ TRÁCH"
)
_OF_WHAT: Final = (
    "TRƯỞNG PHÒNG|PHÓ TRƯỞNG PHÒNG|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|TRƯỞNG CÔNG AN|CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG"
)
POSTS: Final = frozenset(f"{_HEADS}|{_OF_WHAT}".split("|")) - {"TRƯỞNG", "CHÁNH", "QUYỀN", "NGƯỜI", "TỔNG", "PHÓ TỔNG"}
"""Posts as they often stand alone on their line."""
POST: Final = re.compile(rf"(?:Q\.\s*)?(?:{_HEADS})(?:[ ,\-–][A-ZĐÀ-Ỹ ,\-–&]*)?")
"""A post of a signer, in capitals as the decree asks."""
ENDS_HEAD: Final = re.compile(r"(?:V/v|V/V|v/v|Kính gửi|KÍNH GỬI)\b")
RECIPIENTS: Final = re.compile(r"\W*(?:[Nn]ơi\s+[Nn]hận|NƠI NHẬN)\s*[:.]?\W*", re.IGNORECASE)
BASIS: Final = re.compile(
    r"(?:Căn cứ|CĂN CỨ|Thực hiện|Thi hành|Triển khai|Theo|Xét|Trên cơ sở|Tiếp theo|Phúc đáp|Xét đề nghị|Thừa ủy quyền|Để)\s"
)
"""How a legal basis begins (Phụ lục I, II.6; practice for all but `Căn cứ`)."""
STAMP: Final = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?")
"""The time a digital signature was given, as ISO 8601 writes it."""
BLANK_LINE: Final = re.compile(r"[\W_]*")
DRAFT: Final = re.compile(r"\W*(?:DỰ THẢO|Dự thảo)(?:\s+(?:LẦN|lần)?\s*\d*)?\W*")
URGENT: Final = re.compile(r"\W*(?P<mark>HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)\W*")
CLOSED: Final = re.compile(r"\W*(?P<mark>TUYỆT MẬT|TỐI MẬT|MẬT|LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI)\W*")
"""Marks of what is a secret or stays inside (Phụ lục I, ô 10a và 11): such a document is never published."""
