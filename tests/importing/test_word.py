"""A Word file gives its paragraphs as printed: looks from styles, tables, old fonts."""

import unicodedata
from pathlib import Path

import docx
import pytest

from generator.importing.read import read
from tests.importing.making import line_of, p, places, texts, word
from tests.importing.test_letters import in_tcvn3, in_vni


def test_looks_come_through_styles(tmp_path: Path) -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>'
        '<w:style w:type="paragraph" w:styleId="Ten"><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr>'
        '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Ten"/><w:rPr><w:i/></w:rPr></w:style>'
    )
    body = (
        p("KẾ HOẠCH", '<w:pStyle w:val="Con"/>')
        + p("thường", '<w:pStyle w:val="Con"/>', '<w:b w:val="0"/>')
        + p("mặc định")
    )
    title, plain, default = read(word(tmp_path, body, styles=styles)).lines
    assert (title.bold, title.italic, title.centred, title.size) == (True, True, True, 14.0)
    assert (plain.bold, plain.italic) == (False, True)
    assert (default.bold, default.italic, default.centred, default.size) == (False, False, False, 13.0)


def test_bold_in_both_styles_is_not_bold(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="C"><w:rPr><w:b/></w:rPr></w:style>'
    )
    body = p("chữ", '<w:pStyle w:val="P"/>', '<w:rStyle w:val="C"/>')
    assert read(word(tmp_path, body, styles=styles)).lines[0].bold is False


def test_styles_that_follow_each_other_in_a_circle_end(tmp_path: Path) -> None:
    styles = (
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    assert texts(word(tmp_path, p("chữ", '<w:pStyle w:val="A"/>'), styles=styles)) == ["chữ"]


def test_a_broken_paragraph_gives_lines_of_which_the_last_is_whole(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:t>ỦY BAN NHÂN DÂN</w:t><w:br/><w:t>XÃ VÍ DỤ</w:t></w:r></w:p>" + p("tiếp")
    lines = read(word(tmp_path, body)).lines
    assert [(line.text, line.whole) for line in lines] == [
        ("ỦY BAN NHÂN DÂN", False),
        ("XÃ VÍ DỤ", True),
        ("tiếp", True),
    ]


def test_empty_paragraphs_are_counted_but_not_given(tmp_path: Path) -> None:
    lines = read(word(tmp_path, p("một") + "<w:p/>" + p("ba"))).lines
    assert [(line.number, line.text) for line in lines] == [(1, "một"), (3, "ba")]


def test_hidden_text_is_left_out_and_capitals_are_as_printed(tmp_path: Path) -> None:
    body = p("ẩn", run="<w:vanish/>") + p("Kế hoạch", run="<w:caps/>")
    assert texts(word(tmp_path, body)) == ["KẾ HOẠCH"]


def test_cells_come_row_by_row_with_their_place(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"ô {number}"
    document.add_table(1, 1).cell(0, 0).text = "bảng hai"
    document.save(str(tmp_path / "a.docx"))
    assert places(tmp_path / "a.docx") == [
        (1, 1, 1, "ô 0"),
        (1, 1, 2, "ô 1"),
        (1, 2, 1, "ô 2"),
        (1, 2, 2, "ô 3"),
        (2, 1, 1, "bảng hai"),
    ]


def test_a_merged_cell_counts_for_all_its_columns(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(1, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "gộp"
    table.cell(0, 2).text = "ba"
    document.save(str(tmp_path / "a.docx"))
    assert places(tmp_path / "a.docx") == [(1, 1, 1, "gộp"), (1, 1, 3, "ba")]


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>còn </w:t></w:r><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>nối </w:t></w:r></w:p>" + p("liền") + ""
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>hàng bỏ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    assert texts(word(tmp_path, body)) == ["còn thêm", "nối liền"]


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('trong khung')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>ngoài</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert texts(word(tmp_path, body)) == ["ngoài", "trong khung"]


SECTION = (
    '<w:sectPr><w:headerReference w:type="{0}" r:id="header1"/>'
    '<w:footerReference w:type="{0}" r:id="footer1"/>{1}</w:sectPr>'
)


def test_page_numbers_and_running_heads_are_left_out_and_said(tmp_path: Path) -> None:
    path = word(tmp_path, p("thân") + SECTION.format("default", ""), header1=p("Dự thảo lần 2"), footer1=p("Trang 1/5"))
    reading = read(path)
    assert [line.text for line in reading.lines] == ["thân"]
    assert "Đã bỏ chữ lặp lại" in reading.notes[0].vi


def test_page_numbers_alone_are_left_out_without_a_word(tmp_path: Path) -> None:
    path = word(tmp_path, p("thân") + SECTION.format("default", ""), header1=p("- 2 -"), footer1=p(""))
    assert read(path).notes == []


def test_a_head_that_prints_once_is_part_of_the_document(tmp_path: Path) -> None:
    section = SECTION.format("first", "<w:titlePg/>")
    path = word(tmp_path, p("thân") + section, header1=p("UBND XÃ VÍ DỤ"), footer1=p("Điện thoại: …"))
    assert texts(path) == ["UBND XÃ VÍ DỤ", "thân", "Điện thoại: …"]


def test_a_letterhead_in_the_running_head_is_kept(tmp_path: Path) -> None:
    head = p("UBND XÃ VÍ DỤ") + p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc")
    assert (
        texts(word(tmp_path, p("thân") + SECTION.format("default", ""), header1=head, footer1=""))[0] == "UBND XÃ VÍ DỤ"
    )


def test_notes_come_after_the_body(tmp_path: Path) -> None:
    notes = f'<w:footnote w:type="separator">{p("gạch")}</w:footnote><w:footnote>{p("chú thích")}</w:footnote>'
    assert texts(word(tmp_path, p("thân"), footnotes=notes)) == ["thân", "chú thích"]


@pytest.mark.parametrize(("font", "encode"), [(".VnTime", in_tcvn3), ("VNI-Times", in_vni)])
def test_old_fonts_become_unicode_run_by_run(tmp_path: Path, font: str, encode: type[str]) -> None:
    fonts = f'<w:rFonts w:ascii="{font}"/>'
    old = encode("hỗ trợ nạn nhân, trường học đủ điều kiện").replace("\u00ad", "&#xAD;")
    body = p(old, run=fonts) + p("chữ Unicode giữ nguyên: ý à ô")
    reading = read(word(tmp_path, body))
    assert [line.text for line in reading.lines] == [
        "hỗ trợ nạn nhân, trường học đủ điều kiện",
        "chữ Unicode giữ nguyên: ý à ô",
    ]
    assert "Unicode" in reading.notes[0].vi


def test_a_font_of_capitals_gives_capitals(tmp_path: Path) -> None:
    body = p(in_tcvn3("kế hoạch số 5"), run='<w:rFonts w:ascii=".VnTimeH"/>')
    assert texts(word(tmp_path, body)) == ["KẾ HOẠCH SỐ 5"]


def test_unicode_under_the_name_of_an_old_font_is_left_alone(tmp_path: Path) -> None:
    body = p("Kế hoạch có ý, à", run='<w:rFonts w:ascii=".VnTime"/>')
    reading = read(word(tmp_path, body))
    assert [line.text for line in reading.lines] == ["Kế hoạch có ý, à"]
    assert reading.notes == []


def test_what_no_reader_sees_is_cleaned(tmp_path: Path) -> None:
    odd = unicodedata.normalize("NFD", "hỗ\u00a0trợ\u200b nạn\u00ad nhân")
    assert texts(word(tmp_path, p(odd))) == ["hỗ trợ nạn nhân"]


def test_the_size_of_most_letters_counts(tmp_path: Path) -> None:
    body = (
        '<w:p><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>chữ thường dài</w:t></w:r>'
        '<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>1</w:t></w:r></w:p>'
    )
    assert line_of(word(tmp_path, body), "chữ").size == 14.0


def test_signs_of_sign_fonts_are_bullets(tmp_path: Path) -> None:
    wingdings, symbol = '<w:rFonts w:ascii="Wingdings"/>', '<w:rFonts w:ascii="Symbol"/>'
    sign = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    body = p("v", run=wingdings) + p("\uf0b7", run=symbol) + p("\uf02d", run=symbol) + sign + p("v")
    assert texts(word(tmp_path, body)) == ["•", "•", "-", "•", "v"]
