"""Names below a signer's post, and names in lists of people: the lines before tell what they are."""

import re
from collections.abc import Iterator

from generator.check.personal.finding import Kind, Span
from generator.check.personal.letters import LOWER, UPPER
from generator.check.personal.names import POST, candidates, introduced

_REACH = 12
"""Lines with text, from a post to the name below it."""
_LIST_REACH = 60

_POST_LINE = re.compile(rf"(?<!\w)(?:(?:KT|TM|TL|TUQ|T/M|K/T|T/L|Q)\. *[{UPPER}]{{2}}|{POST.upper()}(?!\w))")
_POST_ALONE = re.compile(rf"[\W_]*(?:\w+: *)?[\W_]*{POST}(?:[ ,]+[\w-]+){{0,8}}[\W_]*", re.IGNORECASE)
_SIGNED = re.compile(
    r"\((?:đã ký|ký|chữ ký|ghi rõ|signed)[^)]*\)|\[(?:đã ký|ký số)[^\]]*\]|(?<!\w)(?:ký bởi|người ký|signed by)",
    re.IGNORECASE,
)
_LIST_HEAD = re.compile(r"(?<!\w)(?<!ghi rõ )(?:họ và tên|họ,? tên|full name)(?!\w)", re.IGNORECASE)
_APART = re.compile(r"(?:^|[:)\]|/_*>“\"'-]| {2}|\t)[ *_“\"'(]*$")
_APART_IN_PROSE = re.compile(rf"(?:[.;,]|(?<![{UPPER}{LOWER}])[{UPPER}]{{2,}}) +$")
_LINE_END = re.compile(r"[\s*_”\"'.,)]*$")
_LINE_START = re.compile(r"[\W\d_]*")


def signers(text: str) -> Iterator[Span]:
    """Names on a line of their own, or at a line's end, after a post; and rows of a list headed `họ và tên`."""
    below_post = below_head = 0
    for start, line in _lines(text):
        if below_post or _opens(line):
            yield from _at_end(line, start)
        if below_head:
            yield from _at_start(line, start)
        below_post = _REACH if _opens(line) else max(0, below_post - 1)
        below_head = _LIST_REACH if len(line) < 80 and _LIST_HEAD.search(line) else max(0, below_head - 1)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for match in re.finditer(r"[^\n]+", text):
        if match[0].strip():
            yield match.start(), match[0]


def _opens(line: str) -> bool:
    alone = len(line) < 70 and not line.rstrip().endswith((";", ",")) and _POST_ALONE.fullmatch(line)
    return bool(_POST_LINE.search(line) or _SIGNED.search(line) or alone)


def _at_end(line: str, start: int) -> Iterator[Span]:
    for match in candidates(line):
        if _LINE_END.match(line, match.end()) and _stands_apart(line[: match.start()], match[0]):
            yield Span(start + match.start(), start + match.end(), Kind.NAME)


def _stands_apart(before: str, name: str) -> bool:
    """True on a line of its own, after a gap or a post; after a sentence or an abbreviation too, if not in capitals."""
    prose = not name.isupper() and _APART_IN_PROSE.search(before)
    return bool(_APART.search(before) or introduced(before) or prose)


def _at_start(line: str, start: int) -> Iterator[Span]:
    for match in candidates(line):
        if _LINE_START.fullmatch(line[: match.start()]):
            yield Span(start + match.start(), start + match.end(), Kind.NAME)
