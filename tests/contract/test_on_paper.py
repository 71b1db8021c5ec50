"""What a print must still do once it is ink on paper: scanned, photocopied, printed at home, read from the road."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops, ImageDraw, ImageFont

from generator.records.commune import Commune
from generator.records.format import Format
from generator.records.kind import Kind, Shows
from generator.records.output import Sheet
from generator.records.paper import Edition, Print
from generator.records.product import Product
from generator.render.compose import Composer
from tests.contract.copier import (
    COPIER_DPI,
    Box,
    Code,
    around,
    codes_of,
    copied,
    cut,
    digits_in,
    inks_of,
    pages_of,
    texts_in,
)
from tests.contract.paper import MM, Paper, Word, meant
from tests.contract.samples import KINDS, PDFS, PORTALS, PRINTS, SAMPLES, THEME, Sample, finished, paper, written

SCAN_DPI = 200
MOST_VERSION, LEAST_MODULE_MM, QUIET_MODULES = 4, 0.45, 4
LIGHT = 200
"""From this grey on a scanner takes a module for light."""
UNPRINTED_MM = 5
NEAR, MOST_BETWEEN = 48, 0.01
"""How far from black or white a pixel of a one-ink print may be, and how many edges of letters may be further."""
LEAST_CAPITAL_MM = 80
"""Read at 20 m."""
PICTURES_PX = {"picture-square": (1080, 1080), "picture-tall": (1080, 1920)}
MOST_PICTURE_BYTES = 100 * 1024
ADDED = re.compile(r"\d+\.?|–")
"""What a style puts before an item of a list."""

WITHOUT_CODE = {
    *("banner-3m", "banner-6m", "official-plan", "pano", "sticker", "unit-sheet", "wallet-card-discreet", "year-sheet")
}
"""Kinds that carry no QR code: nobody scans them, or nobody should be seen to."""
CAPITAL = min(
    font["OS/2"].sCapHeight / font["head"].unitsPerEm
    for font in map(TTFont, sorted((THEME / "fonts").glob("BeVietnamPro-*.ttf")))
)
"""The height of a capital, in type sizes."""
LONG_TOPICS = ("quyen-khi-tro-ve", "viec-nhe-luong-cao")
LONG_UNIT = "Xã Nguyễn Thượng Hiền Đông Khê Bình Thuận Trung Nam Phúc Lộc"
LONG_LINE = "Bộ phận một cửa, thứ hai đến thứ sáu, sáng 7 giờ 30 đến 11 giờ 30, phòng số 12 A"
LONG_NUMBERS = {"office": "0000 000 000 1", "police": "0000 000 000 2", "health": "0000 000 000 3"}

PRODUCTS = [kind for kind in KINDS.values() if kind.shows == Shows.PRODUCT and kind.prints]
CODED = [sample for sample in PDFS if sample.kind.name not in WITHOUT_CODE]
COPIED = [sample for sample in PRINTS if sample.kind.name in {"poster", "leaflet", "leaflet-bilingual"}]
HOME = [sample for sample in PRINTS if sample.edition == Edition.HOME]
ONE_INK = [sample for sample in PRINTS if sample.edition == Edition.ONE_INK]
ROADSIDE = [sample for sample in PRINTS if sample.kind.name in {"banner-3m", "banner-6m", "pano"}]
PICTURES = [kind for kind in KINDS.values() if Format.IMAGE in kind.formats]


def _named(sample: Sample) -> str:
    return sample.id


def _long_prints() -> Iterator[tuple[str, Kind, Print, str]]:
    """Each kind's screen edition on every long topic; its other editions, laid out alike, on the longest."""
    for code in PORTALS:
        for kind in PRODUCTS:
            firsts = {print.edition: print for print in reversed(kind.prints)}
            for edition, print in firsts.items():
                for topic in LONG_TOPICS if edition == Edition.SCREEN else LONG_TOPICS[:1]:
                    if kind.suits(topic):
                        yield code, kind, print, topic


LONG = [pytest.param(*long, id=f"{long[1].name}-{long[3]}-{long[0]}-{long[2].edition}") for long in _long_prints()]
every_coded = pytest.mark.parametrize("sample", CODED, ids=_named)
every_copied = pytest.mark.parametrize("sample", COPIED, ids=_named)
every_language = pytest.mark.parametrize("language", PORTALS)
every_picture = pytest.mark.parametrize("kind", PICTURES, ids=lambda kind: kind.name)


def test_every_kind_of_print_is_known_to_carry_a_code_or_none() -> None:
    carries = {sample.kind.name: _pieces_with_code(sample) > 0 for sample in SAMPLES if sample in PRINTS}
    assert carries == {name: name not in WITHOUT_CODE for name in carries}


@every_coded
def test_every_code_opens_the_page_that_says_whether_the_print_is_still_good_and_nothing_more(sample: Sample) -> None:
    assert [code.text for code in _codes(sample)] == [sample.code_address] * _pieces_with_code(sample)


@every_coded
def test_every_code_can_lose_a_quarter_of_its_modules_and_has_few(sample: Sample) -> None:
    assert {code.level for code in _codes(sample)} == {"Q"}
    assert max(code.version for code in _codes(sample)) <= MOST_VERSION


@every_coded
def test_four_light_modules_lie_around_every_code(sample: Sample) -> None:
    for code in _codes(sample):
        # What Zxing says of a corner may be half a module off.
        zone = cut(written(sample), code.page, around(code.box, (QUIET_MODULES - 0.5) * code.module), COPIER_DPI)
        _whiten(zone, round((QUIET_MODULES - 1) * code.module * COPIER_DPI / 72))
        assert zone.getextrema()[0] >= LIGHT


@pytest.mark.parametrize("sample", [sample for sample in CODED if sample in PRINTS], ids=_named)
def test_the_modules_of_a_code_are_large_enough_for_an_old_phone(sample: Sample) -> None:
    assert sample.print
    assert min(code.module for code in _codes(sample)) / MM * sample.print.scale >= LEAST_MODULE_MM


@pytest.mark.parametrize("text", ["111", "113", "1800", ""])
def test_the_reader_of_photocopies_reads_what_is_there(text: str) -> None:
    picture = Image.new("L", (700, 300), 255)
    font = ImageFont.truetype(THEME / "fonts" / "BeVietnamPro-ExtraBold.ttf", 260)
    ImageDraw.Draw(picture).text((350, 150), text, 0, font, "mm")
    assert digits_in(copied(picture)) == text


@every_copied
def test_the_number_to_call_is_read_after_three_photocopies(sample: Sample) -> None:
    number = PORTALS[sample.language].hotline.number
    called = _called(paper(sample), sample.sheet, number)
    assert called
    for word in called:
        part = cut(written(sample), word.page, around(_body(word), word.size * 0.1), COPIER_DPI)
        assert digits_in(copied(part)) == number


@every_copied
def test_the_code_is_read_after_three_photocopies(sample: Sample) -> None:
    assert _codes(sample)
    for code in _codes(sample):
        part = cut(written(sample), code.page, around(code.place, 2 * code.module), COPIER_DPI)
        assert texts_in(copied(part)) == {sample.code_address}


@pytest.mark.parametrize("sample", HOME, ids=_named)
def test_no_ink_of_a_home_print_comes_near_the_edge(sample: Sample) -> None:
    for page in pages_of(written(sample), 72):
        _whiten(page, int(UNPRINTED_MM * MM))
        assert page.getextrema() == (255, 255)


@pytest.mark.parametrize("sample", ONE_INK, ids=_named)
def test_a_one_ink_print_is_black_and_white_and_nothing_between(sample: Sample) -> None:
    for page in inks_of(written(sample), 150):
        assert _between(page) < MOST_BETWEEN


@pytest.mark.parametrize(("language", "kind", "print", "topic"), LONG)
def test_a_long_name_line_and_numbers_find_room_on_every_print(
    language: str, kind: Kind, print: Print, topic: str
) -> None:
    sheet = _composer(language).sheet(kind, _for_long_name(language, kind, topic), Format.PDF, print)
    pdf = finished(sheet)
    wanted = "".join(word.text for word in meant(sheet.text))
    assert LONG_UNIT.replace(" ", "") in wanted
    if print.edition == Edition.PRESS:  # not tagged: the words have no order
        assert Counter(wanted) - Counter(_letters(pdf)) == Counter()
        return
    assert _unprinted(wanted, Paper(pdf).words) == ""
    assert _beyond(Paper(pdf)) == []


@pytest.mark.parametrize("sample", ROADSIDE, ids=_named)
def test_the_slogan_and_the_number_are_read_from_the_road(sample: Sample) -> None:
    assert sample.print
    assert _least_capital(paper(sample), sample.sheet, sample.product) * sample.print.scale >= LEAST_CAPITAL_MM


@every_language
@pytest.mark.parametrize("kind", {sample.kind.name: sample.kind for sample in ROADSIDE}.values(), ids=lambda k: k.name)
def test_the_longest_slogan_is_read_from_the_road(kind: Kind, language: str) -> None:
    products = [product for product in PORTALS[language].products if product.kind == kind]
    longest = max(products, key=lambda product: len(product.part("slogan")[0].lead))
    sheet = _composer(language).sheet(kind, longest, Format.PDF, kind.prints[0])
    least = _least_capital(Paper(finished(sheet)), sheet, longest)
    assert least * kind.prints[0].scale >= LEAST_CAPITAL_MM


@every_language
@every_picture
def test_a_picture_for_messengers_is_light_of_the_right_size_and_its_number_is_read(kind: Kind, language: str) -> None:
    number = PORTALS[language].hotline.number
    for product in PORTALS[language].products:
        if product.kind == kind:
            sheet = _composer(language).sheet(kind, product, Format.IMAGE)
            png = finished(sheet)
            picture = Image.open(BytesIO(png)).convert("L")
            assert (sheet.path, picture.size) == (sheet.path, PICTURES_PX[kind.name])
            assert len(png) <= MOST_PICTURE_BYTES, sheet.path
            drawn = Paper(finished(replace(sheet, format=Format.PDF)))
            pixels = picture.width / float(drawn.file.pages[0].mediabox[2])
            called = _called(drawn, sheet, number)
            read = [
                digits_in(picture.crop([round(edge * pixels) for edge in around(_body(word), word.size * 0.1)]))
                for word in called
            ]
            assert read, sheet.path
            assert set(read) == {number}, sheet.path


@cache
def _composer(language: str) -> Composer:
    return Composer(PORTALS[language], THEME)


@cache
def _codes(sample: Sample) -> list[Code]:
    # What is drawn larger is seen from further away.
    return codes_of(written(sample), SCAN_DPI / max(1, sample.sheet.zoom))


def _pieces_with_code(sample: Sample) -> int:
    """How many codes the template has; no other picture is inside the page itself."""
    return sample.sheet.text.count('src="data:image/svg')


def _called(print: Paper, sheet: Sheet, number: str) -> list[Word]:
    """The words of the print that are the number to call, in the type that calls."""
    written = [word for word in print.words if word.text == number]
    wanted = [word for word in meant(sheet.text) if word.text == number]
    return [word for word, by in zip(written, wanted, strict=True) if "call__number" in by.classes]


def _body(word: Word) -> Box:
    """A word from its baseline up to its capitals' height."""
    return word.x0, word.base - CAPITAL * word.size, word.x1, word.base


def _whiten(picture: Image.Image, edge: int) -> None:
    """Leave only what lies within *edge* pixels of the picture's sides."""
    picture.paste(255, (edge, edge, picture.width - edge, picture.height - edge))


def _between(page: Image.Image) -> float:
    """The part of the pixels that are neither near black nor near white in every colour."""
    red, green, blue = page.split()
    lightest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    black = lightest.point([255 if value < NEAR else 0 for value in range(256)])
    white = darkest.point([255 if value > 255 - NEAR else 0 for value in range(256)])
    return ImageChops.lighter(black, white).histogram()[0] / (page.width * page.height)


def _for_long_name(language: str, kind: Kind, topic: str) -> Product:
    portal = PORTALS[language]
    unit = portal.communes["xa-vi-du"].unit.model_copy(update={"name": LONG_UNIT})
    province = unit.model_copy(update={"name": "Thành phố Hồ Chí Minh"})
    longest = {"unit": unit, "province": province, "line": LONG_LINE, **LONG_NUMBERS}
    commune: Commune = portal.communes["xa-vi-du"].model_copy(update=longest)
    product = next(one for one in portal.products if (one.kind, one.topic.id) == (kind, topic))
    return product.model_copy(update={"commune": commune})


def _unprinted(wanted: str, words: list[Word]) -> str:
    """What of the letters *wanted* does not follow in *words*; what a style adds is passed over."""
    for word in words:
        if not wanted.startswith(word.text) and ADDED.fullmatch(word.text):
            continue
        if not wanted.startswith(word.text):
            break
        wanted = wanted.removeprefix(word.text)
    return wanted


def _beyond(print: Paper) -> list[str]:
    """The words whose letters, without marks and tails, do not lie wholly on their page."""
    sizes = [tuple(map(float, page.mediabox[2:])) for page in print.file.pages]
    placed = [(word, _body(word), sizes[word.page - 1]) for word in [*print.words, *print.untagged]]
    return [
        word.text
        for word, (left, top, right, bottom), (width, height) in placed
        if min(left, top) < 0 or right > width or bottom > height
    ]


def _letters(pdf: bytes) -> str:
    """All letters on all pages, in no order."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def _least_capital(print: Paper, sheet: Sheet, product: Product) -> float:
    """The height in mm on this paper of the lowest capital of the slogan and of the number."""
    slogan = product.part("slogan")[0].lead.split()
    texts = [word.text for word in print.words]
    start = next(at for at in range(len(texts)) if texts[at : at + len(slogan)] == slogan)
    number = _called(print, sheet, PORTALS[sheet.language].hotline.number)
    assert number
    return CAPITAL * min(word.size for word in [*print.words[start : start + len(slogan)], *number]) / MM
