"""make: Sheets -> Outputs. What was made before from the same things is taken from the cache."""

import sys
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator.records.format import Format
from generator.records.output import Output, Sheet
from generator.records.problem import Mistake, Problem
from generator.work.cache import Cache, digest, digest_files
from generator.work.code import modules_under

Write = Callable[[Sheet, Path], bytes]

QUICK = {Format.LIGHT, Format.TEXT, Format.JSON, Format.YAML, Format.ICS}
"""Written sooner than their hash could be looked up."""

_PAPER = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "cssselect2", "pillow")
_LIBRARIES = {
    Format.PDF: (*_PAPER, "pikepdf"),
    Format.DOCX: ("python-docx", "lxml"),
    Format.IMAGE: (*_PAPER, "pypdfium2"),
    Format.PREVIEW: ("pypdfium2", "pillow"),
    Format.FONT: ("fonttools", "brotli"),
    Format.SITE: ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2"),
}
_DATA = "generator.render.data"
_WRITERS = {Format.SITE: "generator.publish.site", Format.JSON: _DATA, Format.YAML: _DATA}
"""Modules that write what no folder of render is named after."""
_CODE = Path(__file__).parents[1]


@dataclass
class Tally:
    """How many files were made anew and how many were taken as they are."""

    made: int = 0
    reused: int = 0


@dataclass(frozen=True)
class Workshop:
    """Makes sheets into files: *write* does it, *executor* says where, *kept* remembers.

    *write* and its sheet travel to other processes, so *write* is a function of a module.
    """

    theme: Path
    kept: Cache
    executor: Executor
    write: Write
    tally: Tally = field(default_factory=Tally)

    def make(self, sheets: Iterable[Sheet], progress: Callable[[int, int], None]) -> list[Output]:
        """Every sheet's Output, in order; all Mistakes as one. *progress* hears how many of how many are done."""
        begun = [(sheet, self._begin(sheet)) for sheet in sheets]
        outputs: list[Output] = []
        problems: list[Problem] = []
        for count, (sheet, content) in enumerate(begun, 1):
            try:
                outputs.append(Output(sheet.path, self._finish(sheet, content), sheet.sources))
            except Mistake as mistake:
                problems.extend(mistake.problems)
            progress(count, len(begun))
        if problems:
            raise Mistake(*problems)
        return outputs

    def _begin(self, sheet: Sheet) -> bytes | Future[bytes]:
        if sheet.format in QUICK:
            return self.write(sheet, self.theme)
        kept = self.kept.get(self.key(sheet))
        return kept if kept is not None else self.executor.submit(self.write, sheet, self.theme)

    def _finish(self, sheet: Sheet, begun: bytes | Future[bytes]) -> bytes:
        if isinstance(begun, bytes):
            self.tally.reused += sheet.format not in QUICK
            return begun
        content = begun.result()
        self.kept.put(self.key(sheet), content)
        self.tally.made += 1
        return content

    def key(self, sheet: Sheet) -> str:
        """The hash of what makes the file: text, theme files, our code, library versions."""
        assets = digest_files((self.theme / asset for asset in sheet.assets), self.theme)
        return digest(
            sheet.format,
            sheet.text,
            f"{sheet.most_pages} {sheet.most_bytes} {sheet.print} {sheet.zoom} {sheet.day}",
            assets,
            _tools(sheet.format),
        )


@cache
def _tools(format: Format) -> str:
    """The hash of our code and of the versions that write *format*."""
    code = digest_files(modules_under(_WRITERS.get(format, f"generator.render.{format}")), _CODE)
    return digest(sys.version, code, *(f"{name} {version(name)}" for name in _LIBRARIES.get(format, ())))
