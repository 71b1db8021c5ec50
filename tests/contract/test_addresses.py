"""An address once published never leads nowhere: tests/golden/addresses.txt remembers every one."""

import re
from pathlib import Path

import pytest

INDEX = re.compile(r"(\w+/)?tim/muc/")
"""Parts of the search's index: nobody keeps their addresses, and which there are depends on the words of all pages."""

GOLDEN = Path(__file__).parents[1] / "golden" / "addresses.txt"


@pytest.fixture(scope="module")
def published(site: Path, pytestconfig: pytest.Config) -> set[str]:
    """Every file of the site; with `--update-golden` the new ones are remembered, and none is ever forgotten."""
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    files = {path for path in files if not INDEX.match(path)}
    if pytestconfig.getoption("--update-golden"):
        GOLDEN.write_text("".join(f"{path}\n" for path in sorted(remembered() | files)))
    return files


def remembered() -> set[str]:
    """The paths below the site's folder that were ever published."""
    return set(GOLDEN.read_text().splitlines()) if GOLDEN.exists() else set()


def test_every_address_that_was_ever_published_still_leads_somewhere(published: set[str]) -> None:
    assert len(remembered()) > 80
    assert sorted(remembered() - published) == []


def test_every_new_address_is_remembered(published: set[str]) -> None:
    assert sorted(published - remembered()) == [], "run `pytest tests/contract/test_addresses.py --update-golden`"


def test_the_list_of_addresses_is_sorted_and_names_each_once() -> None:
    lines = GOLDEN.read_text().splitlines()
    assert lines == sorted(set(lines))
    assert all(line and not line.startswith("/") and ".." not in line for line in lines)
