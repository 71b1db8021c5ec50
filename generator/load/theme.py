"""The theme's folder: which files there are, what styles and drawings say, which letters the web fonts have."""

from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

from generator.records.font import WEB_FONTS
from generator.records.sources import Theme


def read_theme(theme: Path) -> Theme:
    """Read the folder *theme*."""
    files = frozenset(path.relative_to(theme).as_posix() for path in theme.rglob("*") if path.is_file())
    return Theme(
        files=files,
        styles=_texts(theme, sorted(file for file in files if file.endswith(".css"))),
        drawings=_texts(theme, sorted(file for file in files if file.endswith(".svg"))),
        letters={font: _letters(theme / font) for font in WEB_FONTS.values()},
    )


def _texts(theme: Path, files: list[str]) -> dict[str, str]:
    return {file: (theme / file).read_text(encoding="utf-8", errors="replace") for file in files}


def _letters(font: Path) -> frozenset[str]:
    try:
        with TTFont(font, lazy=True) as opened:
            return frozenset(map(chr, opened.getBestCmap()))
    except (OSError, TTLibError):
        return frozenset()
