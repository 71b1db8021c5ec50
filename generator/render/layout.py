"""How one print lies on its paper: drawn in the size that its kind was designed for, then made larger or smaller."""

from dataclasses import dataclass

from generator.records.kind import Kind
from generator.records.paper import BLEED_MM, Edition, Print, size_mm


@dataclass(frozen=True)
class Layout:
    """The paper that a template draws on; all lengths in millimetres before *zoom* is applied."""

    print: Print
    zoom: float
    width: float
    height: float
    bleed: float

    @property
    def edition(self) -> Edition:
        """Which edition it is; each has a stylesheet in theme/print."""
        return self.print.edition

    @property
    def copies(self) -> range:
        """The pieces on one sheet."""
        return range(self.print.copies)


def layout(kind: Kind, print: Print) -> Layout:
    """The layout of *kind* as *print*. Several pieces on a sheet keep their size; one piece fills its paper."""
    width, height = print.size_mm
    designed, _ = size_mm(kind.paper or print.paper)
    zoom = width / designed if print.copies == 1 else 1.0
    bleed = BLEED_MM if print.edition == Edition.PRESS else 0
    return Layout(print, zoom, width / zoom, height / zoom, bleed / zoom)
