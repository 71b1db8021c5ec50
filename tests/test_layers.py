"""Data flows one way: a stage imports records and itself, never another stage."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "generator"
STAGES = ("load", "check", "model", "render", "publish", "work", "importing", "linting", "drafting", "records")
MODULES = sorted(PACKAGE.rglob("*.py"))


def stage_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("generator"):
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("generator"))


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_a_stage_knows_only_records(file: Path) -> None:
    own = file.relative_to(PACKAGE).with_suffix("").parts[0]
    if own in STAGES:
        assert {stage_of(module) for module in imports(file)} <= {own, "records"}


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_only_publishing_knows_mkdocs(file: Path) -> None:
    if file.relative_to(PACKAGE).as_posix() != "publish/site.py":
        tree = ast.parse(file.read_text())
        names = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        names |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        assert not {name for name in names if name and name.split(".")[0] == "mkdocs"}


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_modules_stay_small(file: Path) -> None:
    assert len(file.read_text().splitlines()) <= 250
