"""Translation: which text of a language says again which text of the root language, and whether it still does."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import translate
from hashlib import sha256
from typing import Any

from generator.records.document import Document
from generator.records.node import Node, Path
from generator.records.problem import Place
from generator.records.sources import Design, Entry, Sources, Words

_LETTERS = str.maketrans("0123456789", "ghijklmnop")
"""A hash of letters alone is taken for a number neither by an editor nor by the gate for personal data."""


class State(StrEnum):
    """Whether a text says what its source says now, as far as anybody has told."""

    CURRENT = "current"
    STALE = "stale"
    UNRECORDED = "unrecorded"


@dataclass(frozen=True)
class Pair:
    """A text of the root language, and what another language *said* of it, at *place*; None if it says nothing yet.

    *key* is a file below the language's folder or theme/, and the path inside; *record* is what shows it, as
    `<shows>:<id>` or `kind:<name>`.
    """

    key: str
    record: str
    source: str
    said: str | None
    place: Place

    @property
    def hash(self) -> str:
        """Eight letters, the same for as long as the source has the same words, however they are broken into lines.

        They are others where the language says nothing: so a text that is lost is told, until somebody means it.
        """
        source = " ".join(self.source.split()) + ("\0" if self.said is None else "")
        return sha256(source.encode()).hexdigest()[:8].translate(_LETTERS)


def state_of(pair: Pair, words: Words) -> State:
    """What the language's store tells of a text."""
    kept = words.translated.record.texts.get(pair.key) if words.translated else None
    if kept is None:
        return State.UNRECORDED
    return State.CURRENT if kept == pair.hash else State.STALE


def pairs(sources: Sources, code: str) -> Iterator[Pair]:
    """Every text of the language *code* that has a source, in the order of its files; none in the root language."""
    root, words = sources.root_language, sources.languages[code]
    if root and root is not words:
        yield from _of_files(root, words)
        yield from _of_pages(root, words)
        yield from _of_shelves(sources, root, words)
        yield from _of_plans(sources, root, words)
        yield from _of_labels(sources, root, words)


def safety_texts(sources: Sources) -> re.Pattern[str]:
    """What matches the keys of the texts that a reader in danger relies on."""
    safety = sources.safety.record if sources.safety else None
    messages = [
        f"topics/{key}.yaml:messages.{message.id}.*"
        for key, entry in sources.topics.items()
        for message in entry.record.messages
        if safety and message.part in safety.parts
    ]
    return re.compile("|".join(map(translate, [*(safety.texts if safety else []), *messages])) or "(?!)")


def _texts(node: Node | None) -> dict[Path, Node]:
    """The words of a piece of YAML by their paths; addresses of other sites are no words."""
    scalars = node.scalars() if node else ()
    return {path: one for path, one in scalars if not str(one.value).startswith("https://")}


def _pair(file: str, record: str, path: Path, source: str, said: Node) -> Pair:
    node: Node | None = said
    for step in path:
        node = node.get(step) if node else None
    text = node.value if node and isinstance(node.value, str) else None
    return Pair(f"{file}{'.'.join(map(str, path))}", record, source, text, said.at(*path))


def _of_files(root: Words, words: Words) -> Iterator[Pair]:
    """Topics and trees; what the source says and this language does not is a text too."""
    shelves: tuple[tuple[str, Mapping[str, Entry[Any]], Mapping[str, Entry[Any]]], ...] = (
        ("topic", root.topics, words.topics),
        ("tree", root.trees, words.trees),
    )
    for what, theirs, ours in shelves:
        for key in (key for key in ours if key in theirs):
            for path, source in _texts(theirs[key].node).items():
                yield _pair(f"{what}s/{key}.yaml:", f"{what}:{key}", path, str(source.value), ours[key].node)


def _of_pages(root: Words, words: Words) -> Iterator[Pair]:
    for key in (key for key in words.pages if key in root.pages):
        theirs, ours = root.pages[key], words.pages[key]
        for field in ("title", "description", "body"):
            said = getattr(ours.record, field), ours.place(field)
            yield Pair(f"pages/{key}.md:{field}", f"page:{key}", getattr(theirs.record, field), *said)


def _of_shelves(sources: Sources, root: Words, words: Words) -> Iterator[Pair]:
    """Hotlines whole; of laws and communes what this language says. A law's title may stand in the register alone."""
    shelves: tuple[tuple[str, Mapping[str, Entry[Any]], Mapping[str, Entry[Any]]], ...] = (
        ("hotlines", root.hotlines, words.hotlines),
        ("communes", root.communes, words.communes),
        ("law", {**sources.laws, **root.laws}, words.laws),
    )
    for file, theirs, ours in shelves:
        for key in (key for key in ours if key in theirs):
            for path, source in _texts(theirs[key].node).items():
                if file == "hotlines" or ours[key].node.get(path[0]):
                    yield _pair(f"{file}.yaml:{key}.", f"{file}:{key}", path, str(source.value), ours[key].node)


def _of_plans(sources: Sources, root: Words, words: Words) -> Iterator[Pair]:
    """The root language's summary, and of the rest what the document says itself, if that is in another language."""
    for key, ours in words.plans.items():
        said = {
            path: str(one.value) for path, one in _texts(root.plans[key].node if key in root.plans else None).items()
        }
        document = sources.documents.get(key)
        if document and document.record.language != words.language.record.code:
            said = dict(_said_by(document.record)) | said
        for path, source in said.items():
            yield _pair(f"plans/{key}.yaml:", f"plan:{key}", path, source, ours.node)


def _said_by(document: Document) -> Iterator[tuple[Path, str]]:
    """What a document says, with the path of another language's words for it."""
    yield ("subject",), document.subject
    yield ("issuer",), document.issuer.name
    for target in document.targets:
        yield ("targets", target.id), target.of
        if re.search(r"\w", target.unit):
            yield ("units", target.unit), target.unit
    for item in document.assignments:
        yield ("assignments", item.id, "agency"), item.agency
        yield ("assignments", item.id, "task"), item.task
    for deadline in document.deadlines:
        yield ("deadlines", deadline.id, "what"), deadline.what
        if deadline.to:
            yield ("deadlines", deadline.id, "to"), deadline.to
    for fund in document.budget:
        yield ("budget", fund.id), fund.source


def _of_labels(sources: Sources, root: Words, words: Words) -> Iterator[Pair]:
    """Fixed words of the site, of kinds and of drawings, where both languages have them."""
    code, root_code = words.language.record.code, root.language.record.code
    yield from _both("labels.yaml:site.", "site", _site(root), _site(words))
    for name, design in sources.kinds.items():
        yield from _both(f"kinds/{name}/labels.yaml:", f"kind:{name}", _of_kind(design, root), _of_kind(design, words))
    alts = {name: _texts(entry.node.get("alt")) for name, entry in sources.pictures.items()}
    theirs: dict[Path, Node] = {(name,): alt[root_code,] for name, alt in alts.items() if (root_code,) in alt}
    ours: dict[Path, Node] = {(name,): alt[code,] for name, alt in alts.items() if (code,) in alt}
    yield from _both("pictures/pictures.yaml:", "pictures", theirs, ours | _texts(words.labels.node.get("pictures")))


def _both(file: str, record: str, theirs: Mapping[Path, Node], ours: Mapping[Path, Node]) -> Iterator[Pair]:
    for path in (path for path in theirs if path in ours):
        said = ours[path]
        yield Pair(f"{file}{path[0]}", record, str(theirs[path].value), str(said.value), said.place)


def _site(words: Words) -> dict[Path, Node]:
    return _texts(words.labels.node.get("site"))


def _of_kind(design: Design, words: Words) -> dict[Path, Node]:
    """A kind's labels in a language: its own, filled up and overridden by those in the language's folder."""
    own, kinds = design.labels.node.get("labels"), words.labels.node.get("kinds")
    code = words.language.record.code
    return _texts(own.get(code) if own else None) | _texts(kinds.get(design.kind.record.name) if kinds else None)
