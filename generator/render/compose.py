"""record + kind -> Sheet: the template filled in, its links spelled, its theme files listed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateError
from markupsafe import Markup

from generator.records import decree30
from generator.records.document import Deadline
from generator.records.kind import Example, Format, Kind, Reach, Shows
from generator.records.output import Sheet
from generator.records.plan import Plan
from generator.records.portal import Portal
from generator.records.problem import Mistake, Place, Problem, Said
from generator.records.product import Product
from generator.records.record import Record
from generator.records.unit import Unit
from generator.render import official
from generator.render.address import path_of
from generator.render.links import Links
from generator.render.qr import qr
from generator.render.templates import as_json, environment

_ASSET = re.compile(r"(?:fonts|pictures)/[\w.-]+\.\w+")
_ENDING = {Format.PAGES: "md", Format.LIGHT: "html", Format.PDF: "html", Format.JSON: "json", Format.YAML: "json"}


@dataclass(frozen=True)
class Composer:
    """Composes the sheets of one *portal* with the templates below the folder *theme*."""

    portal: Portal
    theme: Path

    def sheets(self) -> Iterator[Sheet]:
        """Every kind, for every record that it shows, in every format that it has."""
        for kind in self.portal.kinds.values():
            for record in self._shown(kind):
                for format in kind.formats:
                    yield self.sheet(kind, record, format)

    def example(self, kind: Kind, example: Example, unit: Unit | None) -> Iterator[Sheet]:
        """One sample of a kind in every format; nothing where this language lacks its record."""
        for record in self._shown(kind):
            if _id_of(record) in {example.record, ""}:
                shown = record.model_copy(update={"unit": unit}) if isinstance(record, Product) else record
                for format in kind.formats:
                    yield self.sheet(kind, shown, format)

    def _shown(self, kind: Kind) -> list[Record]:
        shelves: dict[Shows, list[Any]] = {
            Shows.PORTAL: [self.portal],
            Shows.PAGE: self.portal.pages,
            Shows.TOPIC: self.portal.topics,
            Shows.PLAN: [plan for plan in self.portal.plans if self._speaks(kind, plan)],
            Shows.PRODUCT: [product for product in self.portal.products if product.kind == kind.name],
        }
        return shelves[kind.shows]

    def _speaks(self, kind: Kind, plan: Plan) -> bool:
        return kind.languages == Reach.EACH or plan.document.language == self.portal.language.code

    def sheet(self, kind: Kind, record: Record, format: Format) -> Sheet:
        """One record as one kind in one format."""
        record_id = _id_of(record)
        path = path_of(kind, record_id, self.portal.language, format)
        text = self._text(kind, record, format, path)
        return Sheet(
            path=path,
            format=format,
            language=self.portal.language.code,
            kind=kind.name,
            record=record_id,
            text=text,
            assets=tuple(sorted({found[0] for found in _ASSET.finditer(text)})) if format == Format.PDF else (),
            sources=(*self.portal.origins.get(f"{kind.shows}:{record_id}", ()), f"theme/kinds/{kind.name}"),
            most_pages=kind.most_pages,
            most_bytes=kind.most_bytes,
        )

    def _text(self, kind: Kind, record: Record, format: Format, path: str) -> str:
        name = f"kinds/{kind.name}/template.{_ENDING.get(format, '')}.j2"
        if format == Format.DOCX or not (self.theme / name).exists():
            return as_json(record.document if isinstance(record, Plan) else record)
        links = Links(self.portal, kind, _id_of(record), format, path)
        try:
            module = self._templates.get_template(name).make_module(self._context(kind, record, links))
        except (TemplateError, TypeError, LookupError, ValueError, AttributeError) as error:
            raise Mistake(_template_problem(self.theme, name, error)) from error
        return self._front_matter(module, links, kind) + str(module) if format == Format.PAGES else str(module)

    @cached_property
    def _templates(self) -> Environment:
        return environment(self.theme)

    def _context(self, kind: Kind, record: Record, links: Links) -> dict[str, Any]:
        """All the names that a template may use."""
        return {
            "portal": self.portal,
            kind.shows.value: record,
            "language": self.portal.language,
            "site": self.portal.labels,
            "label": self.portal.kind_labels[kind.name],
            "canonical": links.canonical,
            "alternates": list(links.alternates()),
            "link": links.to,
            "picture": links.picture,
            "date": self.portal.language.write_date,
            "when": self._when,
            "official": official,
            "decree30": decree30,
            "qr": qr,
            "written": Markup,
        }

    def _when(self, deadline: Deadline) -> str:
        """A deadline's day as this language writes it."""
        language = self.portal.language
        return (
            language.write_date(deadline.due)
            if deadline.due
            else language.write_day_of_year(deadline.yearly or "01-01")
        )

    def _front_matter(self, module: Any, links: Links, kind: Kind) -> str:
        """What the look of reading pages needs to know; `title` and `description` are set by the template."""
        known = {
            "title": module.title,
            "description": module.description,
            "root": links.root,
            "canonical": links.canonical,
            "alternates": list(links.alternates()),
            "home": links.to("home"),
            "sections": list(links.entries(_SECTIONS)),
            "foot": list(links.entries(_FOOT)),
            "kind": kind.name,
        }
        return f"---\n{as_json(known)}\n---\n"


_SECTIONS = {
    "section_hotlines": ("hotlines-page", ""),
    "section_topics": ("topics-page", ""),
    "section_plans": ("plans-page", ""),
    "section_materials": ("materials-page", ""),
}
_FOOT = {
    "foot_about": ("written-page", "gioi-thieu"),
    "foot_privacy": ("written-page", "rieng-tu"),
    "foot_law": ("law-page", ""),
}


def _id_of(record: Record) -> str:
    return str(getattr(record, "id", ""))


def _template_problem(theme: Path, name: str, error: Exception) -> Problem:
    line = getattr(error, "lineno", None) or _line_in_template(theme / name, error)
    message = Said(f"Mẫu này không điền được ({error}).", f"This template cannot be filled in ({error}).")
    fix = Said(
        "Xem lại tên dùng trong mẫu và nhãn của loại này.", "Look at the names used in it and at the kind's labels."
    )
    return Problem(Place(f"theme/{name}", line), message, fix)


def _line_in_template(template: Path, error: Exception) -> int:
    """The template's line where *error* arose: Jinja2 rewrites tracebacks so that they name it."""
    frame, line = error.__traceback__, 1
    while frame:
        if frame.tb_frame.f_code.co_filename == str(template):
            line = frame.tb_lineno
        frame = frame.tb_next
    return line
