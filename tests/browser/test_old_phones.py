"""A phone that got its last update five years ago shows every kind of page, and understands every script."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from generator.records.hotline import Hotline
from tests.browser.ask import CALL_IS_SEEN, CUT, EXIT_IS_IN_REACH, LIES_OVER, OVERFLOW
from tests.browser.old import Old
from tests.conftest import needs, needs_package

SYNTAX = "--ecma2020"
"""All that Chromium 86 reads; of what came in 2021 it knows a part."""

STYLE = re.compile(r"(<style>)(.*?)(</style>)", re.DOTALL)


@pytest.fixture(scope="module")
def old() -> Old:
    return Old()


@pytest.fixture(scope="module")
def tab(chromium: Browser, old: Old) -> Iterator[Page]:
    """A small phone that gets of every style only what an old browser understands."""
    window = chromium.new_context(viewport={"width": 320, "height": 480}, bypass_csp=True, reduced_motion="reduce")
    tab = window.new_page()
    sheets: dict[str, str] = {}

    def aged(route: Route) -> None:
        answer = route.fetch()
        text = answer.text()
        if text not in sheets:
            is_sheet = "css" in answer.headers["content-type"]
            sheets[text] = old.sheet(text) if is_sheet else STYLE.sub(lambda at: at[1] + old.sheet(at[2]) + at[3], text)
        route.fulfill(response=answer, body=sheets[text])

    tab.route(lambda url: url.endswith((".css", "/")), aged)
    yield tab
    window.close()


@pytest.fixture(scope="module")
def seen(tab: Page, address: str, samples: dict[str, str]) -> dict[str, dict[str, Any]]:
    """What each page shows on such a phone."""
    found = {}
    for path in samples:
        tab.goto(address + path)
        shape = {"overflow": tab.evaluate(OVERFLOW), "cut": tab.evaluate(CUT), "over": tab.evaluate(LIES_OVER)}
        found[path] = shape | tab.evaluate(CALL_IS_SEEN) | {"exit": tab.evaluate(EXIT_IS_IN_REACH)["reached"]}
    return found


def test_on_an_old_phone_nothing_is_cut_and_number_and_exit_are_in_reach(
    seen: dict[str, dict[str, Any]], hotline: Hotline
) -> None:
    wanted = {"overflow": 0, "cut": [], "over": [], "number": True, "inside": True, "uncovered": True}
    wanted |= {"href": f"tel:{hotline.tel}"}
    reach = {path: [] if "/embed/" in path else [True, True] for path in seen}
    assert {path: page for path, page in seen.items() if page != wanted | {"exit": reach[path]}} == {}


@pytest.mark.parametrize(
    ("css", "left"),
    [
        ("a{inset:0;top:0}", "a{top:0;}"),
        ("a:is(b,c){top:0}", ""),
        ("a:has(b),c{top:0}", ""),
        ("a:focus-visible{top:0}", "a:focus-visible{top:0;}"),
        ("a{width:100%;width:min(9rem,100%)}", "a{width:100%;width:min(9rem,100%);}"),
        ("a{aspect-ratio:1;color:color-mix(in srgb,red,blue)}", "a{}"),
        ("a{height:100vh;height:100dvh;overflow:clip}", "a{height:100vh;}"),
        ("@container (width > 9rem){a{top:0}}", ""),
        ("@media (width > 9rem){a{top:0}}", ""),
        ("@media (min-width:9rem){a{text-wrap:balance;gap:0}}", "@media (min-width:9rem){a{gap:0;}}"),
        ("a{top:0;b{left:0}}", "a{top:0;}"),
        ("@layer x{a{top:0}}", ""),
    ],
)
def test_what_an_old_browser_does_not_know_is_dropped(old: Old, css: str, left: str) -> None:
    assert old.sheet(css).replace("\n", "").replace(" {", "{") == left


def test_every_script_is_in_a_language_that_old_browsers_read(site: Path) -> None:
    scripts = sorted(site.rglob("*.js"))
    assert scripts
    for script in scripts:
        assert _read(script) == "", script


def test_a_script_that_they_do_not_read_is_seen(tmp_path: Path) -> None:
    script = tmp_path / "new.js"
    script.write_text("a ??= 1;")
    assert "Unexpected token" in _read(script)


def _read(script: Path) -> str:
    """What is wrong with a script."""
    command = [needs("node"), needs_package("acorn/bin/acorn"), SYNTAX, "--silent", script]
    return subprocess.run(command, capture_output=True, text=True).stderr
