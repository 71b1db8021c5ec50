"""What tests share: the finished site, built once, and copies of the project to try changes on."""

import os
import shutil
from pathlib import Path

import pytest

from generator.pipeline import build

ROOT = Path(__file__).parents[1]
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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site of the project; only to be read."""
    return built(ROOT, tmp_path_factory.mktemp("published") / "site")


@pytest.fixture
def project_copy(tmp_path: Path) -> Path:
    """A copy of all that the project is built from, to be changed at will. What was made before is taken from the cache."""
    project = tmp_path / "project"
    project.mkdir()
    for name in _MATERIAL:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, project / name)
    (ROOT / "build").mkdir(exist_ok=True)
    (project / "build").symlink_to(ROOT / "build")
    return project
