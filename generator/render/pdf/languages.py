"""The language of each text in a tagged PDF, so that a screen reader changes its voice (PDF/UA-1, ISO 14289-1, 7.2)."""

from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint.formatting_structure.boxes import ReplacedBox, TextBox
from weasyprint.layout.absolute import AbsolutePlaceholder


def tell_languages(document: Any, pdf: Any) -> None:
    """Write /Lang on each tagged piece that is not in the document's own language; WeasyPrint 70 writes none.

    A finisher for `write_pdf`. WeasyPrint makes one structure element for each piece of text, in the order of its
    boxes, so the two lists go side by side; a ValueError if they do not.
    """
    pieces = [piece for page in document.pages for piece in _pieces(page._page_box)]
    for piece, element in zip(pieces, _elements(pdf), strict=True):
        if (language := piece.style["lang"]) and language != document.metadata.lang:
            element["Lang"] = pydyf.String(language)


def _pieces(box: Any) -> Iterator[Any]:
    """The texts and pictures below *box*, as they are tagged; a link's text belongs to the link's own element."""
    box = box._box if isinstance(box, AbsolutePlaceholder) else box
    if isinstance(box, ReplacedBox):
        yield box
    for child in getattr(box, "children", ()):
        if not isinstance(child, TextBox):
            yield from _pieces(child)
        elif (box.element_tag or "").split(":")[0] != "a":
            yield child


def _elements(pdf: Any) -> Iterator[Any]:
    """The structure elements that hold one marked piece each, in the order in which they were made."""
    for made in pdf.objects:
        if isinstance(made, pydyf.Dictionary) and made.get("Type") == "/StructElem" and _holds_a_piece(made):
            yield made


def _holds_a_piece(element: Any) -> bool:
    return element["S"] != "/Link" and len(element["K"]) == 1 and isinstance(element["K"][0], int)
