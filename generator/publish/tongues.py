"""Links into another language say so, wherever a template writes one: to browsers (hreflang) and to readers."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape, unescape

from generator.publish.links import target
from generator.records.language import Language
from generator.records.output import Output

_LINK = re.compile(r"<a\s([^<>]*)>(.*?)</a>", re.DOTALL)
_HREF = re.compile(r"""\bhref=["']([^"']+)["']""")


def marked(outputs: Iterable[Output], spoken: Mapping[str, str], languages: Iterable[Language]) -> Iterator[Output]:
    """*outputs*, each HTML page with its links into another language marked.

    *spoken* tells the language code of each path; links that say their language themselves stay as they are.
    """
    named = {language.code: language for language in languages}
    for output in outputs:
        code = spoken.get(output.path)
        if code and output.path.endswith(".html"):
            page = _marked(output.content.decode(), output.path, code, spoken, named)
            yield Output(output.path, page.encode(), output.sources)
        else:
            yield output


def _marked(page: str, here: str, code: str, spoken: Mapping[str, str], named: Mapping[str, Language]) -> str:
    def mark(link: re.Match[str]) -> str:
        href = None if "hreflang=" in link[1] else _HREF.search(link[1])
        other = spoken.get(target(here, unescape(href[1])), code) if href else code
        if other == code:
            return link[0]
        name = f'<span lang="{other}" dir="{named[other].direction}">({escape(named[other].name)})</span>'
        return f'<a {link[1]} hreflang="{other}">{link[2]} {name}</a>'

    return _LINK.sub(mark, page)
