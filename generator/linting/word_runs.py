"""The runs of a Word paragraph -> its lines as the author broke them, each with the look of its letters."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from generator.linting.word_style import Look, W

MOSTLY: Final = 0.9
_SIGNS: Final = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_UNSEEN: Final = {f"{W}{name}" for name in ("pPr", "rPr", "del", "moveFrom", "txbxContent")}


@dataclass(frozen=True)
class Piece:
    """One line; *look* are the fields of a Paragraph that its letters tell."""

    text: str
    look: dict[str, Any]


def pieces_of(paragraph: Any, look_of: Callable[[Any], Look]) -> list[Piece]:
    """The lines of *paragraph* that hold letters."""
    lines: list[list[tuple[str, Look]]] = [[]]
    for text, look in _texts(paragraph, look_of):
        first, *rest = text.split("\n")
        lines[-1].append((first, look))
        lines += [[(one, look)] for one in rest]
    made = (Piece("".join(text for text, _ in line), looks_of(line)) for line in lines)
    return [piece for piece in made if piece.text.strip()]


def _texts(parent: Any, look_of: Callable[[Any], Look]) -> Iterator[tuple[str, Look]]:
    for child in parent:
        if child.tag == f"{W}r":
            look = look_of(child)
            text = "".join(_text(part) for part in child)
            if text and not look.hidden:
                yield (text.upper() if look.caps else text), look
        elif child.tag not in _UNSEEN:
            yield from _texts(child, look_of)


def _text(part: Any) -> str:
    if part.tag == f"{W}br":
        return "\n" if part.get(f"{W}type", "textWrapping") == "textWrapping" else ""
    return str(part.text or "") if part.tag == f"{W}t" else _SIGNS.get(part.tag, "")


def looks_of(line: list[tuple[str, Look]]) -> dict[str, Any]:
    """Fonts and sizes by how many letters they have, and what most letters are."""
    fonts: Counter[str] = Counter()
    sizes: Counter[float] = Counter()
    bold = italic = underlined = total = 0
    for text, look in line:
        weight = len("".join(text.split()))
        if weight:
            fonts[look.font] += weight
            sizes[look.size] += weight
        bold, italic, total = bold + weight * look.bold, italic + weight * look.italic, total + weight
        underlined += weight * look.underlined
    opening = next((look for text, look in line if text.strip()), None)
    return {
        "fonts": tuple(font for font, _ in fonts.most_common()),
        "size": sizes.most_common(1)[0][0] if sizes else None,
        "sizes": tuple(sorted(sizes)),
        "bold": bold >= MOSTLY * total > 0,
        "italic": italic >= MOSTLY * total > 0,
        "opens_bold": bool(opening and opening.bold),
        "underlined": underlined >= MOSTLY * total > 0,
        "colours": tuple(sorted({look.colour for text, look in line if text.strip() and look.colour})),
    }
