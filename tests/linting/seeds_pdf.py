"""Departures in PDFs: other CSS or other words on the page that our PDF is drawn from."""
# ruff: noqa: E501
# One departure a line: to be read down.

from collections.abc import Iterator

from tests.linting.changes import Seed, many, on_other_paper, on_paper

MOTTO = "Độc lập - Tự do - Hạnh phúc"


def _page() -> Iterator[Seed]:
    for base, side, size in (
        ("plan", "top", 15),
        ("plan", "bottom", 12),
        ("request", "left", 20),
        ("plan", "right", 8),
        ("plan", "left", 40),
        ("request", "top", 35),
        ("plan", "right", 28),
    ):
        yield on_paper(base, f"{side} margin {size} mm", "margins", f"@page {{ margin-{side}: {size}mm }}")
    yield on_paper("plan", "Letter paper", "paper_is_a4", "@page { size: 215.9mm 279.4mm }")
    yield on_paper("letter", "landscape", "first_page_stands_upright", "@page { size: 297mm 210mm }")
    yield on_paper("plan", "no page numbers", "pages_are_numbered", "@page { @top-center { content: none } }")
    yield on_paper(
        "plan",
        "number on page 1",
        "first_page_has_no_number",
        "@page :first { @top-center { content: counter(page) } }",
    )
    yield on_paper(
        "plan",
        "number below",
        "page_number_stands_above",
        "@page { @top-center { content: none } @bottom-center { content: counter(page); font: 14pt Times } } @page :first { @bottom-center { content: none } }",
    )
    yield on_paper(
        "plan",
        "page number on the right",
        "page_number_is_centred",
        "@page { @top-center { content: none } @top-right { content: counter(page); font: 14pt Times } } @page :first { @top-right { content: none } }",
    )
    yield on_paper(
        "plan",
        "number on the left",
        "page_number_is_centred",
        "@page { @top-center { content: none } @top-left { content: counter(page); font: 14pt Times } } @page :first { @top-left { content: none } }",
    )
    yield on_paper("plan", "number of 10 points", "page_number_is_plain", "@page { @top-center { font-size: 10pt } }")
    yield on_paper("request", "number italic", "page_number_is_plain", "@page { @top-center { font-style: italic } }")
    yield on_paper(
        "plan",
        "- 2 -",
        "page_number_is_plain",
        "@page { @top-center { content: '- ' counter(page) ' -' } } @page :first { @top-center { content: none } }",
    )
    yield on_paper(
        "plan",
        "Trang 2",
        "page_number_is_plain",
        "@page { @top-center { content: 'Trang ' counter(page) } } @page :first { @top-center { content: none } }",
    )


def _letters() -> Iterator[Seed]:
    other = "@font-face { font-family: Other; src: url(fonts/BeVietnamPro-Regular.ttf) }"
    yield on_paper("plan", "another font everywhere", "font_is_times", f"{other} html {{ font-family: Other }}")
    yield on_paper("plan", "another font in the body", "font_is_times", f"{other} .clause {{ font-family: Other }}")
    yield on_paper(
        "letter",
        "another font in the recipients",
        "font_is_times",
        f"{other} .end__recipients {{ font-family: Other }}",
    )
    yield on_paper(
        "plan",
        ".VnTime",
        "letters_are_unicode",
        "@font-face { font-family: '.VnTime'; src: url(fonts/LiberationSerif-Regular.ttf) } .clause { font-family: '.VnTime' }",
    )
    yield on_paper("plan", "a red body", "letters_are_black", ".clause { color: #f00 }")
    yield on_paper("plan", "a blue title", "letters_are_black", ".type { color: #1f4e79 }")


def _sizes() -> Iterator[Seed]:
    for base, name, size in (
        ("plan", "nation", 11), ("plan", "motto", 12), ("request", "superior", 14), ("plan", "issuer", 11), ("plan", "number", 14.5), ("plan", "place", 12),
        ("plan", "type", 16), ("request", "subject", 12), ("letter", "letter-subject", 14), ("plan", "basis", 12), ("plan", "clause", 12),
        ("plan", "text", 15), ("plan", "section", 16), ("plan", "recipients__title", 14), ("plan", "recipient", 13), ("plan", "authority", 12),
        ("request", "to", 12), ("decision", "article-text", 12),
    ):  # fmt: skip
        yield on_paper(base, f"{name} of {size} points", "type_has_its_size", f".{name} {{ font-size: {size}pt }}")


def _looks() -> Iterator[Seed]:
    for base, name, weight in (
        ("plan", "nation", 400), ("plan", "motto", 400), ("request", "superior", 700), ("plan", "issuer", 400), ("plan", "number", 700), ("plan", "place", 700),
        ("plan", "type", 400), ("plan", "subject", 400), ("letter", "letter-subject", 700), ("plan", "basis", 700), ("plan", "section", 400),
        ("plan", "recipients__title", 400), ("plan", "recipient", 700), ("plan", "authority", 400), ("decision", "decides", 400), ("plan", "clause", 700),
    ):  # fmt: skip
        yield on_paper(
            base,
            f"{name} {'bold' if weight == 700 else 'not bold'}",
            "weight_is_right",
            f".{name} {{ font-weight: {weight} }}",
        )
    yield on_paper("decision", "articles not bold", "weight_is_right", ".article-text b { font-weight: 400 }")
    for base, name, slant in (
        ("plan", "place", "normal"), ("plan", "basis", "normal"), ("plan", "recipients__title", "normal"), ("plan", "motto", "italic"), ("plan", "number", "italic"),
        ("plan", "subject", "italic"), ("plan", "authority", "italic"), ("plan", "clause", "italic"), ("letter", "letter-subject", "italic"), ("request", "to", "italic"),
    ):  # fmt: skip
        yield on_paper(base, f"{name} {slant}", "slant_is_right", f".{name} {{ font-style: {slant} }}")
    yield on_paper(
        "plan",
        "nation in small letters",
        "case_is_right",
        "",
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    )
    yield on_paper(
        "request",
        "issuer in small letters",
        "case_is_right",
        "",
        ('<p class="issuer">PHÒNG VĂN HÓA - XÃ HỘI', '<p class="issuer">Phòng Văn hóa - Xã hội'),
    )
    yield on_paper("plan", "type in small letters", "case_is_right", "", ("KẾ HOẠCH</span>", "Kế hoạch</span>"))
    yield on_paper("plan", "subject in capitals", "case_is_right", ".subject { text-transform: uppercase }")
    yield on_paper(
        "plan", "section in small letters", "case_is_right", "", ("IV. KINH PHÍ THỰC HIỆN", "IV. Kinh phí thực hiện")
    )
    yield on_paper("plan", "authority in small letters", "case_is_right", "", (">CHỦ TỊCH<", ">Chủ tịch<"))


def _layout() -> Iterator[Seed]:
    yield on_paper("plan", "motto on the right", "lines_are_centred", ".motto { text-align: right }")
    yield on_paper("plan", "symbol on the left", "lines_are_centred", ".number { text-align: left }")
    yield on_paper("plan", "day on the right", "lines_are_centred", ".place { text-align: right }")
    yield on_paper("plan", "type on the left", "lines_are_centred", ".title, h1 { text-align: left }")
    yield on_paper("plan", "post on the right", "lines_are_centred", ".authority:last-child { text-align: right }")
    yield on_paper("plan", "body on the left", "text_is_justified", ".clause, .text { text-align: left }")
    yield on_paper("letter", "body on the left", "text_is_justified", ".clause, .text { text-align: left }")
    yield on_paper("plan", "body centred", "text_is_justified", ".clause { text-align: center }")
    yield on_paper("plan", "no indent", "first_line_is_indented", ".clause, .text, .basis, .heading { text-indent: 0 }")
    yield on_paper("request", "indent of 2 cm", "first_line_is_indented", ".clause, .text { text-indent: 20mm }")
    yield on_paper("plan", "no gap", "paragraphs_are_apart", ".clause, .text, .heading { margin-top: 0 }")
    yield on_paper(
        "request", "a gap of 3 points", "paragraphs_are_apart", ".clause, .text, .heading, .basis { margin-top: 3pt }"
    )
    yield on_paper("plan", "double spacing", "lines_are_spaced", ".clause, .text { line-height: 2.3 }")
    yield on_paper("plan", "tight lines", "lines_are_spaced", ".clause, .text { line-height: .95 }")
    yield on_paper("plan", "no rule under the motto", "motto_has_its_rule", ".motto span { border: 0 }")
    yield on_paper("plan", "rule under the motto long", "motto_has_its_rule", ".motto span { padding: 0 10mm 1.5pt }")
    yield on_paper("plan", "no rule under the issuer", "issuer_has_its_rule", ".head .rule { border: 0 }")
    yield on_paper("plan", "rule under the issuer long", "issuer_has_its_rule", ".head .ruled .rule { width: 90% }")
    yield on_paper("plan", "no rule under the subject", "subject_has_its_rule", ".title .rule { border: 0 }")
    yield on_paper("plan", "rule under the subject long", "subject_has_its_rule", ".title .ruled .rule { width: 90% }")
    yield on_paper(
        "request", "rule under the subject short", "subject_has_its_rule", ".title .ruled .rule { width: 12% }"
    )


def _urgency() -> Iterator[Seed]:
    number = '<p class="number">Số: 09/KH-UBND</p>'
    mark = "<p style='font-size: 13pt; font-weight: {}'>{}</p>"
    yield on_paper(
        "plan", "urgency in small letters", "case_is_right", "", (number, number + mark.format(700, "Hỏa tốc"))
    )
    yield on_paper("plan", "urgency not bold", "weight_is_right", "", (number, number + mark.format(400, "KHẨN")))


def _words() -> Iterator[Seed]:
    number, day = "Số: 09/KH-UBND", "Ví Dụ, ngày 15 tháng 01 năm 2027"
    for name, rule, old, new in (
        ("motto without blanks", "motto_has_hyphens_with_blanks", MOTTO, "Độc lập-Tự do-Hạnh phúc"),
        ("number without colon", "number_has_its_colon", number, "Số 09/KH-UBND"),
        ("number without zero", "number_below_ten_has_a_zero", number, "Số: 9/KH-UBND"),
        ("blank before the slash", "number_and_symbol_hold_no_blanks", number, "Số: 09 /KH-UBND"),
        ("blanks round the hyphen", "number_and_symbol_hold_no_blanks", number, "Số: 09/KH - UBND"),
        ("KHoạch", "symbol_names_the_type", number, "Số: 09/KHoạch-UBND"),
        ("no type in the symbol", "symbol_names_the_type", number, "Số: 09/UBND"),
        ("hyphen after the number", "number_has_a_slash_behind_it", number, "Số: 09-KH/UBND"),
        ("blank number", "number_is_given", number, "Số:\u00a0\u00a0\u00a0\u00a0\u00a0/KH-UBND"),
        (
            "blank day",
            "day_is_given",
            day,
            "Ví Dụ, ngày\u00a0\u00a0\u00a0\u00a0\u00a0tháng\u00a0\u00a0\u00a0\u00a0\u00a0năm 2027",
        ),
        ("January without zero", "month_has_a_zero_if_1_or_2", day, "Ví Dụ, ngày 15 tháng 1 năm 2027"),
        ("place without comma", "place_has_a_comma_behind_it", day, "Ví Dụ ngày 15 tháng 01 năm 2027"),
        ("day without zero", "day_below_ten_has_a_zero", day, "Ví Dụ, ngày 5 tháng 01 năm 2027"),
        ("last basis with a semicolon", "bases_end_with_their_signs", "đến năm 2035.", "đến năm 2035;"),
        (
            "a law with its number",
            "laws_are_named_without_number",
            "mua bán người ngày 28",
            "mua bán người số 53/2024/QH15 ngày 28",
        ),
        ("Nơi nhận without colon", "recipients_have_their_colon", "Nơi nhận:", "Nơi nhận"),
        ("recipient without semicolon", "recipients_end_with_their_signs", "(để báo cáo);", "(để báo cáo)"),
        (
            "recipient without hyphen",
            "recipients_are_listed",
            "- Sở Y tế tỉnh Ví Dụ (để báo cáo);",
            "Sở Y tế tỉnh Ví Dụ (để báo cáo);",
        ),
        ("no Lưu", "a_copy_is_kept", "- Lưu: VT, VHXH.", "- Văn thư."),
        ("TM without stop", "authority_is_shortened_right", "TM. ỦY BAN", "TM ỦY BAN"),
        ("no TM.", "a_body_signs_with_tm", "TM. ỦY BAN", "ỦY BAN"),
        ("./. missing", "text_is_closed", "./.", "."),
        ("numbers skip", "numbers_count_on", "IV. KINH PHÍ", "VI. KINH PHÍ"),
        ("words twice", "words_stand_once", "nhận ra sớm", "nhận ra nhận ra sớm"),
        (
            "an ended decision",
            "bases_are_in_force",
            "số 33/QĐ-TTg ngày 07 tháng 01 năm 2026",
            "số 193/QĐ-TTg ngày 09 tháng 02 năm 2021",
        ),
        ("no nation", "parts_are_there", '<p class="nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>', ""),
        ("no number", "parts_are_there", number, ""),
    ):
        yield on_paper("plan", name, rule, "", (old, new))
    yield on_paper("plan", "no recipients", "recipients_are_there", ".end__recipients * { display: none }")
    yield on_paper("letter", "CV", "symbol_names_the_type", "", ("Số: 12/VHXH-YT", "Số: 12/CV-VHXH"))
    yield on_paper("letter", "no Như trên", "addressees_come_first", "", ("- Như trên;", "- Sở Y tế;"))
    yield on_paper("letter", "Kính gửi without colon", "to_has_its_colon", "", ("Kính gửi:", "Kính gửi"))
    yield on_paper(
        "letter",
        "first addressee on the line",
        "several_addressees_are_listed",
        ".to--list { display: flex; margin-left: 0 } .to--list div { margin-left: 0 }",
    )
    yield on_paper("letter", "no KT.", "a_deputy_signs_with_kt", "", ('<p class="authority">KT. TRƯỞNG PHÒNG</p>', ""))
    yield on_paper("request", "TT for tờ trình", "symbol_names_the_type", "", ("Số: 05/TTr-", "Số: 05/TT-"))
    yield on_paper(
        "request",
        "hyphen before one addressee",
        "one_addressee_stands_on_the_line",
        "",
        ('class="to__line">', 'class="to__line">- '),
    )


def _other() -> Iterator[Seed]:
    end = "</style>"
    for name, rule, old, new in (
        ("left margin 25 mm", "margins", "18mm 22mm 32mm", "18mm 22mm 25mm"),
        ("right margin 12 mm", "margins", "22mm 18mm", "22mm 12mm"),
        ("US paper", "paper_is_a4", "size: A4", "size: letter"),
        ("number on page 1", "first_page_has_no_number", "content: none", "content: counter(page)"),
        (
            "number of 11 points",
            "page_number_is_plain",
            "font: 13pt 'Times New Roman' }",
            "font: 11pt 'Times New Roman' }",
        ),
        ("body of 12 points", "type_has_its_size", end, ".body p { font-size: 12pt } </style>"),
        ("recipients of 12 points", "type_has_its_size", "font-size: 11pt", "font-size: 12pt"),
        ("issuer not bold", "weight_is_right", '<p class="b">TRUNG', "<p>TRUNG"),
        ("superior bold", "weight_is_right", "<p>UBND", '<p class="b">UBND'),
        ("type not bold", "weight_is_right", '<p class="c b">BÁO', '<p class="c">BÁO'),
        ("day upright", "slant_is_right", 'class="c i"', 'class="c"'),
        ("type in small letters", "case_is_right", "BÁO CÁO", "Báo cáo"),
        ("subject on the left", "lines_are_centred", '<p class="c b">Kết', '<p class="b">Kết'),
        ("body on the left", "text_is_justified", "text-align: justify", "text-align: left"),
        ("no indent", "first_line_is_indented", "12.7mm", "0"),
        ("no gap", "paragraphs_are_apart", "0 0 6pt", "0"),
        ("double spacing", "lines_are_spaced", "13pt/1.35", "13pt/2.4"),
        ("no rule under the motto", "motto_has_its_rule", '<hr style="width: 159pt">', ""),
        ("rule under the motto short", "motto_has_its_rule", "159pt", "90pt"),
        ("rule under the issuer too long", "issuer_has_its_rule", "width: 22mm", "width: 50mm"),
        ("no rule under the subject", "subject_has_its_rule", '<hr style="width: 38mm">', ""),
        ("number without zero", "number_below_ten_has_a_zero", "Số: 08", "Số: 8"),
        ("KH on a report", "symbol_names_the_type", "BC-TTVH", "KH-TTVH"),
        ("month with zero", "month_has_a_zero_if_1_or_2", "tháng 6", "tháng 06"),
        ("no Lưu", "a_copy_is_kept", "- Lưu: VT.", "- Sở Y tế."),
        ("degree before a name", "names_have_no_titles", "<p>Trần", "<p>ThS. Trần"),
        ("no motto", "parts_are_there", "<p>Độc lập - Tự do - Hạnh phúc</p>", ""),
    ):
        yield on_other_paper(name, rule, (old, new))


def _all() -> Iterator[Seed]:
    for part in (_page, _letters, _sizes, _looks, _layout, _urgency, _words, _other):
        yield from part()


SEEDS = many(_all())
