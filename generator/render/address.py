"""The only place where a path or an address is spelled."""

from posixpath import relpath

from generator.records.format import Format
from generator.records.kind import Kind
from generator.records.language import Language
from generator.records.paper import Edition, Print

_SUFFIX = {
    Format.PAGES: "/index.html",
    Format.LIGHT: "/index.html",
    Format.PDF: ".pdf",
    Format.DOCX: ".docx",
    Format.IMAGE: ".png",
    Format.TEXT: ".txt",
    Format.PREVIEW: ".png",
    Format.JSON: ".json",
    Format.YAML: ".yaml",
    Format.ICS: ".ics",
}
_EDITION = {Edition.SCREEN: "man-hinh", Edition.HOME: "may-in", Edition.ONE_INK: "mot-muc", Edition.PRESS: "nha-in"}


def path_of(kind: Kind, record_id: str, language: Language, format: Format, print: Print | None = None) -> str:
    """Where a file lies in the site's folder, such as en/ke-hoach/x/index.html or tai-lieu/x-nha-in-a2.pdf.

    A kind's first print has the bare name.
    """
    edition = f"-{_EDITION[print.edition]}-{print.name}" if print and print != kind.prints[0] else ""
    return language.home + (kind.at.format(id=record_id) + edition + _SUFFIX[format]).removeprefix("/")


def preview_of(path: str, part: str) -> str:
    """Where a picture of a print lies: beside it, with the name of the *part* that it shows."""
    return f"{path.rpartition('.')[0]}-{part}.png"


def recording_of(language: Language, name: str) -> str:
    """Where a recording lies that is read aloud in *language*, such as en/am-thanh/call-page.mp3."""
    return f"{language.home}am-thanh/{name}.mp3"


def address_of(path: str) -> str:
    """What a browser is given for *path*: folders instead of their index.html."""
    return path.removesuffix("index.html")


def between(here: str, there: str) -> str:
    """The relative link from the page at path *here* to path *there*; works under any folder and from a disk."""
    start = here.rpartition("/")[0] or "."
    link = relpath(there, start)
    return f"{link.removesuffix('index.html')}" or "./" if link.endswith("index.html") else link


def root_from(here: str) -> str:
    """The way from the page at path *here* up to the site's folder, empty or ending with a slash."""
    return "../" * here.count("/")
