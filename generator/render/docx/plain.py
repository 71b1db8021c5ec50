"""Word files that are no official documents: a template's headings, paragraphs and lists, ready to be edited."""

from io import BytesIO
from typing import Any, Final, cast

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from lxml import html

from generator.render.docx.styles import Style, dress, language_tag, set_defaults
from generator.render.docx.template import empty
from generator.render.zipped import same_bytes

_MARGIN_MM: Final = 25
_LEFT: Final = WD_ALIGN_PARAGRAPH.LEFT
_STYLES: Final = {
    "h1": ("Title", Style(18, _LEFT, bold=True, after=8, keep=True)),
    "h2": ("Heading 1", Style(14, _LEFT, bold=True, before=12, after=4, keep=True, level=0)),
    "h3": ("Heading 2", Style(13, _LEFT, bold=True, before=8, after=2, keep=True, level=1)),
    "p": ("Body Text", Style(13, _LEFT, after=6)),
    "li": ("List", Style(13, _LEFT, after=3)),
}
_DASH: Final = "- "


def write_plain(page: str) -> bytes:
    """The Word file of an HTML page: h1, h2, h3, p and li become paragraphs, b and em in them bold and italic."""
    tree = html.document_fromstring(page)
    word = empty()
    _set_up(word, tree)
    for element in tree.find("body").iter(*_STYLES):
        name, _ = _STYLES[str(element.tag)]
        _fill(word.add_paragraph(_DASH if element.tag == "li" else "", style=name), element)
    written = BytesIO()
    word.save(written)
    return same_bytes(written.getvalue())


def _set_up(word: Word, tree: Any) -> None:
    language = tree.get("lang")
    set_defaults(word, language_tag(language))
    for name, style in _STYLES.values():
        dress(cast(ParagraphStyle, word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)), style)
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN_MM)
    word.core_properties.title, word.core_properties.language = tree.findtext(".//title"), language_tag(language)


def _fill(paragraph: Paragraph, element: Any) -> None:
    """The words of *element* without the line ends of its template."""
    _run(paragraph, element.text, "")
    for child in element:
        _run(paragraph, child.text_content(), str(child.tag))
        _run(paragraph, child.tail, "")


def _run(paragraph: Paragraph, text: str | None, tag: str) -> None:
    if text and (words := " ".join(text.split())):
        # One space stands for all that the template has between two pieces.
        before = " " if text[0].isspace() and paragraph.runs else ""
        run = paragraph.add_run(before + words + (" " if text[-1].isspace() else ""))
        run.bold, run.italic = tag == "b" or None, tag == "em" or None
