"""Lines -> Paragraphs: sentences that a page, a line's end or an empty line cut in two are made whole again."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from generator.importing.labels import BULLETS, Label, Sort, label_of
from generator.importing.line import Line
from generator.importing.paragraph import Paragraph, paragraph
from generator.importing.words import AUTHORITY, BASIS, DATE, ENDS_HEAD, MOTTO, NATION, NUMBER, POST, TYPE_LINE, fold

_ENDED = re.compile(r"[.;:!?…][”\"’)*_]*$|\./\.?$|/\.$")
_HARD = re.compile(
    r"(?:Căn cứ|CĂN CỨ)\s(?!và[oO]?\s)|Nơi nhận|NƠI NHẬN|Kính gửi|KÍNH GỬI|PHỤ LỤC|Phụ lục [IVX\d]"
    r"|(?:Điều|ĐIỀU) \d+[.:]|(?:Chương|CHƯƠNG|Phần|PHẦN) (?:[IVX\d]+|THỨ)\b"
)
_CAPITALS = re.compile(r"[^a-zàáảãạâấầẩẫậăắằẳẵặéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ]*")
_YEAR = re.compile(r"(?:19|20)\d\d\W*$")
_PAGE_NUMBER = re.compile(r"[-–\s]*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–\s]*", re.IGNORECASE)
_BASIS_OPEN = re.compile(r"(?:Căn cứ|Thực hiện|Thi hành|Theo)\s")
_CITES = re.compile(r"số\s*:?\s*[\d.…_\s]*/|Luật\s")
_FULL: Final = 0.86
"""How much of the widest line a line must fill for the sentence to have been cut at its end."""

_LONGEST_LINE: Final = 90
_INDENT: Final = 8
"""Points by which a first line is set in, at least."""
_GOES_ON = re.compile(r"\b(?:của|và|với|các|những|mọi|mỗi|theo|là|hoặc)$|(?<=[A-ZĐ\d])/$")
"""Words that no paragraph ends with."""
_BEFORE_FIGURES = re.compile(r"\b(?:ngày|tháng|số)$")
_FIGURES = re.compile(r"\d{1,5}\s?(?:/|tháng\b|năm\b|-[A-ZĐ])")
_SENTENCE: Final = 40
"""Letters from which a paragraph without an end is a sentence that was cut, not a title."""


@dataclass(frozen=True)
class _Shape:
    """How the lines of a file lie: the usual width of a full one, and whether empty lines part paragraphs."""

    width: float
    cut: bool
    gaps_part: bool
    margin: float | None


def join(lines: Iterable[Line]) -> list[Paragraph]:
    """The paragraphs of a file, in order."""
    kept = list(lines)
    shape = _shape(kept)
    groups: list[tuple[list[Line], bool]] = []
    gap = False
    last: Label | None = None
    for line in kept:
        if not line.text.strip() and not line.label:
            gap = True
            continue
        if groups and _continues(groups[-1][0], line, gap, shape, last):
            groups[-1][0].append(line)
        else:
            groups.append(([line], gap))
            found = label_of(line.text.strip())
            last = found[0] if found else last
        gap = False
    return [paragraph(group, gap) for group, gap in _without_page_numbers(groups)]


def _shape(lines: list[Line]) -> _Shape:
    """Read from the lines of running text: those that are no whole paragraphs and stand in no table."""
    running = [line for line in lines if line.text.strip() and not line.whole and line.table is None]
    lengths = sorted(_length(line) for line in running)
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0.0
    near = [length for length in lengths if length > 0.8 * width]
    in_points = bool(running) and running[0].width is not None
    cut = in_points or (len(running) > 5 and width < 160 and len(near) > 0.3 * len(running))
    cut = cut or _wraps(running) > max(2, 0.1 * len(running))
    blocks = [list(group) for blank, group in groupby(lines, lambda line: not line.text.strip()) if not blank]
    singles = [block[0] for block in blocks if len(block) == 1]
    open_ended = [line for line in singles if not _ENDED.search(line.text.strip())]
    every_line_apart = len(singles) > 0.7 * len(blocks) and len(open_ended) > 0.45 * max(len(singles), 1) and cut
    return _Shape(width, cut, not every_line_apart, _margin(running))


def _wraps(running: list[Line]) -> int:
    """How often a line without an end is followed by one that begins with a small letter."""
    texts = [line.text.strip() for line in running]
    return sum(after[0].islower() and not _ENDED.search(one) for one, after in pairwise(texts))


def _margin(running: list[Line]) -> float | None:
    """Where lines begin, in points, if first lines of paragraphs are set in from there; else None."""
    starts = [round(line.x) for line in running if line.x is not None and not line.centred and line.column is None]
    if len(starts) < 6:
        return None
    margin = min(starts)
    set_in = [x for x in starts if margin + _INDENT < x < margin + 90]
    return float(margin) if len(set_in) > 0.1 * len(starts) else None


def _length(line: Line) -> float:
    """How far to the right a line reaches: in points where the file tells, else in letters."""
    if line.width is None:
        return float(len(line.text.strip()))
    return (line.x or 0.0) + line.width


def _continues(before: list[Line], line: Line, gap: bool, shape: _Shape, last: Label | None) -> bool:
    """Whether *line* goes on with the sentence of the lines *before* it."""
    ahead = before[-1]
    text, said = line.text.strip(), ahead.text.strip()
    if said.endswith(" năm") and _YEAR.match(text) and _same_place(ahead, line):
        return True
    if not _same_place(ahead, line) or line.label or _stands_alone(said) or _stands_alone(text) or _HARD.match(text):
        return False
    if line.whole or ahead.whole:  # only a sentence that was cut in two
        return text[:1].islower() and not _ENDED.search(said) and len(said) > _SENTENCE and not label_of(text)
    if not gap and (_GOES_ON.search(said) or (_BEFORE_FIGURES.search(said) and _FIGURES.match(text))):
        return True
    if _is_label(text, said, ahead, line, shape, last) or (BASIS.match(text) and not _BASIS_OPEN.match(said)):
        return False
    if text[:1].islower():
        return not _ENDED.search(said) or (shape.cut and not (gap and shape.gaps_part) and _is_full(ahead, line, shape))
    if _looks_apart(ahead, line):
        return False
    if shape.cut and _BASIS_OPEN.match(before[0].text.strip()) and _CITES.search(" ".join(one.text for one in before)):
        return not _ENDED.search(said) and not BASIS.match(text)
    if gap and shape.gaps_part:
        return False
    if not shape.cut:
        return not gap and not _ENDED.search(said) and _same_look(ahead, line) and _is_title_like(before)
    if shape.margin is not None and line.x is not None:
        return line.x < shape.margin + _INDENT and _is_full(ahead, line, shape)
    return _is_full(ahead, line, shape) and not said.endswith((";", ":")) and not _indented(ahead, line)


def _same_place(one: Line, other: Line) -> bool:
    return (one.table, one.row, one.column) == (other.table, other.row, other.column)


def _is_label(text: str, said: str, ahead: Line, line: Line, shape: _Shape, last: Label | None) -> bool:
    """A label begins a paragraph, unless a full line without an end stands before it and it does not count on."""
    found = label_of(text)
    if not found:
        return False
    label = found[0]
    if shape.margin is not None and line.x is not None and _length(ahead) >= _FULL * shape.width:
        return line.x > shape.margin + _INDENT
    if _ENDED.search(said) or not shape.cut or _length(ahead) < _FULL * shape.width:
        return True
    if label.sort in BULLETS:
        return False
    follows = last is not None and label.sort == last.sort and label.place == last.place + 1
    return follows or label.place == 1 or label.sort in {Sort.ROMAN, Sort.ARTICLE, Sort.CHAPTER, Sort.PART, Sort.LETTER}


def _stands_alone(text: str) -> bool:
    """Lines of the head and the end of a document are each their own."""
    plain = fold(text)
    if plain in {NATION, MOTTO} or TYPE_LINE.fullmatch(text.strip("*_ ")):
        return True
    if len(text) > _LONGEST_LINE:
        return False
    return any((NUMBER.match(text), _is_day(text), AUTHORITY.match(text), POST.fullmatch(text), ENDS_HEAD.match(text)))


def _is_day(text: str) -> bool:
    """Place and day on a line of their own: `Ví Dụ, ngày 05 tháng 6 năm 2026`."""
    match = DATE.match(text) if "ng" in text and text[:1].isupper() else None
    return bool(match and match["place"] and match.end() >= len(text) - 2)


def _looks_apart(ahead: Line, line: Line) -> bool:
    """Bold beside plain, capitals beside small letters, centred beside not: two paragraphs."""
    if ahead.bold is not None and line.bold is not None and bool(ahead.bold) != bool(line.bold):
        return True
    if bool(ahead.centred) != bool(line.centred):
        return True
    return _is_capital(ahead.text) != _is_capital(line.text)


def _is_capital(text: str) -> bool:
    return len(text) > 3 and any(letter.isupper() for letter in text) and bool(_CAPITALS.fullmatch(text))


def _same_look(ahead: Line, line: Line) -> bool:
    return ahead.bold == line.bold and ahead.italic == line.italic


def _is_title_like(before: list[Line]) -> bool:
    """Lines of a title stand under each other without an end, in capitals or bold."""
    return all(line.bold or _CAPITALS.fullmatch(line.text) for line in before)


def _is_full(ahead: Line, line: Line, shape: _Shape) -> bool:
    """The next line's first word would not have fitted."""
    if ahead.centred and line.centred:
        return True
    length = _length(ahead)
    first = len(line.text.split()[0]) if line.text.split() else 0
    letter = (ahead.width or length) / max(len(ahead.text.strip()), 1)
    return length >= _FULL * shape.width or length + (first + 1) * letter > shape.width


def _indented(ahead: Line, line: Line) -> bool:
    """Where positions are known: a first line begins further in than the line before it."""
    if ahead.x is None or line.x is None:
        return False
    return line.x - ahead.x > _INDENT


def _without_page_numbers(groups: list[tuple[list[Line], bool]]) -> Iterator[tuple[list[Line], bool]]:
    """A number alone on its line between two parts of a sentence is a page's; the parts are joined over it."""
    waiting: tuple[list[Line], bool] | None = None
    skipped = False
    for group, gap in groups:
        text = " ".join(line.text for line in group).strip()
        if _PAGE_NUMBER.fullmatch(text) and group[0].table is None and waiting:
            skipped = True
            continue
        if waiting and skipped and _goes_on(waiting[0][-1].text, group[0].text):
            waiting = ([*waiting[0], *group], waiting[1])
        else:
            if waiting:
                yield waiting
            waiting = (group, gap)
        skipped = False
    if waiting:
        yield waiting


def _goes_on(said: str, text: str) -> bool:
    return not _ENDED.search(said.strip()) and not label_of(text.strip()) and not _stands_alone(text.strip())
