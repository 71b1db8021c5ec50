"""Links to other places: they tell nobody where the reader comes from, and readers see and hear that they lead away."""

import re
from html import escape

from generator.records.portal import Portal

_MARKDOWN = re.compile(r"(?<!!)\[([^\]\n]+)\]\((https?://[^\s)]+)\)")
_LINK = re.compile(r'<a (?P<before>[^>]*)href="(?P<href>https?://[^"]+)"(?P<after>[^>]*)>(?P<text>.*?)</a>', re.DOTALL)
_REL = re.compile(r'\s*rel="([^"]*)"')
_SILENT = ("noreferrer", "noopener")


def outward(text: str, portal: Portal) -> str:
    """*text* of a page of *portal* (HTML, or Markdown) with each link to another host marked.

    Words say that it leads away; a sign says so to the eye (the style of `elsewhere`).
    """
    said = f'<span class="elsewhere" lang="{portal.language.code}">({escape(portal.labels["elsewhere"])})</span>'
    html = _MARKDOWN.sub(r'<a href="\2">\1</a>', text)
    return _LINK.sub(lambda link: link[0] if link["href"].startswith(portal.site_url) else _marked(link, said), html)


def _marked(link: re.Match[str], said: str) -> str:
    attributes = f'{link["before"]}href="{link["href"]}"{link["after"]}'
    kept = [word for found in _REL.findall(attributes) for word in found.split() if word not in _SILENT]
    attributes = _REL.sub("", attributes) + f' rel="{" ".join((*_SILENT, *kept))}"'
    is_exit = 'class="leave"' in attributes  # its own name says where it leads
    return f"<a {attributes}>{link['text']}{'' if is_exit else f' {said}'}</a>"
