"""What a file is, told by its first bytes: a name may say anything."""

import re
from pathlib import Path

from generator.importing.line import Unreadable
from generator.records.problem import Said

MOST_BYTES = 200_000_000
MOST_BYTES_OF_TEXT = 20_000_000
_HEAD = 4096
_OFFICE = b"\xd0\xcf\x11\xe0"
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*", b"\0\0\0\x18ftyphei", b"\0\0\0 ftyphei")
_WEBP_OR_BMP = re.compile(rb"RIFF.{4}WEBP|BM.{4}\0\0\0\0", re.DOTALL)
_PACKED = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_PROGRAMS = (b"MZ\x90", b"MZ\0", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
_WEB = re.compile(
    rb"MIME-Version:|\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|script)\b", re.IGNORECASE | re.DOTALL
)

_AS_WORD = Said(
    "Mở bằng Word hoặc LibreOffice rồi lưu thành .docx.", "Open it in Word or LibreOffice, save it as .docx."
)
_COPY = Said(
    "Chép phần chữ vào một tệp Word rồi lưu thành .docx.", "Copy its text into a Word document, save it as .docx."
)


def data_of(path: Path) -> bytes:
    """The bytes of *path*, maybe none. Raises Unreadable where there are too many for what it is."""
    try:
        if path.is_dir():
            raise _refused("Đây là thư mục.", "This is a folder.", _CHOOSE)
        if path.exists() and not path.is_file():
            raise _refused("Đây không phải tệp thường.", "This is no ordinary file.", _CHOOSE)
        with path.open("rb") as file:
            head = file.read(_HEAD)
            most = MOST_BYTES if _is_package(head) else MOST_BYTES_OF_TEXT
            data = head + file.read(most)
    except (OSError, ValueError) as error:
        raise closed(error) from error
    if len(data) > most:
        size = most // 1_000_000
        raise _refused(f"Tệp lớn hơn {size} MB.", f"The file is larger than {size} MB.", _SPLIT)
    return data


def refuse_empty(data: bytes) -> None:
    """Raise Unreadable where there is nothing but blanks."""
    if not data.strip():
        raise _refused("Tệp trống.", "The file is empty.", _CHOOSE)


def _is_package(head: bytes) -> bool:
    return b"%PDF-" in head[:1024] or head.startswith((b"PK", _OFFICE))


def closed(error: OSError | ValueError) -> Unreadable:
    """The system does not give the file away."""
    why = getattr(error, "strerror", None) or "tên tệp / file name"
    return _refused(
        f"Không mở được tệp ({why}).",
        f"The file cannot be opened ({why}).",
        Said("Xem lại tên tệp và quyền đọc.", "Look at its name and permissions."),
    )


def kind_of(data: bytes) -> str:
    """pdf, zip, office (.doc and locked files) or text, which may be anything else."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    return "office" if data.startswith(_OFFICE) else "text"


def refuse_others(data: bytes) -> None:
    """Raise Unreadable for what is known to be no document: pictures, archives, programs, web pages."""
    head = data[:_HEAD]
    if head.startswith(_PICTURES) or _WEBP_OR_BMP.match(head):
        raise _refused(
            "Đây là ảnh.",
            "This is a picture.",
            Said("Lưu ảnh thành PDF rồi nhập lại.", "Save it as a PDF, then import."),
        )
    if head.startswith(_PACKED):
        raise _refused("Đây là tệp nén.", "This is a packed archive.", _UNPACK)
    if head.startswith(_PROGRAMS):
        raise _refused("Đây là chương trình, không phải văn bản.", "This is a program, no document.", _CHOOSE)
    if head.startswith(b"{\\rtf"):
        raise _refused("Đây là tệp RTF.", "This is an RTF file.", _AS_WORD)
    if _WEB.match(head.removeprefix(b"\xef\xbb\xbf")):
        raise _refused("Đây là trang web (HTML).", "This is a web page (HTML).", _COPY)
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<?xml"):
        raise _refused("Đây là tệp XML.", "This is an XML file.", _AS_WORD)


def other_zip(names: set[str]) -> Unreadable:
    """What fits a ZIP file that holds neither a Word nor an ODT document."""
    if any(name.startswith("xl/") for name in names):
        return _refused("Đây là bảng tính Excel.", "This is an Excel workbook.", _COPY)
    if any(name.startswith("ppt/") for name in names):
        return _refused("Đây là bài trình chiếu PowerPoint.", "This is a PowerPoint presentation.", _COPY)
    return _refused("Đây là tệp nén ZIP.", "This is a ZIP archive.", _UNPACK)


def office_kind(data: bytes) -> str:
    """What an old Office file holds: word, locked, or something that cannot be read."""
    for mark, kind in {
        "EncryptedPackage": "locked", "WordDocument": "word", "Workbook": "excel", "PowerPoint Document": "slides",
    }.items():  # fmt: skip
        if mark.encode("utf-16-le") in data:
            return kind
    return "unknown"


def old_office(kind: str) -> Unreadable:
    """An old Office file of *kind* (as office_kind tells) cannot be read."""
    if kind in {"excel", "slides"}:
        return _refused("Đây là tệp Excel hoặc PowerPoint.", "This is an Excel or PowerPoint file.", _COPY)
    if kind == "word":
        return _refused("Đây là tệp Word kiểu cũ (.doc).", "This is an old Word file (.doc).", _AS_WORD)
    return _refused(
        "Đây là tệp Office kiểu cũ hoặc có mật khẩu.",
        "This is an old or a locked Office file.",
        Said(
            "Mở bằng Word, bỏ mật khẩu, lưu thành .docx.", "Open it in Word, take the password off, save it as .docx."
        ),
    )


_CHOOSE = Said("Chọn tệp văn bản .docx, .pdf hoặc .txt.", "Choose a document: .docx, .pdf or .txt.")
_SPLIT = Said("Tách thành nhiều tệp nhỏ, nhập từng tệp.", "Split it into smaller files and import each.")
_UNPACK = Said("Giải nén, rồi nhập từng tệp văn bản bên trong.", "Unpack it, then import the documents inside.")


def _refused(vi: str, en: str, fix: Said) -> Unreadable:
    return Unreadable(Said(vi, en), fix)
