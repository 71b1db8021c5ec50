"""A copy of the project's material on which one fault at a time is tried, and what is found there."""

import datetime
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from generator.check import check
from generator.check.personal.find import find
from generator.check.personal.rules import _in_values
from generator.load import load
from generator.load.shape import shape
from generator.load.theme import _letters
from generator.load.units import register_of_units
from generator.load.yaml import read_yaml
from generator.records.node import Node
from generator.records.node import Path as Steps
from generator.records.problem import Problem
from generator.records.record import Record
from generator.records.sources import Sources

_MATERIAL = ("content", "plans", "theme", "mkdocs.yml")
_scalars = Node.scalars
TODAY = datetime.date(2026, 11, 22)
"""The day of every trial that names no other: nothing in the project ran out before it."""

Change = bytes | str | Callable[[Path], object] | None
"""What a file becomes: its bytes or text, whatever a function makes at its path, or None: no file."""


class Memory:
    """Answers of pure functions for what they have seen before, so that a trial costs only what it changes.

    A piece of YAML is known by the identity of its value, which what is remembered keeps alive.
    """

    def __init__(self) -> None:
        self._shaped: dict[Any, tuple[Any, list[Problem]]] = {}
        self._in_values: dict[Any, tuple[Problem, ...]] = {}
        self._find = cache(lambda text, register: tuple(find(text, register)))
        self._read = cache(read_yaml)
        self._units = cache(register_of_units)
        self._letters: dict[bytes, frozenset[str]] = {}
        self._scalars: dict[Any, tuple[Any, tuple[tuple[Steps, Node], ...]]] = {}

    def used(self) -> ExitStack:
        """While this is open, the program answers from memory."""
        stack = ExitStack()
        for name, function in {
            "load.reader.read_yaml": self._read,
            "load.pages.read_yaml": self._read,
            "load.reader.shape": self._shape,
            "load.project.register_of_units": self._units,
            "check.personal.rules.find": self._find,
            "check.personal.rules._in_values": self._personal,
            "load.theme._letters": self._letters_of,
            "records.node.Node.scalars": lambda node, path=(): self._scalars_of(node, path),
        }.items():
            stack.enter_context(patch(f"generator.{name}", function))
        return stack

    def _shape(self, node: Node, record: type[Record], **given: Any) -> tuple[Any, list[Problem]]:
        key = (id(node.value), node.place, record, *given.items())
        if key not in self._shaped:
            self._shaped[key] = shape(node, record, **given)
        return self._shaped[key]

    def _personal(self, nodes: list[Node], told: set[Any], register: frozenset[str]) -> tuple[Problem, ...]:
        key = (*(id(node.value) for node in nodes), nodes[0].place.file, frozenset(told), register)
        if key not in self._in_values:
            self._in_values[key] = tuple(_in_values(nodes, told, register))
        return self._in_values[key]

    def _letters_of(self, font: Path) -> frozenset[str]:
        content = font.read_bytes() if font.is_file() else b""
        if content not in self._letters:
            self._letters[content] = _letters(font)
        return self._letters[content]

    def _scalars_of(self, node: Node, path: Steps) -> Iterable[tuple[Steps, Node]]:
        if path:
            return _scalars(node, path)
        key = (id(node.value), node.place)
        if key not in self._scalars:
            self._scalars[key] = (node.value, tuple(_scalars(node, path)))
        return self._scalars[key][1]


class Trial:
    """The project at *root* in a folder of its own."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = folder
        self._memory = Memory()
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
    def with_changes(self, changes: Mapping[str, Change], today: datetime.date | None = TODAY) -> Iterator[Sources]:
        """The project as it is read *today* with these files changed; afterwards they are as before."""
        kept = {file: self._bytes(file) for file in changes}
        try:
            for file, change in changes.items():
                self._put(file, change)
            with self._memory.used():
                yield load(self.root, today)
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
