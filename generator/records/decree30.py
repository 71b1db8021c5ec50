"""Nghị định 30/2020/NĐ-CP (05/3/2020): the types of administrative documents and how they are laid out.

Both the PDF and the Word file of an official document take their measures from here.
Source of every value: Phụ lục I (layout) and Phụ lục III (abbreviations) of the decree.
"""

from enum import StrEnum
from typing import Final


class DocumentType(StrEnum):
    """The 29 types of Article 7; the value is the id written in YAML."""

    NGHI_QUYET = "nghi-quyet"
    QUYET_DINH = "quyet-dinh"
    CHI_THI = "chi-thi"
    QUY_CHE = "quy-che"
    QUY_DINH = "quy-dinh"
    THONG_CAO = "thong-cao"
    THONG_BAO = "thong-bao"
    HUONG_DAN = "huong-dan"
    CHUONG_TRINH = "chuong-trinh"
    KE_HOACH = "ke-hoach"
    PHUONG_AN = "phuong-an"
    DE_AN = "de-an"
    DU_AN = "du-an"
    BAO_CAO = "bao-cao"
    BIEN_BAN = "bien-ban"
    TO_TRINH = "to-trinh"
    HOP_DONG = "hop-dong"
    CONG_VAN = "cong-van"
    CONG_DIEN = "cong-dien"
    BAN_GHI_NHO = "ban-ghi-nho"
    BAN_THOA_THUAN = "ban-thoa-thuan"
    GIAY_UY_QUYEN = "giay-uy-quyen"
    GIAY_MOI = "giay-moi"
    GIAY_GIOI_THIEU = "giay-gioi-thieu"
    GIAY_NGHI_PHEP = "giay-nghi-phep"
    PHIEU_GUI = "phieu-gui"
    PHIEU_CHUYEN = "phieu-chuyen"
    PHIEU_BAO = "phieu-bao"
    THU_CONG = "thu-cong"

    @property
    def heading(self) -> str:
        """The name of the type in Vietnamese, as the document shows it before capitals."""
        return TITLES[self]

    @property
    def abbreviation(self) -> str | None:
        """The type's letters in a symbol such as 15/KH-UBND; công văn and thư công have none."""
        return ABBREVIATIONS.get(self)

    def symbol(self, body: str, unit: str = "") -> str:
        """What stands behind the number: KH-UBND; a công văn of *unit*: UBND-VX (Phụ lục I, II.3)."""
        letters = [self.abbreviation, body] if self.abbreviation else [body, unit]
        return "-".join(part for part in letters if part)


_T = DocumentType
TITLES: Final[dict[DocumentType, str]] = {
    _T.NGHI_QUYET: "Nghị quyết",
    _T.QUYET_DINH: "Quyết định",
    _T.CHI_THI: "Chỉ thị",
    _T.QUY_CHE: "Quy chế",
    _T.QUY_DINH: "Quy định",
    _T.THONG_CAO: "Thông cáo",
    _T.THONG_BAO: "Thông báo",
    _T.HUONG_DAN: "Hướng dẫn",
    _T.CHUONG_TRINH: "Chương trình",
    _T.KE_HOACH: "Kế hoạch",
    _T.PHUONG_AN: "Phương án",
    _T.DE_AN: "Đề án",
    _T.DU_AN: "Dự án",
    _T.BAO_CAO: "Báo cáo",
    _T.BIEN_BAN: "Biên bản",
    _T.TO_TRINH: "Tờ trình",
    _T.HOP_DONG: "Hợp đồng",
    _T.CONG_VAN: "Công văn",
    _T.CONG_DIEN: "Công điện",
    _T.BAN_GHI_NHO: "Bản ghi nhớ",
    _T.BAN_THOA_THUAN: "Bản thỏa thuận",
    _T.GIAY_UY_QUYEN: "Giấy ủy quyền",
    _T.GIAY_MOI: "Giấy mời",
    _T.GIAY_GIOI_THIEU: "Giấy giới thiệu",
    _T.GIAY_NGHI_PHEP: "Giấy nghỉ phép",
    _T.PHIEU_GUI: "Phiếu gửi",
    _T.PHIEU_CHUYEN: "Phiếu chuyển",
    _T.PHIEU_BAO: "Phiếu báo",
    _T.THU_CONG: "Thư công",
}
ABBREVIATIONS: Final[dict[DocumentType, str]] = {
    _T.NGHI_QUYET: "NQ",
    _T.QUYET_DINH: "QĐ",
    _T.CHI_THI: "CT",
    _T.QUY_CHE: "QC",
    _T.QUY_DINH: "QyĐ",
    _T.THONG_CAO: "TC",
    _T.THONG_BAO: "TB",
    _T.HUONG_DAN: "HD",
    _T.CHUONG_TRINH: "CTr",
    _T.KE_HOACH: "KH",
    _T.PHUONG_AN: "PA",
    _T.DE_AN: "ĐA",
    _T.DU_AN: "DA",
    _T.BAO_CAO: "BC",
    _T.BIEN_BAN: "BB",
    _T.TO_TRINH: "TTr",
    _T.HOP_DONG: "HĐ",
    _T.CONG_DIEN: "CĐ",
    _T.BAN_GHI_NHO: "BGN",
    _T.BAN_THOA_THUAN: "BTT",
    _T.GIAY_UY_QUYEN: "GUQ",
    _T.GIAY_MOI: "GM",
    _T.GIAY_GIOI_THIEU: "GGT",
    _T.GIAY_NGHI_PHEP: "GNP",
    _T.PHIEU_GUI: "PG",
    _T.PHIEU_CHUYEN: "PC",
    _T.PHIEU_BAO: "PB",
}


class Urgency(StrEnum):
    """The marks of a document in a hurry (Article 8; Phụ lục I, II.10b), the most urgent first."""

    FLASH = "hoa-toc"
    EXPRESS = "thuong-khan"
    URGENT = "khan"

    @property
    def words(self) -> str:
        """The mark as it stands in its frame."""
        return {"hoa-toc": "HỎA TỐC", "thuong-khan": "THƯỢNG KHẨN", "khan": "KHẨN"}[self]

    @property
    def frame_mm(self) -> tuple[int, int]:
        """Width and height of its single frame."""
        return {"hoa-toc": (30, 8), "thuong-khan": (40, 8), "khan": (20, 8)}[self]


TO: Final = "Kính gửi"
RECIPIENTS: Final = "Nơi nhận:"
ANNEX: Final = "Phụ lục"
DRAFT: Final = "DỰ THẢO"
TASK_COLUMNS: Final = ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn")
NATION: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
PAGE_MM: Final = (210, 297)
MARGIN_MM: Final = {"top": 20, "right": 20, "bottom": 20, "left": 30}
"""Allowed: top and bottom 20-25, left 30-35, right 15-20."""
HEAD_SHARE: Final = (40, 60)
"""Per cent of the text width: the issuer's column, the nation's column (Mẫu 1.4)."""
SIGN_SHARE: Final = (46, 54)
"""Per cent of the text width: recipients, signature."""
HEADER_MM: Final = 10.0
"""From the paper's upper edge to the page number (Mẫu 1.4)."""
RULE_SHARE: Final = (1 / 3, 1 / 2)
"""Least and most, of the line above it: the rules under the issuer and under the subject."""
SIGNATURE_MM: Final = 30.0
"""Least height of the last block: room for signature and seal."""
ADDRESSEE_MM: Final = 35.0
"""Where `Kính gửi:` begins when a list follows it (Mẫu 1.5)."""
FIRST_LINE_MM: Final = 10.0
PARAGRAPH_GAP_PT: Final = 6
SINGLE: Final = 1.149
"""Height of a single-spaced line of Times New Roman, in type sizes: what Word multiplies by LINE_SPACING."""
LINE_SPACING: Final = 1.15
"""Allowed: single to 1.5 lines."""
SIZE_PT: Final = {
    "nation": 13,
    "motto": 14,
    "superior": 13,
    "issuer": 13,
    "number": 13,
    "place": 14,
    "type": 14,
    "subject": 14,
    "subject_of_letter": 12,
    "body": 14,
    "page_number": 14,
    "authority": 14,
    "recipients_title": 12,
    "recipients": 11,
    "signer": 14,
    "urgency": 13,
    "mark": 13,
    "annex": 14,
    "annex_title": 14,
    "annex_note": 14,
    "table": 13,
}
