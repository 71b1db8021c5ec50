"""What tests share: the finished site, built once, and copies of the project to try changes on."""

import fcntl
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from xdist.scheduler import LoadScopeScheduling

from generator.pipeline import build

ROOT = Path(__file__).parents[1]
FEW = {"poster", "leaflet", "loudspeaker-script", "text-messages", "news-item", "picture-square"}
"""Kinds of product that stand for all where a change is tried out: one of each format."""
FEW_TOPICS = ("goi-111", "quyen-khi-tro-ve", "tre-so-sinh-con-nuoi", "viec-nhe-luong-cao")
"""Topics that stand for all there in what is drawn; what is written in text files is of every topic."""

_OF_PRINTS = {f"tests/contract/test_{name}.py" for name in ("folds", "ink", "kinds", "on_paper", "typed", "voices")}
_RULES = "tests/check"
_OTHER_PAPERS = re.compile(r"^  - \{edition: (?:home|one-ink|press), paper: A[12345].*\}\n(?=  - )", re.MULTILINE)
_MATERIAL = ("content", "plans", "theme", "mkdocs.yml")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Add what is new to the files in tests/golden.")


class Scheduling(LoadScopeScheduling):
    """Which tests go to one process together, for they share what is slow to make."""

    def _split_scope(self, nodeid: str) -> str:
        return scope_of(nodeid)


def scope_of(nodeid: str) -> str:
    """All tests of one print read it there once; the others of a module, or of the rules, make its fixtures once."""
    file, _, test = nodeid.partition("::")
    if file in _OF_PRINTS and "[" in test:
        return test.partition("[")[2]
    return _RULES if file.startswith(_RULES) else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Scheduling:
    return Scheduling(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole modules first, then one print after another, so that all processes end at about the same time."""
    items.sort(key=lambda item: not scope_of(item.nodeid).startswith("tests/"))


def once(folders: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A new folder *name* in which the first process that asks for it has put what *make* puts there."""
    base = folders.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, done = shared / name, shared / f"{name}.done"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            done.touch()
    return folder


def needs(tool: str) -> str:
    """Where a program is. If it is missing, a test is skipped at home, but fails where CI is `true`."""
    found = shutil.which(tool, path=f"{os.environ['PATH']}:/usr/sbin")  # where Debian keeps servers
    return found or do_without(tool)


def needs_package(file: str) -> Path:
    """Where a file of the Node packages in tests/node is. If it is missing, then as with `needs`."""
    found = ROOT / "tests" / "node" / "node_modules" / file
    return found if found.exists() else Path(do_without(file))


def do_without(tool: str) -> str:
    """Skip the test at home, fail it where CI is `true`."""
    why = f"{tool} is not installed"
    if os.environ.get("CI") == "true":
        pytest.fail(why)
    pytest.skip(why)


def built(project: Path, out: Path) -> Path:
    """The folder *out* with the site of *project*, which has no problems."""
    report = build(project, out)
    assert report.problems == [], "\n".join(map(str, report.problems))
    return out


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A Chromium for a module's windows."""
    from tests.served import browser  # needs this module

    needs("chromium")
    with browser() as opened:
        yield opened


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
            drawn = re.search(r"^formats: .*(pdf|image)", text, re.MULTILINE)
            topics = f"topics: [{', '.join(FEW_TOPICS)}]\n" if drawn else ""
            (folder / "kind.yaml").write_text(_OTHER_PAPERS.sub("", text) + topics)
    return project


@pytest.fixture(scope="session")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it is when the tests begin, with a few kinds of product; only to be read."""
    folder = once(tmp_path_factory, "snapshot", lambda new: with_few_products(copy_project(ROOT, new / "project")))
    return folder / "project"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site of the whole project; only to be read."""
    return once(tmp_path_factory, "published", _publish) / "site"


def _publish(folder: Path) -> None:
    from tests.contract.samples import draw_all  # needs this module

    draw_all()
    built(copy_project(ROOT, folder / "project"), folder / "site")


@pytest.fixture(scope="session")
def small_site(snapshot: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site of the snapshot; only to be read."""
    return once(tmp_path_factory, "small", lambda new: built(snapshot, new / "site")) / "site"


@pytest.fixture
def project_copy(snapshot: Path, tmp_path: Path) -> Path:
    """A copy of the project, to be changed at will."""
    return copy_project(snapshot, tmp_path / "project")
