"""The card of numbers to remember: whoever looks through somebody's things finds nothing that says what it is for."""

import re
import unicodedata

import pikepdf
import pypdfium2
import pytest

from tests.contract.samples import PDFS, PORTALS, Sample, paper, written

TELLING = (
    *("mua bán", "buôn bán", "buôn người", "nạn nhân", "tội phạm", "tố giác", "lừa", "bóc lột", "cưỡng bức"),
    *("ép buộc", "giải cứu", "bạo lực", "xâm hại", "mại dâm", "bắt cóc", "Lối Về", "loive"),
    *("traffick", "victim", "crime", "criminal", "exploit", "forced", "rescue", "violence", "abuse", "slave", "smuggl"),
)
"""Words that would tell, in both languages; they are looked for with and without marks, across lines."""
CARDS = [sample for sample in PDFS if sample.kind.name == "wallet-card-discreet"]
every_card = pytest.mark.parametrize("sample", CARDS, ids=lambda sample: sample.id)


def bare(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.split(r"[\s_./-]+", letters))


def telling(text: str) -> list[str]:
    return [word for word in TELLING if bare(word) in bare(text)]


def test_there_is_a_card_in_every_language_and_edition() -> None:
    assert {(card.language, card.edition) for card in CARDS} == {
        (language, edition) for language in PORTALS for edition in ("screen", "home", "one-ink", "press")
    }


@pytest.mark.parametrize("text", ["Nạn nhân", "MUA\nBÁN người", "nan-nhan.pdf", "Human Trafficking", "lối  về"])
def test_a_word_that_tells_is_seen_in_any_spelling(text: str) -> None:
    assert telling(text)


@every_card
def test_nothing_on_the_card_tells(sample: Sample) -> None:
    with pypdfium2.PdfDocument(written(sample)) as document:
        seen = "\n".join(page.get_textpage().get_text_range() for page in document)
    assert PORTALS[sample.language].hotline.number in seen
    assert telling(seen) == []


@every_card
def test_nothing_that_the_file_says_of_itself_tells(sample: Sample) -> None:
    file = paper(sample).file
    about = [f"{key} {value}" for key, value in file.docinfo.items()]
    assert any("/Title" in said for said in about) or "/Metadata" in file.Root
    held = file.Root.Metadata.read_bytes().decode() if "/Metadata" in file.Root else ""
    assert telling(" ".join([*about, held])) == []
    assert "/Outlines" not in file.Root or telling(str(list(file.open_outline().root))) == []


@every_card
def test_nothing_that_a_screen_reader_hears_tells(sample: Sample) -> None:
    strings = [text for item in paper(sample).file.objects for text in _strings(item)]
    assert strings
    assert telling(" | ".join(strings)) == []


@every_card
def test_the_name_of_the_file_does_not_tell(sample: Sample) -> None:
    assert telling(sample.sheet.path) == []


def _strings(item: object) -> list[str]:
    """Every string of text that lies in an object itself: alternatives, titles, links."""
    if isinstance(item, pikepdf.String):
        return [str(item)]
    if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        return [text for _, value in item.items() for text in _inside(value)]
    if isinstance(item, pikepdf.Array):
        return [text for value in item.as_list() for text in _inside(value)]
    return []


def _inside(value: object) -> list[str]:
    """The same, unless it is an object of its own, which has its turn."""
    return [] if getattr(value, "is_indirect", False) else _strings(value)
