"""The light guides in a real Chromium: one request each, letters that stand out, nothing wider than a small phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.ask import OVERFLOW
from tests.served import served

LEAST_CONTRAST = 7
LIGHT = ("giup", "khi-goi", "khi-khong-noi-duoc")
GUIDES = (*LIGHT, "lo-cho-ai-do", "can-bo", "duong-day-nong", "tiep-can", "hoi/loi-moi-lam-viec")

TOO_FAINT = """least => {
  const reckon = part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  const light = colour => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).map(part => reckon(part / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = element => {
    const own = getComputedStyle(element).backgroundColor;
    const clear = own === "transparent" || own.endsWith(", 0)");
    return clear && element.parentElement ? ground(element.parentElement) : clear ? "rgb(255, 255, 255)" : own;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  let texts = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
    texts += 1;
    const [darker, lighter] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => a - b);
    const ratio = (lighter + 0.05) / (darker + 0.05);
    if (ratio < least) found.push([walker.currentNode.data.trim().slice(0, 40), Math.round(ratio * 100) / 100]);
  }
  return [texts, found];
}"""
"""How many texts there are, and those whose letters stand out less than so much from their ground, as WCAG reckons."""


@pytest.fixture(scope="module")
def address(small_site: Path) -> Iterator[str]:
    with served(small_site) as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_letter_of_a_light_guide_stands_out_from_its_ground(chromium: Browser, address: str, scheme: str) -> None:
    window = chromium.new_context(viewport={"width": 320, "height": 480}, color_scheme=scheme)  # type: ignore[arg-type]
    tab = window.new_page()
    for path in (f"{home}{page}/" for home in ("/", "/en/") for page in LIGHT):
        tab.goto(address + path)
        texts, faint = tab.evaluate(TOO_FAINT, LEAST_CONTRAST)
        assert texts > 20
        assert faint == [], path
    window.close()


@pytest.mark.parametrize(("width", "guides"), [(240, LIGHT), (320, GUIDES), (768, GUIDES), (1280, GUIDES)])
def test_no_guide_scrolls_sideways(chromium: Browser, address: str, width: int, guides: tuple[str, ...]) -> None:
    window = chromium.new_context(viewport={"width": width, "height": 480})
    tab = window.new_page()
    wide = {}
    for path in (f"{home}{page}/" for home in ("/", "/en/") for page in guides):
        tab.goto(address + path)
        wide[path] = tab.evaluate(OVERFLOW)
    window.close()
    assert {path: by for path, by in wide.items() if by} == {}


def test_a_light_guide_is_one_request(chromium: Browser, address: str) -> None:
    window = chromium.new_context(viewport={"width": 320, "height": 480})
    tab = window.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    for path in (f"{home}{page}/" for home in ("/", "/en/") for page in LIGHT):
        asked.clear()
        tab.goto(address + path)
        assert [url for url in asked if not url.startswith("data:")] == [address + path]
        broken = "[...document.images].filter(image => !image.complete || image.naturalWidth === 0).length"
        assert tab.evaluate(broken) == 0
    window.close()
