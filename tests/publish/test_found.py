"""Which pages a search engine may show: whoever looks for help finds it, with words that tell nobody why."""

import re
from pathlib import Path

import pytest

ROBOTS = re.compile(r'<meta name="robots" content="([^"]*)">')
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]+)">')


def asked(page: Path) -> list[str]:
    return ROBOTS.findall(page.read_text())


@pytest.mark.parametrize("path", ["giup", "khi-goi", "khi-khong-noi-duoc", "en/giup", "zh/giup"])
def test_help_is_found_by_those_who_look_for_it_and_no_copy_is_kept(small_site: Path, path: str) -> None:
    page = small_site / path / "index.html"
    assert asked(page) == ["noarchive"]
    said = DESCRIPTION.findall(page.read_text())
    assert len(said) == 1
    assert not re.search(r"mua bán|traffick|nạn nhân|victim|贩", said[0], re.IGNORECASE)


def test_pages_of_codes_frames_and_the_cover_are_not_found(small_site: Path) -> None:
    pages = [
        *small_site.glob("t/*/index.html"),
        *small_site.glob("embed/**/*.html"),
        small_site / "thoi-tiet/index.html",
    ]
    assert len(pages) > 3
    assert {tuple(asked(page)) for page in pages} == {("noindex",)}
