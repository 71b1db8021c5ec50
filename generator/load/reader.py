"""Reader: YAML files of a project -> entries; keeps going after a mistake and remembers each."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from generator.load.letters import hidden_letter
from generator.load.shape import not_fields, shape
from generator.load.yaml import read_yaml
from generator.records.node import Node
from generator.records.problem import Place, Problem, Said
from generator.records.record import Record
from generator.records.sources import Entry, Shelf

R = TypeVar("R", bound=Record)


class Reader:
    """Reads the files below *root*; *problems* and *texts* grow as it reads."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.texts: dict[str, str] = {}

    def text(self, file: str) -> str | None:
        """The text of a UTF-8 file, with plain line ends; None, with a problem, if it cannot be had or seen."""
        try:
            text = (self.root / file).read_bytes().decode("utf-8-sig")
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            message = Said("Tệp không phải mã UTF-8 (Unicode).", "The file is not UTF-8 (Unicode).")
            fix = Said("Mở bằng trình soạn thảo, lưu lại với mã UTF-8.", "Open it in an editor and save it as UTF-8.")
            self.problems.append(Problem(Place(file, line), message, fix))
        except OSError as error:
            message = Said(f"Không đọc được tệp ({error.strerror}).", f"The file cannot be read ({error.strerror}).")
            fix = Said("Tạo tệp này, hoặc xem lại tên và quyền đọc.", "Create it, or look at its name and permissions.")
            self.problems.append(Problem(Place(file), message, fix))
        else:
            return self._seen(file, text)
        return None

    def _seen(self, file: str, text: str) -> str | None:
        """The *text*, if all of its letters can be seen."""
        hidden = hidden_letter(file, text)
        if hidden:
            self.problems.append(hidden)
            return None
        return self.texts.setdefault(file, text)

    def node(self, file: str) -> Node | None:
        """The content of a YAML file."""
        text = self.text(file)
        if text is None:
            return None
        node, problems = read_yaml(file, text)
        self.problems.extend(problems)
        return node

    def shaped(self, node: Node, record: type[R], **given: Any) -> Entry[R] | None:
        """A record out of a piece of YAML."""
        shaped, problems = shape(node, record, **given)
        self.problems.extend(problems)
        return Entry(shaped, node) if shaped is not None else None

    def file(self, file: str, record: type[R], **given: Any) -> Entry[R] | None:
        """A file that holds one record."""
        node = self.node(file)
        return self.shaped(node, record, **given) if node else None

    def shelf(self, file: str, record: type[R]) -> Shelf[R]:
        """A file that holds many records, each under its id."""
        node = self.node(file)
        if node and not isinstance(node.value, Mapping):
            self.problems.append(not_fields(node))
            return {}
        wants_id = "id" in record.model_fields
        entries = {
            key: self.shaped(child, record, **({"id": key} if wants_id else {}))
            for key, child in (_named(node) if node else ())
        }
        return {key: entry for key, entry in entries.items() if entry}

    def folder(self, folder: str, record: type[R]) -> Shelf[R]:
        """A folder with one record a file, each under its file's name."""
        entries = {Path(file).stem: self.file(file, record) for file in self.files(folder, "*.yaml")}
        return {key: entry for key, entry in entries.items() if entry}

    def files(self, folder: str, pattern: str) -> Iterator[str]:
        """The files of a folder that match, in order of their names, relative to the root."""
        for path in sorted((self.root / folder).glob(pattern)):
            yield path.relative_to(self.root).as_posix()


def _named(node: Node) -> Iterator[tuple[str, Node]]:
    """The entries of a shelf; each stands where its id does."""
    for key, child in node.children():
        yield str(key), replace(child, place=node.keys[str(key)])
