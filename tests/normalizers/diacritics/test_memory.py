"""What a document says of itself."""

from __future__ import annotations

import numpy as np
import pytest

from normalizers.diacritics.memory import MOST_SUPPORT, SUPPORT, DocumentMemory

A, B, C, X, Y = range(20, 25)


def support(path: list[int], t: int, *candidates: int) -> list[float]:
    found = DocumentMemory(np.array(path, np.int32)).support(t, np.array(candidates, np.int32))
    return [float(value) for value in found]


def test_what_stands_here_alone_says_nothing() -> None:
    assert support([A, B, C], 1, B, X) == [0.0, 0.0]


def test_what_stands_elsewhere_beside_these_neighbours_is_borne_out() -> None:
    path = [A, B, C, A, X, C, A, X, C]
    assert support(path, 1, B, X) == pytest.approx([0.0, SUPPORT * np.log(1 + 4)])
    assert support(path, 4, B, X) == pytest.approx([SUPPORT * np.log(1 + 2)] * 2)


def test_one_neighbour_is_enough() -> None:
    assert support([A, B, C, A, X, Y], 1, X) == pytest.approx([SUPPORT * np.log(2)])


def test_the_ends_of_a_document_have_one_neighbour() -> None:
    assert support([B, C, X, C], 0, X) == pytest.approx([SUPPORT * np.log(2)])
    assert support([A, X, A, B], 3, X) == pytest.approx([SUPPORT * np.log(2)])
    assert support([A], 0, A, B) == [0.0, 0.0]


def test_support_has_a_limit() -> None:
    assert support([A, B, C] + [A, X, C] * 500, 1, X) == [MOST_SUPPORT]
