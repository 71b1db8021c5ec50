"""What tests share: the finished site, built once, and copies of the project to try changes on."""

import os
import re
import shutil
from pathlib import Path

import pytest

from generator.pipeline import build

ROOT = Path(__file__).parents[1]
FEW = {"poster", "leaflet", "loudspeaker-script", "text-messages", "news-item", "picture-square"}
"""Kinds of product that stand for all where a change is tried out: one of each format."""

_OTHER_PAPERS = re.compile(r"^  - \{edition: (?:home|one-ink|press), paper: A[12345].*\}\n(?=  - )", re.MULTILINE)
_MATERIAL = ("content", "plans", "theme", "mkdocs.yml")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Add what is new to the files in tests/golden.")


def needs(tool: str) -> str:
    """Where a program is. If it is missing, a test is skipped at home, but fails where CI is `true`."""
    found = shutil.which(tool)
    if found is None:
        why = f"{tool} is not installed"
        if os.environ.get("CI") == "true":
            pytest.fail(why)
        pytest.skip(why)
    return found


def built(project: Path, out: Path) -> Path:
    """The folder *out* with the site of *project*, which has no problems."""
    report = build(project, out)
    assert report.problems == [], "\n".join(map(str, report.problems))
    return out


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


def copy_project(source: Path, target: Path) -> Path:
    """A copy, in the new folder *target*, of all that a site is built from; what was made before stays in reach."""
    target.mkdir()
    for name in _MATERIAL:
        copy = shutil.copytree if (source / name).is_dir() else shutil.copy
        copy(source / name, target / name)
    (ROOT / "build").mkdir(exist_ok=True)
    (target / "build").symlink_to(ROOT / "build")
    return target


def with_few_products(project: Path) -> Path:
    """*project* with a few kinds of product only, so that trying a change out takes seconds."""
    for folder in (project / "theme/kinds").iterdir():
        text = (folder / "kind.yaml").read_text()
        if "\nslug:" in text and folder.name not in FEW:
            shutil.rmtree(folder)
        elif "\nslug:" in text:
            (folder / "kind.yaml").write_text(_OTHER_PAPERS.sub("", text))
    return project


@pytest.fixture(scope="session")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it is when the tests begin, with a few kinds of product; only to be read."""
    return with_few_products(copy_project(ROOT, tmp_path_factory.mktemp("snapshot") / "project"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site of the whole project; only to be read."""
    folder = tmp_path_factory.mktemp("published")
    return built(copy_project(ROOT, folder / "project"), folder / "site")


@pytest.fixture(scope="session")
def small_site(snapshot: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site of the snapshot; only to be read."""
    return built(snapshot, tmp_path_factory.mktemp("small") / "site")


@pytest.fixture
def project_copy(snapshot: Path, tmp_path: Path) -> Path:
    """A copy of the project, to be changed at will."""
    return copy_project(snapshot, tmp_path / "project")
