"""Build times of a fresh copy of the project, from nothing, unchanged, with one changed plan; and all other figures."""

import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import chain, importing, languages, lighthouse, official, posters, search

ROOT = Path(__file__).parents[2]
PARTS = ("generator", "content", "plans", "theme", "mkdocs.yml")
PLAN = Path("plans/2026/song-cong-111-kh-ubnd.yaml")
RUNS = 3


def build(project: Path) -> float:
    """Seconds of one whole `loive build`, process start included."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "generator", "build"], cwd=project, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def copy(project: Path) -> None:
    """A copy of the project that was never built."""
    for part in PARTS:
        source = ROOT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, project / part)


def main() -> None:
    """Print minimum, median and maximum of each figure in seconds."""
    times: dict[str, list[float]] = {"from nothing": [], "no change": [], "one changed plan": []}
    for run in range(RUNS):
        with TemporaryDirectory() as folder:
            project = Path(folder)
            copy(project)
            times["from nothing"].append(build(project))
            times["no change"].append(build(project))
            plan = project / PLAN
            plan.write_text(plan.read_text().replace("year: 2026", f"until: {2027 + run}\nyear: 2026", 1))
            times["one changed plan"].append(build(project))
            if run == RUNS - 1:
                lighthouse.main(project / "site")
    for name, seconds in times.items():
        low, middle, high = sorted(seconds)[0], sorted(seconds)[len(seconds) // 2], sorted(seconds)[-1]
        print(f"{name:18} min {low:6.2f} s   median {middle:6.2f} s   max {high:6.2f} s   ({RUNS} runs)")
    languages.main()
    posters.main()
    search.main()
    importing.main()
    official.main()
    chain.main()


if __name__ == "__main__":
    main()
