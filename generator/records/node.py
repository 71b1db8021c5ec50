"""Node: a piece of a YAML file that knows where it stands. Scalars are text or None, nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.records.problem import Place

Plain = str | list["Plain"] | dict[str, "Plain"] | None
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Node:
    """A scalar, list or mapping of a YAML file. *keys* holds where each key of a mapping stands."""

    place: Place
    value: "str | tuple[Node, ...] | Mapping[str, Node] | None"
    keys: Mapping[str, Place] = field(default_factory=dict)

    def plain(self) -> Plain:
        """The same as bare Python values, for pydantic."""
        if isinstance(self.value, Mapping):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, tuple):
            return [node.plain() for node in self.value]
        return self.value

    def get(self, step: str | int) -> "Node | None":
        """The child under a key or at a position, if there is one."""
        if isinstance(self.value, Mapping) and isinstance(step, str):
            return self.value.get(step)
        if isinstance(self.value, tuple) and isinstance(step, int) and step < len(self.value):
            return self.value[step]
        return None

    def at(self, *path: str | int) -> Place:
        """Where the value at *path* stands, or the nearest thing above it that exists."""
        node = self
        for step in path:
            child = node.get(step)
            if child is None:
                break
            node = child
        return node.place

    def children(self) -> Iterator[tuple[str | int, "Node"]]:
        """Each step below this node with its node, in order."""
        if isinstance(self.value, Mapping):
            yield from self.value.items()
        elif isinstance(self.value, tuple):
            yield from enumerate(self.value)

    def scalars(self, path: Path = ()) -> Iterator[tuple[Path, "Node"]]:
        """Every scalar at or below this node, with its path."""
        if isinstance(self.value, str):
            yield path, self
        for step, child in self.children():
            yield from child.scalars((*path, step))
