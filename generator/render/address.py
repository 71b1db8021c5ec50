"""The only place where a path or an address is spelled."""

from posixpath import relpath

from generator.records.kind import Format, Kind
from generator.records.language import Language

_SUFFIX = {
    Format.PAGES: "/index.html",
    Format.LIGHT: "/index.html",
    Format.PDF: ".pdf",
    Format.DOCX: ".docx",
    Format.JSON: ".json",
    Format.YAML: ".yaml",
}


def path_of(kind: Kind, record_id: str, language: Language, format: Format) -> str:
    """Where a file lies in the site's folder, such as en/ke-hoach/x/index.html or ke-hoach/x.pdf."""
    return language.home + (kind.at.format(id=record_id) + _SUFFIX[format]).removeprefix("/")


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
