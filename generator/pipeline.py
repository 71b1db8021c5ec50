"""The five stages in order: load -> check -> model -> render -> publish."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from generator import render
from generator.check import check, notices
from generator.check.personal import register_of
from generator.check.references import unknown
from generator.load import load
from generator.load.units import former_units
from generator.model import model
from generator.publish import publish, search, site
from generator.publish.folder import replace_file
from generator.publish.places import Places
from generator.publish.tongues import marked
from generator.records.format import Format
from generator.records.output import Output, Sheet
from generator.records.paper import Edition
from generator.records.portal import Portal
from generator.records.problem import Mistake, Place, Problem, Said
from generator.render.assets import recordings, shared_files, web_fonts
from generator.render.compose import Composer
from generator.render.preview import previews
from generator.scan import Scanned, scan
from generator.work.cache import Cache
from generator.work.executor import executor
from generator.work.make import Tally, Workshop

_READ = (Format.PAGES, Format.LIGHT)
"""What is read on the screen."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Report:
    """What a build did: the problems, or the size of each published file, how much was made anew, and what to note."""

    problems: list[Problem] = field(default_factory=list)
    files: dict[str, int] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)
    notices: list[Problem] = field(default_factory=list)


def build(
    root: Path,
    out: Path,
    jobs: int | None = None,
    progress: Progress = lambda done, of: None,
    today: datetime.date | None = None,
) -> Report:
    """Build the project at *root* into the folder *out*. With problems, *out* stays as it was.

    What has run out by *today* is a problem; without a day nothing runs out.
    """
    sources = load(root, today)
    if problems := check(sources):
        return Report(problems)
    portals = [model(sources, code) for code in sources.languages]
    try:
        with executor(jobs) as workers:
            workshop = Workshop(root / "theme", Cache(root / "build" / "cache"), workers, write)
            files = _publish(portals, workshop, out, progress)
    except Mistake as mistake:
        return Report(sorted(mistake.problems))
    except OSError as error:
        return Report([_not_written(error, out)])
    return Report([], files, workshop.tally, notices(sources))


def _publish(portals: list[Portal], workshop: Workshop, out: Path, progress: Progress) -> dict[str, int]:
    theme = workshop.theme
    sheets = list(chain.from_iterable(render.render(portal, theme) for portal in portals))
    pages = {portal.language.code: [sheet for sheet in sheets if _is_page_of(portal, sheet)] for portal in portals}
    bundles = [site.bundle(portal, pages[portal.language.code], theme) for portal in portals]
    fonts = web_fonts(sheet.text for sheet in sheets if sheet.format == Format.PAGES)
    others = [sheet for sheet in sheets if sheet.format != Format.PAGES]
    # Bundles first: they take longest, so the prints are drawn beside them.
    finished = workshop.make([*bundles, *others, *fonts], progress)
    written, rest = finished[: len(bundles)], finished[len(bundles) :]
    rest += workshop.make(_previews(portals[0], others, rest), progress)
    reading = list(
        chain.from_iterable(
            site.unbundle(output, pages[sheet.language]) for output, sheet in zip(written, bundles, strict=True)
        )
    )
    discreet = {sheet.path for sheet in sheets if portals[0].kinds[sheet.kind].discreet}
    spoken = {sheet.path: sheet.language for sheet in sheets}
    languages = [portal.language for portal in portals]
    read, made = (list(marked(outputs, spoken, languages)) for outputs in (reading, rest))
    made += [*shared_files(theme), *chain.from_iterable(map(recordings, portals))]
    made += _indexes(portals, sheets, [*reading, *rest])
    published = publish(read, made, discreet, theme, out)
    return {path: len(output.content) for path, output in published.items()}


def _indexes(portals: Iterable[Portal], sheets: Iterable[Sheet], made: Iterable[Output]) -> Iterator[Output]:
    """The search's index of each language that has a search: its pages, and places with today's and former names."""
    outputs, former = {output.path: output for output in made}, former_units()
    for portal in (portal for portal in portals if "search-page" in portal.made[portal.language.code]):
        ours = [sheet for sheet in sheets if sheet.language == portal.language.code and sheet.format in _READ]
        paths = {(sheet.kind, sheet.record): search.path_in(sheet.path, portal.language.home) for sheet in ours}
        pages = [outputs[sheet.path] for sheet in ours if portal.kinds[sheet.kind].found]
        places = Places(
            today=portal.all_units,
            labels=portal.kind_labels["search-page"],
            pages={record: path for (_, record), path in paths.items() if record in portal.all_units},
            lines=paths["hotlines-page", ""],
            provincial={line.province: line.id for line in reversed(portal.hotlines) if line.province},
        )
        folder = f"{portal.language.home}{paths['search-page', '']}muc/"
        yield from search.index([*search.found_in(pages, portal.language.home), *places.found(former)], folder)


def _previews(portal: Portal, sheets: Iterable[Sheet], made: Iterable[Output]) -> Iterator[Sheet]:
    """A picture of every product, to be made from its finished file."""
    for sheet, output in zip(sheets, made, strict=False):
        kind = portal.kinds.get(sheet.kind)
        if kind and kind.slug:
            yield from previews(sheet, output.content, kind)


def _is_page_of(portal: Portal, sheet: Sheet) -> bool:
    return sheet.format == Format.PAGES and sheet.language == portal.language.code


def write(sheet: Sheet, theme: Path) -> bytes:
    """The bytes of one sheet; a whole language of reading pages is one sheet too."""
    return site.write(sheet, theme) if sheet.format == Format.SITE else render.write(sheet, theme)


def _not_written(error: OSError, out: Path) -> Problem:
    message = Said(f"Không ghi được ({error.strerror}).", f"Could not write ({error.strerror}).")
    fix = Said(
        "Xem chỗ trống trên đĩa và quyền ghi. Trang đã đăng vẫn như cũ.",
        "Look at disk space and permissions. What is published is as it was.",
    )
    return Problem(Place(str(error.filename or out)), message, fix)


def check_project(root: Path, today: datetime.date | None = None) -> tuple[list[Problem], list[Problem]]:
    """Every problem of the project at *root*, and what an editor should note, as of *today*."""
    sources = load(root, today)
    return check(sources), notices(sources)


def write_document(root: Path, name: str, suffix: str, out: Path, signer: str | None = None) -> list[Problem]:
    """Write the official document *name* to the file *out* as pdf or docx; nothing is written with a problem.

    The *signer* stands on this copy alone.
    """
    sources = load(root)
    if name not in sources.documents:
        return list(unknown(Place("plans"), Said("văn bản", "document"), name, sources.documents))
    if problems := check(sources):
        return problems
    portal = model(replace(sources, previewed=name), sources.documents[name].record.language)
    composer = Composer(portal, root / "theme")
    plan = next(plan for plan in portal.plans if plan.id == name).model_copy(update={"signer": signer})
    return _write_one(lambda: composer.sheet(portal.kinds["official-plan"], plan, Format(suffix)), root, out)


@dataclass(frozen=True)
class Wanted:
    """One print: of which product, in which language and edition, in whose name; the first paper if none is named."""

    product: str
    language: str
    edition: Edition = Edition.SCREEN
    paper: str | None = None
    unit: str | None = None


def write_print(root: Path, wanted: Wanted, out: Path) -> list[Problem]:
    """Write one print to the file *out*, in the name of an enrolled commune or nobody's; nothing with a problem."""
    sources = load(root)
    if wanted.unit and wanted.unit not in sources.communes:
        place = Place("content/data/communes.yaml")
        return list(unknown(place, Said("xã đã ghi danh", "enrolled commune"), wanted.unit, sources.communes))
    if problems := check(sources):
        return problems
    portal = model(sources, wanted.language)
    products = {product.id: product for product in portal.products}
    if wanted.product not in products:
        return list(unknown(Place("content/data/topics.yaml"), Said("ấn phẩm", "product"), wanted.product, products))
    product = products[wanted.product].model_copy(update={"commune": portal.communes.get(wanted.unit or "")})
    print = product.kind.print_as(wanted.edition, wanted.paper)
    if product.kind.prints and print is None:
        papers = [f"{one.edition} {one.name}" for one in product.kind.prints]
        given = f"{wanted.edition} {wanted.paper or ''}".strip()
        place = Place(f"theme/kinds/{product.kind.name}/kind.yaml")
        return list(unknown(place, Said("bản in", "print"), given, papers))
    composer = Composer(portal, root / "theme")
    return _write_one(lambda: composer.sheet(product.kind, product, product.kind.formats[0], print), root, out)


def _write_one(compose: Callable[[], Sheet], root: Path, out: Path) -> list[Problem]:
    try:
        replace_file(out, write(compose(), root / "theme"))
    except Mistake as mistake:
        return mistake.problems
    except OSError as error:
        return [_not_written(error, out)]
    return []


def scan_files(root: Path, files: Iterable[Path]) -> list[Scanned]:
    """Personal data in any *files*, by the numbers that the project at *root* may publish."""
    return scan(files, register_of(load(root)))
