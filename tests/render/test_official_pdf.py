"""The PDF of an official document, measured on paper against Nghị định 30/2020/NĐ-CP, Phụ lục I."""

import pytest

from generator.records.decree30 import FIRST_LINE_MM, HEAD_SHARE, PARAGRAPH_GAP_PT, SIGN_SHARE
from generator.render import official
from tests.contract.paper import MM
from tests.render.paper import LEFT, RIGHT, RUNNING, TOP, OfficialPaper, following, paper_of
from tests.render.typical import NAMES

OFF = 0.5
"""Millimetres, or points of type, that a measure may be off."""
LEFT_COLUMN = LEFT + (RIGHT - LEFT) * HEAD_SHARE[0] / 100
SIGNED = LEFT + (RIGHT - LEFT) * SIGN_SHARE[0] / 100
CENTRES = {
    **dict.fromkeys(("superior", "issuer", "number", "subject_of_letter", "urgency"), (LEFT + LEFT_COLUMN) / 2),
    **dict.fromkeys(("nation", "motto", "place"), (LEFT_COLUMN + RIGHT) / 2),
    **dict.fromkeys(("type", "subject", "decides", "part"), (LEFT + RIGHT) / 2),
    **dict.fromkeys(("authority", "signer"), (SIGNED + RIGHT) / 2),
}
COLON = 14 * 0.278 / MM
"""How wide a colon of 14 pt is."""
SINGLE_PT = 14 * 1.149
"""A single line of Times New Roman of 14 pt: its font says how high."""
LOOKS: dict[str, tuple[float, float, bool, bool]] = {
    "nation": (12, 13, True, False),
    "motto": (13, 14, True, False),
    "superior": (12, 13, False, False),
    "issuer": (12, 13, True, False),
    "number": (13, 13, False, False),
    "place": (13, 14, False, True),
    "type": (13, 14, True, False),
    "subject": (13, 14, True, False),
    "subject_of_letter": (12, 13, False, False),
    "urgency": (13, 14, True, False),
    "to": (13, 14, False, False),
    "addressee": (13, 14, False, False),
    "decides": (13, 14, True, False),
    "basis": (13, 14, False, True),
    "text": (13, 14, False, False),
    "clause": (13, 14, False, False),
    "section": (13, 14, True, False),
    "heading": (13, 14, True, False),
    "authority": (13, 14, True, False),
    "signer": (13, 14, True, False),
    "recipients_title": (12, 12, True, True),
    "recipients": (11, 11, False, False),
    "annex-label": (14, 14, True, False),
    "annex-title": (13, 14, True, False),
    "annex-note": (13, 14, False, True),
    "table-head": (13, 14, True, False),
    "head-again": (13, 14, True, False),
    "cell": (13, 14, False, False),
}
"""Least and most size in points, bold, italic: facts of the decree, not of our style."""
CAPITALS = ("nation", "superior", "issuer", "type", "decides", "section", "authority", "annex-title", "urgency")


@pytest.fixture(params=NAMES)
def paper(request: pytest.FixtureRequest) -> OfficialPaper:
    return paper_of(request.param)


def test_the_paper_is_a4_laid_across_for_wide_annexes_alone(paper: OfficialPaper) -> None:
    sizes = [tuple(round(side, 1) for side in size) for size in paper.sizes]
    labels = {part.page: at for at, part in enumerate(paper.of("annex-label"))}
    wide = False
    for page, size in enumerate(sizes, 1):
        wide = paper.document.annexes[labels[page]].landscape if page in labels else wide
        assert size == ((297, 210) if wide else (210, 297)), page


def test_the_text_keeps_to_its_margins_on_every_page(paper: OfficialPaper) -> None:
    for part in paper.parts:
        for line in part.lines:
            width, height = paper.sizes[line.page - 1]
            assert line.left >= LEFT - OFF, line.text
            assert line.right <= width - 20 + OFF, line.text
            assert line.top >= TOP - OFF, line.text
            assert line.bottom <= height - 20 + OFF, line.text
    for box in paper.boxes_drawn:
        width, height = paper.sizes[box.page - 1]
        assert box.left >= LEFT - OFF and box.right <= width - 20 + OFF
        assert box.top >= TOP - OFF and box.bottom <= height - 20 + OFF


def test_no_text_stands_upon_another(paper: OfficialPaper) -> None:
    head = [line for part in paper.parts if part.role in CENTRES for line in part.lines if line.page == 1]
    for at, line in enumerate(head):
        for other in head[at + 1 :]:
            apart = line.right <= other.left + 0.1 or other.right <= line.left + 0.1
            assert apart or abs(line.base - other.base) > 3.5, (line.text, other.text)


def test_each_part_has_the_size_and_the_look_of_the_decree(paper: OfficialPaper) -> None:
    for part in paper.parts:
        if part.role not in LOOKS:
            continue
        least, most, *look = LOOKS[part.role]
        for line in part.lines:
            for size, *seen in line.looks:
                assert least <= size <= most, (part.role, line.text)
                assert seen == look, (part.role, line.text)


def test_what_the_decree_writes_in_capitals_is_in_capitals(paper: OfficialPaper) -> None:
    assert all(part.text.upper() == part.text for part in paper.of(*CAPITALS))
    assert not any(part.text.upper() == part.text for part in paper.of("motto", "number", "place", "subject", "basis"))


def test_head_and_end_are_centred_in_their_columns(paper: OfficialPaper) -> None:
    for part in paper.of(*CENTRES):
        for line in part.lines:
            assert line.centre == pytest.approx(CENTRES[part.role], abs=OFF), line.text
    for line in paper.lines_of("superior", "issuer", "number", "subject_of_letter"):
        assert line.right <= LEFT_COLUMN + OFF, line.text
    for line in paper.lines_of("nation", "motto", "place"):
        assert line.left >= LEFT_COLUMN - OFF, line.text
    assert [len(part.lines) for part in paper.of("nation", "motto", "number", "place")] == [1, 1, 1, 1]


def test_the_head_reads_from_top_to_bottom(paper: OfficialPaper) -> None:
    for roles in (("superior", "issuer", "number", "subject_of_letter", "urgency"), ("nation", "motto", "place")):
        for above, below in following(paper.of(*roles)):
            assert below.base - above.base > 3.5, (above.text, below.text)
    body = paper.lines_of("type", "subject", "to", "addressee", "basis", "text")[0]
    assert body.top >= max(line.bottom for line in paper.lines_of("number", "subject_of_letter", "urgency", "place"))


def test_number_and_day_stand_on_one_line(paper: OfficialPaper) -> None:
    (number,), (day,) = paper.lines_of("number"), paper.lines_of("place")
    assert number.base == pytest.approx(day.base, abs=0.1)


def test_issuer_and_nation_begin_on_one_line(paper: OfficialPaper) -> None:
    first, nation = paper.lines_of("superior", "issuer")[0], paper.lines_of("nation")[0]
    assert first.base == pytest.approx(nation.base, abs=OFF)


def test_the_rule_under_the_motto_is_as_long_as_the_motto(paper: OfficialPaper) -> None:
    (motto,) = paper.lines_of("motto")
    rule = paper.rule_under(motto)
    assert rule.length == pytest.approx(motto.length, abs=OFF)
    assert rule.centre == pytest.approx(motto.centre, abs=OFF)


@pytest.mark.parametrize("role", ["issuer", "subject"])
def test_a_rule_of_a_third_to_a_half_of_the_line_stands_under(paper: OfficialPaper, role: str) -> None:
    lines = paper.lines_of(role)
    if not lines:
        return  # a letter has no title
    rule, longest = paper.rule_under(lines[-1]), max(line.length for line in lines)
    assert longest / 3 - OFF <= rule.length <= longest / 2 + OFF
    assert rule.centre == pytest.approx(CENTRES[role], abs=OFF)


def test_running_text_is_indented_justified_and_spaced(paper: OfficialPaper) -> None:
    for part in paper.of(*RUNNING):
        right = paper.sizes[part.page - 1][0] - 20
        first, *others = part.lines
        assert first.left == pytest.approx(LEFT + FIRST_LINE_MM, abs=OFF), first.text
        assert all(line.left == pytest.approx(LEFT, abs=OFF) for line in others), part.text
        assert all(line.right == pytest.approx(right, abs=OFF) for line in part.lines[:-1]), part.text
        for above, below in zip(part.lines, others, strict=False):
            assert above.page != below.page or 1 <= (below.base - above.base) * MM / SINGLE_PT <= 1.5, below.text
    for above, below in following(paper.of(*RUNNING)):
        gap = (below.base - above.base) * MM - SINGLE_PT
        assert gap >= PARAGRAPH_GAP_PT - OFF, (above.text, below.text)


def test_one_addressee_stands_beside_the_colon_and_several_below_it(paper: OfficialPaper) -> None:
    lines = paper.lines_of("addressee")
    if not lines:
        return
    (to,) = paper.lines_of("to")
    if len(paper.document.addressees) == 1:
        assert lines[0].base == pytest.approx(to.base, abs=0.1)
        assert 0.5 < lines[0].left - to.right < 5
    else:
        assert all(line.base > to.base + 3.5 for line in lines)
        assert all(line.left == pytest.approx(to.right - COLON, abs=OFF) for line in paper.lines_of("addressee"))


def test_recipients_stand_at_the_left_edge_beside_the_signature(paper: OfficialPaper) -> None:
    for part in paper.of("recipients_title", "recipients"):
        assert all(LEFT - 0.1 <= line.left <= LEFT + OFF and line.right <= SIGNED for line in part.lines), part.text
    (title,) = paper.lines_of("recipients_title")
    first = paper.lines_of("authority")[0]
    assert (first.page, first.top) == (title.page, pytest.approx(title.top, abs=OFF))


def test_the_signature_has_room_stays_whole_and_never_stands_alone_on_a_page(paper: OfficialPaper) -> None:
    lines = paper.lines_of("authority", "signer")
    assert len({line.page for line in lines}) == 1
    for signer in paper.lines_of("signer"):
        assert signer.top - paper.lines_of("authority")[-1].bottom >= 29
    before = [part for part in paper.of(*RUNNING, "cell") if part.lines[-1].page == lines[0].page]
    assert before, "text of the document stands above"


def test_pages_are_numbered_in_the_top_margin_from_the_second_on(paper: OfficialPaper) -> None:
    assert {page: word.text for page, word in paper.numbers.items()} == {
        page: str(number) for page, number in enumerate(paper.counted, 1) if number > 1
    }
    for page, word in paper.numbers.items():
        width = paper.sizes[page - 1][0]
        assert (word.x0 + word.x1) / 2 / MM == pytest.approx((LEFT + width - 20) / 2, abs=OFF)
        assert (word.top / MM >= 5, word.bottom / MM <= TOP) == (True, True)
        assert (13 <= word.size <= 14, word.bold, word.italic) == (True, False, False)


def test_every_page_of_a_draft_and_no_other_page_is_marked(paper: OfficialPaper) -> None:
    draft = bool(official.mark(paper.document))
    assert sorted(paper.marks) == (list(range(1, len(paper.sizes) + 1)) if draft else [])
    for mark in paper.marks.values():
        assert (mark.text, mark.looks) == ("DỰ THẢO", {(13, True, False)})
        assert mark.left == pytest.approx(LEFT, abs=OFF)
        assert mark.bottom <= TOP


def test_a_mark_of_urgency_stands_in_a_red_frame_of_its_size(paper: OfficialPaper) -> None:
    urgency = paper.document.urgency
    red = [box for box in paper.boxes_drawn if box.colour[0] > 0.7 and max(box.colour[1:]) < 0.1]
    if urgency is None:
        assert red == []
        return
    (line,) = paper.lines_of("urgency")
    sides = min(box.left for box in red), max(box.right for box in red)
    edges = min(box.top for box in red), max(box.bottom for box in red)
    assert (sides[1] - sides[0], edges[1] - edges[0]) == pytest.approx(urgency.frame_mm, abs=OFF)
    assert sum(sides) / 2 == pytest.approx(line.centre, abs=OFF)
    assert edges[0] < line.base - 3 and line.base < edges[1] - 1.5


def test_an_annex_begins_a_page_with_its_heading_centred(paper: OfficialPaper) -> None:
    for line in paper.lines_of("annex-label", "annex-title", "annex-note"):
        assert line.centre == pytest.approx((LEFT + paper.sizes[line.page - 1][0] - 20) / 2, abs=OFF), line.text
    for label in paper.of("annex-label"):
        assert min(line.top for part in paper.parts for line in part.lines if line.page == label.page) == (
            label.lines[0].top
        )
    assert len(paper.of("annex-label")) == len(paper.document.annexes)


def test_a_table_fills_the_width_and_its_cells_keep_to_their_columns(paper: OfficialPaper) -> None:
    for part in paper.of("table-head", "head-again", "cell"):
        for line in part.lines:
            frames = [box for box in paper.boxes_drawn if box.page == line.page]
            assert min(box.left for box in frames) == pytest.approx(LEFT, abs=OFF)
            assert max(box.right for box in frames) == pytest.approx(paper.sizes[line.page - 1][0] - 20, abs=OFF)
