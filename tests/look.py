"""Contact sheets: every kind of page at phone and desktop width, every print, as PNG under build/look/."""

import subprocess
import sys
from pathlib import Path

from PIL import Image

from generator.load import load
from generator.model import model
from generator.records.format import Format
from generator.records.paper import Edition
from generator.render import write
from generator.render.compose import Composer
from tests.served import chromium, served

ROOT = Path(__file__).parents[1]
LOOK = ROOT / "build" / "look"
WIDTHS = {"phone": (360, 740), "desktop": (1280, 900)}


def pages(site: Path) -> None:
    """One picture of each page kind in each language and at each width, whole length."""
    sources = load(ROOT)
    with served(site) as address:
        for name, (width, height) in WIDTHS.items():
            with chromium(width, height) as browser:
                tab = browser.new_page()
                for code in sources.languages:
                    composer = Composer(model(sources, code), ROOT / "theme")
                    for design in sources.kinds.values():
                        kind = design.kind.record
                        if Format.PAGES in kind.formats or Format.LIGHT in kind.formats:
                            for example in design.examples.record.examples:
                                read = [
                                    sheet
                                    for sheet in composer.example(kind, example, None)
                                    if sheet.format in {Format.PAGES, Format.LIGHT}
                                ]
                                for sheet in read:
                                    tab.goto(f"{address}/{sheet.path}")
                                    tab.screenshot(
                                        path=LOOK / f"{name}-{code}-{kind.name}-{example.name}.png", full_page=True
                                    )


def prints() -> None:
    """Every page of every sample of every print."""
    sources = load(ROOT)
    for code in sources.languages:
        composer = Composer(model(sources, code), ROOT / "theme")
        for design in sources.kinds.values():
            for example in design.examples.record.examples:
                commune = composer.portal.communes.get(example.unit or "")
                for sheet in composer.example(design.kind.record, example, commune):
                    if sheet.format == Format.PDF:
                        edition = f"{sheet.print.edition}-{sheet.print.name}" if sheet.print else "screen"
                        stem = LOOK / f"print-{edition}-{code}-{sheet.kind}-{example.name}"
                        stem.with_suffix(".pdf").write_bytes(write(sheet, ROOT / "theme"))
                        subprocess.run(["pdftoppm", "-r", "50", "-png", stem.with_suffix(".pdf"), stem], check=True)


def contact_sheet(pattern: str, name: str, height: int) -> None:
    """The pictures that match, six a row, each cut to *height*."""
    pictures = [Image.open(file).convert("RGB") for file in sorted(LOOK.glob(pattern))]
    cut = [picture.crop((0, 0, picture.width, min(picture.height, height))) for picture in pictures]
    rows = [cut[start : start + 6] for start in range(0, len(cut), 6)]
    width = max(sum(picture.width + 20 for picture in row) for row in rows)
    sheet = Image.new("RGB", (width, len(rows) * (height + 20)), "#cccccc")
    for number, row in enumerate(rows):
        left = 0
        for picture in row:
            sheet.paste(picture, (left, number * (height + 20)))
            left += picture.width + 20
    sheet.save(LOOK / f"{name}.png")


def main() -> None:
    """Make all pictures of the site folder given (by default site/)."""
    LOOK.mkdir(parents=True, exist_ok=True)
    for old in LOOK.iterdir():
        old.unlink()
    pages(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site")
    prints()
    for code in ("vi", "en"):
        contact_sheet(f"phone-{code}-*.png", f"sheet-phone-{code}", 1500)
        contact_sheet(f"desktop-{code}-*.png", f"sheet-desktop-{code}", 1800)
        for edition in Edition:
            contact_sheet(f"print-{edition}-*-{code}-*.png", f"sheet-print-{code}-{edition}", 850)
    print(f"{len(list(LOOK.glob('*.png')))} pictures in {LOOK.relative_to(ROOT)}/")


if __name__ == "__main__":
    main()
