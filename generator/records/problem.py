"""A mistake in the content: where it is, what is wrong and how to mend it, in Vietnamese and English."""

from pydantic.dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """A position in a file. *file* is relative to the project; *line* and *column* count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Said:
    """The same sentence in Vietnamese and in English."""

    vi: str
    en: str


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake. *message* says what is wrong, *fix* how to mend it, both without blame."""

    place: Place
    message: Said
    fix: Said

    def __str__(self) -> str:
        return (
            f"{self.place}: {self.message.vi} / {self.message.en}\n    Cách sửa: {self.fix.vi}\n    Fix: {self.fix.en}"
        )


class Mistake(Exception):
    """Content that cannot be rendered or published; carries its problems. Shown as lines, never as a traceback."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = list(problems)
