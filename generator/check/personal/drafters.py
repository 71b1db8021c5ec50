"""Marks of drafters and typists beside or below `Lưu: VT`: (N Văn), VT, Mẫu, Maunv. 02b."""

import re
from collections.abc import Iterator

from generator.check.personal.finding import Kind, Span
from generator.check.personal.letters import LOWER, UPPER

_KEPT = re.compile(
    r"(?:^[\W_]*|[-+–;.,\"'] *|  )lưu(?: *: *(?:tại *)?(?:vt|văn thư|hs|hồ sơ|vp)| +(?:vt|văn thư))(?!\w)",
    re.IGNORECASE,
)
_BELOW = 3
"""Lines with text below `Lưu: VT` on which a typist's mark may stand."""

_COPIES = r"[\s.,–-]*\d{1,3} *(?:b|bản)?"
_WORD = rf"(?:[{UPPER}]\.? ?){{0,4}}[{UPPER}][{LOWER}]+[{UPPER}]{{0,4}}"
_PERSON = rf"{_WORD}(?: +[{UPPER}][{LOWER}]+){{0,3}}"
_BRACKET = re.compile(rf"\( *({_PERSON}|[a-z]{{6,}}|[a-z]{{2,}}(?=[\s.,–-]*\d))(?:{_COPIES})? *\)")
_TOKEN = re.compile(rf"[,;./–-] *({_WORD})(?:{_COPIES}\.?)? *(?=[,;.()\"'*_]|$)")
_TYPIST = re.compile(rf"[\W_]*([{UPPER}{LOWER}]+(?:[ .]+[{UPPER}{LOWER}]+){{0,2}})[\s.(–-]+\d{{1,3}} *b(?:ản)?[\W_]*")
_LOGIN = re.compile(r"[\W_]*([A-Z][a-z]{3,}(?<!ng)(?<!nh)(?<!ch)(?<=[b-df-hj-np-tv-xz]{2}))[.;,\"'*_ ]*")
_VOWEL = re.compile("[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]")
_NOBODY = frozenset(
    [
        "web",
        "website",
        "email",
        "portal",
        "zalo",
        "file",
        "page",
        "draft",
        "print",
        "report",
        "trang",
        "đảng",
        "đoàn",
        "hội",
        "sở",
        "ban",
        "phòng",
        "trạm",
        "tổ",
        "khối",
        "thuế",
        "báo",
        "cổng",
        "mật",
        "công",
        "bản",
        "kèm",
        "giấy",
        "ký",
        "gốc",
        "như trên",
        "ttra",
        "yte",
        "pdf",
        "word",
        "scan",
    ]
)


def drafters(text: str) -> Iterator[Span]:
    """Each mark on a line that says where the copy is kept, and on the few lines below it."""
    below = 0
    for match in re.finditer(r"[^\n]*[^\s][^\n]*", text):
        line, start = match[0], match.start()
        kept = _KEPT.search(line)
        if kept:
            yield from _marks(line, start, kept.end())
            below = _BELOW
        elif below:
            yield from _typed(line, start, next_line=below == _BELOW)
            below -= 1


def _marks(line: str, start: int, after: int) -> Iterator[Span]:
    for pattern in (_BRACKET, _TOKEN):
        for match in pattern.finditer(line, after):
            yield from _span(match, start)


def _typed(line: str, start: int, next_line: bool) -> Iterator[Span]:
    """A typist's mark on a line of its own; brackets and bare logins only on the line right below."""
    whole = _TYPIST.fullmatch(line) or (_LOGIN.fullmatch(line) if next_line else None)
    if whole:
        yield from _span(whole, start)
    elif next_line:
        for match in _BRACKET.finditer(line):
            yield from _span(match, start)


def _span(match: re.Match[str], start: int) -> Iterator[Span]:
    """The mark, unless it is an abbreviation of a unit or one of the few words that stand there rightly."""
    word = match[1].casefold()
    if _VOWEL.search(re.sub(rf"[{UPPER}]", "", match[1])) and word not in _NOBODY:
        yield Span(start + match.start(1), start + match.end(1), Kind.DRAFTER)
