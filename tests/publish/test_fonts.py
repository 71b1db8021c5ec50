"""The house's font is asked for where it has the letters, and for no other script."""

import re

from fontTools.ttLib import TTFont

from generator.records.font import WEB_FONTS
from tests.conftest import ROOT

CSS = (ROOT / "theme/site/extra.css").read_text()
RANGES = re.findall(r"@font-face \{[^}]*unicode-range: ([^;]+);", CSS)
NOT_OURS = {"Chinese": "中", "Khmer": "ខ", "Thai": "ก", "Lao": "ກ", "Korean": "한"}


def covers(ranges: str, letter: str) -> bool:
    for one in ranges.split(","):
        first, _, last = one.strip().removeprefix("U+").partition("-")
        if int(first, 16) <= ord(letter) <= int(last or first, 16):
            return True
    return False


def test_every_font_that_is_fetched_says_for_which_letters_it_is() -> None:
    assert len(RANGES) == len(re.findall(r"src: url\(", CSS)) == len(WEB_FONTS)


def test_every_letter_that_the_font_has_is_drawn_with_it() -> None:
    for font, ranges in zip(WEB_FONTS.values(), RANGES, strict=True):
        with TTFont(ROOT / "theme" / font, lazy=True) as opened:
            letters = {chr(code) for code in opened.getBestCmap()}
        # Private and technical letters stand in no text.
        assert {letter for letter in letters if not covers(ranges, letter) and letter.isalpha()} == set()


def test_letters_of_scripts_that_it_lacks_do_not_ask_for_it() -> None:
    assert [name for name, letter in NOT_OURS.items() if any(covers(ranges, letter) for ranges in RANGES)] == []
