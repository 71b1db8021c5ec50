"""Format: how a kind is written out."""

from enum import StrEnum


class Format(StrEnum):
    """How a kind is written out: one folder in generator/render each."""

    PAGES = "pages"
    LIGHT = "light"
    PDF = "pdf"
    DOCX = "docx"
    IMAGE = "image"
    TEXT = "text"
    JSON = "json"
    YAML = "yaml"
    ICS = "ics"
    PREVIEW = "preview"
    FONT = "font"
    SITE = "site"
