"""The end: closing sign, recipients, authority (Phụ lục I, ô 7a, 7b, 9b).

Whether the signer may sign so, and who must be among the recipients, cannot be seen.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.linting.element import Element
from generator.linting.finding import Departure, Severity
from generator.linting.rules.kind import kind_of
from generator.linting.sheet import Paragraph, Sheet
from generator.linting.words import AUTHORITY, CLOSED, COLLECTIVE
from generator.records.decree30 import DocumentType
from generator.records.problem import Said

_E = Element
_KEPT: Final = re.compile(r"\W*Lưu\b", re.IGNORECASE)
_AS_ABOVE: Final = re.compile(r"\W*Như\s+(?:trên|kính gửi)\b", re.IGNORECASE)
_TITLES: Final = re.compile(r"(?:TS|ThS|Ths|PGS|GS|BS|Bs|BSCKI+|CN|KS)\.?\s")
_FOR: Final = {"KT", "TL", "TUQ", "Q"}
_ANSWERS: Final = {DocumentType.CONG_VAN, DocumentType.TO_TRINH}


def text_is_closed(sheet: Sheet) -> Iterator[Departure]:
    """`./.` closes the text in the decree's forms; its words do not demand it."""
    body = sheet.body()
    if body and kind_of(sheet) != DocumentType.GIAY_MOI and not any(CLOSED.search(one.text) for one in body[-3:]):
        yield Departure(body[-1], _CLOSED, Said("không có", "it is missing"), _CLOSE, Severity.WARNING)


def recipients_are_there(sheet: Sheet) -> Iterator[Departure]:
    """`Nơi nhận:` and a list."""
    if not sheet.of(_E.RECIPIENTS_TITLE) or not sheet.of(_E.RECIPIENT):
        yield Departure(None, _THERE, Said("không thấy Nơi nhận", "no recipients"), _LIST)


def recipients_have_their_colon(sheet: Sheet) -> Iterator[Departure]:
    """`Nơi nhận:`"""
    for one in sheet.of(_E.RECIPIENTS_TITLE):
        if not one.text.rstrip().endswith(":"):
            yield Departure(one, _COLON, Said("thiếu dấu hai chấm", "no colon"), _ADD_COLON)


def recipients_are_listed(sheet: Sheet) -> Iterator[Departure]:
    """Each after a hyphen; an item that Word marks by itself has one that is not text."""
    for lines in _items(sheet):
        if not lines[0].text.startswith(("-", "–")) and not lines[0].numbered:
            yield Departure(lines[0], _LISTED, Said("thiếu gạch đầu dòng", "no hyphen"), _HYPHEN)


def recipients_end_with_their_signs(sheet: Sheet) -> Iterator[Departure]:
    """A semicolon each, a full stop the last."""
    items = _items(sheet)
    for at, lines in enumerate(items, 1):
        sign = "." if at == len(items) else ";"
        if not lines[-1].text.endswith(sign):
            fix = Said(f"Ghi “{sign}” ở cuối dòng.", f"End the line with “{sign}”.")
            yield Departure(lines[-1], _SIGNS, Said(f"thiếu dấu “{sign}”", f"no “{sign}”"), fix)


def a_copy_is_kept(sheet: Sheet) -> Iterator[Departure]:
    """`- Lưu: VT, …`, the last of the list."""
    items = _items(sheet)
    if items and not any(_KEPT.match(lines[0].text) for lines in items):
        yield Departure(items[-1][-1], _COPY, Said("không có dòng “Lưu”", "no line “Lưu”"), _KEEP)


def addressees_come_first(sheet: Sheet) -> Iterator[Departure]:
    """`- Như trên;` where there is `Kính gửi`."""
    items = _items(sheet)
    if items and kind_of(sheet) in _ANSWERS and sheet.of(_E.TO) and not _AS_ABOVE.match(items[0][0].text):
        yield Departure(items[0][0], _ABOVE, Said("không có ở dòng đầu", "not the first line"), _FIRST)


def authority_is_shortened_right(sheet: Sheet) -> Iterator[Departure]:
    """`TM.`, `KT.`, `TL.`, `TUQ.`, `Q.` with a full stop."""
    for one in sheet.of(_E.AUTHORITY):
        match = AUTHORITY.match(one.text)
        if match and "/" in match["letters"]:
            yield Departure(one, _SHORT, Said("viết bằng dấu gạch chéo", "a slash in it"), _STOP)
        elif match and not match["dot"]:
            yield Departure(one, _SHORT, Said("thiếu dấu chấm", "no full stop"), _STOP)


def a_body_signs_with_tm(sheet: Sheet) -> Iterator[Departure]:
    """A committee or council: `TM.` before its name."""
    for one in sheet.of(_E.AUTHORITY)[:1]:
        if COLLECTIVE.match(one.text):
            yield Departure(one, _TM, Said("thiếu “TM.”", "no “TM.”"), _PUT_TM)


def a_deputy_signs_with_kt(sheet: Sheet) -> Iterator[Departure]:
    """`KT.` and the head's post above the deputy's."""
    lines = sheet.of(_E.AUTHORITY)
    shown = {match["letters"].upper() for one in lines if (match := AUTHORITY.match(one.text))}
    deputy = next((one for one in lines if re.match(r"phó\s", one.text, re.IGNORECASE)), None)
    if deputy and not shown & _FOR:
        yield Departure(deputy, _KT, Said("thiếu “KT.”", "no “KT.”"), _PUT_KT)


def names_have_no_titles(sheet: Sheet) -> Iterator[Departure]:
    """Schools, hospitals and places of science may name degrees, the forces ranks."""
    for one in sheet.of(_E.NAME):
        if _TITLES.match(one.text):
            found = Said("có học hàm, học vị", "an academic title")
            yield Departure(one, _NAMES, found, _BARE, Severity.WARNING)


def _items(sheet: Sheet) -> list[list[Paragraph]]:
    """Recipients with the lines they go on in: a PDF breaks long ones."""
    items: list[list[Paragraph]] = []
    for one in sheet.of(_E.RECIPIENT):
        goes_on = items and not one.text.startswith(("-", "–")) and items[-1][-1].text[-1:] not in ";."
        if goes_on and (one.again or not sheet.word):
            items[-1].append(one)
        else:
            items.append([one])
    return items


def _asks(vi: str, en: str, number: str = "9b") -> Said:
    return Said(f"Phụ lục I, ô {number}: {vi}", f"Phụ lục I, box {number}: {en}")


_CLOSED: Final = Said(
    "Các mẫu ở Phụ lục III kết thúc nội dung bằng “./.” (Nghị định không bắt buộc).",
    "The forms of Phụ lục III close the text with “./.” (the decree does not demand it).",
)
_THERE: Final = _asks("văn bản có Nơi nhận.", "a document names its recipients.")
_COLON: Final = _asks("sau chữ “Nơi nhận” có dấu hai chấm.", "a colon stands after “Nơi nhận”.")
_LISTED: Final = _asks(
    "mỗi nơi nhận một dòng, có gạch đầu dòng.", "each recipient has a line that begins with a hyphen."
)
_SIGNS: Final = _asks(
    "cuối mỗi dòng có dấu chấm phẩy, dòng cuối cùng có dấu chấm.",
    "each line ends with a semicolon, the last with a full stop.",
)
_COPY: Final = _asks("dòng cuối cùng ghi “Lưu: VT, …”.", "the last line is “Lưu: VT, …”.")
_ABOVE: Final = _asks("công văn, tờ trình ghi “- Như trên;” ở dòng đầu.", "letters begin with “- Như trên;”.")
_SHORT: Final = _asks(
    "viết tắt TM., KT., TL., TUQ., Q., có dấu chấm.", "TM., KT., TL., TUQ., Q. end with a stop.", "7a"
)
_TM: Final = _asks("thay mặt tập thể thì ghi “TM.” trước tên tập thể.", "“TM.” stands before a collective body.", "7a")
_KT: Final = _asks("cấp phó ký thay thì ghi “KT.” trước chức vụ cấp trưởng.", "a deputy signs with “KT.”.", "7a")
_NAMES: Final = _asks(
    "trước họ tên không ghi học hàm, học vị (trừ lực lượng vũ trang; giáo dục, y tế, khoa học).",
    "no academic title before a name (but for the forces; education, health, science).",
    "7b",
)
_CLOSE: Final = Said("Ghi “./.” ở cuối nội dung.", "End the text with “./.”.")
_LIST: Final = Said(
    "Thêm “Nơi nhận:” bên trái, ngang chức vụ người ký; dưới đó mỗi nơi một dòng “- …;”.",
    "Add “Nơi nhận:” on the left, level with the signer's post, and a line “- …;” for each below it.",
)
_ADD_COLON: Final = Said("Ghi “Nơi nhận:”.", "Write “Nơi nhận:”.")
_HYPHEN: Final = Said("Ghi “- ” ở đầu dòng.", "Begin the line with “- ”.")
_KEEP: Final = Said("Thêm dòng cuối “- Lưu: VT, <đơn vị soạn>.”.", "Add a last line “- Lưu: VT, <drafting unit>.”.")
_FIRST: Final = Said("Thêm “- Như trên;” làm dòng đầu.", "Add “- Như trên;” as the first line.")
_STOP: Final = Said("Ghi dấu chấm sau chữ viết tắt, bỏ dấu gạch chéo.", "Put a full stop after the letters, no slash.")
_PUT_TM: Final = Said("Ghi “TM. ” trước tên tập thể.", "Put “TM. ” before its name.")
_PUT_KT: Final = Said("Thêm dòng “KT. <chức vụ cấp trưởng>” ở trên.", "Add a line “KT. <the head's post>” above.")
_BARE: Final = Said("Chỉ giữ họ và tên.", "Keep the name alone.")
RULES = (
    text_is_closed,
    recipients_are_there,
    recipients_have_their_colon,
    recipients_are_listed,
    recipients_end_with_their_signs,
    a_copy_is_kept,
    addressees_come_first,
    authority_is_shortened_right,
    a_body_signs_with_tm,
    a_deputy_signs_with_kt,
    names_have_no_titles,
)
