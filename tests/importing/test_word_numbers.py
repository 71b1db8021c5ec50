"""The numbers that Word adds by itself come as it prints them."""

from pathlib import Path

import pytest

from generator.importing.read import read
from tests.importing.making import labelled, p, word

W_LIST = '<w:num w:numId="{0}"><w:abstractNumId w:val="{1}"/>{2}</w:num>'


def level(depth: int, counts: str, text: str, more: str = "") -> str:
    shown = f'<w:numFmt w:val="{counts}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/>{shown}</w:lvl>'


def numbering(*levels: str, numbers: str = "") -> str:
    abstract = f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
    return abstract + (numbers or W_LIST.format(1, 7, ""))


def item(text: str, depth: int = 0, number: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


PLAN = (
    level(0, "upperRoman", "%1."),
    level(1, "decimal", "%2."),
    level(2, "decimal", "%2.%3."),
    level(3, "lowerLetter", "%4)"),
)


def test_numbers_come_as_word_prints_them(tmp_path: Path) -> None:
    body = (
        item("A") + item("B", 1) + item("C", 2) + item("D", 2) + item("E", 3) + item("F") + item("G", 1) + item("H", 2)
    )
    found = labelled(word(tmp_path, body, numbering=numbering(*PLAN)))
    assert found == ["I. A", "1. B", "1.1. C", "1.2. D", "a) E", "II. F", "1. G", "1.1. H"]


@pytest.mark.parametrize(
    ("counts", "second", "twenty_eighth"),
    [
        ("decimal", "2", "28"),
        ("decimalZero", "02", "28"),
        ("lowerRoman", "ii", "xxviii"),
        ("upperRoman", "II", "XXVIII"),
        ("lowerLetter", "b", "bb"),
        ("upperLetter", "B", "BB"),
        ("none", "", ""),
        ("somethingNew", "2", "28"),
    ],
)
def test_each_way_of_counting_is_known(tmp_path: Path, counts: str, second: str, twenty_eighth: str) -> None:
    path = word(tmp_path, "".join(map(item, ["x"] * 28)), numbering=numbering(level(0, counts, "%1")))
    lines = read(path).lines
    assert (lines[1].label, lines[27].label) == (second, twenty_eighth)


def test_word_knows_no_letter_d_with_a_stroke(tmp_path: Path) -> None:
    path = word(tmp_path, "".join(map(item, "vwxyz")), numbering=numbering(level(0, "lowerLetter", "%1)")))
    assert labelled(path) == ["a) v", "b) w", "c) x", "d) y", "e) z"]


@pytest.mark.parametrize(("sign", "label"), [("-", "-"), ("–", "-"), ("+", "+"), ("\uf0b7", "-"), ("", "")])
def test_bullets_become_the_signs_of_vietnamese_documents(tmp_path: Path, sign: str, label: str) -> None:
    path = word(tmp_path, item("việc"), numbering=numbering(level(0, "bullet", sign)))
    assert read(path).lines[0].label == label


def test_a_round_bullet_one_level_down_is_a_plus(tmp_path: Path) -> None:
    path = word(tmp_path, item("việc", 1), numbering=numbering(level(0, "bullet", "•"), level(1, "bullet", "o")))
    assert read(path).lines[0].label == "+"


def test_a_picture_as_a_bullet_is_a_dash(tmp_path: Path) -> None:
    picture = level(0, "bullet", "", '<w:lvlPicBulletId w:val="0"/>')
    assert read(word(tmp_path, item("việc"), numbering=numbering(picture))).lines[0].label == "-"


def test_a_list_can_begin_elsewhere_and_begin_anew(tmp_path: Path) -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbers = W_LIST.format(1, 7, "") + W_LIST.format(2, 7, again)
    body = item("a") + item("b") + item("c", number=2) + item("d", number=2) + item("e")
    path = word(tmp_path, body, numbering=numbering(level(0, "decimal", "%1."), numbers=numbers))
    assert labelled(path) == ["1. a", "2. b", "5. c", "6. d", "7. e"]


def test_one_number_can_have_levels_of_its_own(tmp_path: Path) -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "%1)")}</w:lvlOverride>'
    numbers = W_LIST.format(1, 7, "") + W_LIST.format(2, 7, own)
    path = word(
        tmp_path, item("x") + item("y", number=2), numbering=numbering(level(0, "decimal", "%1."), numbers=numbers)
    )
    assert labelled(path) == ["1. x", "b) y"]


def test_a_level_that_never_begins_anew_counts_on(tmp_path: Path) -> None:
    levels = level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    body = item("A") + item("b", 1) + item("C") + item("d", 1)
    assert labelled(word(tmp_path, body, numbering=numbering(*levels))) == ["I. A", "1. b", "II. C", "2. d"]


def test_legal_numbering_is_in_figures_at_all_levels(tmp_path: Path) -> None:
    levels = level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", "<w:isLgl/>")
    assert labelled(word(tmp_path, item("A") + item("b", 1), numbering=numbering(*levels))) == ["I. A", "1.1. b"]


def test_a_style_brings_its_number_and_its_level(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>'
    )
    levels = level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", '<w:pStyle w:val="Muc"/>')
    body = item("A") + p("b", '<w:pStyle w:val="Muc"/>') + p("c", '<w:pStyle w:val="Con"/>')
    assert labelled(word(tmp_path, body, numbering=numbering(*levels), styles=styles)) == ["I. A", "1. b", "2. c"]


def test_number_nought_takes_the_number_of_the_style_away(tmp_path: Path) -> None:
    styles = '<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = p("a", '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    path = word(tmp_path, body, numbering=numbering(level(0, "decimal", "%1.")), styles=styles)
    assert labelled(path) == ["a"]
