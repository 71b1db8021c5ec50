"""The 29 types of Decree 30: their names, letters and symbols; marks of urgency and their frames."""

import pytest

from generator.records.decree30 import DocumentType, Urgency


def test_there_are_29_types_each_with_a_name_of_its_own() -> None:
    assert len(DocumentType) == len({type.heading for type in DocumentType}) == 29


@pytest.mark.parametrize(
    ("type", "letters"),
    [
        *(("nghi-quyet", "NQ"), ("quyet-dinh", "QĐ"), ("chi-thi", "CT"), ("quy-che", "QC"), ("quy-dinh", "QyĐ")),
        *(("thong-cao", "TC"), ("thong-bao", "TB"), ("huong-dan", "HD"), ("chuong-trinh", "CTr"), ("ke-hoach", "KH")),
        *(("phuong-an", "PA"), ("de-an", "ĐA"), ("du-an", "DA"), ("bao-cao", "BC"), ("bien-ban", "BB")),
        *(("to-trinh", "TTr"), ("hop-dong", "HĐ"), ("cong-dien", "CĐ"), ("ban-ghi-nho", "BGN")),
        *(("ban-thoa-thuan", "BTT"), ("giay-uy-quyen", "GUQ"), ("giay-moi", "GM"), ("giay-gioi-thieu", "GGT")),
        *(("giay-nghi-phep", "GNP"), ("phieu-gui", "PG"), ("phieu-chuyen", "PC"), ("phieu-bao", "PB")),
    ],
)
def test_letters_of_a_type_begin_its_symbol(type: str, letters: str) -> None:
    assert DocumentType(type).symbol("UBND") == f"{letters}-UBND"


def test_a_letter_has_no_letters_of_its_own() -> None:
    assert DocumentType.CONG_VAN.symbol("UBND", "VX") == "UBND-VX"
    assert DocumentType.THU_CONG.abbreviation is None


def test_marks_of_urgency_have_the_frames_of_the_decree() -> None:
    assert {one.words: one.frame_mm for one in Urgency} == {
        "HỎA TỐC": (30, 8),
        "THƯỢNG KHẨN": (40, 8),
        "KHẨN": (20, 8),
    }
