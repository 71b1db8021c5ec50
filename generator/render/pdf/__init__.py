"""PDF: HTML and CSS on paper, tagged for screen readers (PDF/UA-1)."""

from pathlib import Path

from weasyprint import HTML

from generator.records.output import Sheet
from generator.records.problem import Mistake, Place, Problem, Said
from generator.render.pdf.bundled import BundledOnly


def write(sheet: Sheet, theme: Path) -> bytes:
    """The sheet as a PDF; a Mistake if it needs more pages than its kind allows."""
    html = HTML(string=sheet.text, base_url=f"{theme.resolve()}/", url_fetcher=BundledOnly(theme))
    document = html.render(pdf_variant="pdf/ua-1")
    if sheet.most_pages and len(document.pages) > sheet.most_pages:
        raise Mistake(_too_long(sheet, len(document.pages)))
    return bytes(document.write_pdf(pdf_variant="pdf/ua-1"))


def _too_long(sheet: Sheet, pages: int) -> Problem:
    file = sheet.sources[0] if sheet.sources else f"theme/kinds/{sheet.kind}"
    return Problem(
        Place(file),
        Said(
            f"`{sheet.record}` dài {pages} trang khi in thành {sheet.kind} ({sheet.language}); nhiều nhất {sheet.most_pages}.",
            f"`{sheet.record}` takes {pages} pages as {sheet.kind} ({sheet.language}); {sheet.most_pages} at most.",
        ),
        Said("Rút ngắn câu chữ, hoặc chọn ít thông điệp hơn.", "Shorten its words, or choose fewer messages."),
    )
