"""Labels of clauses, as people write them: `II.` `I-` `1.` `1/` `1.1.` `a)` `(a)` `đ)` `-` `+` `Điều 3.` `Chương II`."""
# ruff: noqa: E501
# One rule a line: to be read down.

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from generator.records.counting import letter, roman


class Sort(StrEnum):
    """What a label counts with. The order is that of the decree, from the largest part to the smallest."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    CAPITAL = "capital"
    ROMAN = "roman"
    ARTICLE = "article"
    NUMBER = "number"
    DOTTED = "dotted"
    LETTER = "letter"
    BRACKET = "bracket"
    SMALL_ROMAN = "small-roman"
    STAR = "star"
    DASH = "dash"
    PLUS = "plus"
    DOT = "dot"


BULLETS: Final = frozenset({Sort.STAR, Sort.DASH, Sort.PLUS, Sort.DOT})
WORDS: Final = {
    "phần": Sort.PART,
    "chương": Sort.CHAPTER,
    "mục": Sort.SECTION,
    "tiểu mục": Sort.SUBSECTION,
    "điều": Sort.ARTICLE,
}
_ORDINALS: Final = "thứ nhất|thứ hai|thứ ba|thứ tư|thứ năm|mở đầu|một|hai|ba|bốn|năm"
_SIGNS: Final = {"-": Sort.DASH, "–": Sort.DASH, "—": Sort.DASH, "+": Sort.PLUS, "*": Sort.STAR}
_DOTS: Final = "•●▪■○◦·§\uf0b7\uf0a7\uf02d➢✓"
_UPPER: Final = "A-ZĐÁÀẢÃẠÂẤẦẨẪẬĂẮẰẲẴẶÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴ"
_WORD = re.compile(
    rf"(?P<word>PHẦN|Phần|CHƯƠNG|Chương|TIỂU MỤC|Tiểu mục|MỤC|Mục|ĐIỀU|Điều)\s+(?P<count>\d{{1,3}}[a-zđ]?|[IVXLC]+|[A-ZĐ]|"
    rf"(?:{_ORDINALS}|{_ORDINALS.upper()}))(?P<sign>\s*[.:\-–]?)(?:\s+|(?<=[.:])|$)(?P<rest>.*)",
    re.DOTALL,
)
_RULES: Final = (
    (Sort.DOTTED, re.compile(r"(?P<count>\d{1,2}(?:\.\d{1,2}){1,4})(?P<sign>\s?[.)/:]|)(?P<gap>\s*)(?P<rest>.*)", re.DOTALL)),
    (Sort.ROMAN, re.compile(r"(?P<count>[IVX]{1,7})(?P<sign>\s?[.)/:]|\s?[-–](?!\w)|[-–])(?P<gap>\s*)(?P<rest>.*)", re.DOTALL)),
    (Sort.CAPITAL, re.compile(r"(?P<count>[A-ZĐ])(?P<sign>[.)/:]|\s?[-–](?=\s))(?P<gap>\s*)(?P<rest>.*)", re.DOTALL)),
    (Sort.NUMBER, re.compile(r"(?P<count>\d{1,3})(?P<sign>\s?[.)/]|\s?[-–](?=\s(?:[^\d\W]|\d+\s?%))|:(?=\s))(?P<gap>\s*)(?P<rest>.*)", re.DOTALL)),
    (Sort.LETTER, re.compile(r"(?P<count>[a-zđ])(?P<sign>\s?\)|[./]|:(?=\s))(?P<gap>\s*)(?P<rest>.*)", re.DOTALL)),
    (Sort.BRACKET, re.compile(r"\((?P<count>\d{1,2}|[a-zđ]|[ivx]{1,5})(?P<sign>\))(?P<gap>\s*)(?P<rest>.*)", re.DOTALL)),
    (Sort.SMALL_ROMAN, re.compile(r"(?P<count>i{2,3}|iv|vi{0,3}|ix|x)(?P<sign>[.)])(?P<gap>\s+)(?P<rest>.*)", re.DOTALL)),
)  # fmt: skip
_BULLET = re.compile(rf"(?P<signs>[-–—+*{_DOTS}](?:\s+[-–—+*](?=\s))*)(?P<gap>\s*)(?P<rest>.*)", re.DOTALL)
_USUAL: Final = {Sort.DOTTED: ".", Sort.ROMAN: ".", Sort.CAPITAL: ".", Sort.NUMBER: ".", Sort.LETTER: ")"}


@dataclass(frozen=True)
class Label:
    """One label. *printed* is how a Document keeps it: bare if its sign is the usual one, else as it was written.

    *count* is its number, letter or sign; *depth* how many numbers a dotted one has.
    """

    sort: Sort
    count: str
    printed: str

    @property
    def depth(self) -> int:
        """1.1 has two, 1.1.1 three; all others one."""
        return self.count.count(".") + 1 if self.sort == Sort.DOTTED else 1

    @property
    def place(self) -> int:
        """Which in its row it is, from 1; 0 for what does not count."""
        return _place(self.sort, self.count)


def label_of(text: str) -> tuple[Label, str] | None:
    """The label that *text* begins with and what follows it, or None."""
    return _worded(text) or _counted(text) or _bulleted(text)


def _worded(text: str) -> tuple[Label, str] | None:
    match = _WORD.fullmatch(text)
    if not match or not _stands_as_label(match):
        return None
    word = match["word"].capitalize()
    return Label(WORDS[word.lower()], match["count"], f"{word} {match['count']}"), match["rest"]


def _stands_as_label(match: re.Match[str]) -> bool:
    """`Mục I. MỤC TIÊU` and `Điều 3. Nơi nhận` are labels; `Mục III của Kế hoạch` begins a sentence."""
    rest = match["rest"]
    return not rest or bool(match["sign"].strip()) or bool(re.match(rf"[{_UPPER}“\"]", rest))


def _counted(text: str) -> tuple[Label, str] | None:
    for sort, rule in _RULES:
        match = rule.fullmatch(text)
        if match and _fits(sort, match):
            return Label(sort, match["count"], _printed(sort, match)), match["rest"]
    return None


def _fits(sort: Sort, match: re.Match[str]) -> bool:
    """Not a date, a share, a time or an abbreviation that only looks like a label."""
    rest, gap, sign = match["rest"], match["gap"], match["sign"].strip()
    if rest and not gap:
        return _fits_close(sort, match)
    if sort == Sort.DOTTED:
        return bool(sign) or bool(re.match(rf"[{_UPPER}“\"]", rest))
    return bool(rest) or sort not in {Sort.NUMBER, Sort.LETTER}


def _fits_close(sort: Sort, match: re.Match[str]) -> bool:
    """A label with no blank after it: `1.Mục tiêu`, `VI.TỔ CHỨC`, `2.100% thôn`; never `1.000 tờ`, `A.B`, `V.v`."""
    rest, sign = match["rest"], match["sign"].strip()
    if sort == Sort.ROMAN:
        return bool(re.match(rf"[{_UPPER}][^{_UPPER}]|[{_UPPER}]{{2}}", rest))
    if sort == Sort.CAPITAL:
        return match["count"] in "ABCDĐEGH" and bool(re.match(rf"[{_UPPER}]{{2,}}\s[{_UPPER}]{{2}}", rest))
    if not sign:
        return False
    return bool(re.match(rf"[{_UPPER}“\"(]|\d{{1,3}}\s?%", rest))


def _printed(sort: Sort, match: re.Match[str]) -> str:
    sign = match["sign"].strip()
    if sort == Sort.BRACKET:
        return f"({match['count']})"
    return match["count"] if sign in {_USUAL.get(sort, "."), ""} else f"{match['count']}{sign}"


def _bulleted(text: str) -> tuple[Label, str] | None:
    """A dash, plus, star or dot. `- + text` counts as what stands last."""
    match = _BULLET.fullmatch(text)
    if not match or not match["rest"] or match["rest"][0] in "-–—*_.…":
        return None
    sign = match["signs"].split()[-1]
    if not match["gap"] and sign == "*":
        return None
    return Label(_SIGNS.get(sign, Sort.DOT), sign, "•" if sign in _DOTS else sign), match["rest"]


def _place(sort: Sort, count: str) -> int:
    if sort in BULLETS:
        return 0
    if count.isdigit():
        return int(count)
    if sort == Sort.DOTTED:
        return int(count.rpartition(".")[2])
    if sort == Sort.CAPITAL or (sort in {Sort.LETTER, Sort.BRACKET} and len(count) == 1):
        return letter(count)
    return roman(count)
