"""What ten languages that have only started cost: the time of a whole build with them against the time without."""

import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.conftest import ROOT, copy_project, with_few_products
from tests.contract.pseudo import start_language

COUNT, RUNS = 10, 3
_BUILD = """
import sys
from pathlib import Path
from generator.pipeline import build
sys.exit(len(build(*map(Path, sys.argv[1:])).problems))
"""


def build(project: Path) -> float:
    """Seconds of one whole build from nothing, process start included."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", _BUILD, project, project / "site"], cwd=ROOT, check=True)
    return time.perf_counter() - started


def fresh(folder: Path, started: int) -> Path:
    """A copy of the project, never built, with few products and so many more languages."""
    project = with_few_products(copy_project(ROOT, folder / f"project-{started}"))
    (project / "build").unlink()
    for number in range(started):
        start_language(project, f"x{chr(ord('a') + number)}")
    return project


def main() -> None:
    """Print the median of each, and their ratio."""
    times: dict[int, list[float]] = {0: [], COUNT: []}
    for _ in range(RUNS):
        for started, seconds in times.items():
            with TemporaryDirectory() as folder:
                seconds.append(build(fresh(Path(folder), started)))
    one, ten = (sorted(seconds)[RUNS // 2] for seconds in times.values())
    print(
        f"{COUNT} more languages    {one:.2f} s, then {ten:.2f} s: {ten / one:.2f} times   ({RUNS} runs, few products)"
    )


if __name__ == "__main__":
    main()
