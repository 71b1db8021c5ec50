"""Pages that are pictures -> words with their places, recognised by Tesseract in Vietnamese, a page at a time."""

import io
import os
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

import pypdfium2
from PIL import ImageFilter

from generator.importing.clean import clean
from generator.importing.line import Unreadable
from generator.importing.pdf_letters import Letter
from generator.importing.pdf_page import PageLines, recognised_lines
from generator.records.problem import Said

MOST_PAGES = 60
_DPI = 300
_MOST_PIXELS = 30_000_000
_SECONDS_A_PAGE = 120
_SURE = 30.0
_LETTER = 1.3
"""The size of letters in parts of the height of a word: most words leave something above or below them free."""
_WORD = "5"

_MISREAD = {"HI.": "III.", "IH.": "III.", "H.": "II.", "ø.": "g.", "ø)": "g)", "ï.": "i.", "ï)": "i)", "l.": "1."}
"""Numbers as Tesseract misreads them at the beginning of a line, where nothing else can stand."""


class _Word(NamedTuple):
    line: tuple[str, str, str]
    x: float
    y: float
    width: float
    height: float
    text: str
    sure: float


def missing() -> str | None:
    """What must be installed before pictures can be read; None if nothing is."""
    if shutil.which("tesseract") is None:
        return "tesseract-ocr, tesseract-ocr-vie"
    try:
        listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.SubprocessError):
        return "tesseract-ocr"
    return None if "vie" in listed.stdout.split() else "tesseract-ocr-vie"


def recognised(data: bytes, pages: list[int]) -> Iterator[PageLines]:
    """The lines of these *pages* (from 1). Raises Unreadable where there are too many, or Tesseract fails."""
    if len(pages) > MOST_PAGES:
        raise Unreadable(
            Said(
                f"Tệp PDF có {len(pages)} trang ảnh; máy nhận dạng nhiều nhất {MOST_PAGES} trang.",
                f"The PDF has {len(pages)} pages of pictures; {MOST_PAGES} can be recognised at once.",
            ),
            Said("Tách riêng phần văn bản cần nhập.", "Split off the document that you need."),
        )
    document = pypdfium2.PdfDocument(data)
    try:
        for number in pages:
            picture, scale, height = _picture(document, number)
            words = list(_words(_tesseract(picture), scale))
            yield recognised_lines(list(_letters(words)) if _is_text(words) else [], number, height)
    finally:
        document.close()


def _is_text(words: list[_Word]) -> bool:
    """Of grain and stains Tesseract makes words too, but hardly one that it is sure of."""
    return bool(words) and median(word.sure for word in words) >= _SURE


def _picture(document: pypdfium2.PdfDocument, number: int) -> tuple[bytes, float, float]:
    """The page as a grey PNG, how many of its pixels make a point, and its height in points."""
    page = document[number - 1]
    width, height = page.get_size()
    scale = min(_DPI / 72, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    file = io.BytesIO()
    # The median takes away the specks of a scanner and leaves the dots of ạ, ệ, ị.
    bitmap.to_pil().filter(ImageFilter.MedianFilter(3)).save(file, "PNG", compress_level=1)
    bitmap.close()
    page.close()
    return file.getvalue(), scale, height


def _tesseract(picture: bytes) -> str:
    command = ["tesseract", "stdin", "stdout", "-l", "vie", "--dpi", str(_DPI), "--psm", "3", "tsv"]
    # One thread: more of them wait for each other longer than they work.
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, input=picture, capture_output=True, timeout=_SECONDS_A_PAGE, env=alone, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise Unreadable(
            Said("Máy không nhận dạng được chữ trong ảnh.", "The letters in the pictures could not be recognised."),
            Said("Dùng bản gốc .docx, hoặc quét lại rõ hơn.", "Use the original .docx, or scan it more clearly."),
        ) from error
    return done.stdout.decode("utf-8", "replace")


def _words(table: str, scale: float) -> Iterator[_Word]:
    for row in table.splitlines()[1:]:
        fields = row.split("\t")
        if len(fields) != 12 or fields[0] != _WORD:
            continue
        text = clean(fields[11]).strip()
        if text and (float(fields[10]) >= _SURE or any(map(str.isalnum, text))):
            x, y, width, height = (int(field) / scale for field in fields[6:10])
            yield _Word((fields[2], fields[3], fields[4]), x, y, width, height, text, float(fields[10]))


def _letters(words: list[_Word]) -> Iterator[Letter]:
    """Each word as one letter on the base of its line, a blank after it."""
    lines: dict[tuple[str, str, str], list[_Word]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    heights = [word.height for line in lines.values() for word in line]
    usual = median(heights) if heights else 0.0
    for line in lines.values():
        bottom = median(word.y + word.height for word in line)
        size = _LETTER * min(max(median(word.height for word in line), 0.8 * usual), 1.3 * usual)
        for word in line:
            text = _MISREAD.get(word.text, word.text) if word is line[0] else word.text
            yield Letter(text, word.x, word.x + word.width, bottom, size)
            yield Letter(" ", word.x + word.width, word.x + word.width, bottom, size)
