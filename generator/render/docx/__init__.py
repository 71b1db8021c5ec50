"""Word: an official document as Decree 30/2020 lays it out, ready to be edited, printed and signed."""

from io import BytesIO
from pathlib import Path

from generator.records.document import Document
from generator.records.output import Sheet
from generator.render.docx.head import add_head
from generator.render.docx.page import describe, set_page
from generator.render.docx.styles import add_styles
from generator.render.docx.template import empty
from generator.render.docx.text import add_end, add_text
from generator.render.zipped import same_bytes


def write(sheet: Sheet, theme: Path) -> bytes:
    """The document in *sheet*, as JSON, drawn as a Word file; Word brings its own font, so *theme* is not used."""
    document = Document.model_validate_json(sheet.text)
    word = empty()
    add_styles(word, document.language)
    set_page(word)
    describe(word, document)
    add_head(word, document)
    add_text(word, document)
    add_end(word, document)
    written = BytesIO()
    word.save(written)
    return same_bytes(written.getvalue())
