"""A language made on the fly: English with other vowels, so that a text left in English shows at once."""

import re
from pathlib import Path
from typing import Any

import yaml

CODE, NAME = "xx", "Ẽxæmplẽ"
_KEPT = re.compile(r"(\{[^}]*\}|https?://\S+)")
_VOWELS = str.maketrans("aeiouyAEIOUY", "æẽĩøũỹÆẼĨØŨỸ")
"""Where a message is sent without marks, æ and ø stay."""
_FACTS = {"order", "date", "day_of_year", "reviewed_on"}


def accented(text: str) -> str:
    """*text* with other vowels; placeholders and addresses stay."""
    return "".join(part if _KEPT.fullmatch(part) else part.translate(_VOWELS) for part in _KEPT.split(text))


def write_language(project: Path, *files: str) -> None:
    """Add the language's folder to *project*: the named files of English or all, and the labels of all kinds."""
    english, ours = project / "content/en", project / "content" / CODE
    for file in sorted(english.rglob("*.*")):
        name = file.relative_to(english).as_posix()
        if not files or name in files:
            target = ours / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_page(file.read_text()) if file.suffix == ".md" else _words(project, name))


def _words(project: Path, name: str) -> str:
    words = _accented(_read(project / "content/en" / name))
    if name == "language.yaml":
        words |= {"code": CODE, "name": NAME, "order": "90"}
    if name == "labels.yaml":
        kinds = {file.parent.name: _read(file) for file in sorted(project.glob("theme/kinds/*/labels.yaml"))}
        pictures = _read(project / "theme/pictures/pictures.yaml")
        words["kinds"] = {kind: _accented(said["labels"]["en"]) for kind, said in kinds.items()}
        words["pictures"] = {picture: accented(said["alt"]["en"]) for picture, said in pictures.items()}
    return yaml.safe_dump(words, allow_unicode=True, sort_keys=False)


def _page(text: str) -> str:
    _, head, body = text.split("---\n", 2)
    words = _accented(yaml.load(head, yaml.BaseLoader))
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
