"""Colours: drawings have those of the house and no others, each edition makes of them what its paper can show."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import etree
from PIL import Image, ImageCms

from generator.records.paper import Edition
from generator.render.pdf.palette import inks_of
from generator.render.qr import qr
from tests.conftest import ROOT

THEME = ROOT / "theme"
DRAWINGS = sorted((THEME / "pictures").glob("*.svg"))
PAINTS = ("fill", "stroke", "stop-color", "flood-color", "color")
SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text"}
DAYLIGHT = [Edition.HOME, Edition.ONE_INK]
"""The editions on white paper, where a sky is not printed."""
BLACK_AND_WHITE = {"#000000", "#FFFFFF"}
LEAST_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3, for letters of any size."""
PAIRS = [
    ("on-ground", "ground"),
    ("turn", "ground"),
    ("ink", "band"),
    ("ink", "sheet"),
    ("ink", "tint"),
    ("soft", "sheet"),
]
"""Letters, and what they stand on."""
TOKEN = re.compile(r"--([\w-]+):\s*([^;]+);")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)

every_drawing = pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda file: file.stem)
every_edition = pytest.mark.parametrize("edition", Edition)
every_daylight = pytest.mark.parametrize("edition", DAYLIGHT)


def tokens(*styles: str) -> dict[str, str]:
    """The tokens of stylesheets below theme/, later ones over earlier ones."""
    rules = "".join(COMMENT.sub("", (THEME / style).read_text()) for style in styles)
    return {name: value.strip() for name, value in TOKEN.findall(rules)}


def house() -> set[str]:
    return {value for value in tokens("tokens.css").values() if value.startswith("#")}


def shapes(svg: str) -> list[etree._Element]:
    """All elements of a drawing."""
    return [element for element in etree.fromstring(svg.encode()).iter() if isinstance(element.tag, str)]


def colours(svg: str) -> set[str]:
    """Every colour that a drawing names, in an attribute or in a style."""
    found = {element.get(paint, "none") for element in shapes(svg) for paint in PAINTS}
    styled = {value.strip() for element in shapes(svg) for value in re.findall(r":([^;]+)", element.get("style", ""))}
    return (found | styled) - {"none"}


def is_painted(shape: etree._Element) -> bool:
    return any(holder.get("fill") for holder in (shape, *shape.iterancestors()))


def drawn(drawing: Path, edition: Edition) -> str:
    return inks_of(edition, THEME)(drawing.read_text())


def of_class(name: str, svg: str) -> list[etree._Element]:
    return [element for element in shapes(svg) if name in element.get("class", "").split()]


@every_drawing
def test_every_colour_of_a_drawing_is_one_of_the_house_s(drawing: Path) -> None:
    svg = drawing.read_text()
    assert colours(svg) - house() == set()
    assert colours(svg)
    assert not re.search(r"<style|<image|<script|gradient|filter|href|opacity", svg, re.IGNORECASE)


@every_drawing
def test_no_shape_is_left_to_the_black_that_a_viewer_paints_by_itself(drawing: Path) -> None:
    bare = [shape for shape in shapes(drawing.read_text()) if etree.QName(shape).localname in SHAPES]
    assert [dict(shape.attrib) for shape in bare if not is_painted(shape)] == []


@every_drawing
def test_on_a_screen_a_drawing_is_as_it_was_drawn(drawing: Path) -> None:
    assert drawn(drawing, Edition.SCREEN) == drawing.read_text()


@every_daylight
@every_drawing
def test_on_white_paper_the_sky_is_white_and_the_stars_are_gone(drawing: Path, edition: Edition) -> None:
    before, after = drawing.read_text(), drawn(drawing, edition)
    assert [sky.get("fill") for sky in of_class("sky", after)] == ["#FFFFFF"] * len(of_class("sky", before))
    assert of_class("star", after) == []
    kept = len(shapes(before)) - len(of_class("star", before))
    assert len(shapes(after)) == kept


def test_some_drawings_have_a_sky_and_stars_to_lose() -> None:
    assert sum(bool(of_class("sky", drawing.read_text())) for drawing in DRAWINGS) >= 5
    assert sum(len(of_class("star", drawing.read_text())) for drawing in DRAWINGS) >= 10


@every_drawing
def test_a_drawing_in_one_ink_holds_only_black_and_white(drawing: Path) -> None:
    assert colours(drawn(drawing, Edition.ONE_INK)) <= BLACK_AND_WHITE


@every_drawing
def test_a_drawing_in_one_ink_is_not_all_white(drawing: Path) -> None:
    after = shapes(drawn(drawing, Edition.ONE_INK))
    assert any("#000000" in (shape.get("fill"), shape.get("stroke")) for shape in after)


@every_drawing
def test_what_is_white_on_white_in_one_ink_has_an_outline(drawing: Path) -> None:
    svg = drawn(drawing, Edition.ONE_INK)
    pale = [shape for shape in shapes(svg) if shape.get("fill") == "#FFFFFF" and "sky" not in shape.get("class", "")]
    assert [dict(shape.attrib) for shape in pale if shape.get("stroke") != "#000000"] == []


@every_drawing
def test_a_drawing_for_a_press_is_all_in_inks(drawing: Path) -> None:
    assert {
        colour for colour in colours(drawn(drawing, Edition.PRESS)) if not colour.startswith("device-cmyk(")
    } == set()


@pytest.mark.parametrize("edition", [edition for edition in Edition if edition != Edition.PRESS])
def test_a_code_to_scan_stays_black_on_white(edition: Edition) -> None:
    code = unquote(qr("https://loive.example/t/5g34").partition(",")[2])
    after = inks_of(edition, THEME)(code)
    assert colours(after) <= {"#000", "#fff", *BLACK_AND_WHITE}
    assert len(colours(after)) == 2
    assert " stroke-linejoin" not in after


def styled(edition: Edition) -> dict[str, str]:
    """The tokens that hold in an edition."""
    return tokens("tokens.css", "print/print.css", f"print/{edition}.css")


def colour_of(name: str, edition: Edition) -> tuple[float, float, float]:
    """A token's colour as red, green and blue from 0 to 1; inks as they look on the press's paper."""
    values = styled(edition)
    value = values[name]
    while found := re.fullmatch(r"var\(--([\w-]+)\)", value):
        value = values[found[1]]
    if inks := re.fullmatch(r"device-cmyk\(([^)]*)\)", value):
        return on_paper(tuple(map(float, inks[1].split())))
    assert re.fullmatch(r"#[0-9A-F]{6}", value), f"{name} is {value}"
    return (int(value[1:3], 16) / 255, int(value[3:5], 16) / 255, int(value[5:], 16) / 255)


@cache
def on_paper(inks: tuple[float, ...]) -> tuple[float, float, float]:
    profile = ImageCms.getOpenProfile(str(THEME / "print" / "fogra39-loive.icc"))
    screen = ImageCms.createProfile("sRGB")
    transform = ImageCms.buildTransform(profile, screen, "CMYK", "RGB", renderingIntent=1)  # type: ignore[arg-type]
    pixel = Image.new("CMYK", (1, 1), tuple(round(ink * 255) for ink in inks))
    red, green, blue = ImageCms.applyTransform(pixel, transform).getpixel((0, 0))
    return red / 255, green / 255, blue / 255


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """As WCAG 2.2 reckons it: from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: tuple[float, ...]) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


@pytest.mark.parametrize(
    ("one", "other", "reckoned"),
    [((0, 0, 0), (1, 1, 1), 21), ((1, 1, 1), (1, 1, 1), 1), ((0x76 / 255,) * 3, (1, 1, 1), 4.54)],
)
def test_contrast_is_reckoned_as_the_guidelines_do(
    one: tuple[float, ...], other: tuple[float, ...], reckoned: float
) -> None:
    assert contrast(one, other) == pytest.approx(reckoned, abs=0.01)


@every_edition
@pytest.mark.parametrize(("letters", "ground"), PAIRS, ids=[f"{letters}-on-{ground}" for letters, ground in PAIRS])
def test_letters_stand_out_from_their_ground_in_every_edition(letters: str, ground: str, edition: Edition) -> None:
    assert contrast(colour_of(letters, edition), colour_of(ground, edition)) >= LEAST_CONTRAST


@every_daylight
def test_what_is_printed_at_home_or_copied_has_white_grounds(edition: Edition) -> None:
    grounds = {ground for _, ground in PAIRS}
    assert {colour_of(ground, edition) for ground in grounds} == {(1, 1, 1)}


def test_letters_for_a_photocopier_are_black() -> None:
    assert {colour_of(letters, Edition.ONE_INK) for letters, _ in PAIRS} == {(0, 0, 0)}
