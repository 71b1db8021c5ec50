"""A text file -> its lines: any encoding that Vietnamese was written in, and the hints that Markdown leaves."""

import codecs
import re
import unicodedata
from collections.abc import Callable

from generator.importing.clean import clean
from generator.importing.letters import from_tcvn3, from_vni, mended, toned_words, well_read
from generator.importing.line import Reading, Unreadable
from generator.importing.markdown import marked_lines
from generator.records.problem import Said

_ASIDE = set(range(9)) | set(range(14, 27)) | {28, 29, 30, 31, 127}
"""Bytes that no text holds."""
_BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_OLD: dict[str, Callable[[bytes], str]] = {
    "Windows-1258": lambda data: unicodedata.normalize("NFC", data.decode("cp1258")),
    "TCVN3": lambda data: from_tcvn3(data.decode("latin-1")),
    "VNI": lambda data: from_vni(data.decode("latin-1")),
}
_NAMES = {"tcvn3": "TCVN3", "vni": "VNI", "utf-8": "UTF-8"}
_ENOUGH = 40_000
BROKEN = "\ufffd"
_WELL_FORMED = re.compile(rb"[\xc3-\xc6][\x80-\xbf]|\xe1[\xba\xbb][\x80-\xbf]")
"""Vietnamese letters in UTF-8. Where they are many and few are broken, it is UTF-8 that was damaged."""
_LETTERS_TO_ONE_BROKEN = 30


def plain_reading(data: bytes) -> Reading:
    """All lines of a text file, empty ones too. Raises Unreadable."""
    text, was = decoded(data)
    broken = text.count(BROKEN)
    lines = list(marked_lines(clean(text.replace("\r\n", "\n").replace("\r", "\n").translate(_BREAKS))))
    if not any(line.text for line in lines):
        raise Unreadable(Said("Tệp không có chữ.", "The file holds no text."), _CHOOSE)
    return Reading(lines, notes=[*([_turned(was)] if was else []), *([_lost(broken)] if broken else [])])


_BREAKS = {ord("\f"): "\n", ord("\v"): "\n"}
_CHOOSE = Said("Chọn tệp có nội dung văn bản.", "Choose a file that has the document in it.")


def decoded(data: bytes) -> tuple[str, str]:
    """The text in *data*, and the old encoding that it was in, if any. Raises Unreadable where nothing fits."""
    for mark, name in _BOMS.items():
        if data.startswith(mark):
            return _sure(data[len(mark) :], name), ""
    if b"\0" in data[:_ENOUGH]:
        return _without_mark(data), ""
    if not _ASIDE.isdisjoint(data):
        raise no_text()
    try:
        return mended(data.decode("utf-8"))
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    if text.count(BROKEN) <= len(_WELL_FORMED.findall(data)) / _LETTERS_TO_ONE_BROKEN:
        return text, ""
    return _in_old_letters(data)


def _sure(data: bytes, name: str) -> str:
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise no_text() from error
    if "\0" in text:
        raise no_text()
    return text


def _without_mark(data: bytes) -> str:
    """UTF-16 whose first mark is missing: every other byte of most letters is nought."""
    ends = data[1:_ENOUGH:2].count(0), data[0:_ENOUGH:2].count(0)
    name = "utf-16-le" if ends[0] > ends[1] else "utf-16-be"
    text = _sure(data, name)
    known = sum(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x2100 for letter in text[:_ENOUGH])
    if len(text) < 3 or known < 0.95 * len(text[:_ENOUGH]) or max(ends) < 0.4 * min(len(text), _ENOUGH // 2):
        raise no_text()
    return text


def _in_old_letters(data: bytes) -> tuple[str, str]:
    """The old encoding in which the words make the most sense; they must make sense."""
    sample = data[:_ENOUGH]
    worth = {name: _worth(sample, read) for name, read in _OLD.items()}
    best = max(worth, key=lambda name: worth[name])
    others = max(share for name, share in worth.items() if name != best)
    if worth[best] < 0.8 or worth[best] - others < 0.1:
        raise no_text()
    try:
        return _OLD[best](data), best
    except UnicodeDecodeError as error:
        raise no_text() from error


def _worth(data: bytes, read: Callable[[bytes], str]) -> float:
    try:
        text = read(data)
    except UnicodeDecodeError:
        return 0.0
    return well_read(text) if toned_words(text) else 0.0


def _turned(was: str) -> Said:
    name = _NAMES.get(was, was)
    return Said(f"Đã đổi chữ mã {name} sang Unicode.", f"Letters in {name} became Unicode.")


def _lost(count: int) -> Said:
    return Said(
        f"Có {count} chữ hỏng trong tệp, hiện thành {BROKEN}.", f"{count} letters are broken and shown as {BROKEN}."
    )


def no_text() -> Unreadable:
    """The bytes are in no encoding that is known."""
    return Unreadable(
        Said("Tệp không phải văn bản UTF-8, .docx hay .pdf.", "The file is neither UTF-8 text nor .docx nor .pdf."),
        Said("Lưu lại thành .docx, hoặc thành văn bản mã UTF-8.", "Save it as .docx, or as text in UTF-8."),
    )
