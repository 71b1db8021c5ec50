"""Language: how one language writes its name, its dates and its letters."""

import datetime
from enum import StrEnum

from generator.records.record import Count, Day, Flag, Id, Record, Text


class Typing(StrEnum):
    """A way to type letters with marks, whose keys are left in a search where it did not work: nguowif, ngu7o7i2."""

    TELEX = "telex"
    VNI = "vni"


class Language(Record):
    """One folder of content/. *root* marks the one language that lives at `/`; the others at `/<code>/`.

    *date* and *day_of_year* are patterns with {day}, {month}, {year}; *months* holds twelve names, or is
    empty where months are written as numbers; *decimal* parts a number from its fraction.
    *spaced* says whether spaces part its words. *started* marks a language with few pages yet: those whose labels it
    has. It links to other languages for the rest, has no prints, and is drawn with its reader's own fonts.
    *avoid* holds words that no text may use: promises of safety, blame, fear. *against_calling* holds words that a
    commune's own line may not use: they talk people out of calling. *typing* are ways that its readers type in.
    """

    code: Id
    name: Text
    direction: Text = "ltr"
    order: Count = 50
    root: Flag = False
    date: Text
    day_of_year: Text
    months: list[Text] = []
    decimal: Text = "."
    spaced: Flag = True
    started: Flag = False
    avoid: list[Text] = []
    against_calling: list[Text] = []
    typing: list[Typing] = []

    @property
    def home(self) -> str:
        """The folder that this language's pages lie in: empty, or such as en/."""
        return "" if self.root else f"{self.code}/"

    def write_date(self, day: datetime.date) -> str:
        """The day as this language writes it, such as 13/5/2026 or 13 May 2026."""
        return self.date.format(day=day.day, month=self._month(day.month), year=day.year)

    def write_number(self, number: float) -> str:
        """A number of metres or the like, with this language's decimal sign and no zeros at the end."""
        return f"{number:g}".replace(".", self.decimal)

    def write_day_of_year(self, month_and_day: str) -> str:
        """A yearly day (07-30) as this language writes it, such as 30/7 or 30 July."""
        month, day = month_and_day.split("-")
        return self.day_of_year.format(day=int(day), month=self._month(int(month)))

    def write_month(self, number: int) -> str:
        """A month's name, or its number where this language numbers them."""
        return str(self._month(number))

    def month_sign(self, number: int) -> str:
        """A month in the least room: its number, or its name's first letter."""
        return self.months[number - 1][0] if self.months else str(number)

    def _month(self, number: int) -> str | int:
        return self.months[number - 1] if self.months else number


class Labels(Record):
    """The fixed words of a language: of the whole site; of kinds and pictures that lack this language."""

    site: dict[str, Text]
    kinds: dict[Id, dict[str, Text]] = {}
    pictures: dict[Id, Text] = {}


class Page(Record):
    """A hand-written page. *body* is Markdown; *contact* says to end it with whom readers write to."""

    id: Id
    title: Text
    description: Text
    reviewed_on: Day
    contact: Flag = False
    body: str
