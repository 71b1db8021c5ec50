"""Pictures for messengers: the same HTML as a print, drawn as a PNG of few colours, so that it stays light."""

from pathlib import Path

from generator.records.output import Sheet
from generator.render.image.raster import page_of, png
from generator.render.pdf import draw

PIXELS_PER_MM = 4


def write(sheet: Sheet, theme: Path) -> bytes:
    """The first page as a PNG, 4 pixels a millimetre."""
    return png(page_of(draw(sheet, theme, {}), 1, PIXELS_PER_MM))
