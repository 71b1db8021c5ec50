"""How a paragraph or run of a Word file looks in the end: its own word, its styles', its table's, the defaults'."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from generator.linting.sheet import Align

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_OFF: Final = {"0", "false", "off", "none"}
_DEEPEST: Final = 40
ALIGN: Final = {
    "left": Align.LEFT, "start": Align.LEFT, "center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT,
    "both": Align.JUSTIFY, "distribute": Align.JUSTIFY, "": Align.LEFT,
}  # fmt: skip
_WORDS_OWN: Final = {"sz": "20", "ascii": "Times New Roman"}
"""What Word takes where nobody says anything."""


@dataclass(frozen=True)
class Look:
    """How a run is printed."""

    font: str
    size: float
    bold: bool
    italic: bool
    caps: bool
    underlined: bool
    hidden: bool
    colour: str


class Styles:
    """The styles of one file; *theme* is its theme, which may name the fonts."""

    def __init__(self, root: Any, theme: Any | None) -> None:
        found = root.findall(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}
        self._default = {
            style.get(f"{W}type"): style.get(f"{W}styleId", "")
            for style in found
            if style.get(f"{W}default", "0") not in _OFF
        }
        self._defaults = root.find(f"{W}docDefaults")
        self._theme = theme

    def of_paragraph(self, paragraph: Any, table: Any | None) -> list[Any]:
        """Paragraph properties, those that count most first."""
        return [*self._above(paragraph, table, "pPr"), *self._of_defaults("pPr")]

    def of_run(self, run: Any, paragraph: Any, table: Any | None) -> Look:
        """The look of *run* in *paragraph* of *table*."""
        own = run.find(f"{W}rPr")
        named = [] if own is None else [own, *self._properties(value(own, "rStyle"), "rPr")]
        return self._look([*named, *self._above(paragraph, table, "rPr"), *self._of_defaults("rPr")])

    def _above(self, paragraph: Any, table: Any | None, kind: str) -> list[Any]:
        """What the paragraph itself, its style and its table's style say."""
        own = paragraph.find(f"{W}pPr")
        style = value(own, "pStyle")
        style = style if style in self._styles else self._default.get("paragraph", "")
        found = [] if own is None or kind == "rPr" else [own]
        found += self._properties(style, kind)
        if table is not None:
            found += self._properties(value(table.find(f"{W}tblPr"), "tblStyle"), kind)
        return found

    def _properties(self, style: str, kind: str) -> list[Any]:
        return [found for one in self._chain(style) if (found := one.find(f"{W}{kind}")) is not None]

    def _chain(self, style: str) -> Iterator[Any]:
        for _ in range(_DEEPEST):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            style = value(found, "basedOn")

    def _of_defaults(self, kind: str) -> list[Any]:
        found = None if self._defaults is None else self._defaults.find(f"{W}{kind}Default/{W}{kind}")
        return [] if found is None else [found]

    def _look(self, properties: list[Any]) -> Look:
        size = said(properties, "sz") or _WORDS_OWN["sz"]
        return Look(
            self._font(properties),
            _halves(size),
            switched(properties, "b"),
            switched(properties, "i"),
            switched(properties, "caps"),
            said(properties, "u") not in {"", "none"},
            switched(properties, "vanish"),
            _colour(said(properties, "color")),
        )

    def _font(self, properties: list[Any]) -> str:
        for one in properties:
            fonts = one.find(f"{W}rFonts")
            for name in ("ascii", "hAnsi") if fonts is not None else ():
                theme = self._of_theme(fonts.get(f"{W}{name}Theme", ""))
                if theme or fonts.get(f"{W}{name}"):
                    return theme or str(fonts.get(f"{W}{name}"))
        return _WORDS_OWN["ascii"]

    def _of_theme(self, name: str) -> str:
        if self._theme is None or not name:
            return ""
        group = "majorFont" if name.startswith("major") else "minorFont"
        found = self._theme.find(f".//{_A}{group}/{_A}latin")
        return "" if found is None else str(found.get("typeface", ""))


def sections_of(body: Any) -> Iterator[Any]:
    """The sections as they are now, not as they were before a tracked change."""
    return (section for section in body.iter(f"{W}sectPr") if section.getparent().tag != f"{W}sectPrChange")


def value(parent: Any | None, name: str) -> str:
    """The `val` of the child *name*, or nothing."""
    child = None if parent is None else parent.find(f"{W}{name}")
    return "" if child is None else str(child.get(f"{W}val", ""))


def said(properties: list[Any], name: str) -> str:
    """The nearest word on *name*."""
    return next((found for one in properties if (found := value(one, name))), "")


def switched(properties: list[Any], name: str) -> bool:
    """Whether the nearest word on *name* switches it on."""
    for one in properties:
        found = one.find(f"{W}{name}")
        if found is not None:
            return found.get(f"{W}val", "1") not in _OFF
    return False


def attribute(properties: list[Any], name: str, *attributes: str) -> tuple[str, float] | None:
    """The nearest of *attributes* of the element *name*: which one it is, and its number."""
    for one in properties:
        found = one.find(f"{W}{name}")
        for key in attributes if found is not None else ():
            number = _number(found.get(f"{W}{key}"))
            if number is not None:
                return key, number
    return None


def _number(text: str | None) -> float | None:
    try:
        return float(text or "")
    except ValueError:  # `auto`, a share, or nothing
        return None


def _halves(size: str) -> float:
    """Points of a size that is told in half points; what is no number is Word's own size."""
    number = _number(size)
    return float(_WORDS_OWN["sz"]) / 2 if number is None else round(number) / 2


def _colour(text: str) -> str:
    """Nothing for black, whether said or left to Word."""
    return "" if text.lower() in {"", "auto", "000000"} else text.upper()
