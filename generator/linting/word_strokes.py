"""Straight rules in a Word file: borders of paragraphs, and lines drawn with Insert > Shapes."""

import re
from collections.abc import Iterator
from typing import Any, Final

from generator.linting.sheet import MM, Stroke
from generator.linting.word_style import W, attribute

_V: Final = "{urn:schemas-microsoft-com:vml}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_EMU: Final = 36_000
"""English metric units in a millimetre."""
_SHORTEST: Final = 3.0
_UNITS: Final = {"pt": MM, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, "": MM / 20}
_POINT: Final = re.compile(r"(-?[\d.]+)(pt|in|cm|mm|px|)\s*,\s*(-?[\d.]+)(pt|in|cm|mm|px|)")


def strokes_of(
    paragraph: Any, properties: list[Any], before: int, number: int, room: float, has_text: bool
) -> Iterator[Stroke]:
    """Rules in *paragraph*, which is *number*; *before* is the last one with text, *room* the width in points."""
    under = number if has_text else before
    for border, below in (("top", before), ("bottom", under)):
        if _is_drawn(properties, border):
            yield Stroke(below, _between_indents(properties, room))
    for length in (*_shapes(paragraph), *_old_shapes(paragraph)):
        if length >= _SHORTEST:
            yield Stroke(under, length, floating=True)


def _is_drawn(properties: list[Any], border: str) -> bool:
    for one in properties:
        found = one.find(f"{W}pBdr/{W}{border}")
        if found is not None:
            return found.get(f"{W}val") not in {None, "nil", "none"}
    return False


def _between_indents(properties: list[Any], room: float) -> float:
    left = attribute(properties, "ind", "left", "start")
    right = attribute(properties, "ind", "right", "end")
    sides = sum(found[1] / 20 for found in (left, right) if found)
    return (room - sides) * MM


def _shapes(paragraph: Any) -> Iterator[float]:
    """Lines of DrawingML: straight ones, and flat boxes."""
    for place in (*paragraph.iter(f"{_WP}anchor"), *paragraph.iter(f"{_WP}inline")):
        extent = place.find(f"{_WP}extent")
        shapes = [shape.get("prst", "") for shape in place.iter(f"{_A}prstGeom")]
        if extent is not None and any("line" in shape.lower() or "Connector" in shape for shape in shapes):
            width, height = int(extent.get("cx", 0)), int(extent.get("cy", 0))
            if height * 5 < width:
                yield width / _EMU


def _old_shapes(paragraph: Any) -> Iterator[float]:
    """Lines of VML, as Word 97-2007 drew them; newer files keep such a copy beside the other, which is left out."""
    for line in paragraph.iter(f"{_V}line"):
        if any(parent.tag.endswith("}Fallback") for parent in line.iterancestors()):
            continue
        start, end = (_POINT.search(line.get(name, "")) for name in ("from", "to"))
        if start and end:
            yield abs(_length(end) - _length(start))


def _length(point: re.Match[str]) -> float:
    try:
        return float(point[1]) * _UNITS[point[2]]
    except ValueError:
        return 0.0
