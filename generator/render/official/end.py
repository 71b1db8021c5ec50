"""The end: recipients, authority and post (Phụ lục I, II.7 and II.9b)."""

from typing import Final

from generator.records.document import Document
from generator.render.official.head import capitals
from generator.render.official.lists import listed

_MANY: Final = 30


def recipient_lines(document: Document) -> list[str]:
    """Each recipient after a hyphen, ending with a semicolon, the last (Lưu) with a full stop (II.9b)."""
    return listed(document.recipients)


def flows_on(document: Document) -> bool:
    """Whether its recipients take more than half a page, so that they may go on on the next one."""
    return len(document.recipients) > _MANY


def signature_lines(document: Document) -> list[str]:
    """Authority and post of the signer, in capitals (II.7a); never a name."""
    return [capitals(line) for line in (*document.signature.authority, document.signature.post)]
