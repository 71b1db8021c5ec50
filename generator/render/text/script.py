"""What is said over loudspeakers and sent by telephone, put together out of a topic's messages."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from generator.records.problem import Mistake, Place, Problem, Said
from generator.records.topic import Part, Topic
from generator.render.text.messages import Parts, parts, without_marks
from generator.render.text.speech import SYLLABLES_A_SECOND, fill_time, seconds, spoken, syllables

LENGTHS = {30: 1, 60: 2, 180: 4}
"""Seconds of each script, and how many messages of each part it begins to choose from."""

_ORDER = ("sign", "ask", "say", "avoid", "do")
_MOST_OF_A_PART = 8
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_ENDED = re.compile(r"[.?!]”?$")


@dataclass(frozen=True)
class Script:
    """A text to be read aloud: its lines as they are spoken, and how long that takes."""

    target: int
    lines: list[str]
    syllables: int
    seconds: int


@dataclass(frozen=True)
class Texting:
    """A text message with its marks and without, each with its exact length."""

    text: str
    parts: Parts
    plain: str
    plain_parts: Parts


@dataclass(frozen=True)
class Voice:
    """Says topics in one *language*; *digits* are the hotlines' numbers, *words* the kind's labels."""

    language: str
    digits: Collection[str]
    words: Mapping[str, str]
    _said: dict[str, list[Script]] = field(default_factory=dict)

    def scripts(self, topic: Topic) -> list[Script]:
        """One script for each of LENGTHS; a Mistake if the topic's messages cannot fill one."""
        if topic.id not in self._said:
            self._said[topic.id] = [self._script(topic, target, count) for target, count in LENGTHS.items()]
        return self._said[topic.id]

    def _script(self, topic: Topic, target: int, count: int) -> Script:
        opening = f"{self.words['opening']} {topic.question} {topic.turn}"
        closing = self.words["closing"]
        for most in range(count, _MOST_OF_A_PART + 1):
            lines = [line for part in _ORDER for line in self._part(topic, part, most)]
            chosen = fill_time(opening, lines, closing, target, self._counted, self.digits)
            if chosen:
                return self._timed(target, chosen)
        raise Mistake(_not_filled(topic, target, self.language))

    @property
    def _counted(self) -> str:
        """The language whose syllables are counted. One that nobody has taught us to spell keeps its figures as they
        are, for its announcers to read, and its length is reckoned as if it were English."""
        return self.language if self.language in SYLLABLES_A_SECOND else "en"

    def _part(self, topic: Topic, part: str, most: int) -> Iterator[str]:
        """The first messages of a part as somebody says them: the first announced. Nobody reads a citation aloud."""
        heading = topic.headings.get(Part(part))
        announced = f"{heading}:" if heading else self.words.get(f"say_{part}", "")
        for place, message in enumerate(topic.part(part)[:most]):
            lead = message.lead if _ENDED.search(message.lead) else f"{message.lead}."
            said = ("" if place else announced, lead, _BRACKETS.sub("", message.text or ""))
            yield " ".join(filter(None, said))

    def _timed(self, target: int, lines: list[str]) -> Script:
        whole = " ".join(lines)
        count = syllables(whole, self._counted, self.digits)
        time = round(seconds(whole, self._counted, self.digits))
        if self.language in SYLLABLES_A_SECOND:
            lines = [spoken(line, self.language, self.digits) for line in lines]
        return Script(target, lines, count, time)

    def texts(self, topic: Topic) -> list[Texting]:
        """Each slogan with the number to call, if that makes one message with its marks and one without."""
        said = (self.words["sms"].format(slogan=slogan.lead.rstrip(".")) for slogan in topic.part("slogan"))
        made = (Texting(text, parts(text), without_marks(text), parts(without_marks(text))) for text in said)
        return [one for one in made if one.parts.parts == 1 == one.plain_parts.parts]


def _not_filled(topic: Topic, target: int, language: str) -> Problem:
    message = Said(
        f"Chủ đề `{topic.id}` không ghép được bài đọc {target} giây.",
        f"The messages of `{topic.id}` do not make a script of {target} seconds.",
    )
    fix = Said("Thêm, bớt hoặc sửa vài thông điệp.", "Add, drop or reword some messages.")
    return Problem(Place(f"content/{language}/topics/{topic.id}.yaml"), message, fix)
