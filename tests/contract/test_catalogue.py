"""The catalogue: every product in a few taps, shown as it is printed, with each file, its size and how to print it."""

import gzip
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from lxml import html
from PIL import Image, ImageChops, ImageStat

from generator.records.format import Format
from generator.records.kind import Kind, Shows
from generator.records.output import Sheet
from generator.records.paper import Print, size_mm
from generator.records.product import Product
from generator.render import write
from generator.render.address import path_of, preview_of
from generator.render.image.raster import page_of
from generator.render.preview import previews
from tests.contract.samples import KINDS, PORTALS, THEME

FEWEST_KINDS, FEWEST_TOPICS, FEWEST_AUDIENCES = 12, 8, 6
TO_A_PRODUCT, TO_A_FILE = 2, 3
"""Taps."""
MOST_BYTES = 150 * 1024
FEWEST_COLOURS = 8
MOST_APART = 12
"""Of 255: a picture of few colours and the page that it was taken from."""
SMALL_PX = 240
DRAWN = {Format.PDF, Format.IMAGE}
CATALOGUE = [kind for kind in KINDS.values() if kind.at.startswith("tai-lieu") and Format.PAGES in kind.formats]
"""The kinds of page that the catalogue is made of."""
MADE = [kind for kind in KINDS.values() if kind.slug]
FOLDED = [kind for kind in MADE if kind.panels]

every_language = pytest.mark.parametrize("language", PORTALS)
every_kind = pytest.mark.parametrize("kind", MADE, ids=lambda kind: kind.name)
every_drawn = pytest.mark.parametrize(
    "kind", [kind for kind in MADE if kind.formats[0] in DRAWN], ids=lambda kind: kind.name
)
every_folded = pytest.mark.parametrize("kind", FOLDED, ids=lambda kind: kind.name)


def products(language: str, kind: Kind | None = None) -> list[Product]:
    return [one for one in PORTALS[language].products if kind is None or one.kind == kind]


def page_path(name: str, id: str, language: str) -> str:
    return path_of(KINDS[name], id, PORTALS[language].language, Format.PAGES)


def files(product: Product, language: str) -> list[str]:
    """Every file of a product, the one on the screen first."""
    home, kind = PORTALS[language].language, product.kind
    return [
        path_of(kind, product.id, home, format, print)
        for format in kind.formats
        for print in (kind.prints if format == Format.PDF and kind.prints else [None])
    ]


@cache
def page(site: Path, path: str) -> html.HtmlElement:
    return html.document_fromstring((site / path).read_text())


@cache
def links(site: Path, path: str) -> frozenset[str]:
    """The files of the site that the body of a page links to; plain links, as they work without JavaScript."""
    hrefs = [href.partition("#")[0] for href in page(site, path).xpath("//main//a/@href")]
    paths = (normpath(join(dirname(path), href)) for href in hrefs if href and ":" not in href)
    return frozenset(join(one, "index.html") if (site / one).is_dir() else one for one in paths)


def taps(site: Path, start: str, most: int) -> dict[str, int]:
    """How many links lie between *start* and each file that is at most *most* of them away."""
    reached, edge = {start: 0}, {start}
    for count in range(1, most + 1):
        pages = [path for path in edge if path.endswith(".html") and (site / path).is_file()]
        edge = {there for path in pages for there in links(site, path)} - reached.keys()
        reached |= dict.fromkeys(edge, count)
    return reached


def too_far(site: Path, start: str, language: str, found: Iterable[Product]) -> dict[str, list[str]]:
    """The products, and of others the files, that are not in reach of *start*."""
    away = taps(site, start, TO_A_FILE)
    wanted = {product.id: files(product, language) for product in found}
    pages = [id for id in wanted if away.get(page_path("product-page", id, language), 9) > TO_A_PRODUCT]
    lost = {id: [file for file in paths if file not in away] for id, paths in wanted.items()}
    return {id: paths for id, paths in lost.items() if paths} | {id: ["its page"] for id in pages}


@every_language
def test_the_catalogue_has_at_least_twelve_kinds_of_eight_topics_for_six_readers(language: str) -> None:
    portal = PORTALS[language]
    assert len({product.kind.name for product in portal.products}) >= FEWEST_KINDS
    assert len({product.topic.id for product in portal.products}) >= FEWEST_TOPICS
    topics = Counter(audience for topic in portal.topics for audience in topic.audiences)
    assert len([audience for audience, count in topics.items() if count >= FEWEST_TOPICS]) >= FEWEST_AUDIENCES
    cells = {(product.kind.name, product.topic.id) for product in portal.products}
    kinds = [kind for kind in MADE if not kind.topics]
    full = [kind for kind in kinds if all((kind.name, topic.id) in cells for topic in portal.topics)]
    assert len(full) >= FEWEST_KINDS


@every_language
def test_every_product_is_two_taps_from_the_catalogue_and_every_file_three(site: Path, language: str) -> None:
    start = page_path("materials-page", "", language)
    assert too_far(site, start, language, products(language)) == {}


@every_language
def test_every_product_for_a_reader_is_two_taps_from_the_reader_s_page_and_every_file_three(
    site: Path, language: str
) -> None:
    for reader in PORTALS[language].audiences:
        meant = [product for product in products(language) if reader.id in product.topic.audiences]
        assert meant, reader.id
        assert too_far(site, page_path("materials-audience", reader.id, language), language, meant) == {}, reader.id


@every_language
def test_every_product_of_a_topic_or_a_kind_is_one_tap_from_its_page(site: Path, language: str) -> None:
    for product in products(language):
        there = page_path("product-page", product.id, language)
        assert there in links(site, page_path("materials-topic", product.topic.id, language)), product.id
        assert there in links(site, page_path("materials-kind", product.kind.name, language)), product.id


@every_language
def test_the_catalogue_lists_every_topic_every_reader_and_every_kind(site: Path, language: str) -> None:
    portal = PORTALS[language]
    wanted = {
        *(page_path("materials-topic", topic.id, language) for topic in portal.topics),
        *(page_path("materials-audience", reader.id, language) for reader in portal.audiences),
        *(page_path("materials-kind", kind.name, language) for kind in MADE),
    }
    assert wanted - links(site, page_path("materials-page", "", language)) == set()


@every_language
def test_every_file_of_the_catalogue_is_there(site: Path, language: str) -> None:
    assert [
        path for product in products(language) for path in files(product, language) if not (site / path).is_file()
    ] == []


@cache
def catalogue(site: Path) -> list[str]:
    """The paths of all pages of the catalogue, in every language."""
    found = []
    for language, portal in PORTALS.items():
        ids: dict[Shows, list[str]] = {
            Shows.PORTAL: [""],
            Shows.TOPIC: [topic.id for topic in portal.topics],
            Shows.KIND: [kind.name for kind in MADE],
            Shows.AUDIENCE: [reader.id for reader in portal.audiences],
            Shows.PRODUCT: [product.id for product in portal.products],
        }
        found += [page_path(kind.name, id, language) for kind in CATALOGUE for id in ids[kind.shows]]
    return found


def test_the_catalogue_works_without_javascript(site: Path) -> None:
    acting = "//main//script | //main//button | //main//form | //main//select | //main//*[@hidden or @onclick]"
    assert len(catalogue(site)) > 100
    assert {path for path in catalogue(site) if page(site, path).xpath(acting)} == set()
    assert {
        path for path in catalogue(site) if page(site, path).xpath("//a[starts-with(@href, 'javascript:')]")
    } == set()
    links_without_address = {path for path in catalogue(site) if page(site, path).xpath("//main//a[not(@href)]")}
    assert links_without_address == set()


def first_load(site: Path, path: str) -> dict[str, int]:
    """Bytes over the wire of a page and all that it loads at once: text compressed, fonts and pictures as they are."""
    tree = page(site, path)
    sheets = tree.xpath("//link[@rel='stylesheet']/@href")
    others = [*tree.xpath("//script/@src"), *tree.xpath("//link[@rel='icon']/@href")]
    pictures = tree.xpath("//img[not(@loading='lazy')]/@src")
    linked = {normpath(join(dirname(path), found)) for found in (*sheets, *others, *pictures)}
    return {one: size(site, one) for one in (path, *linked)} | fonts(site)


@cache
def size(site: Path, path: str) -> int:
    content = (site / path).read_bytes()
    return len(gzip.compress(content, mtime=0) if path.endswith((".html", ".css", ".js")) else content)


@cache
def fonts(site: Path) -> dict[str, int]:
    """Every font that the stylesheet names."""
    css = (site / "assets/site.css").read_text()
    named = {normpath(join("assets", found)) for found in re.findall(r"url\([\"']?([^)\"']+\.woff2)", css)}
    assert named
    return {path: size(site, path) for path in named}


def test_a_page_of_the_catalogue_with_its_first_pictures_is_at_most_150_kb(site: Path) -> None:
    heavy = {path: sum(first_load(site, path).values()) for path in catalogue(site)}
    assert {path: size for path, size in heavy.items() if size > MOST_BYTES} == {}


def words(text: str) -> str:
    return " ".join(text.split())


@every_language
@every_kind
def test_a_product_s_page_says_how_to_use_it_and_names_each_file_with_its_paper(
    site: Path, kind: Kind, language: str
) -> None:
    portal = PORTALS[language]
    labels = portal.kind_labels
    for product in products(language, kind):
        here = page_path("product-page", product.id, language)
        main = page(site, here).find("body/main")
        text = words(main.text_content())
        assert labels[kind.name]["how"] in text
        assert labels[kind.name]["use"] in text
        rows = {found.get("href"): words(found.getparent().text_content()) for found in main.iter("a")}
        shown = {normpath(join(dirname(here), href)): row for href, row in rows.items() if ":" not in href}
        for path in files(product, language):
            assert path in shown, product.id
        for print in kind.prints:
            row = shown[path_of(kind, product.id, portal.language, Format.PDF, print)]
            assert [wanted for wanted in on_row(print, language) if wanted not in row] == [], product.id


def on_row(print: Print, language: str) -> list[str]:
    """What the row of a file says: whom it is for, how large it is, and how many lie on it."""
    labels, site = PORTALS[language].kind_labels["product-page"], PORTALS[language].labels
    write_number = PORTALS[language].language.write_number
    width, height = print.real_mm
    if print.scale > 1:
        real = {"width": write_number(width / 1000), "height": write_number(height / 1000), "scale": print.scale}
        measure = labels["scale"].format(**real)
    else:
        measure = labels["mm"].format(width=width, height=height)
    copies = [labels["copies"].format(count=print.copies)] if print.copies > 1 else []
    return [site[f"edition_{print.edition}"], site[f"edition_{print.edition}_note"], print.title, measure, *copies]


def pictures(product: Product, language: str) -> dict[str, str]:
    """The path of each picture of a product, by the part that it shows."""
    parts = ["anh", "nho", *(panel.name for panel in product.kind.panels)]
    return {part: preview_of(files(product, language)[0], part) for part in parts}


@every_language
@every_drawn
def test_a_product_s_page_shows_a_picture_of_the_print_that_is_not_blank(site: Path, kind: Kind, language: str) -> None:
    for product in products(language, kind):
        here = page_path("product-page", product.id, language)
        (shown,) = page(site, here).xpath("//main//img[contains(@class, 'preview')]")
        assert normpath(join(dirname(here), shown.get("src"))) == pictures(product, language)["anh"]
        assert shown.get("alt")
        blank = [path for path in pictures(product, language).values() if colours(site / path) <= FEWEST_COLOURS]
        assert blank == []


def colours(file: Path) -> int:
    with Image.open(file) as picture:
        assert (picture.format, picture.mode) == ("PNG", "P")
        return len(picture.getcolors(2**16) or ())


@every_language
@every_kind
def test_a_product_without_a_picture_shows_its_words(site: Path, kind: Kind, language: str) -> None:
    for product in products(language, kind):
        tree = page(site, page_path("product-page", product.id, language))
        drawn = kind.formats[0] in DRAWN
        assert len(tree.xpath("//main//img[contains(@class, 'preview')]")) == drawn
        if Format.TEXT in kind.formats:
            said = (site / files(product, language)[kind.formats.index(Format.TEXT)]).read_text("utf-8-sig")
            assert words(tree.xpath("string(//main//*[@class='spoken'])")) == words(said)


def taken_in_turn(kind: Kind, language: str) -> Product:
    """One product of the kind: of another topic for the next kind, so that all topics are seen."""
    made = products(language, kind)
    return made[(MADE.index(kind) + 3 * list(PORTALS).index(language)) % len(made)]


def sheet_of(product: Product, language: str) -> Sheet:
    """The file on the screen, as a sheet whose text is not asked for."""
    kind = product.kind
    print = kind.prints[0] if kind.prints else None
    return Sheet(files(product, language)[0], kind.formats[0], language, kind.name, product.id, "", print=print)


@every_language
@every_drawn
def test_the_pictures_of_a_product_are_made_of_its_very_file(site: Path, kind: Kind, language: str) -> None:
    product = taken_in_turn(kind, language)
    content = (site / files(product, language)[0]).read_bytes()
    made = {sheet.path: write(sheet, THEME) for sheet in previews(sheet_of(product, language), content, kind)}
    assert set(made) == set(pictures(product, language).values())
    assert [path for path, picture in made.items() if (site / path).read_bytes() != picture] == []


@every_folded
def test_the_panels_of_a_folded_print_cover_each_of_its_sides_once(kind: Kind) -> None:
    width, _ = size_mm(str(kind.paper))
    for side in {panel.page for panel in kind.panels}:
        edges = sorted((panel.left, panel.right) for panel in kind.panels if panel.page == side)
        assert [left for left, _ in edges] == [0, *(right for _, right in edges[:-1])]
        assert edges[-1][1] == width
    assert {panel.page for panel in kind.panels} == {1, 2}


@every_language
@every_folded
def test_a_folded_print_is_shown_panel_by_panel_in_the_order_of_reading(site: Path, kind: Kind, language: str) -> None:
    for product in products(language, kind):
        here = page_path("product-page", product.id, language)
        shown = [normpath(join(dirname(here), src)) for src in page(site, here).xpath("//main//ol//img/@src")]
        assert shown == [pictures(product, language)[panel.name] for panel in kind.panels]
        named = [words(row.text_content()) for row in page(site, here).xpath("//main//ol[@class='panels']/li")]
        labels = PORTALS[language].kind_labels[kind.name]
        assert named == [labels[f"panel_{panel.name}"] for panel in kind.panels]


@every_folded
def test_the_order_of_reading_opens_on_the_cover_and_ends_on_the_back(kind: Kind) -> None:
    width, _ = size_mm(str(kind.paper))
    cover, *inside, back = kind.panels
    assert (cover.page, cover.right) == (1, width)
    assert (back.page, back.right) == (1, cover.left)
    opened = [panel for panel in inside if panel.page == 2]
    assert [panel.left for panel in opened] == sorted(panel.left for panel in opened)
    assert inside[-len(opened) :] == opened


@every_language
@every_drawn
def test_each_picture_of_a_kind_is_most_like_its_own_file(site: Path, kind: Kind, language: str) -> None:
    made = {product.id: small(whole(site / files(product, language)[0], kind)) for product in products(language, kind)}
    for product in products(language, kind):
        picture = small(opened(site / pictures(product, language)["anh"]))
        assert nearest(picture, made) == product.id


@every_language
@every_folded
def test_the_picture_of_a_panel_is_what_the_file_shows_there(site: Path, kind: Kind, language: str) -> None:
    for product in products(language, kind):
        crops = panels(site / files(product, language)[0], kind)
        for panel in kind.panels:
            picture, there = opened(site / pictures(product, language)[panel.name]), crops[panel.name]
            assert abs(picture.height / picture.width - there.height / there.width) < 0.02
            assert difference(picture, there) < MOST_APART
            assert nearest(picture, crops) == panel.name, product.id


def opened(file: Path) -> Image.Image:
    with Image.open(file) as picture:
        return picture.convert("RGB")


def whole(file: Path, kind: Kind) -> Image.Image:
    """The first page of a print, or the picture itself."""
    if file.suffix == ".png":
        return opened(file)
    return page_of(file.read_bytes(), 1, SMALL_PX / kind.prints[0].size_mm[0])


def small(picture: Image.Image) -> Image.Image:
    size = (SMALL_PX, round(picture.height * SMALL_PX / picture.width))
    return picture.resize(size, Image.Resampling.LANCZOS)


def panels(file: Path, kind: Kind) -> dict[str, Image.Image]:
    """Each panel, cut out of its page of the file: 2 pixels a millimetre."""
    pages = {number: page_of(file.read_bytes(), number, 2) for number in {panel.page for panel in kind.panels}}
    edges = {panel.name: (2 * panel.left, 0, 2 * panel.right, pages[panel.page].height) for panel in kind.panels}
    return {panel.name: pages[panel.page].crop(edges[panel.name]) for panel in kind.panels}


def nearest(picture: Image.Image, others: Mapping[str, Image.Image]) -> str:
    return min(others, key=lambda name: difference(picture, others[name]))


def difference(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures are from each other, in one size: 0 to 255."""
    alike = other if other.size == one.size else other.resize(one.size, Image.Resampling.LANCZOS)
    return sum(ImageStat.Stat(ImageChops.difference(one, alike)).mean) / 3
