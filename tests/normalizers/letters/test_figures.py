"""Whole numbers as documents print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.letters.figures import figure, figures, printed_figure, without_figures

CASES = [
    ("7", 7),
    ("07", 7),
    (" 12 ", 12),
    ("0 6", 6),
    ("２０２６", 2026),
    ("٢٠", 20),
    ("2O25", 2025),
    ("l2", 12),
    ("3|", 31),
    ("23²³", 23),
    ("5²", 5),
    ("²", None),
    ("²³", None),
    ("③", None),
    ("½", None),
    ("Il", None),
    ("O", None),
    ("1,5", None),
    ("1.200", None),
    ("-3", None),
    ("12a", None),
    ("", None),
    ("9" * 18, int("9" * 18)),
    ("9" * 19, None),
    ("9" * 5000, None),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:12] for c in CASES])
def test_figure(text: str, expected: int | None) -> None:
    assert figure(text) == expected
    assert printed_figure(text) == (expected or 0)


@given(st.text(max_size=40))
def test_no_text_ends_a_document(text: str) -> None:
    found = figure(text)
    assert found is None or found >= 0


@pytest.mark.parametrize(
    ("text", "expected"), [("2.1.3", (2, 1, 3)), ("4", (4,)), ("１.２", (1, 2)), ("3.²", (3, 0))]
)
def test_figures(text: str, expected: tuple[int, ...]) -> None:
    assert figures(text) == expected


def test_lines_that_count_pages_are_alike() -> None:
    assert (
        without_figures("Trang 3 của 12") == without_figures("Trang 10 của 12") == "Trang # của #"
    )
