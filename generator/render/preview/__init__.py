"""Previews: what a print looks like, made from the finished file itself, never from what it was meant to be."""

import base64
import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from generator.records.format import Format
from generator.records.kind import Kind
from generator.records.output import Sheet
from generator.render.address import preview_of
from generator.render.image.raster import FEW, page_of, png

WIDTH_PX = 480
"""Wide enough to be read on a telephone."""

SMALL_PX = 140
"""For lists: light enough for a page with twenty of them."""

_PANEL_PX = 170


def previews(sheet: Sheet, content: bytes, kind: Kind) -> Iterator[Sheet]:
    """The pictures of a finished product: whole, small, and each panel if it is folded."""
    if sheet.format not in {Format.PDF, Format.IMAGE} or (kind.prints and sheet.print != kind.prints[0]):
        return
    file = base64.b64encode(content).decode()
    yield _of(sheet, "anh", {"file": file, "page": 1, "width": WIDTH_PX})
    yield _of(sheet, "nho", {"file": file, "page": 1, "width": SMALL_PX})
    for panel in kind.panels:
        crop = {"left": panel.left, "right": panel.right}
        yield _of(sheet, panel.name, {"file": file, "page": panel.page, "width": _PANEL_PX, **crop})


def _of(sheet: Sheet, part: str, what: dict[str, Any]) -> Sheet:
    path = preview_of(sheet.path, part)
    return replace(sheet, path=path, format=Format.PREVIEW, text=json.dumps(what), assets=(), most_bytes=None)


def write(sheet: Sheet, theme: Path) -> bytes:
    """The picture as a PNG; *theme* is not used, all is in the finished file."""
    what = json.loads(sheet.text)
    picture = _picture(base64.b64decode(what["file"]), what["page"], sheet)
    if "left" in what and sheet.print:
        scale = picture.width / sheet.print.size_mm[0]
        picture = picture.crop((round(what["left"] * scale), 0, round(what["right"] * scale), picture.height))
    height = round(picture.height * what["width"] / picture.width)
    return png(picture.resize((what["width"], height), Image.Resampling.LANCZOS), FEW)


def _picture(content: bytes, page: int, sheet: Sheet) -> Image.Image:
    if not content.startswith(b"%PDF"):
        return Image.open(BytesIO(content)).convert("RGB")
    width = sheet.print.size_mm[0] if sheet.print else WIDTH_PX
    return page_of(content, page, 3 * WIDTH_PX / width)
