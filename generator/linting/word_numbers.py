"""Where a Word file numbers its pages: PAGE fields in headers and footers."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from generator.linting.sheet import Align, PageNumber
from generator.linting.word_style import ALIGN, Styles, W, said, sections_of, switched

_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def numbers_of(word: Any, styles: Styles) -> tuple[PageNumber, ...]:
    """The page numbers of every section, for its first page and for its others."""
    return tuple(_numbers(word, styles))


def _numbers(word: Any, styles: Styles) -> Iterator[PageNumber]:
    for count, section in enumerate(sections_of(word.element.body)):
        apart = switched([section], "titlePg")
        for part in ("header", "footer"):
            for reference in section.findall(f"{W}{part}Reference"):
                kind = reference.get(f"{W}type", "default")
                root = _root(word, reference)
                if root is None or (kind == "first" and not apart) or kind == "even":
                    continue
                first = count == 0 and (kind == "first" or not apart)
                found = _in_part(root, styles, first, part == "header")
                yield from (replace(one, later=kind != "first") for one in found)


def _root(word: Any, reference: Any) -> Any | None:
    part = word.part.related_parts.get(reference.get(_ID, ""))
    return getattr(part, "element", None)


def _in_part(root: Any, styles: Styles, first: bool, above: bool) -> Iterator[PageNumber]:
    for paragraph in root.iter(f"{W}p"):
        words, run = _around_field(paragraph)
        if run is None:
            continue
        look = styles.of_run(run, paragraph, None)
        yield PageNumber(None, first, above, _align(paragraph, styles), look.size, look.bold, look.italic, words)


def _align(paragraph: Any, styles: Styles) -> Align | None:
    """How it stands; None in a box of its own, whose place is not looked into."""
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    if frame is not None:
        return ALIGN.get(frame.get(f"{W}xAlign", "left"))
    if any(parent.tag == f"{W}txbxContent" for parent in paragraph.iterancestors()):
        return None
    tabs = next(iter(paragraph.iter(f"{W}tab", f"{W}ptab")), None) is not None
    return None if tabs else ALIGN.get(said(styles.of_paragraph(paragraph, None), "jc"))


def _around_field(paragraph: Any) -> tuple[str, Any | None]:
    """The words beside a PAGE field, and a run of the field; None where there is none."""
    words, field, depth = "", None, 0
    for run in paragraph.iter(f"{W}r"):
        for part in run:
            if part.tag == f"{W}fldChar":
                depth += {"begin": 1, "end": -1}.get(part.get(f"{W}fldCharType", ""), 0)
            elif part.tag == f"{W}instrText" and (part.text or "").strip().upper().startswith("PAGE"):
                field = run if field is None else field
            elif part.tag == f"{W}t" and not depth and not _in_simple(run):
                words += part.text or ""
    if field is None:
        field = next((found for found in map(_simple, paragraph.iter(f"{W}fldSimple")) if found is not None), None)
    return words.strip(), field


def _in_simple(run: Any) -> bool:
    return any(parent.tag == f"{W}fldSimple" for parent in run.iterancestors())


def _simple(field: Any) -> Any | None:
    """A run of a field that is written in one piece."""
    is_page = field.get(f"{W}instr", "").strip().upper().startswith("PAGE")
    return field.find(f"{W}r") if is_page else None
