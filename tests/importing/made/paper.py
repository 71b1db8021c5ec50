"""Made-up documents on paper: as Word files, as PDFs, and as what a scanner makes of them."""

import subprocess
from io import BytesIO
from pathlib import Path
from random import Random

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from PIL import Image, ImageChops, ImageFilter
from weasyprint import HTML

from tests.importing.made.truth import Truth
from tests.importing.made.written import NATION, Row, Style, listed_recipients, rows

_SHEET = (
    "@page{size:A4;margin:20mm 20mm 20mm 30mm;@top-center{content:counter(page)}}@page:first{@top-center{content:''}}"
    "body{font:14pt 'Liberation Serif','DejaVu Serif'}p{text-align:justify;text-indent:10mm;margin:6pt 0}"
    "td p{text-indent:0;margin:0;text-align:center}table{width:100%}.beside td{width:50%;vertical-align:top}"
    ".title,.subject,.annex{text-align:center;text-indent:0;font-weight:bold}.heading{font-weight:bold}"
    ".left p{text-align:left}.grid{border-collapse:collapse}.grid td{border:.5pt solid;padding:2pt}"
)
_CENTRED = {"title", "subject", "annex"}


def as_word(truth: Truth, style: Style, file: Path) -> None:
    """A Word file: head and end in tables, headings bold, a grid for each table."""
    truth = style.change(truth)
    document = docx.Document()
    _columns_of_word(document, *_head(truth))
    inner = [row for row in rows(truth, style) if row.role not in {"head", "end"}]
    annex = next((at for at, row in enumerate(inner) if row.role == "annex"), len(inner))
    for row in inner[:annex]:
        _add(document, row)
    _columns_of_word(document, *_end(truth))
    for row in inner[annex:]:
        _add(document, row)
    document.save(str(file))


def _head(truth: Truth) -> tuple[list[str], list[str]]:
    number = f"Số: {truth.number}/{truth.symbol}"
    about = [f"V/v {truth.subject}"] if truth.type == "cong-van" else []
    return [*truth.agency, number, *about], [*NATION, f"{truth.place}, {truth.day}"]


def _end(truth: Truth) -> tuple[list[str], list[str]]:
    listed = listed_recipients(truth)
    return ["Nơi nhận:", *listed] if listed else [""], [*truth.authority, truth.post, "", truth.signer]


def _add(document: "docx.document.Document", row: Row) -> None:
    if row.table:
        grid = document.add_table(0, len(row.table[0]))
        for cells in row.table:
            for cell, text in zip(grid.add_row().cells, cells, strict=True):
                cell.text = text
        return
    paragraph = document.add_paragraph()
    run = paragraph.add_run(row.text)
    run.bold = row.role in {*_CENTRED, "heading"}
    if row.role in _CENTRED:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _columns_of_word(document: "docx.document.Document", left: list[str], right: list[str]) -> None:
    cells = document.add_table(1, 2).rows[0].cells
    for cell, lines in zip(cells, (left, right), strict=True):
        cell.text = lines[0]
        for line in lines[1:]:
            cell.add_paragraph(line)


def as_pdf(truth: Truth, style: Style, file: Path) -> None:
    """A PDF laid out as the decree asks, with a number on each page."""
    truth = style.change(truth)
    inner = [row for row in rows(truth, style) if row.role not in {"head", "end"}]
    annex = next((at for at, row in enumerate(inner) if row.role == "annex"), len(inner))
    before, after = ("".join(map(_html, part)) for part in (inner[:annex], inner[annex:]))
    left, right = _end(truth)
    end = _columns(left, [line or "&nbsp;" for line in right], "left")
    html = f"<html lang=vi><style>{_SHEET}</style>{_columns(*_head(truth))}{before}{end}{after}</html>"
    file.write_bytes(HTML(string=html).write_pdf())


def _html(row: Row) -> str:
    if not row.table:
        return f"<p class={row.role}>{row.text}</p>"
    lines = ("".join(f"<td>{cell}" for cell in cells) for cells in row.table)
    return f"<table class=grid>{''.join(f'<tr>{line}' for line in lines)}</table>"


def _columns(left: list[str], right: list[str], look: str = "") -> str:
    first, second = ("".join(f"<p>{line}</p>" for line in lines) for lines in (left, right))
    return f"<table class=beside><tr><td class='{look}'>{first}</td><td>{second}</td></tr></table>"


def as_scan(truth: Truth, style: Style, file: Path) -> None:
    """A PDF of pictures only, 200 dots an inch, grey, a little turned, blurred and full of specks."""
    as_pdf(truth, style, file)
    command = ["pdftoppm", "-r", "200", "-gray", "-png", str(file), str(file.with_suffix(""))]
    subprocess.run(command, check=True, capture_output=True)
    drawn = sorted(file.parent.glob(f"{file.stem}-*.png"))
    pages = [_scanned(Image.open(BytesIO(one.read_bytes())), number) for number, one in enumerate(drawn)]
    pages[0].save(file, save_all=True, append_images=pages[1:], resolution=200)
    for one in drawn:
        one.unlink()


def _scanned(page: Image.Image, number: int) -> Image.Image:
    turned = page.convert("L").rotate(0.3 if number % 2 else -0.2, fillcolor=255, resample=Image.Resampling.BICUBIC)
    soft = turned.filter(ImageFilter.GaussianBlur(0.6))
    grain = Random(number).randbytes(page.width * page.height)
    specks = Image.frombytes("L", page.size, grain).point([90] + [255 - level // 8 for level in range(1, 256)])
    return ImageChops.darker(soft, specks)
