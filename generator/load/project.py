"""The project's folders, each read into its shelf."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from generator.load.pages import read_pages
from generator.load.reader import Reader
from generator.load.theme import read_theme
from generator.load.units import register_of_units
from generator.records.answer import IntentFacts, IntentWords
from generator.records.commune import CommuneFacts, CommuneWords
from generator.records.document import Document
from generator.records.glossary import Concept
from generator.records.hotline import HotlineFacts, HotlineWords
from generator.records.kind import Examples, Kind, KindLabels, Picture
from generator.records.language import Labels, Language
from generator.records.law import Law, LawWords, Source
from generator.records.node import Node
from generator.records.plan import PlanWords
from generator.records.problem import Place, Problem, Said
from generator.records.product import ProductFacts
from generator.records.record import Record
from generator.records.sources import Design, Entry, Shelf, Sources, Words
from generator.records.topic import TopicFacts, TopicWords
from generator.records.translated import Safety, Translated
from generator.records.tree import TreeFacts, TreeWords
from generator.records.unit import Unit

R = TypeVar("R", bound=Record)

_DATA = "content/data"


def read_project(root: Path, today: datetime.date | None) -> Sources:
    """Read every folder of the project at *root* as of *today*."""
    reader = Reader(root)
    look = reader.node("mkdocs.yml")
    changed_units = reader.shelf(f"{_DATA}/units.yaml", Unit)
    sources = Sources(
        root=root,
        site_url=_site_url(reader, look),
        contact=_contact(look),
        documents=_documents(reader),
        hotlines=reader.shelf(f"{_DATA}/hotlines.yaml", HotlineFacts),
        laws=reader.shelf(f"{_DATA}/law.yaml", Law),
        origins=reader.shelf(f"{_DATA}/sources.yaml", Source),
        topics=reader.shelf(f"{_DATA}/topics.yaml", TopicFacts),
        trees=reader.folder(f"{_DATA}/trees", TreeFacts),
        products=_optional(reader, f"{_DATA}/prints.yaml", ProductFacts),
        intents=_optional(reader, f"{_DATA}/search.yaml", IntentFacts),
        changed_units=changed_units,
        communes=_optional(reader, f"{_DATA}/communes.yaml", CommuneFacts),
        units=register_of_units() | {key: entry.record for key, entry in changed_units.items()},
        pictures=reader.shelf("theme/pictures/pictures.yaml", Picture),
        glossary=reader.shelf(f"{_DATA}/glossary.yaml", Concept),
        safety=reader.file(f"{_DATA}/safety.yaml", Safety),
        languages=_languages(reader),
        kinds=_kinds(reader),
        theme=read_theme(reader, "theme"),
        texts=reader.texts,
        today=today,
        problems=reader.problems,
    )
    reader.problems.extend(_passed_over(reader))
    return sources


def _passed_over(reader: Reader) -> Iterator[Problem]:
    """A file of ours that lies where nobody reads it would be missed by everybody."""
    read = {*reader.texts, *(problem.place.file for problem in reader.problems)}
    for file in (file for folder in ("plans", "content", "theme/kinds") for file in reader.files(folder, "**/*")):
        if file.endswith((".yaml", ".yml", ".md")) and not file.endswith("README.md") and file not in read:
            message = Said("Tệp này không được đọc.", "This file is not read.")
            fix = Said("Đặt đúng thư mục, tên kết thúc bằng .yaml.", "Put it in its folder, its name ending in .yaml.")
            yield Problem(Place(file), message, fix)


def _site_url(reader: Reader, node: Node | None) -> str:
    url = node.get("site_url") if node else None
    if url and isinstance(url.value, str) and url.value.startswith(("https://", "http://")):
        return url.value.rstrip("/") + "/"
    if node:
        message = Said("`site_url` phải là một địa chỉ web.", "`site_url` must be a web address.")
        fix = Said("Viết như https://loive.example/.", "Write it like https://loive.example/.")
        reader.problems.append(Problem(node.at("site_url"), message, fix))
    return "/"


def _contact(node: Node | None) -> Node | None:
    """Where readers may write: `contact` below `extra` of mkdocs.yml."""
    extra = node.get("extra") if node else None
    return extra.get("contact") if extra else None


def _documents(reader: Reader) -> Shelf[Document]:
    documents: Shelf[Document] = {}
    for file in reader.files("plans", "*/*.yaml"):
        entry = reader.file(file, Document)
        if entry and entry.record.id in documents:
            first = documents[entry.record.id]
            message = Said(
                f"Mã `{entry.record.id}` đã dùng ở {first.file}.",
                f"The id `{entry.record.id}` is taken by {first.file}.",
            )
            fix = Said("Đặt mã khác, trùng với tên tệp.", "Choose another id, equal to the file's name.")
            reader.problems.append(Problem(entry.place("id"), message, fix))
        elif entry:
            documents[entry.record.id] = entry
    return documents


def _languages(reader: Reader) -> dict[str, Words]:
    words = {}
    for folder in reader.files("content", "*/"):
        if folder == _DATA:
            continue
        language = reader.file(f"{folder}/language.yaml", Language)
        labels = reader.file(f"{folder}/labels.yaml", Labels)
        hotlines = reader.shelf(f"{folder}/hotlines.yaml", HotlineWords)
        if language and labels:
            words[language.record.code] = Words(
                language=language,
                labels=labels,
                hotlines=hotlines,
                topics=reader.folder(f"{folder}/topics", TopicWords),
                trees=reader.folder(f"{folder}/trees", TreeWords),
                plans=reader.folder(f"{folder}/plans", PlanWords),
                laws=_optional(reader, f"{folder}/law.yaml", LawWords),
                communes=_optional(reader, f"{folder}/communes.yaml", CommuneWords),
                intents=_optional(reader, f"{folder}/search.yaml", IntentWords),
                pages=read_pages(reader, f"{folder}/pages"),
                translated=_translated(reader, folder, language.record),
                recordings={
                    Path(file).stem: (reader.root / file).read_bytes()
                    for file in reader.files(f"{folder}/recordings", "*.mp3")
                },
            )
    return dict(sorted(words.items(), key=lambda item: item[1].language.record.order))


def _translated(reader: Reader, folder: str, language: Language) -> Entry[Translated] | None:
    """What the language's texts were compared with; nothing is translated into the root language."""
    file = f"{folder}/translated.yaml"
    return reader.file(file, Translated) if not language.root and (reader.root / file).exists() else None


def _optional(reader: Reader, file: str, record: type[R]) -> Shelf[R]:
    return reader.shelf(file, record) if (reader.root / file).exists() else {}


def _kinds(reader: Reader) -> dict[str, Design]:
    kinds = {}
    for folder in map(Path, reader.files("theme/kinds", "*/")):
        kind = reader.file(f"{folder}/kind.yaml", Kind, name=folder.name)
        labels = reader.file(f"{folder}/labels.yaml", KindLabels)
        examples = reader.file(f"{folder}/examples.yaml", Examples)
        if kind and labels and examples:
            kinds[folder.name] = Design(kind, labels, examples)
    return kinds
