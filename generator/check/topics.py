"""Rules for topics and for the prints that choose their messages."""

from collections.abc import Iterator

from generator.check.references import twice, unknown, unknown_each
from generator.records.code import MOST_ISSUES, MOST_TOPICS
from generator.records.problem import Problem, Said
from generator.records.sources import Sources
from generator.records.topic import Audience, Part

ANSWERS = 3


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


def topic_numbers_are_permanent_and_their_own(sources: Sources) -> Iterator[Problem]:
    """Codes on prints are made of them: 1 to 99, each once; issues in the order of their days."""
    yield from twice((str(entry.record.number), entry.place("number")) for entry in sources.topics.values())
    for entry in sources.topics.values():
        days = entry.record.issues
        if not 0 < entry.record.number < MOST_TOPICS:
            message = Said("`number` phải từ 1 đến 99.", "`number` must be 1 to 99.")
            yield Problem(entry.place("number"), message, Said("Chọn số chưa dùng.", "Choose a free number."))
        if days != sorted(set(days)) or len(days) >= MOST_ISSUES:
            message = Said("`issues` phải là các ngày tăng dần.", "`issues` must be days, each later than the last.")
            yield Problem(
                entry.place("issues"), message, Said("Thêm ngày mới vào cuối.", "Add the new day at the end.")
            )


def topics_speak_to_their_audiences(sources: Sources) -> Iterator[Problem]:
    """Each audience that a topic names has a message of its own, and no message is for others."""
    for entry in sources.topics.values():
        spoken = {audience for message in entry.record.messages for audience in message.audiences}
        for index, audience in enumerate(entry.record.audiences):
            if audience not in spoken:
                message = Said(f"Chưa có lời nào riêng cho `{audience}`.", f"Nothing is written for `{audience}`.")
                fix = Said("Thêm một thông điệp có `audiences`.", "Add a message with `audiences`.")
                yield Problem(entry.place("audiences", index), message, fix)
        for index, one in enumerate(entry.record.messages):
            for position, audience in enumerate(one.audiences):
                place = entry.place("messages", index, "audiences", position)
                yield from unknown(place, Said("người đọc", "audience"), audience, entry.record.audiences)


def bystanders_come_first(sources: Sources) -> Iterator[Problem]:
    """Few who call are victims: a topic speaks to relatives and neighbours before all others."""
    first = Audience.RELATIVES
    for entry in sources.topics.values():
        if entry.record.audiences[:1] != [first]:
            message = Said(f"Người đọc đầu tiên phải là `{first}`.", f"The first readers must be `{first}`.")
            fix = Said(f"Đưa `{first}` lên đầu `audiences`.", f"Put `{first}` first in `audiences`.")
            yield Problem(entry.place("audiences", 0), message, fix)


def strips_are_made_of_pictograms(sources: Sources) -> Iterator[Problem]:
    """The picture strip names messages that have a pictogram, and pictograms exist."""
    for entry in sources.topics.values():
        pictured = [message.id for message in entry.record.messages if message.picture]
        for index, given in enumerate(entry.record.strip):
            what = Said("thông điệp có hình", "message with a picture")
            yield from unknown(entry.place("strip", index), what, given, pictured)
        for index, one in enumerate(entry.record.messages):
            if one.picture:
                place = entry.place("messages", index, "picture")
                yield from unknown(place, Said("hình", "picture"), one.picture, sources.pictures)


def questions_have_their_answer(sources: Sources) -> Iterator[Problem]:
    """Each question of the sheet is about a message, and one of its three answers is right."""
    for entry in sources.topics.values():
        messages = [message.id for message in entry.record.messages]
        asked = enumerate(entry.record.questions)
        yield from twice((one.id, entry.place("questions", at, "id")) for at, one in asked)
        for index, one in enumerate(entry.record.questions):
            place = entry.place("questions", index, "message")
            yield from unknown(place, Said("thông điệp", "message"), one.message, messages)
            if not 1 <= one.right <= ANSWERS:
                message = Said("`right` phải từ 1 đến 3.", "`right` must be 1 to 3.")
                fix = Said("Đếm câu trả lời từ 1.", "Count the answers from 1.")
                yield Problem(entry.place("questions", index, "right"), message, fix)


def prints_choose_what_exists(sources: Sources) -> Iterator[Problem]:
    """A product of prints.yaml is one that is made; its messages are known."""
    kinds = sources.product_kinds
    made = {f"{topic}-{kind.slug}": topic for topic in sources.topics for kind in kinds if kind.suits(topic)}
    for key, entry in sources.products.items():
        yield from unknown(entry.node.place, Said("ấn phẩm", "product"), key, made)
        if key in made:
            known = [message.id for message in sources.topics[made[key]].record.messages]
            yield from unknown_each(entry, "messages", Said("thông điệp", "message"), known)


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
    topic_numbers_are_permanent_and_their_own,
    topics_speak_to_their_audiences,
    bystanders_come_first,
    strips_are_made_of_pictograms,
    questions_have_their_answer,
    prints_choose_what_exists,
    prints_carry_a_message_once,
)
