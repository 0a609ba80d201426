"""How sure a word of misread text is."""

from __future__ import annotations

from pathlib import Path as File

import numpy as np
import pytest

from normalizers.diacritics.model import shipped_model
from normalizers.diacritics.pieces import FIRST_WORD, UNKNOWN
from normalizers.diacritics.search import Lattice, Path
from normalizers.diacritics.sureness import (
    SIGNS,
    Chosen,
    confidence_of,
    read_sureness,
    signs,
    write_sureness,
)

WORD = FIRST_WORD + 40


def confidence(
    share: float = 0.9999,
    joint: float = 0.9999,
    likelihood: float = -4.0,
    is_capital: bool = False,
    kind: int = WORD,
    phrases: tuple[int, int] = (0, 0),
    near: float = 0.9999,
    wide: float = np.nan,
) -> float:
    """How sure the second of three words is."""
    ids = np.array([WORD, kind, WORD], np.int32)
    lattice = Lattice(np.arange(4, dtype=np.int32), ids, np.zeros(3), np.zeros(3, np.int8))
    places = np.arange(3)
    path = Path(
        places.astype(np.int32),
        np.ones(3),
        np.array([-4.0, likelihood, -4.0]),
        np.zeros(3),
        np.array([near, joint, near]),
    )
    chosen = Chosen(
        places,
        np.array([near, share, near]),
        np.array([False, is_capital, False]),
        np.array([0, phrases[0], 0]),
        np.array([0, phrases[1], 0]),
        np.array([np.nan, wide, np.nan]),
    )
    found = signs(lattice, path, chosen)
    assert found.shape == (3, len(SIGNS))
    return float(confidence_of(found, shipped_model().sureness)[1])


def test_a_word_without_rivals_is_sure() -> None:
    assert confidence() > 0.98


LESS_SURE = {
    "rivals": confidence(share=0.9),
    "neighbours that may be others, too": confidence(joint=0.97),
    "a name that nothing foretells": confidence(likelihood=-9.0, is_capital=True),
    "a capital": confidence(is_capital=True),
    "what no lexicon has": confidence(kind=UNKNOWN),
    "neighbours that are unsure": confidence(near=0.5),
    "words further about that want another": confidence(wide=0.02),
}


@pytest.mark.parametrize("kind", LESS_SURE)
def test_what_makes_a_word_less_sure(kind: str) -> None:
    assert LESS_SURE[kind] < confidence()


@pytest.mark.parametrize("phrases", [(3, 0), (0, 3), (5, 5)])
def test_what_the_document_says_elsewhere_makes_surer(phrases: tuple[int, int]) -> None:
    assert confidence(share=0.98, phrases=phrases) > confidence(share=0.98)


def test_the_words_further_about_make_surer() -> None:
    assert confidence(share=0.98, wide=0.999) > confidence(share=0.98, wide=0.6)


def test_a_word_that_cannot_be_told_is_below_what_is_taken_for_granted() -> None:
    assert confidence(share=0.5, joint=0.4) < 0.8
    assert confidence(share=0.9, joint=0.8) < 0.95


def test_more_signs_never_lead_out_of_bounds() -> None:
    found = np.array([[-80.0], [0.0], [80.0]])
    assert confidence_of(found, np.ones(1)).tolist() == pytest.approx([0.0, 0.5, 1.0], abs=1e-6)


def test_weights_are_read_as_they_were_written(tmp_path: File) -> None:
    weights = np.arange(len(SIGNS)) / 8
    write_sureness(weights, tmp_path / "sureness.tsv")
    assert read_sureness(tmp_path / "sureness.tsv").tolist() == weights.tolist()
