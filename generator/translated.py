"""translated: somebody has read texts of a language beside their source; what each was compared with is kept."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from generator.check.references import unknown
from generator.load import load
from generator.publish.folder import replace_file
from generator.records.problem import Place, Problem, Said
from generator.records.sources import Sources
from generator.records.translated import store_text
from generator.records.translation import pairs

_LANGUAGE, _TEXT = Said("ngôn ngữ dịch", "translated language"), Said("bản dịch", "text")


def record(root: Path, code: str | None, chosen: Iterable[str]) -> tuple[list[Problem], list[str]]:
    """Keep, for texts of the language *code* or of all, the hash of what their source says now.

    *chosen* are keys of texts, or files of them; without any, all texts are meant, and what is kept of texts that are
    gone is forgotten. The problems, with which nothing is written, or the file and key of each text that was news.
    """
    sources = load(root)
    known = [name for name, words in sources.languages.items() if not words.language.record.root]
    codes = [code] if code else known
    texts = {name: {pair.key: pair.hash for pair in pairs(sources, name)} for name in known}
    names = [_bare(name, known) for name in chosen]
    problems = [*sources.problems, *_unknown(codes, names, texts)]
    if problems:
        return sorted(problems), []
    return [], [news for name in codes for news in _write(sources, name, names, texts[name])]


def _bare(name: str, codes: Iterable[str]) -> str:
    """A key without the folder in front of its file, so that a path of the project serves as well."""
    for folder in ("theme/", *(f"content/{code}/" for code in codes)):
        name = name.removeprefix(folder)
    return name


def _file(key: str) -> str:
    return key.partition(":")[0]


def _unknown(codes: list[str], names: list[str], texts: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    for code in codes:
        yield from unknown(Place("content"), _LANGUAGE, code, texts)
    keys = {key for code in codes for key in texts.get(code, ())}
    for name in names if keys else ():
        yield from unknown(Place("content"), _TEXT, name, {*keys, *map(_file, keys)})


def _store(code: str) -> str:
    return f"content/{code}/translated.yaml"


def _write(sources: Sources, code: str, names: list[str], texts: Mapping[str, str]) -> list[str]:
    """Write the language's store; what is news in it."""
    store = sources.languages[code].translated
    before = store.record.texts if store else {}
    now = {key: texts[key] for key in texts if not names or key in names or _file(key) in names}
    kept = before if names else {}
    replace_file(sources.root / _store(code), store_text(kept | now).encode())
    return [f"{_store(code)}: {key}" for key in sorted(now) if before.get(key) != now[key]]
