"""Reading pages: MkDocs turns the Markdown of one language into HTML. The only module that knows MkDocs."""

import json
import logging
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from jinja2 import TemplateError

from generator.records.format import Format
from generator.records.output import Output, Sheet
from generator.records.portal import Portal
from generator.records.problem import Mistake, Place, Problem, Said


def bundle(portal: Portal, pages: Iterable[Sheet], theme: Path) -> Sheet:
    """All reading pages of a language as one sheet: their Markdown, and what the look needs to know."""
    hotline = portal.hotline
    extra = {
        "site": portal.labels,
        "language": portal.language.model_dump(mode="json"),
        "hotline": {
            "number": hotline.number,
            "tel": hotline.tel,
            "name": hotline.name,
            "checked": portal.language.write_date(hotline.checked_on),
        },
    }
    content = {
        "look": (theme.parent / "mkdocs.yml").read_text(),
        "extra": extra,
        "pages": {sheet.path.removeprefix(portal.language.home): sheet.text for sheet in pages},
    }
    look = sorted(file.relative_to(theme).as_posix() for file in (theme / "site").rglob("*.html"))
    text = json.dumps(content, ensure_ascii=False)
    return Sheet(
        portal.language.home, Format.SITE, portal.language.code, "site", portal.language.code, text, tuple(look)
    )


def write(sheet: Sheet, theme: Path) -> bytes:
    """The HTML pages of a bundle, by path, as JSON; a Mistake if MkDocs warns of anything."""
    content = json.loads(sheet.text)
    with TemporaryDirectory() as folder:
        docs, site = Path(folder, "docs"), Path(folder, "site")
        for path, text in content["pages"].items():
            file = (docs / path).with_suffix(".md")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        config = {
            **yaml.safe_load(content["look"]),
            "extra": content["extra"],
            "docs_dir": str(docs),
            "site_dir": str(site),
        }
        config["theme"] = {**config["theme"], "custom_dir": str((theme / "site").resolve())}
        _run_mkdocs(Path(folder, "mkdocs.json"), config)
        return json.dumps({path: (site / path).read_text() for path in content["pages"]}, ensure_ascii=False).encode()


def unbundle(written: Output, pages: Iterable[Sheet]) -> Iterator[Output]:
    """The finished pages of a bundle, each with the sources of its sheet."""
    html = json.loads(written.content)
    for sheet in pages:
        yield Output(sheet.path, html[sheet.path.removeprefix(written.path)].encode(), sheet.sources)


def _run_mkdocs(file: Path, config: Mapping[str, Any]) -> None:
    os.environ |= {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"}
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    file.write_text(json.dumps(config))
    with _warnings() as warnings:
        try:
            build(load_config(str(file)))
        except (TemplateError, MkDocsException) as error:
            raise Mistake(_problem(str(error), "theme/site/main.html")) from error
    if warnings:
        raise Mistake(*(_problem(warning, "mkdocs.yml") for warning in warnings))


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What MkDocs warns of meanwhile; nothing of it reaches the terminal."""
    texts: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: texts.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield texts
    finally:
        logger.removeHandler(handler)


def _problem(warning: str, file: str) -> Problem:
    message = Said(f"Trang đọc có chỗ cần sửa ({warning}).", f"A reading page needs mending ({warning}).")
    return Problem(Place(file), message, Said("Sửa chỗ được nêu tên.", "Mend what it names."))
