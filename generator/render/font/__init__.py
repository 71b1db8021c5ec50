"""Web fonts: one whole font cut down to the letters that the site uses."""

from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from generator.records.output import Sheet


def write(sheet: Sheet, theme: Path) -> bytes:
    """The sheet's one asset, a TTF, as WOFF2 with the characters of its text."""
    options = Options(
        hinting=False, layout_features=["kern", "liga", "mark", "mkmk", "ccmp", "locl"], notdef_outline=True
    )
    font = TTFont(theme / sheet.assets[0], recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(text=sheet.text)
    subsetter.subset(font)
    font.flavor = "woff2"
    woff2 = BytesIO()
    font.save(woff2)
    return woff2.getvalue()
