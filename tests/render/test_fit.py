"""Type that is reckoned to fit: WeasyPrint, asked for the same text, needs no more lines and no more room."""

from functools import cache
from html import escape
from random import Random
from typing import Any, NamedTuple

import pytest
from weasyprint import HTML

from generator.records.paper import Edition
from generator.render.fit import FACES, TextTooLong, balanced, fitted
from generator.render.pdf.bundled import BundledOnly
from generator.render.pdf.palette import inks_of
from tests.conftest import ROOT

THEME = ROOT / "theme"
PX_MM = 25.4 / 96
HAIR_MM = 0.01
STEP_PT = 0.5
SPARE = 1.03
"""What may be left unused of a line: the allowance for kerning, and as much again."""
BEGINS = ("", "b", "ch", "đ", "gi", "kh", "l", "m", "ng", "nh", "ph", "qu", "s", "th", "tr", "v", "x")
ENDS = ("ái", "ẫm", "ơn", "ường", "ỹ", "ệnh", "oạn", "uyễn", "iếp", "ặc", "ôi", "ỡ", "ừng", "eo", "ật", "úc", "à")
SIGNS = (",", ".", "?", "!", ";", "”")


class Fit(NamedTuple):
    """A text and the box that it has to keep to."""

    text: str
    width_mm: float
    lines: int
    largest: float
    least: float
    weight: int

    @property
    def size(self) -> float:
        """The size that is reckoned for it."""
        return fitted(THEME, *self)


def word(chance: Random) -> str:
    written = chance.choice(BEGINS) + chance.choice(ENDS)
    return chance.choice((written, written, written, written.capitalize(), written.upper()))


def text(chance: Random, words: int) -> str:
    """Made up, as long as a headline, in Vietnamese letters."""
    return " ".join(word(chance) + (chance.choice(SIGNS) if chance.random() < 0.2 else "") for _ in range(words))


def random_fits(count: int) -> list[Fit]:
    chance = Random(111)
    return [
        Fit(
            text(chance, chance.randint(2, 14)),
            chance.uniform(60, 280),
            chance.randint(1, 4),
            chance.choice((31, 60, 120.5)),
            6,
            chance.choice(list(FACES)),
        )
        for _ in range(count)
    ]


FITS = random_fits(40)
every_fit = pytest.mark.parametrize("at", range(len(FITS)))


@cache
def layout(fits: tuple[tuple[Fit, float], ...]) -> list[list[tuple[str, float]]]:
    """What WeasyPrint makes of each text in its size: the text of each line and its width in mm."""
    faces = "".join(
        f'@font-face {{ font-family: House; font-weight: {weight}; src: url("fonts/BeVietnamPro-{name}.ttf") }}'
        for weight, name in FACES.items()
    )
    style = f"{faces} @page {{ size: 400mm 9000mm; margin: 0 }} p {{ margin: 0; font-family: House }}"
    rows = "".join(
        f'<p style="width: {fit.width_mm}mm; font-size: {size}pt; font-weight: {fit.weight}">{escape(fit.text)}</p>'
        for fit, size in fits
    )
    fetcher = BundledOnly(THEME, inks_of(Edition.SCREEN, THEME))
    page = f"<html lang=vi><style>{style}</style><body>{rows}"
    (drawn,) = HTML(string=page, base_url=f"{THEME}/", url_fetcher=fetcher).render().pages
    boxes = [box for box in drawn._page_box.descendants() if box.element_tag == "p" and hasattr(box, "margin_height")]
    return [lines_of(box) for box in boxes if type(box).__name__ == "BlockBox"]


def lines_of(block: Any) -> list[tuple[str, float]]:
    lines = [box for box in block.descendants() if type(box).__name__ == "LineBox"]
    texts = [[box for box in line.descendants() if type(box).__name__ == "TextBox"] for line in lines]
    return [("".join(box.text for box in boxes), sum(box.width for box in boxes) * PX_MM) for boxes in texts]


def reckoned() -> list[list[tuple[str, float]]]:
    return layout(tuple((fit, fit.size) for fit in FITS))


def enlarged() -> list[list[tuple[str, float]]]:
    return layout(tuple((fit, fit.size * SPARE + STEP_PT) for fit in FITS))


@every_fit
def test_a_text_in_the_size_reckoned_for_it_needs_no_more_lines_than_it_may(at: int) -> None:
    lines = reckoned()[at]
    assert " ".join(line.strip() for line, _ in lines) == FITS[at].text
    assert 1 <= len(lines) <= FITS[at].lines
    assert max(width for _, width in lines) <= FITS[at].width_mm + HAIR_MM


@every_fit
def test_a_text_is_as_large_as_it_may_be_or_can_be(at: int) -> None:
    fit, lines = FITS[at], enlarged()[at]
    assert fit.least <= fit.size <= fit.largest
    too_large = len(lines) > fit.lines or max(width for _, width in lines) > fit.width_mm
    assert fit.size == fit.largest or too_large


def test_some_of_these_texts_are_made_smaller_and_some_are_not() -> None:
    sizes = [fit.size == fit.largest for fit in FITS]
    assert {len(lines) for lines in reckoned()} >= {1, 2, 3}
    assert sizes.count(True) >= 5
    assert sizes.count(False) >= 10


@every_fit
def test_a_balanced_text_keeps_its_words_and_takes_no_line_more(at: int) -> None:
    fit = FITS[at]
    lines = balanced(THEME, fit.text, fit.width_mm, fit.size, fit.weight)
    assert " ".join(lines) == fit.text
    assert all(line.split() for line in lines)
    greedy = reckoned()[at]
    assert len(lines) in {len(greedy), len(greedy) + 1}
    assert len(lines) <= fit.lines


@every_fit
def test_each_line_of_a_balanced_text_fits_and_none_is_longer_than_it_was(at: int) -> None:
    fit = FITS[at]
    lines = balanced(THEME, fit.text, fit.width_mm, fit.size, fit.weight)
    drawn = layout(tuple((fit._replace(text=line), fit.size) for line in lines))
    assert [len(row) for row in drawn] == [1] * len(lines)
    longest = max(width for ((_, width),) in drawn)
    assert longest <= max(width for _, width in reckoned()[at]) * SPARE


def test_balanced_lines_are_as_alike_as_words_allow() -> None:
    words = "Gọi ngay một hai ba bốn năm sáu bảy"
    assert len(balanced(THEME, words, 300, 20)) == 1
    assert balanced(THEME, "một hai ba một hai ba", 60, 30) == ["một hai ba", "một hai ba"]
    assert balanced(THEME, "một hai ba một hai ba một", 60, 30) != ["một hai ba một hai ba", "một"]


def test_below_a_long_word_the_other_lines_are_alike_too() -> None:
    lines = balanced(THEME, f"{'nghiêng' * 3} một hai một hai một hai một hai", 92, 20)
    assert lines == ["nghiêng" * 3, "một hai một hai", "một hai một hai"]


def test_a_longer_text_a_narrower_box_or_fewer_lines_never_make_the_type_larger() -> None:
    fit = Fit("Việc nhẹ, lương cao? Ai đang mời bạn đi?", 90, 2, 60, 6, 800)
    smaller = (fit._replace(text=f"{fit.text} Xa"), fit._replace(width_mm=70), fit._replace(lines=1))
    assert [other.size <= fit.size for other in smaller] == [True] * 3
    assert fit._replace(width_mm=45).size < fit.size


def test_a_heavier_face_takes_more_room() -> None:
    sizes = [Fit("Nghiêng đường về ngôi nhà", 80, 1, 90, 6, weight).size for weight in sorted(FACES)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]


def test_a_letter_that_the_font_lacks_counts_as_its_widest() -> None:
    strange, wide = (Fit(letter * 8, 60, 1, 90, 4, 800).size for letter in ("中", "W"))
    assert strange <= wide


@pytest.mark.parametrize(
    "fit",
    [
        Fit("Nghiêng" * 8, 40, 4, 30, 10, 800),
        Fit("một hai ba bốn năm sáu bảy tám chín mười", 40, 1, 30, 10, 800),
        Fit("111", 100, 1, 10, 12, 800),
    ],
    ids=["a word wider than the box", "more words than the lines hold", "a least size above the largest"],
)
def test_a_text_that_fits_in_no_size_is_refused_and_named(fit: Fit) -> None:
    with pytest.raises(TextTooLong) as refused:
        _ = fit.size
    assert fit.text in str(refused.value)
    assert isinstance(refused.value, ValueError)


def test_a_single_word_that_just_fits_is_not_refused() -> None:
    (((_, width),),) = layout(((Fit("Nghiêng", 400, 1, 20, 20, 800), 20),))
    assert Fit("Nghiêng", width * SPARE, 1, 20, 20, 800).size == 20
