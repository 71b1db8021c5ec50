"""How runs and paragraphs of a Word file look, resolved through its styles and defaults."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = {"0", "false", "off"}
_TOGGLES = ("b", "i", "vanish", "caps")
_DEEPEST = 40


@dataclass(frozen=True)
class Look:
    """How a run is printed; *font* is the name of its letters."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    caps: bool = False
    size: float | None = None
    font: str = ""


class Styles:
    """The styles of one file. A style that is missing counts for nothing; a chain that bites its tail ends."""

    def __init__(self, root: Any | None) -> None:
        styles = [] if root is None else root.findall(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in styles}
        self._default = next((style.get(f"{W}styleId", "") for style in styles if _is_default(style)), "")
        self._run_defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._looks: dict[tuple[str, str], Look] = {}

    def chain(self, style: str) -> Iterator[Any]:
        """The style and those it is based on, nearest first."""
        for _ in range(_DEEPEST):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            style = value(found, "basedOn")

    def paragraph_style(self, paragraph: Any) -> str:
        """The id of the style of *paragraph*."""
        named = value(paragraph.find(f"{W}pPr"), "pStyle")
        return named if named in self._styles else self._default

    def of_paragraph(self, paragraph: Any, wanted: str) -> Any | None:
        """The nearest *wanted* property (jc, outlineLvl, …): the paragraph's own or that of its styles."""
        own = paragraph.find(f"{W}pPr/{W}{wanted}")
        if own is not None:
            return own
        styles = self.chain(self.paragraph_style(paragraph))
        return next((found for style in styles if (found := style.find(f"{W}pPr/{W}{wanted}")) is not None), None)

    def look(self, style: str, properties: Any | None) -> Look:
        """The look of a run with these own *properties* in a paragraph of *style*."""
        named = value(properties, "rStyle")
        if (style, named) not in self._looks:
            self._looks[style, named] = self._styled(style, named)
        styled = self._looks[style, named]
        return styled if properties is None else _over(styled, [properties])

    def _styled(self, style: str, named: str) -> Look:
        below = Look() if self._run_defaults is None else _over(Look(), [self._run_defaults])
        paragraph = _run_properties(self.chain(style))
        run = _run_properties(self.chain(named))
        look = _over(_over(below, paragraph), run)
        # Where both styles switch something on, Word switches it off again.
        both = {name: bool(_toggle(paragraph, name)) and bool(_toggle(run, name)) for name in _TOGGLES}
        return Look(
            look.bold and not both["b"],
            look.italic and not both["i"],
            look.hidden and not both["vanish"],
            look.caps and not both["caps"],
            look.size,
            look.font,
        )


def value(parent: Any | None, name: str) -> str:
    """The `val` of the child *name*, or nothing."""
    child = None if parent is None else parent.find(f"{W}{name}")
    return "" if child is None else str(child.get(f"{W}val", ""))


def _is_default(style: Any) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0") not in _OFF


def _run_properties(styles: Iterator[Any]) -> list[Any]:
    return [found for style in styles if (found := style.find(f"{W}rPr")) is not None]


def _toggle(properties: list[Any], name: str) -> bool | None:
    """The nearest word on *name*; None where nobody says."""
    for one in properties:
        found = one.find(f"{W}{name}")
        if found is not None:
            return found.get(f"{W}val", "1") not in _OFF
    return None


def _over(below: Look, properties: list[Any]) -> Look:
    said = {name: _toggle(properties, name) for name in _TOGGLES}
    sizes = (value(one, "sz") for one in properties)
    size = next((int(size) / 2 for size in sizes if size.isdigit()), below.size)
    font = next((name for one in properties if (name := _font(one))), below.font)
    return Look(
        below.bold if said["b"] is None else said["b"],
        below.italic if said["i"] is None else said["i"],
        below.hidden if said["vanish"] is None else said["vanish"],
        below.caps if said["caps"] is None else said["caps"],
        size,
        font,
    )


def _font(properties: Any) -> str:
    fonts = properties.find(f"{W}rFonts")
    if fonts is None:
        return ""
    return str(fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "")
