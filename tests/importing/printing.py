"""A Document as our own PDF or Word file."""

from functools import cache

from generator.load import load
from generator.model import model
from generator.records.document import Document
from generator.records.format import Format
from generator.records.plan import Plan
from generator.records.portal import Portal
from generator.render import write
from generator.render.compose import Composer
from tests.conftest import ROOT

THEME = ROOT / "theme"


@cache
def portal() -> Portal:
    return model(load(ROOT), "vi")


def printed(document: Document, suffix: str) -> bytes:
    """The official document as pdf or docx."""
    plan = Plan(
        document=document,
        about=document.subject,
        subject=document.subject,
        issuer=document.issuer.name,
        note=None,
        historical=False,
        targets=[],
        assignments=[],
        deadlines=[],
        budget=[],
    )
    sheet = Composer(portal(), THEME).sheet(portal().kinds["official-plan"], plan, Format(suffix))
    return write(sheet, THEME)
