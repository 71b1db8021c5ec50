"""The index of all pages: what finds a page, and what the files weigh."""

import json
from pathlib import Path

import pytest

from generator.load import load
from generator.load.units import former_units
from generator.model import model
from generator.publish.places import Places
from generator.publish.search import CHUNK, Found, found_in, index, part_of
from generator.publish.words import fold, words_of
from generator.records.output import Output
from tests.conftest import ROOT

PAGE = """<!doctype html><html lang="vi"><head><title>Đầu trang</title>
<meta name="description" content="Tóm lược của trang"></head><body><nav>Điều hướng</nav>
<main><h1>Sông Công</h1><h2>Mục tiêu</h2><p>Số 111/KH-UBND</p></main></body></html>"""


def files(*found: Found) -> dict[str, object]:
    return {output.path: json.loads(output.content) for output in index(found, "tim/muc/")}


def test_a_page_is_found_by_title_headings_summary_and_the_words_at_its_beginning() -> None:
    [found] = found_in([Output("ke-hoach/x/index.html", PAGE.encode(), ())], "")
    assert (found.title, found.path, found.note) == ("Sông Công", "ke-hoach/x/", "Tóm lược của trang")
    assert words_of(found.headings) == ["muc", "tieu"]
    assert {"111", "kh", "ubnd", "tom", "luoc"} <= set(words_of(found.text))
    assert "huong" not in words_of(found.text)


def test_a_word_leads_to_its_pages_those_that_it_names_first() -> None:
    made = files(Found("Xã A", "a/", text="kế hoạch"), Found("Kế hoạch", "b/"), Found("Kế hoạch", "c/"))
    postings = made["tim/muc/ke.json"]["ke"]  # type: ignore[index, call-overload]
    assert postings[0][1:] == [2, 1], "the second page and the one after it"
    assert postings[1][1:] == [1]
    assert postings[0][0] > postings[1][0]


def test_the_index_names_all_its_parts() -> None:
    made = files(*(Found(f"Trang {number}", f"{number}/") for number in range(CHUNK + 1)))
    told = made["tim/muc/index.json"]
    assert told["size"] == CHUNK + 1  # type: ignore[index, call-overload]
    assert {f"tim/muc/{part}.json" for part in told["parts"]} < set(made)  # type: ignore[index, call-overload]
    assert {"tim/muc/ten-0.json", "tim/muc/ten-1.json"} < set(made)


def test_the_same_pages_give_the_same_bytes() -> None:
    rows = [Found(f"Trang {number}", f"{number}/", text="một hai ba") for number in range(300)]
    assert list(index(rows, "tim/muc/")) == list(index(list(rows), "tim/muc/"))


@pytest.mark.parametrize(
    ("typed", "folded"),
    [("Đường", "duong"), ("đươ\u0300ng", "duong"), ("HÒA", "hoa"), ("hoà", "hoa"), ("nghẹ", "nghe"), ("Ẽxæ", "exæ")],
)
def test_letters_are_compared_without_marks(typed: str, folded: str) -> None:
    assert words_of(typed) == [folded]


def test_scripts_without_spaces_are_cut_at_every_letter_and_keep_their_marks() -> None:
    assert words_of("人身买卖 111") == ["人", "身", "买", "卖", "111"]
    assert "".join(words_of("ជួញដូរ")) == "ជួញដូរ"
    assert fold("й") == fold("и"), "marks of letters that are written with Latin marks go too"


def test_names_of_parts_are_names_of_files_in_every_script() -> None:
    assert [part_of(word) for word in ("nguoi", "a", "111", "人", "æb")] == [
        "ng",
        "a",
        "11",
        f"_{ord('人') % 64:x}",
        "_26b",
    ]


def places() -> list[Found]:
    portal = model(load(ROOT), "vi")
    lines = {line.province: line.id for line in portal.hotlines if line.province}
    labels = portal.kind_labels["search-page"]
    return list(
        Places(portal.all_units, labels, {"12133": "xa/12133/"}, "duong-day-nong/", lines).found(former_units())
    )


def test_a_former_name_leads_to_the_unit_of_today() -> None:
    [di_su] = [one for one in places() if one.title == "Phường Dị Sử"]
    assert di_su.path == "xa/12133/", "the unit's own page where there is one"
    assert "Phường Đường Hào" in di_su.note
    assert "Thị xã Mỹ Hào" in di_su.note


def test_a_name_without_a_page_of_its_own_leads_to_its_province_s_numbers() -> None:
    by_title = {one.title: one for one in places()}
    assert by_title["Thành phố Sông Công"].path == "duong-day-nong/#trung-tam-bao-tro-thai-nguyen"
    assert by_title["Tỉnh Bắc Kạn"].path == "duong-day-nong/#trung-tam-bao-tro-thai-nguyen"
    assert by_title["Tỉnh Vĩnh Phúc"].path == "duong-day-nong/"
    assert "Phú Thọ" in by_title["Tỉnh Vĩnh Phúc"].note


def test_every_former_unit_became_units_that_are_there() -> None:
    today = model(load(ROOT), "vi").all_units
    former = former_units()
    assert len([one for one in former if one.level == 1]) == 63
    assert len([one for one in former if one.level == 2]) > 690
    assert len([one for one in former if one.level == 3]) > 10_000
    assert all(set(one.now) <= set(today) and one.province in today for one in former)


def test_what_officials_published_of_abolished_units_agrees_with_the_package() -> None:
    """content/data/units.yaml was written from other sources."""
    former = {(one.name, one.within[-1] if one.within else ""): set(one.now) for one in former_units()}
    units = load(ROOT).units
    assert former["Huyện Tân Hồng", "Tỉnh Đồng Tháp"] == set(units["cu-huyen-tan-hong"].successors)
    assert former["Phường Dị Sử", "Tỉnh Hưng Yên"] == set(units["cu-phuong-di-su"].successors)


def test_the_built_site_has_no_part_over_30_kb(small_site: Path) -> None:
    import gzip

    parts = sorted((small_site / "tim/muc").glob("*.json"))
    assert len(parts) > 300
    assert max(len(gzip.compress(part.read_bytes(), 6)) for part in parts) < 30 * 1024
