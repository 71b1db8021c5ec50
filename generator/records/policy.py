"""What stands inline in a finished page, as a Content-Security-Policy names it: by the hash of its text."""

import re
from base64 import b64encode
from hashlib import sha256

_INLINE = {
    "style": re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL),
    "script": re.compile(r'<script(?![^>]*\s(?:src|type="application/))[^>]*>(.*?)</script>', re.DOTALL),
}
"""Scripts that are only data (JSON-LD) run nowhere, so no policy is asked."""


def inline_sources(html: str, element: str) -> list[str]:
    """A source expression ('sha256-…') for each inline `style` or `script` of a page, as CSP 3 defines it."""
    return [hash_source(text) for text in _INLINE[element].findall(html)]


def hash_source(text: str) -> str:
    """The source expression of one inline text: a browser hashes all that stands between the tags."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
