"""record + kind -> Sheet: the template filled in, its links spelled, its theme files listed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
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
from generator.render.address import address_of, between, path_of, root_from
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
        )

    def _text(self, kind: Kind, record: Record, format: Format, path: str) -> str:
        name = f"kinds/{kind.name}/template.{_ENDING.get(format, '')}.j2"
        if format == Format.DOCX or not (self.theme / name).exists():
            return as_json(record.document if isinstance(record, Plan) else record)
        context = self._context(kind, record, format, path)
        try:
            module = self._templates.get_template(name).make_module(context)
        except (TemplateError, TypeError, KeyError) as error:
            raise Mistake(_template_problem(self.theme, name, error)) from error
        return self._front_matter(module, context) + str(module) if format == Format.PAGES else str(module)

    @cached_property
    def _templates(self) -> Environment:
        return environment(self.theme)

    def _context(self, kind: Kind, record: Record, format: Format, path: str) -> dict[str, Any]:
        portal = self.portal
        return {
            "portal": portal,
            kind.shows.value: record,
            "kind": kind,
            "language": portal.language,
            "site": portal.labels,
            "label": portal.kind_labels[kind.name],
            "path": path,
            "root": root_from(path),
            "canonical": portal.site_url + address_of(path),
            "alternates": list(self._alternates(kind, _id_of(record), format, path)),
            "link": partial(self._link, path),
            "picture": partial(self._picture, format, path),
            "date": portal.language.write_date,
            "when": self._when,
            "official": official,
            "decree30": decree30,
            "qr": qr,
            "written": Markup,
        }

    def _link(self, here: str, kind_name: str, record_id: str = "", format: str | None = None) -> str:
        """The relative link to a kind's page or file in this language, or in the only one that it is made in."""
        kind = self.portal.kinds[kind_name]
        language = self.portal.language
        if kind.languages == Reach.OWN:
            document = next(plan.document for plan in self.portal.plans if plan.id == record_id)
            language = next(other for other in self.portal.languages if other.code == document.language)
        return between(here, path_of(kind, record_id, language, Format(format) if format else kind.formats[0]))

    def _alternates(self, kind: Kind, record_id: str, format: Format, here: str) -> Iterator[Mapping[str, Any]]:
        """This page in each language; where one lacks it, that language's first page."""
        for language in self.portal.languages:
            exists = f"{kind.shows}:{record_id}" in self.portal.spoken[language.code]
            there = path_of(kind, record_id, language, format) if exists else f"{language.home}index.html"
            yield {
                "language": language,
                "exists": exists,
                "href": between(here, there),
                "address": self.portal.site_url + address_of(there),
            }

    def _picture(self, format: Format, here: str, name: str) -> Mapping[str, str]:
        """Where a drawing lies for this page, and what it shows in this language."""
        drawing = self.portal.pictures[name]
        return {
            "src": drawing.file if format == Format.PDF else f"{root_from(here)}assets/{drawing.file}",
            "alt": drawing.alt,
        }

    def _when(self, deadline: Deadline) -> str:
        """A deadline's day as this language writes it."""
        language = self.portal.language
        return (
            language.write_date(deadline.due)
            if deadline.due
            else language.write_day_of_year(deadline.yearly or "01-01")
        )

    def _front_matter(self, module: Any, context: Mapping[str, Any]) -> str:
        """What the look of reading pages needs to know; `title` and `description` are set by the template."""
        known = {
            "title": module.title,
            "description": module.description,
            "root": context["root"],
            "canonical": context["canonical"],
            "alternates": context["alternates"],
            "home": self._link(context["path"], "home"),
            "sections": list(self._entries(_SECTIONS, context["path"])),
            "foot": list(self._entries(_FOOT, context["path"])),
            "kind": context["kind"].name,
        }
        return f"---\n{as_json(known)}\n---\n"

    def _entries(self, entries: Mapping[str, tuple[str, str]], here: str) -> Iterator[Mapping[str, Any]]:
        """Links of the header or the foot; those whose page this language lacks are left out."""
        for label, (kind_name, record_id) in entries.items():
            kind = self.portal.kinds[kind_name]
            if f"{kind.shows}:{record_id}" in self.portal.spoken[self.portal.language.code]:
                href = self._link(here, kind_name, record_id)
                yield {"title": self.portal.labels[label], "href": href, "here": href == "./"}


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
