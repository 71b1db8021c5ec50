"""How much ink an office printer needs: what makers of printers call 5 % is the mean of four inks over a sheet."""

import pytest
from PIL import Image, ImageChops, ImageStat

from generator.records.paper import Edition
from tests.contract.copier import inks_of
from tests.contract.samples import PRINTS, Sample, written

MOST_INK = 0.05
"""ISO/IEC 19798 counts pages on which each of four inks covers about a twentieth."""
DPI = 96

HOME = [sample for sample in PRINTS if sample.edition == Edition.HOME]


def covered(picture: Image.Image) -> float:
    """The part of a page that cyan, magenta, yellow and black cover on average; grey is printed in black alone."""
    cyan, magenta, yellow = (ImageChops.invert(band) for band in picture.convert("RGB").split())
    black = ImageChops.darker(ImageChops.darker(cyan, magenta), yellow)
    colours = sum(_mean(band) for band in (cyan, magenta, yellow)) - 3 * _mean(black)
    return (colours + _mean(black)) / 4


def _mean(band: Image.Image) -> float:
    return ImageStat.Stat(band).mean[0] / 255


@pytest.mark.parametrize(
    ("colour", "inks"), [("white", 0), ("black", 0.25), ("red", 0.5), ("cyan", 0.25), ("#808080", 0.125)]
)
def test_ink_is_counted_as_a_printer_lays_it(colour: str, inks: float) -> None:
    assert covered(Image.new("RGB", (4, 4), colour)) == pytest.approx(inks, abs=0.002)


@pytest.mark.parametrize("sample", HOME, ids=lambda sample: sample.id)
def test_a_home_print_needs_no_more_ink_than_a_page_of_text(sample: Sample) -> None:
    for page in inks_of(written(sample), DPI):
        assert 0 < covered(page) <= MOST_INK
