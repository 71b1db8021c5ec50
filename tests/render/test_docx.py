"""The Word file of an official document, opened and measured against Nghị định 30/2020/NĐ-CP."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.records.document import Document
from generator.render.zipped import same_bytes
from tests.render.word import (
    LETTER,
    PLAN,
    REAL,
    RULES,
    Data,
    align_of,
    bytes_of,
    find,
    look_of,
    paragraphs_of,
    word_of,
    words_in,
    words_of_document,
)

WORDS = ["mua", "bán", "Người,", "nạn", "“nhân”", "111", "15/6", "đường", "đ;", "(I)", "2."]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
LABELS = st.sampled_from([None, "I", "1", "1.1", "a", "đ", "-", "Điều 2", "Chương I"])
TABLED = {
    "id": "noi",
    "heading": "Các nơi tiếp nhận",
    "body": [{"id": "bang", "table": {"head": ["Nơi", "Giờ"], "rows": [["Trụ sở", "Cả ngày"]]}}],
}
MATRIX = {"id": "viec", "heading": "Phân công", "tasks": "true"}
TASK = {"id": "to-roi", "clause": "bao-cao", "agency": "Công an xã", "role": "lead", "task": "Phát tờ rơi"}
DUE = {"id": "han", "clause": "bao-cao", "due": "2027-06-15", "what": "Phát tờ rơi"}


def clauses_above(below: st.SearchStrategy[list[object]]) -> st.SearchStrategy[list[object]]:
    parts = {"label": LABELS, "heading": st.none() | TEXTS, "text": st.lists(TEXTS, max_size=3), "children": below}
    return st.lists(st.fixed_dictionaries({"id": st.just("khoan"), **parts}), max_size=3)


BODIES = st.recursive(st.just([]), clauses_above, max_leaves=12)


def test_the_page_is_a4_with_the_margins_of_the_decree() -> None:
    section = word_of(PLAN).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert 20 <= round(section.top_margin.mm, 1) <= 25
    assert 20 <= round(section.bottom_margin.mm, 1) <= 25
    assert 30 <= round(section.left_margin.mm, 1) <= 35
    assert 15 <= round(section.right_margin.mm, 1) <= 20


def test_every_script_is_set_in_times_new_roman_black_and_spelled_as_vietnamese() -> None:
    defaults = word_of(PLAN).styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")[0]
    fonts = {defaults.find(qn("w:rFonts")).get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")}
    assert fonts == {"Times New Roman"}
    assert defaults.find(qn("w:color")).get(qn("w:val")) == "000000"
    assert defaults.find(qn("w:lang")).get(qn("w:val")) == "vi-VN"


def test_no_style_and_no_run_brings_another_font_or_colour() -> None:
    word = word_of(PLAN)
    assert not word.styles.element.xpath("w:style//w:rFonts")
    (red,) = word.styles.element.xpath("w:style//w:color")
    assert red.getparent().getparent().name_val == "Mức độ khẩn"
    assert not word.element.xpath("//w:rFonts | //w:color")


def test_the_page_number_stands_in_the_top_margin_but_not_on_the_first_page() -> None:
    section = word_of(PLAN).sections[0]
    number = section.header.paragraphs[0]
    assert [field.text for field in number._p.iter(qn("w:instrText"))] == ["PAGE"]
    assert number._p.pPr.pStyle.val == number.style.style_id
    assert align_of(number) == WD_ALIGN_PARAGRAPH.CENTER
    assert look_of(number) in {(13, False, False), (14, False, False)}
    assert section.different_first_page_header_footer
    assert not "".join(paragraph.text for paragraph in section.first_page_header.paragraphs)
    assert section.footer.is_linked_to_previous


def test_legal_bases_are_italic_and_end_with_semicolons_but_the_last() -> None:
    bases = [paragraph for paragraph in paragraphs_of(word_of(PLAN)) if paragraph.style.name == "Căn cứ"]
    assert [paragraph.text[-1] for paragraph in bases] == [";", "."]
    assert {look_of(paragraph) for paragraph in bases} == {(14, False, True)}


def test_headings_are_word_headings_as_the_decree_prints_them() -> None:
    word = word_of(PLAN)
    found = {
        paragraph.text: (paragraph.style.name, look_of(paragraph)[1])
        for paragraph in word.paragraphs
        if paragraph.style.name.startswith("Heading")
    }
    assert found == {
        "I. MỤC ĐÍCH, YÊU CẦU": ("Heading 1", True),
        "1. Truyền thông": ("Heading 2", True),
        "1.1. Tờ rơi": ("Heading 3", False),
    }
    levels = [word.styles[f"Heading {level}"].element.xpath("w:pPr/w:outlineLvl/@w:val") for level in (1, 2, 3)]
    assert levels == [["0"], ["1"], ["2"]]


def test_a_heading_is_never_left_alone_at_the_foot_of_a_page() -> None:
    styles = word_of(PLAN).styles
    assert all(styles[name].paragraph_format.keep_with_next for name in ("Heading 1", "Heading 2", "Heading 3"))


def test_a_label_without_a_heading_runs_into_its_text() -> None:
    texts = [paragraph.text for paragraph in word_of(PLAN).paragraphs]
    assert {"đ) Phát loa mỗi tuần.", "Nhắc số điện thoại.", "2. Báo cáo trước ngày 15/6."} <= set(texts)


@pytest.mark.parametrize("start", ["Căn cứ Luật", "Phòng Văn hóa", "Nói ngắn", "đ) Phát loa", "2. Báo cáo", "Các nơi"])
def test_running_text_is_justified_indented_and_spaced(start: str) -> None:
    paragraph = find(word_of(PLAN), start)
    shape = paragraph.style.paragraph_format
    assert align_of(paragraph) == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert round(shape.first_line_indent.mm, 1) in {10, 12.7}
    assert shape.space_before.pt + shape.space_after.pt >= 6
    assert 1 <= shape.line_spacing <= 1.5
    assert 13 <= look_of(paragraph)[0] <= 14


def test_recipients_stand_left_of_authority_and_post() -> None:
    left, right = word_of(PLAN).tables[-1].rows[0].cells
    title, *recipients = left.paragraphs
    assert (title.text, look_of(title)) == ("Nơi nhận:", (12, True, True))
    assert [line.text for line in recipients] == ["- UBND xã;", "- Trạm Y tế;", "- Lưu: VT, VHXH."]
    assert {look_of(line) for line in recipients} == {(11, False, False)}
    assert [line.text for line in right.paragraphs] == ["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"]
    assert {(look_of(line), align_of(line)) for line in right.paragraphs} == {
        ((14, True, False), WD_ALIGN_PARAGRAPH.CENTER)
    }


def test_the_signature_has_room_and_stays_with_the_last_words() -> None:
    word = word_of(PLAN)
    assert word.tables[-1].rows[0].height.mm >= 30
    assert word.tables[-1].rows[0]._tr.xpath("w:trPr/w:cantSplit")
    assert find(word, "Các nơi").paragraph_format.keep_with_next


def test_chapters_are_centred_and_articles_bold_in_their_label() -> None:
    word = word_of(RULES)
    chapter = find(word, "Chương I")
    assert (chapter.text, align_of(chapter)) == ("Chương I\nQUY ĐỊNH CHUNG", WD_ALIGN_PARAGRAPH.CENTER)
    assert look_of(chapter)[1]
    assert look_of(find(word, "Điều 1. Phạm vi"))[1]
    article = find(word, "Điều 2.")
    assert (article.runs[0].text, article.runs[0].style.name) == ("Điều 2.", "Strong")
    assert article.text == "Điều 2. Có hiệu lực từ ngày ký."


@pytest.mark.parametrize("document", [PLAN, LETTER, RULES, *REAL.values()], ids=["plan", "letter", "rules", *REAL])
def test_every_word_stands_once_and_in_order(document: Data) -> None:
    record = document if isinstance(document, Document) else Document.model_validate(document)
    printed = " ".join(paragraph.text for paragraph in paragraphs_of(word_of(record)))
    assert words_in(printed) == words_of_document(record)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(body=BODIES, opening=st.lists(TEXTS, max_size=2), recipients=st.lists(TEXTS, min_size=1, max_size=4))
def test_every_word_of_any_document_stands_once_and_in_order(
    body: list[object], opening: list[str], recipients: list[str]
) -> None:
    record = Document.model_validate({**PLAN, "body": body, "opening": opening, "recipients": recipients})
    printed = " ".join(paragraph.text for paragraph in paragraphs_of(word_of(record)))
    assert words_in(printed) == words_of_document(record)


def test_a_model_or_a_draft_with_number_and_day_wears_no_decoration() -> None:
    assert bytes_of(PLAN) == bytes_of({**PLAN, "standing": "draft"}) == bytes_of({**PLAN, "standing": "issued"})


@pytest.mark.parametrize("blank", ["number", "date"])
def test_a_draft_says_so_on_every_page_until_number_and_day_are_given(blank: str) -> None:
    word = word_of({**PLAN, "standing": "draft", blank: None, "annexes": [TABLED]})
    for section in word.sections:
        for header in (section.header, section.first_page_header):
            assert [paragraph.text for paragraph in header.paragraphs if paragraph.text] == ["DỰ THẢO"]
    assert word.core_properties.title.startswith("DỰ THẢO")


def test_annexes_begin_on_pages_of_their_own_that_count_from_one() -> None:
    wide = {**TABLED, "id": "viec", "heading": "Phân công", "landscape": "true", "body": [], "tasks": "true"}
    word = word_of({**PLAN, "annexes": [TABLED, wide], "assignments": [TASK], "deadlines": [DUE]})
    first, second, third = word.sections
    assert [round(section.page_width.mm) for section in (first, second, third)] == [210, 210, 297]
    assert all(section.different_first_page_header_footer for section in word.sections)
    starts = [section._sectPr.find(qn("w:pgNumType")) for section in (second, third)]
    assert [start.get(qn("w:start")) for start in starts] == ["1", "1"]
    assert look_of(find(word, "Phụ lục II")) == (14, True, False)
    assert look_of(find(word, "PHÂN CÔNG")) == (14, True, False)
    note = find(word, "(Kèm theo Kế hoạch số 09/KH-VHXH ngày 05 tháng 02 năm 2027 của Phòng Văn hóa - Xã hội)")
    assert look_of(note) == (14, False, True)


def test_a_table_has_rules_and_a_head_that_repeats() -> None:
    *_, places, tasks = word_of({**PLAN, "annexes": [TABLED, MATRIX], "assignments": [TASK], "deadlines": [DUE]}).tables
    assert [[cell.text for cell in row.cells] for row in places.rows] == [["Nơi", "Giờ"], ["Trụ sở", "Cả ngày"]]
    assert [cell.text for cell in tasks.rows[1].cells] == ["1", "Phát tờ rơi", "Công an xã", "", "15/6/2027"]
    assert tasks._tbl.xpath(".//w:trPr/w:tblHeader") == [*tasks.rows[0]._tr.trPr.findall(qn("w:tblHeader"))]
    assert {side.get(qn("w:val")) for side in places._tbl.tblPr.find(qn("w:tblBorders"))} == {"single"}


@pytest.mark.parametrize(
    ("urgency", "words", "width"),
    [("hoa-toc", "HỎA TỐC", 30), ("thuong-khan", "THƯỢNG KHẨN", 40), ("khan", "KHẨN", 20)],
)
def test_a_mark_of_urgency_stands_in_a_red_frame_of_its_size(urgency: str, words: str, width: int) -> None:
    word = word_of({**PLAN, "urgency": urgency})
    (frame,) = word.tables[0].cell(1, 0).tables
    assert frame.cell(0, 0).text == words
    assert (round(frame.cell(0, 0).width.mm, 1), round(frame.rows[0].height.mm, 1)) == (width, 8)
    assert {side.get(qn("w:color")) for side in frame._tbl.tblPr.find(qn("w:tblBorders"))} == {"C00000"}


def test_the_signers_name_is_printed_when_given_and_only_then() -> None:
    assert look_of(find(word_of(PLAN, "Nguyễn Văn Mẫu"), "Nguyễn Văn Mẫu")) == (14, True, False)
    assert "Nguyễn" not in " ".join(paragraph.text for paragraph in paragraphs_of(word_of(PLAN)))


def test_the_file_names_its_title_and_nobody() -> None:
    properties = word_of(PLAN).core_properties
    assert properties.title == f"Kế hoạch số 09/KH-VHXH: {PLAN['subject']}"
    assert properties.subject == PLAN["subject"]
    assert properties.language == "vi-VN"
    assert (properties.author, properties.last_modified_by, properties.comments, properties.keywords) == ("",) * 4


@pytest.mark.parametrize(("date", "day"), [("2027-02-05", (2027, 2, 5)), (None, (2027, 1, 1))])
def test_the_file_bears_the_documents_own_day(date: str | None, day: tuple[int, int, int]) -> None:
    properties = word_of({**PLAN, "date": date}).core_properties
    assert properties.created.replace(tzinfo=None) == properties.modified.replace(tzinfo=None) == datetime(*day)


def test_the_file_holds_nothing_but_the_document() -> None:
    with ZipFile(BytesIO(bytes_of(PLAN))) as packed:
        names = packed.namelist()
        assert not any(word in packed.read(name) for name in names for word in (b"rsid", b"python-docx", b"Macintosh"))
    assert names == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]


def test_the_same_document_gives_the_same_bytes_at_any_time() -> None:
    first = bytes_of(PLAN)
    with ZipFile(BytesIO(first)) as packed:
        assert {member.date_time for member in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert first == bytes_of(PLAN)


def test_a_zip_is_the_same_whatever_its_times_and_order() -> None:
    def packed(names: str, compression: int) -> bytes:
        target = BytesIO()
        with ZipFile(target, "w", compression) as files:
            for name in names:
                files.writestr(name, name * 99)
        return target.getvalue()

    assert same_bytes(packed("abc", ZIP_STORED)) == same_bytes(packed("cba", 8))
