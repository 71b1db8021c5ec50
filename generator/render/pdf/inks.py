"""Drawings in other colours: each colour of the house becomes what an edition makes of it."""

import re
from collections.abc import Mapping

_PAINT = re.compile(r"""\b(fill|stroke)=(["'])(#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6})\2""")
_FILL = re.compile(r'\bfill=("[^"]*")')


def recoloured(svg: str, colours: Mapping[str, str]) -> str:
    """*svg* with each `fill="#RRGGBB"` that *colours* knows replaced by the attributes found there.

    *colours* maps `#RRGGBB`, in any case, to such as `fill="device-cmyk(0 0 0 1)"`, or several attributes in a row.
    A stroke takes the colour of their fill. A colour that *colours* lacks stays: it is an edition's own to refuse.
    """
    known = {colour.upper(): attributes for colour, attributes in colours.items()}
    return _PAINT.sub(lambda found: _attributes(found[1], known.get(_whole(found[3]), "")) or found[0], svg)


def _whole(colour: str) -> str:
    """#abc -> #AABBCC; six digits only change their case."""
    digits = colour[1:].upper()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def _attributes(painted: str, attributes: str) -> str:
    fill = _FILL.search(attributes)
    return f"stroke={fill[1]}" if painted == "stroke" and fill else attributes
