"""The fixed words by which the parts of an official document are known, whatever they look like."""
# ruff: noqa: E501
# One rule a line: to be read down.

import re
import unicodedata
from functools import lru_cache
from typing import Final

from generator.records.decree30 import TITLES, DocumentType

NATION: Final = "cong hoa xa hoi chu nghia viet nam"
MOTTO: Final = "doc lap tu do hanh phuc"
NUMBER: Final = re.compile(r"\W*Số\s*[:.]?\s*[\d.…_\s]*\s*(?:[/\-]|$)|\W*Số\s*:", re.IGNORECASE)
DAY: Final = re.compile(r"ngày(?P<day>[\d.…_\s]*)tháng(?P<month>[\d.…_\s]*)năm(?P<year>[\d.…_\s]*)", re.IGNORECASE)
SHORT_DAY: Final = re.compile(r"ngày\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}", re.IGNORECASE)
DAY_BEGINS: Final = re.compile(r"ngày[\d.…_\s]{0,12}tháng[\d.…_\s]*$", re.IGNORECASE)
"""A day whose year stands on the next line of a narrow column."""
LETTER: Final = re.compile(r"V/v\b|V/V\b|v/v\b|Về việc\b")
TO: Final = re.compile(r"\W*Kính\s+gửi\b\s*(?P<colon>:?)\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
BASIS: Final = re.compile(r"Căn cứ\s", re.IGNORECASE)
PROPOSAL: Final = re.compile(r"(?:Theo|Xét) đề nghị\s", re.IGNORECASE)
ALSO_BASIS: Final = re.compile(r"(?:Thực hiện|Thi hành|Triển khai|Theo|Xét)\s")
RECIPIENTS: Final = re.compile(r"\W*nơi\s+nhận\W*", re.IGNORECASE)
URGENT: Final = re.compile(r"\W*(?:hỏa tốc|hoả tốc|thượng khẩn|khẩn)\W*", re.IGNORECASE)
AUTHORITY: Final = re.compile(
    r"(?P<letters>T\s?/\s?M|K\s?/\s?T|T\s?/\s?L|TM|KT|TL|TUQ|Q)\b\s*(?P<dot>\.?)\s*(?=\w)", re.IGNORECASE
)
POST: Final = re.compile(
    r"(?:Q\.\s*)?(?:quyền\s+)?(?:phó\s+)?(?:tổng\s+)?(?:chủ tịch|giám đốc|trưởng|chánh|bộ trưởng|thứ trưởng|hiệu trưởng|"
    r"bí thư|chủ nhiệm|cục trưởng|chi cục trưởng|vụ trưởng|viện trưởng|đội trưởng|trạm trưởng|thủ tướng|thủ trưởng)\b",
    re.IGNORECASE,
)
PERSON: Final = re.compile(
    r"(?:(?:TS|ThS|PGS|GS|BS|CN|KS|Ths|Bs)\.?\s*)*(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]+\s+){1,5}[A-ZĐÀ-Ỹ][a-zà-ỹđ]+"
)
COLLECTIVE: Final = re.compile(r"(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN|UBND|HĐND", re.IGNORECASE)
DECIDES: Final = re.compile(
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|HIỆU TRƯỞNG|CHÁNH|BỘ TRƯỞNG|HỘI ĐỒNG|ỦY BAN|UỶ BAN|UBND|BAN|SỞ|PHÒNG)\s"
    r"[A-ZĐÀ-Ỹ ,\-–&]{3,120}|QUYẾT ĐỊNH\s*:|QUYẾT NGHỊ\s*:"
)
ANNEX: Final = re.compile(r"phụ lục(?:\s+(?:số\s+)?[IVX\d]+)?\W*", re.IGNORECASE)
BODIES: Final = re.compile(
    r"(?:SỞ|PHÒNG|BAN|TRUNG TÂM|TRƯỜNG|CHI CỤC|CỤC|VỤ|VĂN PHÒNG|CÔNG AN|TRẠM|BỆNH VIỆN|THANH TRA|ỦY BAN|UỶ BAN|UBND|HỘI|ĐOÀN|"
    r"CÔNG TY|HẠT|VIỆN|HỌC VIỆN|TỔNG CỤC)\s"
)
COUNCILS: Final = re.compile(r"(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN\W*")
STAMP: Final = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}|(?:Người ký|Ký bởi|Cơ quan|Thời gian ký|Email)\s*:")
CLOSED: Final = re.compile(r"\./\.?\s*$|/\.\s*$")
VERB: Final = re.compile(
    r"như sau|ban hành|xây dựng|đề nghị|kính trình|báo cáo|thông báo|tổ chức|triển khai", re.IGNORECASE
)


@lru_cache(maxsize=1 << 12)
def fold(text: str) -> str:
    """Small letters without marks or signs, for comparing."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return " ".join(re.findall(r"[a-z0-9]+", "".join(char for char in plain if not unicodedata.combining(char))))


_FOLDED: Final = {fold(title): type for type, title in TITLES.items() if type != DocumentType.CONG_VAN}


def type_of(text: str) -> DocumentType | None:
    """The type whose name *text* is, in capitals or not."""
    return _FOLDED.get(fold(text))
