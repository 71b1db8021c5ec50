"""What was made from the same things is not made again; a Mistake stops nothing but is never lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.records.format import Format
from generator.records.output import Sheet
from generator.records.problem import Mistake, Place, Problem, Said
from generator.work.cache import Cache, digest
from generator.work.executor import executor
from generator.work.make import Workshop

SHEET = Sheet("a.pdf", Format.PDF, "vi", "poster", "a", "text", assets=("fonts/a.ttf",), sources=("plans/a.yaml",))


def upper(sheet: Sheet, theme: Path) -> bytes:
    """Stands for a writer; at the top of a module, so that other processes find it."""
    if sheet.text == "wrong":
        raise Mistake(Problem(Place(sheet.path), Said("sai", "wrong"), Said("sửa", "mend")))
    return sheet.text.upper().encode()


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    (tmp_path / "theme" / "fonts").mkdir(parents=True)
    (tmp_path / "theme" / "fonts" / "a.ttf").write_bytes(b"one")
    return tmp_path / "theme"


def made(theme: Path, *sheets: Sheet, jobs: int = 1) -> tuple[list[bytes], int, int]:
    with executor(jobs) as workers:
        workshop = Workshop(theme, Cache(theme.parent / "cache"), workers, upper)
        outputs = workshop.make(sheets, lambda done, of: None)
    return [output.content for output in outputs], workshop.tally.made, workshop.tally.reused


def test_what_did_not_change_is_reused(theme: Path) -> None:
    assert made(theme, SHEET) == ([b"TEXT"], 1, 0)
    assert made(theme, SHEET) == ([b"TEXT"], 0, 1)


def test_a_changed_text_is_made_anew(theme: Path) -> None:
    made(theme, SHEET)
    assert made(theme, replace(SHEET, text="other")) == ([b"OTHER"], 1, 0)


def test_a_changed_font_makes_the_print_anew(theme: Path) -> None:
    made(theme, SHEET)
    (theme / "fonts" / "a.ttf").write_bytes(b"two")
    assert made(theme, SHEET)[1:] == (1, 0)


def test_another_address_reuses_the_same_bytes(theme: Path) -> None:
    made(theme, SHEET)
    assert made(theme, replace(SHEET, path="b.pdf"))[1:] == (0, 1)


def test_every_mistake_is_told_at_once(theme: Path) -> None:
    sheets = [
        replace(SHEET, path=f"{name}.pdf", text=text) for name, text in (("a", "wrong"), ("b", "fine"), ("c", "wrong"))
    ]
    with pytest.raises(Mistake) as mistake:
        made(theme, *sheets)
    assert [problem.place.file for problem in mistake.value.problems] == ["a.pdf", "c.pdf"]


def test_several_processes_give_the_same_as_one(theme: Path) -> None:
    sheets = [replace(SHEET, text=f"text {number}") for number in range(6)]
    assert made(theme, *sheets, jobs=2)[0] == [sheet.text.upper().encode() for sheet in sheets]


def test_a_half_written_result_is_never_read(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    (tmp_path / "ab").mkdir()
    (tmp_path / "ab" / "abc.1.partial").write_bytes(b"half")
    assert cache.get("abc") is None


def test_parts_of_a_digest_do_not_run_into_each_other() -> None:
    assert digest("ab", "c") != digest("a", "bc")
