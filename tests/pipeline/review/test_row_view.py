"""A row as the browser gets it."""

from typing import Any

import pytest

from pipeline.review.row_view import document_view, row_view
from pipeline.review.words import LANGUAGES, page_words
from tests.pipeline.corrections.rows import DOCUMENT, task


@pytest.mark.parametrize(
    ("changes", "is_rejected", "state"),
    [
        ({}, False, "open"),
        ({"corrected": ["leads"]}, False, "corrected"),
        ({"corrected": ["leads"], "reviewed": True}, False, "accepted"),
        ({"origin": "person", "reviewed": True}, False, "added"),
        ({"reviewed": True}, True, "rejected"),
    ],
)
def test_the_state_of_a_row(changes: dict[str, Any], is_rejected: bool, state: str) -> None:
    assert row_view(task(0, "Rà soát", **changes), is_rejected=is_rejected)["state"] == state


def test_cells_and_heading() -> None:
    row = task(0, "Rà soát", "A", "B", section_path=["III", "1"], section_heading="NHIỆM VỤ")
    view = row_view(row | {"line_start": 3, "line_end": 4})
    assert (view["cells"]["leads"], view["heading"]) == ("A; B", "1 · NHIỆM VỤ")
    assert view["lines"] == [3, 4]
    assert row_view(task(0, "Rà soát"))["lines"] is None


def test_a_document_without_a_head() -> None:
    view = document_view(DOCUMENT | {"number": None, "title": None, "issuer": None})
    assert (view["number"], view["title"], view["name"]) == ("", "", "x.txt")


def test_every_word_is_said_in_both_languages() -> None:
    words = page_words()
    assert [*words] == [*LANGUAGES]
    assert all(text.strip() for said in words.values() for text in said.values())
    for name, text in words["vi"].items():
        assert [f"{{{i}}}" in text for i in range(3)] == [
            f"{{{i}}}" in words["en"][name] for i in range(3)
        ]
