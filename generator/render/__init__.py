"""render: Portal -> Sheets -> the bytes of finished files. Pure: same records and theme in, same bytes out."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from generator.records.format import Format
from generator.records.output import Sheet
from generator.records.portal import Portal
from generator.records.problem import Mistake, Place, Problem, Said
from generator.render.compose import Composer

_WRITERS = {Format.JSON: "data", Format.YAML: "data"}


def render(portal: Portal, theme: Path) -> Iterator[Sheet]:
    """Every sheet of *portal*, composed with the templates below *theme*."""
    return Composer(portal, theme).sheets()


def write(sheet: Sheet, theme: Path) -> bytes:
    """The finished bytes of *sheet*; a Mistake if it breaks its kind's limits."""
    content = writer_of(sheet.format)(sheet, theme)
    if sheet.most_bytes and len(content) > sheet.most_bytes:
        raise Mistake(_too_large(sheet, len(content)))
    return content


def writer_of(format: Format) -> Callable[[Sheet, Path], bytes]:
    """The `write` of a format's folder; imported late, since some need large libraries."""
    module = import_module(f"generator.render.{_WRITERS.get(format, format.value)}")
    writer: Callable[[Sheet, Path], bytes] = module.write
    return writer


def _too_large(sheet: Sheet, size: int) -> Problem:
    message = Said(
        f"`{sheet.path}` nặng {size} byte; loại này nhiều nhất {sheet.most_bytes}.",
        f"`{sheet.path}` has {size} bytes; its kind allows {sheet.most_bytes}.",
    )
    fix = Said("Rút ngắn câu chữ, hoặc bớt kiểu dáng.", "Shorten its words, or drop some of its style.")
    return Problem(Place(f"theme/kinds/{sheet.kind}/kind.yaml"), message, fix)
