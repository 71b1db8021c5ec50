"""A file -> its lines, by what it is and not by its name. What cannot be read is said, never guessed."""

from pathlib import Path

from generator.importing import magic
from generator.importing.every_line import pdf_lines, text_lines, word_lines
from generator.importing.line import Line, Reading, Unreadable
from generator.importing.odt import NOT_ODT, SAVE_AGAIN_AS_WORD, odt_reading
from generator.importing.old_word import as_docx
from generator.importing.package import Damaged, Package, refused_as
from generator.importing.pdf import DAMAGED, SAVE_AGAIN, pdf_reading
from generator.importing.plain import no_text, plain_reading
from generator.importing.word import NOT_WORD, SAVE_AS_WORD, word_reading
from generator.records.problem import Said

_ODT = b"application/vnd.oasis.opendocument.text"
_NAMED: dict[str, tuple[Said, Said]] = {
    ".docx": (NOT_WORD, SAVE_AS_WORD),
    ".docm": (NOT_WORD, SAVE_AS_WORD),
    ".dotx": (NOT_WORD, SAVE_AS_WORD),
    ".odt": (NOT_ODT, SAVE_AGAIN_AS_WORD),
    ".pdf": (DAMAGED, SAVE_AGAIN),
}


def read(path: Path) -> Reading:
    """What a .docx, .odt, .doc, .pdf or text file says, in reading order. Raises Unreadable, nothing else."""
    data = magic.data_of(path)
    magic.refuse_empty(data)
    kind = _kind(path, data)
    if kind == "pdf":
        return pdf_reading(data)
    if kind == "word":
        return word_reading(data)
    if kind == "odt":
        return odt_reading(data)
    if kind == "office":
        return word_reading(as_docx(data))
    magic.refuse_others(data)
    sorry = no_text()
    with refused_as(sorry.message, sorry.fix):
        return plain_reading(data)


def read_lines(path: Path) -> list[Line]:
    """All text of a .docx, .odt, .pdf or UTF-8 text file as it stands, heads and notes too. Raises Unreadable."""
    data = magic.data_of(path)
    kind = _kind(path, data)
    if kind == "office":
        raise magic.old_office(magic.office_kind(data))
    if kind == "odt":
        return odt_reading(data).lines
    return {"pdf": pdf_lines, "word": word_lines}.get(kind, text_lines)(data)


def _kind(path: Path, data: bytes) -> str:
    """word, odt, office, pdf or text. A name that promises more than the bytes hold is a damaged file."""
    kind = magic.kind_of(data)
    named = _NAMED.get(path.suffix.lower())
    if kind == "zip":
        return _kind_of_zip(data, named)
    if kind == "text" and named:
        raise Unreadable(*named)
    return kind


def _kind_of_zip(data: bytes, named: tuple[Said, Said] | None) -> str:
    with refused_as(*(named or (NOT_WORD, SAVE_AS_WORD))):
        package = Package(data)
        if any(name.startswith("word/") for name in package.names) or package.related("", "officeDocument"):
            return "word"
        if "mimetype" in package.names and package.bytes_of("mimetype").strip() == _ODT:
            return "odt"
        if named:
            raise Damaged
        raise magic.other_zip(package.names)
