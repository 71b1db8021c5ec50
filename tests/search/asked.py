"""The list of searches, and what the real page answers to them."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

QUERIES = Path(__file__).with_name("queries.yaml")

FIRST_ANSWERS = """async (searches) => {
  const box = document.querySelector(".search"), first = [];
  for (const search of searches) {
    await box.answer(search);
    const item = document.querySelector(".search__found li");
    first.push(item ? [item.querySelector("a").href, item.textContent] : ["", ""]);
  }
  return first;
}"""
"""The first answer to each search: where it leads, and what it says."""


@dataclass(frozen=True)
class Search:
    """What is typed on the page in *language*, the path (and part) that must come first, and what it must *say*."""

    typed: str
    language: str
    to: str
    says: str
    safe: bool


def searches() -> list[Search]:
    """Every search of the list."""
    return [search for row in yaml.safe_load(QUERIES.read_text()) for search in _of(row)]


def _of(row: dict[str, Any]) -> Iterator[Search]:
    parted = [unicodedata.normalize("NFD", typed) for typed in row.get("nfd", [])]
    for language, typed in (("vi", [*row.get("vi", []), *parted]), ("en", row.get("en", []))):
        for one in typed:
            yield Search(one, language, row["to"], row.get("says", ""), row.get("safe", False))


def wrong(tab: Page, root: str, asked: Iterable[Search]) -> dict[Search, tuple[str, str]]:
    """The searches with another first answer on the open page, and that; *root* is the address of the language."""
    asked = list(asked)
    answers = tab.evaluate(FIRST_ANSWERS, [search.typed for search in asked])
    return {
        search: (href.removeprefix(root), text)
        for search, (href, text) in zip(asked, answers, strict=True)
        if href != root + search.to or search.says not in text
    }
