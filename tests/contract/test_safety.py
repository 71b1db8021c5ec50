"""Safety on every page: the way out, what it cannot do, no telling trace, no unmarked link to another place."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator.load import load
from generator.model import model
from generator.publish.headers import policy
from generator.records.policy import inline_sources
from generator.records.portal import Portal
from generator.render.outward import outward
from tests.conftest import ROOT
from tests.contract.samples import EVERY_PORTAL, PORTALS
from tests.contract.test_discreet import telling

Pages = dict[str, HtmlElement]
COVERS = {f"{portal.language.home}thoi-tiet/index.html" for portal in PORTALS.values()}


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[str, str]:
    """The HTML of every page, by path."""
    return {file.relative_to(site).as_posix(): file.read_text() for file in site.rglob("*.html")}


@pytest.fixture(scope="module")
def pages(texts: dict[str, str]) -> Pages:
    return {path: html.document_fromstring(text) for path, text in texts.items()}


@pytest.fixture(scope="module")
def with_exit(pages: Pages) -> Pages:
    """Every page but those that others embed, and the cover, which is nothing but an exit."""
    return {path: page for path, page in pages.items() if "embed/" not in path and path not in COVERS}


@pytest.fixture(scope="module")
def discreet(pages: Pages) -> Pages:
    """The pages whose kinds are discreet, in each language."""
    kinds = [design.kind.record for design in load(ROOT).kinds.values() if design.kind.record.discreet]
    starts = [portal.language.home + kind.at.partition("{")[0] for portal in PORTALS.values() for kind in kinds]
    found = {path: page for path, page in pages.items() if path.startswith(tuple(starts))}
    assert {"giup/index.html", "en/duong-day-nong/index.html"} < found.keys()
    return found


def portal_of(page: HtmlElement) -> Portal:
    return EVERY_PORTAL[page.get("lang") or ""]


def links(pages: Pages) -> Iterator[tuple[str, HtmlElement]]:
    """Every link to another host, with the path of its page."""
    for path, page in pages.items():
        own = portal_of(page).site_url
        for link in page.iterfind(".//a[@href]"):
            if urlsplit(link.get("href")).netloc and not link.get("href").startswith(own):
                yield path, link


def meta(page: HtmlElement, name: str) -> str:
    [content] = page.xpath(f"//meta[@name='{name}' or @property='{name}' or @http-equiv='{name}']/@content")
    return str(content)


def test_the_first_link_of_every_page_is_the_exit(with_exit: Pages) -> None:
    for path, page in with_exit.items():
        first = page.find(".//a")
        assert (first.get("class"), first.get("href")) == ("leave", portal_of(page).labels["leave_to"]), path


def test_every_page_says_what_its_exit_cannot_do_and_where_more_is_said(with_exit: Pages) -> None:
    for path, page in with_exit.items():
        [said] = page.xpath("//*[@id=//a[@class='leave']/@aria-describedby]")
        labels = portal_of(page).labels
        text = " ".join(said.text_content().split())
        assert text.startswith(labels["leave_limits"]), path
        if portal_of(page).language.started:  # more is said in another language, if at all
            continue
        assert text == f"{labels['leave_limits']} {labels['leave_more']}", path
        there = urljoin(f"/{path}", said.find("a").get("href"))
        assert there == f"/{portal_of(page).language.home}rieng-tu/#roi-trang", path


@pytest.mark.parametrize("portal", PORTALS.values(), ids=PORTALS)
def test_the_words_on_the_exit_name_its_keys_and_say_that_history_stays(portal: Portal) -> None:
    [page] = [page for page in portal.pages if page.id == "rieng-tu"]
    part = page.body.partition("{#roi-trang}")[2]
    for text in (portal.labels["leave_limits"], part):
        assert re.search("Esc (?:hai lần|twice)", text)
        assert re.search("Shift (?:ba lần|three times)", text)
        assert re.search("không xóa lịch sử|does not clear the history", text, re.IGNORECASE)
    assert "{#xoa-lich-su}" in part


def test_every_link_to_another_host_tells_it_nothing(pages: Pages) -> None:
    outward_links = list(links(pages))
    assert len(outward_links) > 100
    silent = {"noreferrer", "noopener"}
    assert [
        (path, link.get("href")) for path, link in outward_links if not silent <= set((link.get("rel") or "").split())
    ] == []


def test_every_link_to_another_host_is_marked_for_the_eye_and_the_ear(pages: Pages) -> None:
    for path, link in links(pages):
        if link.get("class") != "leave" and path not in COVERS:
            [mark] = link.xpath("./span[@class='elsewhere']")
            said = EVERY_PORTAL[mark.get("lang")].labels["elsewhere"]
            assert (mark.text, mark.get("lang")) == (f"({said})", portal_of(link.getroottree().getroot()).language.code)


def test_nothing_that_a_tab_or_a_preview_shows_of_a_discreet_page_tells(discreet: Pages) -> None:
    for path, page in discreet.items():
        shown = [page.findtext(".//title"), *page.xpath("//meta[@property or @name='description']/@content")]
        assert telling(" | ".join(shown)) == [], path
        assert page.xpath("//link[@rel='icon']/@href") == ["data:,"], path


def test_no_page_shows_a_picture_in_a_preview(pages: Pages) -> None:
    assert [path for path, page in pages.items() if page.xpath("//meta[contains(@property, 'image')]")] == []


def test_every_page_has_a_preview_of_words(with_exit: Pages) -> None:
    for path, page in with_exit.items():
        title = page.findtext(".//title") or ""
        assert title.startswith(meta(page, "og:title")), path
        assert meta(page, "og:description"), path


def test_no_page_says_where_a_reader_comes_from(pages: Pages) -> None:
    assert {meta(page, "referrer") for page in pages.values()} == {"no-referrer"}


def test_every_page_allows_what_is_inline_in_it_by_hash_and_nothing_else(
    texts: Mapping[str, str], pages: Pages
) -> None:
    for path, page in pages.items():
        rules = dict(rule.strip().split(" ", 1) for rule in meta(page, "Content-Security-Policy").split(";"))
        assert "unsafe-inline" not in str(rules), path
        assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'", path
        for element in ("style", "script"):
            allowed = {source for source in rules.get(f"{element}-src", "").split() if source.startswith("'sha256-")}
            assert allowed == set(inline_sources(texts[path], element)), path


def test_no_page_has_a_style_or_a_script_in_an_attribute(pages: Pages) -> None:
    for path, page in pages.items():
        assert page.xpath("//@style | //@*[starts-with(name(), 'on')]") == [], path


def test_all_pages_share_few_inline_texts(texts: Mapping[str, str]) -> None:
    assert policy(texts.values()).count("sha256-") <= 20


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ('<a href="/x/">x</a>', '<a href="/x/">x</a>'),
        ('<a href="https://loive.example/x/">x</a>', '<a href="https://loive.example/x/">x</a>'),
        ('<a href="https://a.vn/">x</a>', '<a href="https://a.vn/" rel="noreferrer noopener">x MARK</a>'),
        (
            '<a lang="vi" rel="noreferrer nofollow" href="https://a.vn/">x</a>',
            '<a lang="vi" href="https://a.vn/" rel="noreferrer noopener nofollow">x MARK</a>',
        ),
        ("[x *y*](https://a.vn/b)", '<a href="https://a.vn/b" rel="noreferrer noopener">x *y* MARK</a>'),
        ("![x](https://a.vn/b)", "![x](https://a.vn/b)"),
    ],
)
def test_links_to_other_hosts_are_marked_and_others_stay(given: str, wanted: str) -> None:
    portal = model(load(ROOT), "vi")
    mark = f'<span class="elsewhere" lang="vi">({portal.labels["elsewhere"]})</span>'
    assert outward(given, portal) == wanted.replace("MARK", mark)
