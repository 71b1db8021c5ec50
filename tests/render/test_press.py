"""The press edition: a poster drawn in inks has no departures, and the preflight sees each one that is put in."""

import re
import time
from collections.abc import Callable
from functools import cache
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from PIL import Image, ImageCms
from weasyprint import HTML

from generator.records.paper import Edition
from generator.render.pdf.bundled import BundledOnly
from generator.render.pdf.inks import recoloured
from generator.render.pdf.palette import inks_of
from generator.render.pdf.press import finish
from generator.render.qr import qr
from tests.conftest import ROOT
from tests.contract.drawing import drawings
from tests.contract.paper import MM
from tests.contract.preflight import PALETTE, departures

THEME = ROOT / "theme"
PROFILE = THEME / "print" / "fogra39-loive.icc"
CSS = "".join((THEME / name).read_text() for name in ("tokens.css", "print/print.css", "print/press.css"))
A3 = (297, 420)
KB = 1024

# Colour of the solids and of the paper in the characterisation data FOGRA39L.ti3: L*, a*, b*.
SOLIDS = {
    "paper": ((0, 0, 0, 0), (95, 0, -2)),
    "C": ((1, 0, 0, 0), (55, -37, -50)),
    "M": ((0, 1, 0, 0), (48, 74, -3)),
    "Y": ((0, 0, 1, 0), (89, -5, 93)),
    "K": ((0, 0, 0, 1), (16, 0, 0)),
    "CM": ((1, 1, 0, 0), (24, 22, -46)),
    "CY": ((1, 0, 1, 0), (50, -65, 27)),
    "MY": ((0, 1, 1, 0), (47, 68, 48)),
}


def drawn(body: str, style: str = "", zoom: float = 1, bleed: str = "3mm") -> bytes:
    """What WeasyPrint makes of *body* on A3, in inks, not yet finished."""
    page = f"@page {{ size: {A3[0] / zoom}mm {A3[1] / zoom}mm; margin: 0; bleed: {bleed} }}"
    text = f"<html lang=vi><title>Áp phích in</title><style>{CSS}{page}{style}</style><body>{body}"
    fetcher = BundledOnly(THEME, inks_of(Edition.PRESS, THEME))
    html = HTML(string=text, base_url=f"{THEME}/", url_fetcher=fetcher)
    return bytes(html.write_pdf(pdf_variant="pdf/x-4", output_intent="device-cmyk", zoom=zoom))


POSTER = f"""<div class=ground><h1 class=headline>Việc nhẹ, lương cao? <em>Ai đang mời bạn đi?</em></h1>
<img src="pictures/cua-sang.svg" alt=""></div>
<div class=call><p class=call__number>111</p><img class=code src="{qr("tel:111")}" alt=""></div>
<p class=source>Kiểm tra ngày <a href="https://loive.example/">loive.example</a></p>"""
STYLE = """a { color: inherit }
.ground { position: absolute; inset: var(--out) var(--out) auto; height: 230mm; overflow: hidden; font-size: 40pt }
.ground img { position: absolute; bottom: 0; width: 100% } .call__number { font-size: 200pt }
.call { position: absolute; left: var(--out); right: var(--out); top: 290mm; padding-left: 20mm }
.code { position: absolute; right: 24mm; top: 12mm; width: 40mm }
.source { position: absolute; left: 18mm; top: 405mm }"""


@cache
def raw() -> bytes:
    return drawn(POSTER, STYLE)


@cache
def press() -> bytes:
    return finish(raw())


@cache
def opened() -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(press()))


def changed(change: Callable[[pikepdf.Pdf], object], **how: Any) -> list[str]:
    """The departures of the poster after a *change*."""
    out = BytesIO()
    with pikepdf.open(BytesIO(press())) as file:
        change(file)
        file.save(out, **how)
    return departures(out.getvalue(), *A3)


def drawing(code: bytes, **resources: pikepdf.Object) -> Callable[[pikepdf.Pdf], None]:
    """A change that draws *code* on the poster, with further *resources*."""

    def change(file: pikepdf.Pdf) -> None:
        page = file.pages[0]
        for kind, held in resources.items():
            page.Resources[f"/{kind}"] = held
        page.contents_add(b"q " + code + b" Q")

    return change


def test_a_finished_poster_has_no_departures() -> None:
    assert departures(press(), *A3) == []


@pytest.mark.parametrize("zoom", [0.75, 2])
def test_a_print_made_larger_or_smaller_keeps_its_trim_and_its_bleed(zoom: float) -> None:
    ground = "<div class=ground style='position: absolute; inset: var(--out)'>111</div>"
    assert departures(finish(drawn(ground, zoom=zoom, bleed=f"{3 / zoom}mm")), *A3) == []


def test_boxes_stand_around_each_other() -> None:
    page = opened().pages[0]
    boxes = [[float(edge) / MM for edge in box] for box in (page.trimbox, page.bleedbox, page.mediabox)]
    for (inner, outer), around in zip(pairwise(boxes), (3, 7), strict=True):
        away = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]]
        assert away == pytest.approx([around] * 4, abs=0.01)


def test_eight_crop_marks_in_black_alone_prolong_the_trimmed_edges() -> None:
    *_, marks = drawings(opened().pages[0])
    ends = [tuple(round(at / MM, 2) for at in point) for point in marks.points]
    width, height = A3
    assert marks.inks == (0, 0, 0, 1)
    assert {frozenset(pair) for pair in zip(ends[::2], ends[1::2], strict=True)} == {
        *(frozenset({(x, y), (x, y + 5)}) for x in (0, width) for y in (-9, height + 4)),
        *(frozenset({(x, y), (x + 5, y)}) for x in (-9, width + 4) for y in (0, height)),
    }
    assert b" 0.25 w " in opened().pages[0].Contents[-1].read_bytes()


def test_nothing_is_drawn_beyond_the_bleed_but_the_marks() -> None:
    page = opened().pages[0]
    first = page.Contents[0].read_bytes().decode()
    assert first.endswith(" re W n")
    clip = [float(value) / MM for value in re.findall(r"-?[\d.]+", first)]
    assert clip == pytest.approx([-3, -3, A3[0] + 6, A3[1] + 6], abs=0.01)
    assert page.Contents[-1].read_bytes().startswith(b"Q ")


def test_the_same_drawing_gives_the_same_bytes() -> None:
    before = press()
    time.sleep(1.1)  # so that a time in seconds would show
    assert before == finish(drawn(POSTER, STYLE))


def test_a_poster_keeps_its_title_and_stays_small() -> None:
    assert str(opened().docinfo["/Title"]) == "Áp phích in"
    assert len(press()) <= 250 * KB


def test_the_profile_is_in_the_file_once_as_it_lies_in_the_theme() -> None:
    intent: Any = opened().Root.OutputIntents[0]
    assert intent.DestOutputProfile.read_bytes() == PROFILE.read_bytes()
    assert len(PROFILE.read_bytes()) <= 120_000


def test_a_qr_code_is_black_alone_on_bare_paper() -> None:
    out = finish(drawn(f'<img src="{qr("tel:111")}">', "body { background: none } @page { background: none }"))
    with pikepdf.open(BytesIO(out)) as file:
        used = {
            tuple(map(float, instruction.operands))
            for instruction in pikepdf.parse_content_stream(file.pages[0])
            if str(instruction.operator) in {"k", "K"}
        }
    assert used == {(0, 0, 0, 1), (0, 0, 0, 0)}


@pytest.mark.parametrize(
    ("body", "style", "said"),
    [
        ("<p style='color: #123456'>x", "", "not in inks: .* rgb"),
        ("<p style='color: lab(40% 20 20)'>x", "", "not in inks: colour space"),
        ("<div style='height: 9mm; background: linear-gradient(red, blue)'>", "", "not in inks: colour space /Pattern"),
    ],
)
def test_a_colour_that_is_no_ink_stops_the_print(body: str, style: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        finish(drawn(body, style))


def test_a_bleed_that_is_too_small_stops_the_print() -> None:
    with pytest.raises(ValueError, match=r"bleed of 2\.00 mm"):
        finish(drawn("x", bleed="2mm"))


def test_drawings_take_the_attributes_of_their_edition() -> None:
    colours = {"#FFC533": 'fill="gold" stroke="black"', "#FFFFFF": 'fill="bare"'}
    assert recoloured('<path fill="#ffc533" d="M0 0"/>', colours) == '<path fill="gold" stroke="black" d="M0 0"/>'
    assert recoloured("<path fill='#fff'/><path stroke='#FFF'/>", colours) == '<path fill="bare"/><path stroke="bare"/>'
    assert recoloured('<use href="#FFC533" fill="#000"/>', colours) == '<use href="#FFC533" fill="#000"/>'


def test_every_colour_of_the_house_has_inks() -> None:
    tokens, inks = ((THEME / name).read_text() for name in ("tokens.css", "print/press.css"))
    assert set(re.findall(r"--([\w-]+): #", tokens)) == set(re.findall(r"--([\w-]+): device-cmyk", inks))
    assert (0, 0, 0, 1) in PALETTE
    assert max(sum(ink) for ink in PALETTE) <= 3


def lab_of(inks: tuple[float, ...]) -> tuple[float, float, float]:
    """What the profile says that inks look like: absolute, D50."""
    profile, lab = ImageCms.getOpenProfile(str(PROFILE)), ImageCms.createProfile("LAB")
    transform = ImageCms.buildTransform(profile, lab, "CMYK", "LAB", renderingIntent=3)  # type: ignore[arg-type]
    pixel = Image.new("CMYK", (1, 1), tuple(round(ink * 255) for ink in inks))
    lightness, a, b = ImageCms.applyTransform(pixel, transform).getpixel((0, 0))
    return lightness / 2.55, a - 128, b - 128


@pytest.mark.parametrize("name", SOLIDS)
def test_the_profile_says_what_was_measured(name: str) -> None:
    inks, measured = SOLIDS[name]
    assert sum((is_ - was) ** 2 for is_, was in zip(lab_of(inks), measured, strict=True)) ** 0.5 <= 3


@pytest.mark.parametrize("colour", [(50, 0, 0), (70, 20, 20), (40, -20, -20), (80, 0, 60)])
def test_the_profile_finds_the_inks_of_a_colour(colour: tuple[int, int, int]) -> None:
    profile, lab = ImageCms.getOpenProfile(str(PROFILE)), ImageCms.createProfile("LAB")
    transform = ImageCms.buildTransform(lab, profile, "LAB", "CMYK", renderingIntent=3)  # type: ignore[arg-type]
    pixel = Image.new("LAB", (1, 1), (round(colour[0] * 2.55), colour[1] + 128, colour[2] + 128))
    inks = tuple(ink / 255 for ink in ImageCms.applyTransform(pixel, transform).getpixel((0, 0)))
    assert sum((is_ - was) ** 2 for is_, was in zip(lab_of(inks), colour, strict=True)) ** 0.5 <= 4
    assert sum(inks) <= 3


def _rgb_form(file: pikepdf.Pdf) -> None:
    form = file.make_stream(
        b"1 0 0 rg 0 0 9 9 re f", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9]
    )
    drawing(b"/F Do", XObject=pikepdf.Dictionary(F=form))(file)


def _image(space: str, pixel: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(file: pikepdf.Pdf) -> None:
        image = file.make_stream(
            pixel,
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=1,
            Height=1,
            BitsPerComponent=8,
            ColorSpace=pikepdf.Name(space),
        )
        drawing(b"9 0 0 9 50 50 cm /I Do", XObject=pikepdf.Dictionary(I=image))(file)

    return change


def _icc_rgb(file: pikepdf.Pdf) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    space = pikepdf.Array([pikepdf.Name.ICCBased, file.make_stream(srgb, N=3)])
    drawing(b"/S cs 1 0 0 sc 50 50 9 9 re f", ColorSpace=pikepdf.Dictionary(S=space))(file)


def _lab(file: pikepdf.Pdf) -> None:
    lab = pikepdf.Array([pikepdf.Name.Lab, pikepdf.Dictionary(WhitePoint=[0.96, 1, 0.82])])
    drawing(b"/S cs 50 0 0 sc 50 50 9 9 re f", ColorSpace=pikepdf.Dictionary(S=lab))(file)


def _shading(space: str, *ends: list[float]) -> Callable[[pikepdf.Pdf], None]:
    function = pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], C0=ends[0], C1=ends[1], N=1)
    shading = pikepdf.Dictionary(ShadingType=2, ColorSpace=pikepdf.Name(space), Coords=[0, 0, 9, 9], Function=function)

    def change(file: pikepdf.Pdf) -> None:
        drawing(b"/H sh", Shading=pikepdf.Dictionary(H=file.make_indirect(shading)))(file)

    return change


def _group(file: pikepdf.Pdf) -> None:
    file.pages[0].obj.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceRGB)


def _soft_mask(file: pikepdf.Pdf) -> None:
    group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceRGB)
    form = file.make_stream(b"", Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9], Group=group)
    mask = pikepdf.Dictionary(S=pikepdf.Name.Luminosity, G=form)
    drawing(b"/M gs", ExtGState=pikepdf.Dictionary(M=pikepdf.Dictionary(SMask=mask)))(file)


def _text(inks: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(file: pikepdf.Pdf) -> None:
        font = next(iter(file.pages[0].Resources.Font.keys())).encode()
        drawing(b"BT " + font + b" 9 Tf " + inks + b" 50 50 Td <0001> Tj ET")(file)

    return change


def _without_font_files(file: pikepdf.Pdf) -> None:
    for thing in file.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
            for key in {"/FontFile", "/FontFile2", "/FontFile3"} & set(thing.keys()):
                del thing[key]


def _link(file: pikepdf.Pdf) -> None:
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[50, 50, 90, 90])
    file.pages[0].obj.Annots = pikepdf.Array([link])


def _box(name: str, by: float, edge: int = 2) -> Callable[[pikepdf.Pdf], None]:
    def change(file: pikepdf.Pdf) -> None:
        box = file.pages[0].obj[name]
        box[edge] = float(box[edge]) + by * MM

    return change


def _without(*keys: str, of: str = "Root") -> Callable[[pikepdf.Pdf], None]:
    def change(file: pikepdf.Pdf) -> None:
        holder: Any = {"Root": file.Root, "Page": file.pages[0].obj, "Info": file.docinfo}[of]
        for key in keys:
            del holder[key]

    return change


def _intent(key: str, value: str) -> Callable[[pikepdf.Pdf], None]:
    return lambda file: file.Root.OutputIntents[0].__setitem__(key, pikepdf.String(value))


def _xmp(old: bytes, new: bytes) -> Callable[[pikepdf.Pdf], None]:
    return lambda file: file.Root.Metadata.write(file.Root.Metadata.read_bytes().replace(old, new))


def _second_profile(file: pikepdf.Pdf) -> None:
    file.Root.Spare = file.make_stream(PROFILE.read_bytes(), N=4)


SEEDED: dict[str, tuple[Callable[[pikepdf.Pdf], object], str]] = {
    "trim one tenth off": (_box("/TrimBox", 0.1), "trim of 297.10"),
    "bleed too narrow": (_box("/BleedBox", -1), "bleed box is not 3 mm"),
    "bleed beyond the media": (_box("/MediaBox", -8), "bleed box leaves"),
    "no trim box": (_without("/TrimBox", of="Page"), "no trim box"),
    "no bleed box": (_without("/BleedBox", of="Page"), "no bleed box"),
    "fill in RGB": (drawing(b"1 0 0 rg 50 50 9 9 re f"), "colour in DeviceRGB"),
    "stroke in RGB": (drawing(b"1 0 0 RG 50 50 9 9 re S"), "colour in DeviceRGB"),
    "RGB space": (drawing(b"/DeviceRGB cs 1 0 0 sc 50 50 9 9 re f"), "colour in DeviceRGB"),
    "form in RGB": (_rgb_form, "colour in DeviceRGB"),
    "picture in RGB": (_image("/DeviceRGB", b"abc"), "image in DeviceRGB"),
    "inline picture in RGB": (drawing(b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc\nEI"), "image in"),
    "colour in an RGB profile": (_icc_rgb, "ICC profile of 3 colours"),
    "colour in Lab": (_lab, "in Lab"),
    "gradient in RGB": (_shading("/DeviceRGB", [1, 0, 0], [0, 0, 1]), "shading in DeviceRGB"),
    "gradient with too much ink": (_shading("/DeviceCMYK", [1, 1, 1, 1], [0, 0, 0, 0]), "400% of ink"),
    "group in RGB": (_group, "transparency group in DeviceRGB"),
    "soft mask in RGB": (_soft_mask, "soft mask in DeviceRGB"),
    "letters in four inks": (_text(b".6 .5 .5 .9 k"), "dark letters in more than black"),
    "ground with too much ink": (drawing(b"1 .9 .6 .6 k 50 50 9 9 re f"), "310% of ink"),
    "picture with too much ink": (_image("/DeviceCMYK", b"\xff\xff\xff\xff"), "400% of ink"),
    "font left out": (_without_font_files, "font not embedded"),
    "no output intent": (_without("/OutputIntents"), "0 output intents"),
    "another condition": (_intent("/OutputConditionIdentifier", "FOGRA27"), "OutputConditionIdentifier is FOGRA27"),
    "no registry": (_intent("/RegistryName", ""), "RegistryName"),
    "profile twice": (_second_profile, "2 colour profiles"),
    "link": (_link, "annotation inside the bleed: /Link"),
    "no XMP": (_without("/Metadata"), "XMP: GTS_PDFXVersion is None"),
    "another standard": (_xmp(b"PDF/X-4", b"PDF/X-3"), "XMP: GTS_PDFXVersion is PDF/X-3"),
    "trapped": (_xmp(b"Trapped>False", b"Trapped>True"), "XMP: Trapped is True"),
    "not said whether trapped": (_without("/Trapped", of="Info"), "not said to be untrapped"),
    "no title": (_without("/Title", of="Info"), "no title"),
    "ground ends at the cut": (drawing(b"0 0 .5 0 k 0 50 99 99 re f"), "ends at the cut, left"),
    "ground ends in the bleed": (
        drawing(b"0 0 .5 0 k 300 300 546 600 re W n 0 300 900 900 re f"),
        "ends at the cut, right",
    ),
    "opens with an action": (lambda file: file.Root.__setitem__("/OpenAction", pikepdf.Dictionary()), "/OpenAction"),
}


@pytest.mark.parametrize("name", SEEDED)
def test_the_preflight_sees(name: str) -> None:
    change, said = SEEDED[name]
    assert any(said in departure for departure in changed(change))


def test_the_preflight_sees_encryption() -> None:
    assert "encrypted" in changed(lambda file: None, encryption=pikepdf.Encryption(owner="a", user=""))
    assert changed(lambda file: None, encryption=pikepdf.Encryption(owner="a", user="b")) == ["encrypted"]


def test_the_preflight_sees_the_wrong_size() -> None:
    assert departures(press(), 210, 297)[0] == "trim of 297.00 x 420.00 mm"


_SHELF = b" 0 0 .5 0 k 700 300 146 50 re f"
"""A shape of 146 pt that ends 2 mm outside the cut."""


def test_the_preflight_lets_a_shape_end_in_a_picture_that_runs_on() -> None:
    frame = b"600 200 300 300 re W n .5 0 0 0 k "
    assert changed(drawing(frame + b"600 200 300 300 re f" + _SHELF)) == []
    for ground in (b"600 200 242 300 re f", b""):
        assert "ends at the cut, right: 0 0 0.5 0" in changed(drawing(frame + ground + _SHELF))


@pytest.mark.parametrize("code", [b"0 .7 1 .25 k", b"0 0 0 .82 k", b"0 g"])
def test_the_preflight_accepts_letters_in_the_houses_inks(code: bytes) -> None:
    assert changed(_text(code)) == []
