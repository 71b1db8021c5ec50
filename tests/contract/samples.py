"""Every kind's samples, composed: its examples x each language x its formats. New ones come by themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.load import load
from generator.model import model
from generator.records.kind import Format, Kind
from generator.records.output import Sheet
from generator.records.portal import Portal
from generator.render import write
from generator.render.compose import Composer
from tests.conftest import ROOT
from tests.contract.paper import Paper

THEME = ROOT / "theme"
SOURCES = load(ROOT)
PORTALS: dict[str, Portal] = {code: model(SOURCES, code) for code in SOURCES.languages}
KINDS: dict[str, Kind] = {name: design.kind.record for name, design in SOURCES.kinds.items()}


@dataclass(frozen=True)
class Sample:
    """One example of a kind, in one language and format. *local*: made in the name of a sample commune."""

    name: str
    local: bool
    sheet: Sheet

    @property
    def kind(self) -> Kind:
        return KINDS[self.sheet.kind]

    @property
    def id(self) -> str:
        """What a test of this sample is called."""
        return f"{self.sheet.kind}-{self.name}-{self.sheet.language}-{self.sheet.format}"


def _samples() -> Iterator[Sample]:
    for portal in PORTALS.values():
        composer = Composer(portal, THEME)
        for name, design in SOURCES.kinds.items():
            for example in design.examples.record.examples:
                unit = SOURCES.units.get(example.unit or "")
                for sheet in composer.example(KINDS[name], example, unit):
                    yield Sample(example.name, unit is not None, sheet)


SAMPLES = list(_samples())
PRINTS = [sample for sample in SAMPLES if sample.sheet.format == Format.PDF]


@cache
def written(sample: Sample) -> bytes:
    """The finished bytes of a sample."""
    return write(sample.sheet, THEME)


@cache
def paper(sample: Sample) -> Paper:
    """A printed sample."""
    return Paper(written(sample))
