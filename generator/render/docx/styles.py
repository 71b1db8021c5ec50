"""The styles of an official document, so that whoever edits it in Word keeps to Decree 30 by picking one."""

from dataclasses import dataclass
from typing import Final, cast

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from generator.records.decree30 import FIRST_LINE_MM, LINE_SPACING, PARAGRAPH_GAP_PT, SIZE_PT
from generator.render.docx.xml import child, line_above, outline
from generator.render.official import Role

FONT: Final = "Times New Roman"
STRONG: Final = "Strong"
RULE: Final = "Đường kẻ"
END: Final = "Kết thúc"
MARK: Final = "Dự thảo"
RED: Final = "C00000"
_LANGUAGES: Final = {"vi": "vi-VN", "en": "en-US"}
_BLACK: Final = "000000"
_RULE_EIGHTHS: Final = 6
_CENTER: Final = WD_ALIGN_PARAGRAPH.CENTER
_JUSTIFY: Final = WD_ALIGN_PARAGRAPH.JUSTIFY
_LEFT: Final = WD_ALIGN_PARAGRAPH.LEFT


@dataclass(frozen=True)
class Style:
    """A paragraph style; measures in points. *running* text is indented and spaced; *level* makes a heading."""

    size: float
    align: WD_ALIGN_PARAGRAPH = _CENTER
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 0
    running: bool = False
    keep: bool = False
    level: int | None = None
    red: bool = False


_BODY: Final = SIZE_PT["body"]
STYLES: Final = {
    "Header": Style(SIZE_PT["page_number"]),
    "Quốc hiệu": Style(SIZE_PT["nation"], bold=True),
    "Tiêu ngữ": Style(SIZE_PT["motto"], bold=True),
    "Cơ quan chủ quản": Style(SIZE_PT["superior"]),
    "Cơ quan ban hành": Style(SIZE_PT["issuer"], bold=True),
    "Số và ký hiệu": Style(SIZE_PT["number"]),
    "Địa danh và thời gian": Style(SIZE_PT["place"], italic=True),
    "Trích yếu công văn": Style(SIZE_PT["subject_of_letter"], before=6),
    "Title": Style(SIZE_PT["type"], bold=True, before=18, keep=True),
    "Trích yếu": Style(SIZE_PT["subject"], bold=True, keep=True),
    RULE: Style(1, before=4, after=6, keep=True),
    END: Style(1),
    "Kính gửi": Style(_BODY, before=12, after=6),
    "Kính gửi nhiều nơi": Style(_BODY, _LEFT, before=6),
    "Căn cứ": Style(_BODY, _JUSTIFY, italic=True, running=True),
    "Nội dung": Style(_BODY, _JUSTIFY, running=True),
    "Phần và Chương": Style(_BODY, bold=True, before=12, keep=True, level=0),
    "Heading 1": Style(_BODY, _JUSTIFY, bold=True, running=True, keep=True, level=0),
    "Heading 2": Style(_BODY, _JUSTIFY, bold=True, running=True, keep=True, level=1),
    "Heading 3": Style(_BODY, _JUSTIFY, running=True, keep=True, level=2),
    "Điều": Style(_BODY, _JUSTIFY, bold=True, running=True, keep=True, level=1),
    "Điều khoản": Style(_BODY, _JUSTIFY, running=True),
    "Quyền hạn và chức vụ": Style(SIZE_PT["authority"], bold=True),
    "Nơi nhận": Style(SIZE_PT["recipients_title"], _LEFT, bold=True, italic=True),
    "Danh sách nơi nhận": Style(SIZE_PT["recipients"], _LEFT),
    "Họ và tên": Style(SIZE_PT["signer"], bold=True),
    "Mức độ khẩn": Style(SIZE_PT["urgency"], bold=True, red=True),
    MARK: Style(SIZE_PT["mark"], _LEFT, bold=True),
    "Phụ lục": Style(SIZE_PT["annex"], bold=True, keep=True, level=0),
    "Tên phụ lục": Style(SIZE_PT["annex_title"], bold=True, keep=True),
    "Kèm theo": Style(SIZE_PT["annex_note"], italic=True, after=6, keep=True),
    "Đầu bảng": Style(SIZE_PT["table"], bold=True, keep=True),
    "Ô bảng": Style(SIZE_PT["table"], _LEFT),
}
BY_ROLE: Final = {
    Role.PART: "Phần và Chương",
    Role.SECTION: "Heading 1",
    Role.HEADING: "Heading 2",
    Role.SUBHEADING: "Heading 3",
    Role.ARTICLE: "Điều",
    Role.ARTICLE_TEXT: "Điều khoản",
    Role.CLAUSE: "Điều khoản",
    Role.TEXT: "Nội dung",
}
_BUILT_IN: Final = {"Header", "Title", "Heading 1", "Heading 2", "Heading 3"}


def add_styles(word: Word, language: str) -> None:
    """Give *word* the type of the decree and every style of STYLES."""
    set_defaults(word, language_tag(language))
    for name, style in STYLES.items():
        added = cast(ParagraphStyle, word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, name in _BUILT_IN))
        added.base_style = word.styles["Normal"]
        added.quick_style = name not in {"Header", RULE, END}
        dress(added, style)
        if style.level is not None:
            added.next_paragraph_style = cast(ParagraphStyle, word.styles["Nội dung"])
    line_above(word.styles[RULE].element.get_or_add_pPr(), _RULE_EIGHTHS)
    strong = word.styles.add_style(STRONG, WD_STYLE_TYPE.CHARACTER, builtin=True)
    child(strong.element.get_or_add_rPr(), "w:b")


def language_tag(language: str) -> str:
    """What Word calls a language: vi-VN."""
    return _LANGUAGES.get(language, language)


def set_defaults(word: Word, tag: str) -> None:
    """The font for every script, so that no program picks another one; black; the language of spelling."""
    cast(ParagraphStyle, word.styles["Normal"]).font.size = Pt(_BODY)
    defaults = word.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")[0]
    child(defaults, "w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    child(defaults, "w:color", val=_BLACK)
    child(defaults, "w:lang", val=tag, eastAsia=tag)


def dress(added: ParagraphStyle, style: Style) -> None:
    """Give a style of Word what *style* says."""
    font, shape = added.font, added.paragraph_format
    font.size, font.bold, font.italic = Pt(style.size), style.bold or None, style.italic or None
    if style.red:
        font.color.rgb = RGBColor.from_string(RED)
    shape.alignment, shape.keep_with_next = style.align, style.keep or None
    shape.space_before, shape.space_after = Pt(style.before), Pt(style.after)
    if style.running:
        shape.first_line_indent, shape.space_before = Mm(FIRST_LINE_MM), Pt(PARAGRAPH_GAP_PT)
        shape.line_spacing = LINE_SPACING
    if style.size == 1:
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(1)
    if style.level is not None:
        outline(added.element.get_or_add_pPr(), style.level)
