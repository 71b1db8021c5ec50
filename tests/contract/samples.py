"""Every kind's samples: its examples x each language x its formats x its papers. New ones come by themselves."""

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from generator.load import load
from generator.model import model
from generator.records.format import Format
from generator.records.kind import Example, Kind, Reach, Shows
from generator.records.output import Sheet
from generator.records.paper import Edition, Print
from generator.records.portal import Portal
from generator.records.product import Product
from generator.render import write
from generator.render.compose import Composer
from generator.work.cache import Cache, digest
from generator.work.executor import Here, executor
from generator.work.make import Workshop
from tests.conftest import ROOT
from tests.contract.paper import Paper

THEME = ROOT / "theme"
SOURCES = load(ROOT)
EVERY_PORTAL: dict[str, Portal] = {code: model(SOURCES, code) for code in SOURCES.languages}
PORTALS = {code: portal for code, portal in EVERY_PORTAL.items() if not portal.language.started}
"""Those of the languages that are whole: every kind is made in them."""
KINDS: dict[str, Kind] = {name: design.kind.record for name, design in SOURCES.kinds.items()}


@dataclass(frozen=True)
class Sample:
    """One example of a kind, in one language and format, on one paper."""

    kind: Kind = field(hash=False)
    example: Example = field(hash=False)
    language: str
    format: Format
    print: Print | None = field(hash=False)
    id: str

    @property
    def local(self) -> bool:
        """Whether it is made in the name of a sample commune, as nothing on the site is."""
        return self.example.unit is not None

    @property
    def edition(self) -> Edition:
        """The edition; what has none is made for the screen."""
        return self.print.edition if self.print else Edition.SCREEN

    @property
    def sheet(self) -> Sheet:
        """The composed sample."""
        return _composed(self)

    @property
    def product(self) -> Product:
        """The product that it shows, in its commune's name."""
        portal = PORTALS[self.language]
        product = next(one for one in portal.products if one.id == self.example.record)
        return product.model_copy(update={"commune": portal.communes.get(self.example.unit or "")})

    @property
    def code_address(self) -> str:
        """Where the code on it leads."""
        portal = PORTALS[self.language]
        return f"{portal.site_url}{portal.language.home}t/{self.product.code}"


@cache
def _composer(language: str) -> Composer:
    return Composer(PORTALS[language], THEME)


@cache
def _composed(sample: Sample) -> Sheet:
    commune = PORTALS[sample.language].communes.get(sample.example.unit or "")
    sheets = _composer(sample.language).example(sample.kind, sample.example, commune)
    return next(sheet for sheet in sheets if (sheet.format, sheet.print) == (sample.format, sample.print))


def _samples() -> Iterator[Sample]:
    for code, portal in PORTALS.items():
        for name, design in SOURCES.kinds.items():
            for example in design.examples.record.examples:
                if _is_made(KINDS[name], example, portal):
                    for format in KINDS[name].formats:
                        for print in KINDS[name].prints if format == Format.PDF and KINDS[name].prints else [None]:
                            paper = f"-{print.edition}-{print.name}" if print else ""
                            id = f"{name}-{example.name}-{code}-{format}{paper}"
                            yield Sample(KINDS[name], example, code, format, print, id)


def _is_made(kind: Kind, example: Example, portal: Portal) -> bool:
    """Whether the language has words for the record, and the kind is made in it."""
    record = "" if kind.shows == Shows.PORTAL else example.record
    document = SOURCES.documents.get(example.record)
    foreign = kind.languages == Reach.OWN and document and document.record.language != portal.language.code
    code = portal.language.code
    return kind.name in portal.made[code] and f"{kind.shows}:{record}" in portal.spoken[code] and not foreign


SAMPLES = list(_samples())
TURNED = [sample for sample in SAMPLES if sample.print and sample.print.turned]
"""Files that are another one with its second side upside down; what holds for that one holds for them."""
PDFS = [sample for sample in SAMPLES if sample.format == Format.PDF and sample not in TURNED]
PRINTS = [sample for sample in PDFS if sample.edition != Edition.PRESS]
"""Prints for readers, printers and photocopiers: all tagged."""
PRESS = [sample for sample in PDFS if sample.edition == Edition.PRESS]


def write_noting(sheet: Sheet, theme: Path) -> bytes:
    """The finished bytes of a sheet. What the program that draws it warned of is kept beside them."""
    warnings: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: warnings.append(record.getMessage())  # type: ignore[method-assign]
    logging.getLogger("weasyprint").addHandler(handler)
    try:
        content = write(sheet, theme)
    finally:
        logging.getLogger("weasyprint").removeHandler(handler)
    _KEPT.put(_notes_on(sheet), json.dumps(warnings).encode())
    return content


_KEPT = Cache(ROOT / "build" / "cache")
_WORKSHOP = Workshop(THEME, _KEPT, Here(), write_noting)


def _notes_on(sheet: Sheet) -> str:
    return digest("warnings", _WORKSHOP.key(sheet))


def finished(sheet: Sheet) -> bytes:
    """The bytes of any sheet; what the program or a test made before from the very same things is not made again."""
    (output,) = _WORKSHOP.make([sheet], lambda done, of: None)
    return output.content


def draw_all() -> None:
    """Make every sample, in several processes; a site that is built then finds those that it holds."""
    with executor() as workers:
        sheets = (sample.sheet for sample in SAMPLES if sample.format != Format.PAGES)
        Workshop(THEME, _KEPT, workers, write_noting).make(sheets, lambda done, of: None)


@cache
def written(sample: Sample) -> bytes:
    """The finished bytes of a sample."""
    return finished(sample.sheet)


def warnings_of(sample: Sample) -> list[str]:
    """What the program that draws a sample warns of; one that the program made, and no test, is drawn again."""
    if _KEPT.get(_notes_on(sample.sheet)) is None:
        write_noting(sample.sheet, THEME)
    warnings: list[str] = json.loads(_KEPT.get(_notes_on(sample.sheet)) or b"")
    return warnings


@cache
def paper(sample: Sample) -> Paper:
    """A printed sample."""
    return Paper(written(sample))
