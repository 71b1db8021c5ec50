"""render: Portal -> Sheets -> the bytes of finished files. Pure: same records and theme in, same bytes out."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from generator.records.kind import Format
from generator.records.output import Sheet
from generator.records.portal import Portal
from generator.render.compose import Composer

_WRITERS = {Format.JSON: "data", Format.YAML: "data"}


def render(portal: Portal, theme: Path) -> Iterator[Sheet]:
    """Every sheet of *portal*, composed with the templates below *theme*."""
    return Composer(portal, theme).sheets()


def write(sheet: Sheet, theme: Path) -> bytes:
    """The finished bytes of *sheet*; a Mistake if it breaks its kind's limits."""
    return writer_of(sheet.format)(sheet, theme)


def writer_of(format: Format) -> Callable[[Sheet, Path], bytes]:
    """The `write` of a format's folder; imported late, since some need large libraries."""
    module = import_module(f"generator.render.{_WRITERS.get(format, format.value)}")
    writer: Callable[[Sheet, Path], bytes] = module.write
    return writer
