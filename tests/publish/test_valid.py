"""Every page is valid HTML, and every link of the site leads somewhere, as readers of other make than ours see it."""

import json
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.conftest import ROOT, needs, needs_package

CONFIG = ROOT / "tests" / "node" / "htmlvalidate.json"
"""The standard rules, but none of taste: capitals of the doctype, length of titles, spaces in numbers, ids as words."""

HOME = "http://site.invalid/"
Named = list[tuple[str, str, str]]


class Reader(HTMLParser):
    """What a page links to and what can be linked to in it, tag by tag and without a tree."""

    def __init__(self) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.anchors: set[str] = set()

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"id", "name"} and value:
                self.anchors.add(value)
            if name in {"href", "src", "action", "poster", "data"} and value is not None:
                self.links.add(value)
            if name == "srcset" and value:
                self.links |= {part.split()[0] for part in value.split(",")}


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


@pytest.fixture(scope="module")
def readers(site: Path) -> dict[str, Reader]:
    """Every page by its address."""
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*.html")}
    return {HOME + path.removesuffix("index.html"): read(file.read_text()) for path, file in files.items()}


def dead(readers: dict[str, Reader], site: Path) -> dict[str, list[str]]:
    """Links into the site that lead to no file or no anchor, by page; one through a folder needs its slash."""
    found = {
        here: [link for link in page.links if _is_dead(urljoin(here, link), readers, site)]
        for here, page in readers.items()
    }
    return {here: links for here, links in found.items() if links}


def _is_dead(url: str, readers: dict[str, Reader], site: Path) -> bool:
    if not url.startswith(HOME):
        return False
    path, anchor = unquote(urlsplit(url).path.lstrip("/")), unquote(urlsplit(url).fragment)
    page = readers.get(HOME + path.removesuffix("index.html"))
    if page is None:
        return not (site / path).is_file()
    return bool(anchor) and anchor not in page.anchors


def invalid(*files: Path) -> Named:
    """What html-validate finds in *files* and folders: file, rule, message."""
    program = needs_package("html-validate/bin/html-validate.mjs")
    command = [needs("node"), program, "--config", CONFIG, "--formatter", "json", *(file.resolve() for file in files)]
    answer = subprocess.run(command, capture_output=True, text=True, cwd=CONFIG.parent)
    assert answer.stdout, answer.stderr
    return [
        (file["filePath"], said["ruleId"], said["message"])
        for file in json.loads(answer.stdout)
        for said in file["messages"]
    ]


def test_every_page_is_valid_html(site: Path) -> None:
    assert invalid(site) == []


def test_the_validator_sees_what_is_wrong(tmp_path: Path, site: Path) -> None:
    page = (site / "giup" / "index.html").read_text()
    (tmp_path / "a.html").write_text(page.replace("</main>", '<ul><p id="x">a</p></ul><b id="x"></main>'))
    assert {rule for _, rule, _ in invalid(tmp_path)} >= {"element-permitted-content", "no-dup-id", "close-order"}


def test_no_link_or_anchor_of_the_site_is_dead(readers: dict[str, Reader], site: Path) -> None:
    assert dead(readers, site) == {}
    assert sum(len(page.links) for page in readers.values()) > 20 * len(readers)


@pytest.mark.parametrize("link", ["nowhere/", "#nowhere", "../giup", "/embed/v2/", "../chu-de/#nowhere", "../no.pdf"])
def test_a_dead_link_would_be_seen(link: str, readers: dict[str, Reader], site: Path) -> None:
    page = read(f'<a href="{link}">a</a>')
    assert dead({**readers, f"{HOME}giup/": page}, site)[f"{HOME}giup/"] == [link]
