"""Rules for what only the owner of a copy can give: whom readers write to, and what somebody read aloud."""

from collections.abc import Iterator

from generator.check.references import unknown
from generator.records.problem import Place, Problem, Said
from generator.records.sources import Sources

MOST_BYTES = 150_000
"""A recording may weigh 150 KB a minute; what is read aloud takes a minute at most, so this is for all of it."""


def recordings_belong_to_a_kind(sources: Sources) -> Iterator[Problem]:
    """A recording is named after the kind whose words it reads."""
    for place, name, _ in _recordings(sources):
        yield from unknown(place, Said("loại trang", "kind of page"), name, sources.kinds)


def recordings_are_light(sources: Sources) -> Iterator[Problem]:
    """A weak phone on a slow network gets it in seconds."""
    for place, _, content in _recordings(sources):
        if len(content) > MOST_BYTES:
            message = Said(
                f"Bản đọc nặng {len(content) // 1000} KB; nhiều nhất {MOST_BYTES // 1000}.",
                f"The recording has {len(content) // 1000} KB; {MOST_BYTES // 1000} at most.",
            )
            fix = Said("Lưu lại: một kênh, 16-20 kbit/giây.", "Save it again: one channel, 16 to 20 kbit a second.")
            yield Problem(place, message, fix)


def readers_can_write_to_somebody(sources: Sources) -> Iterator[Problem]:
    """A notice as long as no copy's owner has said where mistakes and barriers may be told."""
    if not (sources.contact and str(sources.contact.value or "").strip()):
        place = sources.contact.place if sources.contact else Place("mkdocs.yml")
        message = Said("Chưa có địa chỉ để người đọc báo chỗ sai.", "There is no address to tell of mistakes.")
        fix = Said("Ghi thư hoặc số cơ quan vào `extra: contact`.", "Put an office's address into `extra: contact`.")
        yield Problem(place, message, fix)


def _recordings(sources: Sources) -> Iterator[tuple[Place, str, bytes]]:
    for code, words in sources.languages.items():
        for name, content in words.recordings.items():
            yield Place(f"content/{code}/recordings/{name}.mp3"), name, content


RULES = (recordings_belong_to_a_kind, recordings_are_light)
NOTICES = (readers_can_write_to_somebody,)
