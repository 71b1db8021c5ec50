"""Word: official documents as Decree 30/2020 lays them out, and plain texts to be edited and sent on."""

from io import BytesIO
from pathlib import Path

from generator.records.output import Sheet
from generator.records.plan import Copy
from generator.render.docx.annexes import add_annexes
from generator.render.docx.head import add_head
from generator.render.docx.page import describe, set_page
from generator.render.docx.plain import write_plain
from generator.render.docx.styles import add_styles
from generator.render.docx.template import empty
from generator.render.docx.text import add_end, add_text
from generator.render.official import mark
from generator.render.zipped import same_bytes


def write(sheet: Sheet, theme: Path) -> bytes:
    """*sheet* as a Word file: a Copy as JSON, or a page of HTML. Word brings its own font; *theme* is not used."""
    if sheet.text.startswith("<"):
        return write_plain(sheet.text)
    copy = Copy.model_validate_json(sheet.text)
    document = copy.document
    word = empty()
    add_styles(word, document.language)
    set_page(word, mark(document))
    describe(word, document)
    add_head(word, document)
    add_text(word, document)
    add_end(word, document, copy.signer)
    add_annexes(word, document)
    written = BytesIO()
    word.save(written)
    return same_bytes(written.getvalue())
