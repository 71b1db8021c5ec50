"""What a PDF page draws, taken from pdfminer within bounds of time and number: a page may draw itself without end."""

import time
from typing import Any

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfplumber.page import PDFPageAggregatorWithMarkedContent

from generator.importing.line import Unreadable
from generator.records.problem import Said

_MOST_THINGS = 80_000
"""Letters, strokes and pictures on one page; a page of dense text has 5,000."""
_MOST_SECONDS = 60.0


def prepare(page: Any) -> None:
    """Read what *page* of pdfplumber draws, so that all it is asked later is at hand. Raises Unreadable."""
    device = _Bounded(page.pdf.rsrcmgr, pageno=page.page_number, laparams=page.pdf.laparams)
    PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    # Where pdfplumber keeps it once it has read it, without bounds.
    page._layout = device.get_result()


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
