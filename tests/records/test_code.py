"""The code on a print: no two prints share one, a slip of the hand is told, and nobody takes a letter for another."""

from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.load.units import register_of_units
from generator.records.code import ALPHABET, MOST_ISSUES, MOST_KINDS, MOST_TOPICS, code_of, is_code

UNITS = sorted(register_of_units())
COMMUNES = [code for code in UNITS if len(code) == 5]
LOOK_ALIKES = ("0oO", "1iIl", "uvV")
"""Letters that are taken for each other; of each group an alphabet may hold one."""

Print = tuple[str | None, int, int, int]

numbers = (st.integers(1, MOST_TOPICS - 1), st.integers(1, MOST_KINDS - 1), st.integers(1, MOST_ISSUES - 1))
prints = st.tuples(st.none() | st.sampled_from(COMMUNES), *numbers)
codes = prints.map(lambda print: code_of(*print))


@given(prints, prints)
def test_different_prints_never_share_a_code(one: Print, other: Print) -> None:
    assume(one != other)
    assert code_of(*one) != code_of(*other)


def test_no_two_of_all_the_prints_of_a_place_and_the_next_share_a_code() -> None:
    places = (None, "00001")
    all_numbers = (range(1, MOST_TOPICS), range(1, MOST_KINDS), range(1, MOST_ISSUES))
    found = [code_of(unit, *print) for unit in places for print in product(*all_numbers)]
    assert len(set(found)) == len(found)


def test_no_two_units_of_the_official_register_share_a_code() -> None:
    alike: dict[str, list[str]] = {}
    for unit in UNITS:
        alike.setdefault(code_of(unit, 1, 1, 1), []).append(unit)
    assert [units for units in alike.values() if len(units) > 1] == []


def test_no_unit_shares_a_code_with_a_print_in_nobody_s_name() -> None:
    assert code_of(None, 1, 1, 1) not in {code_of(unit, 1, 1, 1) for unit in UNITS}


@given(codes)
def test_a_code_is_a_code(code: str) -> None:
    assert is_code(code)


@given(codes, st.data())
def test_a_code_with_one_wrong_letter_is_refused(code: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(code) - 1))
    wrong = data.draw(st.sampled_from(ALPHABET) | st.characters())
    assume(wrong != code[at])
    assert not is_code(code[:at] + wrong + code[at + 1 :])


def test_each_single_slip_in_a_code_is_refused() -> None:
    code = code_of(COMMUNES[len(COMMUNES) // 2], 7, 18, 3)
    slips = {code[:at] + letter + code[at + 1 :] for at in range(len(code)) for letter in ALPHABET} - {code}
    assert len(slips) == len(code) * (len(ALPHABET) - 1)
    assert [slip for slip in slips if is_code(slip)] == []


@given(codes)
def test_a_code_with_two_neighbours_swapped_is_refused(code: str) -> None:
    swapped = {code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(len(code) - 1)} - {code}
    assert swapped
    assert [other for other in swapped if is_code(other)] == []


@pytest.mark.parametrize("text", ["", "2", "5g3o", "5G34", "5g3 4", " 5g34", "5g34\n", "5g-34", "5g3４"])
def test_what_is_not_written_as_a_code_is_refused(text: str) -> None:
    assert not is_code(text)


def test_the_alphabet_has_no_two_letters_that_are_taken_for_each_other() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET)
    assert ALPHABET.lower() == ALPHABET
    assert [group for group in LOOK_ALIKES if len(set(group.lower()) & set(ALPHABET)) > 1] == []
    assert not set("01ilo") & set(ALPHABET)


def test_the_alphabet_has_a_prime_number_of_letters_on_which_the_last_letter_rests() -> None:
    assert [divisor for divisor in range(2, len(ALPHABET)) if len(ALPHABET) % divisor == 0] == []


@pytest.mark.parametrize("unit", [None, *COMMUNES[:: len(COMMUNES) // 10], COMMUNES[-1], "99999"])
def test_a_code_is_short_enough_to_be_typed(unit: str | None) -> None:
    longest = code_of(unit, MOST_TOPICS - 1, MOST_KINDS - 1, MOST_ISSUES - 1)
    assert len(longest) <= (8 if unit else 6)
    assert set(longest) <= set(ALPHABET)


@pytest.mark.parametrize("unit", ["xa-vi-du", "tinh-vi-du", ""])
def test_a_unit_that_does_not_exist_has_the_code_of_nobody(unit: str) -> None:
    assert code_of(unit, 2, 1, 1) == code_of(None, 2, 1, 1)


@pytest.mark.parametrize(
    ("topic", "kind", "issue"),
    [
        (0, 1, 1),
        (-1, 1, 1),
        (MOST_TOPICS, 1, 1),
        (1, 0, 1),
        (1, MOST_KINDS, 1),
        (1, 1, 0),
        (1, 1, MOST_ISSUES),
    ],
)
def test_a_number_that_cannot_be_written_is_refused_and_named(topic: int, kind: int, issue: int) -> None:
    with pytest.raises(ValueError, match=f"topic {topic}, kind {kind}, issue {issue}"):
        code_of(None, topic, kind, issue)
