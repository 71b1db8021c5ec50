"""Seconds for an A3 poster: the first of a process, and each of a hundred; beside plain WeasyPrint on the same HTML."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from weasyprint import HTML

from generator.load import load
from generator.model import model
from generator.records.format import Format
from generator.records.output import Sheet
from generator.render import write
from generator.render.compose import Composer
from generator.work.cache import Cache
from generator.work.executor import executor
from generator.work.make import Workshop

ROOT = Path(__file__).parents[2]
COUNT, RUNS = 100, 3
_COLD = "from tests.bench.posters import cold; cold()"


def posters(count: int) -> Iterator[Sheet]:
    """Posters in the name of *count* made-up communes, topic after topic."""
    portal = model(load(ROOT), "vi")
    composer, commune = Composer(portal, ROOT / "theme"), portal.communes["xa-vi-du"]
    products = [product for product in portal.products if product.kind.name == "poster"]
    for number in range(count):
        product = products[number % len(products)]
        unit = commune.unit.model_copy(update={"name": f"Xã Ví Dụ {number + 1}"})
        ours = product.model_copy(update={"commune": commune.model_copy(update={"unit": unit})})
        yield composer.sheet(product.kind, ours, Format.PDF, product.kind.prints[0])


def cold() -> None:
    """Print the seconds of this process's first poster, libraries loaded but nothing drawn before."""
    [sheet] = posters(1)
    print(_seconds(lambda: write(sheet, ROOT / "theme")))


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _batch(sheets: Iterable[Sheet], jobs: int | None = None) -> None:
    with TemporaryDirectory() as folder, executor(jobs) as workers:
        Workshop(ROOT / "theme", Cache(Path(folder)), workers, write).make(sheets, lambda done, of: None)


def _plain(sheets: Iterable[Sheet]) -> None:
    for sheet in sheets:
        HTML(string=sheet.text, base_url=f"{ROOT / 'theme'}/").write_pdf(pdf_variant="pdf/ua-1")


def main() -> None:
    """Print the median of each figure over RUNS runs, taken in turns."""
    sheets = list(posters(COUNT))
    times: dict[str, list[float]] = {name: [] for name in ("cold", "each of 100", "one process", "plain WeasyPrint")}
    for _ in range(RUNS):
        first = subprocess.run([sys.executable, "-c", _COLD], cwd=ROOT, check=True, capture_output=True, text=True)
        times["cold"].append(float(first.stdout))
        times["each of 100"].append(_seconds(lambda: _batch(sheets)) / COUNT)
        times["one process"].append(_seconds(lambda: _batch(sheets, 1)) / COUNT)
        times["plain WeasyPrint"].append(_seconds(lambda: _plain(sheets)) / COUNT)
    for name, seconds in times.items():
        print(f"A3 poster, {name:18} min {min(seconds):.3f} s   median {statistics.median(seconds):.3f} s of {RUNS}")


if __name__ == "__main__":
    main()
