"""The colours of an edition's drawings: theme/print/<edition>.css says what each colour of the house becomes."""

import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from generator.records.paper import Edition
from generator.render.pdf.inks import recoloured

_TOKEN = re.compile(r"--([\w-]+):\s*([^;]+);")
_OUTLINE = ' stroke="#000000" stroke-linejoin="round" stroke-width="{}"'
_STAR = re.compile(r'<circle class="star"[^>]*>')
_SKY = re.compile(r'(class="sky" fill=)"#[0-9A-F]{6}"')
_PICTOGRAM = 'viewBox="0 0 120 120"'


def inks_of(edition: Edition, theme: Path) -> Callable[[str], str]:
    """What turns a drawing of the house into one of the *edition*."""
    return str if edition == Edition.SCREEN else partial(_drawn, edition=edition, theme=theme)


def _drawn(svg: str, edition: Edition, theme: Path) -> str:
    sky = _tokens(theme / "print" / f"{edition}.css").get("picture-sky")
    # A sky that turns white has no stars, and drawn in one ink they would be specks of dirt.
    day = _SKY.sub(rf'\1"{sky}"', _STAR.sub("", svg), count=1) if sky else svg
    return recoloured(day, _colours(edition, theme, _PICTOGRAM in svg))


@cache
def _colours(edition: Edition, theme: Path, pictogram: bool) -> dict[str, str]:
    """For each colour of the house, the attributes that a shape gets instead."""
    house = _tokens(theme / "tokens.css")
    ours = _tokens(theme / "print" / f"{edition}.css")
    becomes = {colour: ours.get(f"picture-{name}", ours.get(name, colour)) for name, colour in house.items()}
    # Codes are drawn in pure black: on a press in the inks of the text.
    becomes["#000000"] = ours.get("ink", "#000000") if edition == Edition.PRESS else "#000000"
    return {colour: _attributes(value, pictogram) for colour, value in becomes.items() if colour.startswith("#")}


def _attributes(value: str, pictogram: bool) -> str:
    """A shape's fill; for `#FFFFFF outlined` with a line around it."""
    line = _OUTLINE.format(2 if pictogram else 4) if value.endswith(" outlined") else ""
    return f'fill="{value.removesuffix(" outlined")}"{line}'


def _tokens(css: Path) -> dict[str, str]:
    return {name: value.strip() for name, value in _TOKEN.findall(css.read_text())}
