"""No page shows a number to call without the day on which it was last checked."""

from pathlib import Path

from tests.contract.reading import everything_said, public
from tests.contract.samples import EVERY_PORTAL


def _checked(code: str) -> str:
    portal = EVERY_PORTAL[code]
    return portal.language.write_date(portal.hotline.checked_on)


def test_every_page_says_when_its_numbers_were_checked(site: Path) -> None:
    days = {code: _checked(code) for code in EVERY_PORTAL}
    pages = public(site)
    silent = [path for path, tree in pages.items() if days[tree.get("lang")] not in everything_said(tree)]
    assert len(pages) > 100
    assert silent == []
