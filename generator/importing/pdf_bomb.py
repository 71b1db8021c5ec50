"""PDF streams that swell without measure when they are unpacked, found before a library unpacks them."""

import re
import zlib

from generator.importing.line import Unreadable
from generator.records.problem import Said

_STREAM = re.compile(rb"stream\r?\n")
_TWICE = re.compile(rb"/(?:FlateDecode|Fl)\s*/(?:FlateDecode|Fl|LZWDecode|RunLengthDecode)\b")
_DICTIONARY = 600
_MOST_AT_ONCE = 60_000_000
_MOST_OF_DRAWING = 12_000_000
"""What a page draws is parsed word by word, which takes a second for each million bytes."""
_MOST_TOGETHER = 400_000_000
_STEP = 1 << 20


def refuse_bombs(data: bytes) -> None:
    """Raise Unreadable where one stream, or all together, would take up more than a document needs."""
    together = 0
    for match in _STREAM.finditer(data):
        dictionary = data[max(0, match.start() - _DICTIONARY) : match.start()].rpartition(b" obj")[2]
        if b"/Fl" not in dictionary or b"/Image" in dictionary:
            continue
        if _TWICE.search(dictionary):
            raise _bomb()
        drawing = not any(name in dictionary for name in (b"/Type", b"/Subtype", b"/Length1"))
        together += _inflated(data, match.end(), _MOST_OF_DRAWING if drawing else _MOST_AT_ONCE)
        if together > _MOST_TOGETHER:
            raise _bomb()


def _inflated(data: bytes, start: int, most: int) -> int:
    """How long the stream that begins at *start* becomes; it may become *most* bytes."""
    unpacked, size = zlib.decompressobj(), 0
    rest = data[start : start + _STEP]
    start += len(rest)
    try:
        while rest and not unpacked.eof:
            size += len(unpacked.decompress(rest, _STEP))
            if size > most:
                raise _bomb()
            rest = unpacked.unconsumed_tail
            if not rest:
                rest = data[start : start + _STEP]
                start += len(rest)
    except zlib.error:
        pass  # encrypted or damaged: the library will say so
    return size


def _bomb() -> Unreadable:
    return Unreadable(
        Said("Tệp PDF bung ra quá lớn.", "Unpacked, the PDF is too large."),
        Said("In lại thành PDF mới rồi nhập.", "Print it to a new PDF and import that."),
    )
