"""The exit in a real Chromium and a real Firefox: the page is gone at once, and Back, Forward, Reload never show it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest

from generator.load import load
from tests.browser import wire
from tests.browser.wire import Chromium, Tab
from tests.conftest import ROOT
from tests.served import served, stranger

WAYS: dict[str, Callable[[Tab], None]] = {
    "a click on it": lambda tab: tab.click("a.leave"),
    "Escape twice": lambda tab: tab.press("Escape", "Escape"),
    "Shift three times": lambda tab: tab.press("Shift", "Shift", "Shift"),
}
HOME, TOPIC, LINES, HELP, CODE = "/", "/en/chu-de/goi-111/", "/duong-day-nong/", "/giup/", "/en/t/ap3r/"
COVERS = ("/thoi-tiet/", "/en/thoi-tiet/")
BROWSERS: dict[str, Callable[[Path], AbstractContextManager[Tab]]] = {
    "chromium": wire.chromium,
    "chromium that keeps no page whole": partial(wire.chromium, flags=("--disable-features=BackForwardCache",)),
    "firefox": wire.firefox,
}
_HEAVY = shutil.ignore_patterns("*.pdf", "*.png", "*.docx")


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[str]:
    """The address of another site."""
    with stranger("<!doctype html><title>Elsewhere</title><p>elsewhere</p>") as address:
        yield address


@pytest.fixture(scope="module")
def portal(small_site: Path, elsewhere: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site, whose exit leads to *elsewhere*: nothing here may ask the real web."""
    folder = shutil.copytree(small_site, tmp_path_factory.mktemp("exit") / "site", ignore=_HEAVY)
    exits = [words.labels.record.site["leave_to"] for words in load(ROOT).languages.values()]
    for page in folder.rglob("*.html"):
        text = page.read_text()
        for leads_to in exits:
            text = text.replace(leads_to, f"{elsewhere}/weather")
        page.write_text(text)
    with served(folder) as address:
        yield address


@pytest.fixture(scope="module", params=BROWSERS)
def tab(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with BROWSERS[request.param](tmp_path_factory.mktemp("browser")) as opened:
        yield opened


class Reader:
    """Somebody who came from *elsewhere* and reads pages of the *portal* in one *tab*."""

    def __init__(self, tab: Tab, elsewhere: str, portal: str) -> None:
        self.tab, self.elsewhere, self.portal = tab, elsewhere, portal
        self.visit("/start")

    def visit(self, path: str) -> "Reader":
        """Open a page of the other site."""
        self._until(lambda: self.tab.open(self.elsewhere + path), self.elsewhere + path)
        return self

    def read(self, *paths: str) -> "Reader":
        """Open one page after another, as links do."""
        for path in paths:
            self._until(lambda path=path: self.tab.ask(f"void(location.href = {self.portal + path!r})"), self.portal)
        return self

    def back(self, steps: int = 1) -> "Reader":
        """Go back to a page of the portal."""
        self._until(lambda: self.tab.go(-steps), self.portal)
        return self

    def leave(self, way: str = "a click on it") -> list[str]:
        """What was seen of the portal once the exit had been used."""
        before = self._now()
        self._until(lambda: WAYS[way](self.tab), f"{self.elsewhere}/weather")
        return self._seen_since(before)

    def look_back(self) -> tuple[str, list[str]]:
        """Press Reload, Back until there is nothing of the site, Forward to the end; what was seen of the portal."""
        before, steps = self._now(), 0
        self._until(self.tab.reload, self.elsewhere)
        while not self.address().endswith("/start"):
            assert steps < 3, self.address()
            self._until(lambda: self.tab.go(-1), self.elsewhere)
            steps += 1
        while self._until(lambda: self.tab.go(1), self.elsewhere):
            pass
        return self.address(), self._seen_since(before)

    def address(self) -> str:
        return str(self.tab.ask("location.href"))

    def is_shown(self, path: str) -> bool:
        """Whether the tab shows that page of the portal."""
        style = "getComputedStyle(document.documentElement)"
        how = self.tab.ask(f"[location.pathname, {style}.display, {style}.visibility].join(' ')")
        return bool(how == f"{path} block visible")

    def _now(self) -> int:
        self.tab.ask("0")  # what was said before has been heard then
        return len(self.tab.wire.said)

    def _seen_since(self, before: int) -> list[str]:
        self.tab.ask("0")
        return [line for line in self.tab.wire.said[before:] if line.startswith(f"seen {self.portal}")]

    def _until(self, act: Callable[[], object], comes: str) -> bool:
        """Do it and wait for the page that follows; False if it says that it cannot be done."""
        before = self._now()
        done = act() is not False
        if done:
            self.tab.wire.until(comes, before)
        return done


@pytest.fixture
def reader(tab: Tab, elsewhere: str, portal: str) -> Reader:
    return Reader(tab, elsewhere, portal)


def settled(reader: Reader) -> Reader:
    """The same, once the last page has been drawn."""
    reader.tab.ask("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return reader


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("page", [TOPIC, HELP])
def test_no_way_out_lets_the_page_be_seen_again(reader: Reader, way: str, page: str) -> None:
    settled(reader.read(page))
    assert reader.leave(way) == []
    where, seen = reader.look_back()
    assert (where, seen) == (f"{reader.elsewhere}/weather", [])


@pytest.mark.parametrize(
    "trail",
    [
        (HOME, TOPIC, LINES),
        (HELP, HOME, TOPIC, CODE),
        (TOPIC, f"{TOPIC}#p-main"),
        (LINES, HELP, f"{HELP}#leave-limits"),
    ],
    ids=" > ".join,
)
def test_none_of_the_pages_read_one_after_another_is_seen_again(reader: Reader, trail: tuple[str, ...]) -> None:
    first, *others = trail
    reader.read(first)
    for path in others:
        anchor = path.partition("#")[2]
        reader.tab.ask(f"void(location.hash = {anchor!r})") if anchor else reader.read(path)
    settled(reader)
    assert reader.leave() == []
    assert reader.look_back() == (f"{reader.elsewhere}/weather", [])


@pytest.mark.parametrize("steps", [1, 2])
def test_pages_that_lie_ahead_are_not_seen_again_either(reader: Reader, steps: int) -> None:
    settled(reader.read(HOME, TOPIC, LINES).back(steps))
    assert reader.leave() == []
    assert reader.look_back() == (f"{reader.elsewhere}/weather", [])


def test_a_page_that_lies_behind_another_site_is_left_for_good_once_it_is_there_again(reader: Reader) -> None:
    settled(reader.read(TOPIC))
    reader.visit("/other").back()
    assert reader.leave() == []
    assert reader.look_back() == (f"{reader.elsewhere}/other", [])


def test_back_shows_a_page_that_was_not_left_where_it_had_been(reader: Reader) -> None:
    settled(reader.read(TOPIC))
    reader.tab.ask("scrollTo({top: 400, behavior: 'instant'})")
    reader.visit("/other").back()
    assert reader.is_shown(TOPIC)
    assert reader.tab.ask("scrollY") == 400


def test_the_page_is_blank_as_soon_as_the_exit_is_used(reader: Reader) -> None:
    for page, title in ((TOPIC, "Weather"), (HELP, "Thời tiết")):
        reader.read(page)
        look = "[document.title, getComputedStyle(document.documentElement).display].join(' ')"
        now = reader.tab.ask(f"(() => {{ document.querySelector('a.leave').click(); return {look}; }})()")
        assert now == f"{title} none"
        reader.tab.wire.until(reader.elsewhere, len(reader.tab.wire.said) - 1)


@pytest.mark.parametrize(
    "keys",
    [
        ("Escape",),
        ("Shift", "Shift"),
        ("Escape", "a", "Escape"),
        ("Shift", "Shift", "a", "Shift"),
        ("Shift", "Escape", "Shift", "Escape", "Shift"),
    ],
    ids=" ".join,
)
def test_no_other_keys_leave_the_page(reader: Reader, keys: tuple[str, ...]) -> None:
    reader.read(TOPIC)
    reader.tab.press(*keys)
    assert reader.is_shown(TOPIC)


def test_keys_that_are_held_together_do_not_leave_the_page(reader: Reader) -> None:
    reader.read(TOPIC)
    for held in ("Control", "Shift"):
        with reader.tab.holding(held):
            reader.tab.press("Escape", "Escape")
    with reader.tab.holding("Control"):
        reader.tab.press("Shift", "Shift", "Shift")
    assert reader.is_shown(TOPIC)


def test_typing_into_a_field_does_not_leave_the_page(reader: Reader) -> None:
    reader.read(TOPIC)
    reader.tab.ask(
        "(() => { const field = document.createElement('input'); document.body.append(field); field.focus(); })()"
    )
    reader.tab.press("Escape", "Escape", "Shift", "Shift", "Shift")
    assert reader.is_shown(TOPIC)


def test_the_pages_can_be_read_anew_after_the_exit(reader: Reader) -> None:
    reader.read(HOME, TOPIC)
    reader.leave()
    settled(reader.read(HELP, TOPIC))
    assert reader.is_shown(TOPIC)


def test_the_exit_keeps_nothing_on_the_device(reader: Reader) -> None:
    reader.read(HOME, TOPIC)
    reader.leave()
    reader.read(TOPIC)
    assert (
        reader.tab.ask("[document.cookie, localStorage.length, sessionStorage.length, window.name].join()") == ",0,0,"
    )


def test_no_policy_refuses_anything_meanwhile(tab: Tab, portal: str) -> None:
    assert [line for line in tab.wire.said if line.startswith("refused")] == []


def test_the_list_of_pages_of_the_tab_names_none_that_was_read(tmp_path: Path, elsewhere: str, portal: str) -> None:
    with wire.chromium(tmp_path) as tab:
        Reader(tab, elsewhere, portal).read(HOME, TOPIC, HELP).leave()
        assert {address.removeprefix(portal) for address in _ours(tab, portal)} <= set(COVERS)


def test_in_an_older_browser_at_least_the_page_itself_is_gone(tmp_path: Path, elsewhere: str, portal: str) -> None:
    with wire.chromium(tmp_path, first="Object.defineProperty(window, 'navigation', {value: undefined});") as tab:
        reader = settled(Reader(tab, elsewhere, portal).read(HOME, TOPIC))
        assert reader.leave() == []
        assert _ours(tab, portal) == [portal + HOME]


def _ours(tab: Chromium, portal: str) -> list[str]:
    return [address for address in tab.trail() if address.startswith(portal)]
