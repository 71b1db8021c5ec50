"""Size, weight, slant and case of each element (Phụ lục I, the boxes). Of a line, what most of its letters are."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.linting import mend
from generator.linting.element import Element, box, named
from generator.linting.finding import Departure
from generator.linting.sheet import Paragraph, Sheet
from generator.records.problem import Said

_HALF_POINT: Final = 0.5
_NOTE: Final = "("


@dataclass(frozen=True)
class Look:
    """What the decree asks: least and most points, and what is on or off; None where it says nothing."""

    least: float = 13
    most: float = 14
    bold: bool | None = False
    italic: bool | None = False
    capitals: bool | None = None


_E = Element
LOOKS: Final[dict[Element, Look]] = {
    _E.NATION: Look(12, 13, bold=True, capitals=True),
    _E.MOTTO: Look(bold=True, capitals=False),
    _E.SUPERIOR: Look(12, 13, capitals=True),
    _E.ISSUER: Look(12, 13, bold=True, capitals=True),
    _E.NUMBER: Look(13, 13),
    _E.PLACE_DATE: Look(italic=True, capitals=False),
    _E.TYPE: Look(bold=True, capitals=True),
    _E.SUBJECT: Look(bold=True, capitals=False),
    _E.LETTER_SUBJECT: Look(12, 13, capitals=False),
    _E.URGENCY: Look(bold=True, capitals=True),
    _E.TO: Look(capitals=False),
    _E.ADDRESSEE: Look(),
    _E.DECIDES: Look(bold=True, capitals=True),
    _E.BASIS: Look(italic=True, capitals=False),
    _E.PART: Look(bold=True),
    _E.SECTION: Look(bold=True, capitals=True),
    _E.HEADING: Look(bold=True),
    _E.ARTICLE: Look(bold=None),
    _E.CLAUSE: Look(capitals=False),
    _E.TEXT: Look(capitals=False),
    _E.RECIPIENTS_TITLE: Look(12, 12, bold=True, italic=True, capitals=False),
    _E.RECIPIENT: Look(11, 11),
    _E.AUTHORITY: Look(bold=True, capitals=True),
    _E.NAME: Look(bold=True, capitals=False),
}


def type_has_its_size(sheet: Sheet) -> Iterator[Departure]:
    """Within half a point."""
    for one, asked in _looked_at(sheet):
        if one.size is not None and not asked.least - _HALF_POINT < one.size < asked.most + _HALF_POINT:
            sizes = f"{asked.least:g}" if asked.least == asked.most else f"{asked.least:g}-{asked.most:g}"
            found = Said(f"cỡ {one.size:g}".replace(".", ","), f"{one.size:g} points")
            yield _departs(one, f"cỡ chữ {sizes}", f"{sizes} points", found, mend.SIZE)


def weight_is_right(sheet: Sheet) -> Iterator[Departure]:
    """Bold where it is asked for, and nowhere else; of an article its label."""
    for one, asked in _looked_at(sheet):
        bold = one.opens_bold if asked.bold is None else one.bold
        if asked.bold is not False and not bold:
            yield _departs(one, "chữ đậm", "bold", Said("không đậm", "not bold"), mend.BOLD)
        elif asked.bold is False and bold:
            yield _departs(one, "chữ không đậm", "not bold", Said("chữ đậm", "bold"), mend.BOLD)


def slant_is_right(sheet: Sheet) -> Iterator[Departure]:
    """Italic where it is asked for, and nowhere else; a note in brackets may be."""
    for one, asked in _looked_at(sheet):
        if asked.italic and not one.italic:
            yield _departs(one, "chữ nghiêng", "italic", Said("chữ đứng", "upright"), mend.ITALIC)
        elif asked.italic is False and one.italic and not one.text.startswith(_NOTE):
            yield _departs(one, "chữ đứng", "upright", Said("chữ nghiêng", "italic"), mend.ITALIC)


def case_is_right(sheet: Sheet) -> Iterator[Departure]:
    """Capitals where they are asked for; elsewhere not the whole line, unless it is as short as UBND."""
    for one, asked in _looked_at(sheet):
        if asked.capitals and not one.text.isupper():
            yield _departs(one, "chữ in hoa", "capitals", Said("chữ thường", "small letters"), mend.CAPITALS)
        elif asked.capitals is False and one.text.isupper() and len(one.text) > 12:
            yield _departs(one, "chữ in thường", "small letters", Said("chữ in hoa", "capitals"), mend.CAPITALS)


def _looked_at(sheet: Sheet) -> Iterator[tuple[Paragraph, Look]]:
    for one in sheet.paragraphs:
        asked = LOOKS.get(one.element)
        if asked:
            yield one, asked


def _departs(one: Paragraph, vi: str, en: str, found: Said, fix: Said) -> Departure:
    where = box(one.element)
    what = named(one.element)
    return Departure(one, Said(f"{where.vi}: {what.vi} – {vi}.", f"{where.en}: {what.en} – {en}."), found, fix)


RULES = (type_has_its_size, weight_is_right, slant_is_right, case_is_right)
