"""How long an import takes: a thousand texts in one call, and one text of 10, 100 and 1,000 pages."""

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.imported import Registers, import_file, import_files, registers_of
from tests.conftest import ROOT
from tests.importing.made.paper import as_pdf, as_word
from tests.importing.made.truth import PLAN, TRUTHS, Part, Truth
from tests.importing.made.written import STYLES, as_text

TEXTS = 1_000
PAGES = (10, 100, 1_000)
LETTERS_A_PAGE = 2_500


def of_pages(pages: int) -> str:
    """The plan with its sections again and again until it has so many pages."""
    head, mark, rest = as_text(PLAN, STYLES[0]).partition("I. MỤC ĐÍCH")
    body, end_mark, end = rest.partition("Trên đây là")
    times = max(1, pages * LETTERS_A_PAGE // len(mark + body))
    return head + (mark + body) * times + end_mark + end


def long_plan(pages: int) -> Truth:
    """The same as a document to be written as Word and PDF."""
    letters = sum(len(text) for part in PLAN.body for text in texts_of(part))
    return replace(PLAN, body=PLAN.body * max(1, pages * LETTERS_A_PAGE // letters))


def texts_of(part: Part) -> Iterator[str]:
    yield from (part.heading, *part.text)
    for child in part.children:
        yield from texts_of(child)


def peak_mb(file: Path) -> float:
    """The most memory that an import of *file* in a process of its own takes, in MB."""
    script = f"""
from pathlib import Path
from generator.imported import import_file, registers_of
import_file(Path({str(file)!r}), registers_of(Path({str(ROOT)!r})))
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    return int(done.stdout) / 1024


def main() -> None:
    """Print seconds, and for long texts seconds a page: it should stay the same."""
    registers = registers_of(ROOT)
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = [folder / f"{number}.txt" for number in range(TEXTS)]
        for number, file in enumerate(files):
            file.write_text(as_text(TRUTHS[number % len(TRUTHS)], STYLES[number % len(STYLES)]), newline="")
        started = time.perf_counter()
        failed = sum(result.problem is not None for result in import_files(ROOT, files))
        print(f"{TEXTS} texts in one call: {time.perf_counter() - started:.1f} s (target 60), {failed} failed")
        for pages in (20, *PAGES):
            (folder / "long.txt").write_text(of_pages(pages))
            timed(folder / "long.txt", pages, registers)
        for suffix, write, lengths in (("docx", as_word, (20, 100)), ("pdf", as_pdf, (20, 100))):
            for pages in lengths:
                write(long_plan(pages), STYLES[0], folder / f"long.{suffix}")
                timed(folder / f"long.{suffix}", pages, registers)
        peaks = ", ".join(f"{suffix} {peak_mb(folder / f'long.{suffix}'):.0f} MB" for suffix in ("txt", "docx", "pdf"))
        print(f"most memory for the longest of each (target 300): {peaks}")


def timed(file: Path, pages: int, registers: Registers) -> None:
    """The best of three, of long files one."""
    seconds = []
    for _ in range(3 if pages < 50 else 1):
        started = time.perf_counter()
        result = import_file(file, registers)
        seconds.append(time.perf_counter() - started)
    best = min(seconds)
    note = "" if result.problem is None else f" {result.problem.message.en}"
    print(f"{file.suffix[1:]:>4} of {pages:5} pages: {best:7.2f} s, {1000 * best / pages:6.1f} ms a page{note}")


if __name__ == "__main__":
    main()
