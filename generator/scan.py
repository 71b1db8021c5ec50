"""Any file through the personal-data gate, for `loive scan FILE…`: its text, and who its properties say made it."""

import re
import zipfile
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from generator.check.personal import Finding, Kind, find
from generator.check.personal.finding import finding
from generator.importing.line import Unreadable
from generator.importing.read import read_lines
from generator.records.problem import Place

_WORD_PEOPLE = re.compile(
    r"<(dc:creator|cp:lastModifiedBy|Manager)\b[^>]*>\s*([^<]*\S)\s*</|\bw(?:15)?:(author)=\"([^\"]+)\"", re.DOTALL
)
_NOTES = {"/Text", "/FreeText", "/Highlight", "/Popup", "/StrikeOut", "/Underline", "/Stamp", "/Ink"}


@dataclass(frozen=True, order=True)
class Scanned:
    """One finding in one file. In a PDF the line of *place* is the page."""

    place: Place
    finding: Finding

    def __str__(self) -> str:
        found = self.finding
        value = f"`{found.value}` " if found.value else ""
        return f"{self.place}: {found.kind}: {value}{found.why.vi} / {found.why.en}"


def scan(paths: Iterable[Path], register: Collection[str]) -> list[Scanned]:
    """All findings, in the order of files and lines. A file that cannot be read is a finding: it may hide anything."""
    return sorted({Scanned(place, found) for path in paths for place, found in _scan_file(path, register)})


def _scan_file(path: Path, register: Collection[str]) -> Iterator[tuple[Place, Finding]]:
    file = path.as_posix()
    try:
        lines = read_lines(path)
    except Unreadable as error:
        yield Place(file), Finding(1, 1, Kind.UNREADABLE, "", error.message, error.fix)
    else:
        for found in find("\n".join(line.text for line in lines), register):
            yield Place(file, lines[found.line - 1].number, found.column), found
    yield from ((Place(file), found) for found in _people_in_properties(path))


def _people_in_properties(path: Path) -> Iterator[Finding]:
    people = {".docx": _word_people, ".pdf": _pdf_people}.get(path.suffix.lower())
    for person in sorted(set(people(path))) if people else ():
        yield finding(Kind.AUTHOR, 1, 1, person)


def _word_people(path: Path) -> Iterator[str]:
    """Author, last editor and manager; authors of comments and of tracked changes."""
    try:
        with zipfile.ZipFile(path) as parts:
            texts = [parts.read(name).decode("utf-8", "replace") for name in parts.namelist() if name.endswith(".xml")]
    except (OSError, zipfile.BadZipFile):
        return
    for text in texts:
        for match in _WORD_PEOPLE.finditer(text):
            yield match[2] or match[4]


def _pdf_people(path: Path) -> Iterator[str]:
    """Author in both places a PDF keeps one, authors of notes, holders of signatures."""
    try:
        with pikepdf.open(path) as pdf:
            yield from _said(pdf.docinfo.get("/Author") if "/Info" in pdf.trailer else None)
            with pdf.open_metadata(update_docinfo=False, set_pikepdf_as_editor=False) as described:
                yield from _said(described.get("dc:creator"))
            for thing in pdf.objects:
                if isinstance(thing, pikepdf.Dictionary):
                    yield from _said(_holder(thing))
    except (OSError, pikepdf.PdfError):
        return


def _holder(thing: pikepdf.Dictionary) -> object:
    """Who signed, or who wrote a note."""
    if thing.get("/Type") == "/Sig" or "/ByteRange" in thing:
        return thing.get("/Name")
    if thing.get("/Subtype") in _NOTES:
        return thing.get("/T")
    return None


def _said(value: object) -> Iterator[str]:
    several = value if isinstance(value, list | set | tuple) else [value]
    for one in several:
        if one is not None and str(one).strip():
            yield str(one).strip()
