"""Which of our own modules a module stands on: what its results are made of, besides their input."""

import ast
from collections.abc import Iterator
from pathlib import Path

_ROOT = Path(__file__).parents[2]


def modules_under(name: str) -> list[Path]:
    """The files of the module *name* (dotted, of this program) and of all that it imports, near and far.

    A package counts where it is named itself; the packages above a module are not run for their results.
    A ModuleNotFoundError if there is no such module.
    """
    if _file_of(name) is None:
        raise ModuleNotFoundError(name)
    found: dict[str, Path] = {}
    wanted = [name]
    while wanted:
        module = wanted.pop()
        file = _file_of(module)
        if file and module not in found:
            found[module] = file
            wanted += _imported(file)
    return sorted(found.values())


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            # What follows `import` is a module of that package, or something in the package itself.
            below = [f"{node.module}.{alias.name}" for alias in node.names]
            modules = [module for module in below if _file_of(module)]
            yield from modules
            if len(modules) < len(below):
                yield node.module


def _file_of(module: str) -> Path | None:
    if module.partition(".")[0] != "generator":
        return None
    path = _ROOT.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)
