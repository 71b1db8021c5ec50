"""A copy of the project's material on which one fault at a time is tried, and what is found there."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest.mock import patch

from generator.check import check
from generator.check.personal.find import find
from generator.load import load
from generator.load.units import register_of_units
from generator.load.yaml import read_yaml
from generator.records.problem import Problem
from generator.records.sources import Sources

_MATERIAL = ("content", "plans", "theme", "mkdocs.yml")
Change = bytes | str | Callable[[Path], object] | None
"""What a file becomes: its bytes or text, whatever a function makes at its path, or None: no file."""


@contextmanager
def remembering() -> Iterator[None]:
    """Pure functions answer from memory for what they have seen, so that a trial costs what it changes."""

    @cache
    def remembered_find(text: str, register: frozenset[str]) -> tuple[object, ...]:
        return tuple(find(text, register))

    with (
        patch("generator.load.reader.read_yaml", cache(read_yaml)),
        patch("generator.load.project.register_of_units", cache(register_of_units)),
        patch("generator.check.personal.rules.find", remembered_find),
    ):
        yield


class Trial:
    """The project at *root* in a folder of its own."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = folder
        for name in _MATERIAL:
            copy = shutil.copytree if (root / name).is_dir() else shutil.copy
            copy(root / name, folder / name)

    def text(self, file: str) -> str:
        """What a file holds."""
        return (self.root / file).read_text(encoding="utf-8")

    def files(self, *patterns: str) -> list[str]:
        """The files that match, in order."""
        return sorted(path.relative_to(self.root).as_posix() for at in patterns for path in self.root.glob(at))

    @contextmanager
    def with_changes(self, changes: Mapping[str, Change]) -> Iterator[Sources]:
        """The project as it is read with these files changed; afterwards they are as before."""
        kept = {file: self._bytes(file) for file in changes}
        try:
            for file, change in changes.items():
                self._put(file, change)
            yield load(self.root)
        finally:
            for file, content in kept.items():
                self._put(file, content)

    def problems(self, changes: Mapping[str, Change]) -> list[Problem]:
        """What is found wrong with these files changed."""
        with self.with_changes(changes) as sources:
            return check(sources)

    def _bytes(self, file: str) -> bytes | None:
        path = self.root / file
        return path.read_bytes() if path.is_file() else None

    def _put(self, file: str, change: Change) -> None:
        path = self.root / file
        if path.is_dir() and not path.is_symlink():
            path.rmdir()
        path.unlink(missing_ok=True)
        if isinstance(change, str):
            change = change.encode()
        if isinstance(change, bytes):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(change)
        elif change:
            change(path)
