"""Every kind's samples: its examples x each language x its formats. New ones come by themselves."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from generator.load import load
from generator.model import model
from generator.records.kind import Example, Format, Kind, Reach, Shows
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
    """One example of a kind, in one language and format."""

    kind: Kind = field(hash=False)
    example: Example = field(hash=False)
    language: str
    format: Format
    id: str

    @property
    def local(self) -> bool:
        """Whether it is made in the name of a sample commune, as nothing on the site is."""
        return self.example.unit is not None

    @property
    def sheet(self) -> Sheet:
        """The composed sample."""
        return _composed(self)


@cache
def _composed(sample: Sample) -> Sheet:
    composer = Composer(PORTALS[sample.language], THEME)
    unit = SOURCES.units.get(sample.example.unit or "")
    return next(sheet for sheet in composer.example(sample.kind, sample.example, unit) if sheet.format == sample.format)


def _samples() -> Iterator[Sample]:
    for code, portal in PORTALS.items():
        for name, design in SOURCES.kinds.items():
            for example in design.examples.record.examples:
                if _is_made(KINDS[name], example, portal):
                    for format in KINDS[name].formats:
                        yield Sample(KINDS[name], example, code, format, f"{name}-{example.name}-{code}-{format}")


def _is_made(kind: Kind, example: Example, portal: Portal) -> bool:
    """Whether the language has words for the record, and the kind is made in it."""
    record = "" if kind.shows == Shows.PORTAL else example.record
    document = SOURCES.documents.get(example.record)
    foreign = kind.languages == Reach.OWN and document and document.record.language != portal.language.code
    return f"{kind.shows}:{record}" in portal.spoken[portal.language.code] and not foreign


SAMPLES = list(_samples())
PRINTS = [sample for sample in SAMPLES if sample.format == Format.PDF]


@cache
def written(sample: Sample) -> bytes:
    """The finished bytes of a sample."""
    return write(sample.sheet, THEME)


@cache
def paper(sample: Sample) -> Paper:
    """A printed sample."""
    return Paper(written(sample))
