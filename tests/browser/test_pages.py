"""Every page as a reader meets it: a real Chromium, a real web server, a small phone, scripts on and off."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, ViewportSize

from generator.load import load
from generator.records.hotline import Hotline
from tests.browser.ask import (
    CALL_IS_SEEN,
    DESCRIBED,
    EXIT_IS_IN_REACH,
    FOCUSED,
    KEPT,
    OFFERED,
    OVERFLOW,
    REFUSED,
    RING,
    SAID,
    WANTED_EARLY,
    WHAT_IS_SEEN_HAS_COME,
)
from tests.conftest import ROOT
from tests.served import stranger

PHONE: ViewportSize = {"width": 320, "height": 480}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
KB = 1024
A4_MM = (210, 297)
Pages = dict[str, "Visit"]
Marks = dict[str, Any]


@dataclass(frozen=True)
class Visit:
    """What one visit with an empty cache at 320 x 480 showed, and how wide the page is on a desktop.

    *requests* are addresses, *bytes* what came over the wire, headers too.
    """

    requests: list[str]
    bytes: int
    complaints: list[str]
    kept: dict[str, int]
    early: list[str]
    overflow: dict[str, int]
    call: Marks
    exit: Marks
    text: str = field(repr=False)


@pytest.fixture(scope="module")
def paths(site: Path) -> list[str]:
    """Every page but the cover of the exit, which leads away at once, as an address below the site's.

    Of products and codes, those of one topic stand for all.
    """
    every = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    codes = sorted({path.split("t/")[1] for path in every if path.startswith("t/")})[:2]
    found = [path for path in every if _stands_for_itself(path) or path.endswith(tuple(f"t/{code}" for code in codes))]
    assert len(found) > 150
    return [f"/{path.removesuffix('index.html')}" for path in found if not path.endswith("thoi-tiet/index.html")]


@pytest.fixture(scope="module")
def visits(chromium: Browser, address: str, paths: list[str]) -> Pages:
    """Each page, visited with scripts on."""
    window = chromium.new_context(viewport=PHONE)
    visitor = Visitor(window, window.new_page())
    visited = {path: visitor.visit(address + path) for path in paths}
    window.close()
    return visited


@pytest.fixture(scope="module")
def plain(chromium: Browser) -> Iterator[Page]:
    """A tab of a phone with scripts off."""
    window = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    yield window.new_page()
    window.close()


@pytest.fixture(scope="module")
def plain_visits(plain: Page, address: str, paths: list[str]) -> dict[str, Marks]:
    """What each page shows and offers with scripts off."""
    found: dict[str, Marks] = {}
    for path in paths:
        plain.goto(address + path)
        found[path] = plain.evaluate(OFFERED) | {"call": plain.evaluate(CALL_IS_SEEN)}
    return found


class Visitor:
    """Goes from page to page in one tab that keeps nothing in a cache."""

    def __init__(self, window: BrowserContext, tab: Page) -> None:
        self._window, self._tab = window, tab
        self._requests: list[str] = []
        self._complaints: list[str] = []
        self._weights: list[int] = []
        tab.add_init_script(REFUSED)
        tab.on("request", lambda request: self._requests.append(request.url))
        tab.on("requestfailed", lambda request: self._complaints.append(f"failed: {request.url}"))
        tab.on("pageerror", lambda error: self._complaints.append(str(error)))
        tab.on("console", lambda said: self._complaints.append(f"{said.type}: {said.text}"))
        wire = window.new_cdp_session(tab)
        wire.send("Network.enable")
        wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
        wire.on("Network.loadingFinished", lambda answer: self._weights.append(answer["encodedDataLength"]))

    def visit(self, url: str) -> Visit:
        """What the page at *url* shows."""
        tab = self._tab
        tab.goto("about:blank")  # what the page before still loads is no business of this one
        for log in (self._requests, self._complaints, self._weights):
            log.clear()
        tab.set_viewport_size(PHONE)
        tab.goto(url)
        tab.evaluate(WHAT_IS_SEEN_HAS_COME)
        narrow, text = tab.evaluate(OVERFLOW), tab.evaluate(SAID)
        call, leave = tab.evaluate(CALL_IS_SEEN), tab.evaluate(EXIT_IS_IN_REACH)
        tab.keyboard.press("Tab")
        leave |= {"focused": tab.evaluate(FOCUSED)}
        weight = sum(self._weights)
        tab.set_viewport_size(DESKTOP)
        overflow = {"320": narrow, "1280": tab.evaluate(OVERFLOW)}
        kept = {"cookies": len(self._window.cookies()), "workers": len(self._window.service_workers)}
        kept |= tab.evaluate(KEPT)
        early = tab.evaluate(WANTED_EARLY)
        return Visit([*self._requests], weight, [*self._complaints], kept, early, overflow, call, leave, text)


def _stands_for_itself(path: str) -> bool:
    product = re.match(r"(?:en/)?(?:tai-lieu/(?!chu-de/|cho/|loai/)(?=.)|t/)", path)
    return not product or "tai-lieu/viec-nhe-luong-cao-" in path or path.endswith("tai-lieu/index.html")


def _shows_prints(path: str) -> bool:
    return re.match(r"/(?:en/)?tai-lieu/.", path) is not None


def _is_embed(path: str) -> bool:
    return "/embed/" in path


def test_no_page_asks_any_other_host(visits: Pages, address: str) -> None:
    strangers = {path: [url for url in visit.requests if _is_elsewhere(url, address)] for path, visit in visits.items()}
    assert _only_filled(strangers) == {}


def test_no_page_wants_a_connection_prepared(visits: Pages) -> None:
    assert _only_filled({path: visit.early for path, visit in visits.items()}) == {}


def test_no_page_keeps_anything_on_the_device(visits: Pages) -> None:
    kept = {path: {key: count for key, count in visit.kept.items() if count} for path, visit in visits.items()}
    assert _only_filled(kept) == {}


def test_no_page_complains_in_the_console(visits: Pages) -> None:
    assert _only_filled({path: visit.complaints for path, visit in visits.items()}) == {}


def test_no_page_weighs_more_than_60_kb_on_a_first_visit_or_150_kb_with_pictures_of_prints(visits: Pages) -> None:
    most = {path: (150 if _shows_prints(path) else 60) * KB for path in visits}
    assert sum(limit > 60 * KB for limit in most.values()) < len(visits) * 2 / 3
    assert {path: visit.bytes for path, visit in visits.items() if not 500 < visit.bytes <= most[path]} == {}


def test_the_help_page_is_one_request_of_at_most_14_kb(visits: Pages) -> None:
    for path in ("/giup/", "/en/giup/"):
        assert len(visits[path].requests) == 1, visits[path].requests
        assert visits[path].bytes <= 14 * KB


def test_every_embedded_piece_is_one_request_of_at_most_5_kb(visits: Pages) -> None:
    pieces = {path: visit for path, visit in visits.items() if _is_embed(path)}
    assert len(pieces) > 1
    for visit in pieces.values():
        assert len(visit.requests) == 1, visit.requests
        assert visit.bytes <= 5 * KB


def test_no_page_scrolls_sideways_on_a_phone_or_a_desktop(visits: Pages) -> None:
    too_wide = {path: {width: by for width, by in visit.overflow.items() if by} for path, visit in visits.items()}
    assert _only_filled(too_wide) == {}


def test_the_first_number_is_seen_without_scrolling_on_a_small_phone(visits: Pages, hotline: Hotline) -> None:
    unseen = {path: visit.call for path, visit in visits.items() if visit.call != _call(hotline)}
    assert unseen == {}


def test_the_exit_is_the_first_thing_the_tab_key_reaches(visits: Pages) -> None:
    found = {path: visit.exit for path, visit in visits.items() if not _is_embed(path)}
    assert {path: leave["focused"] for path, leave in found.items() if leave["focused"] != "a.leave"} == {}


def test_the_exit_is_large_enough_for_a_thumb(visits: Pages) -> None:
    found = {path: visit.exit["size"] for path, visit in visits.items() if not _is_embed(path)}
    assert {path: size for path, size in found.items() if min(size) < 44} == {}


def test_the_exit_stays_in_reach_at_the_end_of_a_page_and_nothing_covers_it(visits: Pages) -> None:
    found = {path: visit.exit["reached"] for path, visit in visits.items() if not _is_embed(path)}
    assert [path for path, reached in found.items() if reached != [True, True]] == []


def test_without_scripts_every_page_says_all_that_it_says_with_them(
    visits: Pages, plain_visits: dict[str, Marks]
) -> None:
    helped = {path for path in visits if re.search(r"/(ke-hoach|nhung|tim)/", path)}
    """Pages with a filter, a button to copy, a search: what does nothing without a script is not shown without."""
    assert len(helped) < len(visits) / 2
    differ = [path for path, page in plain_visits.items() if page["text"] != visits[path].text]
    assert set(differ) <= helped
    for path in differ:
        lost = set(plain_visits[path]["text"].splitlines()) - set(visits[path].text.splitlines())
        assert {line for line in lost if line.strip()} == set(), path
    assert all(len(visit.text) > 30 for visit in visits.values())


def test_without_scripts_the_number_is_as_near(plain_visits: dict[str, Marks], hotline: Hotline) -> None:
    assert {path: page["call"] for path, page in plain_visits.items() if page["call"] != _call(hotline)} == {}


def test_without_scripts_the_exit_is_a_link_that_can_be_seen(plain_visits: dict[str, Marks]) -> None:
    exits = {path: page["exit"] for path, page in plain_visits.items() if not _is_embed(path)}
    assert [path for path, (link, seen) in exits.items() if not seen or not link.startswith("https://")] == []


def test_without_scripts_every_download_comes(plain_visits: dict[str, Marks], plain: Page, address: str) -> None:
    begins = {".pdf": b"%PDF-", ".docx": b"PK", ".txt": b"\xef\xbb\xbf", ".json": b"{", ".yaml": b"id:"}
    links = {url for page in plain_visits.values() for url in page["links"] if url.startswith(address)}
    downloads = {url: begins[Path(url).suffix] for url in links if Path(url).suffix in begins}
    assert {Path(url).suffix for url in downloads} == set(begins)
    for url, begin in downloads.items():
        answer = plain.request.get(url)
        assert answer.status == 200, url
        assert answer.body().startswith(begin), url


def test_without_scripts_the_exit_leads_to_another_place(plain: Page, address: str) -> None:
    def elsewhere(route: Route) -> None:
        route.fulfill(body="weather") if _is_elsewhere(route.request.url, address) else route.continue_()

    plain.route("**/*", elsewhere)
    try:
        for path in ("/", "/giup/", "/en/giup/", "/en/chu-de/goi-111/"):
            plain.goto(address + path)
            plain.click("a.leave")
            assert plain.inner_text("body") == "weather", path
    finally:
        plain.unroute("**/*")


def test_switching_the_language_stays_on_the_page_where_the_other_language_has_it(
    plain_visits: dict[str, Marks], address: str
) -> None:
    homes = {code: words.language.record.home for code, words in load(ROOT).languages.items()}
    for path, page in plain_visits.items():
        others = {code: home for code, home in homes.items() if code != page["language"] and not _is_embed(path)}
        pages = {code: f"/{home}{path[1:].removeprefix(homes[page['language']])}" for code, home in others.items()}
        wanted = {code: there if there in plain_visits else f"/{homes[code]}" for code, there in pages.items()}
        assert page["languages"] == {code: address + there for code, there in wanted.items()}, path
        assert {code: plain_visits[there]["language"] for code, there in wanted.items()} == {
            code: code for code in wanted
        }


@pytest.mark.parametrize("path", ["/", "/giup/", "/en/chu-de/goi-111/", "/en/ke-hoach/song-cong-111-kh-ubnd/"])
def test_a_tap_on_the_other_language_shows_the_same_page_in_it(
    path: str, plain: Page, plain_visits: dict[str, Marks], address: str
) -> None:
    (code, there) = next(iter(plain_visits[path]["languages"].items()))
    plain.goto(address + path)
    plain.click(f"nav a[hreflang={code}]")
    assert plain.url == there
    assert plain.get_attribute("html", "lang") == code


@pytest.mark.parametrize("part", ["chu-de/[^/]+/", "giup/"])
def test_a_page_to_print_takes_two_sheets_at_most_and_keeps_number_and_address(
    part: str, visits: Pages, chromium: Browser, address: str, hotline: Hotline
) -> None:
    window = chromium.new_context(viewport=DESKTOP)
    tab = window.new_page()
    printed = [path for path in visits if re.fullmatch(f"/(en/)?{part}", path)]
    assert len(printed) >= 2
    for path in printed:
        tab.goto(address + path)
        with pdfplumber.open(BytesIO(tab.pdf(format="A4", prefer_css_page_size=True))) as paper:
            texts = [sheet.extract_text() or "" for sheet in paper.pages]
            assert {(round(sheet.width / 72 * 25.4), round(sheet.height / 72 * 25.4)) for sheet in paper.pages} == {
                A4_MM
            }
        text = "".join(texts)
        assert len(texts) <= 2, path
        assert hotline.number in texts[0], path
        own = tab.get_attribute("link[rel=canonical]", "href") or "no address"
        assert own.partition("//")[2] in re.sub(r"\s", "", text), path
    window.close()


def _is_elsewhere(url: str, address: str) -> bool:
    return not url.startswith((f"{address}/", "data:"))


def _call(hotline: Hotline) -> Marks:
    return {"href": f"tel:{hotline.tel}", "number": True, "inside": True, "uncovered": True}


def _only_filled(found: dict[str, Any]) -> dict[str, Any]:
    return {path: what for path, what in found.items() if what}


@pytest.mark.parametrize("path", ["/", "/giup/", "/ke-hoach/song-cong-111-kh-ubnd/", "/embed/v1/duong-day-nong/"])
def test_the_keyboard_always_shows_where_it_is(chromium: Browser, address: str, path: str) -> None:
    window = chromium.new_context(viewport=PHONE)
    tab = window.new_page()
    tab.goto(address + path)
    rings = []
    tab.keyboard.press("Tab")
    while (ring := tab.evaluate(RING)) and len(rings) < 300:
        rings.append(ring)
        tab.keyboard.press("Tab")
    window.close()
    assert rings
    assert set(rings) == {"solid true"}


@pytest.mark.parametrize("path", ["/", "/giup/", "/embed/v1/duong-day-nong/", "/en/duong-day-nong/"])
def test_the_browser_names_the_exit_by_its_purpose(chromium: Browser, address: str, path: str) -> None:
    window = chromium.new_context(viewport=PHONE)
    tab = window.new_page()
    tab.goto(address + path)
    purpose = re.compile("rời trang này ngay|leave this page now", re.IGNORECASE)
    limits = re.compile("không xóa lịch sử|does not clear the history")
    named = tab.get_by_role("link", name=purpose).filter(visible=True)
    assert named.count() == (0 if _is_embed(path) else 1)
    if named.count():
        assert limits.search(tab.evaluate(DESCRIBED) or "")
    window.close()


def test_other_sites_may_frame_embedded_pieces_and_no_other_page(chromium: Browser, address: str) -> None:
    shown = {"/embed/v1/duong-day-nong/": True, "/en/embed/v1/duong-day-nong/": True, "/giup/": False, "/": False}
    window = chromium.new_context()
    tab = window.new_page()
    frames = "".join(f'<iframe src="{address}{path}"></iframe>' for path in shown)
    with stranger(frames) as commune:
        tab.goto(commune)
        inside = [frame.locator("body").inner_text() for frame in tab.frames[1:]]
    window.close()
    assert ["111" in text for text in inside] == list(shown.values())
