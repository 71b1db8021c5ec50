"""Legal bases and the sentence that opens the body, between the head and the first section."""
# ruff: noqa: E501
# One rule a line: to be read down.

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.importing.labels import BULLETS, Label, Sort, label_of
from generator.importing.paragraph import Paragraph
from generator.importing.words import BASIS, BLANK_LINE

_STRONG: Final = re.compile(r"(?:Căn cứ|CĂN CỨ|Xét|Thi hành|Theo đề nghị|Xét đề nghị)\s")
_CITES: Final = re.compile(r"\d+[^\s/]{0,4}\s*/|số\s*:?\s*[.…_\d\s]*/|Luật|Hiến pháp|Bộ luật|Nghị định|Pháp lệnh")
_ISSUES: Final = re.compile(
    r"(?:,\s+|(?<!của)(?<!do)(?<!cho)(?<!với)\s+)(?=(?:Ủy ban|Uỷ ban|UBND|Sở|Phòng|Ban|Hội|Công an|Trạm|Trung tâm|Đảng ủy|Bộ|Cục|Đoàn|Trường|Văn phòng|Chi cục|Thường trực|HĐND|Hội đồng)"
    r"\s[^;,:]{2,110}?\s(?:ban hành|xây dựng|đề nghị|kính trình|trình|báo cáo|thông báo|yêu cầu|triển khai|tổ chức|hướng dẫn|lập|kính đề nghị|kính mời)\s[^;]{0,400}:\s*$)"
)
_SECTIONS: Final = frozenset(Sort) - BULLETS - {Sort.LETTER, Sort.BRACKET, Sort.SMALL_ROMAN}


@dataclass
class Preamble:
    """The bases as written, without their last sign; and what stands between them and the body."""

    bases: list[str] = field(default_factory=list)
    opening: list[str] = field(default_factory=list)


def read_preamble(paragraphs: Sequence[Paragraph], start: int, labelled: bool) -> tuple[Preamble, int]:
    """Bases and opening from *start*, and where the body begins. *labelled*: the body has numbered sections."""
    preamble = Preamble()
    index = start
    while index < len(paragraphs):
        text = paragraphs[index].text
        if _begins_body(paragraphs[index]):
            break
        if _is_basis(text, preamble):
            basis, opening = _parted(text)
            preamble.bases.extend([_ended(basis)] if basis else [])
            preamble.opening.extend([opening] if opening else [])
        elif not labelled and (preamble.opening or not _opens(text)):
            break
        elif not BLANK_LINE.fullmatch(text):
            preamble.opening.append(text)
        index += 1
    return preamble, index


def _begins_body(paragraph: Paragraph) -> bool:
    if paragraph.label:
        return paragraph.label[0] not in "-–+•"
    found: tuple[Label, str] | None = label_of(paragraph.text)
    return bool(found and (found[0].sort in _SECTIONS or (found[0].sort == Sort.BRACKET and found[0].count == "1")))


def _is_basis(text: str, preamble: Preamble) -> bool:
    """After the opening sentence there are no more bases."""
    bare = re.sub(r"^[-–+*]\s*", "", text)
    if preamble.opening or not BASIS.match(bare):
        return False
    return bool(
        _STRONG.match(bare)
        or (
            _CITES.search(bare)
            and (bare.rstrip().endswith((";", ".", ",")) or len(preamble.bases) > 0 or _CITES.search(bare[:90]))
        )
    )


def _parted(text: str) -> tuple[str, str]:
    """A basis, and the opening sentence that runs on from it after a comma."""
    bare = re.sub(r"^[-–+*]\s*", "", text)
    match = _ISSUES.search(bare)
    if match and not _CITES.search(bare[: match.start()]):  # `Theo đề nghị của …, Ủy ban … ban hành …:` is one sentence
        return "", text
    if match and _CITES.search(bare[: match.start()]):
        return bare[: match.start()], bare[match.end() :]
    return bare, ""


def _ended(text: str) -> str:
    return re.sub(r"\s*(?<!\.\.)[;,.]\s*$", "", text).strip()


def _opens(text: str) -> bool:
    """In a text without sections, what ends with a colon opens a list; the rest is the text itself."""
    return text.rstrip().endswith(":")
