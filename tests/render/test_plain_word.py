"""Word files of plain texts: headings, paragraphs and lists that Word knows as such, and nothing about who wrote."""

import re
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as Word
from lxml import etree

from generator.records.format import Format
from generator.records.output import Sheet
from generator.render import write
from generator.render.docx.plain import write_plain
from tests.conftest import ROOT

PAGE = """<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><title>Tin bài: “Việc nhẹ” &amp; đường dài</title></head>
<body>
<h1>Việc nhẹ, lương cao? <em>Ai đang mời
  bạn đi?</em></h1>
<p><b>Xã Ví Dụ</b>, ngày 30/7</p>
<h2>Dấu hiệu</h2>
<ul>
<li><b>Không hợp đồng.</b> Hãy hỏi rõ.</li>
<li>Giữ <em>hộ chiếu</em> hộ; 5 &lt; 7</li>
</ul>
<h3>Hỏi lại</h3>
<p>
  Một    dòng
   dài.</p>
<ol><li>Gọi 111</li></ol>
<h2>Cuối</h2>
</body>
</html>
"""
DASH = "- "


@cache
def written(language: str = "vi") -> bytes:
    return write_plain(PAGE.format(language=language))


@cache
def word() -> Word:
    return docx.Document(BytesIO(written()))


def paragraphs(style: str) -> list[str]:
    return [one.text for one in word().paragraphs if one.style and one.style.name == style]


def runs(text: str) -> list[tuple[str, bool | None, bool | None]]:
    """The pieces of the paragraph that says *text*, each with whether it is bold and italic."""
    (found,) = [one for one in word().paragraphs if one.text == text]
    return [(run.text, run.bold, run.italic) for run in found.runs]


def part(name: str, content: bytes | None = None) -> str:
    with ZipFile(BytesIO(content or written())) as opened:
        return opened.read(name).decode()


def test_the_text_is_all_there_in_its_order_and_without_the_template_s_line_ends() -> None:
    assert [one.text for one in word().paragraphs] == [
        "Việc nhẹ, lương cao? Ai đang mời bạn đi?",
        "Xã Ví Dụ, ngày 30/7",
        "Dấu hiệu",
        "- Không hợp đồng. Hãy hỏi rõ.",
        "- Giữ hộ chiếu hộ; 5 < 7",
        "Hỏi lại",
        "Một dòng dài.",
        "- Gọi 111",
        "Cuối",
    ]


@pytest.mark.parametrize(
    ("style", "texts"),
    [
        ("Title", ["Việc nhẹ, lương cao? Ai đang mời bạn đi?"]),
        ("Heading 1", ["Dấu hiệu", "Cuối"]),
        ("Heading 2", ["Hỏi lại"]),
        ("Body Text", ["Xã Ví Dụ, ngày 30/7", "Một dòng dài."]),
    ],
)
def test_a_heading_or_paragraph_has_word_s_own_style(style: str, texts: list[str]) -> None:
    assert paragraphs(style) == texts


def test_headings_have_levels_that_word_s_outline_shows() -> None:
    levels = {
        style.name: style.element.find(".//{*}outlineLvl")
        for style in word().styles
        if style.name in {"Title", "Heading 1", "Heading 2", "Body Text", "List"}
    }
    value = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val"
    shown = {name: None if level is None else level.get(value) for name, level in levels.items()}
    assert shown == {"Title": None, "Heading 1": "0", "Heading 2": "1", "Body Text": None, "List": None}


def test_a_heading_stays_with_what_follows() -> None:
    headings = [style for style in word().styles if style.name in {"Title", "Heading 1", "Heading 2"}]
    assert [style.paragraph_format.keep_with_next for style in headings] == [True] * 3


def test_a_list_has_a_dash_before_each_of_its_points() -> None:
    points = paragraphs("List")
    assert len(points) == 3
    assert all(point.startswith(DASH) for point in points)
    assert [one.text for one in word().paragraphs if one.text.startswith(DASH)] == points


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Xã Ví Dụ, ngày 30/7", [("Xã Ví Dụ", True, None), (", ngày 30/7", None, None)]),
        (
            "- Không hợp đồng. Hãy hỏi rõ.",
            [("- ", None, None), ("Không hợp đồng.", True, None), (" Hãy hỏi rõ.", None, None)],
        ),
        (
            "- Giữ hộ chiếu hộ; 5 < 7",
            [("- ", None, None), ("Giữ ", None, None), ("hộ chiếu", None, True), (" hộ; 5 < 7", None, None)],
        ),
    ],
)
def test_bold_and_italic_are_those_of_the_page(text: str, pieces: list[tuple[str, bool | None, bool | None]]) -> None:
    assert runs(text) == pieces


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_same_page_gives_the_same_bytes(language: str) -> None:
    again = write_plain(PAGE.format(language=language))
    assert again == written(language)
    assert write_plain(PAGE.format(language=language) + " ") == again
    with ZipFile(BytesIO(again)) as opened:
        assert {info.date_time for info in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_file_names_no_author_no_company_no_program_and_no_day() -> None:
    known = word().core_properties
    assert (known.author, known.last_modified_by, known.comments, known.created, known.modified) == (
        "",
        "",
        "",
        None,
        None,
    )
    with ZipFile(BytesIO(written())) as opened:
        assert "docProps/app.xml" not in opened.namelist()
    names = {etree.QName(element).localname for element in etree.fromstring(part("docProps/core.xml").encode())}
    assert names == {"title", "language"}
    assert "rsid" not in part("word/document.xml") + part("word/settings.xml")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_word_is_told_the_title_and_the_language_so_that_it_checks_the_spelling(language: str) -> None:
    known = docx.Document(BytesIO(written(language))).core_properties
    assert known.title == "Tin bài: “Việc nhẹ” & đường dài"
    assert re.fullmatch(rf"{language}-[A-Z]{{2}}", known.language)
    assert f'w:val="{known.language}"' in part("word/styles.xml", written(language))


def test_the_page_is_a4_with_the_same_margin_all_around() -> None:
    (section,) = word().sections
    size = (section.page_width, section.page_height)
    assert [length.mm for length in size if length] == pytest.approx([210, 297], abs=0.05)
    margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [length.mm for length in margins if length] == pytest.approx([25] * 4, abs=0.05)


def test_a_sheet_that_holds_a_page_is_written_as_this_plain_file() -> None:
    sheet = Sheet("tai-lieu/x.docx", Format.DOCX, "vi", "news-item", "x", PAGE.format(language="vi"))
    assert write(sheet, ROOT / "theme") == written()
