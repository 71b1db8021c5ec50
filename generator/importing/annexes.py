"""What follows the signature: annexes with their headings, read as the body is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.importing.claims import MARKS
from generator.importing.ids import Names, clauses_of
from generator.importing.labels import label_of
from generator.importing.paragraph import Paragraph
from generator.importing.tree import read_body
from generator.importing.words import AUTHORITY, POST, RECIPIENTS
from generator.records.clause import Annex

_NUMBERED: Final = r"(?:PHỤ LỤC|Phụ lục|BIỂU(?: MẪU)?(?: SỐ)?|Biểu(?: mẫu)?(?: số)?|MẪU SỐ|Mẫu số)"
_BEGINS: Final = re.compile(
    rf"\W*(?P<label>{_NUMBERED}(?:\s+(?:số\s+)?[IVX\d]+[a-zđ]?)?)\s*[.:\-–]?\s*(?P<title>.*)", re.DOTALL
)
_LIST: Final = re.compile(r"\W*(?P<title>(?:DANH SÁCH|DANH MỤC|BẢNG|BIỂU)\b.*)", re.DOTALL)
_WITH: Final = re.compile(r"\W*\((?:Ban hành k|K)èm theo\b.*", re.IGNORECASE | re.DOTALL)
_LONGEST: Final = 200
_REACH: Final = 40
"""Paragraphs between a signature and the annex after it, at most."""


@dataclass
class _Draft:
    label: str | None = None
    title: list[str] = field(default_factory=list)
    note: str | None = None
    body: list[Paragraph] = field(default_factory=list)


def annexes_at(paragraphs: Sequence[Paragraph], after: int) -> int:
    """Where the first annex begins: a heading of one, not far below a signature; the end if there is none."""
    signed = -_REACH
    for index in range(after, len(paragraphs)):
        text = paragraphs[index].text.strip("*_#| ")
        if len(text) <= _LONGEST and (POST.fullmatch(text) or AUTHORITY.match(text) or RECIPIENTS.match(text)):
            signed = index
        elif index - signed < _REACH and _is_heading(paragraphs[index]):
            return index
    return len(paragraphs)


def _is_heading(paragraph: Paragraph) -> bool:
    text = _bare(paragraph.text)
    if paragraph.cell or len(text) > _LONGEST or text.endswith((";", ".")):
        return False
    begins = _BEGINS.fullmatch(text)
    if begins:
        title = begins["title"]
        return not title or title.isupper() or title.startswith("(") or begins["label"].isupper() or paragraph.centred
    return bool(_LIST.fullmatch(text)) and text.isupper()


def read_annexes(paragraphs: Sequence[Paragraph], names: Names) -> list[Annex]:
    """The annexes, in order; their clauses get ids of *names* too."""
    ids = Names()
    return [_annex(draft, ids, names) for draft in _parted(paragraphs)]


def _parted(paragraphs: Sequence[Paragraph]) -> Iterator[_Draft]:
    draft: _Draft | None = None
    for paragraph in paragraphs:
        numbered = _is_heading(paragraph) and _BEGINS.fullmatch(_bare(paragraph.text))
        if draft is None or (numbered and (draft.title or draft.body)):
            if draft:
                yield draft
            draft = _begun(paragraph)
        else:
            _add(draft, paragraph)
    if draft:
        yield draft


def _begun(paragraph: Paragraph) -> _Draft:
    text = _bare(paragraph.text)
    match = _BEGINS.fullmatch(text)
    if not match:
        return _Draft(title=[text])
    title = match["title"].strip()
    if _WITH.fullmatch(title):
        return _Draft(match["label"], note=title)
    return _Draft(match["label"], [title] if title else [])


def _add(draft: _Draft, paragraph: Paragraph) -> None:
    text = _bare(paragraph.text)
    if not draft.body and not draft.note and _WITH.fullmatch(text):
        draft.note = text
    elif not draft.body and not draft.note and _is_title(draft, paragraph, text):
        draft.title.append(text)
    else:
        draft.body.append(paragraph)


def _is_title(draft: _Draft, paragraph: Paragraph, text: str) -> bool:
    """Capitals, or bold or centred; the first line below a bare number is one whatever it looks like."""
    if paragraph.table or paragraph.cell or len(text) > _LONGEST or (label_of(text) and not paragraph.centred):
        return False
    looks = text.isupper() or paragraph.bold or paragraph.centred
    return looks or (not draft.title and not text.endswith((".", ";", ":")))


def _annex(draft: _Draft, ids: Names, names: Names) -> Annex:
    heading = " ".join(" ".join(draft.title).split()) or draft.label or ""
    label = draft.label if draft.title else None
    body = clauses_of(read_body(draft.body), names)
    return Annex(id=ids.of(heading), label=label, heading=heading, note=draft.note, body=body)


def _bare(text: str) -> str:
    return " ".join(MARKS.sub("", text).split())
