"""Questions to a PDF: its words in the order of its tags, where each stands, its headings, pictures and fonts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from itertools import groupby
from typing import Any

import pdfplumber
import pikepdf
from lxml import html

MM = 72 / 25.4
"""Points in a millimetre."""
_INLINE = {"a", "b", "em", "i", "small", "span"}
_SAME_LINE, _SAME_WORD = 1.0, 0.5
_BODY = 0.7
"""The height of a capital, in type sizes."""
_HEADING = re.compile(r"H[1-6]")
_SUBSET = re.compile(r"^/?[A-Z]{6}\+")


@dataclass(frozen=True)
class Word:
    """A word on paper: *page* counts from 1, edges are in points from the upper left corner, *base* is its baseline."""

    text: str
    page: int
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    font: str

    @property
    def bold(self) -> bool:
        return "Bold" in self.font

    @property
    def italic(self) -> bool:
        return "Italic" in self.font

    def covers(self, other: "Word") -> bool:
        """Whether the bodies of their letters, without marks and tails, lie over each other."""
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        above = max(self.base - _BODY * self.size, other.base - _BODY * other.size)
        return self.page == other.page and width > 1 and min(self.base, other.base) - above > 1


@dataclass(frozen=True)
class Tag:
    """A structure element: its type, what it says instead of itself, its language if not the document's, its pieces."""

    type: str
    alt: str | None
    language: str | None
    pieces: tuple[tuple[int, int], ...]


class Paper:
    """A PDF, read once."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    @cached_property
    def file(self) -> pikepdf.Pdf:
        return pikepdf.open(BytesIO(self._content))

    @cached_property
    def _read(self) -> tuple[list[Tag], dict[tuple[int, int | None], list[Mapping[str, Any]]], list[Mapping[str, Any]]]:
        chars: dict[tuple[int, int | None], list[Mapping[str, Any]]] = {}
        boxes: list[Mapping[str, Any]] = []
        with pdfplumber.open(BytesIO(self._content)) as opened:
            tags = [tag for root in opened.structure_tree for tag in _tags(root)]
            for page in opened.pages:
                boxes += [{**box, "page": page.page_number} for box in page.rects]
                for char in page.chars:
                    chars.setdefault((page.page_number, char["mcid"]), []).append(char)
        return tags, chars, boxes

    @property
    def tags(self) -> list[Tag]:
        """All structure elements, in reading order, each before those inside it."""
        return self._read[0]

    @cached_property
    def words(self) -> list[Word]:
        """All tagged words in the order in which a screen reader says them."""
        return self._words(self.tags[0].pieces)

    @cached_property
    def untagged(self) -> list[Word]:
        """What is printed but not read out: page numbers and the like."""
        tagged = set(self.tags[0].pieces)
        return [word for piece in self._read[1] if piece not in tagged for word in self._words((piece,))]

    @property
    def all_words(self) -> list[Word]:
        """Every word on the paper, tagged or not; those of a press print, which has no tags, as they are drawn."""
        if "/StructTreeRoot" in self.file.Root:
            return [*self.words, *self.untagged]
        return [word for piece in self._read[1] for word in self._words((piece,))]

    @cached_property
    def headings(self) -> list[tuple[str, str]]:
        """Level (h1, h2 …) and text of each heading."""
        return [
            (tag.type.lower(), " ".join(word.text for word in self._words(tag.pieces)))
            for tag in self.tags
            if _HEADING.fullmatch(tag.type)
        ]

    def words_in(self, language: str) -> list[str]:
        """The words that are declared to be in *language*, which is not the document's own."""
        told = [piece for tag in self.tags if tag.language == language for piece in tag.pieces]
        return [word.text for word in self._words(tuple(told))]

    @property
    def alternatives(self) -> list[str | None]:
        """What each figure says instead of itself."""
        return [tag.alt for tag in self.tags if tag.type == "Figure"]

    @cached_property
    def fonts(self) -> dict[str, bool]:
        """The name of each font, without its subset's prefix, and whether its letters are in the file."""
        found = (font for page in self.file.pages for font in page.resources.get("/Font", {}).values())
        return {_SUBSET.sub("", str(font.BaseFont)): _is_embedded(font) for font in found}

    def boxes(self, colour: str) -> list[tuple[int, float, float, float, float]]:
        """Page, left, top, right, bottom of each rectangle filled with *colour*, written #FFC533."""
        wanted = tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        return [
            (box["page"], box["x0"], box["top"], box["x1"], box["bottom"])
            for box in self._read[2]
            if box["fill"] and _near(box["non_stroking_color"], wanted)
        ]

    def _words(self, pieces: tuple[tuple[int, int | None], ...]) -> list[Word]:
        chars = ({**char, "page": page} for page, mcid in pieces for char in self._read[1].get((page, mcid), []))
        return [_word(group) for group in _groups(chars)]


def _tags(node: Mapping[str, Any]) -> Iterator[Tag]:
    below = [tag for child in node.get("children", ()) for tag in _tags(child)]
    own = tuple((node["page_number"], mcid) for mcid in node.get("mcids", ()))
    children = [next(_tags(child)) for child in node.get("children", ())]
    yield Tag(
        node["type"],
        node.get("alt_text"),
        node.get("lang"),
        (*own, *(piece for child in children for piece in child.pieces)),
    )
    yield from below


def _groups(chars: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """The characters of each word."""
    group: list[dict[str, Any]] = []
    for char in chars:
        if group and (char["text"].isspace() or not _goes_on(group[-1], char)):
            yield group
            group = []
        if not char["text"].isspace():
            group.append(char)
    if group:
        yield group


def _goes_on(before: Mapping[str, Any], char: Mapping[str, Any]) -> bool:
    same_line = before["page"] == char["page"] and abs(before["bottom"] - char["bottom"]) < _SAME_LINE
    gap = char["x0"] - before["x1"]
    return bool(same_line and -before["size"] / 4 < gap < _SAME_WORD + before["size"] / 10)


def _word(chars: list[dict[str, Any]]) -> Word:
    return Word(
        text="".join(char["text"] for char in chars),
        page=chars[0]["page"],
        x0=min(char["x0"] for char in chars),
        x1=max(char["x1"] for char in chars),
        top=min(char["top"] for char in chars),
        bottom=max(char["bottom"] for char in chars),
        base=chars[0]["top"] + chars[0]["y1"] - chars[0]["matrix"][5],
        size=round(chars[0]["size"], 2),
        font=chars[0]["fontname"],
    )


def _near(colour: object, wanted: tuple[float, ...]) -> bool:
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    return len(parts) == len(wanted) and all(abs(part - want) < 0.01 for part, want in zip(parts, wanted, strict=True))


def _is_embedded(font: pikepdf.Object) -> bool:
    inner = font.get("/DescendantFonts", [font])[0]
    descriptor: Any = inner.get("/FontDescriptor", {})
    return any(name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3"))


@dataclass(frozen=True)
class Meant:
    """A word of a template's HTML, and the classes of all that it stands in."""

    text: str
    classes: frozenset[str]


def meant(page: str) -> list[Meant]:
    """The words of an HTML page in their order; those that a style adds are not among them."""
    letters = ((letter, classes) for text, classes in _texts(_body(page)) for letter in text)
    runs = [list(run) for space, run in groupby(letters, lambda pair: pair[0].isspace()) if not space]
    return [Meant("".join(letter for letter, _ in run), run[0][1]) for run in runs]


def headings_meant(page: str) -> list[tuple[str, str]]:
    """Level (h1, h2 …) and text of each heading of an HTML page; a line break parts two words."""
    levels = ("h1", "h2", "h3", "h4", "h5", "h6")
    return [(str(tag.tag), _plain(tag)) for tag in _body(page).iter(*levels)]


def _plain(element: html.HtmlElement) -> str:
    return " ".join("".join(text for text, _ in _texts(element)).split())


def _body(page: str) -> Any:
    return html.document_fromstring(page).find("body")


def _texts(element: html.HtmlElement, above: frozenset[str] = frozenset()) -> Iterator[tuple[str, frozenset[str]]]:
    if not isinstance(element.tag, str) or element.tag in {"style", "script"}:
        return
    edge = "" if element.tag in _INLINE else " "
    classes = above | {element.tag} | set(element.get("class", "").split())
    yield edge + (element.text or ""), classes
    for child in element:
        yield from _texts(child, classes)
        yield child.tail or "", classes
    yield edge, classes
