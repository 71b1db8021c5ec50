"""Every link inside the site leads somewhere: files and anchors, checked before anything is switched."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

from lxml import html

from generator.records.problem import Place, Problem, Said


@dataclass(frozen=True)
class _Page:
    links: frozenset[str]
    anchors: frozenset[str]


def broken_links(files: Mapping[str, bytes]) -> Iterator[Problem]:
    """A Problem for each link of an HTML file among *files* (by path) that leads nowhere."""
    pages = {path: _read(content) for path, content in files.items() if path.endswith(".html")}
    for path, page in pages.items():
        for link in sorted(page.links):
            if not _leads_somewhere(link, path, files, pages):
                message = Said(f"Liên kết `{link}` không dẫn tới đâu.", f"The link `{link}` leads nowhere.")
                yield Problem(
                    Place(path),
                    message,
                    Said("Sửa địa chỉ, hoặc tạo trang ấy.", "Mend the address, or make that page."),
                )


def _read(content: bytes) -> _Page:
    tree = html.document_fromstring(content.decode())
    links = {link for attribute in ("href", "src") for link in _values(tree, attribute)}
    return _Page(frozenset(links), frozenset(_values(tree, "id")))


def _values(tree: html.HtmlElement, attribute: str) -> Iterator[str]:
    for element in tree.iterfind(f".//*[@{attribute}]"):
        yield element.get(attribute) or ""


def target(here: str, link: str) -> str:
    """The path that a *link* on the page at path *here* leads to; empty if it leads out of the site."""
    parts = urlsplit(link)
    return "" if parts.scheme or parts.netloc else _target(here, unquote(parts.path))


def _leads_somewhere(link: str, here: str, files: Mapping[str, bytes], pages: Mapping[str, _Page]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    there = _target(here, unquote(parts.path))
    if there not in files:
        return False
    return not parts.fragment or there not in pages or unquote(parts.fragment) in pages[there].anchors


def _target(here: str, path: str) -> str:
    if not path:
        return here
    folder = here.rpartition("/")[0]
    there = normpath(join("/", folder, path)).lstrip("/")
    return f"{there}/index.html".lstrip("/") if path.endswith(("/", ".", "..")) else there
