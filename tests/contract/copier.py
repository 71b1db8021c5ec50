"""A photocopier and a reader: what is left of a print after copy upon copy, and what can still be read of it."""

import os
import subprocess
from dataclasses import dataclass
from io import BytesIO
from random import Random

import pypdfium2
import zxingcpp
from PIL import Image, ImageFilter

from tests.conftest import needs

GENERATIONS = 3
COPIER_DPI = 300
_BLUR_PX = 0.8
_CONTRAST, _MIDDLE = 1.8, 128
"""How steeply a copier parts light from dark, and the grey that it takes for neither."""
_SPECKS_IN_256 = 1
"""Of 256 dots so many turn black, and as many white."""
_TURN_DEGREES, _SHRINK = 0.4, 0.995
_READABLE_PX = 36
"""The height of a word that Tesseract reads best; larger type is made as small as that before it is read."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in points from the upper left corner of a page."""


@dataclass(frozen=True)
class Code:
    """A QR code found on a page, counted from 1: its text, level, version, and its dark square in points."""

    text: str
    level: str
    version: int
    page: int
    box: Box

    @property
    def modules(self) -> int:
        """Along one side, without the quiet zone (ISO 18004)."""
        return 17 + 4 * self.version

    @property
    def module(self) -> float:
        """The mean side of a module, in points."""
        left, top, right, bottom = self.box
        return (right - left + bottom - top) / 2 / self.modules

    @property
    def place(self) -> Box:
        """The code and its quiet zone of four modules."""
        return around(self.box, 4 * self.module)


def around(box: Box, margin: float) -> Box:
    """*box* with *margin* points more on each side."""
    left, top, right, bottom = box
    return left - margin, top - margin, right + margin, bottom + margin


def pages_of(pdf: bytes, dpi: float) -> list[Image.Image]:
    """Every page as a picture in greys."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]


def inks_of(pdf: bytes, dpi: float) -> list[Image.Image]:
    """Every page as a picture in colours, with hard edges: nothing is mixed that is not mixed on the sheet."""
    hard = {"no_smoothtext": True, "no_smoothpath": True, "no_smoothimage": True}
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=dpi / 72, **hard).to_pil().convert("RGB") for page in document]


def cut(pdf: bytes, page: int, box: Box, dpi: float) -> Image.Image:
    """The part of a page, counted from 1, that lies in *box*, in greys."""
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[page - 1]
        width, height = sheet.get_size()
        left, top, right, bottom = box
        crop = (left, height - bottom, width - right, top)
        picture: Image.Image = sheet.render(
            scale=dpi / 72, crop=tuple(max(0, edge) for edge in crop), grayscale=True
        ).to_pil()
        return picture


def copied(picture: Image.Image) -> Image.Image:
    """A grey *picture* after three generations, each a copy of the last.

    Every step treats all places of a sheet alike, so a part of a sheet is copied as the whole would be.
    """
    for generation in range(GENERATIONS):
        picture = _copy(picture, Random(generation))
    return picture


def _copy(picture: Image.Image, chance: Random) -> Image.Image:
    blurred = picture.filter(ImageFilter.GaussianBlur(_BLUR_PX))
    stretched = blurred.point([round((grey - _MIDDLE) * _CONTRAST + _MIDDLE) for grey in range(256)])
    noise = Image.frombytes("L", stretched.size, chance.randbytes(stretched.width * stretched.height))
    for ink, specks in ((0, range(_SPECKS_IN_256)), (255, range(256 - _SPECKS_IN_256, 256))):
        stretched.paste(ink, mask=noise.point([255 if dot in specks else 0 for dot in range(256)]))
    turned = stretched.rotate(_TURN_DEGREES, Image.Resampling.BICUBIC, fillcolor=255)
    size = round(turned.width * _SHRINK), round(turned.height * _SHRINK)
    return turned.resize(size, Image.Resampling.BICUBIC)


def digits_in(picture: Image.Image) -> str:
    """The digits that Tesseract reads in a *picture* of one word."""
    if picture.height > _READABLE_PX:
        width = round(picture.width * _READABLE_PX / picture.height)
        picture = picture.resize((width, _READABLE_PX), Image.Resampling.LANCZOS)
    png = BytesIO()
    picture.save(png, "PNG")
    command = [needs("tesseract"), "stdin", "stdout", "--dpi", str(COPIER_DPI), "--psm", "7"]
    digits = ["-c", "tessedit_char_whitelist=0123456789"]
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    read = subprocess.run([*command, *digits], input=png.getvalue(), capture_output=True, check=True, env=alone)
    return "".join(read.stdout.decode().split())


def codes_of(pdf: bytes, dpi: float) -> list[Code]:
    """The QR codes that are read on the pages of *pdf* at *dpi*, page after page."""
    return [
        Code(read.text, read.extra["ECLevel"], int(read.extra["Version"]), number, _box(read.position, dpi))
        for number, picture in enumerate(pages_of(pdf, dpi), 1)
        for read in zxingcpp.read_barcodes(picture, zxingcpp.BarcodeFormat.QRCode)
    ]


def texts_in(picture: Image.Image) -> set[str]:
    """What the QR codes of a *picture* say to a phone that is held near, and then further away."""
    further = picture.resize((picture.width // 2, picture.height // 2), Image.Resampling.LANCZOS)
    seen = (zxingcpp.read_barcodes(view, zxingcpp.BarcodeFormat.QRCode) for view in (picture, further))
    return {read.text for codes in seen for read in codes}


def _box(position: zxingcpp.Position, dpi: float) -> Box:
    corners = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    across, down = [corner.x * 72 / dpi for corner in corners], [corner.y * 72 / dpi for corner in corners]
    return min(across), min(down), max(across), max(down)
