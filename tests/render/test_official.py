"""The lines of an official document, as Nghị định 30/2020/NĐ-CP writes them."""

import pytest

from generator.records.clause import Clause
from generator.records.document import Document
from generator.render import official
from generator.render.official import BLANK, Role

DOCUMENT = {
    "id": "mau",
    "type": "ke-hoach",
    "issuer": {"name": "Ủy ban nhân dân xã Ví Dụ", "unit": "xa-vi-du"},
    "number": "12",
    "symbol": "KH-UBND",
    "place": "Ví Dụ",
    "date": "2027-06-12",
    "year": "2027",
    "subject": "Truyền thông",
    "body": [],
    "recipients": ["Như trên", "Lưu: VT"],
    "signature": {"post": "Chủ tịch"},
}


def document(**changes: object) -> Document:
    return Document.model_validate({**DOCUMENT, **changes})


def lines_of(*clauses: dict[str, object]) -> list[tuple[Role, str]]:
    body = [Clause.model_validate({"id": f"c{index}", **clause}) for index, clause in enumerate(clauses)]
    return [(line.role, line.printed) for line in official.running_text(document(body=body))]


@pytest.mark.parametrize(
    ("number", "symbol", "printed"),
    [
        ("12", "KH-UBND", "Số: 12/KH-UBND"),
        ("9", "KH-UBND", "Số: 09/KH-UBND"),
        ("09", "KH-UBND", "Số: 09/KH-UBND"),
        (None, "KH-UBND", f"Số:{BLANK}/KH-UBND"),
        (None, None, f"Số:{BLANK}"),
        ("61", None, "Số: 61"),
    ],
)
def test_number_line(number: str | None, symbol: str | None, printed: str) -> None:
    assert official.number_line(document(number=number, symbol=symbol)) == printed


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        ("2027-01-05", "Ví Dụ, ngày 05 tháng 01 năm 2027"),
        ("2027-02-28", "Ví Dụ, ngày 28 tháng 02 năm 2027"),
        ("2027-06-09", "Ví Dụ, ngày 09 tháng 6 năm 2027"),
        ("2027-12-31", "Ví Dụ, ngày 31 tháng 12 năm 2027"),
        (None, f"Ví Dụ, ngày{BLANK}tháng{BLANK}năm 2027"),
    ],
)
def test_date_line(date: str | None, printed: str) -> None:
    assert official.date_line(document(date=date)) == printed


def test_blanks_are_wide_and_survive_in_html() -> None:
    assert len(BLANK) >= 4
    assert set(BLANK) == {"\u00a0"}


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ủy ban nhân dân xã Ví Dụ", ["ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ"]),
        ("UBND XÃ VÍ DỤ", ["UBND XÃ VÍ DỤ"]),
        ("Phòng Văn hóa - Xã hội", ["PHÒNG VĂN HÓA - XÃ HỘI"]),
        ("Sở Lao động - Thương binh và Xã hội", ["SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"]),
        ("Trung tâm Phục vụ hành chính công", ["TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"]),
    ],
)
def test_a_long_issuer_breaks_where_a_secretary_would(name: str, lines: list[str]) -> None:
    assert official.issuer_lines(name) == lines


@pytest.mark.parametrize(
    ("label", "printed"),
    [
        ("I", "I."),
        ("1", "1."),
        ("1.1", "1.1."),
        ("a", "a)"),
        ("đ", "đ)"),
        ("a)", "a)"),
        ("2.", "2."),
        ("-", "-"),
        ("Điều 3", "Điều 3."),
        ("Chương II", "Chương II"),
    ],
)
def test_labels(label: str, printed: str) -> None:
    assert official.printed_label(label) == printed


@pytest.mark.parametrize(
    ("label", "role", "printed"),
    [
        ("I", Role.SECTION, "I. TỔ CHỨC THỰC HIỆN"),
        ("II.", Role.SECTION, "II. TỔ CHỨC THỰC HIỆN"),
        ("A", Role.SECTION, "A. TỔ CHỨC THỰC HIỆN"),
        ("1", Role.HEADING, "1. Tổ chức thực hiện"),
        ("1.1", Role.SUBHEADING, "1.1. Tổ chức thực hiện"),
        ("a", Role.SUBHEADING, "a) Tổ chức thực hiện"),
        ("Điều 1", Role.ARTICLE, "Điều 1. Tổ chức thực hiện"),
        ("Chương I", Role.PART, "Chương I\nTỔ CHỨC THỰC HIỆN"),
        (None, Role.SECTION, "TỔ CHỨC THỰC HIỆN"),
    ],
)
def test_headings(label: str | None, role: Role, printed: str) -> None:
    assert lines_of({"label": label, "heading": "Tổ chức thực hiện"}) == [(role, printed)]


def test_a_heading_without_label_is_plainer_the_deeper_it_stands() -> None:
    deepest = {"id": "c", "heading": "Ba"}
    middle = {"id": "b", "heading": "Hai", "children": [deepest]}
    printed = lines_of({"heading": "Một", "children": [middle]})
    assert printed == [(Role.SECTION, "MỘT"), (Role.HEADING, "Hai"), (Role.SUBHEADING, "Ba")]


def test_texts_follow_their_label_then_stand_alone() -> None:
    assert lines_of({"label": "a", "text": ["Một.", "Hai."]}) == [(Role.CLAUSE, "a) Một."), (Role.TEXT, "Hai.")]


def test_a_label_over_children_alone_is_still_printed() -> None:
    assert lines_of({"label": "1", "children": [{"id": "x", "text": ["Một."]}]}) == [
        (Role.CLAUSE, "1."),
        (Role.TEXT, "Một."),
    ]


def test_each_clause_can_be_pointed_at_once() -> None:
    body = [
        {"id": "mot", "label": "1", "heading": "Một", "text": ["A.", "B."], "children": [{"id": "hai", "text": ["C."]}]}
    ]
    lines = list(official.running_text(document(body=body, opening=["Mở."], closing=["Kết./."])))
    assert [line.clause for line in lines] == ["", "mot", "", "", "hai", ""]
    assert [line.text for line in lines] == ["Mở.", "Một", "A.", "B.", "C.", "Kết./."]


def test_lists_end_as_the_decree_says_whatever_the_record_ends_with() -> None:
    recipients = ["- Như trên;", "Các tổ chức, cá nhân...", "Lưu: VT, VHXH."]
    assert official.recipient_lines(document(recipients=recipients)) == [
        "- Như trên;",
        "- Các tổ chức, cá nhân...;",
        "- Lưu: VT, VHXH.",
    ]


def test_one_addressee_is_no_list() -> None:
    assert official.addressee_lines(document(addressees=["Công an xã"])) == ["Công an xã"]
    assert official.addressee_lines(document(addressees=["A", "B"])) == ["- A;", "- B."]
    assert official.addressee_lines(document()) == []


def test_the_signature_is_authority_and_post_in_capitals() -> None:
    signed = document(signature={"authority": ["TM. Ủy ban nhân dân"], "post": "Chủ tịch"})
    assert official.signature_lines(signed) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]


def test_a_letters_subject_begins_with_ve_viec_once() -> None:
    assert official.letter_subject(document(subject="mời họp")) == "V/v mời họp"
    assert official.letter_subject(document(subject="V/v mời họp")) == "V/v mời họp"


def test_the_title_names_the_number_only_where_it_is_known() -> None:
    assert official.full_title(document()) == "Kế hoạch số 12/KH-UBND: Truyền thông"
    assert official.full_title(document(number=None)) == "Kế hoạch: Truyền thông"
