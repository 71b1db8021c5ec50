"""E-mail addresses that are not a state body's."""

import re
from collections.abc import Collection, Iterator

from generator.check.personal.finding import Kind, Span

_AT = r"(?:@|\s?[\[(]\s?(?:at|a còng)\s?[\])]\s?)"
_MAIL = re.compile(rf"(?<![\w.+-])[\w.+%-]*\w{_AT}((?:[\w-]+\.)+[a-z]{{2,}})(?![\w-])", re.IGNORECASE)


def mails(text: str, register: Collection[str]) -> Iterator[Span]:
    """Each address outside gov.vn that the *register* does not hold."""
    known = {entry.casefold() for entry in register if "@" in entry}
    for match in _MAIL.finditer(text):
        domain = match[1].casefold()
        address = re.sub(_AT, "@", match[0], flags=re.IGNORECASE).casefold()
        if address not in known and not f".{domain}".endswith(".gov.vn"):
            yield Span(*match.span(), Kind.EMAIL)
