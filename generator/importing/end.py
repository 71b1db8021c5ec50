"""The end of a document: recipients, authority and post; names, marks and stamps are counted and dropped."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from generator.importing.labels import BULLETS, label_of
from generator.importing.line import Line
from generator.importing.paragraph import Paragraph, paragraph
from generator.importing.words import AUTHORITY, BLANK_LINE, POST, RECIPIENTS, STAMP

_REACH: Final = 120
"""Paragraphs from the end in which the signature is looked for."""
_UPPER = "A-ZĐÀ-Ỹ"
_PERSON = re.compile(
    rf"\W*(?:(?:TS|ThS|BS|PGS|GS|CN|KS|Đ/c|Ông|Bà)\.?\s*)*[{_UPPER}][\w’'.]*(?:\s+[{_UPPER}][\w’'.]*){{1,6}}\W*"
)
_SIGNED = re.compile(
    r"\W*\(?(?:đã ký|ký tên|ký, ?(?:ghi rõ|đóng dấu)|ký|chữ ký|ghi rõ họ tên)[^)]*\)?\W*", re.IGNORECASE
)
_TYPIST = re.compile(r"[\W_]*[A-ZĐa-zđÀ-ỹ]+(?:[ .]+[A-ZĐa-zđÀ-ỹ]+){0,2}[\s.(–-]+\d{1,3} *b(?:ản)?[\W_]*")
_COPY = re.compile(r"(?:Lưu|lưu)\s*:?")
_SIGNS = re.compile(r"^[-–—+*•\s]+|\s*(?<!\.\.)[;.,]+\s*$")
_BESIDE = re.compile(r"(?P<left>\S.*?)\s{3,}(?P<right>\S.*)")


@dataclass
class End:
    """*removed* are line numbers with what was dropped there; *left* what is none of this."""

    recipients: list[str] = field(default_factory=list)
    authority: list[str] = field(default_factory=list)
    post: str | None = None
    removed: list[tuple[str, int, int | None]] = field(default_factory=list)
    left: list[Paragraph] = field(default_factory=list)


def read_end(paragraphs: Sequence[Paragraph], after: int) -> tuple[End, int]:
    """The end, and where it begins; nothing before *after* belongs to it."""
    start = _start(paragraphs, after)
    end = End()
    state = ""
    for piece in _pieces(paragraphs[start:]):
        state = _take(end, piece, state)
    end.recipients = [_SIGNS.sub("", recipient) for recipient in end.recipients]
    return end, start


def _start(paragraphs: Sequence[Paragraph], after: int) -> int:
    """The last `Nơi nhận` or, without one, the first line of the last signature."""
    low = max(after, len(paragraphs) - _REACH)
    marks = [index for index in range(low, len(paragraphs)) if _is_mark(paragraphs[index])]
    if not marks:
        return len(paragraphs)
    last = marks[-1]
    start = last
    for index in reversed(marks[:-1]):
        if start - index > 25 or any(_is_text(paragraph) for paragraph in paragraphs[index:start]):
            break
        start = index
    return start


def _is_mark(paragraph: Paragraph) -> bool:
    lines = [paragraph.text, *(line.text.strip() for line in paragraph.lines)]
    return any(_is_signature(text) or (RECIPIENTS.match(text) and len(text) < 400) for text in lines)


def _is_signature(text: str) -> bool:
    text = text.strip("*_ |")
    if len(text) > 90:
        return False
    beside = _BESIDE.fullmatch(text)
    return bool(
        (AUTHORITY.match(text) and text.upper() == text)
        or POST.fullmatch(text)
        or (beside and _is_signature(beside["right"]))
    )


def _is_text(paragraph: Paragraph) -> bool:
    """A sentence of the body, which no end has within it."""
    return len(paragraph.text) > 160 and not label_of(paragraph.text)


def _pieces(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Every line by itself; two that stand beside each other apart."""
    for one in paragraphs:
        lines = one.lines or (Line(one.number, one.text),)
        whole = RECIPIENTS.match(one.text) is None and (bool(label_of(one.text)) or bool(one.label))
        for piece in (
            [one] if whole else [replace(paragraph([line]), cell=one.cell) for line in lines if line.text.strip()]
        ):
            yield from _beside(piece)


def _beside(piece: Paragraph) -> Iterator[Paragraph]:
    raw = piece.lines[0].text if len(piece.lines) == 1 else piece.text
    match = _BESIDE.fullmatch(raw.strip())
    if match and (_is_signature(match["right"]) or _PERSON.fullmatch(match["right"])):
        yield replace(piece, text=" ".join(match["left"].split()))
        yield replace(piece, text=" ".join(match["right"].split()))
    elif piece.text.count("|"):
        yield from (replace(piece, text=part.strip()) for part in piece.text.split("|") if part.strip())
    else:
        yield piece


def _take(end: End, piece: Paragraph, state: str) -> str:
    """Put one line where it belongs; the state is what the lines before it were."""
    text = piece.text.strip("*_#| ")
    if STAMP.search(text):
        end.removed.append(("stamp", piece.number, piece.page))
        text = STAMP.sub("", text).strip()
    if BLANK_LINE.fullmatch(text):
        return state
    opened = RECIPIENTS.match(text)
    if opened:
        rest = text[opened.end() :]
        if rest.strip(" -:"):
            _add_recipients(end, rest)
        return "recipients"
    if _is_signature(text):
        return _sign(end, text)
    if _SIGNED.fullmatch(text):
        return "signed"
    return _other(end, piece, text, state)


def _sign(end: End, text: str) -> str:
    text = " ".join(text.split())
    if AUTHORITY.match(text) and not text.startswith("Q."):
        if end.post is None:
            end.authority.append(text)
            return "authority"
    elif end.post is None:
        end.post = text
    else:
        end.left.append(Paragraph(text, 0))
    return "post"


def _other(end: End, piece: Paragraph, text: str, state: str) -> str:
    found = label_of(text)
    listed = bool(found and found[0].sort in BULLETS) or piece.label in {"-", "+", "–", "•"}
    if listed and not _TYPIST.fullmatch(text.lstrip("-–+ ")):
        _add_recipients(end, found[1] if found else text)
        return "recipients"
    if state == "authority" and text.isupper() and end.authority and not _PERSON.fullmatch(text.title()):
        end.authority[-1] = f"{end.authority[-1]} {text}"
        return state
    if _TYPIST.fullmatch(text):
        end.removed.append(("drafter", piece.number, piece.page))
        return state
    if state in {"post", "signed", "authority"} and _PERSON.fullmatch(text):
        end.removed.append(("name", piece.number, piece.page))
        return "signed"
    if state == "recipients" and end.recipients and piece.column in {None, 1} and _is_rest(end.recipients[-1], text):
        end.recipients[-1] = f"{end.recipients[-1]} {text}"
        return state
    if _PERSON.fullmatch(text) and (end.post or end.authority):
        end.removed.append(("name", piece.number, piece.page))
        return state
    end.left.append(replace(piece, text=text))
    return state


def _add_recipients(end: End, text: str) -> None:
    """One recipient, or several on a line: `- Như trên; - Lưu: VT.`"""
    for part in re.split(r";\s*[-–]\s*|;\s{2,}", text):
        bare = re.sub(r"^[-–—+*•\s]+", "", " ".join(part.split()))
        if _SIGNS.sub("", bare):
            end.recipients.append(bare)


def _is_rest(recipient: str, text: str) -> bool:
    """Whether a line goes on with the recipient above it, who has no sign at the end yet."""
    return not recipient.endswith((";", ".")) or not _PERSON.fullmatch(text)
