"""Every kind of page holds its shape: enlarged, on the smallest screen, spaced out, in few colours, by keyboard."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from generator.records.hotline import Hotline
from tests.browser.ask import (
    CALL_IS_SEEN,
    CALL_SIZE,
    CUT,
    EXIT_IS_IN_REACH,
    FOCUS_UNSEEN,
    LIES_OVER,
    MOVES,
    NOT_REACHED,
    NOTE_FOCUS,
    OVERFLOW,
    UNMARKED,
)

SMALLEST: ViewportSize = {"width": 240, "height": 320}
ENLARGED: ViewportSize = {"width": 320, "height": 256}
"""What a window of 1280 x 1024 shows at 400 %, in CSS pixels (WCAG 1.4.10)."""

SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
"""The spacing that a reader may set (WCAG 1.4.12)."""

MORE_STOPS = 5
"""How many boxes that scroll a page may have; browsers let the Tab key stop at these too."""

Found = dict[str, Any]


@pytest.fixture(scope="module")
def tab(chromium: Browser) -> Iterator[Page]:
    window = chromium.new_context(bypass_csp=True, reduced_motion="reduce")
    yield window.new_page()
    window.close()


@pytest.fixture(scope="module")
def shapes(tab: Page, address: str, samples: dict[str, str]) -> dict[str, Found]:
    """What each page shows in each of the ways."""
    return {path: dict(_shapes(tab, address + path)) for path in samples}


def _shapes(tab: Page, url: str) -> Iterator[tuple[str, Any]]:
    tab.set_viewport_size(SMALLEST)
    tab.goto(url)
    yield "small", {"overflow": tab.evaluate(OVERFLOW), "cut": tab.evaluate(CUT), **tab.evaluate(CALL_IS_SEEN)}
    yield "call", tab.evaluate(CALL_SIZE)
    yield "exit", tab.evaluate(EXIT_IS_IN_REACH)
    tab.set_viewport_size(ENLARGED)
    yield "enlarged", [tab.evaluate(OVERFLOW), tab.evaluate(CUT), tab.evaluate(LIES_OVER)]
    yield "moves", tab.evaluate(MOVES)
    yield "keyboard", _tabbed(tab)
    yield "focus", tab.evaluate(FOCUS_UNSEEN)
    tab.emulate_media(forced_colors="active")
    yield "unmarked", tab.evaluate(UNMARKED)
    tab.emulate_media(forced_colors="none")
    tab.set_viewport_size({"width": 320, "height": 480})
    tab.add_style_tag(content=SPACING)
    yield "spaced", [tab.evaluate(OVERFLOW), tab.evaluate(CUT), tab.evaluate(LIES_OVER)]


def _tabbed(tab: Page) -> Found:
    for _ in range(tab.evaluate(NOTE_FOCUS)):
        tab.keyboard.press("Tab")
    assert tab.evaluate("reached.length")
    for _ in range(MORE_STOPS):
        tab.keyboard.press("Tab")
        found = dict(tab.evaluate(NOT_REACHED))
        if not found["trapped"]:
            break
    return found


def _differs(shapes: dict[str, Found], way: str, wanted: object) -> dict[str, Any]:
    return {path: found[way] for path, found in shapes.items() if found[way] != wanted}


def test_on_the_smallest_screen_nothing_is_cut_and_the_number_is_seen_at_once(
    shapes: dict[str, Found], hotline: Hotline
) -> None:
    seen = {"overflow": 0, "cut": [], "href": f"tel:{hotline.tel}", "number": True, "inside": True, "uncovered": True}
    assert _differs(shapes, "small", seen) == {}


def test_on_the_smallest_screen_the_exit_stays_in_reach(shapes: dict[str, Found]) -> None:
    pages = {path: found["exit"] for path, found in shapes.items() if "/embed/" not in path}
    assert {path: leave for path, leave in pages.items() if leave["reached"] != [True, True]} == {}
    assert min(side for leave in pages.values() for side in leave["size"]) >= 44


def test_on_the_smallest_screen_the_number_is_large_enough_for_a_thumb(shapes: dict[str, Found]) -> None:
    assert {path: found["call"] for path, found in shapes.items() if min(found["call"]) < 44} == {}


def test_at_400_percent_no_page_scrolls_sideways_and_no_text_is_cut_or_covered(shapes: dict[str, Found]) -> None:
    assert _differs(shapes, "enlarged", [0, [], []]) == {}


def test_with_the_reader_s_own_spacing_no_text_is_cut_or_covered(shapes: dict[str, Found]) -> None:
    assert _differs(shapes, "spaced", [0, [], []]) == {}


def test_nothing_moves_for_who_wants_no_motion(shapes: dict[str, Found]) -> None:
    assert _differs(shapes, "moves", []) == {}


def test_in_few_colours_what_can_be_pressed_still_has_a_border_or_a_line(shapes: dict[str, Found]) -> None:
    assert _differs(shapes, "unmarked", []) == {}


def test_the_tab_key_reaches_everything_once_in_order_and_leaves(shapes: dict[str, Found]) -> None:
    assert _differs(shapes, "keyboard", {"missed": [], "jumps": 0, "trapped": False}) == {}


def test_what_has_the_focus_has_a_ring_and_nothing_lies_over_it(shapes: dict[str, Found]) -> None:
    assert _differs(shapes, "focus", []) == {}
