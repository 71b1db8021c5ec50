"""The words of an official document as it prints them, in order: labels, lists, the lines of the head and the end.

Pure text, shared by the PDF and the Word file, so that both say the same. Source of every rule: Nghị định
30/2020/NĐ-CP, Phụ lục I (how each part is written) and Phụ lục II (capitals).
"""

from generator.render.official.annexes import Appendix, annexes, task_table
from generator.render.official.end import flows_on, recipient_lines, signature_lines
from generator.render.official.head import (
    BLANK,
    addressee_lines,
    capitals,
    date_line,
    deciding_lines,
    full_title,
    is_letter,
    issuer_lines,
    legal_basis_lines,
    letter_subject,
    mark,
    number_line,
    type_line,
)
from generator.render.official.text import Line, Role, printed_label, running_text

__all__ = [
    "BLANK",
    "Appendix",
    "Line",
    "Role",
    "addressee_lines",
    "annexes",
    "capitals",
    "date_line",
    "deciding_lines",
    "flows_on",
    "full_title",
    "is_letter",
    "issuer_lines",
    "legal_basis_lines",
    "letter_subject",
    "mark",
    "number_line",
    "printed_label",
    "recipient_lines",
    "running_text",
    "signature_lines",
    "task_table",
    "type_line",
]
