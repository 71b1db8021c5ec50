"""Plans, their calendar and snippets in a real Chromium: on narrow windows, on paper, with and without scripts."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.ask import KEPT
from tests.contract.samples import PORTALS
from tests.served import served

PAGES = [
    f"/{portal.language.home}{place}"
    for portal in PORTALS.values()
    for place in (
        "ke-hoach/",
        "ke-hoach/cap/xa/",
        "ke-hoach/mau-ke-hoach-xa-vi-du/",
        "ke-hoach/tuyen-quang-kh-sldtbxh-2021/",
        "lich/",
        "nhung/",
        "can-cu/",
    )
]
WIDTHS_PX = (240, 320, 768, 1280)
PLAN = "/ke-hoach/song-cong-111-kh-ubnd/"
SHOWN = """() => [...document.querySelectorAll(".filter [data-in]")]
  .filter(row => row.checkVisibility()).map(row => row.dataset.in)"""
WIDER = """() => [...document.querySelectorAll("main *")]
  .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
  .map(element => element.outerHTML.slice(0, 80))"""
COVERED = """() => [...document.querySelectorAll(".timeline circle")].map(mark => mark.getBoundingClientRect())
  .filter((one, at, all) => one.left < 0 || one.right > innerWidth || all.some((other, place) =>
    place !== at && Math.hypot(one.x - other.x, one.y - other.y) < one.width - 1)).length"""


@pytest.fixture(scope="module")
def address(small_site: Path) -> Iterator[str]:
    with served(small_site) as address:
        yield address


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    window = chromium.new_context()
    yield window.new_page()
    window.close()


@pytest.fixture
def plain(chromium: Browser) -> Iterator[Page]:
    """A tab with scripts off."""
    window = chromium.new_context(java_script_enabled=False)
    yield window.new_page()
    window.close()


def test_nothing_of_a_page_of_plans_reaches_beyond_any_window(tab: Page, address: str) -> None:
    found = {}
    for path in PAGES:
        tab.goto(address + path)
        for width in WIDTHS_PX:
            tab.set_viewport_size({"width": width, "height": 800})
            found[path, width] = tab.evaluate(WIDER)
    assert {where: by for where, by in found.items() if by} == {}


def test_no_mark_of_a_timeline_is_cut_off_or_covered_on_any_window(tab: Page, address: str) -> None:
    tab.goto(f"{address}/ke-hoach/mau-ke-hoach-xa-vi-du/")
    assert tab.locator(".timeline circle").count() > 10
    for width in WIDTHS_PX:
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.evaluate(COVERED) == 0, width


def test_the_filter_leaves_just_the_plans_that_were_chosen_and_says_how_many(tab: Page, address: str) -> None:
    tab.goto(f"{address}/ke-hoach/")
    level, province, year, _ = tab.locator(".filter select").all()
    every = tab.evaluate(SHOWN)
    year.select_option("nam/2026")
    assert tab.evaluate(SHOWN) == [held for held in every if "nam/2026" in held.split()] != every
    province.select_option("tinh/19")
    level.select_option("cap/xa")
    (left,) = tab.evaluate(SHOWN)
    assert {"nam/2026", "tinh/19", "cap/xa"} <= set(left.split())
    label = PORTALS["vi"].kind_labels["plans-page"]["shown"]
    assert tab.get_by_role("status").inner_text() == label.format(count=1, of=len(every))
    for select in (level, province, year):
        select.select_option("")
    assert tab.evaluate(SHOWN) == every


def test_the_filter_offers_every_group_and_each_of_its_controls_has_a_name(tab: Page, address: str) -> None:
    tab.goto(f"{address}/en/ke-hoach/")
    offered = [
        select.locator("option").evaluate_all("all => all.map(one => one.value)")
        for select in tab.locator(".filter select").all()
    ]
    groups = [["", *(group.id for group in given)] for _, given in PORTALS["en"].groupings]
    assert offered == groups
    labels = PORTALS["en"].labels
    for by, _ in PORTALS["en"].groupings:
        assert tab.get_by_role("combobox", name=labels[f"plans_by_{by}"]).count() == 1


def test_the_filter_keeps_nothing(tab: Page, address: str) -> None:
    tab.goto(f"{address}/ke-hoach/")
    tab.locator(".filter select").first.select_option("cap/xa")
    assert not any(tab.evaluate(KEPT).values())
    assert tab.url == f"{address}/ke-hoach/"
    tab.reload()
    assert tab.locator(".filter select").first.input_value() == ""


def pasted(tab: Page) -> str:
    """What lies in the clipboard: pages here may not read it, but whoever sits before them can paste."""
    tab.evaluate("document.body.append(Object.assign(document.createElement('textarea'), {id: 'pasted'}))")
    tab.locator("#pasted").press("Control+V")
    return tab.locator("#pasted").input_value()


def test_a_citation_is_copied_with_one_press(tab: Page, address: str) -> None:
    tab.goto(address + PLAN)
    cited = tab.locator("#truyen-thong > div > .cite")
    assert not cited.locator("p").is_visible()
    cited.locator("summary").click()
    cited.get_by_role("button").click()
    labels = PORTALS["vi"].kind_labels["plan-page"]
    tab.wait_for_function(
        "told => document.querySelector('#truyen-thong > div > .cite [role=status]').textContent.includes(told)",
        arg=labels["copied"],
    )
    copied = pasted(tab)
    assert copied == cited.locator("p").inner_text()
    assert copied.startswith(
        "khoản 1 Mục III, Kế hoạch số 111/KH-UBND ngày 13/5/2026 của Ủy ban nhân dân phường Sông Công."
    )
    assert copied.endswith(f"{PLAN}#truyen-thong")


def test_without_scripts_a_citation_opens_and_can_be_selected(plain: Page, address: str) -> None:
    plain.goto(address + PLAN)
    cited = plain.locator("#truyen-thong > div > .cite")
    cited.locator("summary").click()
    assert cited.locator("p").is_visible()
    assert plain.locator("button, select").count() == 0


def test_a_snippet_is_copied_whole(tab: Page, address: str) -> None:
    tab.goto(f"{address}/nhung/")
    tab.get_by_role("button").first.click()
    tab.wait_for_function("() => document.querySelector('.copy + [role=status]').textContent")
    copied = pasted(tab)
    assert copied.startswith("<iframe ")
    assert copied.rstrip().endswith("</p>")


@pytest.mark.parametrize("width", [240, 320, 480, 1200])
def test_a_piece_fits_the_height_that_its_snippet_gives_it(tab: Page, address: str, width: int) -> None:
    for code, portal in PORTALS.items():
        for piece in portal.pieces:
            tab.set_viewport_size({"width": width, "height": piece.height or 0})
            tab.goto(f"{address}/{portal.language.home}{piece.at}/")
            tall = tab.evaluate("document.scrollingElement.scrollHeight")
            assert tall <= (piece.height or 0), (code, piece.name)


def test_the_preview_of_a_piece_is_the_piece_itself(tab: Page, address: str) -> None:
    refused: list[str] = []
    tab.on("console", lambda said: refused.append(said.text))
    tab.goto(f"{address}/nhung/")
    tab.locator("iframe").first.scroll_into_view_if_needed()
    frame = tab.frame_locator("iframe").first
    assert frame.locator(f"a[href='tel:{PORTALS['vi'].hotline.tel}']").is_visible()
    assert refused == []


@pytest.mark.parametrize("code", PORTALS)
def test_the_calendar_is_printed_on_one_sheet_of_a4(tab: Page, address: str, code: str) -> None:
    tab.goto(f"{address}/{PORTALS[code].language.home}lich/")
    with pdfplumber.open(BytesIO(tab.pdf(format="A4"))) as printed:
        assert len(printed.pages) == 1
        text = printed.pages[0].extract_text()
    portal = PORTALS[code]
    assert portal.hotline.number in text
    for month in portal.months:
        assert portal.language.write_month(month.number) in text
        for day, _ in month.entries:
            assert portal.language.write_date(day) in text
