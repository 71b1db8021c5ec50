"""Where a folded print is folded: marks at each end of a fold, and a file for printers that turn on the long edge."""

from collections.abc import Iterator
from io import BytesIO

import pdfplumber
import pikepdf
import pytest

from generator.records.kind import Kind
from generator.records.paper import Edition
from tests.contract.paper import MM
from tests.contract.samples import KINDS, PDFS, SAMPLES, TURNED, Sample, written

FOLDS = {"leaflet": [{97, 197}, {100, 200}], "leaflet-bilingual": [{148}, {148}]}
"""Where each side is folded, in mm from its left edge."""
MARK_MM = 2.4
SAFE_MM = 5
BLEED_MM = 3

FOLDED = [kind for kind in KINDS.values() if kind.panels]
MARKED = [sample for sample in PDFS if sample.kind.panels and sample.edition != Edition.SCREEN]
UNMARKED = [sample for sample in PDFS if sample.kind.panels and sample.edition == Edition.SCREEN]


def _named(sample: Sample) -> str:
    return sample.id


def _marks(sample: Sample) -> Iterator[set[tuple[float, float, float]]]:
    """On each side: left edge, upper and lower end of each mark, in mm from the trimmed sheet's upper left corner."""
    width, height = (side * MM for side in sample.print.size_mm) if sample.print else (0, 0)
    with pdfplumber.open(BytesIO(written(sample))) as opened:
        for page in opened.pages:
            left, top = page.bbox[0] + (page.width - width) / 2, page.bbox[1] + (page.height - height) / 2
            found = [line for line in (*page.lines, *page.rects) if _is_mark(line)]
            yield {
                tuple(round(edge / MM, 1) for edge in (line["x0"] - left, line["top"] - top, line["bottom"] - top))  # type: ignore[misc]
                for line in found
            }


def _is_mark(line: dict[str, float]) -> bool:
    return line["x1"] - line["x0"] < 1 and abs((line["bottom"] - line["top"]) / MM - MARK_MM) < 0.2


def test_every_folded_kind_says_here_where_it_is_folded() -> None:
    assert {kind.name for kind in FOLDED} == set(FOLDS)


@pytest.mark.parametrize("sample", MARKED, ids=_named)
def test_a_mark_stands_at_each_end_of_every_fold(sample: Sample) -> None:
    assert sample.print
    height = sample.print.size_mm[1]
    press = sample.edition == Edition.PRESS
    for marks, folds in zip(_marks(sample), FOLDS[sample.kind.name], strict=True):
        ends = {(round(left), top, bottom) for left, top, bottom in marks if round(left) in folds}
        assert {left for left, _, _ in ends} == folds
        assert len(ends) == 2 * len(folds)
        for _, top, bottom in ends:
            edge = top if top < height / 2 else height - bottom
            assert -BLEED_MM <= edge < 0 if press else SAFE_MM <= edge < SAFE_MM + 1


@pytest.mark.parametrize("sample", UNMARKED, ids=_named)
def test_on_a_screen_nothing_is_marked(sample: Sample) -> None:
    assert sample.print
    height = sample.print.size_mm[1]
    assert [mark for marks in _marks(sample) for mark in marks if mark[2] > 0 and mark[1] < height] == []


@pytest.mark.parametrize("kind", FOLDED, ids=lambda kind: kind.name)
def test_a_folded_kind_has_a_file_for_printers_that_turn_on_the_long_edge(kind: Kind) -> None:
    home = [print for print in kind.prints if print.edition == Edition.HOME]
    assert sorted(print.turned for print in home) == [False, True]


def _plain(sample: Sample) -> Sample:
    """The same print as it comes for printers that turn on the short edge."""
    assert sample.print
    plain = sample.print.model_copy(update={"turned": False})
    same = (sample.kind, sample.example, sample.language)
    return next(one for one in SAMPLES if (one.kind, one.example, one.language) == same and one.print == plain)


@pytest.mark.parametrize("sample", TURNED, ids=_named)
def test_that_file_is_the_other_one_with_its_second_side_upside_down(sample: Sample) -> None:
    with pikepdf.open(BytesIO(written(sample))) as turned, pikepdf.open(BytesIO(written(_plain(sample)))) as plain:
        assert [int(page.obj.get("/Rotate", 0)) for page in plain.pages] == [0, 0]
        assert [int(page.obj.get("/Rotate", 0)) for page in turned.pages] == [0, 180]
        for one, other in zip(turned.pages, plain.pages, strict=True):
            assert one.Contents.read_bytes() == other.Contents.read_bytes()
        assert "/StructTreeRoot" in turned.Root
