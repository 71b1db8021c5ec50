"""Letters that nobody sees or that pass for another: they break search, copying and reading aloud."""

import re
import unicodedata

from generator.records.problem import Place, Problem, Said

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters
    "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f"  # no width; turn text round
    "\u00d0\ufff9-\uffff]"  # looks like Đ; stands for a letter that was lost
)


def hidden_letter(file: str, text: str) -> Problem | None:
    """The first such letter in the *text* of *file*, where it stands."""
    hidden = _HIDDEN.search(text)
    if not hidden:
        return None
    start = hidden.start()
    place = Place(file, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
    return _problem(place, hidden[0])


def hidden_letter_in(value: str, place: Place) -> Problem | None:
    """The first such letter in a *value* that begins at *place*, where it may stand behind an escape."""
    hidden = _HIDDEN.search(value)
    return _problem(place, hidden[0]) if hidden else None


def _problem(place: Place, letter: str) -> Problem:
    name = f"U+{ord(letter):04X} {unicodedata.name(letter, '')}".strip()
    return Problem(
        place,
        Said(f"Có ký tự dễ nhầm hoặc không nhìn thấy: {name}.", f"A hidden or look-alike character: {name}."),
        Said("Xóa rồi gõ lại chữ này (Đ, đ là chữ tiếng Việt).", "Delete it and type the word again."),
    )
