"""The table of markers: every form reads its specimens, and none reads its counter-specimens."""

import pytest

from extractors.lines.marker_forms import specimens
from extractors.lines.markers import is_lone_marker, marker_readings, read_marker

FORMS = specimens()
READ = [(kind, text) for kind, texts, _ in FORMS for text in texts]
UNREAD = [(kind, text) for kind, _, texts in FORMS for text in texts]


@pytest.mark.parametrize(("kind", "text"), READ, ids=[text for _, text in READ])
def test_specimens(kind: str, text: str) -> None:
    marker = read_marker(text)
    assert marker is not None
    assert marker.kind.value == kind


@pytest.mark.parametrize(("kind", "text"), UNREAD, ids=[text for _, text in UNREAD])
def test_counter_specimens(kind: str, text: str) -> None:
    assert kind not in [marker.kind.value for marker in marker_readings(text)]


def test_every_form_has_specimens() -> None:
    assert all(texts for _, texts, _ in FORMS)


LONE = ["2.", "2.1.", "a)", "IV.", "C.", "Điều 3.", "1I."]
NOT_LONE = ["", "-", "E)", "W.", "2026", "2026.", "98.", "(1)", "TT.", "Phần I.", "Hồ Tây."]


@pytest.mark.parametrize("text", LONE)
def test_a_marker_alone(text: str) -> None:
    assert is_lone_marker(text)


@pytest.mark.parametrize("text", NOT_LONE, ids=[text or "empty" for text in NOT_LONE])
def test_no_marker_alone(text: str) -> None:
    assert not is_lone_marker(text)
