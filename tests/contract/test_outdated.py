"""A page whose source has changed says so, with a day, on that page and no other; and it stays online."""

from pathlib import Path

import pytest

from generator.translated import record
from tests.conftest import built, copy_project
from tests.contract.reading import everything_said, pages
from tests.contract.samples import PORTALS

EN = PORTALS["en"]
DAY = next(topic.reviewed_on for topic in EN.topics if topic.id == "goi-111")
DATED = EN.labels["outdated"].format(date=EN.language.write_date(DAY))
UNDATED = EN.labels["outdated_undated"]


@pytest.fixture(scope="module")
def project(snapshot: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in which a sign of one topic and a label of one kind of page have changed in Vietnamese."""
    project = copy_project(snapshot, tmp_path_factory.mktemp("outdated") / "project")
    topic, labels = project / "content/vi/topics/goi-111.yaml", project / "theme/kinds/topics-page/labels.yaml"
    lines = topic.read_text().splitlines()
    lines[lines.index("  mat-lien-lac:") + 1] = '    lead: "Nay khác rồi"'
    topic.write_text("\n".join(lines) + "\n")
    labels.write_text(labels.read_text().replace("    lead: ", "    lead: Nay khác. ", 1))
    return project


@pytest.fixture(scope="module")
def site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(project, tmp_path_factory.mktemp("site") / "site")


def told(site: Path, sentence: str) -> set[str]:
    """The pages that say it."""
    return {path for path, tree in pages(site).items() if sentence in everything_said(tree)}


def test_the_pages_that_show_a_changed_text_say_since_which_day(site: Path) -> None:
    found = told(site, DATED)
    assert {"en/chu-de/goi-111/index.html", "en/tai-lieu/goi-111-ap-phich/index.html"} <= found
    assert {path for path in found if "goi-111" not in path and not path.startswith("en/t/")} == set()


def test_a_page_of_labels_that_bear_no_day_says_so_without_one(site: Path) -> None:
    assert told(site, UNDATED) == {"en/chu-de/index.html"}


def test_light_pages_say_it_too(site: Path) -> None:
    assert any(path.startswith("en/t/") for path in told(site, DATED))


def test_pages_of_the_source_say_nothing(site: Path) -> None:
    vi = PORTALS["vi"]
    dated = vi.labels["outdated"].format(date=vi.language.write_date(DAY))
    assert told(site, dated) | told(site, vi.labels["outdated_undated"]) == set()


def test_a_text_that_was_read_again_is_told_no_more(project: Path, tmp_path: Path) -> None:
    record(project, None, [])
    again = built(copy_project(project, tmp_path / "project"), tmp_path / "site")
    assert told(again, DATED) | told(again, UNDATED) == set()


def test_no_page_of_the_project_is_outdated(small_site: Path) -> None:
    assert told(small_site, DATED) | told(small_site, UNDATED) == set()
