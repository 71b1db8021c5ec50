"""Made-up documents written down as people write them, line by line, in many ways."""
# ruff: noqa: E501
# Words are as long as they are.

import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from tests.importing.made.truth import Part, Truth

NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_WIDTH = 76
"""Letters a line where lines are cut."""


@dataclass(frozen=True)
class Row:
    """One paragraph as written: *role* head, title, subject, text, heading, end, annex; *text* with its label.

    A *table* stands for a paragraph; *role* is table then.
    """

    role: str
    text: str = ""
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Style:
    """One way of writing. *change* is the truth as this writing tells it; *label* how a label looks on paper."""

    name: str
    change: Callable[[Truth], Truth] = lambda truth: truth
    label: Callable[[str], str] = lambda label: f"{label})" if len(label) == 1 and label.islower() else usual(label)
    gap: str = " "
    head: str = "lines"
    end: str = "below"
    title: str = "capitals"
    wrap: int = 0
    run_in: bool = False
    apart: bool = False
    pages: bool = False
    bold: str = ""
    after: Callable[[str], str] = lambda text: text


def usual(label: str) -> str:
    """`I.` `1.` `1.1.` `Điều 1.` and bare dashes."""
    return label if label in {"-", "+", "*", "•"} else f"{label}."


def rows(truth: Truth, style: Style) -> list[Row]:
    """The paragraphs of a document in order."""
    return [*_head(truth, style), *_middle(truth, style), *_end(truth, style), *_annexes(truth, style)]


def _head(truth: Truth, style: Style) -> Iterator[Row]:
    number = f"Số: {truth.number}/{truth.symbol}"
    day = f"{truth.place}, {truth.day}"
    left, right = [*truth.agency, number], [*NATION, day]
    about = [f"V/v {truth.subject}"] if truth.type == "cong-van" else []
    wide = f"{number:<30}{day}"
    order = {
        "day-first": [*NATION, day, *truth.agency, number, *about],
        "one-line": [*truth.agency, *NATION, wide, *about],
        "lines": [*truth.agency, number, *about, *NATION, day],
        "nation-first": [*NATION, *truth.agency, number, *about, day],
        "bars": [" | ".join(pair) for pair in zip(left, right, strict=False)] + about,
        "columns": [f"{one:<44}{other}" for one, other in zip(left, right, strict=False)] + about,
        "no-nation": [*truth.agency, number, *about, day],
        "no-agency": [number, *about, day],
    }[style.head]
    yield from (Row("head", line) for line in order)
    if truth.title and style.title == "one":
        yield Row("title", f"{truth.title} {truth.subject}")
    elif truth.title:
        title = truth.title.capitalize() if style.title == "small" else truth.title
        yield from (Row("title", title), Row("subject", truth.subject))


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
    if not part.label:
        yield Row("table", table=part.table)
        return
    label = style.label(part.label)
    gap = style.gap if label[-1] not in "-+*•" else " "
    first = part.heading or "".join(part.text[:1])
    rest = part.text if part.heading else part.text[1:]
    if style.run_in and part.heading and len(part.text) == 1 and not part.children:
        first, rest = f"{part.heading}: {part.text[0]}", ()
    yield Row("heading" if part.heading and rest == part.text else "text", f"{label}{gap}{first}")
    yield from (Row("text", text) for text in rest)
    yield from [Row("table", table=part.table)] if part.table else []
    for child in part.children:
        yield from _part(child, style)


def _annexes(truth: Truth, style: Style) -> Iterator[Row]:
    for annex in truth.annexes:
        yield from (Row("annex", line) for line in (annex.label, annex.heading, annex.note))
        for part in annex.body:
            yield from _part(part, style)


def _end(truth: Truth, style: Style) -> Iterator[Row]:
    listed = listed_recipients(truth)
    recipients = ["Nơi nhận:", *listed] if listed else []
    signed = [*truth.authority, truth.post, truth.signer]
    lines = {
        "below": [*recipients, *signed],
        "first": [*signed, *recipients],
        "beside": [f"{one:<50}{other}" for one, other in _beside(recipients, signed)],
        "marked": [*recipients, "Maunv. 02b", *signed, "2026-03-05T11:09:49+0700", "2026-03-05T14:19:50+0700"],
        "run on": [" ".join(recipients), *signed],
        "no recipients": signed,
        "spaced": ["Nơi nhận :", *listed, *signed],
    }[style.end]
    yield from (Row("end", line.rstrip()) for line in lines)


def listed_recipients(truth: Truth) -> list[str]:
    """Each after a dash, the last with a full stop."""
    ends = [";"] * (len(truth.recipients) - 1) + ["."]
    return [f"- {name}{sign}" for name, sign in zip(truth.recipients, ends, strict=bool(truth.recipients))]


def _beside(left: list[str], right: list[str]) -> Iterator[tuple[str, str]]:
    for index in range(max(len(left), len(right))):
        yield left[index] if index < len(left) else "", right[index] if index < len(right) else ""


def as_text(truth: Truth, style: Style) -> str:
    """A text file."""
    lines: list[str] = []
    for count, row in enumerate(rows(style.change(truth), style)):
        if row.table:
            lines += [*(f"| {' | '.join(cells)} |" for cells in row.table), ""]
            continue
        written = _marked(row, style)
        wrapped = (
            textwrap.wrap(written, style.wrap, break_on_hyphens=False)
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


def _blank_day(truth: Truth) -> Truth:
    return replace(truth, day="ngày     tháng     năm 2026", date=None)


def _half_blank_day(truth: Truth) -> Truth:
    return replace(truth, day=re.sub(r"ngày \d+", "ngày    ", truth.day), date=None)


def _day_in_figures(truth: Truth) -> Truth:
    day, month, year = re.findall(r"\d+", truth.day)
    return replace(truth, day=f"ngày {day}/{month}/{year}")


def _subject_in_capitals(truth: Truth) -> Truth:
    return replace(truth, subject=truth.subject.upper()) if truth.title else truth


def _without_recipients(truth: Truth) -> Truth:
    return replace(truth, recipients=())


def _older_marks(text: str) -> str:
    """`hòa`, `Ủy` as many write them: hoà, Uỷ."""
    for new, old in (("òa", "oà"), ("óa", "oá"), ("ủy", "uỷ"), ("Ủy", "Uỷ"), ("ỦY", "UỶ"), ("ÒA", "OÀ")):
        text = re.sub(rf"{new}(?![a-zà-ỹ])", old, text)
    return text


def _respelled(value: Any) -> Any:
    """All text in *value* with its marks in the older places."""
    if isinstance(value, str):
        return _older_marks(value)
    if isinstance(value, tuple):
        return tuple(map(_respelled, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{part.name: _respelled(getattr(value, part.name)) for part in fields(value)})
    return value


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


def _as_it_is(label: str) -> str:
    return label if label.startswith("(") else Style("plain").label(label)


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
    Style("wrapped lines", wrap=_WIDTH),
    Style("wrapped lines, each apart", wrap=_WIDTH, apart=True),
    Style("page numbers within sentences", wrap=_WIDTH, pages=True),
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
    Style("lines of fifty letters", wrap=50),
    Style("headings that run on", run_in=True),
    Style("day in figures", change=_day_in_figures),
    Style("half a day", change=_half_blank_day),
    Style("day before the agency", head="day-first"),
    Style("number and day on one line", head="one-line"),
    Style("type in small letters", title="small"),
    Style("type and subject on one line", title="one"),
    Style("subject in capitals", change=_subject_in_capitals),
    Style("recipients on one line", end="run on"),
    Style("no recipients", change=_without_recipients, end="no recipients"),
    Style("tabs after labels", gap="\t"),
    Style("numbers in brackets", change=_renumbered({"1": "(1)", "2": "(2)", "3": "(3)", "4": "(4)"}), label=_as_it_is),
    Style("marks in the older places", change=_respelled),
    Style("long dashes", after=lambda text: text.replace(" - ", " – ")),
)
ON_PAPER = tuple(style for style in STYLES if style.head == "lines" and style.end in {"below", "no recipients"} and not (style.wrap or style.bold)
                 and style.name in {"usual", "blank day", "blank number", "no blank after labels", "labels with a slash",
                                    "labels with a dash", "numbers that skip", "numbers that repeat", "plus signs",
                                    "headings that run on", "day in figures", "half a day", "no recipients", "numbers in brackets"})  # fmt: skip
