"""A whole document out of its lines: head, bases, body, end, and what lies on top of it."""

from typing import Any

import pytest

from generator.importing.line import Line
from generator.importing.recognise import Known, recognise

HEAD = """
ỦY BAN NHÂN DÂN
XÃ VÍ DỤ
Số: 09/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Ví Dụ, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Truyền thông về phòng, chống mua bán người năm 2026
"""
BASES = """
Căn cứ Quyết định số 12/QĐ-UBND ngày 02/01/2026 của Ủy ban nhân dân tỉnh Mẫu;
Ủy ban nhân dân xã ban hành Kế hoạch như sau:
"""
END = """
Trên đây là Kế hoạch năm 2026 của xã./.
Nơi nhận:
- Sở Y tế tỉnh Mẫu;
- Lưu: VT, VHXH.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
"""
BODY = """
I. MỤC TIÊU
100% thôn được truyền thông.
"""


def read(text: str) -> dict[str, Any]:
    """The fields recognised in a text, whose lines stand apart by an empty line."""
    lines = [line for one in text.strip().splitlines() for line in (one, "")]
    return recognise([Line(number, line) for number, line in enumerate(lines, 1)], Known())[0]


def tree(clauses: list[dict[str, Any]]) -> list[Any]:
    """Labels and headings only, each with what is below it."""
    return [(one.get("label"), one.get("heading"), tree(one.get("children", []))) for one in clauses]


def body(text: str) -> list[Any]:
    return tree(read(HEAD + BASES + text + END)["body"])


def test_every_part_of_a_document_finds_its_field() -> None:
    document = read(HEAD + BASES + BODY + END)
    assert document["type"] == "ke-hoach"
    assert document["issuer"]["name"] == "ỦY BAN NHÂN DÂN XÃ VÍ DỤ"
    assert (document["number"], document["symbol"]) == ("09", "KH-UBND")
    assert (document["place"], document["date"], document["year"]) == ("Ví Dụ", "2026-01-05", 2026)
    assert document["subject"] == "Truyền thông về phòng, chống mua bán người năm 2026"
    assert document["legal_bases"][0]["cites"] == ["12-qd-ubnd-2026"]
    assert document["opening"] == ["Ủy ban nhân dân xã ban hành Kế hoạch như sau:"]
    assert document["closing"] == ["Trên đây là Kế hoạch năm 2026 của xã./."]
    assert document["recipients"] == ["Sở Y tế tỉnh Mẫu", "Lưu: VT, VHXH"]
    assert document["signature"] == {"authority": ["TM. ỦY BAN NHÂN DÂN"], "post": "CHỦ TỊCH"}
    assert document["unplaced"] == []
    assert "Mẫu" not in str(document["signature"])


@pytest.mark.parametrize(
    ("line", "number", "symbol"),
    [
        ("Số: 61 /VHXH-YT", "61", "VHXH-YT"),
        ("Số:        /KH-UBND", None, "KH-UBND"),
        ("Số: …/KH-UBND", None, "KH-UBND"),
        ("Số:", None, None),
        ("Số: 05/2026/QĐ-UBND", "05", "2026/QĐ-UBND"),
        ("Số 12-KH/TU", "12", "KH/TU"),
    ],
)
def test_a_number_is_read_as_it_was_written_or_left_blank(line: str, number: str | None, symbol: str | None) -> None:
    document = read(HEAD.replace("Số: 09/KH-UBND", line) + BASES + BODY + END)
    assert (document["number"], document["symbol"]) == (number, symbol)


@pytest.mark.parametrize(
    ("line", "day", "year"),
    [
        ("Ví Dụ, ngày     tháng      năm 2026", None, 2026),
        ("Ví Dụ, ngày … tháng 6 năm 2026", None, 2026),
        ("Ví Dụ, ngày 14 tháng 04 năm 2026", "2026-04-14", 2026),
    ],
)
def test_a_day_may_be_blank(line: str, day: str | None, year: int) -> None:
    document = read(HEAD.replace("Ví Dụ, ngày 05 tháng 01 năm 2026", line) + BASES + BODY + END)
    assert (document["place"], document["date"], document["year"]) == ("Ví Dụ", day, year)


def test_two_columns_on_one_line_are_told_apart() -> None:
    head = """
    ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    XÃ VÍ DỤ | Độc lập - Tự do - Hạnh phúc
    Số: 09/KH-UBND | Ví Dụ, ngày 05 tháng 01 năm 2026
    KẾ HOẠCH
    Truyền thông năm 2026
    """
    document = read(head + BASES + BODY + END)
    assert document["issuer"]["name"] == "ỦY BAN NHÂN DÂN XÃ VÍ DỤ"
    assert (document["number"], document["place"]) == ("09", "Ví Dụ")


def test_who_issues_is_read_from_the_opening_where_the_head_is_silent() -> None:
    head = HEAD.replace("ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\n", "")
    document = read(head + BASES.replace("nhân dân xã ban", "nhân dân xã Ví Dụ ban") + BODY + END)
    assert document["issuer"]["name"] == "ỦY BAN NHÂN DÂN XÃ VÍ DỤ"


def test_a_letter_has_its_subject_and_whom_it_is_for() -> None:
    letter = """
    UBND XÃ VÍ DỤ
    PHÒNG VĂN HÓA - XÃ HỘI
    Số: 15/VHXH
    V/v phối hợp truyền thông
    Kính gửi:
    - Công an xã;
    - Hội Liên hiệp Phụ nữ xã.
    Phòng Văn hóa - Xã hội đề nghị các đơn vị phối hợp./.
    """
    document = read(letter + END)
    assert document["type"] == "cong-van"
    assert document["issuer"]["superior"] == "UBND XÃ VÍ DỤ"
    assert document["subject"] == "phối hợp truyền thông"
    assert document["addressees"] == ["Công an xã", "Hội Liên hiệp Phụ nữ xã"]


def test_a_basis_that_runs_into_the_opening_is_parted_from_it() -> None:
    bases = "Căn cứ Quyết định số 12/QĐ-UBND ngày 02/01/2026 của Sở Y tế, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"
    document = read(HEAD + bases + BODY + END)
    assert [basis["text"] for basis in document["legal_bases"]] == [bases.partition(",")[0]]
    assert document["opening"][0].startswith("Ủy ban nhân dân xã ban hành")


def test_labels_of_all_sorts_stand_below_one_another() -> None:
    text = "A. CHUNG\nI. MỤC TIÊU\n1. Chỉ tiêu\n1.1. Ở thôn\na) Tờ rơi:\n- một;\n+ hai;\n- ba.\nb) Loa.\nB. RIÊNG"
    plus = [("+", None, [])]
    letters = [("a", None, [("-", None, plus), ("-", None, [])]), ("b", None, [])]
    assert body(text) == [
        ("A", "CHUNG", [("I", "MỤC TIÊU", [("1", "Chỉ tiêu", [("1.1", "Ở thôn", letters)])])]),
        ("B", "RIÊNG", []),
    ]


def test_numbers_that_skip_or_repeat_stay_as_they_are() -> None:
    text = "I. VIỆC\n1. Một\n- x.\n3. Ba\n- x.\n3. Ba nữa\n- x."
    labels = [child[0] for child in body(text)[0][2]]
    assert labels == ["1", "3", "3"]


def test_articles_of_a_decision_hold_their_clauses() -> None:
    text = "Điều 1. Ban hành kèm theo Quyết định này Quy chế.\nĐiều 2. Tổ chức thực hiện\n1. Văn phòng.\n2. Các phòng."
    assert [one[0] for one in body(text)] == ["Điều 1", "Điều 2"]
    assert [one[0] for one in body(text)[1][2]] == ["1", "2"]


def test_a_heading_that_runs_on_is_parted_from_its_text() -> None:
    document = read(HEAD + BASES + "I. GIAO VIỆC\n4. Các thôn: Thực hiện qua nhóm Zalo của thôn." + END)
    clause = document["body"][0]["children"][0]
    assert (clause["label"], clause["heading"]) == ("4", "Các thôn")
    assert clause["text"] == ["Thực hiện qua nhóm Zalo của thôn."]


def test_an_annex_after_the_signature_has_its_title_and_clauses() -> None:
    document = read(HEAD + BASES + BODY + END + "\nPHỤ LỤC\nBảng phân công\n1. Công an xã: tháng 6\n")
    (annex,) = document["annexes"]
    assert (annex["label"], annex["heading"]) == ("PHỤ LỤC", "Bảng phân công")
    assert [clause["label"] for clause in annex["body"]] == ["1"]
    assert document["unplaced"] == []


def test_people_in_a_column_of_names_are_dropped_and_told() -> None:
    text = (HEAD + BASES + BODY + END + "\nPHỤ LỤC\nBAN CHỈ ĐẠO").strip()
    lines = [line for one in text.splitlines() for line in (one, "")]
    rows = (
        ("TT", "Họ và tên", "Chức vụ"),
        ("1", "Nguyễn Văn Mẫu", "Trưởng Công an xã"),
        ("2", "Trần Thị Mẫu", "Trạm trưởng"),
    )
    cells = [(row, column, text) for row, texts in enumerate(rows, 1) for column, text in enumerate(texts, 1)]
    table = [Line(1000 + row, text, table=1, row=row, column=column, whole=True) for row, column, text in cells]
    fields, report = recognise([*(Line(number, line) for number, line in enumerate(lines, 1)), *table], Known())
    assert fields["annexes"][0]["body"][0]["table"]["rows"] == [
        ["1", "", "Trưởng Công an xã"],
        ["2", "", "Trạm trưởng"],
    ]
    assert "Mẫu" not in str(fields["annexes"])
    assert sum(one.kind == "name" for one in report.removed) >= 2


def test_who_does_what_is_read_from_headings_and_sentences() -> None:
    text = """
    I. TỔ CHỨC THỰC HIỆN
    1. Công an xã
    - Chủ trì, phối hợp với Trạm Y tế xã, các thôn tiếp nhận tin báo.
    2. Đề nghị Hội Liên hiệp Phụ nữ xã
    - Vận động hội viên.
    3. Cơ quan thực hiện
    - Cơ quan chủ trì: Phòng Kinh tế.
    - Cơ quan phối hợp: Trường học, Đoàn Thanh niên.
    """
    given = {(one["agency"], one["role"]) for one in read(HEAD + BASES + text + END)["assignments"]}
    assert given >= {
        ("Công an xã", "lead"),
        ("Trạm Y tế xã", "partner"),
        ("Các thôn", "partner"),
        ("Hội Liên hiệp Phụ nữ xã", "asked"),
        ("Phòng Kinh tế", "lead"),
        ("Trường học", "partner"),
        ("Đoàn Thanh niên", "partner"),
    }


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Báo cáo trước ngày 15/6.", "2026-06-15"),
        ("Gửi chậm nhất ngày 10/12/2026.", "2026-12-10"),
        ("Hoàn thành trong tháng 7.", "2026-07-31"),
        ("Tổ chức trong quý III.", "2026-09-30"),
        ("Mít tinh hưởng ứng ngày 30/7.", "2026-07-30"),
        ("Xong trước ngày 05 tháng 11 năm 2026.", "2026-11-05"),
    ],
)
def test_deadlines_are_days(text: str, day: str) -> None:
    document = read(HEAD + BASES + f"I. VIỆC\n1. {text}" + END)
    assert [one["due"] for one in document["deadlines"]] == [day]


def test_the_day_of_a_cited_document_is_no_deadline() -> None:
    text = "I. VIỆC\n1. Thực hiện Kế hoạch số 77/KH-UBND ngày 19/5/2026 của tỉnh."
    document = read(HEAD + BASES + text + END)
    assert document["deadlines"] == []
    assert document["citations"][-1]["law"] == "77-kh-ubnd-2026"


def test_targets_and_promises_are_found() -> None:
    text = "I. VIỆC\n1. Tổ chức ít nhất 02 buổi truyền thông; treo băng rôn, phát tờ rơi, đăng Zalo; 90% thôn có loa."
    document = read(HEAD + BASES + text + END)
    assert {(one["value"], one["unit"]) for one in document["targets"]} == {(2, "buổi"), (90, "%")}
    assert {one["channel"] for one in document["promises"]} == {"banner", "leaflet", "zalo", "session"}


def test_ids_stay_when_other_clauses_come_or_move() -> None:
    texts = ["1. Tuyên truyền trên loa của thôn.", "2. Phát tờ rơi ở chợ.", "3. Nói chuyện ở trường học."]
    before = read(HEAD + BASES + "I. VIỆC\n" + "\n".join(texts) + END)["body"][0]["children"]
    moved = [*texts[::-1], "4. Dán áp phích ở bến xe."]
    after = read(HEAD + BASES + "I. VIỆC\n" + "\n".join(moved) + END)["body"][0]["children"]
    assert {one["id"] for one in before} < {one["id"] for one in after}
