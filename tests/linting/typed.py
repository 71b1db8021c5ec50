"""The same kind of document as a secretary types it: Word's own template, no styles, drawn lines.

Nothing here knows our renderer, so that the linter is not only tried on what the same hands made.
"""

from functools import cache
from io import BytesIO

import docx
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_CENTER, _JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
BODY = (
    "Thực hiện chức năng, nhiệm vụ được giao, Trung tâm Văn hóa báo cáo kết quả truyền thông phòng, chống mua bán "
    "người sáu tháng đầu năm 2027 trên địa bàn xã như sau:",
    "I. KẾT QUẢ ĐẠT ĐƯỢC",
    "1. Công tác truyền thông",
    "Đã phát thanh 24 lượt trên hệ thống loa của xã và của các thôn; phát 1.200 tờ rơi đến các hộ có người đi làm ăn "
    "xa, trong đó có nhiều hộ ở các thôn xa trung tâm.",
    "2. Công tác phối hợp",
    "Đã cùng Công an xã, Trạm Y tế xã và các trường học tổ chức 06 buổi nói chuyện, có hơn 500 lượt người dự; các buổi "
    "đều nhắc số 111 và số 113.",
    "II. PHƯƠNG HƯỚNG",
    "Tiếp tục phát thanh hằng tuần, đổi nội dung theo từng tháng, chú ý thủ đoạn mới trên mạng xã hội; phối hợp chặt "
    "chẽ hơn với các thôn trong việc nắm tình hình./.",
)
RECIPIENTS = ("- Như trên;", "- Chủ tịch UBND xã;", "- Lưu: VT.")


@cache
def _typed() -> bytes:
    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Cm(2)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    _page_number(word)
    _head(word)
    for text in BODY:
        paragraph = _line(word.add_paragraph(), text, 14, bold=text[:2] in {"I.", "II", "1.", "2."})
        paragraph.alignment = _JUSTIFY
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
    _end(word)
    packed = BytesIO()
    word.save(packed)
    return packed.getvalue()


def typed() -> Word:
    """A fresh copy of a report, to be changed at will."""
    return docx.Document(BytesIO(_typed()))


def _head(word: Word) -> None:
    table = word.add_table(2, 2)
    left, right = table.cell(0, 0), table.cell(0, 1)
    for cells, width in ((table.columns[0].cells, Mm(64)), (table.columns[1].cells, Mm(96))):
        for cell in cells:
            cell.width = width
    _centred(left, "UBND XÃ VÍ DỤ", 13)
    _drawn(_centred(left, "TRUNG TÂM VĂN HÓA", 13, bold=True), 60)
    _centred(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True)
    _drawn(_centred(right, "Độc lập - Tự do - Hạnh phúc", 13, bold=True), 159)
    _centred(table.cell(1, 0), "Số: 08/BC-TTVH", 13)
    _centred(table.cell(1, 1), "Ví Dụ, ngày 25 tháng 6 năm 2027", 13, italic=True)
    _alone(word, "BÁO CÁO", 14, bold=True)
    _old_drawn(_alone(word, "Kết quả truyền thông sáu tháng đầu năm 2027", 14, bold=True), 105)
    _alone(word, "Kính gửi: Ủy ban nhân dân xã Ví Dụ", 14)


def _end(word: Word) -> None:
    table = word.add_table(1, 2)
    left, right = table.cell(0, 0), table.cell(0, 1)
    _line(left.paragraphs[0], "Nơi nhận:", 12, bold=True, italic=True)
    for text in RECIPIENTS:
        _line(left.add_paragraph(), text, 11)
    _centred(right, "GIÁM ĐỐC", 14, bold=True)
    for _ in range(4):
        right.add_paragraph()
    _centred(right, "Trần Thị Ví Dụ", 14, bold=True)


def _centred(cell: _Cell, text: str, size: float, bold: bool = False, italic: bool = False) -> Paragraph:
    first = cell.paragraphs[0]
    paragraph = first if len(cell.paragraphs) == 1 and not first.text else cell.add_paragraph()
    paragraph.alignment = _CENTER
    return _line(paragraph, text, size, bold, italic)


def _alone(word: Word, text: str, size: float, bold: bool = False) -> Paragraph:
    paragraph = word.add_paragraph()
    paragraph.alignment = _CENTER
    return _line(paragraph, text, size, bold)


def _line(paragraph: Paragraph, text: str, size: float, bold: bool = False, italic: bool = False) -> Paragraph:
    run = paragraph.add_run(text)
    run.font.name, run.font.size, run.bold, run.italic = "Times New Roman", Pt(size), bold or None, italic or None
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = 1.0
    return paragraph


def _drawn(paragraph: Paragraph, points: float) -> None:
    """A line as Word 2010 and later draw it."""
    run = paragraph.add_run()._r
    run.append(
        parse_xml(
            f'<w:drawing {_NS}><wp:anchor><wp:extent cx="{round(points * 12700)}" cy="0"/><a:graphic><a:graphicData '
            'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr>'
            '<a:prstGeom prst="line"><a:avLst/></a:prstGeom></wps:spPr></wps:wsp></a:graphicData></a:graphic>'
            "</wp:anchor></w:drawing>"
        )
    )


def _old_drawn(paragraph: Paragraph, points: float) -> None:
    """A line as Word 2003 drew it."""
    run = paragraph.add_run()._r
    run.append(parse_xml(f'<w:pict {_NS}><v:line from="100pt,2pt" to="{100 + points}pt,2pt"/></w:pict>'))


def _page_number(word: Word) -> None:
    section = word.sections[0]
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = _CENTER
    field = parse_xml(f'<w:fldSimple {_NS} w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>')
    paragraph._p.append(field)
    properties = parse_xml(f'<w:rPr {_NS}><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="26"/></w:rPr>')
    field.find(qn("w:r")).insert(0, properties)
