"""The head of a document: agency, number and symbol, place and day, type, subject, addressees, wherever they stand."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generator.importing.claims import MARKS, Head, claimed
from generator.importing.labels import BULLETS, Sort, label_of
from generator.importing.paragraph import Paragraph
from generator.importing.words import (
    BASIS,
    BLANK_LINE,
    DATE,
    DECIDES,
    ENDS_HEAD,
    MOTTO_RULE,
    NUMBER,
    TYPE_BEGINS,
    TYPE_LINE,
    fold,
)
from generator.records.decree30 import ABBREVIATIONS, TITLES, DocumentType

_REACH: Final = 60
"""Paragraphs in which a head is looked for."""
_TO: Final = re.compile(r"\W*k[íi]nh\s+g[ửứừữự]i\s*:?\s*(.*)", re.IGNORECASE | re.DOTALL)
_ABOUT: Final = re.compile(r"\W*V/v\s*:?\s*(.*)", re.IGNORECASE | re.DOTALL)
_SIGNS: Final = re.compile(r"^[-–+*•]\s*|\s*(?<!\.\.)[;.,:]+$")


def read_head(paragraphs: Sequence[Paragraph]) -> tuple[Head, int]:
    """The head, and how many paragraphs it takes up."""
    head = Head()
    at = _type_at(paragraphs)
    if at is None:
        end = _end_without_type(paragraphs)
        _read_lines(head, paragraphs[:end])
        end = _read_addressees(head, paragraphs, end)
        head.type = head.type or _type_of_symbol(head)
        return head, end
    _read_lines(head, paragraphs[:at])
    head.type, begun = _type_in(paragraphs[at].text)
    end = _read_subject(head, paragraphs, at + 1, begun)
    return head, _read_addressees(head, paragraphs, end)


def _type_at(paragraphs: Sequence[Paragraph]) -> int | None:
    """Where the type's name stands: on a line of its own, or before the subject in capitals."""
    for index, paragraph in enumerate(paragraphs[:_REACH]):
        text = _bare(paragraph.text)
        if TYPE_LINE.fullmatch(text):
            return index
        if _ABOUT.match(text) or _is_body(text):
            return None
        begins = TYPE_BEGINS.fullmatch(text)
        if begins and begins[1].isupper() and len(text) < 300:
            return index
    return None


def _is_body(text: str) -> bool:
    """The first line of the text proper: a basis with its number, a section, an article."""
    found = label_of(text)
    return bool(
        found and found[0].sort in {Sort.ROMAN, Sort.ARTICLE, Sort.CHAPTER} and len(text) > 4
    ) or text.startswith("Căn cứ ")


def _end_without_type(paragraphs: Sequence[Paragraph]) -> int:
    for index, paragraph in enumerate(paragraphs[:_REACH]):
        text = _bare(paragraph.text)
        if _TO.match(text) or _is_body(text) or (len(text) > 160 and not ENDS_HEAD.match(text)):
            return index
    return min(len(paragraphs), _REACH)


def _type_in(text: str) -> tuple[DocumentType | None, str]:
    """The type, and the subject where it begins on the same line."""
    text = _bare(text)
    begins = TYPE_BEGINS.fullmatch(text)
    name = text if TYPE_LINE.fullmatch(text) else begins[1] if begins else ""
    rest = "" if TYPE_LINE.fullmatch(text) or not begins else begins[2]
    return next((type for type, title in TITLES.items() if fold(title) == fold(name)), None), rest


def _type_of_symbol(head: Head) -> DocumentType | None:
    """KH-UBND is a kế hoạch; a subject that begins with V/v is a công văn's."""
    groups = re.split(r"[-/]", head.symbol or "")
    found = [type for type, letters in ABBREVIATIONS.items() if letters in groups[:2]]
    if found:
        return found[0]
    return DocumentType.CONG_VAN if head.subject or head.addressees else None


def _read_lines(head: Head, paragraphs: Sequence[Paragraph]) -> None:
    """Claim what each line says, one thing after the other; what nobody claims names the agency."""
    about: list[str] = []
    for paragraph in paragraphs:
        text = claimed(head, paragraph.text)
        opened = _ABOUT.match(text)
        if opened:
            about.append(opened[1])
        elif about and not BLANK_LINE.fullmatch(text) and _goes_on(about, paragraph):
            about.append(text)
        elif not BLANK_LINE.fullmatch(text):
            head.agency.append(_with(paragraph, text))
    if about:
        head.subject = _tidy(" ".join(about))


def _goes_on(about: list[str], paragraph: Paragraph) -> bool:
    return paragraph.text[:1].islower() or not about[-1].strip() or about[-1].rstrip().endswith((",", "-"))


def _with(paragraph: Paragraph, text: str) -> Paragraph:
    return replace(paragraph, text=" ".join(MARKS.sub(" ", text).split()))


def _read_subject(head: Head, paragraphs: Sequence[Paragraph], start: int, begun: str) -> int:
    """The lines below the type; number, day and agency may stand between or after them."""
    said = [begun] if begun else []
    first: Paragraph | None = paragraphs[start - 1] if begun else None
    for index in range(start, min(len(paragraphs), start + 12)):
        paragraph = paragraphs[index]
        text = paragraph.text
        ends = _ends_subject(text, paragraph, first)
        if not ends or NUMBER.match(text) or MOTTO_RULE.search(text) or (len(text) < 100 and DATE.match(text)):
            text = claimed(head, text)
            if BLANK_LINE.fullmatch(text):
                continue
            ends = _ends_subject(text, paragraph, first)
        if first and not first.text.isupper() and DECIDES.fullmatch(_bare(text)):
            head.decided_by = _bare(text)
            ends, index = True, index + 1
        if ends:
            head.subject = _tidy(" ".join(said)) or head.subject
            return index
        said.append(text)
        first = first or paragraph
    head.subject = _tidy(" ".join(said)) or head.subject
    return min(len(paragraphs), start + 12)


def _ends_subject(text: str, paragraph: Paragraph, first: Paragraph | None) -> bool:
    bare = _bare(text)
    if _TO.match(bare) or _is_body(bare) or label_of(bare):
        return True
    if first is None:
        return False
    if BASIS.match(bare) and not (paragraph.bold and first.bold and paragraph.centred):
        return True
    same = (paragraph.bold, paragraph.centred) == (first.bold, first.centred) and (first.bold or first.centred)
    return not (
        same
        or bare[:1].islower()
        or bare[:1].isdigit()
        or (bare.isupper() and first.text.isupper())
        or bare.startswith("(")
    )


def _read_addressees(head: Head, paragraphs: Sequence[Paragraph], start: int) -> int:
    """After `Kính gửi:`, on its line or listed below it."""
    if start >= len(paragraphs):
        return start
    match = _TO.fullmatch(_bare(paragraphs[start].text))
    if not match:
        return start
    named = [piece for piece in re.split(r"\s*;\s*(?:-\s*)?", match[1]) if piece.strip(" -.")]
    index = start + 1
    while index < len(paragraphs) and (listed := _listed(paragraphs[index], named)):
        named.append(listed)
        index += 1
    bare = (_SIGNS.sub("", _tidy(name)).strip("- ") for name in named)
    head.addressees = [name for name in bare if name]
    return index


def _listed(paragraph: Paragraph, named: list[str]) -> str:
    """One addressee of a list: after a dash, or after one that ends with a semicolon."""
    found = label_of(paragraph.text) if not paragraph.label else None
    if paragraph.label in {"-", "+", "–"} or (found and found[0].sort in BULLETS):
        return found[1] if found else paragraph.text
    last = bool(named) and named[-1].rstrip().endswith((";", ","))
    return paragraph.text if last and len(paragraph.text) < 140 and not BASIS.match(paragraph.text) else ""


def _bare(text: str) -> str:
    return MARKS.sub("", text).strip()


def _tidy(text: str) -> str:
    return " ".join(MARKS.sub("", text).split()).strip()
