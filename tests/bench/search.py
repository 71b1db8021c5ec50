"""The first search among 10,000 pages and all places on a device four times as slow: milliseconds and bytes fetched."""

import shutil
import statistics
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, CDPSession

from generator.load import load
from generator.load.units import former_units
from generator.model import model
from generator.pipeline import build
from generator.publish import search
from generator.publish.places import Places
from generator.publish.search import Found
from tests.served import browser, served

ROOT = Path(__file__).parents[2]
PAGES, SLOWER = 10_000, 4
SEARCHES = ("ke hoach xa tan phong", "bi lua ban", "phuong hoa khanh", "ho tro nan nhan nam 2026", "huyen tu liem")
_MEASURED = """async search => {
  const started = performance.now();
  const found = await document.querySelector(".search").answer(search);
  return [performance.now() - started, found.length];
}"""


def pages(count: int) -> Iterator[Found]:
    """Plans of communes that exist, *count* in all; titles, numbers and summaries as long as real ones."""
    units = [unit for unit in model(load(ROOT), "vi").all_units.values() if unit.province and unit.id.isdigit()]
    for number in range(count):
        unit = units[number % len(units)]
        title = f"Thực hiện công tác hỗ trợ nạn nhân bị mua bán năm {2024 + number // len(units)}"
        note = f"Kế hoạch {number % 300 + 1}/KH-UBND của {unit.name}: mục tiêu, phân công, hạn báo cáo."
        text = (
            f"{note} Tuyên truyền, tiếp nhận, xác minh, hỗ trợ người trở về; báo cáo trước ngày {number % 28 + 1}/11."
        )
        yield Found(title, f"ke-hoach/{unit.id}-{number}/", note, "Mục tiêu Phân công Hạn báo cáo Toàn văn", text)


def write_index(site: Path) -> int:
    """Replace the Vietnamese index of *site* by one of PAGES pages and all places; how many it holds."""
    portal = model(load(ROOT), "vi")
    places = Places(portal.all_units, portal.kind_labels["search-page"], {}, "duong-day-nong/", {})
    found = [*pages(PAGES), *places.found(former_units())]
    shutil.rmtree(site / "tim/muc")
    for output in search.index(found, "tim/muc/"):
        file = site / output.path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(output.content)
    return len(found)


def first_search(opened: Browser, address: str, typed: str) -> tuple[float, int, int, int]:
    """Milliseconds of the first search of a visit, its bytes, those of the page before it, and how many were found."""
    window = opened.new_context(viewport={"width": 360, "height": 640})
    tab = window.new_page()
    wire: CDPSession = window.new_cdp_session(tab)
    wire.send("Network.enable")
    weights: list[int] = []
    wire.on("Network.loadingFinished", lambda answer: weights.append(int(answer["encodedDataLength"])))
    tab.goto(f"{address}/tim/", wait_until="networkidle")
    page = sum(weights)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    took, found = tab.evaluate(_MEASURED, typed)
    tab.wait_for_load_state("networkidle")
    window.close()
    return took, sum(weights) - page, page, found


def main(runs: int = 5) -> None:
    """Print the median time and the bytes of each search, each the first of its visit."""
    with TemporaryDirectory() as folder:
        site = Path(folder, "site")
        assert build(ROOT, site).problems == []
        print(f"search among {write_index(site):,} pages and places, {SLOWER}x slower processor")
        with served(site) as address, browser() as opened:
            for typed in SEARCHES:
                taken = [first_search(opened, address, typed) for _ in range(runs)]
                middle = statistics.median(took for took, *_ in taken)
                _, fetched, page, found = taken[0]
                print(
                    f"  {typed:26} median {middle:5.0f} ms, {fetched:6,} B after a page of {page:6,} B, {found} found"
                )


if __name__ == "__main__":
    main()
