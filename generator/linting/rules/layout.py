"""Alignment, indents and spacing (Phụ lục I, mục I and the boxes).

In a PDF single lines do not tell whether they are justified, and lines are parted into paragraphs by guess: there a
fault of the running text is told only when much of it has it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.linting import mend
from generator.linting.element import RUNNING, Element, box, named
from generator.linting.finding import Departure
from generator.linting.sheet import Align, Paragraph, Sheet
from generator.records.problem import Said

_E = Element
_CENTRED: Final = (_E.TYPE, _E.SUBJECT, _E.DECIDES, _E.PART)
_BESIDE: Final = (
    (_E.NATION, (_E.MOTTO, _E.PLACE_DATE)),
    (_E.ISSUER, (_E.SUPERIOR, _E.NUMBER, _E.LETTER_SUBJECT)),
    (_E.AUTHORITY, (_E.AUTHORITY, _E.NAME)),
)
"""What is centred below or above what."""
_OFF: Final = 3.0
"""Millimetres by which the middle of a line may miss."""
_INDENTS: Final = (9.5, 13.2)
_GAP: Final = 5.5
_LEADING: Final = (0.95, 1.55)
_MUCH: Final = 0.34
_FULL_LINES: Final = 95
"""Letters that fill more than a line."""


def lines_are_centred(sheet: Sheet) -> Iterator[Departure]:
    """Head, title and signature, each in its column."""
    off = _off_in_word(sheet) if sheet.word else _off_on_paper(sheet)
    for one in off:
        where, what = box(one.element), named(one.element)
        asks = Said(f"{where.vi}: {what.vi} – canh giữa.", f"{where.en}: {what.en} – centred.")
        yield Departure(one, asks, Said("không canh giữa", "not centred"), mend.CENTRE)


def _off_in_word(sheet: Sheet) -> list[Paragraph]:
    asked = {*_CENTRED, *(element for first, others in _BESIDE for element in (first, *others))}
    return [one for one in sheet.of(*asked) if one.align not in {Align.CENTRE, None}]


def _off_on_paper(sheet: Sheet) -> Iterator[Paragraph]:
    page = sheet.pages[0]
    if page.left is not None and page.right is not None:
        middle = (page.left + page.width - page.right) / 2
        yield from (one for one in sheet.of(*_CENTRED) if _misses(one, middle))
    for first, others in _BESIDE:
        above = sheet.first(first)
        if above is not None and above.centre is not None and above.side is not None:
            yield from (one for one in sheet.of(*others) if one.side and _misses(one, above.centre))


def _misses(one: Paragraph, middle: float) -> bool:
    return one.centre is not None and abs(one.centre - middle) > _OFF


def text_is_justified(sheet: Sheet) -> Iterator[Departure]:
    """Both edges even, in paragraphs of more than one line."""
    asked = [one for one in sheet.of(*RUNNING) if one.align and not one.again and _fills_a_line(one, sheet.word)]
    wrong = [one for one in asked if one.align != Align.JUSTIFY]
    for one in _telling(wrong, asked, sheet):
        found = Said("không canh đều hai lề", "edges are not even")
        yield Departure(one, _JUSTIFIED, found, mend.JUSTIFY)


def _fills_a_line(one: Paragraph, word: bool) -> bool:
    return len(one.text) > _FULL_LINES if word else len(one.widths) > 1


def first_line_is_indented(sheet: Sheet) -> Iterator[Departure]:
    """By 1 cm or 1.27 cm. A line that begins with a tab, or that Word counts, is not judged."""
    running = (one for one in sheet.of(*RUNNING) if one.align not in {Align.CENTRE, Align.RIGHT})
    asked = [one for one in running if one.indent is not None and not one.again]
    wrong = [one for one in asked if not _INDENTS[0] <= (one.indent or 0.0) <= _INDENTS[1]]
    for one in _telling(wrong, asked, sheet):
        centimetres = f"{(one.indent or 0.0) / 10:.1f}".replace("-0.0", "0.0")
        found = Said(f"lùi {centimetres.replace('.', ',')} cm", f"{centimetres} cm")
        yield Departure(one, _INDENTED, found, mend.INDENT)


def paragraphs_are_apart(sheet: Sheet) -> Iterator[Departure]:
    """6 points at least between two paragraphs of the text."""
    both = [
        one
        for before, one in sheet.neighbours()
        if one.element in RUNNING and before.element in RUNNING and one.gap is not None and not one.again
    ]
    wrong = [one for one in both if (one.gap or 0.0) < _GAP]
    for one in _telling(wrong, both, sheet):
        gap = f"{max(one.gap or 0.0, 0.0):.0f} pt"
        yield Departure(one, _APART, Said(gap, gap), mend.GAP)


def lines_are_spaced(sheet: Sheet) -> Iterator[Departure]:
    """From single to 1.5."""
    asked = [one for one in sheet.of(*RUNNING) if one.leading is not None]
    wrong = [one for one in asked if not _LEADING[0] <= (one.leading or 1.0) <= _LEADING[1]]
    for one in _telling(wrong, asked, sheet):
        found = f"{one.leading:.2g}"
        yield Departure(one, _SPACED, Said(f"{found.replace('.', ',')} dòng", f"{found} lines"), mend.LEADING)


def recipients_stand_on_the_left(sheet: Sheet) -> Iterator[Departure]:
    """Flush with the left edge of the text."""
    for one in sheet.of(_E.RECIPIENTS_TITLE, _E.RECIPIENT):
        edge = sheet.pages[0].left
        away = not sheet.word and edge is not None and one.left is not None and one.left - edge > _OFF * 2
        if one.align in {Align.CENTRE, Align.RIGHT} or away:
            yield Departure(one, _FLUSH, Said("không sát lề trái", "not flush left"), mend.LEFT)


def _telling(wrong: Sequence[Paragraph], asked: Sequence[Paragraph], sheet: Sheet) -> Sequence[Paragraph]:
    """All of them in a Word file; in a PDF none unless they are many."""
    many = len(wrong) >= 2 and len(wrong) > _MUCH * len(asked)
    return wrong if sheet.word or many else []


def _asks(vi: str, en: str) -> Said:
    return Said(f"Phụ lục I, mục I: {vi}", f"Phụ lục I, part I: {en}")


_JUSTIFIED: Final = _asks("nội dung canh đều cả hai lề.", "the text is justified.")
_INDENTED: Final = _asks("dòng đầu mỗi đoạn lùi 1 cm hoặc 1,27 cm.", "first lines are indented by 1 cm or 1.27 cm.")
_APART: Final = _asks("khoảng cách giữa các đoạn tối thiểu 6 pt.", "paragraphs are 6 points apart at least.")
_SPACED: Final = _asks("cách dòng từ dòng đơn đến 1,5 dòng.", "lines are spaced from single to 1.5.")
_FLUSH: Final = Said("Phụ lục I, ô 9b: Nơi nhận sát lề trái.", "Phụ lục I, box 9b: recipients are flush left.")
RULES = (
    lines_are_centred,
    text_is_justified,
    first_line_is_indented,
    paragraphs_are_apart,
    lines_are_spaced,
    recipients_stand_on_the_left,
)
