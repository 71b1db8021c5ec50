"""Questions to the finished pages: their texts with the language of each, their links, their numbers."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import html

_UNSEEN = {"script", "style", "template"}
_SPOKEN = ("alt", "title", "aria-label", "content")


@cache
def pages(site: Path) -> dict[str, html.HtmlElement]:
    """Every HTML page of a finished site by its path."""
    files = sorted(site.rglob("*.html"))
    return {file.relative_to(site).as_posix(): html.document_fromstring(file.read_bytes().decode()) for file in files}


def public(site: Path) -> dict[str, html.HtmlElement]:
    """The pages that a reader comes to; neither pieces for other sites to embed nor the cover of the exit are."""
    return {path: tree for path, tree in pages(site).items() if not re.search("embed/|thoi-tiet/", path)}


def texts(tree: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Every piece of visible text with the language that it is declared to be in."""
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag not in _UNSEEN:
            yield from _told(element.text, element)
        parent = element.getparent()
        if parent is not None and parent.tag not in _UNSEEN:
            yield from _told(element.tail, parent)


def _told(text: str | None, element: html.HtmlElement) -> Iterator[tuple[str, str]]:
    plain = " ".join((text or "").split())
    if plain:
        yield plain, language_of(element)


def language_of(element: html.HtmlElement) -> str:
    """The language that an element is declared to be in."""
    said = (one.get("lang") for one in (element, *element.iterancestors()))
    return str(next((language for language in said if language is not None), ""))


def everything_said(tree: html.HtmlElement) -> str:
    """All that a page shows, or that a browser or a screen reader says of it, in one line."""
    spoken = [value for attribute in _SPOKEN for value in tree.xpath(f"//@{attribute}")]
    return " ".join([*(text for text, _ in texts(tree)), *map(str, spoken)])


def alternates(tree: html.HtmlElement) -> dict[str, str]:
    """The address of a page in each language, by language code and `x-default`."""
    links = tree.xpath("//link[@rel='alternate'][@hreflang]")
    assert len({link.get("hreflang") for link in links}) == len(links), "a language stands there twice"
    return {link.get("hreflang"): link.get("href") for link in links}


def canonical(tree: html.HtmlElement) -> str:
    """The one address of a page."""
    (address,) = tree.xpath("//link[@rel='canonical']/@href")
    return str(address)


def names_number(text: str, number: str) -> bool:
    """Whether *text* says a telephone number, or links to it; 111/KH-UBND and goi-111 are other things."""
    return re.search(rf"(?<![\w./+-]){re.escape(number)}(?![\w/-])", text) is not None
