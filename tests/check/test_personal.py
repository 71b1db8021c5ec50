"""The personal-data gate finds what must not be published and leaves official text alone. All names are made up."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pikepdf
import pytest
from vietnam_provinces import Ward

from generator.check.personal import Finding, Kind, find, register_of
from generator.check.personal.letters import FAMILIES
from generator.check.personal.rules import sources_name_nobody
from generator.load import load
from generator.records.problem import Problem
from generator.records.sources import Sources
from generator.scan import scan

REGISTER = {"111", "113", "18008080", "1900 96 96 80", "+84 981 84 84 84", "+84 4 62 844 844", "duongday@example.org"}
DOCUMENTS = Path(__file__).parents[3] / "shared" / "documents"

HOTLINES = """
tong-dai-111: {number: 111, scope: nation, hours: always, cost: free, sources: [], owner: x, checked_on: 2026-11-22}
bao-ho: {number: +84 900 000 555, also: [0900 000 666], email: baoho@example.org, scope: abroad, hours: always,
  cost: international, sources: [], owner: x, checked_on: 2026-11-22}
cu: {number: 18000666, scope: nation, hours: always, cost: free, sources: [], owner: x, checked_on: 2026-11-22,
  withdrawn: true}
"""


def found(text: str) -> list[Kind]:
    return [finding.kind for finding in find(text, REGISTER)]


PHONES = [
    "Gọi 0900 000 123 khi cần.",
    "Gọi 0900.000.123 khi cần.",
    "Gọi 0900-000-123 khi cần.",
    "Số (0900) 000123 của xóm",
    "0900000123",
    "+84 900 000 123",
    "+84 (0)900 000 123",
    "84900000123",
    "0084900000123",
    "0900 - 000 - 123",
    "SĐT: 09 00 00 01 23",
    "09.00.00.01.23",
    "Máy bàn 024 3800 0123",
    "(024) 38000123",
    "04 38000123 (số kiểu cũ)",
    "(0240) 3800 123",
    "01680000123",
    "1800 0123",
    "19000123",
    "1800-0123 miễn phí",
    "ĐT 0900000123 người liên hệ",
    "Từ Campuchia: +855 12 000 123",
    "0900000123-0900000124",
    "https://zalo.me/0900000123",
    "Liên hệ: 3800 0123",
    "Gọi 09\u200b00\u00a0000 123",
    "Gọi 0900 000 123 nhé",
    "091.8765.432 của chị ấy",
]
IDENTITIES = [
    "001399000000",
    "Số 001 3 99 000000 cấp năm nay",
    "001.399.000.000",
    "0013-9900-0000",
    "001 399 000 000",
    "001399 000000",
    "Căn cước số 001399000000.",
    "CMND số 000000012",
    "CMND: 000 000 012",
    "000.000.012 (chứng minh nhân dân)",
    "giấy tờ tùy thân số 000000012",
    "giấy tờ tuỳ thân số 000000012",
    "identity card no. 000000012",
    "Số định danh: 999999000012",
]
MAILS = ["vidu@gmail.com", "vi.du@yahoo.com.vn", "vi-du@congty.vn", "vidu [at] proton.me", "Thư: VIDU@OUTLOOK.COM."]
NAMES = [
    "TRƯỞNG PHÒNG\n\n\n\nNguyễn Văn Ví Dụ",
    "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n" + " \n\n" * 9 + "Trần Mẫu Thử",
    "**KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**\n\n**Trịnh Mẫu Thử**",
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nLê Thị Ví Dụ",
    "- Lưu: VT, VHXH.    PHÓ CHỦ TỊCH\n- Như trên.    Đặng Mẫu Thử",
    "PHÓ GIÁM ĐỐC NGUYỄN MẪU THỬ",
    "GIÁM ĐỐC\n\nNGUYỄN MẪU THỬ",
    "Trưởng phòng\n\nVàng Mẫu Thử",
    "TL. CHỦ TỊCH\nBS. Giàng Mẫu Thử",
    "CHỦ TỊCH\n\nThượng tá Bùi Mẫu Thử",
    "ông Nguyễn Mẫu Thử đã trình báo",
    "Ông (bà): Lò Mẫu",
    "bà Vừ Mẫu Ví Dụ",
    "anh Hồ Mẫu Thử",
    "chị Trần Thị Mẫu",
    "em Lý Mẫu Thử, học lớp 6",
    "Đồng chí Phạm Mẫu Thử chủ trì",
    "đồng chí Chủ tịch UBND xã Nguyễn Văn Ví Dụ",
    "Họ và tên: Đinh Mẫu Thử",
    "Họ và tên:\nĐinh Mẫu Thử",
    "STT | Họ và tên | Năm sinh\n1 | Sùng Mẫu Thử | 2001\n2 | Thào Mẫu Thử | 2002",
    "nạn nhân Quàng Mẫu Thử trở về",
    "hai người là Nguyễn Văn Mẫu và Trần Thị Mẫu",
    "Phó Chủ tịch Tô Mẫu Thử phụ trách",
    "Chủ tịch UBND xã Nguyễn Văn Mẫu",
    "Trưởng thôn Nguyễn Văn Mẫu",
    "Ký bởi: Nguyễn Mẫu Thử",
    "The victim Nguyen Thi Vi Du came home.",
    "Mrs Tran Vi Du",
    unicodedata.normalize("NFD", "chị Nguyễn Mẫu Thử"),
]
DRAFTERS = [
    "- Lưu: VT, NC (N Mẫu).",
    "- Lưu VT, PCTNXH (Mẫu).",
    "- Lưu: VT, VHXX.\n- Maunv. 02b.",
    "- Lưu: VT, VHXH.\nVidumtt 05 bản",
    "- Lưu: VT, VHXH, Mẫu (02b).",
    "- Lưu: VT, VX.LMẫu",
    "Lưu: VT, KGVX (Mẫu 5b)",
    "- Lưu: VT, VHXH (maunv-3b).",
]
POSITIVE = [
    *((Kind.PHONE, text) for text in PHONES),
    *((Kind.IDENTITY, text) for text in IDENTITIES),
    *((Kind.EMAIL, text) for text in MAILS),
    *((Kind.NAME, text) for text in NAMES),
    *((Kind.DRAFTER, text) for text in DRAFTERS),
]

NUMBERS_OF_NOBODY = [
    "Kế hoạch số 3467/KH-SYT ngày 12/5/2026",
    "Số: 61 /VHXH-YT",
    "Luật 53/2024/QH15 và Luật 86/2025/QH15",
    "Nghị định 162/2025/NĐ-CP, 09/2013/NĐ-CP",
    "14/4/2026, 05/5/2021, 26/01/2024",
    "checked_on: 2026-05-13",
    "ngày 13.05.2026 và 13-05-2026",
    "giai đoạn 2021-2025, 2021 - 2025, 2026 – 2030",
    "1900 - 1945",
    "2024-03-14T11:09:49+0700",
    "Kinh phí 18.000.000 đồng",
    "Kinh phí 18000000 đồng",
    "Kinh phí 1.500.000.000 đồng, 1.900.000 đồng",
    "19000000 đ",
    "Mã 05518, 07264, 29926",
    "sha256: 67c31b010449c28c0912345678901234567890123456789012345678901234ab",
    "sha256: 1900012345670900000123001399000000000000000000000000000000000012",
    "tệp 000_67c31b010449c28c.txt",
    "https://ví-dụ.vn/khai-truong-tong-dai-172250919185521157.htm",
    "https://example.org/0900000123/post-001399000000.html",
    "www.example.org/bai-0900000123",
    "6f9619ff-8b86-d011-b42d-001399000000",
    "Mã số thuế: 0300000123",
    "Số 18000123/GXN-UBND",
    "báo cáo trước ngày 15/6; 15/12; 30/7",
    "Tài khoản 3711.0.1000012 tại Kho bạc",
    "Điều 37, khoản 2, điểm a; trang 1-12",
    "01 02 10 05 12 11 09",
    "05 12 10 20 30",
    "tọa độ 21.02780, 105.83420",
    "bảng: 84 36 9 10 2016 và 12012026",
    '<path d="M0900 000123c-9 6-14 17-12 30"/>',
    "tọa độ 21.027800, 105.834200; 100% nạn nhân",
    "Số liệu: 3.321 xã, 2.611 + 697 + 13",
    "ngày 14 tháng 04 năm 2026",
    "Số:        /KH-UBND ngày 26/01/2024",
    "từ 7 giờ 30 đến 11 giờ 30, 13:30-17:00",
    "viewBox 0 0 1200 630; #0912ab",
    "Luật Căn cước số 26/2023/QH15 ngày 27/11/2023",
    "chứng minh nhân dân: mức phí 100.000.000 đồng",
    "000399000000 và 001999000000 không phải số hợp lệ",
]
PUBLIC_NUMBERS = [
    "Gọi 111 (miễn phí), 113, 114, 115",
    "đường dây nóng của Trung tâm 18008080",
    "1800 8080 hoặc 1800-8080",
    "1900 969 680",
    "+84 981 84 84 84 và 0981848484 và 0084 981 848 484",
    "+84 4 62 844 844",
    "+84 981 84 84 84 24/24 giờ",
    "0981 84 84 84 24 giờ mỗi ngày",
    "duongday@example.org, DUONGDAY@example.org",
    "ubnd@bacninh.gov.vn, vi.du@xa.bacninh.gov.vn",
    "npm axe-core@4.10.2, @fontsource/be-vietnam-pro, @media print",
]
NAMES_OF_NOBODY = [
    "phố Nguyễn Huệ, đường Trần Phú, đường Nguyễn Văn Tạo",
    "đường Lê Lợi, số 12 Lý Thường Kiệt",
    "Thành phố Hồ Chí Minh; tư tưởng Hồ Chí Minh; Chủ tịch Hồ Chí Minh",
    "xã Tam Tiến, phường Sông Công, xã Hoàng Văn Thụ",
    "Trường THPT Nguyễn Thị Minh Khai và trường Trần Phú",
    "Trường tiểu học “Lê Văn Tám”",
    "Nguyen Hue Street, Tran Phu ward, Ho Chi Minh City",
    "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
    "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nThái Nguyên, ngày 13 tháng 5 năm 2026",
    "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nSở Lao động - Thương binh và Xã hội",
    "TRƯỞNG CÔNG AN XÃ",
    "TM. BAN CHẤP HÀNH\nBÍ THƯ\nĐOÀN THANH NIÊN",
    "CHỦ TỊCH\nPHẠM VI THỰC HIỆN\nHỒ SƠ\nQUẢN LÝ VĂN HÓA",
    "PHÒNG VĂN HÓA - XÃ HỘI\nTRƯỞNG PHÒNG",
    "CHỦ TỊCH\n- Trường THCS Trần Phú\n- UBND xã Lê Lợi",
    "Trưởng phòng Văn hóa - Xã hội kính trình UBND xã xem xét, quyết định./.",
    "- Chủ tịch, các PCT UBND xã;",
    "Chủ tịch UBND xã; Giám đốc Sở Y tế; Bí thư Đoàn Thanh niên",
    "nạn nhân Việt Nam; nạn nhân tại Thái Lan; nạn nhân Hà Nội",
    "bà con xã Tam Tiến, anh em đồng bào, chị em Hội Phụ nữ",
    "phụ nữ và trẻ em Mai Châu",
    "ông bà, cha mẹ, anh chị em; nạn nhân là trẻ em",
    "Họ và tên: ……………………",
    "Mục đích, yêu cầu. Hội Liên hiệp Phụ nữ. Đoàn Thanh tra huyện",
    "Bà Rịa - Vũng Tàu; phố Bà Triệu; Hai Bà Trưng",
    "Cán bộ Đoàn Thanh niên, công chức Văn hóa - Xã hội",
    "place: Mai Sơn",
    "post: CHỦ TỊCH\nplace: Mai Sơn",
    "A relative or neighbour may call. Do not tell the victim what to do.",
]
MARKS_OF_NOBODY = [
    "- Lưu: VT, VHXX.",
    "- Lưu: VT.",
    "Lưu: VT, P.VHXH (02b).",
    "- Lưu: VT, Phòng Nội vụ.",
    "- Lưu: VT/UB, Thanh tra; Website.",
    "- Lưu: VT, VHXH.\nTM. ỦY BAN NHÂN DÂN",
    'recipients:\n  - "Lưu: VT, VHXX."\nsignature:\n  post: CHỦ TỊCH\noriginal:\n  file: a.txt',
    "lưu hồ sơ (Mẫu 01) tại xã",
]
NEGATIVE = [*NUMBERS_OF_NOBODY, *PUBLIC_NUMBERS, *NAMES_OF_NOBODY, *MARKS_OF_NOBODY]


@pytest.mark.parametrize(("kind", "text"), POSITIVE)
def test_personal_data_is_found_and_called_by_its_kind(kind: Kind, text: str) -> None:
    assert set(found(text)) == {kind}


@pytest.mark.parametrize("text", NEGATIVE)
def test_official_text_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_enough_cases_stand_on_either_side() -> None:
    assert len(POSITIVE) >= 40
    assert len(NEGATIVE) >= 60


@pytest.mark.parametrize(("kind", "text"), POSITIVE)
def test_no_message_tells_the_value_it_warns_of(kind: Kind, text: str) -> None:
    for finding in find(text, REGISTER):
        assert "*" in finding.value
        assert not any(word in f"{finding.why} {finding.fix}" for word in finding.value.split())
        assert "0900000" not in finding.value.replace(" ", "")


def test_a_value_keeps_the_ends_that_let_its_author_find_it() -> None:
    values = [finding.value for finding in find("chị Nguyễn Ví Mẫu, 0900 000 123, vidu@gmail.com", REGISTER)]
    assert values == ["N*** V*** M***", "********23", "v***@g***.c***"]


def test_each_finding_says_its_line_and_column() -> None:
    places = [(finding.line, finding.column) for finding in find("một\n  0900000123\nba vidu@gmail.com", REGISTER)]
    assert places == [(2, 3), (3, 4)]


def test_two_numbers_on_one_line_are_two_findings() -> None:
    assert found("0900 000 123 – 0900 000 124") == [Kind.PHONE, Kind.PHONE]


def test_several_people_in_a_row_are_all_found() -> None:
    assert found("các ông Lê Mẫu, Trần Mẫu và Phạm Mẫu dự họp") == [Kind.NAME] * 3


def test_a_name_far_below_a_post_is_no_signer() -> None:
    assert found("CHỦ TỊCH\n" + "dòng chữ\n" * 13 + "Nguyễn Mẫu Thử") == []


@pytest.mark.parametrize("post", ["KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Trưởng phòng", "GIÁM ĐỐC\n(Đã ký)"])
def test_a_signer_of_any_family_is_found(post: str) -> None:
    signers = [f"{family} Mẫu Thử" for family in FAMILIES]
    missed = [name for name in (*signers, *map(str.upper, signers)) if found(f"{post}\n\n{name}") != [Kind.NAME]]
    assert missed == []


def test_no_commune_of_the_country_is_taken_for_a_person() -> None:
    for commune in Ward.iter_all():
        text = f"CHỦ TỊCH\n- UBND {commune.name}\nỦY BAN NHÂN DÂN {commune.name.upper()}\nnạn nhân ở {commune.name}, "
        assert found(text) == [], commune.name


def test_a_number_of_the_register_is_known_in_every_spelling() -> None:
    for written in ("0981848484", "+84981848484", "0084 981 84 84 84", "(0981) 848 484", "0981.84.84.84"):
        assert found(written) == []


def write(root: Path, file: str, text: str) -> None:
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, "content/data/hotlines.yaml", HOTLINES)
    write(tmp_path, "content/vi/language.yaml", "{code: vi, name: Tiếng Việt, date: x, day_of_year: x}")
    write(tmp_path, "content/vi/labels.yaml", "site: {call: Gọi 111}")
    return tmp_path


def problems(root: Path) -> list[Problem]:
    return list(sources_name_nobody(load(root)))


def test_the_register_holds_former_and_withdrawn_numbers_and_mail(project: Path) -> None:
    assert register_of(load(project)) == {"111", "+84 900 000 555", "0900 000 666", "18000666", "baoho@example.org"}


def test_the_numbers_of_the_register_may_stand_in_its_own_file(project: Path) -> None:
    assert problems(project) == []


def test_words_are_checked_and_the_place_is_exact(project: Path) -> None:
    write(project, "content/vi/labels.yaml", "site:\n  call: Gọi 111\n  ask: Gọi 0900 000 123\n")
    assert [str(problem.place) for problem in problems(project)] == ["content/vi/labels.yaml:3:12"]


def test_comments_are_published_with_the_file_so_they_count(project: Path) -> None:
    write(project, "content/vi/labels.yaml", "# hỏi chị Nguyễn Mẫu Thử\nsite: {call: Gọi 111}\n")
    assert [str(problem.place) for problem in problems(project)] == ["content/vi/labels.yaml:1:11"]


def test_nothing_hides_in_a_folded_line_or_behind_an_escape(project: Path) -> None:
    text = 'site:\n  a: >-\n    Gọi chị Nguyễn\n    Mẫu Thử\n  b: "\\u0030900 000 123"\n'
    write(project, "content/vi/labels.yaml", text)
    assert [problem.place.line for problem in problems(project)] == [2, 5]


def test_a_page_is_checked_below_its_head_too(project: Path) -> None:
    head = "---\ntitle: Giới thiệu\ndescription: Trang mẫu\nreviewed_on: 2026-11-22\n---\n\n"
    write(project, "content/vi/pages/gioi-thieu.md", head + "Một dòng.\n\nViết cho vidu@gmail.com.\n")
    assert [str(problem.place) for problem in problems(project)] == ["content/vi/pages/gioi-thieu.md:9:10"]


def test_a_problem_speaks_both_languages_and_shows_no_value(project: Path) -> None:
    write(project, "content/vi/labels.yaml", "site: {ask: Gọi 0900 000 123}\n")
    text = str(problems(project)[0])
    assert "Số điện thoại" in text and "phone number" in text and "0900" not in text


def test_a_file_is_told_once_however_many_records_it_holds(project: Path) -> None:
    write(project, "content/vi/labels.yaml", "site: {ask: Gọi 0900 000 123}\n")
    sources = load(project)
    twice = replace(sources, languages={"vi": sources.languages["vi"], "xx": sources.languages["vi"]})
    assert len(list(sources_name_nobody(twice))) == 1


def test_this_project_names_nobody() -> None:
    root = Path(__file__).parents[2]
    sources: Sources = load(root)
    assert [str(problem) for problem in sources_name_nobody(sources)] == []


def test_scan_prints_file_line_column_kind_and_reason(tmp_path: Path) -> None:
    file = tmp_path / "thu.txt"
    file.write_text("Chào\nchị Nguyễn Mẫu Thử, 0900 000 123\n", encoding="utf-8")
    lines = [str(scanned) for scanned in scan([file], REGISTER)]
    assert lines[0].startswith(f"{file.as_posix()}:2:5: name: `N*** M*** T***` Tên riêng")
    assert lines[1].startswith(f"{file.as_posix()}:2:21: phone: `********23` ")


def test_scan_sorts_by_file_and_line_whatever_the_order_given(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text("x\n0900 000 123\nvidu@gmail.com", encoding="utf-8")
    scanned = scan([tmp_path / "b.txt", tmp_path / "a.txt"], REGISTER)
    assert [(Path(one.place.file).name, one.place.line) for one in scanned] == [
        ("a.txt", 2),
        ("a.txt", 3),
        ("b.txt", 2),
        ("b.txt", 3),
    ]


def test_a_file_that_cannot_be_read_is_never_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"\xff\x00\x01")
    assert [one.finding.kind for one in scan([tmp_path / "a.bin", tmp_path / "none.txt"], REGISTER)] == [
        Kind.UNREADABLE,
        Kind.UNREADABLE,
    ]


def test_a_word_file_is_asked_who_wrote_edited_and_commented_it(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.author = "Nguyễn Mẫu Thử"
    document.core_properties.last_modified_by = "Trần Mẫu Thử"
    paragraph = document.add_paragraph("Kính gửi: Ủy ban nhân dân xã")
    document.add_comment(paragraph.runs, "xem lại", author="Lê Mẫu Thử", initials="L")
    document.save(str(tmp_path / "a.docx"))
    scanned = scan([tmp_path / "a.docx"], REGISTER)
    assert [(one.finding.kind, one.finding.value) for one in scanned] == [
        (Kind.AUTHOR, "L*** M*** T***"),
        (Kind.AUTHOR, "N*** M*** T***"),
        (Kind.AUTHOR, "T*** M*** T***"),
    ]


def test_a_word_file_without_people_passes(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.author = ""
    document.add_paragraph("Kính gửi: Ủy ban nhân dân xã")
    document.save(str(tmp_path / "a.docx"))
    assert scan([tmp_path / "a.docx"], REGISTER) == []


def authors(path: Path) -> Iterator[Finding]:
    return (one.finding for one in scan([path], REGISTER) if one.finding.kind == Kind.AUTHOR)


def test_a_pdf_is_asked_for_its_author_in_both_places_and_its_signer(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Author"] = "Nguyễn Mẫu Thử"
        with pdf.open_metadata() as described:
            described["dc:creator"] = ["Trần Mẫu Thử"]
        pdf.Root.Signature = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Sig, Name="Lê Mẫu Thử"))
        pdf.save(tmp_path / "a.pdf")
    assert {finding.value for finding in authors(tmp_path / "a.pdf")} >= {"T*** M*** T***", "L*** M*** T***"}


def test_a_pdf_without_people_has_no_author(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "a.pdf")
    assert list(authors(tmp_path / "a.pdf")) == []


@pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the sample documents (../shared/documents) are not here")
def test_in_five_real_documents_every_signer_and_drafter_is_found_and_nothing_else() -> None:
    scanned = scan(sorted(DOCUMENTS.glob("*.txt")), REGISTER)
    kinds = [(Path(one.place.file).name[:3], one.finding.kind) for one in scanned]
    assert kinds == [
        ("000", Kind.NAME),
        ("001", Kind.DRAFTER),
        ("001", Kind.NAME),
        ("002", Kind.NAME),
        ("003", Kind.DRAFTER),
        ("003", Kind.NAME),
        ("004", Kind.DRAFTER),
        ("004", Kind.NAME),
    ]
