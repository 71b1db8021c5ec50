"""PDF: HTML and CSS on paper, tagged for screen readers (PDF/UA-1)."""

from pathlib import Path

from weasyprint import HTML
from weasyprint.urls import FatalURLFetchingError

from generator.records.output import Sheet
from generator.records.problem import Mistake, Place, Problem, Said
from generator.render.pdf.bundled import BundledOnly


def write(sheet: Sheet, theme: Path) -> bytes:
    """The sheet as a PDF; a Mistake if it needs more pages than its kind allows."""
    html = HTML(string=sheet.text, base_url=f"{theme.resolve()}/", url_fetcher=BundledOnly(theme))
    try:
        document = html.render(pdf_variant="pdf/ua-1")
    except FatalURLFetchingError as error:
        raise Mistake(_not_bundled(sheet, str(error))) from error
    if sheet.most_pages and len(document.pages) > sheet.most_pages:
        raise Mistake(_too_long(sheet, len(document.pages)))
    return bytes(document.write_pdf(pdf_variant="pdf/ua-1"))


def _not_bundled(sheet: Sheet, what: str) -> Problem:
    message = Said(
        f"Ấn phẩm gọi tới tệp không có sẵn ({what}).", f"The print asks for a file that is not here ({what})."
    )
    fix = Said("Chỉ dùng phông và hình trong theme/.", "Use only fonts and pictures of theme/.")
    return Problem(Place(f"theme/kinds/{sheet.kind}"), message, fix)


def _too_long(sheet: Sheet, pages: int) -> Problem:
    name = f"{sheet.kind} ({sheet.language})"
    file = sheet.sources[0] if sheet.sources else f"theme/kinds/{sheet.kind}"
    return Problem(
        Place(file),
        Said(
            f"`{sheet.record}` in thành {name} dài {pages} trang; nhiều nhất {sheet.most_pages}.",
            f"`{sheet.record}` takes {pages} pages as {name}; {sheet.most_pages} at most.",
        ),
        Said("Rút ngắn câu chữ, hoặc chọn ít thông điệp hơn.", "Shorten its words, or choose fewer messages."),
    )
