"""How long an import takes: a thousand texts in one call, and one text of 10, 100 and 1,000 pages."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.imported import import_file, import_files, registers_of
from tests.conftest import ROOT
from tests.importing.made.truth import PLAN, TRUTHS
from tests.importing.made.written import STYLES, as_pdf, as_text, as_word

TEXTS = 1_000
PAGES = (10, 100, 1_000)
LETTERS_A_PAGE = 2_500


def of_pages(pages: int) -> str:
    """The plan with its sections again and again until it has so many pages."""
    head, mark, rest = as_text(PLAN, STYLES[0]).partition("I. MỤC ĐÍCH")
    body, end_mark, end = rest.partition("Trên đây là")
    times = max(1, pages * LETTERS_A_PAGE // len(mark + body))
    return head + (mark + body) * times + end_mark + end


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
        for pages in PAGES:
            (folder / "long.txt").write_text(of_pages(pages))
            started = time.perf_counter()
            import_file(folder / "long.txt", registers)
            seconds = time.perf_counter() - started
            print(f"text of {pages:5} pages: {seconds:7.2f} s, {1000 * seconds / pages:6.1f} ms a page")
        for suffix, write in (("docx", as_word), ("pdf", as_pdf)):
            write(PLAN, STYLES[0], folder / f"plan.{suffix}")
            started = time.perf_counter()
            import_file(folder / f"plan.{suffix}", registers)
            print(f"a plan of 2 pages, {suffix}: {time.perf_counter() - started:.2f} s")


if __name__ == "__main__":
    main()
