"""Rules for kinds of product: what codes, catalogue and presses need to know of them."""

from collections.abc import Iterator

from generator.check.references import twice, unknown_each
from generator.records.code import MOST_KINDS
from generator.records.format import Format
from generator.records.kind import Shows
from generator.records.language import Language
from generator.records.paper import size_mm
from generator.records.problem import Problem, Said
from generator.records.sources import Design, Sources

MOST_BYTES_OF_A_CODE = 46
"""What a QR code of version 4 holds at level Q (ISO/IEC 18004)."""

_LONGEST_CODE = 9
_NEEDED = ("slug", "shelf", "paper")


def products(sources: Sources) -> list[Design]:
    """The kinds that are made for every topic."""
    return [design for design in sources.kinds.values() if design.kind.record.shows == Shows.PRODUCT and _made(design)]


def _made(design: Design) -> bool:
    """Whether the kind is a product itself, not a page about one."""
    return not {Format.PAGES, Format.LIGHT} & set(design.kind.record.formats)


def products_say_what_the_catalogue_needs(sources: Sources) -> Iterator[Problem]:
    """A slug for the address, a shelf of the catalogue; what is drawn, a paper; prints, their files and number."""
    for design in products(sources):
        kind = design.kind.record
        drawn = {Format.PDF, Format.IMAGE} & set(kind.formats)
        for field in _NEEDED if drawn else _NEEDED[:2]:
            if not getattr(kind, field):
                yield _missing(design, field)
        if Format.PDF in kind.formats:
            yield from (_missing(design, field) for field in ("prints", "number") if not getattr(kind, field))


def _missing(design: Design, field: str) -> Problem:
    message = Said(f"Loại ấn phẩm này thiếu `{field}`.", f"This kind of product lacks `{field}`.")
    return Problem(design.kind.node.place, message, Said(f"Thêm `{field}`.", f"Add `{field}`."))


def product_numbers_and_slugs_are_their_own(sources: Sources) -> Iterator[Problem]:
    """Codes and addresses are made of them, so none may ever mean two things."""
    made = products(sources)
    yield from twice((str(one.kind.record.number), one.kind.place("number")) for one in made if one.kind.record.number)
    yield from twice((one.kind.record.slug, one.kind.place("slug")) for one in made if one.kind.record.slug)
    for design in made:
        if (design.kind.record.number or 1) >= MOST_KINDS:
            message = Said("`number` phải từ 1 đến 49.", "`number` must be 1 to 49.")
            yield Problem(design.kind.place("number"), message, Said("Chọn số chưa dùng.", "Choose a free number."))


def papers_exist(sources: Sources) -> Iterator[Problem]:
    """`A3 portrait`, `A4 landscape` or `300x80`, in millimetres."""
    for design in sources.kinds.values():
        kind = design.kind.record
        papers = {("paper",): kind.paper} | {("prints", at, "paper"): one.paper for at, one in enumerate(kind.prints)}
        for path, paper in papers.items():
            if paper and not _is_paper(paper):
                message = Said(f"Không có khổ giấy `{paper}`.", f"There is no paper `{paper}`.")
                fix = Said("Viết như A3 portrait, 300x80 (mm).", "Write it like A3 portrait, 300x80 (mm).")
                yield Problem(design.kind.place(*path), message, fix)


def _is_paper(paper: str) -> bool:
    try:
        return all(size_mm(paper))
    except ValueError:
        return False


def addresses_fit_a_small_code(sources: Sources) -> Iterator[Problem]:
    """The site's address leaves a QR code few enough squares to be read off a copy of a copy."""
    for words in sources.languages.values():
        language: Language = words.language.record
        size = len(f"{sources.site_url}{language.home}t/".encode()) + _LONGEST_CODE
        if size > MOST_BYTES_OF_A_CODE and sources.site_url != "/":
            message = Said(
                f"Địa chỉ trang dài quá {size - MOST_BYTES_OF_A_CODE} ký tự cho mã QR nhỏ.",
                f"The site's address is {size - MOST_BYTES_OF_A_CODE} characters too long for a small QR code.",
            )
            fix = Said("Dùng tên miền ngắn hơn trong `site_url`.", "Use a shorter domain as `site_url`.")
            yield Problem(words.language.place("code"), message, fix)


def products_are_made_for_topics_that_exist(sources: Sources) -> Iterator[Problem]:
    """A kind that is not for every topic names those that it is for."""
    for design in products(sources):
        yield from unknown_each(design.kind, "topics", Said("chủ đề", "topic"), sources.topics)


RULES = (
    products_are_made_for_topics_that_exist,
    products_say_what_the_catalogue_needs,
    product_numbers_and_slugs_are_their_own,
    papers_exist,
    addresses_fit_a_small_code,
)
