"""Texts that leave the box which was made for them: found after layout, before anything is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_HAIR_PX = 1.0
"""Rounding; a quarter of a millimetre."""


@dataclass(frozen=True)
class Overflow:
    """A text that ends below its box: its first words, and the height that it needs in heights of the box."""

    text: str
    share: float


def overflowing(document: Any) -> list[Overflow]:
    """Each text that ends below a box of fixed height around it. *document* is WeasyPrint's."""
    return [found for page in document.pages for found in _in(page._page_box, 0, float("inf"))]


def _in(box: Any, top: float, floor: float) -> Iterator[Overflow]:
    """The texts below *box* that end lower than *floor*; *top* and *floor* are the edges of the nearest fixed box."""
    if type(box).__name__ == "LineBox":
        end = box.position_y + box.height
        if end > floor + _HAIR_PX:
            yield Overflow(_text(box), (end - top) / max(floor - top, _HAIR_PX))
        return
    if _is_fixed(box):
        top, floor = box.position_y, box.position_y + box.margin_height()
    for child in getattr(box, "children", ()):
        yield from _in(child, top, floor)


def _is_fixed(box: Any) -> bool:
    """Whether the style gives the box a height of its own."""
    style = getattr(box, "style", None)
    return (
        style is not None and box.element_tag != "html" and style["height"] != "auto" and hasattr(box, "margin_height")
    )


def _text(line: Any) -> str:
    texts = (getattr(box, "text", "") for box in line.descendants())
    return "".join(texts)[:60].strip()
