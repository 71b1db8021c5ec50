"""A Word file, a PDF or a text file -> its lines, in reading order. What cannot be read is said, never guessed."""

import re
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pdfplumber
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import Part
from docx.oxml import parse_xml
from pdfminer.pdfparser import PDFSyntaxError
from pdfplumber.utils.exceptions import PdfminerException

from generator.importing.line import Line, Reading, Unreadable
from generator.records.problem import Said

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_IN_WORD = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read_lines(path: Path) -> list[Line]:
    """All lines of a .docx, a .pdf or a UTF-8 text file. Raises Unreadable."""
    try:
        data = path.read_bytes()[:4]
    except OSError as error:
        raise Unreadable(
            Said(f"Không mở được tệp ({error.strerror}).", f"The file cannot be opened ({error.strerror})."),
            Said("Xem lại tên tệp và quyền đọc.", "Look at its name and permissions."),
        ) from error
    if data == _OLD_WORD:
        raise Unreadable(
            Said("Đây là tệp Office kiểu cũ hoặc có mật khẩu.", "This is an old or a locked Office file."),
            Said(
                "Mở bằng Word, bỏ mật khẩu, lưu thành .docx.",
                "Open it in Word, take the password off, save it as .docx.",
            ),
        )
    read = {".docx": _word_lines, ".pdf": _pdf_lines}.get(path.suffix.lower(), _text_lines)
    return list(read(path))


def _numbered(text: str) -> Iterator[Line]:
    plain = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(plain.removesuffix("\n").split("\n"), 1):
        yield Line(number, line)


def _text_lines(path: Path) -> Iterator[Line]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise Unreadable(
            Said("Tệp không phải văn bản UTF-8, .docx hay .pdf.", "The file is neither UTF-8 text nor .docx nor .pdf."),
            Said("Lưu lại thành .docx, hoặc thành văn bản mã UTF-8.", "Save it as .docx, or as text in UTF-8."),
        )
    return _numbered(text)


def _pdf_lines(path: Path) -> Iterator[Line]:
    try:
        with pdfplumber.open(path) as pdf:
            pages = [page.extract_text() or "" for page in pdf.pages]
    except (PdfminerException, PDFSyntaxError, ValueError, KeyError) as error:
        raise Unreadable(
            Said("Tệp PDF hỏng hoặc có mật khẩu.", "The PDF is damaged or locked."),
            Said("Mở tệp, bỏ mật khẩu, lưu lại.", "Open it, take the password off, save it again."),
        ) from error
    if not "".join(pages).strip():
        raise Unreadable(
            Said("Tệp PDF chỉ có ảnh, không có chữ.", "The PDF holds pictures only, no text."),
            Said(
                "Dùng bản gốc .docx, hoặc nhận dạng chữ rồi lưu lại.",
                "Use the original .docx, or recognise its text first.",
            ),
        )
    for number, text in enumerate(pages, 1):
        for line in _numbered(text):
            yield Line(number, line.text)


def _word_lines(path: Path) -> Iterator[Line]:
    try:
        document = docx.Document(str(path))
    except (ValueError, KeyError, OSError, SyntaxError, zipfile.BadZipFile, PackageNotFoundError) as error:
        raise Unreadable(
            Said("Tệp Word hỏng hoặc không phải .docx.", "The Word file is damaged or is no .docx."),
            Said("Mở bằng Word rồi lưu lại thành .docx.", "Open it in Word and save it as .docx."),
        ) from error
    paragraphs = (text for root in _word_parts(document) for text in _paragraphs(root))
    return _numbered("\n".join(paragraphs))


def _word_parts(document: WordDocument) -> Iterator[Any]:
    """Headers, body, notes, footers: each part once, even where sections share it."""
    yield from _related(document, "header")
    yield document.element.body
    yield from _related(document, "footnotes")
    yield from _related(document, "endnotes")
    yield from _related(document, "footer")


def _related(document: WordDocument, kind: str) -> Iterator[Any]:
    parts: dict[str, Part] = {
        relation.target_part.partname: relation.target_part
        for relation in document.part.rels.values()
        if not relation.is_external and relation.reltype.endswith(f"/{kind}")
    }
    for name in sorted(parts, key=_natural):
        yield parse_xml(parts[name].blob)


def _natural(name: str) -> list[str]:
    return [piece.zfill(6) if piece.isdigit() else piece for piece in re.split(r"(\d+)", name)]


def _paragraphs(root: Any) -> Iterator[str]:
    """The text of each paragraph below *root*: in tables, text boxes and content controls too, none twice."""
    for paragraph in root.iter(f"{_W}p"):
        if not any(True for _ in paragraph.iterancestors(_FALLBACK)):
            yield "".join(_pieces(paragraph))


def _pieces(element: Any) -> Iterator[str]:
    """Text below *element* as a reader sees it: insertions yes, deletions no, boxes left to themselves."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _IN_WORD:
            yield _IN_WORD[child.tag]
        elif child.tag not in {f"{_W}p", f"{_W}txbxContent", f"{_W}pPr", _FALLBACK}:
            yield from _pieces(child)


def read(path: Path) -> Reading:
    """All that a file says, with what its look tells."""
    out = []
    for line in read_lines(path):
        text = line.text.strip()
        bare = re.sub(r"^#+\s*", "", text)
        bold = bare != text or (bare.startswith("**") and bare.endswith("**"))
        out.append(Line(line.number, line.text if not bold else bare.replace("*", ""), bold=bold))
    return Reading(out)
