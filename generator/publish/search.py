"""The index of all pages, in small files of which a search fetches those that its words are in.

Pagefind, measured on 10,000 records, needs 133 kB before the first word (its program 81 kB, its list of pages 51 kB),
and up to 130 kB a word; a page with search used may weigh 100 kB, the first query 150 kB.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import html

from generator.publish.words import words_of
from generator.records.output import Output

CHUNK = 64
"""Titles in one file; as in theme/site/search.js."""

TITLE, TITLE_SHARE, HEADING, TEXT = 3, 9, 2, 1
"""What a word tells of a page by where it stands; a title's words share TITLE_SHARE, so short titles tell more."""

MOST_LETTERS = 600
"""Letters of a page's beginning whose words find it: summary and key fields, not the whole document."""


@dataclass(frozen=True)
class Found:
    """What a search can find: a page or a place, at *path* below its language's folder; *note* is shown beside it."""

    title: str
    path: str
    note: str = ""
    headings: str = ""
    text: str = ""


def found_in(pages: Iterable[Output], home: str) -> Iterator[Found]:
    """What each finished page of the language at *home* is found by, in the order of their paths."""
    for page in sorted(pages, key=lambda page: page.path):
        yield _found(page, home)


def path_in(path: str, home: str) -> str:
    """A page's path as links below the folder *home* write it."""
    return path.removeprefix(home).removesuffix("index.html")


def _found(page: Output, home: str) -> Found:
    tree = html.document_fromstring(page.content.decode())
    main = tree.find(".//main")
    parts = [_plain(part) for part in (tree if main is None else main).iter("h1", "h2", "h3")]
    title, headings = (parts[0], " ".join(parts[1:])) if parts else (_plain(tree.find(".//title")), "")
    note = next(iter(tree.xpath("//meta[@name='description']/@content")), "")
    text = _plain(main)[:MOST_LETTERS] if main is not None else ""
    return Found(title, path_in(page.path, home), note, headings, f"{note} {text}")


def index(found: Iterable[Found], folder: str) -> Iterator[Output]:
    """The files of the index, below *folder* (which ends with a slash)."""
    rows = list(found)
    parts = _parts(rows)
    names = [[[row.title, row.path, row.note] for row in rows[at : at + CHUNK]] for at in range(0, len(rows), CHUNK)]
    yield _file(f"{folder}index.json", {"size": len(rows), "parts": sorted(parts)})
    for number, chunk in enumerate(names):
        yield _file(f"{folder}ten-{number}.json", chunk)
    for part, postings in sorted(parts.items()):
        yield _file(f"{folder}{part}.json", dict(sorted(postings.items())))


def part_of(word: str) -> str:
    """The name of the file that holds a word: its first two letters, those beyond a-z and 0-9 as a number."""
    return "".join(
        letter if re.fullmatch("[a-z0-9]", letter) else f"_{min(ord(letter), 0xFFFF) % 64:x}" for letter in word[:2]
    )


def _parts(rows: list[Found]) -> dict[str, dict[str, list[list[int]]]]:
    """For each file, its words; for each word what it tells and of which pages, each as far from the one before."""
    pages: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, row in enumerate(rows):
        for word, told in _told(row).items():
            pages[word][told].append(number)
    parts: dict[str, dict[str, list[list[int]]]] = defaultdict(dict)
    for word, by_told in pages.items():
        parts[part_of(word)][word] = [[told, *_steps(by_told[told])] for told in sorted(by_told, reverse=True)]
    return parts


def _told(row: Found) -> dict[str, int]:
    """Each word of *row* with the most that it tells."""
    title = words_of(row.title)
    told = dict.fromkeys(words_of(row.text), TEXT) | dict.fromkeys(words_of(row.headings), HEADING)
    return told | dict.fromkeys(title, TITLE + TITLE_SHARE // max(1, len(title)))


def _steps(numbers: list[int]) -> Iterator[int]:
    before = -1
    for number in numbers:
        yield number - before
        before = number


def _plain(element: html.HtmlElement | None) -> str:
    return " ".join(element.text_content().split()) if element is not None else ""


def _file(path: str, content: object) -> Output:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Output(path, text.encode() + b"\n", ("theme/kinds/search-page",))
