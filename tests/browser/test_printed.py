"""Whoever prints a page has the number, the address and every word, on paper of A4."""

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser, ViewportSize

from generator.load import load
from generator.records.hotline import Hotline
from tests.browser.ask import OVERFLOW
from tests.conftest import ROOT, needs

PAPER: ViewportSize = {"width": 688, "height": 1050}
"""A4 without the margins of the print style, in CSS pixels."""

Paper = tuple[list[str], Counter[str], int, str]
Printed = dict[str, Paper]


@pytest.fixture(scope="module")
def printed(
    chromium: Browser, address: str, samples: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Printed:
    """Of each page: the text of its sheets, the words that it should have, how much it is too wide, its address."""
    return dict(_print(chromium, address, samples, tmp_path_factory.mktemp("paper") / "page.pdf"))


def _print(chromium: Browser, address: str, samples: dict[str, str], file: Path) -> Iterator[tuple[str, Paper]]:
    pdftotext = needs("pdftotext")
    window = chromium.new_context(viewport=PAPER)
    tab = window.new_page()
    tab.emulate_media(media="print")
    for path in samples:
        tab.goto(address + path)
        tab.pdf(path=file, format="A4", prefer_css_page_size=True)
        text = subprocess.run([pdftotext, "-raw", file, "-"], capture_output=True, text=True, check=True).stdout
        own = tab.get_attribute("link[rel=canonical]", "href") if "/embed/" not in path else ""
        yield path, (text.rstrip("\f").split("\f"), _words(tab.inner_text("body")), tab.evaluate(OVERFLOW), own or "")
    window.close()


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", normalize("NFC", text)))


def test_no_word_is_lost_on_paper(printed: Printed) -> None:
    # Started languages are drawn with their readers' own letters, which this machine may lack.
    started = [words.language.record for words in load(ROOT).languages.values() if words.language.record.started]
    homes = tuple(f"/{language.home}" for language in started)
    for path, (sheets, words, _, _) in printed.items():
        if path.startswith(homes):
            continue
        paper = re.sub(r"\s", "", normalize("NFC", "".join(sheets)))  # a PDF may run words together
        assert [word for word, times in words.items() if paper.count(word) < times] == [], path
    assert all(words.total() > 15 for path, (_, words, _, _) in printed.items() if not path.startswith(homes))


def test_nothing_is_wider_than_the_paper(printed: Printed) -> None:
    assert {path: over for path, (_, _, over, _) in printed.items() if over} == {}


def test_the_first_sheet_has_the_number_and_the_last_where_the_page_is(printed: Printed, hotline: Hotline) -> None:
    for path, (sheets, _, _, own) in printed.items():
        assert re.search(rf"(?<![\w/]){re.escape(hotline.number)}(?![\w/])", sheets[0]), path
        assert own.partition("//")[2] in re.sub(r"\s", "", sheets[-1]), path


def test_no_sheet_is_empty(printed: Printed) -> None:
    assert [path for path, (sheets, *_) in printed.items() if not all(sheet.strip() for sheet in sheets)] == []
