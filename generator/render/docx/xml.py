"""The few things of a Word file that python-docx has no words for."""

from typing import Final, cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.parfmt import CT_PPr
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

# In a paragraph's properties the order is fixed; a border stands before these.
_AFTER_BORDER: Final = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")


def child(parent: BaseOxmlElement, tag: str, **attributes: str | int) -> BaseOxmlElement:
    """A new last element in *parent*; attributes are of Word's own namespace."""
    element = made(tag, **attributes)
    parent.append(element)
    return element


def made(tag: str, **attributes: str | int) -> BaseOxmlElement:
    """A new element; attributes are of Word's own namespace."""
    element = cast(BaseOxmlElement, OxmlElement(tag))
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    return element


def outline(properties: CT_PPr, level: int) -> None:
    """Make a style a heading of *level*, 0 the highest."""
    child(properties, "w:outlineLvl", val=level)


def line_above(properties: CT_PPr, eighths_of_a_point: int) -> None:
    """A solid black line over the whole width of the paragraph."""
    border = made("w:pBdr")
    child(border, "w:top", val="single", sz=eighths_of_a_point, space=0, color="000000")
    properties.insert_element_before(border, *_AFTER_BORDER)


def page_number(paragraph: Paragraph) -> None:
    """A field that Word fills with the number of the page."""
    for kind, instruction in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()._r
        if kind:
            child(run, "w:fldChar", fldCharType=kind)
        else:
            child(run, "w:instrText").text = instruction
