"""The lines that name the issuing body, upper left, and its superior above them."""

from collections.abc import Mapping, Sequence

from generator.linting import words
from generator.linting.element import Element
from generator.linting.sheet import Paragraph, Side

_BELOW = (Element.NUMBER, Element.PLACE_DATE, Element.TYPE)


def agencies(paragraphs: Sequence[Paragraph], found: Mapping[int, Element]) -> dict[int, Element]:
    """The issuer and its superior, by their place in the list; nothing where the head is not in two columns."""
    places = {element: at for at, element in found.items()}
    until = next((places[element] for element in _BELOW if element in places), 0)
    nation = places.get(Element.NATION, places.get(Element.MOTTO))
    swapped = nation is not None and paragraphs[nation].side == Side.LEFT
    side = Side.RIGHT if swapped else Side.LEFT
    lines = [at for at in range(until) if at not in found and paragraphs[at].side == side]
    begins = _issuer_begins([paragraphs[at] for at in lines])
    return {at: Element.SUPERIOR if count < begins else Element.ISSUER for count, at in enumerate(lines)}


def _issuer_begins(lines: Sequence[Paragraph]) -> int:
    """How many lines the superior takes."""
    if not lines:
        return 0
    looks = [line.bold for line in lines]
    if looks[-1] and not looks[0]:
        return looks.index(True)
    starts = [at for at, line in enumerate(lines) if at and words.BODIES.match(line.text.upper())]
    starts = [at for at in starts if not _goes_on(lines[at - 1])]
    return starts[-1] if starts else 0


def _goes_on(line: Paragraph) -> bool:
    """A line that is not yet a whole name: `ỦY BAN NHÂN DÂN`, or one that ends with a hyphen or with `VÀ`."""
    text = line.text.upper().rstrip()
    return bool(words.COUNCILS.fullmatch(text)) or text.endswith(("-", "–", " VÀ", ","))
