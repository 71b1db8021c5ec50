"""The gate over everything that is published: values of YAML files, and the files themselves, comments included."""

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from generator.check.personal.find import find
from generator.check.personal.finding import Finding
from generator.records.node import Node, Path
from generator.records.problem import Place, Problem, Said
from generator.records.sources import Entry, Sources, Words


def sources_name_nobody(sources: Sources) -> Iterator[Problem]:
    """No number, address or name of a private person in any file that is read.

    First the file as it stands, so that comments count and places are exact; then its values, so that
    nothing hides in a folded line or behind an escape.
    """
    register = register_of(sources)
    for file, nodes in _files(sources).items():
        written = list(find(unicodedata.normalize("NFC", sources.texts.get(file, "")), register))
        yield from (_problem(Place(file, found.line, found.column), found) for found in written)
        yield from _in_values(nodes, {(found.kind, found.value) for found in written}, register)


def register_of(sources: Sources) -> frozenset[str]:
    """Every number and e-mail of hotlines.yaml, former and withdrawn ones too; the office lines of communes."""
    hotlines = [entry.record for entry in sources.hotlines.values()]
    numbers = (number for hotline in hotlines for number in (hotline.number, *hotline.also))
    communes = [entry.record for entry in sources.communes.values()]
    offices = {line for commune in communes for line in (commune.office, commune.police, commune.health) if line}
    return frozenset(numbers) | {hotline.email for hotline in hotlines if hotline.email} | offices


def _in_values(nodes: list[Node], told: Collection[tuple[str, str]], register: Collection[str]) -> Iterator[Problem]:
    lines = [(scalar, line) for node in nodes for path, scalar in node.scalars() for line in _lines(path, scalar)]
    for found in find("\n".join(line for _, line in lines), register):
        if (found.kind, found.value) not in told:
            yield _problem(lines[found.line - 1][0].place, found)


def _lines(path: Path, scalar: Node) -> list[str]:
    """A value under its field's name, as the file shows it: a `place` is no name."""
    field = f"{path[-1]}: " if path and isinstance(path[-1], str) else ""
    return f"{field}{scalar.value}".split("\n")


def _problem(place: Place, found: Finding) -> Problem:
    message = Said(f"`{found.value}`: {found.why.vi}", f"`{found.value}`: {found.why.en}")
    return Problem(place, message, found.fix)


def _files(sources: Sources) -> Mapping[str, list[Node]]:
    """Each file with the pieces of it that became records, in order."""
    files: dict[str, list[Node]] = defaultdict(list)
    for entry in _entries(sources):
        files[entry.file].append(entry.node)
    return dict(sorted(files.items()))


def _entries(sources: Sources) -> Iterator[Entry[Any]]:
    shelves: Iterable[Mapping[str, Entry[Any]]] = (
        sources.documents,
        sources.hotlines,
        sources.laws,
        sources.origins,
        sources.topics,
        sources.products,
        sources.changed_units,
        sources.communes,
        sources.trees,
        sources.pictures,
    )
    for shelf in shelves:
        yield from shelf.values()
    for words in sources.languages.values():
        yield from _of_language(words)
    for design in sources.kinds.values():
        yield from (design.kind, design.labels, design.examples)


def _of_language(words: Words) -> Iterator[Entry[Any]]:
    yield from (words.language, words.labels)
    shelves = (words.hotlines, words.topics, words.plans, words.laws, words.pages, words.communes, words.trees)
    for shelf in shelves:
        yield from shelf.values()


RULES = (sources_name_nobody,)
