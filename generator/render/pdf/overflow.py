"""Texts that leave the box which was made for them: found after layout, before anything is written."""

from collections.abc import Iterator
from typing import Any

_HAIR_PX = 1.0
"""Rounding; a quarter of a millimetre."""


def overflowing(document: Any) -> list[str]:
    """The first words of each text that ends below a box of fixed height around it. *document* is WeasyPrint's."""
    return [text for page in document.pages for text in _in(page._page_box, float("inf"))]


def _in(box: Any, floor: float) -> Iterator[str]:
    """The texts below *box* that end lower than *floor*, the nearest fixed bottom edge above them."""
    if type(box).__name__ == "LineBox":
        if box.position_y + box.height > floor + _HAIR_PX:
            yield _text(box)
        return
    if _is_fixed(box):
        floor = box.position_y + box.margin_height()
    for child in getattr(box, "children", ()):
        yield from _in(child, floor)


def _is_fixed(box: Any) -> bool:
    """Whether the style gives the box a height of its own."""
    style = getattr(box, "style", None)
    return (
        style is not None and box.element_tag != "html" and style["height"] != "auto" and hasattr(box, "margin_height")
    )


def _text(line: Any) -> str:
    texts = (getattr(box, "text", "") for box in line.descendants())
    return "".join(texts)[:60].strip()
