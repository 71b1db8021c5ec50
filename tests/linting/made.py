"""Right documents to begin with: the two models, a letter and a decision, as our Word file and our PDF's HTML."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from io import BytesIO

import docx
from docx.document import Document as Word

from generator.records.document import Clause, Document
from generator.records.format import Format
from generator.records.output import Sheet
from generator.records.plan import Plan
from generator.render import write
from generator.render.compose import Composer
from tests.importing.printing import THEME, portal, printed
from tests.render.word import REAL

_LETTER: Mapping[str, object] = {
    "id": "cong-van",
    "type": "cong-van",
    "standing": "model",
    "issuer": {"superior": "Ủy ban nhân dân xã Ví Dụ", "name": "Phòng Văn hóa - Xã hội", "unit": "xa-vi-du"},
    "number": "12",
    "symbol": "VHXH-YT",
    "place": "Ví Dụ",
    "date": "2027-06-05",
    "year": "2027",
    "subject": "phối hợp truyền thông phòng, chống mua bán người",
    "addressees": ["Trạm Y tế xã", "Công an xã", "Các trường học trên địa bàn xã"],
    "opening": [
        "Thực hiện Kế hoạch số 09/KH-UBND ngày 15/01/2027 của Ủy ban nhân dân xã Ví Dụ, Phòng Văn hóa - Xã hội đề nghị "
        "các nơi phối hợp thực hiện một số việc sau đây:"
    ],
    "body": [
        {
            "id": "phat-thanh",
            "label": "1",
            "text": [
                "Nhắc số điện thoại 111 trong các buổi phát thanh của thôn và của xã; đọc ngắn, đọc chậm, không gây sợ "
                "hãi cho người nghe, nhất là trẻ em và người cao tuổi."
            ],
        },
        {
            "id": "bao-cao",
            "label": "2",
            "text": [
                "Gửi kết quả về Phòng Văn hóa - Xã hội trước ngày 15/12/2027 để tổng hợp, báo cáo Ủy ban nhân dân xã "
                "và cơ quan cấp trên theo quy định."
            ],
        },
    ],
    "closing": ["Đề nghị các nơi quan tâm, phối hợp./."],
    "recipients": ["Như trên", "Chủ tịch UBND xã", "Lưu: VT, VHXH"],
    "signature": {"authority": ["KT. Trưởng phòng"], "post": "Phó Trưởng phòng"},
}
_DECISION: Mapping[str, object] = {
    "id": "quyet-dinh",
    "type": "quyet-dinh",
    "standing": "model",
    "issuer": {"name": "Ủy ban nhân dân xã Ví Dụ", "unit": "xa-vi-du"},
    "number": "7",
    "symbol": "QĐ-UBND",
    "place": "Ví Dụ",
    "date": "2027-02-09",
    "year": "2027",
    "subject": "Ban hành Quy chế tiếp nhận tin báo về mua bán người",
    "decided_by": "Chủ tịch Ủy ban nhân dân xã Ví Dụ",
    "legal_bases": [
        {"text": "Căn cứ Luật Phòng, chống mua bán người ngày 28 tháng 11 năm 2024"},
        {
            "text": "Căn cứ Nghị định số 162/2025/NĐ-CP ngày 29 tháng 6 năm 2025 của Chính phủ quy định chi tiết một "
            "số điều và biện pháp thi hành Luật Phòng, chống mua bán người"
        },
        {"text": "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội"},
    ],
    "body": [
        {
            "id": "dieu-1",
            "label": "Điều 1",
            "text": [
                "Ban hành kèm theo Quyết định này Quy chế tiếp nhận tin báo về mua bán người trên địa bàn xã, áp dụng "
                "cho các cơ quan, đơn vị và các thôn."
            ],
        },
        {
            "id": "dieu-2",
            "label": "Điều 2",
            "text": [
                "Trưởng phòng Văn hóa - Xã hội, Trưởng Công an xã và các cơ quan, đơn vị liên quan chịu trách nhiệm "
                "thi hành Quyết định này./."
            ],
        },
    ],
    "recipients": ["Như Điều 2", "Sở Y tế tỉnh Ví Dụ", "Lưu: VT, VHXH"],
    "signature": {"authority": [], "post": "Chủ tịch"},
}


def _shorter(clauses: list[Clause]) -> list[Clause]:
    """The first four of each row, so that a plan takes three pages instead of five."""
    return [clause.model_copy(update={"children": _shorter(clause.children[:4])}) for clause in clauses]


_PLAN = REAL["mau-ke-hoach-xa-vi-du"]
DOCUMENTS: Mapping[str, Document] = {
    "plan": _PLAN.model_copy(update={"body": _shorter(_PLAN.body)}),
    "request": REAL["mau-to-trinh-xa-vi-du"],
    "letter": Document.model_validate(_LETTER),
    "decision": Document.model_validate(_DECISION),
}


@cache
def _word(name: str) -> bytes:
    return printed(DOCUMENTS[name], "docx")


def word(name: str) -> Word:
    """A fresh copy of the Word file, to be changed at will."""
    return docx.Document(BytesIO(_word(name)))


def saved(made: Word) -> bytes:
    """The file that *made* is saved as."""
    packed = BytesIO()
    made.save(packed)
    return packed.getvalue()


@cache
def sheet(name: str) -> Sheet:
    """The page that our PDF is drawn from."""
    document = DOCUMENTS[name]
    plan = Plan(
        document=document, about=document.subject, subject=document.subject, issuer=document.issuer.name, note=None,
        historical=False, targets=[], assignments=[], deadlines=[], budget=[],
    )  # fmt: skip
    return Composer(portal(), THEME).sheet(portal().kinds["official-plan"], plan, Format.PDF)


def drawn(name: str, html: str) -> bytes:
    """The PDF of the changed *html* of a document."""
    return write(replace(sheet(name), text=html), THEME)
