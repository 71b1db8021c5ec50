"""Every link of the site leads somewhere, and a link that does not is found before anything is published."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from generator.load import load
from generator.publish.links import broken_links
from tests.contract.reading import pages

PAGE = "<!doctype html><html><body>{}</body></html>"
OTHER = PAGE.format('<h2 id="phan-hai">Hai</h2><p id="tên">Ba</p>')


def broken(body: str, **others: bytes) -> list[str]:
    """What is said of the links in a page chu-de/x/index.html of a small site."""
    files = {
        "chu-de/x/index.html": PAGE.format(body).encode(),
        "chu-de/index.html": OTHER.encode(),
        "index.html": OTHER.encode(),
        "tai-lieu/a b.pdf": b"%PDF-",
        **others,
    }
    return [problem.message.en for problem in broken_links(files)]


@pytest.mark.parametrize(
    "link",
    [
        "../",
        "..",
        "./",
        "../../",
        "../#phan-hai",
        "../../index.html#phan-hai",
        "../#t%C3%AAn",
        "../../tai-lieu/a%20b.pdf",
        "#here",
        "",
        "tel:111",
        "mailto:ai@example.org",
        "https://example.org/nowhere#at-all",
        "//example.org/",
        "../../chu-de/?from=leaflet",
    ],
)
def test_a_link_that_leads_somewhere_is_left_alone(link: str) -> None:
    assert broken(f'<a id="here" href="{link}">x</a>') == []


@pytest.mark.parametrize(
    "link",
    [
        "../y/",
        "y/",
        "../../tai-lieu/b.pdf",
        "../../tai-lieu/",
        "../index.htm",
        "#nowhere",
        "../#phan-ba",
        "../#PHAN-HAI",
        "../../index.html#here",
        "/ke-hoach/",
        "../../Chu-de/",
    ],
)
def test_a_link_or_anchor_that_leads_nowhere_is_named(link: str) -> None:
    assert broken(f'<a id="here" href="{link}">x</a>') == [f"The link `{link}` leads nowhere."]


@pytest.mark.parametrize(
    "body", ['<img src="no.svg" alt="x">', '<script src="../no.js"></script>', '<iframe src="no/"></iframe>']
)
def test_a_missing_picture_script_or_piece_is_named_too(body: str) -> None:
    assert len(broken(body)) == 1


def test_each_broken_link_is_named_with_its_page_and_how_to_mend_it() -> None:
    files = {"a/index.html": PAGE.format('<a href="b">b</a><a href="c">c</a><a href="b">again</a>').encode()}
    problems = list(broken_links(files))
    assert [problem.place.file for problem in problems] == ["a/index.html"] * 2
    assert all(problem.fix.vi and problem.fix.en and problem.message.vi for problem in problems)


def test_the_site_has_no_broken_link(site: Path) -> None:
    files = {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    assert [str(problem) for problem in broken_links(files)] == []
    assert sum(len(tree.xpath("//@href | //@src")) for tree in pages(site).values()) > 1000


def test_the_check_would_see_a_link_broken_on_any_page(site: Path) -> None:
    files = {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    html = [path for path in files if path.endswith(".html")]
    harmed = {path: files[path].replace(b"</main>", b'<a href="nowhere/">x</a></main>') for path in html}
    assert sorted(problem.place.file for problem in broken_links(files | harmed)) == sorted(html)


def test_whole_addresses_of_our_own_lead_to_a_file_too(site: Path, snapshot: Path) -> None:
    home = load(snapshot).site_url
    own = {
        str(link).removeprefix(home).partition("#")[0]
        for tree in pages(site).values()
        for link in (*tree.xpath("//@href | //@src"), *re.findall(rf"{home}[^\s\"<>]*", tree.text_content()))
        if str(link).startswith(home)
    }
    assert len(own) > 30
    assert [path for path in own if not _leads_to_a_file(site, path)] == []


def test_addresses_in_data_files_lead_to_a_file(site: Path) -> None:
    found = 0
    for file in site.rglob("api/v1/*.json"):
        for link in _links(json.loads(file.read_text())):
            found += 1
            here = file.relative_to(site).as_posix()
            there = normpath(join(dirname(here), link)) + ("/" if link.endswith("/") else "")
            assert _leads_to_a_file(site, there), f"{here}: {link}"
    assert found > 10


def test_every_file_that_a_stylesheet_names_is_there(site: Path) -> None:
    for sheet in site.rglob("*.css"):
        named = [
            url
            for url in re.findall(r"url\(\s*[\"']?([^\"')]+)", sheet.read_text())
            if not url.startswith(("data:", "#"))
        ]
        assert named
        assert [url for url in named if not (sheet.parent / url).is_file()] == []


def _leads_to_a_file(site: Path, path: str) -> bool:
    return (site / path / "index.html" if path.endswith("/") or not path else site / path).is_file()


def _links(data: object) -> Iterator[str]:
    """Relative addresses, which our data files write with dots or as what a `page` or `data` is."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key in {"page", "data"} and isinstance(value, str):
                yield value
            else:
                yield from _links(value)
    elif isinstance(data, list):
        for value in data:
            yield from _links(value)
