"""The theme's folder: which files there are, what styles and drawings say, which letters the web fonts have."""

from collections.abc import Iterable
from pathlib import Path

from fontTools.ttLib import TTFont

from generator.load.reader import Reader
from generator.records.font import OFFICIAL_FONT, WEB_FONTS
from generator.records.sources import Theme


def read_theme(reader: Reader, folder: str) -> Theme:
    """Read the theme's *folder*."""
    theme = reader.root / folder
    files = frozenset(path.relative_to(theme).as_posix() for path in theme.rglob("*") if path.is_file())
    return Theme(
        files=files,
        styles=_texts(reader, folder, files, ".css"),
        drawings=_texts(reader, folder, files, ".svg"),
        letters={font: _letters(theme / font) for font in (*WEB_FONTS.values(), OFFICIAL_FONT)},
    )


def _texts(reader: Reader, folder: str, files: Iterable[str], ending: str) -> dict[str, str]:
    texts = {file: reader.text(f"{folder}/{file}") for file in sorted(files) if file.endswith(ending)}
    return {file: text for file, text in texts.items() if text is not None}


def _letters(font: Path) -> frozenset[str]:
    try:
        with TTFont(font, lazy=True) as opened:
            return frozenset(map(chr, opened.getBestCmap()))
    except Exception:  # out of a damaged file fontTools raises nearly anything
        return frozenset()
