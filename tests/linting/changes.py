"""Departures to be found: one thing changed in a right document, and the name of the rule that must tell of it."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from tests.linting import made, paper
from tests.linting.typed import typed
from tests.render.word import find, paragraphs_of

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
Change = Callable[[Word], object]


@dataclass(frozen=True)
class Seed:
    """A departure. *suffix* is docx or pdf; *make* gives the file; *also* are rules that it breaks besides."""

    name: str
    rule: str
    suffix: str
    make: Callable[[], bytes]
    also: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"{self.suffix}: {self.name}"


def in_word(base: str, name: str, rule: str, *changes: Change, also: str = "") -> Seed:
    """A Word file of *base* with *changes*."""

    def make() -> bytes:
        word = typed() if base == "typed" else made.word(base)
        for change in changes:
            change(word)
        return made.saved(word)

    return Seed(f"{base}, {name}", rule, "docx", make, frozenset(also.split()))


def on_paper(base: str, name: str, rule: str, css: str = "", *words: tuple[str, str]) -> Seed:
    """A PDF of *base* with more *css* and other *words*."""

    def make() -> bytes:
        html = made.sheet(base).text
        for old, new in words:
            assert old in html, old
            html = html.replace(old, new, 1)
        return made.drawn(base, html.replace("</style>", f"{css}\n</style>", 1))

    return Seed(f"{base}, {name}", rule, "pdf", make)


def on_other_paper(name: str, rule: str, *words: tuple[str, str], also: str = "") -> Seed:
    """A PDF of the report that another program printed, with other *words* or CSS."""

    def make() -> bytes:
        html = paper.html()
        for old, new in words:
            assert old in html, old
            html = html.replace(old, new, 1)
        return paper.drawn(html)

    return Seed(f"printed, {name}", rule, "pdf", make, frozenset(also.split()))


def style(called: str, **looks: Any) -> Change:
    """Change a style of Word."""

    def change(word: Word) -> None:
        _dress(word.styles[called].font, word.styles[called].paragraph_format, looks)

    return change


def own(start: str, **looks: Any) -> Change:
    """Change the paragraph that begins with *start*, and no style."""

    def change(word: Word) -> None:
        paragraph = find(word, start)
        for run in paragraph.runs:
            _dress(run.font, paragraph.paragraph_format, looks)

    return change


def _dress(font: Any, shape: Any, looks: dict[str, Any]) -> None:
    for name, value in looks.items():
        if name == "colour":
            font.color.rgb = RGBColor.from_string(value)
        elif name == "size":
            font.size = Pt(value)
        elif name in {"bold", "italic", "name"}:
            setattr(font, name, value)
        else:
            setattr(shape, name, value)


def words(start: str, old: str, new: str) -> Change:
    """Other words in the paragraph that begins with *start*, in its look."""

    def change(word: Word) -> None:
        paragraph = find(word, start)
        text = paragraph.text
        assert old in text, text
        _write(paragraph, text.replace(old, new, 1))

    return change


def _write(paragraph: Paragraph, text: str) -> None:
    drawn = [run for run in paragraph.runs if not run.text]
    first = next(run for run in paragraph.runs if run.text)
    for run in paragraph.runs:
        if run._r is not first._r and run not in drawn and run.text:
            run._r.getparent().remove(run._r)
    first.text = text


def without(*starts: str) -> Change:
    """Paragraphs taken away; the last of a cell is emptied."""

    def change(word: Word) -> None:
        for start in starts:
            paragraph = find(word, start)
            parent = paragraph._p.getparent()
            if len(parent.findall(qn("w:p"))) > 1:
                parent.remove(paragraph._p)
            else:
                paragraph.clear()

    return change


def section(**sides: Any) -> Change:
    """Change paper or margins."""

    def change(word: Word) -> None:
        for name, value in sides.items():
            setattr(word.sections[0], name, value)

    return change


def rule_below(start: str, by: float | None) -> Change:
    """The line below a paragraph, *by* so many points longer, or gone."""

    def change(word: Word) -> None:
        paragraphs = list(paragraphs_of(word))
        at = next(at for at, one in enumerate(paragraphs) if one.text.startswith(start))
        rule = paragraphs[at + 1]
        if by is None:
            rule._p.getparent().remove(rule._p)
        else:
            shape = rule.paragraph_format
            shape.left_indent = shape.right_indent = Pt(shape.left_indent.pt - by / 2)

    return change


def number_in_footer(word: Word) -> None:
    """Move the page number below."""
    section = word.sections[0]
    section.footer.is_linked_to_previous = False
    field = section.header.paragraphs[0]
    section.footer.paragraphs[0]._p.getparent().append(deepcopy(field._p))
    for run in field.runs:
        run._r.getparent().remove(run._r)


def beside_number(before: str, after: str = "") -> Change:
    """Words round the page number."""

    def change(word: Word) -> None:
        paragraph = word.sections[0].header.paragraphs[0]
        run = parse_xml(f'<w:r {_W}><w:t xml:space="preserve">{before}</w:t></w:r>')
        paragraph._p.insert(1, run)
        if after:
            paragraph.add_run(after)

    return change


def sides_swapped(word: Word) -> None:
    """The cells of the head's first row change places."""
    row = word.tables[0].rows[0]._tr
    first, second = row.findall(qn("w:tc"))
    row.remove(second)
    first.addprevious(second)


def moved(start: str, before: str) -> Change:
    """A paragraph moved up or down."""

    def change(word: Word) -> None:
        find(word, before)._p.addprevious(find(word, start)._p)

    return change


def many(seeds: Iterator[Seed]) -> tuple[Seed, ...]:
    """The seeds, whose names differ."""
    found = tuple(seeds)
    names = [str(seed) for seed in found]
    assert len(set(names)) == len(names), sorted(name for name in names if names.count(name) > 1)
    return found
