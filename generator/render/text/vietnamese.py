"""Vietnamese as a northern announcer reads it: numbers, dates, symbols and abbreviations in words."""

import re
from collections.abc import Mapping

from generator.render.text.digits import LONGEST_CARDINAL, Rule, by_digit

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
PLUS = "cộng"
ODD = "linh"
"""Between the hundreds and a lone unit: "một trăm linh năm". In the south "lẻ"."""
THOUSANDS = (("tỷ", 10**9), ("triệu", 10**6), ("nghìn", 10**3))
"""In the south "ngàn" for "nghìn"."""
LETTERS: Mapping[str, str] = dict(
    pair.split("=")
    for pair in (
        *("A=a", "B=bê", "C=xê", "D=dê", "Đ=đê", "E=e", "F=ép", "G=giê", "H=hát", "I=i", "J=gi", "K=ca", "L=lờ"),
        *("M=mờ", "N=nờ", "O=o", "P=pê", "Q=quy", "R=rờ", "S=sờ", "T=tê", "U=u", "V=vê", "W=vê kép", "X=xờ"),
        *("Y=y", "Z=dét"),
    )
)
"""The names of letters, as short as announcers make them."""
WORDS: Mapping[str, str] = {
    "v.v.": "vân vân",
    "TP.": "thành phố ",
    "TP": "thành phố",
    "HCM": "Hồ Chí Minh",
    "P.": "phường ",
    "TX.": "thị xã ",
    "ĐT": "điện thoại",
    "SĐT": "số điện thoại",
    "VD": "ví dụ",
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "MTTQ": "Mặt trận Tổ quốc",
    "LHPN": "Liên hiệp Phụ nữ",
    "BĐBP": "Bộ đội Biên phòng",
    "BCĐ": "Ban Chỉ đạo",
    "VH-XH": "Văn hóa, Xã hội",
    "LĐTBXH": "Lao động, Thương binh và Xã hội",
    "THCS": "trung học cơ sở",
    "THPT": "trung học phổ thông",
    "QĐ": "Quyết định",
    "NĐ": "Nghị định",
    "NQ": "Nghị quyết",
    "TT": "Thông tư",
    "KH": "Kế hoạch",
    "CP": "Chính phủ",
    "IOM": "ai âu em",
    "VNeID": "vi en i đi",
}
"""Abbreviations that are said in full. Those of officials only where they stand alone, not inside a symbol."""
SIGNS: Mapping[str, str] = {"%": " phần trăm", "&": " và ", "+": " cộng ", "=": " bằng ", "@": " a còng ", "/": ", "}
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")


def _pair(number: int) -> str:
    tens, unit = divmod(number, 10)
    if tens < 2:
        return (f"mười {'lăm' if unit == 5 else DIGITS[unit] if unit else ''}" if tens else DIGITS[unit]).strip()
    return f"{DIGITS[tens]} mươi {('', 'mốt', 'hai', 'ba', 'tư', 'lăm')[unit] if unit < 6 else DIGITS[unit]}".strip()


def _hundreds(number: int, whole: bool) -> str:
    hundreds, rest = divmod(number, 100)
    head = f"{DIGITS[hundreds]} trăm" if hundreds or whole else ""
    odd = ODD if head and 0 < rest < 10 else ""
    unit = ("tư" if odd and rest == 4 else _pair(rest)) if rest or not head else ""
    return " ".join(filter(None, (head, odd, unit)))


def cardinal(number: int) -> str:
    """*number*, from 0 to below a million million, in words: 2024 = "hai nghìn không trăm hai mươi tư"."""
    said: list[str] = []
    for word, size in THOUSANDS:
        count, number = divmod(number, size)
        if count:
            said += [_hundreds(count, bool(said)), word]
    return " ".join([*said, _hundreds(number, bool(said))] if number or not said else said)


def _number(match: re.Match[str]) -> str:
    whole, _, rest = match[0].partition(",")
    if re.fullmatch(r"[1-9]\d{0,2}(\.\d{3})+", whole):
        whole = whole.replace(".", "")
    said = " chấm ".join(map(_plain, whole.split(".")))
    return f"{said} phẩy {_plain(rest)}" if rest else said


def _plain(digits: str) -> str:
    if len(digits) > LONGEST_CARDINAL or (digits[0] == "0" and len(digits) > 1):
        return by_digit(digits, DIGITS)
    return cardinal(int(digits))


def _day(number: str) -> str:
    """The first ten days of a month are "mùng một" to "mùng mười"."""
    return f"mùng {cardinal(int(number))}" if int(number) <= 10 else cardinal(int(number))


def _month(number: str) -> str:
    return "tư" if int(number) == 4 else cardinal(int(number))


def _date(match: re.Match[str]) -> str:
    before, day, month, year = match.groups()
    said = cardinal(int(day)) if before and before.lower() in ("mùng", "mồng") else _day(day)
    return f"{before or 'ngày'} {said} tháng {_month(month)}" + (f" năm {cardinal(int(year))}" if year else "")


def _month_of_year(match: re.Match[str]) -> str:
    return f"{match[1] or 'tháng'} {_month(match[2])} năm {cardinal(int(match[3]))}"


def _roman(number: str) -> str:
    """A Roman number, or one that is none already, as digits."""
    return str(ROMAN.index(number)) if number in ROMAN else number


def _time(match: re.Match[str]) -> str:
    hour, minutes = match.groups()
    said = f"{cardinal(int(hour))} giờ"
    return f"{said} {cardinal(int(minutes))} phút" if int(minutes or 0) else said


def _spelled(text: str) -> str:
    """Letters by their names, numbers as numbers: "QH15" = "quy hát mười lăm"."""
    pieces = re.findall(r"\d+|[^\W\d_]", text)
    return " ".join(_plain(piece) if piece.isdigit() else LETTERS.get(piece.upper(), piece) for piece in pieces)


def _symbol(match: re.Match[str]) -> str:
    """53/2024/QH15 = "năm mươi ba, năm hai nghìn không trăm hai mươi tư, quy hát mười lăm"."""
    number, year, letters = match.groups()
    said = [_plain(str(int(number)))] if number else []
    said += [f"năm {cardinal(int(year))}"] if year else []
    return ", ".join([*said, *map(_spelled, letters.split("-"))])


_DAY, _MONTH, _YEAR = r"(0?[1-9]|[12]\d|3[01])", r"(0?[1-9]|1[0-2])", r"(\d{4})"
_PART = r"[A-ZĐ]{2,}[a-z]?\d*"
_ROMAN = "|".join(ROMAN[:0:-1])
_ABBREVIATION = "|".join(re.escape(word) for word in sorted(WORDS, key=len, reverse=True))
_BEFORE_A_NUMBER = r"(?:(?i:thứ|tháng|ngày|năm)\s)?\d"
RULES: tuple[Rule, ...] = (
    (rf"\b(\d+)\s?/(?:{_YEAR}/)?({_PART}(?:-{_PART})*)(?!\w)", _symbol),
    (rf"\b(?!VH-XH\b)()()({_PART}(?:-{_PART})+)(?!\w)", _symbol),
    (rf"(?<!\w)(?:(?:TP|TX|P)\.|(?:{_ABBREVIATION})(?!\w))", lambda match: WORDS[match[0]]),
    (rf"\b((?i:phần|chương|mục|khóa|lần thứ|thế kỷ))\s({_ROMAN})\b", lambda match: f"{match[1]} {_roman(match[2])}"),
    (rf"\b((?i:quý))\s({_ROMAN}|\d)\b", lambda match: f"{match[1]} {_month(_roman(match[2]))}"),
    (rf"\b((?i:quý) \w+)/{_YEAR}\b", r"\1 năm \2"),
    (rf"(?<=\d)(%?)\s*[-–—]\s*(?={_BEFORE_A_NUMBER})", r"\1 đến "),
    # "24/7" is day and night, unless it stands where a date stands
    (r"(?<!ngày )(?<!đến )\b24/7\b(?!/| đến \d| năm)", "hai mươi tư trên bảy"),
    (rf"\b(?:((?i:ngày|hôm|mùng|mồng))\s+)?{_DAY}/{_MONTH}(?:/{_YEAR})?\b(?!/)", _date),
    (rf"\b(?:((?i:tháng))\s+)?{_MONTH}/{_YEAR}\b", _month_of_year),
    (rf"\b((?i:ngày))\s+{_DAY}(?=\s+tháng\b)", lambda match: f"{match[1]} {_day(match[2])}"),
    (rf"\b((?i:tháng))\s+{_MONTH}\b", lambda match: f"{match[1]} {_month(match[2])}"),
    (r"\b((?i:thứ))\s+1\b", r"\1 nhất"),
    (r"\b((?i:thứ))\s+4\b", r"\1 tư"),
    (r"\b([01]?\d|2[0-4])\s?(?:h|g|:)([0-5]\d)(?:\s?phút)?\b", _time),
    (r"\b(\d{1,2})\s?[hg]()\b", _time),
    (r"(?<=\d)/(?=\d)", " trên "),
    (r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])", " "),
    (r"\d+(?:\.\d+)*(?:,\d+)?", _number),
    (r"(?<!\w)[B-DF-HJ-NP-TV-XZĐ]{2,}(?!\w)", lambda match: _spelled(match[0])),
    (r"[%&+=@/]", lambda match: SIGNS[match[0]]),
    (r"\.vn\b", " chấm vê nờ"),
    (r"(?<=\w\w)\.(?=[a-z]{2})", " chấm "),
    (r"\s+[-–—]\s+", ", "),
)
"""What is replaced by what, one after the other."""

BORROWED: Mapping[str, int] = {"facebook": 2, "myanmar": 3, "online": 2, "youtube": 2, "messenger": 3, "website": 2}
"""Syllables as Vietnamese speakers say them, where the letters mislead."""


def syllables(word: str) -> int:
    """Syllables of one spoken *word* without marks; a Vietnamese syllable has exactly one run of vowels."""
    return BORROWED.get(word) or max(1, len(re.findall(r"[aeiouy]+", word)))
