"""A language made on the fly: English with other vowels, so that a text left in English shows at once."""

import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

import yaml

from generator.translated import record

CODE, NAME = "xx", "Ẽxømplẽ"
_KEPT = re.compile(r"(\{[^}]*\}|https?://\S+)")
_VOWELS = str.maketrans("aeiouyAEIOUY", "øẽĩøũỹØẼĨØŨỸ")
"""Hardly wider than the letters themselves. Where a message is sent without marks, ø stays."""
_OF_PAGES = {"reviewed_on", "contact"}
_FACTS = {"order", "date", "day_of_year", "reviewed_on"}
_GENERATED = "translated.yaml"
STARTED = {
    "language.yaml": None,
    "hotlines.yaml": None,
    "labels.yaml": ("home", "help-page", "hotlines-page", "hotline-embed"),
}
"""The files of a language that has only started, and the kinds that it has labels for."""


def accented(text: str) -> str:
    """*text* with other vowels; placeholders and addresses stay."""
    return "".join(part if _KEPT.fullmatch(part) else part.translate(_VOWELS) for part in _KEPT.split(text))


def write_language(project: Path) -> None:
    """Add the language's folder to *project*: all of English, the labels of all kinds, and what they were read with."""
    english, ours = project / "content/en", project / "content" / CODE
    for file in sorted(english.rglob("*.*")):
        if file.name != _GENERATED:
            target = ours / file.relative_to(english)
            target.parent.mkdir(parents=True, exist_ok=True)
            name = file.relative_to(english).as_posix()
            target.write_text(_page(file.read_text()) if file.suffix == ".md" else _words(project, name))
    problems, recorded = record(project, CODE, ())
    assert recorded and not problems


def start_language(project: Path, code: str = CODE) -> None:
    """Add the folder of a language that has only started: three files, no more."""
    (project / "content" / code).mkdir()
    for name, kinds in STARTED.items():
        words = yaml.safe_load(_words(project, name, kinds))
        if name == "language.yaml":
            words |= {"code": code, "started": True}
        (project / "content" / code / name).write_text(yaml.safe_dump(words, allow_unicode=True, sort_keys=False))


def _words(project: Path, name: str, only: Collection[str] | None = None) -> str:
    words = _accented(_read(project / "content/en" / name))
    if name == "language.yaml":
        words |= {"code": CODE, "name": NAME, "order": "90"}
    if name == "labels.yaml":
        files = sorted(project.glob("theme/kinds/*/labels.yaml"))
        kinds = {file.parent.name: _read(file) for file in files if only is None or file.parent.name in only}
        pictures = _read(project / "theme/pictures/pictures.yaml")
        words["kinds"] = {kind: _accented(said["labels"]["en"]) for kind, said in kinds.items()}
        words["pictures"] = {picture: accented(said["alt"]["en"]) for picture, said in pictures.items()}
    return yaml.safe_dump(words, allow_unicode=True, sort_keys=False)


def _page(text: str) -> str:
    _, head, body = text.split("---\n", 2)
    facts = yaml.load(head, yaml.BaseLoader)
    words = {key: value if key in _OF_PAGES else _accented(value) for key, value in facts.items()}
    return f"---\n{yaml.safe_dump(words, allow_unicode=True)}---\n{accented(body)}"


def _read(file: Path) -> Any:
    return yaml.load(file.read_text(), yaml.BaseLoader)


def _accented(words: Any) -> Any:
    """The same shape with other vowels in all its texts, but for keys and facts."""
    if isinstance(words, dict):
        return {key: value if key in _FACTS else _accented(value) for key, value in words.items()}
    if isinstance(words, list):
        return [_accented(value) for value in words]
    return accented(words)
