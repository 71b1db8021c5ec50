"""The search as a reader meets it: what comes first, what it costs, what it leaves behind."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from generator.publish.words import words_of
from tests.browser.ask import KEPT, OVERFLOW
from tests.search.asked import Search, searches, wrong
from tests.served import served

KB = 1024
HOMES = {"vi": "/", "en": "/en/"}
SEARCHES = searches()


@pytest.fixture(scope="module")
def address(small_site: Path) -> Iterator[str]:
    with served(small_site) as address:
        yield address


@pytest.fixture
def tab(chromium: Browser, address: str) -> Iterator[Page]:
    """The Vietnamese search page in a fresh window of a phone."""
    window = chromium.new_context(viewport={"width": 320, "height": 640})
    opened = window.new_page()
    opened.goto(f"{address}/tim/")
    yield opened
    window.close()


@pytest.fixture(scope="module")
def missed(chromium: Browser, address: str) -> dict[Search, tuple[str, str]]:
    """Every search that something else answers first."""
    found: dict[Search, tuple[str, str]] = {}
    for language, home in HOMES.items():
        opened = chromium.new_page()
        opened.goto(f"{address}{home}tim/")
        found |= wrong(opened, address + home, (one for one in SEARCHES if one.language == language))
        opened.close()
    return found


def test_the_list_holds_four_hundred_searches_and_a_hundred_calls_for_help() -> None:
    assert len(SEARCHES) == len({(one.typed, one.language) for one in SEARCHES}) >= 400
    assert sum(one.safe for one in SEARCHES) >= 100


def test_the_right_page_comes_first_for_95_of_100_searches(missed: dict[Search, tuple[str, str]]) -> None:
    assert len(missed) <= 0.05 * len(SEARCHES), missed


def test_every_call_for_help_leads_to_help(missed: dict[Search, tuple[str, str]]) -> None:
    assert {one: first for one, first in missed.items() if one.safe} == {}


def test_the_number_to_call_stands_above_every_answer(tab: Page) -> None:
    for typed in ("bi lua ban", "ke hoach", "phuong hoa khanh", "zzzz qqqq"):
        type_in(tab, typed)
        card, answers = tab.locator(".body .number"), tab.locator(".search__said")
        assert card.get_attribute("href") == "tel:111"
        assert below(tab, ".body .number") <= tab.evaluate("document.querySelector('.search__said').offsetTop")
        assert card.is_visible() and answers.is_visible()


def test_nothing_is_fetched_for_a_call_for_help(tab: Page) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    for typed in ("bi lua ban", "giữ hộ chiếu", "cứu tôi với"):
        type_in(tab, typed)
    assert [url for url in asked if "/muc/" in url] == []


def test_a_page_with_its_search_used_weighs_100_kb_at_most(chromium: Browser, address: str) -> None:
    window = chromium.new_context()
    opened = window.new_page()
    wire, weights = window.new_cdp_session(opened), []
    wire.send("Network.enable")
    wire.on("Network.loadingFinished", lambda answer: weights.append(answer["encodedDataLength"]))
    opened.goto(f"{address}/tim/", wait_until="networkidle")
    first = sum(weights)
    for typed in ("phường hòa khánh", "chế độ ăn ở"):
        type_in(opened, typed)
    window.close()
    assert 10 * KB < first <= 60 * KB
    assert first < sum(weights) <= 100 * KB


def test_the_list_that_answers_first_weighs_30_kb_at_most(small_site: Path) -> None:
    import gzip

    for home in HOMES.values():
        page = (small_site / home.strip("/") / "tim/index.html").read_bytes()
        assert 4 * KB < len(gzip.compress(page, 6)) <= 30 * KB


def test_what_is_typed_is_kept_nowhere(tab: Page) -> None:
    before, entries = tab.url, tab.evaluate("history.length")
    type_in(tab, "phường hòa khánh")
    assert (tab.url, tab.evaluate("history.length")) == (before, entries)
    assert set(tab.evaluate(KEPT).values()) == {0}
    assert tab.get_attribute(".search__words", "autocomplete") == "off"
    assert tab.get_attribute(".search__words", "name") is None
    tab.click(".search__found a")
    tab.go_back()
    assert tab.input_value(".search__words") == ""


def test_what_is_typed_stays_text(tab: Page) -> None:
    type_in(tab, "<b>song cong<img src=x>")
    assert tab.locator(".search__found img, .search__found b").count() == 0
    assert tab.locator(".search__found a").count() > 0


def test_the_page_says_how_many_answers_there_are_and_when_there_is_none(tab: Page) -> None:
    assert tab.get_attribute(".search__said", "role") == "status"
    type_in(tab, "song cong")
    count = tab.locator(".search__found a").count()
    assert tab.inner_text(".search__said") == f"Kết quả: {count}"
    assert not tab.is_visible(".search__all")
    type_in(tab, "qqqqqq zzzzzz")
    assert tab.inner_text(".search__said").startswith("Chưa thấy")
    assert tab.is_visible(".search__all")
    first = tab.locator(".search__found a").first
    assert first.get_attribute("href") == "../giup/", "what is not understood may be a call for help"


def test_a_keyboard_types_and_comes_to_the_first_answer(tab: Page) -> None:
    tab.focus(".search__words")
    tab.keyboard.type("bi lua ban")
    tab.wait_for_selector(".search__found a")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.getAttribute('href')") == "../giup/"
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/giup/")


def test_what_is_touched_is_44_pixels_high(tab: Page) -> None:
    type_in(tab, "song cong")
    heights = "[...document.querySelectorAll('.search__words, .search__found a')].map(one => one.offsetHeight)"
    assert min(tab.evaluate(heights)) >= 44
    assert tab.evaluate(OVERFLOW) == 0


def test_without_scripts_the_list_is_there_and_nothing_to_type_in(chromium: Browser, address: str) -> None:
    for home in HOMES.values():
        window = chromium.new_context(java_script_enabled=False)
        opened = window.new_page()
        opened.goto(f"{address}{home}tim/")
        assert not opened.is_visible(".search__words")
        assert opened.locator(".search__all a").count() > 60
        assert opened.locator(".search__all a").first.get_attribute("href") == "../giup/"
        window.close()


def test_every_reading_page_leads_to_the_search(small_site: Path) -> None:
    for path in ("index.html", "giup/index.html", "chu-de/goi-111/index.html", "en/giup/index.html", "en/index.html"):
        assert 'tim/">' in (small_site / path).read_text(), path


def test_only_the_search_page_carries_the_search_and_no_page_may_compile_code(small_site: Path) -> None:
    for path in ("tim/index.html", "en/tim/index.html"):
        page = (small_site / path).read_text()
        assert "script-src 'self';" in page and "connect-src 'self'" in page and "-eval" not in page
    home = (small_site / "index.html").read_text()
    assert "assets/search.js" not in home


def test_a_search_works_where_the_index_does_not_come(chromium: Browser, address: str) -> None:
    window = chromium.new_context()
    opened = window.new_page()
    opened.route("**/muc/**", lambda route: route.abort())
    opened.goto(f"{address}/tim/")
    type_in(opened, "song cong")
    first = opened.locator(".search__found a").first.get_attribute("href") or ""
    window.close()
    assert urlsplit(first).path == "../ke-hoach/song-cong-111-kh-ubnd/"


@pytest.mark.parametrize(
    "text", ["Đường dây nóng", "hoà hòa HÒA", "162/2025/NĐ-CP", "Ẽxæmplẽ ø", "人身买卖 111", "ជួញដូរ"]
)
def test_the_page_and_the_index_cut_and_fold_words_alike(tab: Page, text: str) -> None:
    typed = tab.evaluate("text => document.querySelector('.search').words(text)", text)
    assert typed == words_of(text) != []


def below(tab: Page, selector: str) -> float:
    """Where an element ends, in pixels from the top of the page."""
    return float(
        tab.evaluate(
            "one => { const it = document.querySelector(one); return it.offsetTop + it.offsetHeight }", selector
        )
    )


def type_in(tab: Page, text: str) -> None:
    """Put *text* into the box, and wait until all answers are there."""
    tab.fill(".search__words", text)
    tab.evaluate("text => document.querySelector('.search').answer(text)", text)
