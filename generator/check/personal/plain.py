"""Text made plain for searching: one form of each letter, space and digit, and no digits that are not for people."""

import re
import unicodedata

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_HIDDEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufeff"
_WIDE = {0xFF10 + digit: str(digit) for digit in range(10)} | {0xFF20: "@", 0xFF0B: "+"}
_TABLE = dict.fromkeys(map(ord, _SPACES), " ") | dict.fromkeys(map(ord, _HIDDEN)) | _WIDE | {0x2011: "-", 0xD0: "Đ"}

_CHAT = r"(?:[\w-]+\.)*(?:zalo\.me|wa\.me|whatsapp\.com|viber\.com|viber\.click|t\.me)\b"
_MACHINE = re.compile(
    rf"(?:https?://|www\.)(?!{_CHAT})\S+"
    r"|(?<![0-9a-fA-F])[0-9a-fA-F]{32,}(?![0-9a-fA-F])"
    r"|(?<![\w-])(?:d|points|viewBox|transform)=\"[^\"]*\""
    r"|(?<!\w)[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?!\w)"
)


def plain(text: str) -> str:
    """NFC, ordinary spaces and digits, nothing hidden between them. Columns are counted in this form."""
    return unicodedata.normalize("NFC", text).translate(_TABLE)


def quiet(text: str) -> str:
    """The same with web addresses, hashes, UUIDs and SVG outlines blanked; links that open a chat stay."""
    return _MACHINE.sub(lambda match: " " * len(match[0]), text)
