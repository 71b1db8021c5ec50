"""Made-up documents written down as people write them: as text in many ways, as Word files and as PDFs."""
# ruff: noqa: E501
# Words are as long as they are.

import textwrap
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from weasyprint import HTML

from tests.importing.made.truth import Part, Truth

NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_WIDTH = 76


@dataclass(frozen=True)
class Row:
    """One paragraph as written: *role* head, title, subject, text, heading, end; *text* with its label."""

    role: str
    text: str


@dataclass(frozen=True)
class Style:
    """One way of writing. *change* is the truth as this writing tells it; *label* how a label looks on paper."""

    name: str
    change: Callable[[Truth], Truth] = lambda truth: truth
    label: Callable[[str], str] = lambda label: f"{label})" if len(label) == 1 and label.islower() else usual(label)
    gap: str = " "
    head: str = "lines"
    end: str = "below"
    wrap: bool = False
    apart: bool = False
    pages: bool = False
    bold: str = ""
    after: Callable[[str], str] = lambda text: text


def usual(label: str) -> str:
    """`I.` `1.` `1.1.` `Điều 1.` and bare dashes."""
    return label if label in {"-", "+", "*", "•"} else f"{label}."


def rows(truth: Truth, style: Style) -> list[Row]:
    """The paragraphs of a document in order."""
    return [*_head(truth, style), *_middle(truth, style), *_end(truth, style)]


def _head(truth: Truth, style: Style) -> Iterator[Row]:
    number = f"Số: {truth.number}/{truth.symbol}"
    day = f"{truth.place}, {truth.day}"
    left, right = [*truth.agency, number], [*NATION, day]
    about = [f"V/v {truth.subject}"] if truth.type == "cong-van" else []
    order = {
        "lines": [*truth.agency, number, *about, *NATION, day],
        "nation-first": [*NATION, *truth.agency, number, *about, day],
        "bars": [" | ".join(pair) for pair in zip(left, right, strict=False)] + about,
        "columns": [f"{one:<44}{other}" for one, other in zip(left, right, strict=False)] + about,
        "no-nation": [*truth.agency, number, *about, day],
        "no-agency": [number, *about, day],
    }[style.head]
    yield from (Row("head", line) for line in order)
    if truth.title:
        yield from (Row("title", truth.title), Row("subject", truth.subject))


def _middle(truth: Truth, style: Style) -> Iterator[Row]:
    if len(truth.addressees) == 1:
        yield Row("text", f"Kính gửi: {truth.addressees[0]}")
    elif truth.addressees:
        yield Row("text", "Kính gửi:")
        yield from (Row("text", f"- {name};") for name in truth.addressees)
    yield from (Row("text", f"{basis};") for basis in truth.bases)
    yield from [Row("text", truth.opening)] if truth.opening else []
    for part in truth.body:
        yield from _part(part, style)
    yield from [Row("text", truth.closing)] if truth.closing else []


def _part(part: Part, style: Style) -> Iterator[Row]:
    label = style.label(part.label)
    gap = style.gap if label[-1] not in "-+*•" else " "
    first = part.heading or "".join(part.text[:1])
    yield Row("heading" if part.heading else "text", f"{label}{gap}{first}")
    yield from (Row("text", text) for text in (part.text if part.heading else part.text[1:]))
    for child in part.children:
        yield from _part(child, style)


def _end(truth: Truth, style: Style) -> Iterator[Row]:
    listed = [f"- {name};" for name in truth.recipients[:-1]] + [f"- {truth.recipients[-1]}."]
    recipients = ["Nơi nhận:", *listed]
    signed = [*truth.authority, truth.post, truth.signer]
    lines = {
        "below": [*recipients, *signed],
        "first": [*signed, *recipients],
        "beside": [f"{one:<50}{other}" for one, other in _beside(recipients, signed)],
        "marked": [*recipients, "Maunv. 02b", *signed, "2026-03-05T11:09:49+0700", "2026-03-05T14:19:50+0700"],
        "spaced": ["Nơi nhận :", *listed, *signed],
    }[style.end]
    yield from (Row("end", line.rstrip()) for line in lines)


def _beside(left: list[str], right: list[str]) -> Iterator[tuple[str, str]]:
    for index in range(max(len(left), len(right))):
        yield left[index] if index < len(left) else "", right[index] if index < len(right) else ""


def as_text(truth: Truth, style: Style) -> str:
    """A text file."""
    lines: list[str] = []
    for count, row in enumerate(rows(style.change(truth), style)):
        written = _marked(row, style)
        wrapped = (
            textwrap.wrap(written, _WIDTH, break_on_hyphens=False)
            if style.wrap and row.role in {"text", "heading"}
            else [written]
        )
        for number, line in enumerate(wrapped):
            if style.pages and number == 1 and count % 6 == 0:
                lines += ["", str(count // 6 + 2), ""]
            lines += [line, ""] if style.apart else [line]
        lines += [] if style.wrap and not style.apart else [""]
    return style.after("\n".join(lines) + "\n")


def _marked(row: Row, style: Style) -> str:
    if row.role in {"heading", "title", "subject"} and style.bold:
        return f"{style.bold}{row.text}{'' if style.bold.startswith('#') else style.bold}"
    return row.text


def as_word(truth: Truth, style: Style, file: Path) -> None:
    """A Word file: head and end in tables, headings bold."""
    truth = style.change(truth)
    document = docx.Document()
    number = f"Số: {truth.number}/{truth.symbol}"
    left = [*truth.agency, number, *([f"V/v {truth.subject}"] if truth.type == "cong-van" else [])]
    _table(document, left, [*NATION, f"{truth.place}, {truth.day}"])
    for row in (row for row in rows(truth, style) if row.role not in {"head", "end"}):
        paragraph = document.add_paragraph()
        run = paragraph.add_run(row.text)
        run.bold = row.role in {"title", "subject", "heading"}
        if row.role in {"title", "subject"}:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    listed = [f"- {name};" for name in truth.recipients[:-1]] + [f"- {truth.recipients[-1]}."]
    _table(document, ["Nơi nhận:", *listed], [*truth.authority, truth.post, "", truth.signer])
    document.save(str(file))


def _table(document: "docx.document.Document", left: list[str], right: list[str]) -> None:
    cells = document.add_table(1, 2).rows[0].cells
    for cell, lines in zip(cells, (left, right), strict=True):
        cell.text = lines[0]
        for line in lines[1:]:
            cell.add_paragraph(line)


def as_pdf(truth: Truth, style: Style, file: Path) -> None:
    """A PDF laid out as the decree asks, with a number on each page."""
    truth = style.change(truth)
    number = f"Số: {truth.number}/{truth.symbol}"
    left = [*truth.agency, number, *([f"V/v {truth.subject}"] if truth.type == "cong-van" else [])]
    right = [*NATION, f"{truth.place}, {truth.day}"]
    listed = [f"- {name};" for name in truth.recipients[:-1]] + [f"- {truth.recipients[-1]}."]
    body = "".join(_html(row) for row in rows(truth, style) if row.role not in {"head", "end"})
    end = _columns(["Nơi nhận:", *listed], [*truth.authority, truth.post, "&nbsp;", "&nbsp;", truth.signer], "left")
    style_sheet = (
        "@page{size:A4;margin:20mm 20mm 20mm 30mm;@top-center{content:counter(page)}}@page:first{@top-center{content:''}}"
        "body{font:14pt 'Liberation Serif','DejaVu Serif'}p{text-align:justify;text-indent:10mm;margin:6pt 0}"
        "td p{text-indent:0;margin:0;text-align:center}table{width:100%}td{width:50%;vertical-align:top}"
        ".title,.subject{text-align:center;text-indent:0;font-weight:bold}.heading{font-weight:bold}.left p{text-align:left}"
    )
    html = f"<html lang=vi><style>{style_sheet}</style>{_columns(left, right)}{body}{end}</html>"
    file.write_bytes(HTML(string=html).write_pdf())


def _html(row: Row) -> str:
    return f"<p class={row.role}>{row.text}</p>"


def _columns(left: list[str], right: list[str], look: str = "") -> str:
    cells = ("".join(f"<p>{line}</p>" for line in lines) for lines in (left, right))
    first, second = cells
    return f"<table><tr><td class='{look}'>{first}</td><td>{second}</td></tr></table>"


def _blank_day(truth: Truth) -> Truth:
    return replace(truth, day="ngày     tháng     năm 2026", date=None)


def _blank_number(truth: Truth) -> Truth:
    return replace(truth, number="")


def _renumbered(labels: dict[str, str]) -> Callable[[Truth], Truth]:
    def part(one: Part) -> Part:
        return replace(one, label=labels.get(one.label, one.label), children=tuple(map(part, one.children)))

    return lambda truth: replace(truth, body=tuple(map(part, truth.body)))


def _signed(sign: str) -> Callable[[str], str]:
    """Numbers and Roman digits with *sign*; the rest as usual."""
    plain = Style("plain").label
    return lambda label: f"{label}{sign}" if label.isdigit() or set(label) <= set("IVX") else plain(label)


def _kept(sign: str) -> Callable[[Truth], Truth]:
    """Labels keep an unusual sign."""

    def part(one: Part) -> Part:
        changed = one.label.isdigit() or set(one.label) <= set("IVX")
        return replace(
            one, label=f"{one.label}{sign}" if changed else one.label, children=tuple(map(part, one.children))
        )

    return lambda truth: replace(truth, body=tuple(map(part, truth.body)))


def _with_sign(label: str) -> str:
    """As it is, if it brings its sign."""
    return label if label[-1] in "/-)" else Style("plain").label(label)


STYLES = (
    Style("usual"),
    Style("nation first", head="nation-first"),
    Style("head with bars", head="bars"),
    Style("head in columns of blanks", head="columns"),
    Style("no nation", head="no-nation"),
    Style("no agency", head="no-agency"),
    Style("blank day", change=_blank_day),
    Style("blank number", change=_blank_number),
    Style("wrapped lines", wrap=True),
    Style("wrapped lines, each apart", wrap=True, apart=True),
    Style("page numbers within sentences", wrap=True, pages=True),
    Style("no blank after labels", gap=""),
    Style("labels with a slash", change=_kept("/"), label=_with_sign),
    Style("labels with a dash", change=_kept("-"), label=_with_sign),
    Style("labels with a bracket", change=_kept(")"), label=_with_sign),
    Style("numbers that skip", change=_renumbered({"2": "3", "II": "IV", "b": "d"})),
    Style("numbers that repeat", change=_renumbered({"2": "1", "3": "1"})),
    Style("plus signs", change=_renumbered({"-": "+"})),
    Style("bold headings", bold="**"),
    Style("bold and slanted headings", bold="***"),
    Style("headings whose depth lies", bold="#### "),
    Style("recipients beside the signature", end="beside"),
    Style("signature first", end="first"),
    Style("typist and signing times", end="marked"),
    Style("a blank before the colon", end="spaced"),
    Style("parted marks", after=lambda text: unicodedata.normalize("NFD", text)),
    Style("blanks at line ends", after=lambda text: text.replace("\n", "  \n")),
    Style("lines of Windows", after=lambda text: text.replace("\n", "\r\n")),
    Style("long dashes", after=lambda text: text.replace(" - ", " – ")),
)
ON_PAPER = tuple(style for style in STYLES if style.head == "lines" and style.end == "below" and not (style.wrap or style.bold)
                 and style.name in {"usual", "blank day", "blank number", "no blank after labels", "labels with a slash",
                                    "labels with a dash", "numbers that skip", "numbers that repeat", "plus signs"})  # fmt: skip
