"""The headers that a web server sends with each file: one table of rules, from the finished files.

A header that every file gets stands in EVERYWHERE; ORDINARY holds those that differ somewhere, each rule what it
changes of them. To treat a folder in its own way, add one Rule to `table`.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.records.output import Output
from generator.records.policy import inline_sources

_CLOSED = (
    *("accelerometer", "autoplay", "camera", "clipboard-read", "clipboard-write", "display-capture"),
    *("encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts"),
    *("magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-create"),
    *("publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "usb"),
    "xr-spatial-tracking",
)
"""What a page could ask of a device. Browsers complain of names that they do not know, so these are Chromium's."""

EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
ORDINARY = {
    "Content-Security-Policy": "",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _CLOSED),
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Access-Control-Allow-Origin": "",
    "Cache-Control": "public, max-age=600",  # what is new is seen within 10 minutes; no file's name says its version
    "Request-OTR": "",
}
"""An empty value is a header that is not sent."""

TYPES = {"yaml": "application/yaml", "ics": "text/calendar", "woff2": "font/woff2"}
"""Media types that servers may lack, by the end of a file's name."""

_LANGUAGE = "(?:[a-z]{2,3}/)?"


@dataclass(frozen=True)
class Rule:
    """What differs under addresses from the site's root that *pattern* begins; Python, nginx, Apache read it alike.

    No address may match two rules.
    """

    name: str
    pattern: str
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Table:
    """All headers: what every file gets, what an ordinary one gets too, and what differs by rule."""

    ordinary: Mapping[str, str]
    rules: tuple[Rule, ...]
    everywhere: Mapping[str, str] = field(default_factory=lambda: EVERYWHERE)

    def rule_of(self, address: str) -> Rule | None:
        """The rule for an address such as /giup/, if it is not ordinary."""
        return next((rule for rule in self.rules if re.match(rule.pattern, address)), None)

    def differing(self, address: str) -> dict[str, str]:
        """The headers of an address that are not the same everywhere."""
        rule = self.rule_of(address)
        return _sent({**self.ordinary, **(rule.headers if rule else {})})

    def headers(self, address: str) -> dict[str, str]:
        """All headers of an address."""
        return {**self.everywhere, **self.differing(address)}


def table(files: Mapping[str, Output], discreet: Collection[str]) -> Table:
    """The rules for finished *files*, by path; *discreet* are the paths of pages that nothing may keep."""
    embed = f"^/{_LANGUAGE}embed/"
    pages = {f"/{path}": output.content.decode() for path, output in files.items() if path.endswith(".html")}
    ours = [page for address, page in pages.items() if not re.match(embed, address)]
    theirs = [page for address, page in pages.items() if re.match(embed, address)]
    kept_nowhere = {"Cache-Control": "no-store", "Request-OTR": "1"}
    for_all = {"Cross-Origin-Resource-Policy": "cross-origin"}
    # Not read where there is no document; they would weigh a kilobyte for each picture and font.
    of_documents = ("Content-Security-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy")
    framed = {"Content-Security-Policy": policy(theirs, frames="*"), "X-Frame-Options": ""}
    rules = (
        Rule("discreet", _folders(discreet), kept_nowhere),
        Rule("embed", embed, {**framed, **for_all}),
        Rule("api", f"^/{_LANGUAGE}api/", {**for_all, "Access-Control-Allow-Origin": "*"}),
        Rule("asset", "^/assets/", dict.fromkeys(of_documents, "")),
    )
    return Table({**ORDINARY, "Content-Security-Policy": policy(ours)}, tuple(rule for rule in rules if rule.pattern))


def policy(pages: Iterable[str], frames: str = "'none'") -> str:
    """The Content-Security-Policy for *pages* (HTML): this site and what is inline in them, by hash.

    *frames* says who may show them in a frame.
    """
    styles: set[str] = set()
    inline: set[str] = set()
    for page in pages:
        styles.update(inline_sources(page, "style"))
        inline.update(inline_sources(page, "script"))
    allowed = {
        "default-src": ["'self'"],
        "script-src": ["'self'", *sorted(inline)],
        "style-src": ["'self'", *sorted(styles)],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-ancestors": [frames],
    }
    return "; ".join(" ".join([name, *sources]) for name, sources in allowed.items())


def groups(paths: Iterable[str], headers: Table, folder: str = "") -> Iterator[tuple[str, Mapping[str, str]]]:
    """Patterns that part the *paths* below *folder* between them, each with the differing headers of its files.

    A pattern is an address, or a folder's with a star for all that lies in it. No address falls under two.
    """
    inside = [path for path in paths if path.startswith(folder)]
    addresses = {path: f"/{path.removesuffix('index.html')}" for path in inside}
    if folder and len({str(headers.differing(address)) for address in addresses.values()}) == 1:
        yield f"/{folder}*", headers.differing(f"/{folder}")
        return
    for path in sorted(path for path in inside if "/" not in path.removeprefix(folder)):
        for address in sorted({addresses[path], f"/{path}"}):
            yield address, headers.differing(address)
    below = {path.removeprefix(folder).partition("/")[0] for path in inside if "/" in path.removeprefix(folder)}
    for name in sorted(below):
        yield from groups(inside, headers, f"{folder}{name}/")


def _folders(paths: Collection[str]) -> str:
    """One pattern for the folders of the pages at *paths*, empty if there are none."""
    folders = sorted({re.escape(path.removesuffix("index.html")).replace(r"\-", "-") for path in paths})
    return f"^/(?:{'|'.join(folders)})" if folders else ""


def _sent(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if value}
