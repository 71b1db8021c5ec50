"""record + kind -> Sheet: the template filled in, its links spelled, its theme files listed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateError
from markupsafe import Markup

from generator.records import decree30
from generator.records.commune import Commune
from generator.records.document import Deadline
from generator.records.format import Format
from generator.records.kind import Example, Kind, Reach, Shows
from generator.records.output import Sheet
from generator.records.paper import Print
from generator.records.plan import Copy, Plan
from generator.records.portal import Portal
from generator.records.problem import Mistake
from generator.records.product import Issue, Product
from generator.records.record import Record
from generator.render import official
from generator.render.address import path_of
from generator.render.chart import drawn
from generator.render.citation import Citations
from generator.render.fit import balanced, fitted
from generator.render.layout import Layout, layout
from generator.render.links import DRAWN, FOOT, SECTIONS, Links
from generator.render.outdated import outdated_of
from generator.render.outward import outward
from generator.render.qr import qr
from generator.render.templates import as_json, environment, problem_of
from generator.render.text.script import Voice
from generator.render.timeline import timeline

_ASSET = re.compile(r"(?:fonts|pictures|print)/[\w.-]+\.\w+")
_ENDING = {
    Format.PAGES: "md",
    Format.LIGHT: "html",
    Format.PDF: "html",
    Format.DOCX: "html",
    Format.IMAGE: "html",
    Format.TEXT: "txt",
    Format.JSON: "json",
    Format.YAML: "json",
    Format.ICS: "json",
}


@dataclass(frozen=True)
class Composer:
    """Composes the sheets of one *portal* with the templates below the folder *theme*."""

    portal: Portal
    theme: Path
    _voices: dict[str, Voice] = field(default_factory=dict)

    def sheets(self) -> Iterator[Sheet]:
        """Every kind that this language has, for every record that it shows, in every format that it has."""
        for kind in self.portal.kinds.values():
            for record in self._shown(kind):
                yield from self.of(kind, record)

    def example(self, kind: Kind, example: Example, commune: Commune | None) -> Iterator[Sheet]:
        """One sample of a kind in every format; nothing where this language lacks its record."""
        for record in self._shown(kind):
            if _id_of(record) in {example.record, ""}:
                shown = record.model_copy(update={"commune": commune}) if isinstance(record, Product) else record
                yield from self.of(kind, shown)

    def of(self, kind: Kind, record: Record) -> Iterator[Sheet]:
        """One record as one kind: in every format, a print on every paper."""
        for format in kind.formats:
            for print in kind.prints if format == Format.PDF and kind.prints else [None]:
                yield self.sheet(kind, record, format, print)

    def _shown(self, kind: Kind) -> list[Record]:
        shelves: dict[Shows, list[Any]] = {
            Shows.PORTAL: [self.portal],
            Shows.PAGE: self.portal.pages,
            Shows.TOPIC: self.portal.topics,
            Shows.STEP: self.portal.steps,
            Shows.PLAN: [plan for plan in self.portal.plans if self._speaks(kind, plan) and self._fits(kind, plan)],
            Shows.PRODUCT: [product for product in self.portal.products if product.kind == kind or not kind.slug],
            Shows.ISSUE: list(self._issues()),
            Shows.AUDIENCE: self.portal.audiences,
            Shows.KIND: [other for other in self.portal.kinds.values() if other.slug],
            Shows.GROUP: self.portal.groups,
            Shows.LAW: list(self.portal.laws.values()),
            Shows.CHAIN: self.portal.chains,
            Shows.AGENDA: self.portal.agendas,
        }
        return shelves[kind.shows] if kind.name in self.portal.made[self.portal.language.code] else []

    def _issues(self) -> Iterator[Issue]:
        """Each issue of each print that carries a code, in every enrolled commune's name and in none.

        The sample commune has no official code, so its prints carry that of nobody.
        """
        real = [commune for commune in self.portal.communes.values() if commune.unit.id.isdigit()]
        for product in self.portal.products:
            for commune in [None, *real] if product.kind.number else []:
                yield from product.model_copy(update={"commune": commune}).issues

    def _speaks(self, kind: Kind, plan: Plan) -> bool:
        return kind.languages == Reach.EACH or plan.document.language == self.portal.language.code

    def _fits(self, kind: Kind, plan: Plan) -> bool:
        # A calendar holds at least one component (RFC 5545, 3.6).
        return kind.formats != [Format.ICS] or bool(plan.events)

    def sheet(self, kind: Kind, record: Record, format: Format, print: Print | None = None) -> Sheet:
        """One record as one kind in one format, on the paper of *print*."""
        record_id = _id_of(record)
        path = path_of(kind, record_id, self.portal.language, format, print)
        drawn = print or (Print(paper=kind.paper) if format == Format.IMAGE and kind.paper else None)
        paper = layout(kind, drawn) if drawn else None
        text = self._text(kind, record, format, path, paper)
        return Sheet(
            path=path,
            format=format,
            language=self.portal.language.code,
            kind=kind.name,
            record=record_id,
            text=text,
            assets=tuple(sorted({found[0] for found in _ASSET.finditer(text)})) if format in DRAWN else (),
            sources=(*self.portal.origins.get(f"{kind.shows}:{record_id}", ()), f"theme/kinds/{kind.name}"),
            most_pages=kind.most_pages,
            most_bytes=kind.most_bytes,
            print=print,
            zoom=paper.zoom if paper else 1.0,
            archive=kind.archive,
            day=record.issued if isinstance(record, Product) else None,
        )

    def _text(self, kind: Kind, record: Record, format: Format, path: str, paper: Layout | None) -> str:
        name = f"kinds/{kind.name}/template.{_ENDING.get(format, '')}.j2"
        if isinstance(record, Plan) and format == Format.DOCX:
            return as_json(Copy(document=record.document, signer=record.signer))
        if not (self.theme / name).exists():
            return as_json(record.document if isinstance(record, Plan) else record)
        links = Links(self.portal, kind, _id_of(record), format, path)
        try:
            module = self._templates.get_template(name).make_module(self._context(kind, record, links, paper))
        except (TemplateError, TypeError, LookupError, ValueError, AttributeError) as error:
            raise Mistake(problem_of(self.theme, name, error)) from error
        text = outward(str(module), self.portal) if format in {Format.PAGES, Format.LIGHT} else str(module)
        return self._front_matter(module, links, record) + text if format == Format.PAGES else text

    def _voice(self, kind: Kind) -> Voice:
        """What says a topic aloud, in this language and with this kind's words; it remembers what it said."""
        if kind.name in self._voices:
            return self._voices[kind.name]
        numbers = [number for hotline in self.portal.hotlines for number in (hotline.number, *hotline.also)]
        words = self.portal.kind_labels[kind.name]
        return self._voices.setdefault(kind.name, Voice(self.portal.language.code, numbers, words))

    def _text_of(self, product: Product) -> str:
        """What a product that is said or sent says, for pages that show it."""
        return self.sheet(product.kind, product, Format.TEXT).text.strip()

    @cached_property
    def _templates(self) -> Environment:
        return environment(self.theme)

    def _context(self, kind: Kind, record: Record, links: Links, paper: Layout | None) -> dict[str, Any]:
        """All the names that a template may use."""
        words = {**self.portal.labels, **self.portal.kind_labels[kind.name]}
        return {
            "portal": self.portal,
            kind.shows.value: record,
            "language": self.portal.language,
            "site": self.portal.labels,
            "label": self.portal.kind_labels[kind.name],
            "canonical": links.canonical,
            "alternates": list(links.alternates()),
            "outdated": outdated_of(self.portal, kind, record),
            "link": links.to,
            "picture": links.picture,
            "recording": links.recording(),
            "paper": paper,
            "fit": partial(fitted, self.theme),
            "balanced": partial(balanced, self.theme),
            "leave": links.leave(),
            "check_address": links.check_address,
            "typed_address": links.typed_address,
            "page_address": links.page_address,
            "preview": links.preview,
            "files": links.files,
            "text_of": self._text_of,
            "voice": self._voice(kind),
            "date": self.portal.language.write_date,
            "when": self._when,
            "official": official,
            "cite": Citations(record, words, self.portal.language) if isinstance(record, Plan) else None,
            "cite_in": self._cited,
            "timeline": timeline,
            "drawn": drawn,
            "decree30": decree30,
            "qr": qr,
            "written": Markup,
        }

    def _cited(self, plan: Plan, clause: str) -> str:
        """Where a clause stands in *plan*, as the plan's own page says it."""
        words = {**self.portal.labels, **self.portal.kind_labels["plan-page"]}
        return Citations(plan, words, self.portal.language).place(clause)

    def _when(self, deadline: Deadline) -> str:
        """A deadline's day as this language writes it."""
        language = self.portal.language
        return (
            language.write_date(deadline.due)
            if deadline.due
            else language.write_day_of_year(deadline.yearly or "01-01")
        )

    def _front_matter(self, module: Any, links: Links, record: Record) -> str:
        """What the look of reading pages needs to know; `title` and `description` are set by the template."""
        known = {
            "title": module.title,
            "description": module.description,
            "root": links.root,
            "canonical": links.canonical,
            "alternates": list(links.alternates()),
            "outdated": outdated_of(self.portal, links.kind, record),
            "home": links.to("home"),
            "scripts": getattr(module, "scripts", []),
            "frames": getattr(module, "frames", False),
            "sections": list(links.entries(SECTIONS)),
            "foot": list(links.entries(FOOT, anywhere=True)),
            "kind": links.kind.name,
            "discreet": links.kind.discreet,
            "leave": links.leave(),
        }
        return f"---\n{as_json(known)}\n---\n"


def _id_of(record: Record) -> str:
    return str(getattr(record, "id", ""))
