"""What the words about a word say of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from normalizers.diacritics.pieces import FIRST_WORD, NUMBER, START, UNKNOWN, WORD
from normalizers.diacritics.search import Lattice, WordJoin
from normalizers.diacritics.wide_context import (
    NO_CASE,
    REACH,
    WideContext,
    cases_of,
    read_wide_context,
    wide_support,
    write_wide_context,
)

IDS, WIDTH, HIDDEN, DEPTH = FIRST_WORD + 30, 5, 11, 4
CANDIDATES = 3


def network(seed: int = 3) -> WideContext:
    random = np.random.default_rng(seed)
    sizes = [
        (IDS, WIDTH), (NO_CASE + 1, WIDTH), (2 * REACH * WIDTH, HIDDEN), (NO_CASE + 1, HIDDEN),
        (HIDDEN, DEPTH), (IDS, DEPTH), (IDS,),
    ]  # fmt: skip
    return WideContext(*(random.standard_normal(size).astype(np.float32) for size in sizes))


def text(words: int = 20, parted: tuple[int, ...] = ()) -> Lattice:
    """Words with three candidates each."""
    random = np.random.default_rng(words)
    joins = [WordJoin.START if i in (0, *parted) else WordJoin.INSIDE for i in range(words)]
    return Lattice(
        np.arange(0, CANDIDATES * words + 1, CANDIDATES, dtype=np.int32),
        random.integers(FIRST_WORD, IDS, CANDIDATES * words).astype(np.int32),
        np.zeros(CANDIDATES * words),
        np.array(joins, np.int8),
    )


def asked(lattice: Lattice, net: WideContext | None = None) -> np.ndarray:
    chosen = lattice.offsets[:-1].copy()
    cases = np.arange(len(chosen)).astype(np.int8) % (NO_CASE + 1)
    return wide_support(
        net or network(), lattice, chosen, cases, np.ones(len(lattice.ids), bool)
    ).reshape(-1, CANDIDATES)


def expected(lattice: Lattice, t: int, first: int, last: int) -> np.ndarray:
    """The nats of the candidates of word t whose paragraph is first:last, by plain algebra."""
    net, ids = network(), lattice.ids[lattice.offsets[:-1]]
    places = [t - 1 - i for i in range(REACH)] + [t + 1 + i for i in range(REACH)]
    told = [
        net.words[ids[place]] + net.cases[place % (NO_CASE + 1)]
        if first <= place < last
        else net.words[START] + net.cases[NO_CASE]
        for place in places
    ]
    hidden = np.concatenate(told) @ net.places + net.own_case[t % (NO_CASE + 1)]
    own = lattice.ids[CANDIDATES * t : CANDIDATES * (t + 1)]
    scores = net.meant[own] @ (np.maximum(hidden, 0) @ net.narrow) + net.usual[own]
    return scores - scores[0]


@pytest.mark.parametrize("t", [0, 1, 8, 19])
def test_what_is_said_is_what_the_arrays_say(t: int) -> None:
    lattice = text()
    assert asked(lattice)[t] == pytest.approx(expected(lattice, t, 0, 20), rel=1e-3, abs=1e-3)


@pytest.mark.parametrize(("t", "first", "last"), [(7, 0, 8), (8, 8, 14), (13, 8, 14), (14, 14, 20)])
def test_nothing_is_seen_beyond_a_paragraph(t: int, first: int, last: int) -> None:
    lattice = text(parted=(8, 14))
    assert asked(lattice)[t] == pytest.approx(expected(lattice, t, first, last), rel=1e-3, abs=1e-3)


def test_the_chosen_candidate_has_nothing_over_itself() -> None:
    assert not asked(text())[:, 0].any()


def test_what_is_no_syllable_is_not_weighed() -> None:
    lattice, net = text(), network()
    lattice.ids[4], lattice.ids[9] = UNKNOWN, UNKNOWN  # a rival, and a chosen one
    net.usual[UNKNOWN] = -np.inf
    found = asked(lattice, net)
    assert np.isfinite(found[1]).tolist() == [True, False, True]
    assert not np.isfinite(found[3]).any()


def test_who_is_not_asked_about_has_nothing() -> None:
    lattice, net = text(), network()
    chosen, cases = lattice.offsets[:-1].copy(), np.zeros(20, np.int8)
    is_asked = np.zeros(len(lattice.ids), bool)
    is_asked[:6] = True
    found = wide_support(net, lattice, chosen, cases, is_asked)
    assert np.isfinite(found[:6]).all()
    assert not np.isfinite(found[6:]).any()


def test_cases() -> None:
    texts, kinds = ["sở", "Sở", "SỞ", "12", ","], [WORD, WORD, WORD, NUMBER, 4]
    assert cases_of(texts, kinds).tolist() == [0, 1, 2, NO_CASE, NO_CASE]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    net = network()
    write_wide_context(net, tmp_path / "context")
    for array, again in zip(net, read_wide_context(tmp_path / "context"), strict=True):
        assert again.dtype == np.float32
        assert again == pytest.approx(array, rel=1e-3, abs=1e-3)
