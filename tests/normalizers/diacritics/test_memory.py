"""What a document says of itself."""

from __future__ import annotations

import numpy as np
import pytest

from normalizers.diacritics.memory import MOST_SUPPORT, SUPPORT, owners, phrases_elsewhere
from normalizers.diacritics.search import Lattice

A, B, C, X, Y = range(20, 25)


def lattice_of(rows: list[list[int]]) -> Lattice:
    """A lattice of words with these candidates; the first of each is the chosen one."""
    flat = [word for row in rows for word in row]
    return Lattice(
        np.cumsum([0, *map(len, rows)]).astype(np.int32),
        np.array(flat, np.int32),
        np.zeros(len(flat)),
        np.zeros(len(rows), np.int8),
    )


def support(path: list[int], t: int, *candidates: int) -> list[float]:
    """What supports the candidates of word t, of which its own comes first."""
    others = [word for word in candidates if word != path[t]]
    rows = [[word, *others] if i == t else [word] for i, word in enumerate(path)]
    found = phrases_elsewhere(lattice_of(rows), np.cumsum([0, *map(len, rows)])[:-1])
    said = dict(zip([path[t], *others], found.support[t:].tolist(), strict=False))
    return [said[word] for word in candidates]


def test_each_candidate_belongs_to_its_word() -> None:
    assert owners(lattice_of([[A], [B, X, Y], [C]])).tolist() == [0, 1, 1, 1, 2]


def test_what_stands_here_alone_says_nothing() -> None:
    assert support([A, B, C], 1, B, X) == [0.0, 0.0]


def test_what_stands_elsewhere_beside_these_neighbours_is_borne_out() -> None:
    path = [A, B, C, A, X, C, A, X, C]
    assert support(path, 1, B, X) == pytest.approx([0.0, SUPPORT * np.log(1 + 4)])
    assert support(path, 4, B, X) == pytest.approx([SUPPORT * np.log(1 + n) for n in (2, 2)])


def test_the_sides_are_told_apart() -> None:
    path = [A, B, C, A, X, Y]
    found = phrases_elsewhere(
        lattice_of([[A], [B, X], *([word] for word in path[2:])]), np.array([0, 1, 3, 4, 5, 6])
    )
    assert (found.before[2], found.after[2]) == (1, 0)


def test_one_neighbour_is_enough() -> None:
    assert support([A, B, C, A, X, Y], 1, X) == pytest.approx([SUPPORT * np.log(2)])


def test_the_ends_of_a_document_have_one_neighbour() -> None:
    assert support([B, C, X, C], 0, X) == pytest.approx([SUPPORT * np.log(2)])
    assert support([A, X, A, B], 3, X) == pytest.approx([SUPPORT * np.log(2)])
    assert support([A], 0, A, B) == [0.0, 0.0]


def test_support_has_a_limit() -> None:
    assert support([A, B, C] + [A, X, C] * 500, 1, X) == [MOST_SUPPORT]
