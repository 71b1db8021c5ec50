"""Texts that leave their box: told, by their first words, before anything is written; one that fits is not."""

from typing import Any

import pytest
from weasyprint import HTML

from generator.records.format import Format
from generator.records.output import Sheet
from generator.records.problem import Mistake
from generator.render import write
from generator.render.pdf.overflow import overflowing
from tests.conftest import ROOT
from tests.contract.paper import Paper

THEME = ROOT / "theme"
FACE = '@font-face { font-family: House; src: url("fonts/BeVietnamPro-Regular.ttf") }'
PAGE = f"{FACE} @page {{ size: 100mm 100mm; margin: 0 }} body, p {{ margin: 0; font: 10pt/5mm House }}"
LONG = "Việc nhẹ, lương cao? Ai đang mời bạn đi? Hỏi cho rõ đã, rồi hãy trả lời người ấy."


def laid_out(body: str, style: str = "") -> Any:
    return HTML(string=f"<style>{PAGE}{style}</style><body>{body}", base_url=f"{THEME}/").render()


def told(body: str, style: str = "") -> list[str]:
    return [found.text for found in overflowing(laid_out(body, style))]


def test_a_text_taller_than_its_fixed_box_is_told_line_by_line() -> None:
    (first, *_) = told(f'<div style="width: 40mm; height: 5mm">{LONG}</div>')
    assert first
    assert LONG.find(first) > 0


@pytest.mark.parametrize("height", ["5mm", "5.2mm", "20mm", "auto", "100%"])
def test_a_text_that_fits_is_not_told(height: str) -> None:
    assert told(f'<div style="height: {height}"><p>Hỏi cho rõ đã</p></div>') == []


def test_a_text_in_a_box_without_a_height_of_its_own_is_never_told() -> None:
    assert told(f'<div style="width: 20mm">{LONG}</div>') == []


@pytest.mark.parametrize(("height", "found"), [("9.9mm", []), ("9mm", ["Gọi một một một"])])
def test_less_than_a_hair_is_rounding_and_more_is_not(height: str, found: list[str]) -> None:
    assert told(f'<div style="height: {height}"><p>Hỏi cho rõ đã</p><p>Gọi một một một</p></div>') == found


def test_the_nearest_fixed_box_around_a_text_counts() -> None:
    inner = '<div style="height: 5mm"><p>Một</p><p>Hai</p></div>'
    assert told(f'<div style="height: 60mm">{inner}</div>') == ["Hai"]
    outer = '<div style="height: 60mm"><p>Một</p><p>Hai</p></div>'
    assert told(f'<div style="height: 5mm">{outer}</div>') == []


@pytest.mark.parametrize(
    "body",
    [
        '<ul style="height: 5mm"><li>Một</li><li>Hai</li></ul>',
        '<div style="height: 5mm; display: flex"><div><p>Một</p><p>Hai</p></div></div>',
        '<div style="height: 5mm"><div style="display: flex"><p>Một<br>Hai</p></div></div>',
        '<div style="position: absolute; height: 5mm"><p>Một</p><p>Hai</p></div>',
        '<div style="position: relative; height: 5mm"><p style="position: absolute; top: 5mm">Hai</p></div>',
        '<div style="height: 5mm; overflow: hidden"><p>Một</p><p>Hai</p></div>',
        '<p style="height: 5mm">Một<br><b>Hai</b></p>',
    ],
    ids=["list", "flex", "flex inside", "absolute", "absolute inside", "hidden", "bold"],
)
def test_a_text_is_told_however_its_box_is_laid_out(body: str) -> None:
    assert told(body, "ul { margin: 0; padding: 0; list-style: none }") == ["Hai"]


def test_room_below_the_words_inside_the_box_belongs_to_it() -> None:
    box = '<div style="height: 5mm; padding-bottom: {}mm"><p>Một</p><p>Hai</p></div>'
    assert told(box.format(6)) == []
    assert told(box.format(1)) == ["Hai"]


def test_a_text_of_every_page_is_told() -> None:
    page = '<section style="break-after: page"><div style="height: 5mm"><p>Một</p><p>{}</p></div></section>'
    assert told(page.format("Hai") + page.format("Ba")) == ["Hai", "Ba"]


def test_a_long_line_is_told_by_its_first_words() -> None:
    (line,) = told(f'<div style="height: 1mm; font-size: 3pt">{LONG}</div>')
    assert LONG.startswith(line)
    assert 20 < len(line) <= 60


def sheet(height_mm: float) -> Sheet:
    """A print whose text takes 50 mm in its full size, in a box of *height_mm*."""
    style = f":root {{ --type: 1; }} {PAGE} @page {{ size: 200mm 100mm }} "
    style += (
        f"p {{ font-size: calc(var(--type) * 20pt); line-height: calc(var(--type) * 10mm); height: {height_mm}mm }}"
    )
    words = "<br>".join(["Hỏi cho rõ đã"] * 5)
    text = f'<!doctype html><html lang="vi"><title>Tờ rơi</title><style>{style}</style><body><p>{words}</p>'
    return Sheet("tai-lieu/x.pdf", Format.PDF, "vi", "flyer", "x", text, sources=("content/data/topics.yaml",))


@pytest.mark.parametrize(("height", "size"), [(60, 20), (50, 20), (48.1, 19.2), (44.1, 17.6), (40.1, 16)])
def test_a_print_is_drawn_in_the_largest_type_in_which_its_texts_fit(height: float, size: float) -> None:
    drawn = Paper(write(sheet(height), THEME))
    assert [word.size for word in drawn.words] == pytest.approx([size] * 20, abs=0.05)


def test_a_print_whose_text_fits_in_no_type_is_not_made_and_the_text_is_named() -> None:
    with pytest.raises(Mistake) as refused:
        write(sheet(38), THEME)
    (problem,) = refused.value.problems
    assert problem.place.file == "content/data/topics.yaml"
    for said in (str(problem.message.vi), str(problem.message.en)):
        assert "“Hỏi cho rõ đã”" in said
        assert "tai-lieu/x.pdf" in said
