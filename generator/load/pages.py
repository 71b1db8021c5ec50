"""Hand-written pages: front matter in YAML, then Markdown."""

import unicodedata
from pathlib import Path

from generator.load.reader import Reader
from generator.load.yaml import read_yaml
from generator.records.language import Page
from generator.records.problem import Place, Problem, Said
from generator.records.sources import Entry, Shelf


def read_pages(reader: Reader, folder: str) -> Shelf[Page]:
    """The pages of a folder, each under its file's name."""
    entries = {Path(file).stem: _read_page(reader, file) for file in reader.files(folder, "*.md")}
    return {key: entry for key, entry in entries.items() if entry}


def _read_page(reader: Reader, file: str) -> Entry[Page] | None:
    text = reader.text(file)
    if text is None:
        return None
    head, closed, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not closed:
        message = Said("Trang thiếu phần đầu giữa hai dòng `---`.", "The page lacks its head between two `---` lines.")
        fix = Said("Thêm phần đầu: title, description, reviewed_on.", "Add a head: title, description, reviewed_on.")
        reader.problems.append(Problem(Place(file), message, fix))
        return None
    node, problems = read_yaml(file, "\n" + head)
    reader.problems.extend(problems)
    body = unicodedata.normalize("NFC", body.strip())
    return reader.shaped(node, Page, id=Path(file).stem, body=body) if node else None
