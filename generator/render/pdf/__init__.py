"""PDF: HTML and CSS on paper. For readers, tagged (PDF/UA-1); for a press, in its inks (PDF/X-4)."""

from collections.abc import Callable
from math import sqrt
from pathlib import Path
from typing import Any

from weasyprint import HTML
from weasyprint.urls import FatalURLFetchingError

from generator.records.output import Sheet
from generator.records.paper import Edition
from generator.records.problem import Mistake, Place, Problem, Said
from generator.render.pdf.archive import ARCHIVE, for_archive
from generator.render.pdf.bundled import BundledOnly
from generator.render.pdf.languages import tell_languages
from generator.render.pdf.overflow import Overflow, overflowing
from generator.render.pdf.palette import inks_of
from generator.render.pdf.press import finish
from generator.render.pdf.turned import turned

_UA: dict[str, Any] = {"pdf_variant": "pdf/ua-1"}
_FULL, _LEAST, _STEP = 100, 80, 4
"""Sizes of type in a print that can do with less, in per cent."""
_TYPE = "--type: 1;"
_X: dict[str, Any] = {"pdf_variant": "pdf/x-4", "output_intent": "device-cmyk"}


_FINISHERS: dict[str, Callable[[Any, Any], None]] = {
    _UA["pdf_variant"]: tell_languages,
    ARCHIVE["pdf_variant"]: for_archive,
}


def write(sheet: Sheet, theme: Path) -> bytes:
    """The sheet as a PDF; a Mistake if it needs more pages than its kind allows, or a text leaves its box."""
    press = sheet.print is not None and sheet.print.edition == Edition.PRESS
    pdf = draw(sheet, theme, _X if press else ARCHIVE if sheet.archive else _UA)
    if press:
        return _for_press(sheet, pdf)
    return turned(pdf) if sheet.print and sheet.print.turned else pdf


def _for_press(sheet: Sheet, pdf: bytes) -> bytes:
    try:
        return finish(pdf, sheet.day) if sheet.day else finish(pdf)
    except ValueError as error:
        raise Mistake(_not_for_press(sheet, str(error))) from error


def draw(sheet: Sheet, theme: Path, options: dict[str, Any]) -> bytes:
    """What WeasyPrint makes of the sheet with these *options*, its type made smaller until every text fits."""
    document, left = _fitting(sheet, lambda size: _laid_out(sheet, theme, size, options))
    if left:
        raise Mistake(*(_overflowing(sheet, found.text) for found in left))
    if sheet.most_pages and len(document.pages) > sheet.most_pages:
        raise Mistake(_too_long(sheet, len(document.pages)))
    finisher = _FINISHERS.get(options.get("pdf_variant", ""))
    return bytes(document.write_pdf(zoom=sheet.zoom, finisher=finisher, **options))


def _fitting(sheet: Sheet, lay_out: Callable[[int], Any]) -> tuple[Any, list[Overflow]]:
    """The layout in the first size tried in which every text keeps to its box, or in the least, and what leaves it."""
    size = _FULL
    while True:
        document = lay_out(size)
        left = overflowing(document)
        if not left or size == _LEAST or "var(--type)" not in sheet.text:
            return document, left
        size = _smaller(size, max(found.share for found in left))


def _smaller(size: int, share: float) -> int:
    """The next size for a text that needs *share* times its box: smaller letters are lower, and more fill a line."""
    wanted = int(size / sqrt(share)) // _STEP * _STEP
    return max(_LEAST, min(size - _STEP, wanted))


def _laid_out(sheet: Sheet, theme: Path, size: int, options: dict[str, Any]) -> Any:
    """The sheet on its pages; *size* is that of its type in per cent of full."""
    inks = inks_of(sheet.print.edition if sheet.print else Edition.SCREEN, theme)
    text = sheet.text.replace(_TYPE, f"--type: {size / _FULL};", 1)
    html = HTML(string=text, base_url=f"{theme.resolve()}/", url_fetcher=BundledOnly(theme, inks))
    try:
        return html.render(**options)
    except FatalURLFetchingError as error:
        raise Mistake(_not_bundled(sheet, str(error))) from error


def _overflowing(sheet: Sheet, text: str) -> Problem:
    message = Said(
        f"`{sheet.path}`: câu “{text}” không nằm gọn trong ô của nó.", f"`{sheet.path}`: “{text}” leaves its box."
    )
    return Problem(Place(_file_of(sheet)), message, Said("Rút ngắn câu ấy.", "Shorten it."))


def _not_for_press(sheet: Sheet, why: str) -> Problem:
    message = Said(f"`{sheet.path}` chưa in ở nhà in được ({why}).", f"`{sheet.path}` is not fit for a press ({why}).")
    fix = Said("Chỉ dùng các màu của theme/tokens.css.", "Use only the colours of theme/tokens.css.")
    return Problem(Place(f"theme/kinds/{sheet.kind}"), message, fix)


def _not_bundled(sheet: Sheet, what: str) -> Problem:
    message = Said(
        f"Ấn phẩm gọi tới tệp không có sẵn ({what}).", f"The print asks for a file that is not here ({what})."
    )
    fix = Said("Chỉ dùng phông và hình trong theme/.", "Use only fonts and pictures of theme/.")
    return Problem(Place(f"theme/kinds/{sheet.kind}"), message, fix)


def _too_long(sheet: Sheet, pages: int) -> Problem:
    name = f"{sheet.kind} ({sheet.language})"
    return Problem(
        Place(_file_of(sheet)),
        Said(
            f"`{sheet.record}` in thành {name} dài {pages} trang; nhiều nhất {sheet.most_pages}.",
            f"`{sheet.record}` takes {pages} pages as {name}; {sheet.most_pages} at most.",
        ),
        Said("Rút ngắn câu chữ, hoặc chọn ít thông điệp hơn.", "Shorten its words, or choose fewer messages."),
    )


def _file_of(sheet: Sheet) -> str:
    return sheet.sources[0] if sheet.sources else f"theme/kinds/{sheet.kind}"
