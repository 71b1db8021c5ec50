"""How a secretary mends each thing in Word: the path through its menus, which are English on most machines."""

from typing import Final

from generator.records.problem import Said


def _path(vi: str, en: str, path: str) -> Said:
    return Said(f"{vi}: {path}.", f"{en}: {path}.")


PAPER: Final = _path("Chọn khổ giấy", "Choose the paper", "Layout > Size > A4")
UPRIGHT: Final = _path("Xoay giấy đứng", "Turn the paper", "Layout > Orientation > Portrait")
MARGINS: Final = _path("Đặt lại lề", "Set the margins", "Layout > Margins > Custom Margins…")
FONT: Final = _path(
    "Bôi đen cả văn bản (Ctrl+A), chọn Times New Roman", "Select all (Ctrl+A), choose Times New Roman", "Home > Font"
)
OLD_LETTERS: Final = Said(
    "Chuyển mã sang Unicode (ví dụ bằng Unikey: Ctrl+Shift+F6), rồi chọn Times New Roman: Home > Font.",
    "Convert the text to Unicode (Unikey: Ctrl+Shift+F6), then choose Times New Roman: Home > Font.",
)
COLOUR: Final = _path("Chọn chữ màu đen", "Choose black", "Home > Font Color > Automatic")
SIZE: Final = _path("Bôi đen dòng này, chọn lại cỡ chữ", "Select the line, choose the size", "Home > Font Size")
BOLD: Final = _path("Bôi đen dòng này, bấm B (Ctrl+B)", "Select the line, press B (Ctrl+B)", "Home > Bold")
ITALIC: Final = _path("Bôi đen dòng này, bấm I (Ctrl+I)", "Select the line, press I (Ctrl+I)", "Home > Italic")
CAPITALS: Final = _path("Bôi đen dòng này, đổi kiểu chữ", "Select the line, change its case", "Home > Change Case (Aa)")
CENTRE: Final = _path("Đặt con trỏ vào dòng này, bấm Ctrl+E", "Put the cursor here, press Ctrl+E", "Home > Center")
JUSTIFY: Final = _path("Bôi đen phần nội dung, bấm Ctrl+J", "Select the text, press Ctrl+J", "Home > Justify")
LEFT: Final = _path("Đặt con trỏ vào dòng này, bấm Ctrl+L", "Put the cursor here, press Ctrl+L", "Home > Align Left")
INDENT: Final = _path(
    "Chọn First line và 1 cm hoặc 1,27 cm", "Choose First line, 1 cm or 1.27 cm", "Home > Paragraph > Special"
)
GAP: Final = _path("Đặt Before hoặc After 6 pt", "Set Before or After to 6 pt", "Home > Paragraph > Spacing")
LEADING: Final = _path(
    "Chọn Single, 1.5 lines hoặc Multiple ở giữa",
    "Choose Single, 1.5 lines or between",
    "Home > Paragraph > Line spacing",
)
RULE: Final = _path("Vẽ đường kẻ ngang, nét liền", "Draw a solid line", "Insert > Shapes > Line")
RULE_LENGTH: Final = _path("Chọn đường kẻ, sửa độ dài", "Select the line, set its length", "Shape Format > Width")
PAGE_NUMBER: Final = _path(
    "Đánh số trang ở giữa, phía trên",
    "Number the pages at the top",
    "Insert > Page Number > Top of Page",
)
FIRST_PAGE: Final = _path(
    "Bấm đúp vào đầu trang, đánh dấu Different First Page",
    "Double-click the header, tick Different First Page",
    "Header & Footer > Different First Page",
)
