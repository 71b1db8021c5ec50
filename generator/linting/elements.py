"""Which element each paragraph is: known by its words and by where it stands, not by the look that is to be judged.

What nobody knows stays text before the signature, and `other` after it. A head that is set with tabs instead of a table
comes out as one line with two things in it, which is `other`: nothing is said of its look.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generator.linting import words
from generator.linting.agency import agencies
from generator.linting.element import Element
from generator.linting.ending import end_of
from generator.linting.sheet import Paragraph, Sheet, Side

_E = Element
_REACH: Final = 45
_LONG: Final = 300
_NEAR: Final = 3
_LABEL: Final = re.compile(r"(?P<roman>[IVX]{1,6})[.\-]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s")
_SOMEBODY: Final = re.compile(rf",\s+(?:Ủy ban|UBND|Phòng|Sở|Trung tâm)[^,;]*(?:{words.VERB.pattern})")
_ARTICLE: Final = re.compile(r"Điều\s+\d+\s*[.:]")
_PART: Final = re.compile(r"(?:Phần|Chương|Mục|Tiểu mục)\s+(?:[IVXLC]+|\d+|thứ \w+)\W*", re.IGNORECASE)


def with_elements(sheet: Sheet) -> Sheet:
    """*sheet* with each paragraph named."""
    found = _found(sheet.paragraphs)
    named = (replace(one, element=found.get(at, one.element)) for at, one in enumerate(sheet.paragraphs))
    return replace(sheet, paragraphs=tuple(named))


def _found(paragraphs: Sequence[Paragraph]) -> dict[int, Element]:
    """The element of each paragraph by its place in the list."""
    found = dict(_head_lines(paragraphs))
    found |= agencies(paragraphs, found)
    until = _title(paragraphs, found)
    until = _addressees(paragraphs, found, until)
    end = end_of(paragraphs, until)
    _bases(paragraphs, found, until, min(end, default=len(paragraphs)))
    for at, one in enumerate(paragraphs):
        if at not in found:
            found[at] = end[at] if at in end else _of_body(one, at >= until)
    return found


def _head_lines(paragraphs: Sequence[Paragraph]) -> list[tuple[int, Element]]:
    """Lines that are known by their words alone; each is met once."""
    seen: dict[Element, int] = {}
    for at, one in enumerate(paragraphs[:_REACH]):
        element = _by_words(one.text)
        if element and element not in seen:
            seen[element] = at
        if words.BASIS.match(one.text) or words.TO.match(one.text):
            break
    return [(at, element) for element, at in seen.items()]


def _by_words(text: str) -> Element | None:
    folded = words.fold(text)
    both = words.NATION in folded and len(folded) > len(words.NATION) + 3
    if both or (words.NUMBER.match(text) and words.DAY.search(text)):
        return _E.OTHER
    if folded == words.NATION:
        return _E.NATION
    if folded == words.MOTTO:
        return _E.MOTTO
    if words.NUMBER.match(text) and len(text) < 60:
        return _E.NUMBER
    day = any(rule.search(text) for rule in (words.DAY, words.SHORT_DAY, words.DAY_BEGINS))
    if day and len(text) < 90 and not words.BASIS.match(text):
        return _E.PLACE_DATE
    if words.type_of(text):
        return _E.TYPE
    return _E.URGENCY if words.URGENT.fullmatch(text) else None


def _title(paragraphs: Sequence[Paragraph], found: dict[int, Element]) -> int:
    """Name the subject; where the head ends."""
    at = next((at for at, element in found.items() if element == _E.TYPE), None)
    if at is None:
        return _letter_subject(paragraphs, found)
    until = at + 1
    while until < len(paragraphs) and _is_subject(paragraphs[until], paragraphs[at], until == at + 1):
        found.setdefault(until, _E.SUBJECT)
        until += 1
    while until < len(paragraphs) and words.DECIDES.fullmatch(paragraphs[until].text):
        found[until] = _E.DECIDES
        until += 1
    return until


def _is_subject(one: Paragraph, title: Paragraph, first: bool) -> bool:
    text = one.text
    if any(rule.match(text) for rule in (words.TO, words.BASIS, _LABEL, _ARTICLE, _PART)) or len(text) > _LONG:
        return False
    if words.DECIDES.fullmatch(text):
        return False
    return first or (one.bold == title.bold and one.align == title.align) or one.again


def _letter_subject(paragraphs: Sequence[Paragraph], found: dict[int, Element]) -> int:
    """`V/v …` on the left below the number, and the lines it goes on in."""
    until = max(found, default=-1) + 1
    last = None
    for at, one in enumerate(paragraphs[:_REACH]):
        if words.TO.match(one.text) or words.BASIS.match(one.text):
            break
        if at in found or one.side == Side.RIGHT:
            continue
        goes_on = last is not None and at - last <= _NEAR and _beside(one, paragraphs[last])
        if words.LETTER.match(one.text) or goes_on:
            found[at], last, until = _E.LETTER_SUBJECT, at, max(until, at + 1)
    return until


def _beside(one: Paragraph, other: Paragraph) -> bool:
    return (one.side, one.table) == (other.side, other.table) and one.side is not None


def _addressees(paragraphs: Sequence[Paragraph], found: dict[int, Element], start: int) -> int:
    """`Kính gửi:` and the list below it; where the text begins."""
    near = range(start, min(len(paragraphs), start + _REACH // 3))
    at = next((at for at in near if words.TO.match(paragraphs[at].text)), None)
    if at is None:
        return start
    found[at] = _E.TO
    listed = at + 1
    while listed < len(paragraphs) and _is_addressee(paragraphs[listed - 1].text, paragraphs[listed].text):
        found[listed] = _E.ADDRESSEE
        listed += 1
    return listed if at - start < _NEAR else start


def _is_addressee(before: str, text: str) -> bool:
    """A line of the list, or the rest of one that had no room."""
    return text[:1] in "-–+" or (before[:1] in "-–+" and not before.endswith((";", ".")))


def _bases(paragraphs: Sequence[Paragraph], found: dict[int, Element], start: int, end: int) -> None:
    """Bases stand before the first heading; one that runs on into what is done is the opening of the text."""
    basis = False
    for at in (at for at in range(start, end) if at not in found):
        text = paragraphs[at].text
        if _LABEL.match(text) or _ARTICLE.match(text):
            return
        if words.BASIS.match(text) and not _is_opening(text):
            found[at], basis = _E.BASIS, True
        elif _is_further_basis(paragraphs[at], basis):
            found[at] = _E.BASIS
        elif words.DECIDES.fullmatch(text):
            found[at] = _E.DECIDES


def _is_further_basis(one: Paragraph, after_basis: bool) -> bool:
    """`Theo đề nghị …` after other bases; `Thực hiện …` where it ends or looks like one."""
    if _is_opening(one.text):
        return False
    proposed = after_basis and bool(words.PROPOSAL.match(one.text)) and one.text[-1:] in ".;"
    return proposed or (bool(words.ALSO_BASIS.match(one.text)) and (one.italic or one.text.endswith(";")))


def _is_opening(text: str) -> bool:
    """`Căn cứ …, Ủy ban nhân dân xã ban hành …`: a sentence with somebody who does something."""
    return text.rstrip().endswith(":") or "như sau" in text[-40:] or bool(_SOMEBODY.search(text))


def _of_body(one: Paragraph, after_head: bool) -> Element:
    if one.table is not None or one.side is not None or not after_head:
        return _E.TABLE if one.table is not None and after_head else _E.OTHER
    if one.again:
        return _E.OTHER
    if _PART.fullmatch(one.text):
        return _E.PART
    if _ARTICLE.match(one.text):
        return _E.ARTICLE
    return _of_labelled(one)


def _of_labelled(one: Paragraph) -> Element:
    label = _LABEL.match(one.text)
    short = len(one.text) < 160 and one.text.rstrip()[-1:] not in ".;:"
    if label and label["roman"] and short and (one.bold or one.text.isupper()):
        return _E.SECTION
    if one.bold and (short or (label and one.text[-1:] != ";" and len(one.text) < _LONG)):
        return _E.HEADING
    return _E.CLAUSE if label or one.numbered or one.text[:1] in "-–+" else _E.TEXT
