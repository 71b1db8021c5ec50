"""The running text: clauses with their labels, paragraphs, tables, in order (Phụ lục I, II.6)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.records.clause import Clause, Table
from generator.records.document import Document
from generator.render.official.head import capitals

_PART = re.compile(r"(?:Phần|Chương|Mục|Tiểu mục)\b.*")
_ARTICLE = re.compile(r"Điều\b.*")
_SECTION = re.compile(r"[IVXLC]+|[A-ZĐ]")
_NUMBER = re.compile(r"\d+")
_LETTER = re.compile(r"[a-zđ]{1,2}")
_OWN_SIGN = re.compile(r".*\W")


class Role(StrEnum):
    """What a line of the running text is; the look of each hangs on it. The value may name a style or a class."""

    PART = "part"
    """Phần, Chương, Mục with its number: a line of its own, its title in capitals below."""
    SECTION = "section"
    """I. TITLE"""
    HEADING = "heading"
    """1. Title"""
    SUBHEADING = "subheading"
    """1.1. Title and a) Title"""
    ARTICLE = "article"
    """Điều 1. Title"""
    ARTICLE_TEXT = "article-text"
    """Điều 1. Text: only the label is bold."""
    CLAUSE = "clause"
    """1. Text, a) Text"""
    TEXT = "text"
    """A paragraph without a label."""
    TABLE = "table"
    """A table; it has no text of its own."""


@dataclass(frozen=True)
class Line:
    """One paragraph of the running text, or a *table*. *clause* is the id of the clause that begins here."""

    role: Role
    text: str = ""
    label: str = ""
    clause: str = ""
    table: Table | None = None

    @property
    def printed(self) -> str:
        """Label and text as they stand on paper; a part's title stands below its label."""
        between = "\n" if self.role == Role.PART else " "
        return between.join(part for part in (self.label, self.text) if part)


def running_text(document: Document) -> Iterator[Line]:
    """What stands between the legal bases and the signature: opening, numbered body, closing."""
    yield from _texts(document.opening)
    yield from clause_lines(document.body)
    yield from _texts(document.closing)


def clause_lines(clauses: Iterable[Clause], depth: int = 0) -> Iterator[Line]:
    """The paragraphs of clauses that stand beside each other, with all below them."""
    for clause in clauses:
        yield from _clause_lines(clause, depth)


def printed_label(label: str) -> str:
    """`I.` `1.` `1.1.` `a)` `Điều 1.`; a part's label, a dash and one that brings its own sign stay as they are."""
    if _PART.fullmatch(label) or _OWN_SIGN.fullmatch(label):
        return label
    return f"{label})" if _LETTER.fullmatch(label) else f"{label}."


def _clause_lines(clause: Clause, depth: int) -> Iterator[Line]:
    label = printed_label(clause.label) if clause.label else ""
    first, rest = _first_line(clause, label, depth)
    if first.printed:
        yield first
    yield from _texts(rest)
    if clause.table:
        yield Line(Role.TABLE, clause="" if first.printed else clause.id, table=clause.table)
    yield from clause_lines(clause.children, depth + 1)


def _first_line(clause: Clause, label: str, depth: int) -> tuple[Line, list[str]]:
    """The clause's first paragraph, and its further ones: a label without a heading runs into the text."""
    if clause.heading or _PART.fullmatch(label):
        role = _heading_role(label, depth)
        heading = clause.heading or ""
        text = capitals(heading) if role in {Role.PART, Role.SECTION} else heading
        return Line(role, text, label, clause.id), clause.text
    return Line(_text_role(label), "".join(clause.text[:1]), label, clause.id), clause.text[1:]


def _heading_role(label: str, depth: int) -> Role:
    if not label:
        return (Role.SECTION, Role.HEADING, Role.SUBHEADING)[min(depth, 2)]
    rules = {_PART: Role.PART, _ARTICLE: Role.ARTICLE, _SECTION: Role.SECTION, _NUMBER: Role.HEADING}
    bare = label.removesuffix(".")
    return next((role for rule, role in rules.items() if rule.fullmatch(bare)), Role.SUBHEADING)


def _text_role(label: str) -> Role:
    if _ARTICLE.fullmatch(label):
        return Role.ARTICLE_TEXT
    return Role.CLAUSE if label else Role.TEXT


def _texts(texts: Iterable[str]) -> Iterator[Line]:
    return (Line(Role.TEXT, text) for text in texts)
