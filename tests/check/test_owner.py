"""What only the owner of a copy can give: whom readers write to, and what somebody read aloud."""

from generator.check import check, notices
from tests.check.trial import Trial

EMPTY = '  contact: ""\n'


def told(trial: Trial, contact: str) -> list[str]:
    """What an editor is told of the address with `extra` of mkdocs.yml as given."""
    changed = trial.text("mkdocs.yml").replace(EMPTY, contact)
    with trial.with_changes({"mkdocs.yml": changed}) as sources:
        return [str(found.place) for found in notices(sources) if "no address to tell of mistakes" in found.message.en]


def test_an_editor_is_reminded_until_readers_can_write_to_somebody(trial: Trial) -> None:
    line = trial.text("mkdocs.yml").splitlines().index(EMPTY.rstrip("\n")) + 1
    assert told(trial, EMPTY) == [f"mkdocs.yml:{line}:12"]
    assert told(trial, '  contact: "  "\n') == [f"mkdocs.yml:{line}:12"]
    assert told(trial, "  contact: vanphong@example.gov.vn\n") == []


def test_an_editor_is_reminded_where_the_whole_entry_is_gone(trial: Trial) -> None:
    assert told(trial, "  other: x\n") == ["mkdocs.yml:1:1"]


def test_a_light_recording_of_a_kind_is_left_in_peace(trial: Trial) -> None:
    with trial.with_changes({"content/vi/recordings/call-page.mp3": b"ID3" + bytes(149_997)}) as sources:
        assert check(sources) == []
        assert list(sources.languages["vi"].recordings) == ["call-page"]
        assert sources.languages["en"].recordings == {}
