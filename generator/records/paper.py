"""Paper: the sheets that a print comes on. All lengths in millimetres of the finished, trimmed sheet."""

import re
from enum import StrEnum
from typing import Final

from generator.records.record import Count, Flag, Record, Text

A_SERIES: Final = {"A1": (594, 841), "A2": (420, 594), "A3": (297, 420), "A4": (210, 297), "A5": (148, 210)}
"""ISO 216, short side first."""

BLEED_MM: Final = 3
"""What a press print carries beyond its trimmed edge."""

_SIZE = re.compile(r"(\d+)x(\d+)")


class Edition(StrEnum):
    """How a print is made: read on a screen, on a home or office printer, by a photocopier's one ink, on a press."""

    SCREEN = "screen"
    HOME = "home"
    ONE_INK = "one-ink"
    PRESS = "press"


def size_mm(paper: str) -> tuple[int, int]:
    """Width and height of `A3 portrait`, `A4 landscape` or `300x80`; a ValueError for anything else."""
    if found := _SIZE.fullmatch(paper):
        return int(found[1]), int(found[2])
    name, _, direction = paper.partition(" ")
    if name not in A_SERIES or direction not in {"portrait", "landscape"}:
        raise ValueError(f"no paper: {paper}")
    short, long = A_SERIES[name]
    return (short, long) if direction == "portrait" else (long, short)


class Print(Record):
    """One file of a kind: its edition and the paper it comes on, such as `A4 portrait` or `300x80`.

    *copies* pieces lie on one such sheet, to be cut apart. *scale* 10 means that the real thing is ten times as large.
    *turned* has every second side upside down, for printers that turn a sheet on its long edge only.
    """

    edition: Edition = Edition.SCREEN
    paper: Text
    copies: Count = 1
    scale: Count = 1
    turned: Flag = False

    @property
    def size_mm(self) -> tuple[int, int]:
        """Width and height of the sheet."""
        return size_mm(self.paper)

    @property
    def name(self) -> str:
        """The paper as a file's name spells it: a4, 300x80, or a4-canh-dai for a turned one."""
        return self.paper.partition(" ")[0].lower() + ("-canh-dai" if self.turned else "")

    @property
    def title(self) -> str:
        """The paper as people say it: A4, or the real size of what has no name."""
        name = self.paper.partition(" ")[0]
        return name if name in A_SERIES else "{} × {}".format(*self.real_mm)

    @property
    def real_mm(self) -> tuple[int, int]:
        """Width and height of the real thing."""
        width, height = self.size_mm
        return width * self.scale, height * self.scale
