"""How long an official document takes: about 20 pages as PDF and as Word, and looking at them again."""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pikepdf

from generator.imported import registers_of
from generator.linted import lint_file
from generator.records.document import Document
from tests.conftest import ROOT
from tests.importing.printing import portal, printed

PAGES = 20
TARGETS = {"pdf": 1.5, "docx": 0.3}
_AGAIN = 3


def of_pages(pages: int) -> Document:
    """The model plan with its sections again and again."""
    plan = next(plan.document for plan in portal().plans if plan.id == "mau-ke-hoach-xa-vi-du")
    few = {name: [] for name in ("targets", "assignments", "deadlines", "budget", "promises", "hotlines")}
    return plan.model_copy(update={**few, "body": plan.body * (pages // 5)})


def seconds(work: Callable[[], object]) -> str:
    """The least and the middle of several runs."""
    taken = []
    for _ in range(_AGAIN):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return f"min {min(taken):.2f} / median {median(taken):.2f} s"


def main() -> None:
    """Print seconds in one process, after a first print of two pages."""
    document, registers = of_pages(PAGES), registers_of(ROOT)
    printed(of_pages(5), "pdf")
    with TemporaryDirectory() as folder:
        for suffix, target in TARGETS.items():
            file = Path(folder) / f"van-ban.{suffix}"
            file.write_bytes(printed(document, suffix))
            pages = len(pikepdf.open(file).pages) if suffix == "pdf" else PAGES
            made = seconds(lambda suffix=suffix: printed(document, suffix))
            looked = seconds(lambda file=file: lint_file(file, registers))
            print(f"official {suffix}, {pages} pages: {made} (target {target}); looked at: {looked}")


if __name__ == "__main__":
    main()
