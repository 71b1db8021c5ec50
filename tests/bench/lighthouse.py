"""How fast pages are on a weak phone, beside a plain Material site of the same pages: Lighthouse, and slow 3G."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser

from tests.bench.material import material
from tests.conftest import ROOT
from tests.served import CHROMIUM, FLAGS, browser, served

PAGES = {
    "home": "/",
    "help": "/giup/",
    "topic": "/chu-de/goi-111/",
    "plan": "/ke-hoach/song-cong-111-kh-ubnd/",
    "materials": "/tai-lieu/",
}
CATEGORIES = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
"""What Lighthouse should give at least."""

SLOW = {"readable s": 2.0, "largest s": 2.5, "shift": 0.02, "long tasks": 0}
"""What slow 3G should take at most: first and largest paint, layout shift, tasks of more than 50 ms."""

SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""400 ms to each answer, 400 kbit/s; the time that a connection takes to be set up is not in it."""

RUNS = 3
Figures = dict[str, float]

_WATCH = """
  window.seen = {paint: 0, largest: 0, shift: 0, tasks: 0};
  const watch = (type, note) =>
    new PerformanceObserver(list => list.getEntries().forEach(note)).observe({type, buffered: true});
  watch("paint", one => { if (one.name === "first-contentful-paint") seen.paint = one.startTime; });
  watch("largest-contentful-paint", one => { seen.largest = one.startTime; });
  watch("layout-shift", one => { if (!one.hadRecentInput) seen.shift += one.value; });
  watch("longtask", () => { seen.tasks += 1; });
"""


def lighthouse(url: str) -> Figures:
    """The scores, 0 to 100, of one page on Lighthouse's slow phone."""
    program = ROOT / "tests" / "bench" / "node" / "node_modules" / "lighthouse" / "cli" / "index.js"
    flags = f"--chrome-flags=--headless=new {' '.join(FLAGS)}"
    command = ["node", program, url, "--quiet", "--output=json", "--no-enable-error-reporting", flags]
    answer = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"CHROME_PATH": CHROMIUM})
    scores = json.loads(answer.stdout)["categories"] if answer.returncode == 0 else {}
    return {name: round(100 * (scores[name]["score"] or 0)) if scores else 0 for name in CATEGORIES}


def slow(chromium: Browser, url: str) -> Figures:
    """One visit with an empty cache over slow 3G on a processor four times as slow as this one."""
    window = chromium.new_context(viewport={"width": 360, "height": 640}, bypass_csp=True)
    tab = window.new_page()
    weights: list[float] = []
    wire = window.new_cdp_session(tab)
    wire.on("Network.loadingFinished", lambda answer: weights.append(answer["encodedDataLength"]))
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", SLOW_3G)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    tab.add_init_script(_WATCH)
    tab.goto(url, wait_until="load", timeout=120_000)
    tab.wait_for_function("seen.largest && document.fonts.status === 'loaded'")
    tab.wait_for_load_state("networkidle")
    seen: dict[str, Any] = tab.evaluate("seen")
    window.close()
    figures = [seen["paint"] / 1000, seen["largest"] / 1000, seen["shift"], seen["tasks"]]
    return dict(zip(SLOW, figures, strict=True)) | {"requests": len(weights), "KB": sum(weights) / 1024}


def measured(site: Path) -> Iterator[tuple[str, Figures]]:
    """All figures of each page of a site: of slow visits the median."""
    with served(site) as address:
        for name, path in PAGES.items():
            scores = lighthouse(address + path)
            with browser() as chromium:
                visits = [slow(chromium, address + path) for _ in range(RUNS)]
            yield name, scores | {key: sorted(visit[key] for visit in visits)[RUNS // 2] for key in visits[0]}


def missed(figures: Figures) -> list[str]:
    """Which figures are not as they should be."""
    low = [name for name, least in CATEGORIES.items() if figures[name] < least]
    return low + [name for name, most in SLOW.items() if figures[name] > most]


def main(site: Path) -> None:
    """Print each figure of our *site* and, behind it, of the plain one; a star stands at what ours misses."""
    with TemporaryDirectory() as folder:
        plain = dict(measured(material(site, Path(folder))))
    for name, ours in measured(site):
        bad = missed(ours)
        cells = [f"{key} {value:.4g}{'*' * (key in bad)} ({plain[name][key]:.4g})" for key, value in ours.items()]
        print(f"{name:10}", "   ".join(cells))


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute() if len(sys.argv) > 1 else ROOT / "site")
