"""Hand-written pages: a head in YAML, Markdown below; the same care for letters in both."""

import unicodedata
from pathlib import Path

import pytest

from generator.load.pages import read_pages
from generator.load.reader import Reader
from generator.records.language import Page

FOLDER = "content/vi/pages"
HEAD = "---\ntitle: Giới thiệu\ndescription: Trang mẫu\nreviewed_on: 2026-11-22\n---\n"


def read(root: Path, text: str, name: str = "gioi-thieu") -> tuple[dict[str, Page], list[str]]:
    file = root / FOLDER / f"{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    reader = Reader(root)
    pages = read_pages(reader, FOLDER)
    return {key: entry.record for key, entry in pages.items()}, [
        f"{problem.place.file.rpartition('/')[2]}:{problem.place.line}:{problem.place.column} {problem.message.en}"
        for problem in reader.problems
    ]


def test_a_page_is_its_head_and_its_body(tmp_path: Path) -> None:
    pages, problems = read(tmp_path, f"{HEAD}\n## Một\n\n- hai: #111\n\n---\n\nba\n")
    assert problems == []
    assert pages["gioi-thieu"].title == "Giới thiệu"
    assert pages["gioi-thieu"].body == "## Một\n\n- hai: #111\n\n---\n\nba"


@pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_line_ends_and_marks_of_other_systems_change_nothing(tmp_path: Path, change: object) -> None:
    plain = read(tmp_path, f"{HEAD}\nmột\n\nhai\n")
    assert callable(change)
    assert read(tmp_path, change(f"{HEAD}\nmột\n\nhai\n")) == plain


def test_a_page_in_nfd_is_kept_in_nfc(tmp_path: Path) -> None:
    pages, problems = read(tmp_path, unicodedata.normalize("NFD", f"{HEAD}\nPhòng Văn hóa\n"))
    assert problems == []
    assert (pages["gioi-thieu"].title, pages["gioi-thieu"].body) == ("Giới thiệu", "Phòng Văn hóa")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Giới thiệu\n", "gioi-thieu.md:1:1 The page lacks its head between two `---` lines."),
        ("---\ntitle: x\n", "gioi-thieu.md:1:1 The page lacks its head between two `---` lines."),
        ("---\n\n---\nmột\n", "gioi-thieu.md:1:1 This file is empty."),
        (HEAD.replace("title: Giới", "titel: Giới"), "gioi-thieu.md:2:1 There is no field `titel`."),
        (HEAD.replace("2026-11-22", "22/11/2026"), "gioi-thieu.md:4:14 `22/11/2026` does not fit `reviewed_on`."),
        (HEAD.replace("title", "body: x\ntitle"), "gioi-thieu.md:2:1 `body` is not written here."),
        (HEAD.replace("title", "title: x\ntitle"), "gioi-thieu.md:3:1 `title` is already given on line 2."),
        (f"{HEAD}\nmột\nha\u200bi\n", "gioi-thieu.md:8:3 A hidden or look-alike character: U+200B ZERO WIDTH SPACE."),
    ],
)
def test_a_mistake_is_told_where_it_stands_in_the_file(tmp_path: Path, text: str, told: str) -> None:
    pages, problems = read(tmp_path, text)
    assert told in problems
    assert pages == {} or "is not written here" in told


def test_a_page_that_is_not_called_like_an_address_is_a_problem(tmp_path: Path) -> None:
    pages, problems = read(tmp_path, f"{HEAD}\nmột\n", "Giới thiệu")
    assert pages == {}
    assert problems == ["Giới thiệu.md:2:1 `Giới thiệu` does not fit `id`."]
