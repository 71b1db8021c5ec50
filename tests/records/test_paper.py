"""Paper: what a kind's papers measure, and how files and people name them."""

import pytest

from generator.records.paper import A_SERIES, Edition, Print, size_mm


@pytest.mark.parametrize(
    ("paper", "size"),
    [
        ("A1 portrait", (594, 841)),
        ("A2 portrait", (420, 594)),
        ("A3 portrait", (297, 420)),
        ("A4 portrait", (210, 297)),
        ("A4 landscape", (297, 210)),
        ("A5 portrait", (148, 210)),
        ("300x80", (300, 80)),
        ("86x108", (86, 108)),
    ],
)
def test_a_paper_has_its_width_and_height_in_millimetres(paper: str, size: tuple[int, int]) -> None:
    assert size_mm(paper) == size
    assert Print(paper=paper).size_mm == size


@pytest.mark.parametrize("name", A_SERIES)
def test_landscape_is_portrait_turned(name: str) -> None:
    assert size_mm(f"{name} landscape") == size_mm(f"{name} portrait")[::-1]


@pytest.mark.parametrize(("larger", "smaller"), [("A1", "A2"), ("A2", "A3"), ("A3", "A4"), ("A4", "A5")])
def test_a_sheet_folded_once_is_the_next_smaller_sheet(larger: str, smaller: str) -> None:
    width, height = size_mm(f"{larger} portrait")
    assert size_mm(f"{smaller} portrait") == (height // 2, width)


@pytest.mark.parametrize(
    "paper", ["", "A4", "A4 ", "a4 portrait", "A4 upright", "A6 portrait", "Letter portrait", "300 x 80", "300x", "x80"]
)
def test_a_paper_that_does_not_exist_is_refused_by_name(paper: str) -> None:
    with pytest.raises(ValueError, match="no paper") as refused:
        size_mm(paper)
    assert paper in str(refused.value)


@pytest.mark.parametrize("paper", ["-300x80", "300x80mm", "3e2x80", "300x80x2", "300.5x80"])
def test_a_size_that_is_not_two_whole_numbers_is_refused(paper: str) -> None:
    with pytest.raises(ValueError, match="no paper"):
        size_mm(paper)


def test_a_print_is_for_the_screen_one_to_a_sheet_and_of_real_size_unless_it_says_otherwise() -> None:
    plain = Print(paper="A4 portrait")
    assert (plain.edition, plain.copies, plain.scale) == (Edition.SCREEN, 1, 1)


@pytest.mark.parametrize(
    ("paper", "name"), [("A4 portrait", "a4"), ("A4 landscape", "a4"), ("A2 portrait", "a2"), ("300x80", "300x80")]
)
def test_a_file_s_name_spells_the_paper_without_its_direction(paper: str, name: str) -> None:
    assert Print(paper=paper).name == name


@pytest.mark.parametrize(
    ("paper", "scale", "title"),
    [
        ("A4 landscape", 1, "A4"),
        ("A3 portrait", 1, "A3"),
        ("86x108", 1, "86 × 108"),
        ("300x80", 10, "3000 × 800"),
        ("160x400", 5, "800 × 2000"),
    ],
)
def test_people_are_told_the_sheet_s_name_or_the_real_size(paper: str, scale: int, title: str) -> None:
    assert Print(paper=paper, scale=scale).title == title


@pytest.mark.parametrize(("scale", "real"), [(1, (300, 80)), (10, (3000, 800))])
def test_the_real_thing_is_as_many_times_larger_as_the_scale_says(scale: int, real: tuple[int, int]) -> None:
    banner = Print(paper="300x80", scale=scale)
    assert banner.size_mm == (300, 80)
    assert banner.real_mm == real


def test_a_print_cannot_be_changed_and_knows_no_other_field() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Print(paper="A4 portrait").copies = 2
    with pytest.raises(ValueError, match="colour"):
        Print.model_validate({"paper": "A4 portrait", "colour": "red"})
