"""An ODT file gives what a Word file gives: looks, numbers, tables, boxes, notes."""

from pathlib import Path

from generator.importing.read import read
from tests.importing.making import labelled, odt, places, texts
from tests.importing.test_letters import in_tcvn3

LOOKS = (
    '<style:style style:name="Ten" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>'
    '<style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>'
    '<style:style style:name="Con" style:family="paragraph" style:parent-style-name="Ten"/>'
    '<style:style style:name="Nghieng" style:family="text">'
    '<style:text-properties fo:font-style="italic"/></style:style>'
)
LISTS = (
    '<text:list-style style:name="L">'
    '<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>'
    '<text:list-level-style-bullet text:level="3" text:bullet-char="–"/></text:list-style>'
)


def items(*inside: str) -> str:
    return "".join(f"<text:list-item>{one}</text:list-item>" for one in inside)


def test_looks_come_through_styles(tmp_path: Path) -> None:
    body = (
        '<text:p text:style-name="Con">KẾ <text:span text:style-name="Nghieng">HOẠCH</text:span></text:p>'
        '<text:p><text:span text:style-name="Nghieng">Căn cứ</text:span></text:p>'
    )
    title, basis = read(odt(tmp_path, body, LOOKS)).lines
    assert (title.text, title.bold, title.italic, title.centred, title.size) == ("KẾ HOẠCH", True, False, True, 14.0)
    assert (basis.bold, basis.italic, basis.centred, basis.whole) == (False, True, False, True)


def test_lists_bring_their_numbers(tmp_path: Path) -> None:
    bullets = f"<text:list>{items('<text:p>c</text:p>')}</text:list>"
    inner = f"<text:list>{items('<text:p>b</text:p>' + bullets, '<text:p>d</text:p>')}</text:list>"
    outer = items(f"<text:p>A</text:p>{inner}", f"<text:p>E</text:p><text:p>tiếp</text:p>{inner}")
    found = labelled(odt(tmp_path, f'<text:list text:style-name="L">{outer}</text:list>', LISTS))
    assert found == ["I. A", "I.1. b", "- c", "I.2. d", "II. E", "tiếp", "II.1. b", "- c", "II.2. d"]


def test_a_list_goes_on_or_begins_anew(tmp_path: Path) -> None:
    one = f'<text:list text:style-name="L">{items("<text:p>a</text:p>")}</text:list>'
    on = one.replace("<text:list ", '<text:list text:continue-numbering="true" ')
    assert labelled(odt(tmp_path, one + on + one, LISTS)) == ["I. a", "II. a", "I. a"]


def test_cells_come_row_by_row_with_their_place(tmp_path: Path) -> None:
    cells = "".join(f"<table:table-cell><text:p>ô {n}</text:p></table:table-cell>" for n in "12")
    body = f"<table:table><table:table-row>{cells}</table:table-row></table:table><text:p>sau</text:p>"
    assert places(odt(tmp_path, body)) == [(1, 1, 1, "ô 1"), (1, 1, 2, "ô 2"), (None, None, None, "sau")]


def test_spaces_tabs_and_breaks_are_kept(tmp_path: Path) -> None:
    body = '<text:p>ngày<text:s text:c="3"/>tháng<text:tab/>năm<text:line-break/>dòng\n  hai</text:p>'
    assert texts(odt(tmp_path, body)) == ["ngày   tháng\tnăm", "dòng   hai"]


def test_notes_come_last_and_changes_and_comments_do_not_come(tmp_path: Path) -> None:
    inside = "<text:note-citation>1</text:note-citation><text:note-body><text:p>chú thích</text:p></text:note-body>"
    note = f"<text:note>{inside}</text:note>"
    body = (
        "<text:tracked-changes><text:p>đã xóa</text:p></text:tracked-changes>"
        f"<text:p>thân{note} bài<office:annotation><text:p>ghi chú</text:p></office:annotation></text:p>"
        "<text:p>hai</text:p>"
    )
    assert texts(odt(tmp_path, body)) == ["thân bài", "hai", "chú thích"]


def test_a_box_comes_after_its_paragraph(tmp_path: Path) -> None:
    box = "<draw:frame><draw:text-box><text:p>trong khung</text:p></draw:text-box></draw:frame>"
    assert texts(odt(tmp_path, f"<text:p>ngoài{box}</text:p>")) == ["ngoài", "trong khung"]


def test_old_fonts_become_unicode_unless_their_text_is_unicode_already(tmp_path: Path) -> None:
    look = '<style:text-properties fo:font-family=".VnTime"/>'
    style = f'<style:style style:name="Cu" style:family="text">{look}</style:style>'
    old = in_tcvn3("hỗ trợ đủ").replace("\u00ad", "&#xAD;")
    body = f'<text:p><text:span text:style-name="Cu">{old}</text:span></text:p>'
    body += '<text:p><text:span text:style-name="Cu">Có ý kiến tốt</text:span></text:p>'
    reading = read(odt(tmp_path, body, style))
    assert [line.text for line in reading.lines] == ["hỗ trợ đủ", "Có ý kiến tốt"]
    assert "Unicode" in reading.notes[0].vi
