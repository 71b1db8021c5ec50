"""A plain Material site of the same pages, to measure beside ours: what MkDocs and the theme give without our look."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from lxml import html

_CONFIG = {"site_name": "Lối Về", "theme": {"name": "material", "language": "vi", "font": False}}
"""The defaults, search and all; without fonts of another host, which would cost it more than ours costs."""


def material(site: Path, folder: Path) -> Path:
    """The plain site, in *folder*, of the Vietnamese pages of ours except those of single prints."""
    docs = folder / "docs"
    for file, tree in _pages(site):
        page = docs / file.relative_to(site).with_suffix(".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_content(tree))
        _copy_pictures(tree, file, site, docs)
    config = folder / "mkdocs.yml"
    config.write_text(json.dumps({**_CONFIG, "docs_dir": str(docs), "site_dir": str(folder / "site")}))
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    recipe = (site / "nginx.conf").read_text().splitlines(keepends=True)
    # Served as ours is, but Material's inline scripts fit no policy.
    (folder / "site" / "nginx.conf").write_text("".join(line for line in recipe if "add_header" not in line))
    return folder / "site"


def _pages(site: Path) -> Iterator[tuple[Path, html.HtmlElement]]:
    for file in sorted(site.rglob("index.html")):
        tree = html.document_fromstring(file.read_bytes().decode())
        path = file.relative_to(site).as_posix()
        if tree.get("lang") == "vi" and not re.match(r"embed/|t/|tai-lieu/(?!index|chu-de|cho|loai)", path):
            yield file, tree


def _content(tree: html.HtmlElement) -> str:
    title = tree.findtext(".//title") or ""
    [main] = tree.xpath("//main")
    inner = "".join(html.tostring(child, encoding="unicode") for child in main)
    return f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n<div>\n{inner}\n</div>\n"


def _copy_pictures(tree: html.HtmlElement, file: Path, site: Path, docs: Path) -> None:
    for source in tree.xpath("//main//img/@src"):
        picture = (file.parent / source).resolve()
        if picture.is_file():
            copy = docs / picture.relative_to(site.resolve())
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(picture, copy)
