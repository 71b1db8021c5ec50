"""Departures in Word files."""
# ruff: noqa: E501
# One departure a line: to be read down.

from collections.abc import Iterator

from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt

from tests.linting.changes import (
    Change,
    Seed,
    beside_number,
    in_word,
    many,
    moved,
    number_in_footer,
    own,
    rule_below,
    section,
    sides_swapped,
    style,
    without,
    words,
)
from tests.render.word import find

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LEFT, CENTER, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
NATION, MOTTO, ISSUER = "CỘNG HÒA", "Độc lập", "ỦY BAN NHÂN DÂN"


def _page() -> Iterator[Seed]:
    yield in_word("plan", "top margin 15 mm", "margins", section(top_margin=Mm(15)))
    yield in_word("request", "top margin 30 mm", "margins", section(top_margin=Mm(30)))
    yield in_word("plan", "bottom margin 10 mm", "margins", section(bottom_margin=Mm(10)))
    yield in_word("typed", "left margin 20 mm", "margins", section(left_margin=Mm(20)))
    yield in_word("letter", "left margin 38 mm", "margins", section(left_margin=Mm(38)))
    yield in_word("plan", "right margin 25 mm", "margins", section(right_margin=Mm(25)))
    yield in_word("typed", "right margin 12 mm", "margins", section(right_margin=Mm(12)))
    yield in_word("typed", "Word's own margins", "margins", section(left_margin=Mm(25.4), right_margin=Mm(20)))
    yield in_word("plan", "Letter paper", "paper_is_a4", section(page_width=Mm(215.9), page_height=Mm(279.4)))
    yield in_word("typed", "A5 paper", "paper_is_a4", section(page_width=Mm(148), page_height=Mm(210)))
    yield in_word(
        "typed",
        "landscape",
        "first_page_stands_upright",
        section(orientation=WD_ORIENT.LANDSCAPE, page_width=Mm(297), page_height=Mm(210)),
    )
    yield in_word(
        "plan", "no page numbers", "pages_are_numbered", lambda word: word.sections[0].header.paragraphs[0].clear()
    )
    yield in_word(
        "plan", "number on page 1", "first_page_has_no_number", section(different_first_page_header_footer=False)
    )
    yield in_word(
        "typed", "number on page 1", "first_page_has_no_number", section(different_first_page_header_footer=False)
    )
    yield in_word("plan", "number below", "page_number_stands_above", number_in_footer)
    yield in_word(
        "plan",
        "number on the right",
        "page_number_is_centred",
        lambda word: setattr(word.sections[0].header.paragraphs[0], "alignment", RIGHT),
    )
    yield in_word(
        "typed",
        "number on the left",
        "page_number_is_centred",
        lambda word: setattr(word.sections[0].header.paragraphs[0], "alignment", LEFT),
    )
    yield in_word("plan", "number bold", "page_number_is_plain", style("Header", bold=True))
    yield in_word("plan", "number italic", "page_number_is_plain", style("Header", italic=True))
    yield in_word("plan", "number of 11 points", "page_number_is_plain", style("Header", size=11))
    yield in_word("plan", "Trang 2", "page_number_is_plain", beside_number("Trang "))
    yield in_word("plan", "- 2 -", "page_number_is_plain", beside_number("- ", " -"))


def _letters() -> Iterator[Seed]:
    yield in_word(
        "plan",
        "Arial everywhere",
        "font_is_times",
        lambda word: [setattr(style_.font, "name", "Arial") for style_ in word.styles if style_.type == 1],
    )
    yield in_word("plan", "body in Calibri", "font_is_times", style("Điều khoản", name="Calibri"))
    yield in_word("request", "one heading in Arial", "font_is_times", own("1. Mục tiêu", name="Arial"))
    yield in_word("typed", "one paragraph in the theme's font", "font_is_times", _theme_font("Đã phát thanh"))
    yield in_word("typed", "no font said", "font_is_times", lambda word: _no_font(word, "Đã cùng Công an"))
    yield in_word("plan", ".VnTime", "letters_are_unicode", style("Nội dung", name=".VnTime"))
    yield in_word("letter", "VNI-Times", "letters_are_unicode", own("1. Nhắc số", name="VNI-Times"))
    yield in_word("plan", "a red paragraph", "letters_are_black", own("4. Mỗi tháng", colour="FF0000"))
    yield in_word("plan", "a blue title", "letters_are_black", style("Title", colour="1F4E79"))


def _theme_font(start: str) -> Change:
    def change(word: Word) -> None:
        for run in find(word, start).runs:
            fonts = run._r.rPr.find(qn("w:rFonts"))
            fonts.attrib.clear()
            fonts.set(qn("w:asciiTheme"), "minorHAnsi")

    return change


def _no_font(word: Word, start: str) -> None:
    for run in find(word, start).runs:
        run._r.rPr.remove(run._r.rPr.find(qn("w:rFonts")))


def _sizes() -> Iterator[Seed]:
    for base, name, size in (
        ("plan", "Quốc hiệu", 15), ("plan", "Tiêu ngữ", 12), ("request", "Cơ quan chủ quản", 14), ("plan", "Cơ quan ban hành", 11),
        ("plan", "Số và ký hiệu", 14), ("plan", "Địa danh và thời gian", 12), ("plan", "Title", 16), ("request", "Trích yếu", 12),
        ("letter", "Trích yếu công văn", 14), ("request", "Kính gửi", 12), ("plan", "Căn cứ", 12), ("plan", "Nội dung", 12),
        ("plan", "Điều khoản", 15), ("plan", "Heading 1", 16), ("plan", "Nơi nhận", 14), ("plan", "Danh sách nơi nhận", 13),
        ("plan", "Quyền hạn và chức vụ", 12), ("decision", "Điều khoản", 12),
    ):  # fmt: skip
        yield in_word(
            base,
            f"{name} of {size} points",
            "type_has_its_size",
            style(name, size=size),
            also="motto_has_its_rule" if name == "Tiêu ngữ" else "",
        )
    yield in_word("typed", "one paragraph of 12 points", "type_has_its_size", own("Tiếp tục phát thanh", size=12))
    yield in_word("typed", "motto of 11 points", "type_has_its_size", own(MOTTO, size=11), also="motto_has_its_rule")


def _weights() -> Iterator[Seed]:
    for base, name, bold in (
        ("plan", "Quốc hiệu", False), ("plan", "Tiêu ngữ", False), ("request", "Cơ quan chủ quản", True), ("plan", "Cơ quan ban hành", False),
        ("plan", "Số và ký hiệu", True), ("plan", "Địa danh và thời gian", True), ("plan", "Title", False), ("plan", "Trích yếu", False),
        ("letter", "Trích yếu công văn", True), ("plan", "Căn cứ", True), ("plan", "Heading 1", False), ("plan", "Nơi nhận", False),
        ("plan", "Danh sách nơi nhận", True), ("plan", "Quyền hạn và chức vụ", False), ("decision", "Phần và Chương", False),
    ):  # fmt: skip
        yield in_word(
            base,
            f"{name} {'bold' if bold else 'not bold'}",
            "weight_is_right",
            style(name, bold=bold),
            also="motto_has_its_rule" if name == "Tiêu ngữ" else "",
        )
    yield in_word("typed", "issuer not bold", "weight_is_right", own("TRUNG TÂM", bold=False))
    yield in_word("typed", "superior bold", "weight_is_right", own("UBND XÃ", bold=True))
    yield in_word("typed", "a paragraph bold", "weight_is_right", own("Đã phát thanh", bold=True))
    yield in_word("decision", "article not bold", "weight_is_right", own("Điều 1", bold=False))


def _slants() -> Iterator[Seed]:
    for base, name, italic in (
        ("plan", "Địa danh và thời gian", False), ("plan", "Căn cứ", False), ("plan", "Nơi nhận", False), ("plan", "Tiêu ngữ", True),
        ("plan", "Số và ký hiệu", True), ("plan", "Trích yếu", True), ("plan", "Quyền hạn và chức vụ", True), ("plan", "Điều khoản", True),
    ):  # fmt: skip
        yield in_word(base, f"{name} {'italic' if italic else 'upright'}", "slant_is_right", style(name, italic=italic))
    yield in_word("request", "one basis upright", "slant_is_right", own("Căn cứ Nghị định", italic=False))
    yield in_word("typed", "day upright", "slant_is_right", own("Ví Dụ, ngày", italic=False))


def _cases() -> Iterator[Seed]:
    yield in_word(
        "plan",
        "nation in small letters",
        "case_is_right",
        words(NATION, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    )
    yield in_word(
        "typed",
        "issuer in small letters",
        "case_is_right",
        words("TRUNG TÂM", "TRUNG TÂM VĂN HÓA", "Trung tâm Văn hóa"),
        also="issuer_has_its_rule",
    )
    yield in_word("plan", "type in small letters", "case_is_right", words("KẾ HOẠCH", "KẾ HOẠCH", "Kế hoạch"))
    yield in_word(
        "typed",
        "subject in capitals",
        "case_is_right",
        words(
            "Kết quả truyền thông", "Kết quả truyền thông sáu tháng đầu năm", "KẾT QUẢ TRUYỀN THÔNG SÁU THÁNG ĐẦU NĂM"
        ),
        also="subject_has_its_rule",
    )
    yield in_word("plan", "authority in small letters", "case_is_right", words("CHỦ TỊCH", "CHỦ TỊCH", "Chủ tịch"))
    yield in_word(
        "plan",
        "section in small letters",
        "case_is_right",
        words("IV. KINH PHÍ", "KINH PHÍ THỰC HIỆN", "Kinh phí thực hiện"),
    )
    yield in_word(
        "plan",
        "motto in capitals",
        "case_is_right",
        words(MOTTO, "Độc lập - Tự do - Hạnh phúc", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
        also="motto_has_its_rule",
    )


def _urgency() -> Iterator[Seed]:
    yield in_word("typed", "urgency in small letters", "case_is_right", _marked("Hỏa tốc", 14, True))
    yield in_word("typed", "urgency not bold", "weight_is_right", _marked("KHẨN", 13, False))
    yield in_word("typed", "urgency of 10 points", "type_has_its_size", _marked("THƯỢNG KHẨN", 10, True))


def _marked(text: str, size: float, bold: bool) -> Change:
    def change(word: Word) -> None:
        paragraph = word.tables[0].cell(1, 0).add_paragraph()
        paragraph.alignment = CENTER
        run = paragraph.add_run(text)
        run.font.name, run.font.size, run.bold = "Times New Roman", Pt(size), bold

    return change


def _layout() -> Iterator[Seed]:
    for base, name, align in (
        ("plan", "Quốc hiệu", LEFT), ("plan", "Tiêu ngữ", RIGHT), ("plan", "Số và ký hiệu", LEFT), ("plan", "Địa danh và thời gian", RIGHT),
        ("plan", "Title", LEFT), ("plan", "Trích yếu", LEFT), ("plan", "Quyền hạn và chức vụ", LEFT),
    ):  # fmt: skip
        yield in_word(base, f"{name} {align}", "lines_are_centred", style(name, alignment=align))
    yield in_word("plan", "body on the left", "text_is_justified", style("Điều khoản", alignment=LEFT))
    yield in_word("request", "one basis centred", "text_is_justified", own("Căn cứ Nghị định", alignment=CENTER))
    yield in_word("typed", "one paragraph on the left", "text_is_justified", own("Đã phát thanh", alignment=LEFT))
    yield in_word(
        "plan", "recipients centred", "recipients_stand_on_the_left", style("Danh sách nơi nhận", alignment=CENTER)
    )
    yield in_word("plan", "no indent", "first_line_is_indented", style("Điều khoản", first_line_indent=Mm(0)))
    yield in_word("plan", "indent of 2 cm", "first_line_is_indented", style("Nội dung", first_line_indent=Cm(2)))
    yield in_word("typed", "one hanging paragraph", "first_line_is_indented", own("Đã cùng", first_line_indent=Cm(-1)))
    yield in_word("plan", "no gap", "paragraphs_are_apart", style("Điều khoản", space_before=Pt(0)))
    yield in_word("typed", "a gap of 3 points", "paragraphs_are_apart", own("Đã cùng", space_before=Pt(0)))
    yield in_word("plan", "double spacing", "lines_are_spaced", style("Điều khoản", line_spacing=2.0))
    yield in_word("plan", "lines of 12 points exactly", "lines_are_spaced", style("Nội dung", line_spacing=Pt(12)))
    yield in_word("typed", "spacing of 0.8", "lines_are_spaced", own("Đã cùng", line_spacing=0.8))


def _strokes() -> Iterator[Seed]:
    yield in_word("plan", "no rule under the motto", "motto_has_its_rule", rule_below(MOTTO, None))
    yield in_word("plan", "rule under the motto short", "motto_has_its_rule", rule_below(MOTTO, -60))
    yield in_word("plan", "rule under the motto long", "motto_has_its_rule", rule_below(MOTTO, 40))
    yield in_word("plan", "no rule under the issuer", "issuer_has_its_rule", rule_below(ISSUER, None))
    yield in_word("plan", "rule under the issuer long", "issuer_has_its_rule", rule_below(ISSUER, 80))
    yield in_word("plan", "no rule under the subject", "subject_has_its_rule", rule_below("Thực hiện công tác", None))
    yield in_word("request", "rule under the subject long", "subject_has_its_rule", rule_below("Về việc ban hành", 200))
    yield in_word("typed", "no rule under the motto", "motto_has_its_rule", _undrawn(MOTTO))
    yield in_word("typed", "no rule under the subject", "subject_has_its_rule", _undrawn("Kết quả"))
    yield in_word("typed", "no rule under the issuer", "issuer_has_its_rule", _undrawn("TRUNG TÂM"))


def _undrawn(start: str) -> Change:
    def change(word: Word) -> None:
        paragraph = find(word, start)
        for thing in [*paragraph._p.iter(qn("w:drawing")), *paragraph._p.iter(qn("w:pict"))]:
            thing.getparent().remove(thing)

    return change


def _head_words() -> Iterator[Seed]:
    yield in_word(
        "plan",
        "motto without blanks",
        "motto_has_hyphens_with_blanks",
        words(MOTTO, " - Tự do - ", "-Tự do-"),
        also="motto_has_its_rule",
    )
    yield in_word(
        "typed", "motto with dashes", "motto_has_hyphens_with_blanks", words(MOTTO, " - Tự do - ", " – Tự do – ")
    )
    yield in_word("plan", "motto misspelt", "motto_is_written_right", words(MOTTO, "Tự do", "Tự Do"))
    yield in_word("plan", "nation misspelt", "nation_is_written_right", words(NATION, "CỘNG HÒA", "CỘNG HOA"))
    yield in_word("plan", "number without colon", "number_has_its_colon", words("Số:", "Số:", "Số"))
    yield in_word("plan", "number without zero", "number_below_ten_has_a_zero", words("Số:", "09", "9"))
    yield in_word("typed", "number without zero", "number_below_ten_has_a_zero", words("Số:", "08", "8"))
    yield in_word("plan", "blank before the slash", "number_and_symbol_hold_no_blanks", words("Số:", "09/", "09 /"))
    yield in_word(
        "plan", "blanks round the hyphen", "number_and_symbol_hold_no_blanks", words("Số:", "KH-UBND", "KH - UBND")
    )
    yield in_word(
        "plan", "a dash in the symbol", "number_and_symbol_hold_no_blanks", words("Số:", "KH-UBND", "KH–UBND")
    )
    yield in_word(
        "plan", "hyphen after the number", "number_has_a_slash_behind_it", words("Số:", "09/KH-UBND", "09-KH/UBND")
    )
    yield in_word("plan", "KHoạch", "symbol_names_the_type", words("Số:", "KH-", "KHoạch-"))
    yield in_word("plan", "no type in the symbol", "symbol_names_the_type", words("Số:", "KH-", ""))
    yield in_word("request", "TT for tờ trình", "symbol_names_the_type", words("Số:", "TTr", "TT"))
    yield in_word("typed", "a plan's letters on a report", "symbol_names_the_type", words("Số:", "BC", "KH"))
    yield in_word("letter", "CV", "symbol_names_the_type", words("Số:", "VHXH-YT", "CV-VHXH"))
    yield in_word("decision", "QD", "symbol_names_the_type", words("Số:", "QĐ", "QD"))
    yield in_word("plan", "blank number", "number_is_given", words("Số:", "09", "      "))
    yield in_word(
        "plan", "blank day", "day_is_given", words("Ví Dụ, ngày", "ngày 15 tháng 01", "ngày      tháng      ")
    )
    yield in_word("letter", "day without zero", "day_below_ten_has_a_zero", words("Ví Dụ, ngày", "05", "5"))
    yield in_word("plan", "January without zero", "month_has_a_zero_if_1_or_2", words("Ví Dụ, ngày", "01", "1"))
    yield in_word("letter", "June with zero", "month_has_a_zero_if_1_or_2", words("Ví Dụ, ngày", "tháng 6", "tháng 06"))
    yield in_word("plan", "place without comma", "place_has_a_comma_behind_it", words("Ví Dụ, ngày", "Dụ,", "Dụ"))
    yield in_word(
        "typed",
        "day with slashes",
        "day_is_written_out",
        words("Ví Dụ, ngày", "ngày 25 tháng 6 năm 2027", "ngày 25/6/2027"),
    )


def _parts() -> Iterator[Seed]:
    yield in_word("plan", "no nation", "parts_are_there", without(NATION))
    yield in_word("typed", "no motto", "parts_are_there", without(MOTTO))
    yield in_word("plan", "no number", "parts_are_there", without("Số:"))
    yield in_word("plan", "no day", "parts_are_there", without("Ví Dụ, ngày"))
    yield in_word(
        "letter", "no addressee", "parts_are_there", without("Kính gửi", "- Trạm Y tế", "- Công an xã", "- Các trường")
    )
    yield in_word("plan", "no authority", "parts_are_there", without("TM. ỦY BAN", "CHỦ TỊCH"))
    yield in_word("plan", "head's sides swapped", "parts_stand_on_their_side", sides_swapped)
    yield in_word(
        "plan", "motto over the nation", "parts_follow_each_other", moved(MOTTO, NATION), also="motto_has_its_rule"
    )
    yield in_word(
        "request",
        "addressee after the bases",
        "parts_follow_each_other",
        moved("Kính gửi", "Phòng Văn hóa - Xã hội kính trình"),
    )


def _text_words() -> Iterator[Seed]:
    yield in_word("request", "Kính gửi without colon", "to_has_its_colon", words("Kính gửi", "gửi:", "gửi"))
    yield in_word(
        "request",
        "hyphen before one addressee",
        "one_addressee_stands_on_the_line",
        words("Kính gửi", "gửi: ", "gửi: - "),
    )
    yield in_word(
        "letter",
        "first addressee on the line",
        "several_addressees_are_listed",
        words("Kính gửi", "gửi:", "gửi: Ủy ban nhân dân xã;"),
    )
    yield in_word("letter", "addressees end wrong", "addressees_end_with_their_signs", words("- Công an xã", ";", ","))
    yield in_word(
        "letter", "last addressee without stop", "addressees_end_with_their_signs", words("- Các trường", "xã.", "xã")
    )
    yield in_word(
        "plan",
        "last basis with a semicolon",
        "bases_end_with_their_signs",
        words("Căn cứ Quyết định", "2035.", "2035;"),
    )
    yield in_word(
        "request", "basis with a stop", "bases_end_with_their_signs", words("Căn cứ Luật", "2025);", "2025).")
    )
    yield in_word(
        "plan",
        "two bases on a line",
        "each_basis_has_its_line",
        words("Căn cứ Luật", "2025);", "2025); Căn cứ Luật Trẻ em;"),
    )
    yield in_word(
        "plan",
        "a law with its number",
        "laws_are_named_without_number",
        words("Căn cứ Luật", "người ngày", "người số 53/2024/QH15 ngày"),
    )
    yield in_word("plan", "./. missing", "text_is_closed", words("Trong quá trình", "./.", "."))
    yield in_word("plan", "no recipients", "recipients_are_there", _emptied)
    yield in_word("plan", "Nơi nhận without colon", "recipients_have_their_colon", words("Nơi nhận", ":", ""))
    yield in_word("plan", "recipient without hyphen", "recipients_are_listed", words("- Sở Y tế", "- Sở", "Sở"))
    yield in_word(
        "plan", "recipient without semicolon", "recipients_end_with_their_signs", words("- Sở Y tế", ");", ")")
    )
    yield in_word(
        "typed", "last recipient with a semicolon", "recipients_end_with_their_signs", words("- Lưu", "VT.", "VT;")
    )
    yield in_word("plan", "no Lưu", "a_copy_is_kept", words("- Lưu", "- Lưu: VT, VHXH.", "- Văn thư."))
    yield in_word("letter", "no Như trên", "addressees_come_first", words("- Như trên", "Như trên", "Sở Y tế"))
    yield in_word("plan", "TM without stop", "authority_is_shortened_right", words("TM. ỦY BAN", "TM.", "TM"))
    yield in_word("plan", "T/M", "authority_is_shortened_right", words("TM. ỦY BAN", "TM.", "T/M"))
    yield in_word("plan", "no TM.", "a_body_signs_with_tm", words("TM. ỦY BAN", "TM. ", ""))
    yield in_word("letter", "no KT.", "a_deputy_signs_with_kt", without("KT. TRƯỞNG"))
    yield in_word("typed", "title before a name", "names_have_no_titles", words("Trần Thị", "Trần", "ThS. Trần"))
    yield in_word("plan", "numbers skip", "numbers_count_on", words("IV. KINH PHÍ", "IV.", "VI."))
    yield in_word("plan", "number twice", "numbers_count_on", words("b) Tiếp nhận", "b)", "a)"))
    yield in_word("plan", "words twice", "words_stand_once", words("4. Mỗi tháng", "ít nhất", "ít nhất ít nhất"))
    yield in_word(
        "plan",
        "an ended decision",
        "bases_are_in_force",
        words("Căn cứ Quyết định", "số 33/QĐ-TTg ngày 07 tháng 01 năm 2026", "số 193/QĐ-TTg ngày 09 tháng 02 năm 2021"),
    )
    yield in_word(
        "request",
        "the law of 2011",
        "bases_are_in_force",
        words("Căn cứ Luật", "ngày 28 tháng 11 năm 2024", "năm 2011"),
    )


def _emptied(word: Word) -> None:
    cell = word.tables[1].cell(0, 0)
    for paragraph in cell.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    cell.paragraphs[0].clear()


def _all() -> Iterator[Seed]:
    for part in (
        _page,
        _letters,
        _sizes,
        _weights,
        _slants,
        _cases,
        _urgency,
        _layout,
        _strokes,
        _head_words,
        _parts,
        _text_words,
    ):
        yield from part()


SEEDS = many(_all())
