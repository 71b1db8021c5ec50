"""Made-up documents, and how tests open and measure the Word files made of them."""

from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph
from fontTools.ttLib import TTFont

from generator.load import load
from generator.records.clause import Clause
from generator.records.decree30 import MOTTO, NATION
from generator.records.document import Document
from generator.records.format import Format
from generator.records.output import Sheet
from generator.records.plan import Copy
from generator.render import official
from generator.render.docx import write

PROJECT = Path(__file__).parents[2]
THEME = PROJECT / "theme"
Data = Mapping[str, object] | Document
PLAN: Mapping[str, object] = {
    "id": "mau",
    "type": "ke-hoach",
    "standing": "model",
    "issuer": {"superior": "Ủy ban nhân dân xã Ví Dụ", "name": "Phòng Văn hóa - Xã hội", "unit": "xa-vi-du"},
    "number": "9",
    "symbol": "KH-VHXH",
    "place": "Ví Dụ",
    "date": "2027-02-05",
    "year": "2027",
    "subject": "Thực hiện công tác phòng, chống mua bán người và hỗ trợ nạn nhân bị mua bán trở về năm 2027",
    "legal_bases": [{"text": "Căn cứ Luật Phòng, chống mua bán người"}, {"text": "Căn cứ Quyết định số 33/QĐ-TTg;"}],
    "opening": ["Phòng Văn hóa - Xã hội ban hành Kế hoạch như sau:"],
    "body": [
        {
            "id": "muc-dich",
            "label": "I",
            "heading": "Mục đích, yêu cầu",
            "children": [
                {
                    "id": "truyen-thong",
                    "label": "1",
                    "heading": "Truyền thông",
                    "text": ["Nói ngắn, nói đúng."],
                    "children": [
                        {"id": "loa", "label": "đ", "text": ["Phát loa mỗi tuần.", "Nhắc số điện thoại."]},
                        {"id": "nho", "label": "1.1", "heading": "Tờ rơi", "text": ["Phát tờ rơi."]},
                    ],
                },
                {"id": "bao-cao", "label": "2", "text": ["Báo cáo trước ngày 15/6."]},
            ],
        }
    ],
    "closing": ["Các nơi thực hiện Kế hoạch này./."],
    "recipients": ["UBND xã", "- Trạm Y tế;", "Lưu: VT, VHXH"],
    "signature": {"authority": ["KT. Trưởng phòng"], "post": "Phó Trưởng phòng"},
}
LETTER: Mapping[str, object] = {
    **PLAN,
    "type": "cong-van",
    "symbol": "VHXH-YT",
    "subject": "phối hợp truyền thông",
    "addressees": ["Trạm Y tế xã", "Công an xã", "Các trường học trên địa bàn xã"],
    "body": [{"id": "noi-dung", "text": ["Đề nghị các nơi phối hợp."]}],
}
RULES: Mapping[str, object] = {
    **PLAN,
    "type": "quy-che",
    "body": [
        {
            "id": "chuong-1",
            "label": "Chương I",
            "heading": "Quy định chung",
            "children": [
                {"id": "dieu-1", "label": "Điều 1", "heading": "Phạm vi", "text": ["Áp dụng trong xã."]},
                {"id": "dieu-2", "label": "Điều 2", "text": ["Có hiệu lực từ ngày ký."]},
            ],
        }
    ],
}
REAL = {entry.record.id: entry.record for entry in load(PROJECT).documents.values()}


def bytes_of(data: Data, signer: str | None = None) -> bytes:
    document = data if isinstance(data, Document) else Document.model_validate(data)
    text = Copy(document=document, signer=signer).model_dump_json()
    return write(Sheet("x.docx", Format.DOCX, "vi", "official-plan", document.id, text), THEME)


def word_of(data: Data, signer: str | None = None) -> Word:
    return docx.Document(BytesIO(bytes_of(data, signer)))


def paragraphs_of(word: Word) -> Iterator[Paragraph]:
    """Every paragraph in reading order, also those in tables."""
    for block in word.iter_inner_content():
        if isinstance(block, Table):
            yield from (paragraph for row in block.rows for cell in row.cells for paragraph in cell.paragraphs)
        else:
            yield block


def find(word: Word, start: str) -> Paragraph:
    return next(paragraph for paragraph in paragraphs_of(word) if paragraph.text.startswith(start))


def look_of(paragraph: Paragraph) -> tuple[float, bool, bool]:
    """Size in points, bold, italic: as the style says, and as no run contradicts."""
    style, base = paragraph.style, paragraph.style.base_style
    assert all(run.bold is None and run.italic is None and run.font.size is None for run in paragraph.runs)
    return ((style.font.size or base.font.size).pt, bool(style.font.bold), bool(style.font.italic))


def align_of(paragraph: Paragraph) -> WD_ALIGN_PARAGRAPH | None:
    return paragraph.alignment if paragraph.alignment is not None else paragraph.style.paragraph_format.alignment


def words_in(text: str) -> list[str]:
    """Words without the signs that the layout adds around them."""
    bare = (word.strip("-.,;:)/").casefold() for word in text.split())
    return [word for word in bare if word]


def words_of_clause(clause: Clause) -> list[str]:
    rows = (clause.table.head, *clause.table.rows) if clause.table else ()
    cells = [cell for row in rows for cell in row]
    own = words_in(" ".join([clause.label or "", clause.heading or "", *clause.text, *cells]))
    return [*own, *(word for child in clause.children for word in words_of_clause(child))]


def words_of_document(document: Document) -> list[str]:
    """What a reader should meet, from the record alone."""
    day = document.date
    date = f"ngày {day.day:02} tháng {day.month if day.month > 2 else f'0{day.month}'}" if day else "ngày tháng"
    number = f"Số: {official.number_line(document).split(':')[1]}"
    title = "" if official.is_letter(document) else document.type.heading
    before = [document.issuer.superior or "", document.issuer.name, NATION, MOTTO, number]
    if official.is_letter(document):
        before += ["V/v", document.subject, f"{document.place}, {date} năm {document.year}"]
    else:
        before += [f"{document.place}, {date} năm {document.year}", title, document.subject]
    to = ["Kính gửi", *document.addressees] if document.addressees else []
    bases = [basis.text for basis in document.legal_bases]
    start = words_in(" ".join([*before, *to, *bases, *document.opening]))
    body = [word for clause in document.body for word in words_of_clause(clause)]
    signature = [*document.signature.authority, document.signature.post]
    return start + body + words_in(" ".join([*document.closing, "Nơi nhận", *document.recipients, *signature]))


def rule_below(word: Word, start: str) -> float:
    """The length in points of the line drawn below a paragraph."""
    all_of_them = list(paragraphs_of(word))
    text = next(index for index, paragraph in enumerate(all_of_them) if paragraph.text.startswith(start))
    rule = all_of_them[text + 1]
    assert rule.text == ""
    assert rule.style.element.xpath(".//w:pBdr/w:top[@w:val='single']")
    cell = rule._p.getparent()
    room = Mm(160) if cell.tag == qn("w:body") else Pt(int(cell.xpath("./w:tcPr/w:tcW/@w:w")[0]) / 20)
    return room.pt - rule.paragraph_format.left_indent.pt - rule.paragraph_format.right_indent.pt


@cache
def font_of(weight: str) -> TTFont:
    return TTFont(THEME / "fonts" / f"LiberationSerif-{weight}.ttf")


def real_width(text: str, size: float, weight: str = "Bold") -> float:
    """The width of a text in Liberation Serif, whose widths are those of Times New Roman."""
    font = font_of(weight)
    names, widths = font.getBestCmap(), font["hmtx"]
    return sum(widths[names[ord(letter)]][0] for letter in text) * size / font["head"].unitsPerEm
