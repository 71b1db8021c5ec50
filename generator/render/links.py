"""Where the links of one page lead: to other kinds, to the same page in other languages, to pictures."""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.records.format import Format
from generator.records.kind import Kind, Reach
from generator.records.language import Language
from generator.records.paper import Print
from generator.records.portal import Portal
from generator.records.product import Product
from generator.render.address import address_of, between, path_of, preview_of, recording_of, root_from

DRAWN = {Format.PDF, Format.IMAGE}
"""Formats that are drawn from theme/ itself."""

SECTIONS = {
    "section_hotlines": ("hotlines-page", ""),
    "section_topics": ("topics-page", ""),
    "section_plans": ("plans-page", ""),
    "section_materials": ("materials-page", ""),
    "section_search": ("search-page", ""),
}
"""The pages that the header leads to, by label."""

FOOT = {
    "foot_about": ("written-page", "gioi-thieu"),
    "foot_privacy": ("written-page", "rieng-tu"),
    "foot_law": ("law-page", ""),
    "foot_accessibility": ("written-page", "tiep-can"),
    "foot_officers": ("officer-page", ""),
}
"""The pages that the foot leads to."""

_PRIVACY, _LIMITS = "rieng-tu", "roi-trang"
"""The page, and its part, that says what the exit cannot do; both addresses are permanent."""


@dataclass(frozen=True)
class Links:
    """The links of the file at *here*, which shows *record_id* as *kind* in *format*."""

    portal: Portal
    kind: Kind
    record_id: str
    format: Format
    here: str

    @property
    def root(self) -> str:
        """The way up to the site's folder, empty or ending with a slash."""
        return root_from(self.here)

    @property
    def canonical(self) -> str:
        """This page's whole address on the web."""
        return self.portal.site_url + address_of(self.here)

    def to(self, kind_name: str, record_id: str = "", format: str | None = None, print: Print | None = None) -> str:
        """The relative link to a kind's page or file, in this language or the only one that it is made in.

        A LookupError if there is no such kind or document, a ValueError if there is no such format.
        """
        kind = self.portal.kinds[kind_name]
        suffix = Format(format) if format else kind.formats[0]
        print = print or (kind.prints[0] if suffix == Format.PDF and kind.prints else None)
        return between(self.here, path_of(kind, record_id, self._language_of(kind, record_id), suffix, print))

    def _language_of(self, kind: Kind, record_id: str) -> Language:
        """This page's language if it has the page, else the first that has it: nothing is copied."""
        if kind.languages == Reach.EACH:
            every = (self.portal.language, *self.portal.languages)
            return next((one for one in every if self._speaks(one, kind, record_id)), self.portal.language)
        documents = {plan.id: plan.document for plan in self.portal.plans}
        languages = {language.code: language for language in self.portal.languages}
        return languages[documents[record_id].language]

    def page_address(self, kind_name: str, record_id: str = "") -> str:
        """A page's whole address on the web, for texts that travel without links."""
        kind = self.portal.kinds[kind_name]
        return self.portal.site_url + address_of(path_of(kind, record_id, self.portal.language, kind.formats[0]))

    def check_address(self, product: Product) -> str:
        """The short address that the code on a print stands for."""
        path = path_of(self.portal.kinds["print-check"], product.code, self.portal.language, Format.LIGHT)
        return self.portal.site_url + address_of(path).rstrip("/")

    def typed_address(self, product: Product) -> tuple[str, str]:
        """The same address as people type it: the host, and what follows it up to the code."""
        host, slash, path = self.check_address(product).partition("//")[2].partition("/")
        return host, slash + path.removesuffix(product.code)

    def preview(self, product: Product, part: str = "anh") -> str:
        """The picture of a finished print: whole, small (`nho`), or one panel of it. Empty where there is none."""
        format = product.kind.formats[0]
        if format not in DRAWN:
            return ""
        first = product.kind.prints[0] if product.kind.prints else None
        path = path_of(product.kind, product.id, self.portal.language, format, first)
        return between(self.here, preview_of(path, part))

    def files(self, product: Product) -> Iterator[Mapping[str, Any]]:
        """Every file of a product: its format, its print if it comes on paper, and the link."""
        for format in product.kind.formats:
            for print in product.kind.prints if format == Format.PDF else [None]:
                href = self.to(product.kind.name, product.id, format, print)
                yield {"format": format, "print": print, "href": href}

    def alternates(self) -> Iterator[Mapping[str, Any]]:
        """This page in each language; where one lacks it, that language's first page.

        *first* marks the language for readers of no other: the root's, or the first that has the page.
        """
        have = [one.code for one in self.portal.languages if self._speaks(one, self.kind, self.record_id)]
        first = next((one.code for one in self.portal.languages if one.root and one.code in have), "".join(have[:1]))
        for language in self.portal.languages:
            exists = language.code in have
            home = f"{language.home}index.html"
            there = path_of(self.kind, self.record_id, language, self.format) if exists else home
            yield {
                "language": language,
                "exists": exists,
                "first": language.code == first,
                "href": between(self.here, there),
                "address": self.portal.site_url + address_of(there),
            }

    def entries(self, entries: Mapping[str, tuple[str, str]], anywhere: bool = False) -> Iterator[Mapping[str, Any]]:
        """Links of the header or the foot, by label; those whose page no language has are left out.

        So are those that this language lacks, unless pages of other languages serve as well (*anywhere*).
        """
        for label, (kind_name, record_id) in entries.items():
            kind, languages = self.portal.kinds[kind_name], self.portal.languages if anywhere else []
            if any(self._speaks(one, kind, record_id) for one in (self.portal.language, *languages)):
                href = self.to(kind_name, record_id)
                yield {"title": self.portal.labels[label], "href": href, "here": href == "./"}

    def leave(self) -> Mapping[str, str]:
        """For the exit: its cover and the cover's title, and the words on its limits, if this language has them."""
        privacy = self.portal.kinds["written-page"]
        spoken = self._speaks(self.portal.language, privacy, _PRIVACY)
        limits = f"{self.to(privacy.name, _PRIVACY)}#{_LIMITS}" if spoken else ""
        return {"cover": self.to("cover-page"), "title": self.portal.labels["leave_place"], "limits": limits}

    def _speaks(self, language: Language, kind: Kind, record_id: str) -> bool:
        code = language.code
        return kind.name in self.portal.made[code] and f"{kind.shows}:{record_id}" in self.portal.spoken[code]

    def picture(self, name: str) -> Mapping[str, str]:
        """Where a drawing lies for this page, and what it shows in this language; a LookupError if it has no words."""
        if name not in self.portal.pictures:
            raise LookupError(f"pictures: {name} ({self.portal.language.code})")
        drawing = self.portal.pictures[name]
        # Prints read theme/ itself; light pages carry it, so as to need nothing else; others read what is published.
        source = drawing.file if self.format in DRAWN else f"{self.root}assets/{drawing.file}"
        return {"src": _carried(drawing.svg) if self.format == Format.LIGHT else source, "alt": drawing.alt}

    def recording(self) -> str:
        """The link to what somebody read aloud of this kind, in this language; empty where nobody has."""
        name = self.kind.name
        there = recording_of(self.portal.language, name)
        return between(self.here, there) if name in self.portal.recordings else ""


def _carried(svg: str) -> str:
    """A drawing as an address that holds all of it."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
