"""Which papers and pictures there must be, whatever else is made; and that no file for the screen is heavy."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.load.units import register_of_units
from generator.records.format import Format
from generator.records.paper import Edition
from generator.render import write
from generator.render.address import path_of
from generator.render.compose import Composer
from generator.render.fit import fitted
from tests.contract.samples import KINDS, PORTALS, THEME

PAPERS = {
    *("a5", "a4", "a3", "a2", "a1"),
    *("300x80", "600x80"),  # banners of 3 and 6 m, at a tenth
    "160x400",  # a standee of 0.8 x 2 m, at a fifth
    *("86x108", "100x70"),  # a folded card for a wallet, a sticker
}
PICTURES = {"picture-square": (1080, 1080), "picture-tall": (1080, 1920)}
MOST_BYTES = 150 * 1024
FEWEST_COMMUNES, FEWEST_BOXES = 3300, 12
LINES_OF_LOCAL_BLOCK = 2

_UNIT = re.compile(r"parts\.unit\(([\d.]+), (\d+), ([\d.]+), ([\d.]+)\)")
_LOCAL = re.compile(r"parts\.local\(([\d.]+), ([\d.]+), ([\d.]+)[,)]")
_EITHER = re.compile(r"parts\.(?:unit|local)\b")
Box = tuple[float, int, float, float]
"""Width in mm, lines, largest and least type in pt."""


def boxes() -> dict[str, Box]:
    """For each kind of print the box that the commune's name must fit, as its template says."""
    found: dict[str, Box] = {}
    for file in sorted((THEME / "kinds").glob("*/template.html.j2")):
        text, kind = file.read_text(), file.parent.name
        for width, lines, largest, least in _UNIT.findall(text):
            found[kind] = (float(width), int(lines), float(largest), float(least))
        for width, largest, least in _LOCAL.findall(text):
            found[kind] = (float(width), LINES_OF_LOCAL_BLOCK, float(largest), float(least))
        assert len(_EITHER.findall(text)) == (kind in found), kind
    return found


BOXES = boxes()
NAMES = sorted({unit.name for unit in register_of_units().values()}, key=len)


def test_there_is_a_print_on_every_paper() -> None:
    assert PAPERS - {print.name for kind in KINDS.values() for print in kind.prints} == set()


@pytest.mark.parametrize("name", PICTURES)
def test_there_is_a_picture_for_messengers_of_every_size(name: str) -> None:
    portal = PORTALS["vi"]
    product = next(product for product in portal.products if product.kind.name == name)
    png = write(Composer(portal, THEME).sheet(KINDS[name], product, Format.IMAGE), THEME)
    assert Image.open(BytesIO(png)).size == PICTURES[name]


def test_no_print_for_the_screen_is_heavier_than_150_kb(site: Path) -> None:
    sizes = {}
    for portal in PORTALS.values():
        for product in portal.products:
            for print in product.kind.prints:
                if print.edition == Edition.SCREEN:
                    path = path_of(product.kind, product.id, portal.language, Format.PDF, print)
                    sizes[path] = (site / path).stat().st_size
    assert len(sizes) > 300
    assert {path: size for path, size in sizes.items() if size > MOST_BYTES} == {}


def test_the_register_has_every_commune_of_the_country() -> None:
    assert sum(len(code) == 5 for code in register_of_units()) >= FEWEST_COMMUNES
    assert len(BOXES) >= FEWEST_BOXES


@pytest.mark.parametrize("kind", BOXES)
def test_the_name_of_every_commune_fits_its_box(kind: str) -> None:
    width, lines, largest, least = BOXES[kind]
    sizes = {name: fitted(THEME, name, width, lines, largest, least) for name in NAMES}
    assert min(sizes.values()) >= least
