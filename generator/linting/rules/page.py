"""Paper and margins (Phụ lục I, mục I)."""

from collections.abc import Iterator
from typing import Final

from generator.linting import mend
from generator.linting.finding import Departure
from generator.linting.sheet import Page, Sheet
from generator.records.decree30 import PAGE_MM
from generator.records.problem import Said

TOLERANCE_MM: Final = 0.5
_PAPER_TOLERANCE: Final = 2.0
MARGINS: Final = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
"""Least and most, in mm."""
_NAMES: Final = {
    "top": Said("Lề trên", "top margin"),
    "bottom": Said("Lề dưới", "bottom margin"),
    "left": Said("Lề trái", "left margin"),
    "right": Said("Lề phải", "right margin"),
}
_MIGHT_BE_EMPTY: Final = {"top": 6.0, "bottom": 16.0, "left": TOLERANCE_MM, "right": 4.0}
"""In a PDF a line that did not fit, or one that ends early, leaves so much more than the margin, in mm."""


def paper_is_a4(sheet: Sheet) -> Iterator[Departure]:
    """210 x 297 mm; a page on its side may hold a table."""
    for page in sheet.pages:
        sides = sorted((page.width, page.height))
        if any(abs(side - asked) > _PAPER_TOLERANCE for side, asked in zip(sides, PAGE_MM, strict=True)):
            found = f"{page.width:.0f} × {page.height:.0f} mm"
            yield Departure(_at(sheet, page), _PAPER, Said(found, found), mend.PAPER)


def first_page_stands_upright(sheet: Sheet) -> Iterator[Departure]:
    """Later pages may lie on their side for a table."""
    if sheet.pages and sheet.pages[0].width > sheet.pages[0].height:
        yield Departure(_at(sheet, sheet.pages[0]), _UPRIGHT, Said("giấy nằm ngang", "landscape"), mend.UPRIGHT)


def margins(sheet: Sheet) -> Iterator[Departure]:
    """Each margin of upright pages. In a PDF only what letters show: all pages together, the narrowest counts."""
    for page in _to_measure(sheet):
        for side, (least, most) in MARGINS.items():
            found = getattr(page, side)
            more = _MIGHT_BE_EMPTY[side] if page.seen else TOLERANCE_MM
            if found is not None and not least - TOLERANCE_MM <= found <= most + more:
                name = _NAMES[side]
                asks = Said(
                    f"Phụ lục I, mục I: {name.vi.lower()} {least}-{most} mm.",
                    f"Phụ lục I, part I: the {name.en} is {least}-{most} mm.",
                )
                said = Said(f"{found:.0f} mm".replace(".", ","), f"{found:.0f} mm")
                yield Departure(_at(sheet, page), asks, said, mend.MARGINS)


def _to_measure(sheet: Sheet) -> list[Page]:
    upright = [page for page in sheet.pages if page.width <= page.height]
    if sheet.word or not upright:
        return upright
    return [_narrowest(upright)]


def _narrowest(pages: list[Page]) -> Page:
    """What the pages of a PDF show together.

    The last is seldom full, and the one before it may end early so that the signature stays whole: of two pages
    neither tells the bottom margin.
    """
    sides = {
        side: min((found for page in pages if (found := getattr(page, side)) is not None), default=None)
        for side in MARGINS
    }
    if len(pages) < 3 and sides["bottom"] is not None and sides["bottom"] > MARGINS["bottom"][1]:
        sides["bottom"] = None
    first = pages[0]
    return Page(first.number, first.width, first.height, **sides, seen=True)


def _at(sheet: Sheet, page: Page) -> int | None:
    """A section of a Word file has no page."""
    return None if sheet.word else page.number


_PAPER: Final = Said("Phụ lục I, mục I: khổ giấy A4 (210 × 297 mm).", "Phụ lục I, part I: A4 paper (210 × 297 mm).")
_UPRIGHT: Final = Said(
    "Phụ lục I, mục I: trình bày theo chiều dài khổ giấy; chỉ bảng biểu không làm thành phụ lục mới được nằm ngang.",
    "Phụ lục I, part I: the paper stands upright; only a table that is no annex may lie on its side.",
)
RULES = (paper_is_a4, first_page_stands_upright, margins)
