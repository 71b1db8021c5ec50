"""PDF pages as pictures."""

from io import BytesIO

import pypdfium2
from PIL import Image

_MM_PT = 72 / 25.4
FULL, FEW = 64, 32
"""Colours of a picture: flat drawings need no more than the first, a preview no more than the second."""


def page_of(pdf: bytes, number: int, pixels_per_mm: float) -> Image.Image:
    """Page *number*, counted from 1."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture: Image.Image = document[number - 1].render(scale=pixels_per_mm / _MM_PT).to_pil()
        return picture.convert("RGB")
    finally:
        document.close()


def png(picture: Image.Image, colours: int = FULL) -> bytes:
    """*picture* as a PNG of so many *colours*; it weighs a quarter of one in all."""
    written = BytesIO()
    few = picture.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(written, "PNG", optimize=True)
    return written.getvalue()
