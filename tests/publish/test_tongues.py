"""A link into another language says so to browsers and to readers, whichever template wrote it."""

import pytest

from generator.publish.tongues import marked
from generator.records.language import Language
from generator.records.output import Output

SPOKEN = {
    "index.html": "vi",
    "chu-de/index.html": "vi",
    "ke-hoach/a.pdf": "vi",
    "en/index.html": "en",
    "en/ke-hoach/index.html": "en",
    "ar/index.html": "ar",
}
LANGUAGES = [
    Language(code=code, name=name, direction=direction, date="{day}", day_of_year="{day}")
    for code, name, direction in (
        ("vi", "Tiếng Việt", "ltr"),
        ("en", "A & B", "ltr"),
        ("ar", "العربية", "rtl"),
    )
]


def after(link: str, path: str = "en/ke-hoach/index.html") -> str:
    """What becomes of a page at *path* that holds nothing but this *link*."""
    (output,) = marked([Output(path, f"<p>{link}</p>".encode(), ("a",))], SPOKEN, LANGUAGES)
    assert (output.path, output.sources) == (path, ("a",))
    return output.content.decode().removeprefix("<p>").removesuffix("</p>")


def test_a_link_to_another_language_names_it_for_browsers_and_readers() -> None:
    assert after('<a href="../../chu-de/">Topics</a>') == (
        '<a href="../../chu-de/" hreflang="vi">Topics <span lang="vi" dir="ltr">(Tiếng Việt)</span></a>'
    )


@pytest.mark.parametrize(
    "link",
    ['<a class="x" href="../../ke-hoach/a.pdf">P</a>', '<a href="../../chu-de/#b">T</a>', "<a href='../../'>H</a>"],
)
def test_files_anchors_and_first_pages_are_links_too(link: str) -> None:
    assert ' hreflang="vi">' in after(link)


def test_a_link_of_several_lines_with_things_inside_is_marked_at_its_end() -> None:
    link = after('<a href="../../chu-de/">\n<b>Topics</b>\nworth knowing</a>')
    assert link.endswith('worth knowing <span lang="vi" dir="ltr">(Tiếng Việt)</span></a>')


def test_the_mark_runs_in_the_direction_of_its_language_and_is_escaped() -> None:
    assert '<span lang="ar" dir="rtl">(العربية)</span>' in after('<a href="../../ar/">A</a>')
    assert "(A &amp; B)" in after('<a href="en/">E</a>', "index.html")


@pytest.mark.parametrize(
    "link",
    [
        '<a href="./">here</a>',
        '<a href="../">home</a>',
        '<a href="https://example.org/chu-de/">elsewhere</a>',
        '<a href="//example.org/">elsewhere</a>',
        '<a href="tel:111">111</a>',
        '<a href="mailto:a@b.vn">mail</a>',
        '<a href="#x">below</a>',
        '<a href="../../assets/a.svg">a file of no language</a>',
        '<a href="../../chu-de/" hreflang="vi" lang="vi">Tiếng Việt</a>',
        "<a>no link</a>",
        '<abbr title="x">no link</abbr>',
    ],
)
def test_any_other_link_stays_as_it_is(link: str) -> None:
    assert after(link) == link


def test_what_is_no_page_stays_as_it_is() -> None:
    data = Output("ke-hoach/a.pdf", b'<a href="en/">x</a>', ())
    strange = Output("assets/x.html", b'<a href="../en/">x</a>', ())
    assert list(marked([data, strange], SPOKEN, LANGUAGES)) == [data, strange]
