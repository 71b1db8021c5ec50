"""Glossary: one approved term for each concept in each language, and the words for it that no text uses."""

from generator.records.record import Id, Record, Text


class Term(Record):
    """What one language calls a concept. *term* is what to write; *forms* are its other shapes, as good as it.

    *avoid* holds words for the same thing that no text uses, without a word that stands for something else too.
    """

    term: Text
    forms: list[Text] = []
    avoid: list[Text] = []

    @property
    def approved(self) -> list[str]:
        """The term in all its shapes."""
        return [self.term, *self.forms]


class Concept(Record):
    """One thing that must have one name. *note* says why this term, or what it is not; *words* are by language."""

    note: Text | None = None
    words: dict[Id, Term]
