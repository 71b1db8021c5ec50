"""Everyone can use every kind of page: axe finds nothing, and a screen reader is told what each thing is for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.load import load
from generator.records.hotline import Hotline
from tests.conftest import ROOT, needs_package

AXE = "axe-core/axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = "color-contrast-enhanced"
"""Letters keep 7:1 (WCAG 1.4.6, level AAA), which whoever reads in the sun or in haste needs; 4.5:1 lies within."""
HEIGHTS = {320: 480, 1280: 800}

RUN = """async options => (await axe.run(document, options)).violations.flatMap(
  broken => broken.nodes.map(node => `${broken.id}: ${node.target.join(" ")}`))"""


@dataclass(frozen=True)
class Heard:
    """What a screen reader finds on a page: *nodes* as (role, name, level of a heading or 0)."""

    nodes: list[tuple[str, str, int]]

    def names(self, *roles: str) -> list[str]:
        """The names of all that has one of *roles*."""
        return [name for role, name, _ in self.nodes if role in roles]


@pytest.fixture(scope="module")
def tab(chromium: Browser) -> Iterator[Page]:
    """A tab in which axe may run, which the pages' own policy would not let it, and no colour is on its way."""
    window = chromium.new_context(bypass_csp=True, reduced_motion="reduce")
    yield window.new_page()
    window.close()


@pytest.fixture(scope="module")
def broken(tab: Page, address: str, samples: dict[str, str]) -> dict[str, list[str]]:
    """Per page, width and colour scheme: the rules broken, each with the element that does."""
    axe = needs_package(AXE).read_text()
    found: dict[str, list[str]] = {}
    for path in samples:
        tab.goto(address + path)
        tab.evaluate(axe)
        for width, height in HEIGHTS.items():
            tab.set_viewport_size({"width": width, "height": height})
            for scheme in ("light", "dark"):
                tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                found[f"{path} {width} {scheme}"] = tab.evaluate(RUN, _options(scheme))
    return found


def _options(scheme: str) -> dict[str, Any]:
    """Rules for axe. Colours alone differ between the schemes, so the dark one is asked for nothing else."""
    if scheme == "dark":
        return {"runOnly": [CONTRAST]}
    enabled = {"color-contrast": False, CONTRAST: True, "target-size": True}
    return {"runOnly": [*WCAG, "wcag2aaa"], "rules": {rule: {"enabled": on} for rule, on in enabled.items()}}


@pytest.fixture(scope="module")
def heard(tab: Page, address: str, samples: dict[str, str]) -> dict[str, Heard]:
    """What a screen reader finds on each page, as computed by the browser."""
    tab.set_viewport_size({"width": 320, "height": 480})
    wire = tab.context.new_cdp_session(tab)
    found: dict[str, Heard] = {}
    for path in samples:
        tab.goto(address + path)
        nodes = wire.send("Accessibility.getFullAXTree")["nodes"]
        found[path] = Heard([_told(node) for node in _in_order(nodes) if not node["ignored"]])
    return found


def _in_order(nodes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Nodes of a tree, whose first is the root, in the order of the page."""
    known, waiting = {node["nodeId"]: node for node in nodes}, [nodes[0]["nodeId"]]
    while waiting:
        node = known[waiting.pop()]
        waiting += reversed(node["childIds"])
        yield node


def _told(node: dict[str, Any]) -> tuple[str, str, int]:
    level = next((one["value"]["value"] for one in node.get("properties", []) if one["name"] == "level"), 0)
    return node["role"]["value"], node.get("name", {}).get("value", ""), int(level)


def test_axe_finds_nothing_on_any_kind_of_page(broken: dict[str, list[str]]) -> None:
    assert "\n".join(f"{page}: {rule}" for page, rules in broken.items() for rule in rules) == ""


def test_each_page_has_one_main_part_and_every_other_landmark_has_a_name_of_its_own(heard: dict[str, Heard]) -> None:
    for path, page in heard.items():
        assert len(page.names("main")) == 1, path
        named = page.names("navigation", "complementary", "region", "form", "search")
        assert all(named) and len(set(named)) == len(named), f"{path}: {named}"
        assert max(len(page.names("banner")), len(page.names("contentinfo"))) <= 1, path


def test_headings_begin_with_one_of_the_first_level_and_skip_none(heard: dict[str, Heard]) -> None:
    for path, page in heard.items():
        levels = [level for role, _, level in page.nodes if role == "heading"]
        assert levels.count(1) == 1 and levels[0] == 1, f"{path}: {levels}"
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), path


def test_the_exit_says_what_it_does(heard: dict[str, Heard], samples: dict[str, str]) -> None:
    leave = {words.labels.record.site["leave"] for words in load(ROOT).languages.values()}
    for path, page in heard.items():
        if "/embed/" not in path:
            assert len([name for name in page.names("link", "button") if any(word in name for word in leave)]) == 1


def test_the_number_is_told_with_what_it_is_for(heard: dict[str, Heard], hotline: Hotline) -> None:
    number = re.compile(rf"\b{re.escape(hotline.number)}\b.*\w{{2,}}")
    assert [path for path, page in heard.items() if not any(map(number.search, page.names("link")))] == []


def test_every_link_button_and_picture_has_a_name(heard: dict[str, Heard]) -> None:
    roles = ("link", "button", "textbox", "searchbox", "combobox", "img", "image")
    assert [path for path, page in heard.items() if not all(page.names(*roles))] == []
