"""Names of people: what one looks like, and the words that tell a person from a street, a commune or a heading."""

import re
from collections.abc import Iterator

from generator.check.personal.finding import Kind, Span
from generator.check.personal.letters import FAMILIES, HONOURED, LOWER, PHRASES, PLACES, PLAIN_FAMILIES, UPPER

_FAMILY = "|".join(sorted({*FAMILIES, *PLAIN_FAMILIES}, key=len, reverse=True))
_GIVEN = rf"[{UPPER}][{LOWER}]*(?:['’][{UPPER}{LOWER}]+)?"
_NAME = re.compile(
    rf"(?<![\w-])(?:(?:{_FAMILY})(?: +{_GIVEN}){{1,5}}|(?:{_FAMILY.upper()})(?: +[{UPPER}]+){{1,5}})(?![\w-])"
)
_NO_MIDDLE = r"(?! +(?i:hóa|hoá|phòng|thư|bản|minh|nghệ|học|kiện|xã|trấn|trường|thực|sát|thành)(?!\w))"
_MIDDLE_NAME = re.compile(
    rf"(?<![\w-])(?:(?:{_FAMILY}) +(?:Văn|Thị|Van|Thi){_NO_MIDDLE}(?: +{_GIVEN}){{1,3}}"
    rf"|(?:{_FAMILY.upper()}) +(?:VĂN|THỊ|VAN|THI){_NO_MIDDLE}(?: +[{UPPER}]+){{1,3}})(?![\w-])"
)
_PHRASE = re.compile(rf"(?:{'|'.join(PHRASES).replace(' ', ' +')})(?!\w)", re.IGNORECASE)

POST = (
    "(?:(?:phó|quyền) +)?(?:tổng +)?(?:chủ tịch|giám đốc|bí thư|trưởng phòng|trưởng ban|chánh văn phòng|cục trưởng"
    "|chi cục trưởng|vụ trưởng|bộ trưởng|thứ trưởng|thủ tướng|hiệu trưởng|viện trưởng|chánh án|chánh thanh tra|trạm trưởng"
    "|trưởng trạm|đội trưởng|trưởng công an|trưởng thôn|trưởng bản|trưởng khoa|tổ trưởng|chỉ huy trưởng|chính trị viên"
    "|chủ nhiệm|kế toán trưởng|chuyên viên|công chức|thủ trưởng)"
)
"""A post, as a pattern that may be set in capitals: it holds no escapes."""
_RANK = "(?:(?:đại|thượng|trung|thiếu) +(?:tá|úy|uý|tướng)|ths|ts|pgs|gs|bs|bác sĩ|luật sư|cn|ks|cki{1,2}|bscki{1,2})"
_PERSON = (
    "(?:ông|bà|anh|chị|(?<!trẻ )em|cô|chú|bác|cháu|cụ|đồng chí|đ/c|họ và tên|họ,? tên|nạn nhân|bị hại|đối tượng|bị can|bị cáo"
    "|nghi phạm|tên là|cán bộ|người liên hệ|liên hệ|người phụ trách|phụ trách|người soạn(?: thảo)?|soạn thảo"
    "|người lập(?: biểu)?|người ký|ký bởi|ký tên|người nhận|người khai|người trình báo"
    "|mr|mrs|ms|miss|victim|survivor|named|full name|signed by)"
)
_INTRODUCED = re.compile(rf"(?<!\w)(?:{_PERSON}|{_RANK}|{POST})[\s:.()/*_“\"-]*$", re.IGNORECASE)
_OFFICE = re.compile(
    rf"(?<!\w){POST} +(?:[\w-]+ +){{0,4}}(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|trường) *$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:,|;|và|cùng|and|&)\s*(?:(?:ông|bà|anh|chị|em) +)?")
_PLACE_BEFORE = re.compile(
    r"(?<!\w)(?<!trưởng )(?:place|đường|phố|xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|tp\.?|đặc khu|thôn|bản|làng|ấp|khóm|buôn|xóm"
    r"|tổ|tổ dân phố|tdp|khu|khu phố|khối|ngõ|ngách|hẻm|chợ|cầu|trường|thpt|thcs|ptdtnt|tiểu học|mầm non|mẫu giáo|trung học"
    r"|đại học|học viện|cao đẳng|bệnh viện|công viên|quảng trường|bến xe|ga|cảng|sân bay|nhà hát|bảo tàng|lăng|tượng đài"
    r"|đài tưởng niệm|nhà văn hóa|hồ|sông|núi|đèo|quỹ|giải thưởng|học bổng|phong trào|mang tên|nhà thờ|chùa|đền|số \d+\w*"
    r"|street|commune|ward|school)[\s“\"'*:]*$",
    re.IGNORECASE,
)
_DATED = re.compile(r", *ngày(?: *\d| *[.…]| +tháng)", re.IGNORECASE)
_PLACE_AFTER = re.compile(
    r"[”\"'*]*,? *(?:street|road|avenue|ward|commune|district|province|city|school|hospital|university|park|square)(?!\w)",
    re.IGNORECASE,
)


def people(text: str) -> Iterator[Span]:
    """Names that words around them, or a middle Văn or Thị, mark as a person's."""
    yield from (Span(*match.span(), Kind.NAME) for match in _MIDDLE_NAME.finditer(text) if _is_somebodys(text, match))
    last_end = 0
    for match in candidates(text):
        listed = last_end and _JOINED.fullmatch(text, last_end, match.start())
        if listed or introduced(text[max(0, match.start() - 60) : match.start()]):
            last_end = match.end()
            yield Span(*match.span(), Kind.NAME)


def candidates(text: str) -> Iterator[re.Match[str]]:
    """What is built like a name and is no known place, phrase or name of history."""
    return (match for match in _NAME.finditer(text) if not (_is_known(text, match) or _is_place(text, match)))


def introduced(before: str) -> bool:
    """True where *before* ends with a word for a person, a rank or a post."""
    return bool(_INTRODUCED.search(before))


def _is_somebodys(text: str, match: re.Match[str]) -> bool:
    """A name with Văn or Thị: a person's after a post and the unit it belongs to, but not after a street or a school."""
    office = _OFFICE.search(text[max(0, match.start() - 60) : match.start()])
    return not _is_known(text, match) and bool(office or not _is_place(text, match))


def _is_known(text: str, match: re.Match[str]) -> bool:
    name = " ".join(match[0].split()).casefold()
    return name in PLACES or name in HONOURED or bool(_PHRASE.match(text, match.start()))


def _is_place(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 40) : match.start()]
    dated = len(match[0].split()) == 2 and _DATED.match(text, match.end())
    return bool(dated or _PLACE_BEFORE.search(before) or _PLACE_AFTER.match(text, match.end()))
