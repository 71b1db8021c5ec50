"""What a PDF page draws, taken from pdfminer within bounds of time and number: a page may draw itself without end."""

import time
from dataclasses import dataclass, field
from typing import Any

from pdfminer.layout import LTChar, LTContainer, LTImage, LTLine, LTRect
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfplumber.page import PDFPageAggregatorWithMarkedContent

from generator.importing.line import Unreadable
from generator.records.problem import Said

_MOST_THINGS = 80_000
"""Letters, strokes and pictures on one page; a page of dense text has 5,000."""
_MOST_SECONDS = 60.0


@dataclass
class Drawn:
    """What a page draws, in the words of pdfplumber but without all that costs it time."""

    chars: list[dict[str, Any]] = field(default_factory=list)
    rules: list[dict[str, float]] = field(default_factory=list)
    pictures: bool = False


def prepare(page: Any) -> None:
    """Read what *page* of pdfplumber draws, so that all it is asked later is at hand. Raises Unreadable."""
    device = _Bounded(page.pdf.rsrcmgr, pageno=page.page_number, laparams=page.pdf.laparams)
    PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    # Where pdfplumber keeps it once it has read it, without bounds.
    page._layout = device.get_result()


def drawn(page: Any) -> Drawn:
    """What a prepared *page* draws."""
    found = Drawn()
    left, top = float(page.mediabox[0]), float(page.height) + float(page.mediabox[1])
    waiting = list(page.layout)
    waiting.reverse()
    while waiting:
        item = waiting.pop()
        if isinstance(item, LTChar):
            box = {"x0": item.x0 + left, "x1": item.x1 + left, "top": top - item.y1, "bottom": top - item.y0}
            look = {"size": item.size, "fontname": _name(item.fontname), "upright": item.upright}
            found.chars.append({"text": item.get_text(), "matrix": item.matrix, **box, **look})
        elif isinstance(item, LTRect | LTLine):
            found.rules.append({"x0": item.x0, "x1": item.x1, "top": top - item.y1, "bottom": top - item.y0})
        elif isinstance(item, LTImage):
            found.pictures = True
        elif isinstance(item, LTContainer):
            waiting += reversed(list(item))
    return found


def _name(font: object) -> str:
    return font.decode("latin-1") if isinstance(font, bytes) else str(font)


class _Bounded(PDFPageAggregatorWithMarkedContent):
    """Counts what is drawn."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._things = 0
        self._until = time.monotonic() + _MOST_SECONDS

    def render_char(self, *args: Any, **kwargs: Any) -> float:
        self._count()
        return float(super().render_char(*args, **kwargs))

    def paint_path(self, *args: Any, **kwargs: Any) -> None:
        self._count()
        super().paint_path(*args, **kwargs)

    def render_image(self, *args: Any, **kwargs: Any) -> None:
        self._count()
        super().render_image(*args, **kwargs)

    def begin_figure(self, *args: Any, **kwargs: Any) -> None:
        self._count()
        super().begin_figure(*args, **kwargs)

    def _count(self) -> None:
        self._things += 1
        if self._things > _MOST_THINGS or time.monotonic() > self._until:
            raise too_intricate()


def too_intricate() -> Unreadable:
    """The file would take too long."""
    return Unreadable(
        Said("Tệp PDF quá phức tạp, đọc quá lâu.", "The PDF is too intricate, it takes too long to read."),
        Said("In lại thành PDF mới rồi nhập.", "Print it to a new PDF and import that."),
    )
