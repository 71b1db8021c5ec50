"""Rules for topics and for the prints that choose their messages."""

from collections.abc import Iterator

from generator.check.references import twice, unknown, unknown_each
from generator.records.kind import Shows
from generator.records.problem import Problem, Said
from generator.records.sources import Sources
from generator.records.topic import Part


def topics_point_at_what_exists(sources: Sources) -> Iterator[Problem]:
    """Pictures and sources resolve."""
    for entry in sources.topics.values():
        yield from unknown(entry.place("picture"), Said("hình", "picture"), entry.record.picture, sources.pictures)
        yield from unknown_each(entry, "sources", Said("nguồn", "source"), sources.origins)


def topics_name_numbers_that_answer(sources: Sources) -> Iterator[Problem]:
    """A topic's hotlines are known and not withdrawn."""
    for entry in sources.topics.values():
        for index, hotline in enumerate(entry.record.hotlines):
            place = entry.place("hotlines", index)
            yield from unknown(place, Said("đường dây nóng", "hotline"), hotline, sources.hotlines)
            known = sources.hotlines.get(hotline)
            if known and known.record.withdrawn:
                message = Said(f"Số `{hotline}` đã ngừng.", f"`{hotline}` is withdrawn.")
                fix = Said(f"Dùng `{known.record.replaced_by}`.", f"Use `{known.record.replaced_by}`.")
                yield Problem(place, message, fix)


def messages_are_backed(sources: Sources) -> Iterator[Problem]:
    """Each message carries a source or a law, and those are known."""
    for entry in sources.topics.values():
        for index, message in enumerate(entry.record.messages):
            for field, what, known in (
                ("sources", Said("nguồn", "source"), sources.origins),
                ("laws", Said("văn bản", "law"), sources.laws),
            ):
                for position, given in enumerate(getattr(message, field)):
                    yield from unknown(entry.place("messages", index, field, position), what, given, known)
            if not message.sources and not message.laws:
                said = Said(f"Thông điệp `{message.id}` không có nguồn.", f"Message `{message.id}` has no source.")
                yield Problem(
                    entry.place("messages", index),
                    said,
                    Said("Thêm `sources` hoặc `laws`.", "Add `sources` or `laws`."),
                )


def message_ids_are_given_once(sources: Sources) -> Iterator[Problem]:
    """A message's id is its permanent name."""
    for entry in sources.topics.values():
        messages = enumerate(entry.record.messages)
        yield from twice((message.id, entry.place("messages", index, "id")) for index, message in messages)


def topics_have_every_part(sources: Sources) -> Iterator[Problem]:
    """Signs, tricks, a question to ask, what to say, what to avoid, what to do: none may lack."""
    for entry in sources.topics.values():
        missing = [part.value for part in Part if part not in {message.part for message in entry.record.messages}]
        if missing:
            parts = ", ".join(missing)
            message = Said(f"Chủ đề thiếu phần: {parts}.", f"The topic lacks: {parts}.")
            yield Problem(
                entry.place("messages"),
                message,
                Said("Thêm ít nhất một thông điệp mỗi phần.", "Add at least one message of each."),
            )


def reviews_lie_ahead_of_each_other(sources: Sources) -> Iterator[Problem]:
    """`review_by` comes after `reviewed_on`."""
    for entry in sources.topics.values():
        if entry.record.review_by <= entry.record.reviewed_on:
            message = Said("`review_by` không sau `reviewed_on`.", "`review_by` is not after `reviewed_on`.")
            yield Problem(
                entry.place("review_by"), message, Said("Sửa một trong hai ngày.", "Mend one of the two days.")
            )


def prints_choose_what_exists(sources: Sources) -> Iterator[Problem]:
    """A print's kind shows products; its topic and messages are known."""
    kinds = [name for name, design in sources.kinds.items() if design.kind.record.shows == Shows.PRODUCT]
    for entry in sources.products.values():
        yield from unknown(entry.place("kind"), Said("loại ấn phẩm", "kind of print"), entry.record.kind, kinds)
        yield from unknown(entry.place("topic"), Said("chủ đề", "topic"), entry.record.topic, sources.topics)
        topic = sources.topics.get(entry.record.topic)
        known = [message.id for message in topic.record.messages] if topic else entry.record.messages
        for index, message in enumerate(entry.record.messages):
            yield from unknown(entry.place("messages", index), Said("thông điệp", "message"), message, known)


def prints_carry_a_message_once(sources: Sources) -> Iterator[Problem]:
    """A message that stands twice on a print is a slip."""
    for entry in sources.products.values():
        messages = enumerate(entry.record.messages)
        yield from twice((message, entry.place("messages", index)) for index, message in messages)


RULES = (
    topics_point_at_what_exists,
    topics_name_numbers_that_answer,
    messages_are_backed,
    message_ids_are_given_once,
    topics_have_every_part,
    reviews_lie_ahead_of_each_other,
    prints_choose_what_exists,
    prints_carry_a_message_once,
)
