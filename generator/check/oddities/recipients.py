"""The end: recipients with the line for the files, and the mark that closes the text."""

import re
from collections.abc import Iterator

from generator.check.oddities.oddity import Oddity
from generator.records.decree30 import DocumentType
from generator.records.document import Document
from generator.records.problem import Said

_ENDED = re.compile(r"\./\.?\s*$|/\.\s*$")


def ends(document: Document) -> Iterator[Oddity]:
    """Nơi nhận, its line `Lưu`, and `./.` (shown in every form of Phụ lục III, demanded nowhere)."""
    if not document.recipients:
        yield Oddity("recipients", "", Said("Không thấy Nơi nhận.", "There are no recipients (Nơi nhận)."))
    elif not any(re.match(r"Lưu\b", recipient) for recipient in document.recipients):
        said = Said("Nơi nhận không có dòng “Lưu”.", "The recipients have no line “Lưu”.")
        yield Oddity("file-copy", "", said)
    last = document.closing[-1:] or [text for clause in document.clauses for text in clause.text][-1:]
    if document.type != DocumentType.GIAY_MOI and last and not _ENDED.search(last[0]):
        said = Said("Cuối nội dung không có dấu “./.”.", "The text does not end with “./.”.")
        yield Oddity("end-mark", "", said)
